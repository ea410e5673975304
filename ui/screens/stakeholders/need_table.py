"""Who is needed for what as a table: the equal of the cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import NeedKind, Willing

WILLING = 5


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A party with an issue; `said` is None for an issue that needs nobody yet."""

    id: str
    need: Need
    said: NeedParty | None


def lines(needs: Sequence[Need], said: Sequence[NeedParty], *, only_needed: bool) -> list[NeedLine]:
    """A line for each party with each issue; in the room only those that are needed."""
    made = []
    for need in needs:
        own = [one for one in said if one.need_id == need.id and (one.needed or not only_needed)]
        made += [NeedLine(one.id, need, one) for one in own] or [NeedLine(need.id, need, None)]
    return made


class NeedColumns(QObject):
    """Issue, kind, party, needed, what for, willing, seat."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parties: Mapping[str, Stakeholder] = {}
        self._seated: frozenset[str] = frozenset()

    def table(self, parent: QWidget | None = None) -> RecordTable:
        """A table of these columns; Delete takes parties away, and an issue without parties."""
        return RecordTable(
            self._desk,
            self.columns(),
            name=self.tr("Who is needed for what"),
            remove=self.remove,
            parent=parent,
        )

    def know(self, parties: Mapping[str, Stakeholder], seated: frozenset[str]) -> None:
        """The names of parties, and who sits at the table."""
        self._parties, self._seated = parties, seated

    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        texts = self._desk.texts
        return (
            Column(title=self.tr("Issue or ambition"), read=attrgetter("need.text"), write=self._set_text, width=230),
            Column(
                title=self.tr("Kind"), read=attrgetter("need.kind"), write=self._set_kind, kind="choice", empty=False,
                choices=texts.words("need_kind", NeedKind), width=100,
            ),
            Column(title=self.tr("Party"), read=self._party, width=190),
            Column(title=self.tr("Needed"), read=_needed, write=self._set_needed, kind="check", width=80),
            Column(title=self.tr("What for"), read=_why, write=self._set_why, width=220),
            Column(
                title=self.tr("Willing"), read=_willing, write=self._set_willing, kind="choice", empty=False,
                choices=texts.words("willing", Willing), width=130,
            ),
            Column(title=self.tr("Seat"), read=self._seat, width=90),
        )  # fmt: skip

    def _party(self, one: NeedLine) -> str:
        party = self._parties.get(one.said.stakeholder_id) if one.said else None
        return party.name if party else ""

    def _seat(self, one: NeedLine) -> str:
        if one.said is None:
            return ""
        return self.tr("yes") if one.said.stakeholder_id in self._seated else self.tr("no")

    def _set_text(self, one: NeedLine, value: str) -> None:
        self._desk.do(common.set_field, one.need, "text", value)

    def _set_kind(self, one: NeedLine, value: str) -> None:
        self._desk.do(common.set_field, one.need, "kind", NeedKind(value))

    def _set_needed(self, one: NeedLine, value: bool) -> None:
        self._set(one, "needed", value)

    def _set_why(self, one: NeedLine, value: str) -> None:
        self._set(one, "why", value)

    def _set_willing(self, one: NeedLine, value: str | None) -> None:
        self._set(one, "willing", Willing(value or ""))

    def _set(self, one: NeedLine, field: str, value: object) -> None:
        if one.said is not None:
            self._desk.do(edits.set_need_party, one.said, field, value)

    def remove(self, chosen: list[NeedLine]) -> None:
        """Take away what is chosen, as one step where it can be."""
        said = [one.said for one in chosen if one.said is not None]
        empty = [one.need for one in chosen if one.said is None]
        if said:
            self._desk.do(edits.remove_need_parties, said)
        if empty:
            self._desk.do(edits.remove_needs, empty)


def _needed(one: NeedLine) -> bool:
    return one.said is not None and one.said.needed


def _why(one: NeedLine) -> str:
    return one.said.why if one.said else ""


def _willing(one: NeedLine) -> str:
    return one.said.willing if one.said else ""
