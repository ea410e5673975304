"""The screen of steering (§5.4): the quadrant with its library, the table, and the discussion points."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.steering.balance import BalanceCard
from ui.screens.steering.form import InstrumentForm
from ui.screens.steering.library import Library
from ui.screens.steering.quadrant import Quadrant
from ui.screens.steering.status import StatusMark
from ui.screens.steering.table import NOTE, InstrumentColumns
from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, row, scrolled
from ui.widgets.part_tabs import PartTabs
from ui.widgets.pick_line import PickLine
from ui.widgets.sides import Sides
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.steering import free_spot
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import steering as edits
from wijkwerkplaats.method.model import Instrument as Known
from wijkwerkplaats.model import Instrument, Stakeholder
from wijkwerkplaats.model.words import InstrumentStatus


class SteeringScreen(Screen):
    """Which instruments steer, where they stand, and whether the start is soft enough."""

    KINDS: ClassVar[tuple[type, ...]] = (Instrument, Stakeholder)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._current = ""
        self._fold_chosen = False
        self.tabs = PartTabs(desk, page)
        self.tabs.addTab(self._picture(), self.tr("Quadrant"))
        self.tabs.addTab(self._table(), self.tr("Table"))
        self.tabs.add_talk()
        self.setLayout(column(self.tabs))

    # Building

    def _picture(self) -> QWidget:
        desk = self.desk
        self.quadrant = Quadrant(desk)
        self.quadrant.chosen.connect(self._choose)
        self.quadrant.opened.connect(self._open)
        self.quadrant.left.connect(self._leave_chips)
        self.library = Library(desk, self._add_own)
        self.library.placed.connect(self._place_known)
        self.library.carried_over.connect(self._carry_over)
        self.library.carried_to.connect(self._carry_to)
        self.library.carry_ended.connect(self._carry_ended)
        self.form = InstrumentForm(desk)
        self.form.closed.connect(self._leave_form)
        self.form.hide()
        self.balance = BalanceCard(desk)
        self.beside = QWidget()
        self.beside.setLayout(column(self.form, self.balance, spacing=2 * GRID))
        work = Sides(self._drawing(), self.library, width=240, at=640, first=True, fill=True)
        inner = QWidget()
        inner.setLayout(column(Sides(work, self.beside, width=330, at=1180), 1, margins=2 * GRID))
        self.area: QScrollArea = scrolled(inner)
        return self.area

    def _drawing(self) -> QFrame:
        """The quadrant with what its marks mean."""
        self.quick = self._quick_line()
        self.fold: QPushButton = button(self.tr("Library"), "book-open")
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.toggled.connect(self.library.setVisible)
        self.fold.clicked.connect(self._on_fold)
        self.numbers = label("", "hint")
        self.quadrant.numbered.connect(self.numbers.setVisible)
        self.numbers.hide()
        legend = QWidget()
        marks = [
            _mark(status, self.desk.texts.word("instrument_status", status)) for status in InstrumentStatus
        ]
        legend.setLayout(FlowLayout(*marks, spacing=2 * GRID))
        self.help = label("", "hint")
        head = row(self.quick, self.fold)
        head.setStretch(0, 1)
        if not self.desk.operable:
            self.quick.hide()
            self.fold.hide()
        frame = QFrame()
        frame.setLayout(column(head, self.quadrant, legend, self.numbers, self.help, spacing=GRID))
        return frame

    def _quick_line(self) -> PickLine:
        """A line that places what is typed: from the library when it is known there, otherwise as an own one."""
        line = PickLine(
            self._quick, name=self.tr("Place an instrument"), placeholder=self.tr("Instrument + Enter")
        )
        line.set_choices((one.id, one.title) for one in self.desk.method.instruments)
        self.guard(line)
        return line

    def _table(self) -> QWidget:
        self._columns = InstrumentColumns(self.desk, self)
        self.table = RecordTable(
            self.desk, self._columns.all(), name=self.tr("Instruments of steering"), remove=self._remove
        )
        self.table.chosen.connect(self._chosen_in_table)
        self.add = self._quick_line()
        page = QWidget()
        page.setLayout(column(self.add, self.table, margins=2 * GRID, spacing=2 * GRID))
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The quadrant takes the height there is."""
        super().resizeEvent(event)
        scale = current().percent / 100
        self._fit_quadrant()
        if not self._fold_chosen:
            roomy = self.width() >= 900 * scale
            self.fold.setChecked(not self.desk.presenting and (roomy or not self.desk.gate.all(Instrument)))

    def _fit_quadrant(self) -> None:
        visible = self.height() - int(150 * current().percent / 100)
        square = max(self.quadrant.width(), 500)
        self.quadrant.setMinimumHeight(max(self.quadrant.least_height(), min(square, visible, 800)))

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        gate = self.desk.gate
        instruments, parties = gate.all(Instrument), gate.all(Stakeholder)
        self.quadrant.show_instruments(instruments)
        self._fit_quadrant()
        self.library.show_used(instruments)
        self.balance.show_instruments(instruments)
        self._columns.know(instruments, parties)
        self.table.set_records(instruments)
        self.table.setColumnHidden(NOTE, self.desk.presenting)
        self.help.setText(self._how_to(bool(instruments)))
        self.numbers.setText(
            "   ".join(f"{number} {one.name[:60]}" for number, one in enumerate(instruments, start=1))
        )
        self._show_form()

    def _how_to(self, begun: bool) -> str:
        if begun:
            return self.tr(
                "Drag a chip, or go to it with Tab and move it with the arrows (Shift: bigger steps). "
                "Enter opens it, Delete takes it away."
            )
        return self.tr(
            "Which instruments do you have, and which do you need? Type one above, or choose from the library: "
            "Enter places it, and you can drag it to a spot."
        )

    def _show_form(self) -> None:
        one = self.desk.gate.get(Instrument, self._current) if self._current else None
        if one is None:
            self._current = ""
        else:
            self.form.show_instrument(one, self.desk.gate.all(Stakeholder))
        self.form.setVisible(one is not None)

    def _on_fold(self, _on: bool) -> None:
        self._fold_chosen = True

    def first_focus(self) -> QWidget | None:
        """The line that finds an instrument."""
        return self.library.search if self.fold.isChecked() else self.quick

    def reveal(self, key: str) -> None:
        """Bring an instrument into view, or a point or what followed from it."""
        if key in self.quadrant.chips:
            self.tabs.setCurrentIndex(0)
            self.quadrant.reveal(key)
        else:
            self.tabs.reveal(key)

    # Choosing

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.desk.flush()
            self._current = key
            self._show_form()
            self.table.choose(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.form.status.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self.form)

    def _leave_chips(self) -> None:
        self.quick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_form(self) -> None:
        self.desk.flush()
        was = self._current
        self.quadrant.reveal(was)
        self.quadrant.choose("")
        self.area.ensureWidgetVisible(self.quadrant)

    def _chosen_in_table(self, key: str) -> None:
        if key:
            self.quadrant.choose(key)

    # Placing

    def _taken(self) -> list[tuple[int, int]]:
        return [(one.x, one.y) for one in self.desk.gate.all(Instrument)]

    def _place_known(self, known: Known) -> Instrument | None:
        return self._add(known, *free_spot(known.x, known.y, self._taken()))

    def _quick(self, key: str, name: str) -> Instrument | None:
        wanted = " ".join(name.split()).casefold()
        library = self.desk.method.instruments
        known = next((one for one in library if one.id == key or one.title.casefold() == wanted), None)
        return self._place_known(known) if known else self._add_own(name)

    def _add(self, known: Known, x: int, y: int) -> Instrument | None:
        made = self.desk.do(edits.add_instrument, known.title, library=known.id, x=x, y=y, text=known.text)
        if made is not None:
            self.quadrant.choose(made.id)
        return made

    def _add_own(self, name: str) -> Instrument | None:
        x, y = free_spot(0, 0, self._taken())
        made = self.desk.do(edits.add_instrument, name, x=x, y=y)
        if made is not None:
            self.quadrant.choose(made.id)
        return made

    def _remove(self, instruments: list[Instrument]) -> None:
        self.desk.do(common.remove, *instruments)

    # Carrying from the library

    def _carry_over(self, where: QPoint) -> None:
        self.quadrant.set_target(self.quadrant.mapFromGlobal(where))

    def _carry_to(self, known: Known, where: QPoint) -> None:
        here = self.quadrant.mapFromGlobal(where)
        if self.quadrant.holds(here):
            made = self._add(known, *self.quadrant.ground.place(here.toPointF()))
            if made is not None:
                self.quadrant.settle(made.id)

    def _carry_ended(self) -> None:
        self.quadrant.set_target(None)


def _mark(status: InstrumentStatus, word: str) -> QWidget:
    made = QWidget()
    made.setLayout(row(StatusMark(status), label(word, "hint", wrap=False), spacing=4))
    return made
