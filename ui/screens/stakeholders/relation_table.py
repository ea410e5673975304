"""The relations as a table: the equal of the network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind

STRENGTHS = ("1", "2", "3")


class RelationColumns(QObject):
    """From, how, to, and a note."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: Mapping[str, str] = {}

    def table(self, parent: QWidget | None = None) -> RecordTable:
        """A table of these columns; Delete removes."""
        return RecordTable(
            self._desk, self.columns(), name=self.tr("Relations"), remove=self.remove, parent=parent
        )

    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        return (
            Column(title=self.tr("From"), read=self._source, width=150),
            Column(
                title=self.tr("Relation"), read=attrgetter("kind"), write=self._set_kind, kind="choice", empty=False,
                choices=self._desk.texts.words("relation_kind", RelationKind), width=140,
            ),
            Column(title=self.tr("To"), read=self._target, width=150),
            Column(
                title=self.tr("Strength"), read=_strength, write=self._set_strength, kind="choice", width=110,
                choices={"": "–"} | {n: self._desk.texts(f"relation_strength.{n}") for n in STRENGTHS},
            ),
            Column(title=self.tr("Note"), read=attrgetter("note"), write=self._set_note, width=160),
        )  # fmt: skip

    def know(self, parties: Sequence[Stakeholder]) -> None:
        """The names of these parties."""
        self._names = {party.id: party.name for party in parties}

    def _source(self, relation: Relation) -> str:
        return self._names.get(relation.source_id, "")

    def _target(self, relation: Relation) -> str:
        return self._names.get(relation.target_id, "")

    def _set_kind(self, relation: Relation, value: str) -> None:
        self._desk.do(common.set_field, relation, "kind", RelationKind(value))

    def _set_strength(self, relation: Relation, value: str | None) -> None:
        self._desk.do(common.set_field, relation, "strength", int(value) if value in STRENGTHS else None)

    def _set_note(self, relation: Relation, value: str) -> None:
        self._desk.do(common.set_field, relation, "note", value)

    def remove(self, relations: list[Relation]) -> None:
        """Remove relations."""
        self._desk.do(edits.remove_relations, relations)


def _strength(relation: Relation) -> str | None:
    return None if relation.strength is None else str(relation.strength)
