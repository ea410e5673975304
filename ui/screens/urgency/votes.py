"""The counts of felt urgency as a table model: a row for each perspective, a column for each mark (§4.1)."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from ui.desk import Desk
from ui.theme import current
from wijkwerkplaats.analysis.urgency import Spread, consensus, mark_text, spreads
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import MARKS, Urgency
from wijkwerkplaats.model.words import Perspective

Index = QModelIndex | QPersistentModelIndex
ROWS: Final = tuple(Perspective)
MOST: Final = 500
"""More people than this at one mark is a typing mistake."""
TOTAL, MEDIAN, HALF, AGREED = range(MARKS, MARKS + 4)
WHOLE = QModelIndex()


class VotesModel(QAbstractTableModel):
    """How many people stand at each mark, with what follows from it; only the marks can be edited."""

    refused = Signal(str)
    """What was typed and is no count."""
    taken = Signal()
    """A count was taken over."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts: dict[Perspective, tuple[int, ...]] = {}
        self._spreads: dict[Perspective, Spread] = {}
        self.editable = False

    def show_urgency(self, urgency: Urgency | None, *, editable: bool) -> None:
        """Show these votes; an old urgency is shown but not edited."""
        self.editable = editable
        self._counts = {votes.perspective: votes.counts for votes in urgency.votes} if urgency else {}
        self._spreads = {one.perspective: one for one in spreads(urgency)} if urgency else {}
        self.dataChanged.emit(self.index(0, 0), self.index(len(ROWS) - 1, AGREED))

    def count(self, row: int, column: int) -> int:
        """How many people stand in a cell."""
        return self._counts.get(ROWS[row], (0,) * MARKS)[column]

    def rowCount(self, parent: Index = WHOLE) -> int:
        """One row for each perspective."""
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = WHOLE) -> int:
        """The marks, the total, the median, the middle half, the agreement."""
        return 0 if parent.isValid() else AGREED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Perspectives at the left; marks and what follows from them at the top."""
        if orientation is Qt.Orientation.Vertical:
            shown = role == Qt.ItemDataRole.DisplayRole
            return self._desk.texts.word("perspectives", ROWS[section]) if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if section < MARKS else self._titles()[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if section < MARKS else self._titles()[section][1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _titles(self) -> dict[int, tuple[str, str]]:
        return {
            TOTAL: (self.tr("People"), self.tr("How many people of this group were counted")),
            MEDIAN: (
                self.tr("Middle"),
                self.tr("The median: half of the group stands at this mark or lower"),
            ),
            HALF: (self.tr("Spread"), self.tr("Between these marks stands the middle half of the group")),
            AGREED: (
                self.tr("Agree"),
                self.tr("100 % when all stand at one mark, 0 % when half stands at 1 and half at 5"),
            ),
        }

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A count or what follows from it, in one of its roles."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.count(row, column)) if column < MARKS else self._derived(row, column)
        if role == Qt.ItemDataRole.EditRole and column < MARKS:
            return self.count(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole and column == MEDIAN:
            return QFont(current().font("body", bold=True))
        return None

    def _derived(self, row: int, column: int) -> str:
        spread, texts = self._spreads.get(ROWS[row]), self._desk.texts
        if spread is None:
            return "" if column != TOTAL else "0"
        if column == TOTAL:
            return str(spread.total)
        if column == MEDIAN:
            return mark_text(spread.median, texts)
        if column == HALF:
            low, high = mark_text(spread.low, texts), mark_text(spread.high, texts)
            return low if low == high else f"{low} – {high}"
        return f"{round(100 * consensus(spread.counts))} %"

    def _spoken(self, row: int, column: int) -> str:
        who = self._desk.texts.word("perspectives", ROWS[row])
        if column < MARKS:
            words = self.tr("{who}, mark {mark}: {count}")
            return words.format(who=who, mark=column + 1, count=self.count(row, column))
        return f"{who}, {self._titles()[column][0]}: {self._derived(row, column) or '–'}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a count over; what is no count from 0 to `MOST` is refused and said."""
        if role != Qt.ItemDataRole.EditRole or not self.editable or index.column() >= MARKS:
            return False
        text = str(value).strip()
        if not text.isdecimal() or int(text) > MOST:
            self.refused.emit(text)
            return False
        urgency = edits.urgency_of(self._desk.gate)
        self._desk.do(edits.set_count, urgency, ROWS[index.row()], index.column() + 1, int(text))
        self.taken.emit()
        return True

    def add(self, index: Index, by: int) -> None:
        """One more or one fewer; never below zero."""
        if index.isValid() and index.column() < MARKS:
            self.setData(index, max(0, self.count(index.row(), index.column()) + by))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The marks can be edited, in a session that is open."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.column() < MARKS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags
