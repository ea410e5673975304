"""The seats as a table, equal to the picture: the same things can be seen and changed in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.screens.alliance.faces import weights
from ui.widgets.records import Column
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.model import Seat, Stakeholder
from wijkwerkplaats.model.words import Level

GIVE, GAIN = 6, 7
NOT_FOR_THE_ROOM = (3, GIVE, GAIN)
"""Names and judgements: hidden in presentation mode."""
"""The columns with a judgement."""


class SeatColumns(QObject):
    """The columns of the table of seats."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def all(self) -> list[Column]:
        """Every column, in the order of the table."""
        much = weights(self._desk.texts)
        return [
            Column(title=self.tr("Party"), read=self._party, width=180),
            Column(
                title=self.tr("Level"), read=self._level, write=self._move, kind="choice", empty=False, width=170,
                choices=self._desk.texts.words("level", Level),
            ),
            self._text(self.tr("Role"), "role"),
            self._text(self.tr("Who"), "person"),
            self._text(self.tr("Gives"), "gives"),
            self._text(self.tr("Gets"), "gains"),
            self._weight(self.tr("How much it gives"), "give", much),
            self._weight(self.tr("How much it gets"), "gain", much),
            self._day(self.tr("Since"), "since"),
            self._day(self.tr("Until"), "until"),
            Column(
                title=self.tr("Change agent"), read=_reader("change_agent"), write=self._writer("change_agent"),
                kind="check", width=120,
            ),
        ]  # fmt: skip

    def _text(self, title: str, field: str) -> Column:
        return Column(title=title, read=_reader(field), write=self._writer(field), width=150)

    def _day(self, title: str, field: str) -> Column:
        return Column(title=title, read=_reader(field), write=self._writer(field), kind="date", width=110)

    def _weight(self, title: str, field: str, much: dict[str, str]) -> Column:
        def read(seat: Seat) -> str | None:
            value = getattr(seat, field)
            return None if value is None else str(value)

        def write(seat: Seat, value: object) -> None:
            self._desk.do(edits.set_seat, seat, field, int(str(value)) if value not in (None, "") else None)

        return Column(title=title, read=read, write=write, kind="choice", choices=much, width=150)

    def _party(self, seat: Seat) -> str:
        party = self._desk.gate.get(Stakeholder, seat.stakeholder_id)
        return party.name if party else "?"

    @staticmethod
    def _level(seat: Seat) -> str:
        return seat.level.value

    def _move(self, seat: Seat, level: str) -> None:
        self._desk.do(edits.move_seat, seat, Level(level))

    def _writer(self, field: str) -> Callable[[Seat, object], None]:
        def write(seat: Seat, value: object) -> None:
            self._desk.do(edits.set_seat, seat, field, value)

        return write


def _reader(field: str) -> Callable[[Seat], object]:
    def read(seat: Seat) -> object:
        return getattr(seat, field)

    return read
