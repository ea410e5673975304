"""Votes as a picture: a bar for all together and one for each perspective, divided from least to most (§7.2)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.vote_paint import fill_of, ink_on, paint_piece, paint_shape
from wijkwerkplaats.analysis.polls import counts_sentence, places, together
from wijkwerkplaats.model import Poll
from wijkwerkplaats.model.words import PollKind


class PollPicture(QWidget):
    """Divided bars with a number in each piece; pieces differ in shade and shape, and stand in a fixed order."""

    def __init__(self, desk: Desk, *, large: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._size = "heading" if large else "body"
        self._poll: Poll | None = None
        self._rows: list[tuple[str, tuple[int, ...]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_poll(self, poll: Poll | None) -> None:
        """Draw this count; without votes there is nothing to see."""
        self._poll = poll if poll is not None and poll.votes else None
        self._rows = []
        texts = self._desk.texts
        if self._poll is not None:
            self._rows = [(texts.word("perspectives", v.perspective), v.counts) for v in self._poll.votes]
            if len(self._rows) > 1:
                self._rows.insert(0, (texts("poll.all"), together(self._poll)))
            self.setAccessibleName(self.tr("Votes as a picture; the table has the same numbers"))
            self.setAccessibleDescription(counts_sentence(self._poll, texts))
        self.setVisible(self._poll is not None)
        self._fit()
        self.update()

    # Measures, all from the size of the text

    def _font(self, *, bold: bool = False) -> QFont:
        return current().font(self._size, bold=bold)

    def _line(self) -> int:
        return QFontMetrics(self._font()).height()

    def _fit(self) -> None:
        self.setFixedHeight(int(self._line() * (1.6 + 1.75 * len(self._rows))))

    def sizeHint(self) -> QSize:
        """Wide enough to see a difference."""
        return QSize(20 * self._line(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(8 * self._line(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: draw again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._fit()
            self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the legend and the bars."""
        if self._poll is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._line()
        self._paint_legend(painter, self._poll)
        left = max(QFontMetrics(self._font(bold=True)).horizontalAdvance(name) for name, _ in self._rows) + 12
        for number, (name, counts) in enumerate(self._rows):
            top = line * (1.6 + 1.75 * number)
            first = number == 0 and len(self._rows) > 1
            painter.setFont(self._font(bold=first))
            painter.setPen(current().color("text"))
            vertical = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, left, line * 1.5), vertical, name)
            total = QFontMetrics(self._font()).horizontalAdvance("0000")
            box = QRectF(left, top, self.width() - left - total, line * 1.5)
            self._paint_bar(painter, box, counts)
            painter.setPen(current().color("muted"))
            painter.setFont(self._font())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(box.right(), top, total - 2, line * 1.5), right, str(sum(counts)))
        painter.end()

    def _paint_legend(self, painter: QPainter, poll: Poll) -> None:
        painter.setFont(self._font())
        metrics, line, x = QFontMetrics(self._font()), self._line(), 0.0
        for place, name in enumerate(places(poll.kind, self._desk.texts)):
            swatch = QRectF(x, line * 0.1, line * 0.95, line * 0.95)
            self._paint_piece(painter, swatch, place)
            self._paint_shape(painter, place, swatch.center())
            painter.setPen(current().color("text"))
            width = metrics.horizontalAdvance(name)
            painter.drawText(
                QRectF(swatch.right() + 6, 0, width + 4, line * 1.15), Qt.AlignmentFlag.AlignVCenter, name
            )
            x = swatch.right() + width + 6 + line

    def _paint_bar(self, painter: QPainter, box: QRectF, counts: tuple[int, ...]) -> None:
        metrics = QFontMetrics(self._font(bold=True))
        shape = self._line() if self._shaped else 0
        least = [metrics.horizontalAdvance(str(one)) + 12 + shape if one else 0.0 for one in counts]
        free = max(0.0, box.width() - sum(least))
        x = box.left()
        for place, count in enumerate(counts):
            if not count:
                continue
            wide = least[place] + free * count / sum(counts)
            piece = QRectF(x, box.top(), wide - 2, box.height())
            self._paint_piece(painter, piece, place)
            painter.setFont(self._font(bold=True))
            painter.setPen(self._ink(place))
            words = piece.adjusted(shape, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(count))
            if shape:
                at = words.center().x() - metrics.horizontalAdvance(str(count)) / 2 - shape * 0.55
                self._paint_shape(painter, place, QPointF(at, piece.center().y()))
            x += wide

    # The look of a place

    @property
    def _shaped(self) -> bool:
        return self._poll is not None and self._poll.kind is not PollKind.POSITIONS

    def _places(self) -> int:
        return len(together(self._poll)) if self._poll is not None else 1

    def _fill(self, place: int) -> QColor:
        stickers = self._poll is not None and self._poll.kind is PollKind.STICKERS
        return fill_of(place, self._places(), stickers=stickers)

    def _ink(self, place: int) -> QColor:
        return ink_on(self._fill(place))

    def _paint_piece(self, painter: QPainter, box: QRectF, place: int) -> None:
        paint_piece(painter, box, self._fill(place))

    def _paint_shape(self, painter: QPainter, place: int, at: QPointF) -> None:
        if self._shaped:
            paint_shape(painter, place, at, self._line() * 0.2, self._ink(place))
