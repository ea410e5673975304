"""Own words with a party: chips that go with one press, and a line that adds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.free_line import FreeLine
from ui.widgets.gone import take_away
from ui.widgets.layout import column, icon_size, safe_tip
from ui.widgets.press import PushButton
from wijkwerkplaats.tags import read_tags, with_tags


class TagField(QWidget):
    """`picked` tells all tags after one was added or taken away. Enter or a comma adds."""

    picked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[str, ...] = ()
        self.chips: list[QPushButton] = []
        self.line: QLineEdit = _TagLine(self)
        self.line.setAccessibleName(self.tr("Add a tag"))
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setMaximumWidth(20 * self.fontMetrics().averageCharWidth())
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self._flow = FlowLayout(self.line, spacing=6)
        self.setLayout(column(self._flow))
        self.line.returnPressed.connect(self._add)

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show the tags of a party; those of other parties are offered while typing."""
        self._known.setStringList([tag for tag in known if tag not in tags])
        if tuple(tags) == self._tags:
            return
        self._tags = tuple(tags)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            take_away(chip)
        self.chips = [self._chip(tag) for tag in tags]
        self._flow.removeWidget(self.line)
        for made in (*self.chips, self.line):
            self._flow.addWidget(made)
            made.show()

    def _chip(self, tag: str) -> QPushButton:
        chip = PushButton(tag.replace("&", "&&"), self)
        chip.setProperty("role", "chip")
        chip.setProperty("tag", tag)
        chip.setIcon(current().icon("x", "muted", icon_size()))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        words = self.tr("Take tag “{0}” away").format(tag)
        chip.setToolTip(safe_tip(words))
        chip.setAccessibleName(words)
        chip.clicked.connect(self._on_chip)
        return chip

    def _on_chip(self) -> None:
        gone = self.sender().property("tag")
        self.line.setFocus()
        self.picked.emit(tuple(tag for tag in self._tags if tag != gone))

    def _add(self) -> None:
        more = read_tags(self.line.text())
        self.line.clear()
        tags = with_tags(self._tags, more)
        if tags != self._tags:
            self.picked.emit(tags)

    def take_last(self) -> None:
        """Take the last tag away: Backspace in an empty line."""
        if self._tags:
            self.picked.emit(self._tags[:-1])


class _TagLine(FreeLine):
    """A comma adds as Enter does."""

    def __init__(self, field: TagField) -> None:
        super().__init__(field)
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in (",", ";") and self.text().strip():
            self.returnPressed.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text() and not event.isAutoRepeat():
            self._field.take_last()
            return
        super().keyPressEvent(event)
