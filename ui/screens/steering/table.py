"""The instruments as a table, equal to the quadrant: the same things can be seen and changed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.screens.steering.form import move_to_field
from ui.widgets.records import Column
from wijkwerkplaats.analysis.steering import field_of
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import steering as edits
from wijkwerkplaats.model import Instrument, Stakeholder
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField

NOTE = 8
"""The column that is internal."""


class InstrumentColumns(QObject):
    """The columns of the table of instruments."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._numbers: dict[str, int] = {}
        self._parties: dict[str, str] = {}

    def know(self, instruments: Iterable[Instrument], parties: Iterable[Stakeholder]) -> None:
        """What the columns look up: the number of each instrument, and whom to suggest as owner."""
        self._numbers = {one.id: number for number, one in enumerate(instruments, start=1)}
        self._parties.clear()
        self._parties.update({party.id: party.name for party in parties})

    def all(self) -> list[Column]:
        """Every column, in the order of the table."""
        texts = self._desk.texts
        soft_hard, far_near = (
            self.tr("From -100 (soft) to 100 (hard)"),
            self.tr("From -100 (in dialogue) to 100 (at a distance)"),
        )
        return [
            Column(title=self.tr("No."), read=self._number, kind="number", width=50),
            Column(title=self.tr("Instrument"), read=_reader("name"), write=self._write_name, width=200),
            Column(
                title=self.tr("Field"), read=self._field, write=self._write_field, kind="choice", empty=False,
                choices=texts.words("steering_field", SteeringField), width=150,
            ),
            self._place(self.tr("Soft–hard"), "x", soft_hard),
            self._place(self.tr("Near–far"), "y", far_near),
            Column(title=self.tr("Owner"), read=self._owner, write=self._write_owner, choices=self._parties, width=170),
            Column(
                title=self.tr("Status"), read=_reader("status"), write=self._write_status, kind="choice",
                empty=False, choices=texts.words("instrument_status", InstrumentStatus), width=110,
            ),
            Column(title=self.tr("Explanation"), read=_reader("text"), write=self._writer("text"), width=240),
            Column(title=self.tr("Internal note"), read=_reader("note"), write=self._writer("note"), width=200),
        ]  # fmt: skip

    def _place(self, title: str, axis: str, tip: str) -> Column:
        def write(one: Instrument, value: object) -> None:
            newest = self._desk.gate.get(Instrument, one.id) or one
            spot = {"x": newest.x, "y": newest.y, axis: int(str(value))}
            self._desk.do(edits.move_instrument, newest, spot["x"], spot["y"])

        return Column(
            title=title,
            read=_reader(axis),
            write=write,
            kind="number",
            low=-100,
            high=100,
            empty=False,
            width=130,
            tip=tip,
        )

    def _number(self, one: Instrument) -> int:
        return self._numbers.get(one.id, 0)

    @staticmethod
    def _field(one: Instrument) -> str:
        return field_of(one.x, one.y).value

    def _owner(self, one: Instrument) -> str:
        return edits.owner_of(self._desk.gate, one)

    def _write_name(self, one: Instrument, name: str) -> None:
        if name.strip():
            self._desk.do(common.set_field, one, "name", " ".join(name.split()))

    def _write_field(self, one: Instrument, field: str) -> None:
        self._desk.do(move_to_field, one, SteeringField(field))

    def _write_owner(self, one: Instrument, name: str) -> None:
        self._desk.do(edits.set_owner, one, name)

    def _write_status(self, one: Instrument, status: str) -> None:
        self._desk.do(common.set_field, one, "status", InstrumentStatus(status))

    def _writer(self, field: str) -> Callable[[Instrument, object], None]:
        def write(one: Instrument, value: object) -> None:
            self._desk.do(common.set_field, one, field, value)

        return write


def _reader(field: str) -> Callable[[Instrument], object]:
    def read(one: Instrument) -> object:
        return getattr(one, field)

    return read
