"""The map as a table: what was agreed, how each perspective sees it, and how far they are apart."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.judgements import Seen, apart
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.judgements import judge
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Perspective


class SeenColumns(QObject):
    """Party, what was agreed, the difference, and two columns for each perspective."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: Mapping[str, Seen] = {}

    def table(self, parent: QWidget) -> RecordTable:
        """A table of these columns."""
        return RecordTable(
            self._desk, self.columns(), name=self.tr("Influence and interest, by perspective"), parent=parent
        )

    def know(self, seen: Mapping[str, Seen]) -> None:
        """What perspectives said."""
        self._seen = seen

    @staticmethod
    def hide(table: RecordTable, *, presenting: bool) -> None:
        """In the room only what was agreed, when the facilitator opened it."""
        for number in range(3, len(table.records.columns)):
            table.setColumnHidden(number, presenting)

    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        texts = self._desk.texts
        power, care = texts("stakeholder_axis.influence"), texts("stakeholder_axis.interest")
        return (
            Column(title=self.tr("Party"), read=attrgetter("name"), width=200),
            Column(title=power, read=attrgetter("influence"), write=self._writer("influence"), kind="number", width=90),
            Column(title=care, read=attrgetter("interest"), write=self._writer("interest"), kind="number", width=90),
            Column(
                title=self.tr("Apart"), read=self._apart, width=80,
                tip=self.tr("The largest difference between perspectives, from 0 to 100"),
            ),
            *(
                self._one(who, field, f"{texts.word('perspectives', who)}: {name.lower()}")
                for who in Perspective
                for field, name in (("influence", power), ("interest", care))
            ),
        )  # fmt: skip

    def _one(self, who: Perspective, field: str, title: str) -> Column:
        return Column(
            title=title, read=functools.partial(self._read, who, field),
            write=functools.partial(self._write, who, field), kind="number", width=140,
        )  # fmt: skip

    def _read(self, who: Perspective, field: str, party: Stakeholder) -> int | None:
        one = self._seen.get(party.id, {}).get(who)
        value = getattr(one, field) if one is not None else None
        return value if isinstance(value, int) else None

    def _write(self, who: Perspective, field: str, party: Stakeholder, value: int | None) -> None:
        self._desk.do(judge, party, who, {field: value})

    def _apart(self, party: Stakeholder) -> int | None:
        seen = self._seen.get(party.id, {})
        return apart(seen).widest if len(seen) > 1 else None

    def _writer(self, field: str) -> functools.partial[None]:
        return functools.partial(self._agree, field)

    def _agree(self, field: str, party: Stakeholder, value: int | None) -> None:
        self._desk.do(common.set_field, party, field, value)
