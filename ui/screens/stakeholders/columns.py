"""The columns of the table of parties: the same fields and edits as the map and the form."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import PartyWriter
from ui.widgets.records import Column
from wijkwerkplaats.exchange.party_cells import field_name
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Stance
from wijkwerkplaats.quickparty import Vocabulary, domains_in, vocabulary
from wijkwerkplaats.tags import read_tags

INTERNAL: Final = ("tags", "influence", "interest", "stance", "relations", "contacts", "dependence", "note")
"""Columns that are hidden while the room looks along."""

_TEXTS: Final = ("goals", "assignment", "brings", "gains")


class PartyColumns(QObject):
    """Reads and writes the cells."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.relations: Mapping[str, int] = {}
        self.persons: Mapping[str, str] = {}
        self._desk = desk
        self._write = PartyWriter(desk)
        self._vocabulary: Vocabulary | None = None
        self.fields = (
            "name",
            "indispensable",
            "kind",
            "domains",
            "level",
            "tags",
            "influence",
            "interest",
            "stance",
            "relations",
            "contacts",
            *_TEXTS,
            "informal",
            "active_here",
            "dependence",
            "note",
        )

    def columns(self) -> tuple[Column, ...]:
        """The columns, in the order of `fields`."""
        made = {**self._main(), **self._internal()}
        return tuple(made[field] if field in made else self._more(field) for field in self.fields)

    def _main(self) -> dict[str, Column]:
        texts = self._desk.texts
        return {
            "name": Column(title=self.tr("Name"), read=attrgetter("name"), write=self._into("name"), width=210),
            "indispensable": Column(
                title=self.tr("★"), read=attrgetter("indispensable"), write=self._into("indispensable"),
                kind="check", width=44, tip=self.tr("Indispensable"),
            ),
            "kind": Column(
                title=self.tr("Kind"), read=attrgetter("kind"), write=self._into("kind"), kind="choice", empty=False,
                choices={**texts.words("party_kind", PartyKind), "": "–"}, width=150,
            ),
            "domains": Column(
                title=self.tr("Domains"), read=self.domains, write=self.set_domains, width=170,
                tip=self.tr("Type domains with commas in between"),
            ),
            "level": Column(
                title=self.tr("Level"), read=attrgetter("level"), write=self._into("level"), kind="choice",
                choices={"": "–", **texts.words("level", Level)}, width=150,
            ),
        }  # fmt: skip

    def _internal(self) -> dict[str, Column]:
        stances = {**self._desk.texts.words("stance", Stance), "": "–"}
        return {
            "tags": Column(
                title=self.tr("Tags"), read=_tags, write=self._into("tags"), width=150,
                tip=self.tr("Own words with commas in between"),
            ),
            "influence": self._number("influence", self.tr("Influence")),
            "interest": self._number("interest", self.tr("Interest")),
            "dependence": self._number("dependence", self.tr("We depend on it")),
            "stance": Column(
                title=self.tr("Stance"), read=attrgetter("stance"), write=self._into("stance"), kind="choice",
                empty=False, choices=stances, width=120,
            ),
            "relations": Column(title=self.tr("Relations"), read=self.relation_count, kind="number", width=90),
            "contacts": Column(title=self.tr("Whom to call"), read=self.persons_of, width=170),
        }  # fmt: skip

    def _number(self, field: str, title: str) -> Column:
        return Column(title=title, read=attrgetter(field), write=self._into(field), kind="number", width=90)

    def _more(self, field: str) -> Column:
        title = field_name(field, self._desk.texts)
        kind = "check" if field in ("informal", "active_here") else "text"
        width = 190 if kind == "text" else 110
        return Column(title=title, read=attrgetter(field), write=self._into(field), kind=kind, width=width)

    def _into(self, field: str) -> Callable[[Any, Any], object]:
        return functools.partial(self._put, field)

    def _put(self, field: str, party: Stakeholder, value: Any) -> None:
        self._write.write(party.id, field, self.typed(field, value))

    def typed(self, field: str, value: Any) -> Any:
        """What an editor of a cell gives, as the field keeps it."""
        if field == "domains":
            return self._domains_in(str(value))
        if field == "tags":
            return read_tags(str(value))
        made = {"kind": PartyKind, "level": Level, "stance": Stance}.get(field)
        return made(value) if made is not None and value is not None else value

    def relation_count(self, party: Stakeholder) -> int:
        """How many relations a party has."""
        return self.relations.get(party.id, 0)

    def persons_of(self, party: Stakeholder) -> str:
        """The names of whom to call."""
        return ", ".join(filter(None, (self.persons.get(party.id, ""), " ".join(party.contacts.split()))))

    def domains(self, party: Stakeholder) -> str:
        """The domains in words."""
        return ", ".join(self._desk.texts.word("domain", domain) for domain in party.domains)

    def set_domains(self, party: Stakeholder, words: str) -> None:
        """Domains from typed words; a word that is no domain is told."""
        found = self._domains_in(words)
        if found or not words.strip():
            self._write.write(party.id, "domains", found)

    def _domains_in(self, words: str) -> tuple[Domain, ...]:
        self._vocabulary = self._vocabulary or vocabulary()
        found, unknown = domains_in(words, self._vocabulary)
        if unknown:
            known = ", ".join(self._desk.texts.words("domain", Domain).values())
            words = self.tr("Not a domain: {0}. Choose from: {1}.").format(", ".join(unknown)[:80], known)
            self._desk.problem.emit(words)
        return found


def _tags(party: Stakeholder) -> str:
    return ", ".join(party.tags)
