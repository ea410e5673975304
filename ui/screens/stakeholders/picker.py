"""Picking a party out of hundreds: type a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from ui.widgets.combo import Combo
from wijkwerkplaats.model import Stakeholder


class PartyNames(QAbstractListModel):
    """The names of all parties in the order of the alphabet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str]] = []

    def show_parties(self, parties: Sequence[Stakeholder]) -> None:
        """Show these parties; nothing happens when the names are the same."""
        fresh = sorted(((p.name, p.id) for p in parties), key=_alphabet)
        if fresh != self.rows:
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many parties."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name, or the key as user data."""
        name, key = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        return key if role == Qt.ItemDataRole.UserRole else None


class PartyPicker(Combo):
    """A combo in which one types a part of a name."""

    def __init__(self, *, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = PartyNames(self)
        self.setModel(self.names)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(placeholder)
            line.setAccessibleName(name)
        completer = QCompleter(self.names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.empty()

    def show_parties(self, parties: Sequence[Stakeholder]) -> None:
        """Offer these parties; what was typed stays."""
        typed = self.currentText()
        self.names.show_parties(parties)
        if self.currentText() != typed or not typed:
            self.setCurrentIndex(-1)
            self.setEditText(typed)

    def empty(self) -> None:
        """Nothing is picked."""
        self.setCurrentIndex(-1)
        self.clearEditText()

    def pick(self, key: str) -> None:
        """Pick a party."""
        self.setCurrentIndex(self.findData(key))

    def picked(self) -> str:
        """The key of the party that is picked or typed in full; empty when there is none."""
        typed = " ".join(self.currentText().split()).casefold()
        row = self.currentIndex()
        if 0 <= row < len(self.names.rows) and self.names.rows[row][0].casefold() == typed:
            return self.names.rows[row][1]
        found = [key for name, key in self.names.rows if name.casefold() == typed]
        return found[0] if found else ""


def _alphabet(row: tuple[str, str]) -> tuple[str, str]:
    return row[0].casefold(), row[1]
