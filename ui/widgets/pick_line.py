"""A line that finds something by name while you type: Enter takes what stands there, known or new."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from ui.widgets.free_line import FreeLine

Take = Callable[[str, str], object]
KeyRole = Qt.ItemDataRole.UserRole + 1


class PickLine(FreeLine):
    """Calls `take` with the key of what was chosen from the list, or with "" and the name that was typed."""

    def __init__(self, take: Take, *, name: str, placeholder: str) -> None:
        super().__init__()
        self._take = take
        self._choices: list[tuple[str, str]] = []
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        self._known = QStandardItemModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self._popup = QListView()
        completer.setPopup(self._popup)
        self.setCompleter(completer)
        self._completer = completer
        completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        self.returnPressed.connect(self._entered)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Suggest these: pairs of a key and what it is called."""
        fresh = sorted(choices, key=lambda pair: pair[1].casefold())
        if fresh == self._choices:
            return
        self._choices = fresh
        self._known.clear()
        for key, name in fresh:
            item = QStandardItem(name)
            item.setData(key, KeyRole)
            self._known.appendRow(item)

    def _chosen(self, index: QModelIndex) -> None:
        self._take(str(index.data(KeyRole)), str(index.data()))
        QTimer.singleShot(0, self, self.clear)  # the completer writes the name into the line after this

    def _entered(self) -> None:
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return  # the completer takes the chosen one next
        name = " ".join(self.text().split())
        self._popup.hide()
        if name and self._take("", name) is not None:
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down shows the list, Escape empties the line."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._completer.setCompletionPrefix(self.text())
            self._completer.complete()
            return
        super().keyPressEvent(event)
