"""The form of the chosen instrument: each field saves itself as it is typed."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QGridLayout, QSizePolicy, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, button, column, label, row, tool
from wijkwerkplaats.analysis.steering import CENTRES, field_of, free_spot
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import steering as edits
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step
from wijkwerkplaats.model import Instrument, Stakeholder
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField


def move_to_field(gate: Gate, instrument: Instrument, field: SteeringField) -> Step | None:
    """Move an instrument to the middle of a field, or to a free spot beside it."""
    taken = [(one.x, one.y) for one in gate.all(Instrument) if one.id != instrument.id]
    return edits.move_instrument(gate, instrument, *free_spot(*CENTRES[field], taken))


class InstrumentForm(QFrame):
    """Shows one instrument at a time; Escape goes back to its chip."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.key = ""
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._make_fields()
        self.close_it = tool("x", self.tr("Close (Esc)"))
        self.close_it.clicked.connect(self.closed)
        self.remove = button(self.tr("Take away"), "trash-2", role="danger")
        self.remove.clicked.connect(self._remove)
        head = row(label(self.tr("Instrument"), "heading"), self.close_it)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._grid(), row(1, self.remove), margins=2 * GRID, spacing=GRID))

    def _make_fields(self) -> None:
        desk = self.desk
        self.name = LineField(desk, name=self.tr("Name"))
        self.owner = LineField(desk, name=self.tr("Owner"), placeholder=self.tr("a party or a person"))
        self._parties = QStringListModel(self)
        completer = QCompleter(self._parties, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.owner.setCompleter(completer)
        self.text = TextField(desk, name=self.tr("Explanation"), least=2, most=6)
        self.note = TextField(
            desk, name=self.tr("Internal note"), placeholder=self.tr("never on the projector, never on the paper"),
            least=1, most=6,
        )  # fmt: skip
        self.status = self._choice(self.tr("Status"), desk.texts.words("instrument_status", InstrumentStatus))
        self.field = self._choice(self.tr("Field"), desk.texts.words("steering_field", SteeringField))
        self.status.activated.connect(self._write_status)
        self.field.activated.connect(self._write_field)

    @staticmethod
    def _choice(name: str, choices: dict[str, str]) -> QComboBox:
        combo = Combo()
        combo.setAccessibleName(name)
        combo.setMinimumContentsLength(10)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, word in choices.items():
            combo.addItem(word, value)
        return combo

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (self.tr("Name"), self.name, 0, 0, 2),
            (self.tr("Status"), self.status, 2, 0, 1), (self.tr("Field"), self.field, 2, 1, 1),
            (self.tr("Owner"), self.owner, 4, 0, 2),
            (self.tr("Explanation"), self.text, 6, 0, 2),
            (self.tr("Internal note"), self.note, 8, 0, 2),
        )  # fmt: skip
        for name, field, down, across, wide in places:
            above = label(name, "hint", wrap=False, buddy=field)
            grid.addWidget(above, down, across, 1, wide)
            grid.addWidget(field, down + 1, across, 1, wide)
            if field is self.note:
                self._internal = (above, field)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    # Showing

    def show_instrument(self, one: Instrument, parties: Iterable[Stakeholder]) -> None:
        """Show this instrument."""
        self.key = one.id
        self.name.bind(one.name, functools.partial(self._write, one.id, "name"))
        self.text.bind(one.text, functools.partial(self._write, one.id, "text"))
        self.note.bind(one.note, functools.partial(self._write, one.id, "note"))
        self.owner.bind(edits.owner_of(self.desk.gate, one), functools.partial(self._write_owner, one.id))
        self.status.setCurrentIndex(self.status.findData(one.status.value))
        self.field.setCurrentIndex(self.field.findData(field_of(one.x, one.y).value))
        self._parties.setStringList(sorted({party.name for party in parties}, key=str.casefold))
        editable = self.desk.editable
        for line in (self.name, self.text, self.note, self.owner):
            line.setReadOnly(not editable)
        for widget in (self.status, self.field, self.remove):
            widget.setEnabled(editable)
        for hidden in self._internal:
            hidden.setVisible(not self.desk.presenting)

    # Editing

    def _instrument(self, key: str) -> Instrument | None:
        return self.desk.gate.get(Instrument, key)

    def _write(self, key: str, field: str, value: object) -> None:
        one = self._instrument(key)
        if one is not None and not (field == "name" and not str(value).strip()):
            self.desk.do(common.set_field, one, field, value)

    def _write_owner(self, key: str, name: str) -> None:
        one = self._instrument(key)
        if one is not None:
            self.desk.do(edits.set_owner, one, name)

    def _write_status(self, _index: int) -> None:
        self._write(self.key, "status", InstrumentStatus(self.status.currentData()))

    def _write_field(self, _index: int) -> None:
        one, field = self._instrument(self.key), SteeringField(self.field.currentData())
        if one is not None and field_of(one.x, one.y) is not field:
            self.desk.do(move_to_field, one, field)

    def _remove(self) -> None:
        one = self._instrument(self.key)
        if one is not None:
            self.desk.do(common.remove, one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
