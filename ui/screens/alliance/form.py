"""The form of one seat: everything about it, each field saved as it is typed."""

from __future__ import annotations

import functools

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QWidget

from ui.desk import Desk
from ui.screens.alliance.faces import weights
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.dates import DayField
from ui.widgets.fields import LineField
from ui.widgets.layout import GRID, button, column, label, row, tool
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.model import Seat, Stakeholder
from wijkwerkplaats.model.words import Level

TEXTS = ("role", "person", "gives", "gains")


class SeatForm(QFrame):
    """Shows one seat at a time; Escape closes it."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.key = ""
        self.setObjectName("seatForm")
        theme = current()
        self.setStyleSheet(
            f"#seatForm {{ border: none; border-top: 2px solid {theme.color('accent').name()}; }}"
        )
        self._make_fields()
        self.name = label("", "heading")
        self.close_it = tool("x", self.tr("Close (Esc)"))
        self.close_it.clicked.connect(self.closed)
        self.remove = button(self.tr("Take this seat away"), "trash-2", role="danger")
        self.remove.clicked.connect(self._remove)
        head = row(self.name, self.close_it)
        head.setStretch(0, 1)
        box = column(head, self._grid(), row(self.agent, 1, self.remove), spacing=GRID)
        box.setContentsMargins(0, 2 * GRID, 0, 0)
        self.setLayout(box)

    def _make_fields(self) -> None:
        desk = self.desk
        self.role = LineField(
            desk, name=self.tr("Role"), placeholder=self.tr("chair, member, link to the team")
        )
        self.person = LineField(desk, name=self.tr("Who"), placeholder=self.tr("name or post"))
        self.gives = LineField(
            desk, name=self.tr("Gives"), placeholder=self.tr("people, money, knowledge, room")
        )
        self.gains = LineField(desk, name=self.tr("Gets"), placeholder=self.tr("what makes it worth it"))
        self.since = DayField(desk, name=self.tr("Since"))
        self.until = DayField(desk, name=self.tr("Until"))
        self.level = self._choice(self.tr("Level"), desk.texts.words("level", Level))
        self.give = self._choice(self.tr("How much it gives"), weights(desk.texts))
        self.gain = self._choice(self.tr("How much it gets"), weights(desk.texts))
        self.level.activated.connect(self._write_level)
        self.give.activated.connect(functools.partial(self._write_weight, "give"))
        self.gain.activated.connect(functools.partial(self._write_weight, "gain"))
        self.agent = QCheckBox(self.tr("Change &agent: gets others moving"))
        self.agent.toggled.connect(self._write_agent)

    def _choice(self, name: str, choices: dict[str, str]) -> QComboBox:
        combo = Combo()
        combo.setAccessibleName(name)
        for value, word in choices.items():
            combo.addItem(word, value)
        return combo

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(4)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Role"), self.role), (self.tr("Who"), self.person),
            (self.tr("Gives"), self.gives), (self.tr("Gets"), self.gains),
            (self.tr("How much it gives"), self.give), (self.tr("How much it gets"), self.gain),
            (self.tr("Since"), self.since), (self.tr("Until"), self.until),
            (self.tr("Level"), self.level),
        )  # fmt: skip
        self.not_for_the_room: list[QWidget] = []
        for number, (name, field) in enumerate(fields):
            across, down = number % 2, 2 * (number // 2)
            above = label(name, "hint", wrap=False, buddy=field)
            grid.addWidget(above, down, across)
            grid.addWidget(field, down + 1, across)
            if field in (self.person, self.give, self.gain):
                self.not_for_the_room += [above, field]
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    # Showing

    def show_seat(self, seat: Seat, party: Stakeholder | None) -> None:
        """Show this seat."""
        if seat.id != self.key:
            self.since.flush()
            self.until.flush()
            self.key = seat.id
        self.name.setText(party.name if party else "?")
        for name in TEXTS:
            getattr(self, name).bind(getattr(seat, name), functools.partial(self._write, seat.id, name))
        self.since.bind(seat.since, functools.partial(self._write, seat.id, "since"))
        self.until.bind(seat.until, functools.partial(self._write, seat.id, "until"))
        self.level.setCurrentIndex(self.level.findData(seat.level.value))
        for combo, weight in ((self.give, seat.give), (self.gain, seat.gain)):
            combo.setCurrentIndex(combo.findData("" if weight is None else str(weight)))
        with QSignalBlocker(self.agent):
            self.agent.setChecked(seat.change_agent)
        self._honour(self.desk.editable)

    def _honour(self, editable: bool) -> None:
        for line in (self.role, self.person, self.gives, self.gains, self.since, self.until):
            line.setReadOnly(not editable)
        for widget in (self.level, self.give, self.gain, self.agent, self.remove):
            widget.setEnabled(editable)
        for hidden in self.not_for_the_room:
            hidden.setVisible(not self.desk.presenting)

    # Editing

    def _seat(self) -> Seat | None:
        return self.desk.gate.get(Seat, self.key)

    def _write(self, key: str, field: str, value: object) -> None:
        seat = self.desk.gate.get(Seat, key)
        if seat is not None:
            self.desk.do(edits.set_seat, seat, field, value)

    def _write_weight(self, field: str, _index: int) -> None:
        value = getattr(self, field).currentData()
        self._write(self.key, field, int(value) if value else None)

    def _write_agent(self, on: bool) -> None:
        self._write(self.key, "change_agent", on)

    def _write_level(self, _index: int) -> None:
        seat = self._seat()
        if seat is not None:
            self.desk.do(edits.move_seat, seat, Level(self.level.currentData()))

    def _remove(self) -> None:
        seat = self._seat()
        if seat is not None:
            self.desk.do(edits.remove_seats, [seat])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
