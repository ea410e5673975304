"""The columns of the table of parties: the same fields and edits as the map and the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import PartyWriter
from ui.widgets.records import Column
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Stance
from wijkwerkplaats.quickparty import Vocabulary, domains_in, vocabulary

INTERNAL: Final = ("influence", "interest", "stance", "relations")
"""Columns that are hidden while the room looks along."""


class PartyColumns(QObject):
    """Reads and writes the cells."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.relations: Mapping[str, int] = {}
        self._desk = desk
        self._write = PartyWriter(desk)
        self._vocabulary: Vocabulary | None = None
        self.fields = (
            "name",
            "indispensable",
            "kind",
            "domains",
            "level",
            "influence",
            "interest",
            "stance",
            "relations",
        )

    def columns(self) -> tuple[Column, ...]:
        """The columns, in the order of `fields`."""
        texts = self._desk.texts
        write = self._into
        return (
            Column(title=self.tr("Name"), read=_name, write=write("name"), width=210),
            Column(
                title=self.tr("★"), read=_indispensable, write=write("indispensable"), kind="check", width=44,
                tip=self.tr("Indispensable"),
            ),
            Column(
                title=self.tr("Kind"), read=_kind, write=write("kind", PartyKind), kind="choice", empty=False,
                choices={**texts.words("party_kind", PartyKind), "": "–"}, width=150,
            ),
            Column(
                title=self.tr("Domains"), read=self.domains, write=self.set_domains, width=170,
                tip=self.tr("Type domains with commas in between"),
            ),
            Column(
                title=self.tr("Level"), read=_level, write=write("level", Level), kind="choice",
                choices={"": "–", **texts.words("level", Level)}, width=150,
            ),
            Column(title=self.tr("Influence"), read=_influence, write=write("influence"), kind="number", width=90),
            Column(title=self.tr("Interest"), read=_interest, write=write("interest"), kind="number", width=90),
            Column(
                title=self.tr("Stance"), read=_stance, write=write("stance", Stance), kind="choice", empty=False,
                choices={**texts.words("stance", Stance), "": "–"}, width=120,
            ),
            Column(title=self.tr("Relations"), read=self.relation_count, kind="number", width=90),
        )  # fmt: skip

    def _into(self, field: str, kind: Callable[[Any], object] | None = None) -> Callable[[Any, Any], object]:
        return _Into(self._write, field, kind)

    def relation_count(self, party: Stakeholder) -> int:
        """How many relations a party has."""
        return self.relations.get(party.id, 0)

    def domains(self, party: Stakeholder) -> str:
        """The domains in words."""
        return ", ".join(self._desk.texts.word("domain", domain) for domain in party.domains)

    def set_domains(self, party: Stakeholder, words: str) -> None:
        """Domains from typed words; a word that is no domain is told."""
        self._vocabulary = self._vocabulary or vocabulary()
        found, unknown = domains_in(words, self._vocabulary)
        if unknown:
            known = ", ".join(self._desk.texts.words("domain", Domain).values())
            words = self.tr("Not a domain: {0}. Choose from: {1}.").format(", ".join(unknown)[:80], known)
            self._desk.problem.emit(words)
        if found or not unknown:
            self._write.write(party.id, "domains", found)


class _Into:
    """Writes one field of a party from a cell."""

    def __init__(self, write: PartyWriter, field: str, kind: Callable[[Any], object] | None) -> None:
        self._write, self._field, self._kind = write, field, kind

    def __call__(self, party: Stakeholder, value: Any) -> None:
        made = self._kind(value) if self._kind is not None and value is not None else value
        self._write.write(party.id, self._field, made)


def _name(party: Stakeholder) -> str:
    return party.name


def _indispensable(party: Stakeholder) -> bool:
    return party.indispensable


def _kind(party: Stakeholder) -> str:
    return party.kind


def _level(party: Stakeholder) -> str | None:
    return party.level


def _influence(party: Stakeholder) -> int | None:
    return party.influence


def _interest(party: Stakeholder) -> int | None:
    return party.interest


def _stance(party: Stakeholder) -> str:
    return party.stance
