"""How each perspective sees a party, and what was noted on which day: internal, with the session it comes from."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.dates import day_text
from ui.widgets.fields import AddLine
from ui.widgets.layout import column, label
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.judgements import Apart, apart, newest
from wijkwerkplaats.dates import read_date
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.judgements import add_party_note, judge, remove_judgements, remove_party_notes
from wijkwerkplaats.model import Judgement, PartyNote, Session, Stakeholder
from wijkwerkplaats.model.words import Perspective, Stance

WIDE_APART = 30
"""From this difference on it is worth a talk."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """One perspective, with its newest judgement if there is one."""

    id: str
    judgement: Judgement | None


class PerspectiveView(QWidget):
    """A row for each perspective; what is typed counts for the session of now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = ""
        stances = {**desk.texts.words("stance", Stance), "": "–"}
        columns = (
            Column(
                title=self.tr("Perspective"), read=self._perspective, width=112, tip=self.tr("With the day it was said")
            ),
            Column(
                title=self.tr("Influence"), read=_reader("influence"), write=self._writer("influence"),
                kind="number", width=70,
            ),
            Column(
                title=self.tr("Interest"), read=_reader("interest"), write=self._writer("interest"),
                kind="number", width=70,
            ),
            Column(
                title=self.tr("Stance"), read=_reader("stance"), write=self._writer("stance"), kind="choice",
                empty=False, choices=stances, width=130,
            ),
        )  # fmt: skip
        self.table = MendTable(
            desk, columns, name=self.tr("How each perspective sees it"), wide=(), remove=self._remove
        )
        self.apart = label("", "hint")
        title = label(self.tr("How each perspective sees it"), "muted", buddy=self.table)
        self.setLayout(column(title, self.table, self.apart, spacing=4))

    def show_party(self, party: Stakeholder) -> None:
        """Show the newest judgement of each perspective on a party."""
        self._key = party.id
        own = [one for one in self._desk.gate.all(Judgement) if one.stakeholder_id == party.id]
        seen = newest(own).get(party.id, {})
        self.table.set_records([_Seen(perspective, seen.get(perspective)) for perspective in Perspective])
        self.apart.setText(self._words(apart(seen), len(seen)))

    def begin(self) -> None:
        """Ready at the first perspective that has not spoken."""
        rows = self.table.shown_records()
        silent = next((number for number, seen in enumerate(rows) if seen.judgement is None), 0)
        self.table.setCurrentIndex(self.table.model().index(silent, 1))
        self.table.setFocus()

    def _words(self, found: Apart, count: int) -> str:
        if count < 2:
            return self.tr("Ask each perspective apart: the difference is what you talk about.")
        ranges = [
            (self.tr("influence"), found.influence),
            (self.tr("interest"), found.interest),
        ]
        said = ", ".join(f"{name} {reach[0]}–{reach[1]}" for name, reach in ranges if reach is not None)
        if found.widest >= WIDE_APART:
            return self.tr("Far apart: {0}. Talk about it.").format(said)
        return self.tr("Close together: {0}.").format(said)

    def _perspective(self, seen: _Seen) -> str:
        name = self._desk.texts.word("perspective", seen.id)
        return f"{name}\n{self._said_on(seen.judgement)}" if seen.judgement is not None else name

    def _said_on(self, judgement: Judgement) -> str:
        session = self._desk.gate.get(Session, judgement.session_id or "")
        day = session.day if session is not None else None
        return day_text(day or read_date(judgement.created[:10], date.today()))

    def _writer(self, field: str) -> Callable[[Any, Any], object]:
        return functools.partial(self._write, field)

    def _write(self, field: str, seen: _Seen, value: Any) -> None:
        party = self._desk.gate.get(Stakeholder, self._key)
        if party is not None:
            made = Stance(value) if field == "stance" else value
            self._desk.do(judge, party, Perspective(seen.id), {field: made})

    def _remove(self, rows: list[_Seen]) -> None:
        self._desk.do(remove_judgements, [row.judgement for row in rows if row.judgement is not None])


def _reader(field: str) -> Callable[[Any], Any]:
    return functools.partial(_read, field)


def _read(field: str, seen: _Seen) -> Any:
    return getattr(seen.judgement, field) if seen.judgement is not None else None


class _NoteColumn(Column):
    """The words of a note, with the session in which it was made below them."""

    def shown(self, record: PartyNote) -> str:
        """The words and the session."""
        session = self.choices.get(record.session_id or "", "")
        return f"{record.text}\n({session})" if session else record.text


class NotesView(QWidget):
    """Notes on a party, the newest first, and a line to add one for today."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._party: Stakeholder | None = None
        self._sessions: dict[str, str] = {}
        columns = (
            Column(title=self.tr("Day"), read=attrgetter("day"), write=self._set_day, kind="date", width=104),
            _NoteColumn(
                title=self.tr("Note"),
                read=attrgetter("text"),
                write=self._set_text,
                choices=self._sessions,
                width=200,
            ),
        )
        self.table = MendTable(
            desk, columns, name=self.tr("Notes with a day"), wide=(1,), remove=self._remove
        )
        self.line = AddLine(
            self._add, name=self.tr("Add a note of today"), placeholder=self.tr("Add a note of today")
        )
        self.setLayout(
            column(
                label(self.tr("Notes with a day"), "muted", buddy=self.line), self.line, self.table, spacing=4
            )
        )

    def show_party(self, party: Stakeholder) -> None:
        """Show the notes on a party."""
        if self._party is not None and self._party.id != party.id:
            self.line.clear()  # half a note is not for the next party
        self._party = party
        notes = [note for note in self._desk.gate.all(PartyNote) if note.stakeholder_id == party.id]
        self._sessions.update((session.id, session.title) for session in self._desk.gate.all(Session))
        notes.sort(key=lambda note: (str(note.day or ""), note.id), reverse=True)
        self.table.setVisible(bool(notes))
        self.table.set_records(notes)
        self.line.setVisible(self._desk.editable)

    def _add(self, words: str) -> PartyNote | None:
        return None if self._party is None else self._desk.do(add_party_note, self._party, words)

    def _set_day(self, note: PartyNote, day: date | None) -> None:
        self._desk.do(common.set_field, note, "day", day)

    def _set_text(self, note: PartyNote, text: str) -> None:
        if text.strip():
            self._desk.do(common.set_field, note, "text", text.strip())

    def _remove(self, notes: list[PartyNote]) -> None:
        self._desk.do(remove_party_notes, notes)
