"""One level of the alliance: its rhythm of meetings, a line to seat a party, and its cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.desk import Desk
from ui.screens.alliance.arrange import Slot
from ui.screens.alliance.card import SeatCard
from ui.theme import current
from ui.widgets.fields import LineField
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, column, label, row
from ui.widgets.pick_line import PickLine
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.model import Alliance, Seat, Stakeholder
from wijkwerkplaats.model.words import Level

GUTTER = 2 * GRID
MARGIN = 2 * GRID
ROW_GAP = GRID


class Band(QFrame):
    """A level with its seats."""

    def __init__(self, desk: Desk, level: Level) -> None:
        super().__init__()
        self.desk, self.level = desk, level
        self.cards: list[SeatCard] = []
        self._target = False
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        name = desk.texts.word("level", level)
        self.setAccessibleName(name)
        self.title = label(name, "heading", wrap=False)
        self.count = label("", "badge")
        self.add = PickLine(
            self.seat_party,
            name=self.tr("Add a party: {level}").format(level=name),
            placeholder=self.tr("Party + Enter"),
        )
        self.rhythm = LineField(
            desk, name=self.tr("How often do you meet? {level}").format(level=name),
            placeholder=self.tr("every six weeks"),
        )  # fmt: skip
        self._area = QWidget()
        self.add.setParent(self._area)
        self.head = self._head()
        self._box = column(self.head, self._area, margins=MARGIN, spacing=GRID)
        self.setLayout(self._box)

    def _head(self) -> QWidget:
        self.rhythm.setMinimumWidth(int(current().font().pointSizeF() * 18))
        title = QWidget()
        title.setLayout(row(self.title, self.count))
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title.setMinimumHeight(self.rhythm.sizeHint().height())
        rhythm = QWidget()
        rhythm.setLayout(row(label(self.tr("Meets"), "muted", wrap=False, buddy=self.rhythm), self.rhythm))
        head = QWidget()
        head.setLayout(FlowLayout(title, rhythm, spacing=3 * GRID))
        return head

    # Showing

    def show_level(self, count: int, choices: Sequence[tuple[str, str]], alliance: Alliance) -> None:
        """Show how many sit here, whom to suggest, and the rhythm."""
        self.count.setText(self.tr("Seats: {count}").format(count=count))
        self.add.set_choices(choices)
        rhythm = next((one.text for one in alliance.rhythms if one.level is self.level), "")
        self.rhythm.bind(rhythm, self._write_rhythm)

    def room(self, width: int) -> int:
        """How much of a board of this width is for cards."""
        return width - 2 * MARGIN - 2

    def place(
        self, slots: dict[Slot, SeatCard | None], columns: int, room: int, form: QWidget | None, open_key: str
    ) -> None:
        """Put the cards in rows, as high as the highest of the row; None is the line for the next party.

        The form opens below the row of the seat that it is of.
        """
        wide = (room + GUTTER) // columns - GUTTER
        top, rows = 0, 1 + max(row for row, _ in slots)
        for number in range(rows):
            mates = {across: thing for (at, across), thing in slots.items() if at == number}
            high = max(self._height(card, wide) for card in mates.values())
            for across, card in mates.items():
                lower = high if card else self._height(None, wide)
                self._put(card or self.add, QRect(across * (wide + GUTTER), top, wide, lower))
            top += high + (ROW_GAP if number < rows - 1 else 0)
            if form is not None and any(card and card.key == open_key for card in mates.values()):
                high = form.sizeHint().height()
                self._put(form, QRect(0, top, room, high))
                top += high + ROW_GAP
        self.cards = [card for _, card in sorted(slots.items(), key=_slot) if card]
        self._area.setFixedHeight(top)

    def _height(self, card: SeatCard | None, wide: int) -> int:
        return card.height_for(wide) if card else self.add.sizeHint().height()

    def _put(self, widget: QWidget, place: QRect) -> None:
        widget.setParent(self._area)
        widget.setGeometry(place)
        widget.setVisible(widget is not self.add or self.desk.operable)

    def set_target(self, on: bool) -> None:
        """Show that what is carried would land here."""
        if on != self._target:
            self._target = on
            dashes = f"border: 2px dashed {current().color('accent').name()}"
            self.setStyleSheet(f'QFrame[role="card"] {{ {dashes}; }}' if on else "")

    # Editing

    def _write_rhythm(self, text: str) -> object:
        return self.desk.do(edits.set_rhythm, edits.alliance_of(self.desk.gate), self.level, text)

    def seat_party(self, key: str, name: str) -> Seat | None:
        """Seat the party with this key, or the one of this name; an unknown name becomes a party."""
        gate = self.desk.gate
        party = gate.get(Stakeholder, key) if key else self._named(name)
        if party is not None:
            made = self.desk.do(edits.add_seat, party, self.level)
            if made is not None and sum(seat.stakeholder_id == party.id for seat in self._seats()) > 1:
                told = self.tr("{name} already had a seat here. This is one more.")
                self.desk.told.emit(told.format(name=party.name))
            return made
        seat = self.desk.do(edits.seat_newcomer, name, self.level)
        if seat is not None:
            self.desk.told.emit(
                self.tr("{name} is new and now also stands with the stakeholders.").format(name=name)
            )
        return seat

    def _seats(self) -> list[Seat]:
        return [seat for seat in self.desk.gate.all(Seat) if seat.level is self.level]

    def _named(self, name: str) -> Stakeholder | None:
        """The party of this name, first one that has no seat here yet."""
        wanted = " ".join(name.split()).casefold()
        found = [p for p in self.desk.gate.all(Stakeholder) if " ".join(p.name.split()).casefold() == wanted]
        here = {seat.stakeholder_id for seat in self._seats()}
        return next((party for party in found if party.id not in here), found[0] if found else None)


def _slot(pair: tuple[Slot, SeatCard | None]) -> Slot:
    return pair[0]
