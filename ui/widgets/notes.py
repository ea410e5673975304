"""The notes with a part of the method: a line to add one, and each note as a field that can be mended."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from ui.desk import Desk
from ui.widgets.fields import AddLine, TextField
from ui.widgets.fresh import Fresh
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, card, column, label, row, tool
from wijkwerkplaats.edits import capture, common
from wijkwerkplaats.model import Note, Session

SAID = 60
"""How much of a note is said with its buttons."""


class NotesView(Fresh):
    """The notes and quotes of this session with one part. It guards itself."""

    KINDS: ClassVar[tuple[type, ...]] = (Note, Session)

    def __init__(self, desk: Desk, part_id: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.part_id = part_id
        self._rows: dict[str, _NoteRow] = {}
        self.add = AddLine(
            self._add, name=self.tr("New note"), placeholder=self.tr("Type a note and press Enter")
        )
        self._list = column(spacing=GRID)
        self.setLayout(column(card(self.add, self._list, title=self.tr("Notes with this part"))))

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self.add.setEnabled(self.desk.editable)
        notes = self._notes()
        if not self.desk.operable:
            self.add.hide()
            self.setVisible(bool(notes))
        wanted = {note.id for note in notes}
        for key in [key for key in self._rows if key not in wanted]:
            take_away(self._rows.pop(key))
        for note in notes:
            if note.id not in self._rows:
                self._rows[note.id] = _NoteRow(self.desk, note)
                self._list.addWidget(self._rows[note.id])
            self._rows[note.id].show_note(note)

    def texts(self) -> list[str]:
        """The words of the notes that show."""
        return [row.note.text for row in self._rows.values()]

    def _notes(self) -> Sequence[Note]:
        hide = self.desk.presenting
        here = self.desk.place.session_id
        notes = (n for n in self.desk.gate.all(Note) if n.part == self.part_id and n.session_id == here)
        return [note for note in notes if not (hide and note.internal)]

    def _add(self, text: str) -> object:
        return self.desk.do(capture.add_note, text, part=self.part_id)


class _NoteRow(QFrame):
    """One note: from whom, its words, for whom, and a button that takes it away."""

    def __init__(self, desk: Desk, note: Note) -> None:
        super().__init__()
        self._desk, self._note = desk, note
        self._who = label("", "badge")
        self._text = TextField(desk, name=self.tr("Note"), least=1)
        self._internal = QCheckBox(self.tr("Only for me"))
        self._internal.setToolTip(self.tr("Never in presentation mode and never on the participants' paper."))
        self._internal.toggled.connect(self._set_internal)
        self._gone = tool("trash-2", self.tr("Remove this note"))
        self._gone.clicked.connect(self._remove)
        line = row(self._who, self._text, self._internal, self._gone)
        line.setAlignment(self._who, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    @property
    def note(self) -> Note:
        """The note that shows."""
        return self._note

    def show_note(self, note: Note) -> None:
        """Show a note as it is now."""
        self._note = note
        who = self._desk.texts.word("perspective", note.perspective)
        self._who.setText(who)
        self._who.setVisible(bool(who))
        self._text.bind(note.text, functools.partial(self._write, note.id))
        self._text.setReadOnly(not self._desk.editable)
        said = " ".join(note.text.split())[:SAID]
        self._internal.setAccessibleDescription(self.tr("Note: {words}").format(words=said))
        self._gone.setAccessibleName(self.tr("Remove this note: {words}").format(words=said))
        self._internal.blockSignals(True)
        self._internal.setChecked(note.internal)
        self._internal.blockSignals(False)
        for widget in (self._internal, self._gone):
            widget.setEnabled(self._desk.editable)
            widget.setVisible(not self._desk.presenting)

    def _write(self, key: str, text: str) -> None:
        note = self._desk.gate.get(Note, key)
        if note is not None:
            self._desk.do(common.set_field, note, "text", text)

    def _set_internal(self, internal: bool) -> None:
        self._desk.do(common.set_field, self._note, "internal", internal)

    def _remove(self) -> None:
        self._desk.do(common.remove, self._note)
