"""The screen of the local alliance (§5.1): picture, table, and discussion points."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.desk import Desk
from ui.screens.alliance.board import Board
from ui.screens.alliance.faces import party_choices
from ui.screens.alliance.form import SeatForm
from ui.screens.alliance.gaps import GapPanel
from ui.screens.alliance.table import NOT_FOR_THE_ROOM, SeatColumns
from ui.screens.base import Screen
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.fields import LineField
from ui.widgets.layout import GRID, button, column, label, row, scrolled
from ui.widgets.part_tabs import PartTabs
from ui.widgets.pick_line import PickLine
from ui.widgets.sides import Sides
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.alliance import Gap, gaps
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.edits import common
from wijkwerkplaats.journal import Step
from wijkwerkplaats.model import Alliance, Need, NeedParty, Seat, Stakeholder
from wijkwerkplaats.model.words import Level


class AllianceScreen(Screen):
    """Who sits at which level, with what give and take, and what stands out."""

    KINDS: ClassVar[tuple[type, ...]] = (Seat, Stakeholder, Alliance, Need, NeedParty)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.today = date.today
        self._open = ""
        self.board = Board(desk)
        self.board.opened.connect(self._toggle)
        self.form = SeatForm(desk)
        self.form.hide()
        self.form.closed.connect(self._close_form)
        self.gaps = GapPanel(desk, self._mend, self._seat_gap)
        self.tabs = PartTabs(desk, page)
        self.tabs.addTab(self._picture(), self.tr("Picture"))
        self.tabs.addTab(self._table(), self.tr("Table"))
        self.tabs.add_talk()
        self.setLayout(column(self.tabs))

    # Building

    def _picture(self) -> QWidget:
        self.figurehead = LineField(
            self.desk,
            name=self.tr("Figurehead"),
            placeholder=self.tr("who gives this work a face: the mayor, for instance"),
        )
        self.to_gaps = button("", "circle-alert", role="flat")
        self.to_gaps.clicked.connect(self._show_gaps)
        top = row(
            label(self.tr("Fi&gurehead"), "muted", wrap=False, buddy=self.figurehead),
            self.figurehead,
            1,
            self.to_gaps,
        )
        top.setStretch(1, 1000)
        self.figurehead.setMaximumWidth(int(640 * current().percent / 100))
        self.sides = Sides(self.board, self.gaps, at=1080, width=320)
        self.sides.turned.connect(self._on_turned)
        self.help = label(
            self.tr("On a card: Enter opens it, arrows walk, Ctrl+↑ and Ctrl+↓ move it to another level, "
                    "Delete takes it away. The three small squares show at which levels a party sits."),
            "hint",
        )  # fmt: skip
        inner = QWidget()
        self.intro = label(
            self.tr("Who sits where? Type a party at a level and press Enter. A party may sit at more levels: "
                    "then a line joins its seats."),
            "muted",
        )  # fmt: skip
        inner.setLayout(column(top, self.intro, self.sides, self.help, 1, margins=3 * GRID, spacing=2 * GRID))
        self.guard(
            self.figurehead,
            *(widget for band in self.board.bands.values() for widget in (band.add, band.rhythm)),
        )
        self.area: QScrollArea = scrolled(inner)
        return self.area

    def _table(self) -> QWidget:
        columns = SeatColumns(self.desk, self).all()
        self.table = RecordTable(
            self.desk, columns, name=self.tr("Seats in the alliance"), remove=self._remove
        )
        self.table.chosen.connect(self._chosen_in_table)
        self.level = Combo()
        self.level.setAccessibleName(self.tr("Level of the new seat"))
        for value, name in self.desk.texts.words("level", Level).items():
            self.level.addItem(name, value)
        self.add = PickLine(self._add, name=self.tr("Add a party"), placeholder=self.tr("Party + Enter"))
        self.guard(self.level, self.add)
        top = row(self.add, label(self.tr("at"), "muted", wrap=False), self.level)
        top.setStretch(0, 1)
        page = QWidget()
        page.setLayout(column(top, self.table, margins=3 * GRID, spacing=2 * GRID))
        return page

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        gate = self.desk.gate
        seats, parties, alliance = gate.all(Seat), gate.all(Stakeholder), edits.alliance_of(gate)
        self.board.today = self.today
        choices = party_choices(parties, self.desk.texts)
        self.board.show_seats(seats, choices, alliance)
        self.table.set_records(seats)
        for number in NOT_FOR_THE_ROOM:
            self.table.setColumnHidden(number, self.desk.presenting)
        self.add.set_choices(choices)
        self.figurehead.bind(alliance.figurehead, self._write_figurehead)
        lacking = gaps(seats, parties, alliance, self.today(), gate.all(Need), gate.all(NeedParty))
        found = [gap for gap in lacking if self._may_show(gap)]
        self.gaps.show_gaps(found, begun=bool(seats))
        self.to_gaps.setVisible(bool(found) and not self.sides.beside)
        self.to_gaps.setText(self.tr("Stands out: {count}").format(count=len(found)))
        self.help.setVisible(bool(seats))
        self.intro.setVisible(not seats)
        self._show_form()

    def _may_show(self, gap: Gap) -> bool:
        return not (gap.internal and self.desk.presenting)

    def _show_form(self) -> None:
        seat = self.desk.gate.get(Seat, self._open) if self._open else None
        if seat is None:
            self._open = ""
        else:
            self.form.show_seat(seat, self.desk.gate.get(Stakeholder, seat.stakeholder_id))
        self.board.set_open(self._open, self.form)

    def first_focus(self) -> QWidget | None:
        """The line for the first party on the highest level that is still empty."""
        bands = self.board.bands.values()
        return next((band.add for band in bands if not band.cards), self.board.bands[Level.EXECUTIVE].add)

    def reveal(self, key: str) -> None:
        """Bring a seat into view, or a point or what followed from it."""
        if key in self.board.cards:
            self.tabs.setCurrentIndex(0)
            self.board.reveal(key)
            self.area.ensureWidgetVisible(self.board.cards[key])
        else:
            self.tabs.reveal(key)

    # The form

    def _toggle(self, key: str) -> None:
        if key == self._open:
            self._close_form()
            return
        self._open_form(key)
        self.form.role.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, key: str) -> None:
        self.desk.flush()
        self._open = key
        self._show_form()
        self.table.choose(key)
        self.area.ensureWidgetVisible(self.form)

    def _close_form(self) -> None:
        self.desk.flush()
        was, self._open = self._open, ""
        self._show_form()
        self.board.reveal(was)

    def _chosen_in_table(self, key: str) -> None:
        if self._open and key:
            self._open = key
            self._show_form()

    # Editing

    def _write_figurehead(self, text: str) -> Step | None:
        return self.desk.do(common.set_field, edits.alliance_of(self.desk.gate), "figurehead", text)

    def _add(self, key: str, name: str) -> Seat | None:
        return self.board.bands[Level(self.level.currentData())].seat_party(key, name)

    def _remove(self, seats: list[Seat]) -> None:
        self.desk.do(edits.remove_seats, seats)

    # Mending

    def _on_turned(self, beside: bool) -> None:
        self.to_gaps.setVisible(bool(self.gaps.shown) and not beside)

    def _show_gaps(self) -> None:
        self.area.ensureWidgetVisible(self.gaps, 0, 0)

    def _seat_gap(self, gap: Gap, level: Level) -> None:
        party = self.desk.gate.get(Stakeholder, gap.party_ids[0])
        if party is not None:
            seat = self.desk.do(edits.add_seat, party, level)
            if seat is not None:
                self.reveal(seat.id)

    def _mend(self, gap: Gap) -> None:
        if gap.need_ids:
            self.desk.reveal("stakeholders", gap.need_ids[0])
            return
        self.tabs.setCurrentIndex(0)
        if gap.seat_ids:
            self._open_form(gap.seat_ids[0])
            field: QWidget = self.form.gains if gap.internal else self.form.until
        elif gap.level is not None:
            band = self.board.bands[gap.level]
            field = band.rhythm if gap.key.endswith("rhythm") else band.add
        else:
            field = self.figurehead
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(field)
