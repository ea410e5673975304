"""The counts of felt urgency as a table model: a row for each perspective, a column for each mark (§4.1)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from ui.desk import Desk
from ui.theme import current
from ui.widgets.counts import MOST, ROWS, CountsModel, Index
from wijkwerkplaats.analysis.urgency import Spread, consensus, mark_text, spreads
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import MARKS, Urgency
from wijkwerkplaats.model.words import Perspective

__all__ = ["MOST", "ROWS", "VotesModel"]
TOTAL, MEDIAN, HALF, AGREED = range(4)
"""What follows from the marks."""


class VotesModel(CountsModel):
    """How many people stand at each mark, with the middle, the spread and how far they agree."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, MARKS, parent)
        self._spreads: dict[Perspective, Spread] = {}

    def show_urgency(self, urgency: Urgency | None, *, editable: bool) -> None:
        """Show these votes; an old urgency is shown but not edited."""
        self._spreads = {one.perspective: one for one in spreads(urgency)} if urgency else {}
        votes = {votes.perspective: votes.counts for votes in urgency.votes} if urgency else {}
        self.show_counts(votes, editable=editable)

    def write(self, perspective: Perspective, place: int, count: int) -> None:
        """Keep a count of the current session."""
        self._desk.do(edits.set_count, edits.urgency_of(self._desk.gate), perspective, place, count)

    def titles(self) -> list[tuple[str, str]]:
        """People, median, middle half, agreement."""
        return [
            (self.tr("People"), self.tr("How many people of this group were counted")),
            (self.tr("Middle"), self.tr("The median: half of the group stands at this mark or lower")),
            (self.tr("Spread"), self.tr("Between these marks stands the middle half of the group")),
            (
                self.tr("Agree"),
                self.tr("100 % when all stand at one mark, 0 % when half stands at 1 and half at 5"),
            ),
        ]

    def derived(self, row: int, number: int) -> str:
        """One of the four; nothing while nobody of the group was counted."""
        spread, texts = self._spreads.get(ROWS[row]), self._desk.texts
        if spread is None:
            return "" if number != TOTAL else "0"
        if number == TOTAL:
            return str(spread.total)
        if number == MEDIAN:
            return mark_text(spread.median, texts)
        if number == HALF:
            low, high = mark_text(spread.low, texts), mark_text(spread.high, texts)
            return low if low == high else f"{low} – {high}"
        return f"{round(100 * consensus(spread.counts))} %"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The median stands out."""
        if role == Qt.ItemDataRole.FontRole and index.column() == self.places + MEDIAN:
            return QFont(current().font("body", bold=True))
        return super().data(index, role)
