"""The line that adds parties: a name and Enter, again and again."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.stakeholders.notice import Notice
from ui.widgets.fields import AddLine
from ui.widgets.layout import button, column, row
from wijkwerkplaats.edits.stakeholders import add_quick_party, namesakes
from wijkwerkplaats.edits.table import add_quick_parties
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import PartyKind
from wijkwerkplaats.quickparty import Vocabulary, parse, vocabulary

MOST_LINES: Final = 5000


class AddRow(QWidget):
    """Adds what is typed, and says so when the name was there already."""

    added = Signal(str)
    """A party was added."""
    asked = Signal(str)
    """Another party is asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._adder = _Adder(desk, self)
        self.notice = Notice()
        self.line = _PartyLine(
            self._adder,
            name=self.tr("Add a party"),
            placeholder=self.tr("Type a party and press Enter. In one line: police / safety / + #core"),
        )
        self.line.setToolTip(
            self.tr(
                "After a slash: kind, domain or level. A + means: indispensable, a # makes a tag. Example: {0}"
            ).format(self.tr("community officer / safety, youth / + #core"))
        )
        self.button = button(self.tr("Add"), "plus", role="primary")
        self.button.clicked.connect(self.line.returnPressed)
        line = row(self.line, self.button)
        line.setStretch(0, 1)
        self.setLayout(column(line, self.notice))

    def start_with(self, kind: PartyKind) -> None:
        """Ready to type the name of a party of a kind."""
        self.line.setText(f" / {self._desk.texts.word('party_kind', kind)}")
        self.line.setFocus()
        self.line.setCursorPosition(0)

    def tell(self, party: Stakeholder, other: Stakeholder | None) -> None:
        """Say that a name is there twice, or nothing."""
        if other is None:
            self.notice.hide()
        else:
            words = self.tr("“{0}” was in the list already. Now it is there twice.").format(party.name[:60])
            self.notice.say(words, self.tr("Go to the other"), functools.partial(self.asked.emit, other.id))
        self.added.emit(party.id)


class _PartyLine(AddLine):
    """A line that also takes several lines at once: each that is pasted is a party."""

    def __init__(self, adder: _Adder, *, name: str, placeholder: str) -> None:
        super().__init__(adder.add, name=name, placeholder=placeholder)
        self._adder = adder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V with more than one line adds them all."""
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            lines = [line for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
            if len(lines) > 1 and not self.text().strip():
                self._adder.add_all(lines)
                return
        super().keyPressEvent(event)


class _Adder(QObject):
    """Reads the line and adds the party."""

    def __init__(self, desk: Desk, row_: AddRow) -> None:
        super().__init__(row_)
        self._desk = desk
        self._row = row_
        self._vocabulary: Vocabulary | None = None

    def add_all(self, lines: Sequence[str]) -> None:
        """Add the parties of many lines, as one step."""
        self._vocabulary = self._vocabulary or vocabulary()
        quick = [parse(line.replace("\t", " / "), self._vocabulary) for line in lines[:MOST_LINES]]
        made = self._desk.do(add_quick_parties, quick)
        if made is not None:
            words = self.tr("Added: {0}. In the list already: {1}.").format(len(made), len(lines) - len(made))
            self._row.notice.say(words, self.tr("Undo") if made else "", self._desk.undo)
            if made:
                self._row.added.emit(made[0].id)

    def add(self, line: str) -> Stakeholder | None:
        """Add the party of a line; None when nothing was added, so that the line stays."""
        self._vocabulary = self._vocabulary or vocabulary()
        quick = parse(line, self._vocabulary)
        if not quick.name:
            return None
        others = namesakes(self._desk.gate, quick.name)
        party = self._desk.do(add_quick_party, quick)
        if party is not None:
            self._row.tell(party, others[0] if others else None)
        return party
