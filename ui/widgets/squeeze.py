"""Columns in less room than they like: words wrap before a table scrolls sideways, and no word is broken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from ui.theme import current

MOST_ROWS = 300
"""So many rows are looked at for their longest word."""
HEAD_ROOM, CELL_ROOM, ICON_ROOM = 18, 26, 10
"""What a title, a cell, and a sign in it take beside their words."""


def squeezed(wanted: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Widths that fit in the room: each column gives in proportion to what it can miss, none more than that."""
    over = sum(wanted) - room
    slack = [max(0, wide - narrow) for wide, narrow in zip(wanted, least, strict=True)]
    if over <= 0 or not sum(slack):
        return list(wanted)
    part = min(1.0, over / sum(slack))
    return [wide - min(more, -int(-more * part // 1)) for wide, more in zip(wanted, slack, strict=True)]


def least_width(table: QTableView, column: int) -> int:
    """How narrow a column may be: as wide as its longest word, in its title or in a cell."""
    model = table.model()
    bold = QFontMetrics(current().font("body", bold=True))
    title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    found = _longest(bold, title) + HEAD_ROOM
    sign = table.iconSize().width() + ICON_ROOM
    for row in range(min(model.rowCount(), MOST_ROWS)):
        index = model.index(row, column)
        beside = CELL_ROOM + (sign if index.data(Qt.ItemDataRole.DecorationRole) else 0)
        found = max(found, _longest(table.fontMetrics(), str(index.data() or "")) + beside)
    return found


def _longest(metrics: QFontMetrics, words: str) -> int:
    return max((metrics.horizontalAdvance(word) for word in words.split(" ")), default=0)
