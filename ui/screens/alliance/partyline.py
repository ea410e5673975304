"""A line that finds a party while you type: Enter takes what stands there, known or new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.texts import Texts

Take = Callable[[str, str], object]
KeyRole = Qt.ItemDataRole.UserRole + 1


class PartyLine(QLineEdit):
    """Calls `take` with the id of a party that was chosen from the list, or with "" and the name that was typed."""

    def __init__(self, take: Take, *, name: str, placeholder: str) -> None:
        super().__init__()
        self._take = take
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

    def set_parties(self, parties: Iterable[Stakeholder], texts: Texts) -> None:
        """Suggest these parties; two of one name also show what kind they are."""
        ordered = sorted(parties, key=lambda party: party.name.casefold())
        twice = Counter(party.name.casefold() for party in ordered)
        self._known.clear()
        for party in ordered:
            kind = texts.word("party_kind", party.kind) if twice[party.name.casefold()] > 1 else ""
            item = QStandardItem(f"{party.name} · {kind}" if kind else party.name)
            item.setData(party.id, KeyRole)
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
