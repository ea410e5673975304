"""What pictures of votes have in common: as high as their rows, and bars that are divided by votes (§7.2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current
from ui.widgets.vote_paint import fill_of, ink_on, paint_piece, paint_shape


class VotePicture(QWidget):
    """A picture that measures all by the size of its text. A subclass says how high its rows are, and paints."""

    def __init__(self, *, large: bool) -> None:
        super().__init__()
        self._size = "heading" if large else "body"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def lines_high(self) -> float:
        """How high it is, in lines of text."""
        raise NotImplementedError

    def names_wide(self) -> int:
        """How much of its width is for names, in pixels."""
        return 8 * self.line()

    def font_for(self, *, bold: bool = False) -> QFont:
        """The font of names and numbers."""
        return current().font(self._size, bold=bold)

    def line(self) -> int:
        """How high a line of text is."""
        return QFontMetrics(self.font_for()).height()

    def fit(self) -> None:
        """Become as high as the rows, and draw them again."""
        self.setFixedHeight(int(self.line() * self.lines_high()))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to see a difference."""
        return QSize(self.names_wide() + 12 * self.line(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(8 * self.line(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: draw again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.fit()

    def paint_total(self, painter: QPainter, box: QRectF, told: str) -> float:
        """Write what all votes come to at the end of a bar; gives back how much width that takes."""
        painter.setPen(current().color("muted"))
        painter.setFont(self.font_for())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -2, 0), right, told)
        return QFontMetrics(self.font_for()).horizontalAdvance("0000")

    def paint_divided(
        self, painter: QPainter, box: QRectF, counts: Sequence[int], *, stickers: bool, dashed: bool = False
    ) -> None:
        """A bar with a piece for each place that has votes: the number in it and, of three places, a shape."""
        metrics = QFontMetrics(self.font_for(bold=True))
        shape = self.line() if len(counts) == 3 else 0
        least = [metrics.horizontalAdvance(str(one)) + 12 + shape if one else 0.0 for one in counts]
        free = max(0.0, box.width() - sum(least))
        x = box.left()
        for place, count in enumerate(counts):
            if not count:
                continue
            wide = least[place] + free * count / sum(counts)
            piece = QRectF(x, box.top(), wide - 2, box.height())
            fill = fill_of(place, len(counts), stickers=stickers)
            paint_piece(painter, piece, fill, dashed=dashed)
            words = piece.adjusted(shape, 0, 0, 0)
            painter.setFont(self.font_for(bold=True))
            painter.setPen(ink_on(fill))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(count))
            if shape:
                at = words.center().x() - metrics.horizontalAdvance(str(count)) / 2 - shape * 0.55
                paint_shape(painter, place, QPointF(at, piece.center().y()), self.line() * 0.2, ink_on(fill))
            x += wide
