"""Counts of people as a table model: a row for each perspective or proposal, a column for each place (§4.1, §7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.desk import Desk
from wijkwerkplaats.analysis.polls import LEAST
from wijkwerkplaats.analysis.urgency import consensus
from wijkwerkplaats.model.words import Perspective

Index = QModelIndex | QPersistentModelIndex
ROWS: Final = tuple(Perspective)
MOST: Final = 500
"""More people than this at one place is a typing mistake."""
DIGITS: Final = 12
"""Nobody counts this far; reading a number of thousands of digits would take long."""
WHOLE = QModelIndex()


class CountsModel(QAbstractTableModel):
    """How many people stand at each place, with what follows from it; only the places can be edited.

    A subclass writes (`write`), names the places (`place_title`) and says what follows (`titles`, `derived`). Rows are
    perspectives unless it keeps other `keys` and names those (`row_title`).
    """

    refused = Signal(str)
    """What was typed and is no count."""
    taken = Signal()
    """A count was taken over."""

    def __init__(self, desk: Desk, places: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.places = places
        self.keys: tuple[Any, ...] = ROWS
        self._counts: Mapping[Any, tuple[int, ...]] = {}
        self.editable = False

    def write(self, perspective: Any, place: int, count: int) -> None:
        """Keep a count; `place` begins at 1."""
        raise NotImplementedError

    def row_title(self, row: int) -> str:
        """What stands at the left of a row."""
        return self._desk.texts.word("perspectives", self.keys[row])

    def most(self, column: int) -> int:
        """More than this in a cell is a typing mistake."""
        return MOST

    def place_title(self, column: int) -> str:
        """What stands above a place."""
        return str(column + 1)

    def place_tip(self, column: int) -> str:
        """What a place means, said at its count."""
        return self.tr("mark {mark}").format(mark=column + 1)

    def titles(self) -> list[tuple[str, str]]:
        """What follows from the counts: a title and what it means, column by column."""
        return []

    def derived(self, row: int, number: int) -> str:
        """What follows from the counts of a row, in the order of `titles`."""
        raise NotImplementedError

    def show_counts(self, counts: Mapping[Any, tuple[int, ...]], *, editable: bool) -> None:
        """Show these counts."""
        self.editable = editable
        self._counts = counts
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.keys) - 1, self.columnCount() - 1))

    def count(self, row: int, column: int) -> int:
        """How many people stand in a cell."""
        return self._counts.get(self.keys[row], (0,) * self.places)[column]

    def rowCount(self, parent: Index = WHOLE) -> int:
        """One row for each perspective or proposal."""
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = WHOLE) -> int:
        """The places, and what follows from them."""
        return 0 if parent.isValid() else self.places + len(self.titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Perspectives or proposals at the left; places and what follows from them at the top."""
        if orientation is Qt.Orientation.Vertical:
            shown = role == Qt.ItemDataRole.DisplayRole
            return self.row_title(section) if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            beyond = section - self.places
            return self.place_title(section) if beyond < 0 else self.titles()[beyond][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if section < self.places else self.titles()[section - self.places][1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A count or what follows from it, in one of its roles."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.count(row, column)) if column < self.places else self._beyond(row, column)
        if role == Qt.ItemDataRole.EditRole and column < self.places:
            return self.count(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _beyond(self, row: int, column: int) -> str:
        return self.derived(row, column - self.places)

    def _spoken(self, row: int, column: int) -> str:
        who = self.row_title(row)
        if column < self.places:
            return f"{who}, {self.place_tip(column)}: {self.count(row, column)}"
        return f"{who}, {self.titles()[column - self.places][0]}: {self._beyond(row, column) or '–'}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a count over; what is no count from 0 to `most` is refused and said."""
        if role != Qt.ItemDataRole.EditRole or not self.editable or index.column() >= self.places:
            return False
        text = str(value).strip()
        if not text.isdecimal() or len(text) > DIGITS or int(text) > self.most(index.column()):
            self.refused.emit(text)
            return False
        self.write(self.keys[index.row()], index.column() + 1, int(text))
        self.taken.emit()
        return True

    def add(self, index: Index, by: int) -> None:
        """One more or one fewer; never below zero."""
        if index.isValid() and index.column() < self.places:
            self.setData(index, max(0, self.count(index.row(), index.column()) + by))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The places can be edited, in a session that is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.column() < self.places:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


class AgreementModel(CountsModel):
    """Places that run from least to most: says how many votes there are, and how far they agree."""

    def titles(self) -> list[tuple[str, str]]:
        """The votes of a row, and how far it agrees."""
        return [
            (self.tr("Votes"), self.tr("How many votes were counted here")),
            (self.tr("Agree"), self.tr("100 % when all chose the same, 0 % when half chose each end")),
        ]

    def derived(self, row: int, number: int) -> str:
        """One of the two; agreement from a few votes on."""
        counts = tuple(self.count(row, place) for place in range(self.places))
        if number == 0:
            return str(sum(counts))
        return f"{round(100 * consensus(counts))} %" if sum(counts) >= LEAST else ""
