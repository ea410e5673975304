"""Felt urgency as a picture: a panel for each perspective, side by side, so that differences stand out (§4.1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk import Desk
from ui.theme import current
from wijkwerkplaats.analysis.urgency import Spread, mark_text
from wijkwerkplaats.model import MARKS


class SpreadPlot(QWidget):
    """Bars with the number of people at each mark, a diamond at the median, a line along the middle half."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._spreads: tuple[Spread, ...] = ()
        self.setAccessibleName(
            self.tr("Felt urgency of each group as a picture; the table has the same numbers")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spreads(self, spreads: Sequence[Spread]) -> None:
        """Draw these."""
        if tuple(spreads) != self._spreads:
            self._spreads = tuple(spreads)
            self._fit()
            self.update()

    # Measures, all from the size of the text

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(current().font("body"))

    def _line(self) -> int:
        return self._metrics().height()

    def _least_panel(self) -> int:
        bold = QFontMetrics(current().font("body", bold=True))
        titles = [bold.horizontalAdvance(self._title(one)) for one in self._spreads]
        return max([int(self._line() * 4.6), *titles]) + 12

    def _axis(self) -> int:
        return self._metrics().horizontalAdvance("5") + 18

    def _across(self, width: int) -> int:
        fit = max(1, (width - self._axis()) // self._least_panel())
        lines = -(-len(self._spreads) // fit)
        return max(1, -(-len(self._spreads) // max(1, lines)))  # five where four fit: three and two

    def _panel_height(self) -> int:
        return int(self._line() * (2.9 + 1.5 * MARKS))

    def _lines_of_panels(self, width: int) -> int:
        return -(-len(self._spreads) // self._across(width)) if self._spreads else 0

    def heightForWidth(self, width: int) -> int:
        """All lines of panels and the legend."""
        lines = self._lines_of_panels(width)
        legend = int(self._line() * (0.3 + 1.3 * self._legend_lines(width)))
        return lines * self._panel_height() + legend if lines else 0

    def sizeHint(self) -> QSize:
        """Wide enough for all panels side by side."""
        width = self._axis() + max(1, len(self._spreads)) * self._least_panel()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One panel wide."""
        return QSize(self._axis() + self._least_panel(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapped panels need their height at once."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size: draw again."""
        super().changeEvent(event)
        self._fit()
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panels and the legend."""
        if not self._spreads:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across, height = self._across(self.width()), self._panel_height()
        wide = min((self.width() - self._axis()) / across, self._line() * 13)
        for number, spread in enumerate(self._spreads):
            line, place = divmod(number, across)
            if place == 0:
                self._paint_axis(painter, line * height, wide * min(across, len(self._spreads) - number))
            self._paint_panel(
                painter, QRectF(self._axis() + place * wide, line * height, wide, height), spread
            )
        self._paint_legend(painter, self._lines_of_panels(self.width()) * height)
        painter.end()

    def _y(self, top: float, mark: float) -> float:
        return top + self._line() * (2.6 + 1.5 * (MARKS - mark) + 0.5)

    def _paint_axis(self, painter: QPainter, top: float, width: float) -> None:
        theme = current()
        painter.setFont(theme.font("small"))
        for mark in range(1, MARKS + 1):
            y = self._y(top, mark)
            painter.setPen(QPen(theme.color("grid"), 1))
            painter.drawLine(QPointF(self._axis() - 4, y), QPointF(self._axis() + width, y))
            painter.setPen(theme.color("muted"))
            box = QRectF(0, y - self._line() / 2, self._axis() - 10, self._line())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(mark))

    def _paint_panel(self, painter: QPainter, box: QRectF, spread: Spread) -> None:
        theme, line = current(), self._line()
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("text"))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(box.left() + 4, box.top(), box.width() - 6, line), left, self._title(spread))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        people = self.tr("People: {count}").format(count=spread.total)
        painter.drawText(QRectF(box.left() + 4, box.top() + line, box.width() - 6, line), left, people)
        self._paint_bars(painter, box, spread)
        self._paint_middle(painter, box, spread)

    def _paint_bars(self, painter: QPainter, box: QRectF, spread: Spread) -> None:
        theme, line = current(), self._line()
        full = (box.width() - line * 3.4) / max(max(one.counts) / one.total for one in self._spreads)
        painter.setFont(theme.font("small"))
        for mark, count in enumerate(spread.counts, start=1):
            if not count:
                continue
            y, long = self._y(box.top(), mark), max(3.0, full * count / spread.total)
            bar = QRectF(box.left() + 4, y - line * 0.45, long, line * 0.9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(theme.color("text"))
            words = QRectF(bar.right() + 5, bar.top(), line * 2, bar.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(count))

    def _paint_middle(self, painter: QPainter, box: QRectF, spread: Spread) -> None:
        theme, line = current(), self._line()
        x = box.right() - line * 1.45
        low, high = self._y(box.top(), spread.low), self._y(box.top(), spread.high)
        painter.setPen(QPen(theme.color("text"), 2))
        _bracket(painter, x, low, high, line * 0.3)
        at = self._y(box.top(), spread.median)
        _diamond(painter, QPointF(x, at), line * 0.42)
        painter.setFont(theme.font("small", bold=True))
        words = QRectF(x + line * 0.5, at - line / 2, line * 1.4, line)
        painter.drawText(
            words,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            mark_text(spread.median, self._desk.texts),
        )

    def _legend(self) -> tuple[tuple[str, int], ...]:
        metrics = QFontMetrics(current().font("small"))
        words = (self.tr("middle of the group"), self.tr("the middle half of the people"))
        return tuple((text, metrics.horizontalAdvance(text) + 2 * self._line()) for text in words)

    def _legend_lines(self, width: int) -> int:
        return 1 if self._axis() + sum(wide for _text, wide in self._legend()) <= width else 2

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        theme, line = current(), self._line()
        painter.setFont(theme.font("small"))
        wrapped = self._legend_lines(self.width()) > 1
        x, y = self._axis() + line * 0.5, top + line * 0.8
        for number, (text, wide) in enumerate(self._legend()):
            painter.setPen(QPen(theme.color("text"), 2))
            if number == 0:
                _diamond(painter, QPointF(x, y), line * 0.38)
            else:
                _bracket(painter, x, y + line * 0.4, y - line * 0.4, line * 0.25)
            painter.setPen(theme.color("muted"))
            words = QRectF(x + line * 0.7, y - line, wide, 2 * line)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
            x, y = (x, y + line * 1.3) if wrapped else (x + wide, y)

    def _title(self, spread: Spread) -> str:
        return self._desk.texts.word("perspectives", spread.perspective)


def _diamond(painter: QPainter, at: QPointF, size: float) -> None:
    painter.setBrush(current().color("surface"))
    corners = ((0, -size), (size, 0), (0, size), (-size, 0))
    painter.drawPolygon(QPolygonF([at + QPointF(dx, dy) for dx, dy in corners]))


def _bracket(painter: QPainter, x: float, low: float, high: float, cap: float) -> None:
    painter.drawLine(QPointF(x, low), QPointF(x, high))
    for y in (low, high):
        painter.drawLine(QPointF(x - cap, y), QPointF(x + cap, y))
