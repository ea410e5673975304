"""A table of the parties as a picture: who works on what, who is missing, who is needed; it needs no colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.desk import Desk
from ui.screens.stakeholders.picture_file import about_now
from ui.theme import current

MARGIN: Final = 32
AIR: Final = 6.0
STEEP: Final = 150.0
LEAST: Final = 620
WORDY: Final = 2000


class Sign(Enum):
    """What stands in a cell without words."""

    YES = "yes"
    NO = "no"
    NOBODY = "nobody"


Cell = str | Sign


@dataclass(frozen=True, slots=True)
class Head:
    """A column: how wide it is, and whether its title stands upright."""

    title: str
    width: float
    steep: bool = False


class TableSheet:
    """Every row is as high as its words; the sheet is as high as its rows. A row of one cell is a heading."""

    def __init__(
        self, desk: Desk, title: str, heads: Sequence[Head], rows: Sequence[Sequence[Cell]], note: str = ""
    ) -> None:
        self.title, self._note = title, note
        self._about = about_now(desk)
        self._heads, self._rows = heads, rows
        self._wide = sum(head.width for head in heads)
        self._small = QFontMetricsF(current().font("small"))
        self._heights = [self._height(row) for row in rows]
        steep = any(head.steep for head in heads)
        self._head = STEEP if steep else self._small.height() + 2 * AIR
        high = self._top + self._head + sum(self._heights) + self._note_height() + MARGIN
        self.size = QSize(max(LEAST, round(self._wide) + 2 * MARGIN), round(high))

    @property
    def _top(self) -> float:
        line = QFontMetricsF(current().font("heading", bold=True)).height()
        return MARGIN + line + self._small.height() + 14

    def _height(self, row: Sequence[Cell]) -> float:
        if len(row) == 1:
            return self._small.height() * self._lines(row[0], self._wide) + 3 * AIR
        lines = [self._lines(cell, head.width - 2 * AIR) for cell, head in zip(row, self._heads, strict=True)]
        return self._small.height() * max(lines) + 2 * AIR

    def _lines(self, cell: Cell, width: float) -> int:
        if not isinstance(cell, str) or not cell:
            return 1
        box = self._small.boundingRect(QRectF(0, 0, width, 9000), WRAP, cell[:WORDY])
        return max(1, round(box.height() / self._small.height()))

    def _note_height(self) -> float:
        return self._small.height() * self._lines(self._note, self._wide) + 2 * AIR if self._note else 0.0

    # Drawing

    def draw(self, painter: QPainter) -> None:
        """Title, head, rows, note."""
        theme = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(), self.size.toSizeF()), theme.color("surface"))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("heading", bold=True))
        room = QRectF(MARGIN, MARGIN, self.size.width() - 2 * MARGIN, painter.fontMetrics().height())
        cut = painter.fontMetrics().elidedText(self.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, cut)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        painter.drawText(room.translated(0, room.height() + 2), Qt.AlignmentFlag.AlignLeft, self._about)
        self._draw_head(painter)
        y = self._top + self._head
        for row, height in zip(self._rows, self._heights, strict=True):
            self._draw_row(painter, row, QRectF(MARGIN, y, self._wide, height))
            y += height
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        painter.drawText(QRectF(MARGIN, y + AIR, self._wide, self._note_height()), WRAP, self._note)

    def _draw_head(self, painter: QPainter) -> None:
        theme = current()
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.color("text"))
        x, foot = float(MARGIN), self._top + self._head
        for head in self._heads:
            if head.steep:
                painter.save()
                painter.translate(x, foot - AIR)
                painter.rotate(-90)
                room = QRectF(0, 0, STEEP - 2 * AIR, head.width)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, head.title)
                painter.restore()
            else:
                room = QRectF(
                    x + AIR, foot - self._small.height() - AIR, head.width - AIR, self._small.height()
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft, head.title)
            x += head.width
        painter.setPen(QPen(theme.color("text"), 1.4))
        painter.drawLine(QPointF(MARGIN, foot), QPointF(MARGIN + self._wide, foot))

    def _draw_row(self, painter: QPainter, row: Sequence[Cell], room: QRectF) -> None:
        theme = current()
        painter.setPen(theme.color("text"))
        if len(row) == 1:
            painter.fillRect(room, theme.color("sunken"))
            painter.setFont(theme.font("small", bold=True))
            painter.drawText(room.adjusted(AIR, 1.5 * AIR, -AIR, 0), WRAP, str(row[0]))
            return
        painter.setFont(theme.font("small"))
        x = room.left()
        for cell, head in zip(row, self._heads, strict=True):
            box = QRectF(x, room.top(), head.width, room.height())
            if isinstance(cell, Sign):
                draw_cell(painter, box, cell)
            else:
                painter.setPen(theme.color("text"))
                painter.drawText(box.adjusted(AIR, AIR, -AIR, 0), WRAP, cell[:WORDY])
            x += head.width
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())


def draw_cell(painter: QPainter, box: QRectF, sign: Sign) -> None:
    """A square for yes, slanted lines where there is nobody."""
    theme = current()
    if sign is Sign.YES:
        square = QRectF(0, 0, 11, 11)
        square.moveCenter(box.center())
        painter.fillRect(square, theme.color("accent"))
    elif sign is Sign.NOBODY:
        painter.fillRect(box.adjusted(3, 3, -3, -3), Qt.BrushStyle.BDiagPattern)


WRAP: Final = int(Qt.TextFlag.TextWordWrap)
