"""The notes and quotes of the session, and for whom each of them is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from ui.desk import Desk
from ui.widgets.layout import GRID, Card, label, row
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Note
from wijkwerkplaats.model.words import Perspective


class SaidCard(Card):
    """Last chance to choose what the participants may read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.count = label("", "badge")
        self.table = MendTable(
            desk, self._columns(), name=self.tr("Notes and quotes"), wide=(0,), remove=self._remove
        )
        hint = label(self.tr("What is only for you never reaches the participants' paper."), "hint")
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID)
        box.addLayout(row(label(self.tr("Notes and quotes"), "heading"), self.count, 1))
        box.addWidget(hint)
        box.addWidget(self.table)
        self.setLayout(box)

    def _columns(self) -> list[Column]:
        texts = self._desk.texts
        who = {"": "–", **texts.words("perspective", Perspective)}
        readers = {"all": self.tr("For everybody"), "me": self.tr("Only for me")}
        return [
            Column(title=self.tr("Words"), read=attrgetter("text"), write=self._set_text, icon=_sign),
            Column(title=self.tr("From"), read=_who, write=self._set_who, kind="choice", width=130, choices=who),
            Column(title=self.tr("Who may read it"), read=_reader, write=self._set_reader, kind="choice",
                   width=150, choices=readers, empty=False, icon=_reader_sign),
        ]  # fmt: skip

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these; in presentation mode the internal ones stay hidden."""
        shown = [note for note in notes if not (note.internal and self._desk.presenting)]
        self.setVisible(bool(shown))
        self.table.set_records(shown)
        self.count.setText(str(len(shown)))

    def _remove(self, records: list[Any]) -> None:
        for record in records:
            self._desk.do(common.remove, record)

    def _set_text(self, note: Note, words: str) -> None:
        if words.strip():
            self._desk.do(common.set_field, note, "text", words)

    def _set_who(self, note: Note, value: str | None) -> None:
        self._desk.do(common.set_field, note, "perspective", Perspective(value) if value else None)

    def _set_reader(self, note: Note, value: str) -> None:
        self._desk.do(common.set_field, note, "internal", value == "me")


def _sign(note: Note) -> str:
    return "quote" if note.kind.value == "quote" else "message-square"


def _who(note: Note) -> str | None:
    return note.perspective.value if note.perspective else None


def _reader(note: Note) -> str:
    return "me" if note.internal else "all"


def _reader_sign(note: Note) -> str:
    return "eye-off" if note.internal else ""
