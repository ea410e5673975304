"""The mark of a status: a shape of its own for each, so that no colour is needed to tell them apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import current
from wijkwerkplaats.model.words import InstrumentStatus


def paint_status(
    painter: QPainter, area: QRectF, status: InstrumentStatus, ink: QColor, paper: QColor
) -> None:
    """Idea: open ring · exploring: half full · agreed: full · in use: full with a tick · stopped: a cross."""
    painter.save()
    pen = QPen(ink, 1.6)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is InstrumentStatus.STOPPED:
        third = area.width() / 6
        inner = area.adjusted(third, third, -third, -third)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    else:
        if status in (InstrumentStatus.AGREED, InstrumentStatus.IN_USE):
            painter.setBrush(ink)
        painter.drawEllipse(area)
        if status is InstrumentStatus.EXPLORING:
            painter.setBrush(ink)
            painter.drawChord(area, 90 * 16, 180 * 16)
        if status is InstrumentStatus.IN_USE:
            _tick(painter, area, paper)
    painter.restore()


def _tick(painter: QPainter, area: QRectF, paper: QColor) -> None:
    pen = QPen(paper, 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    wide, high = area.width(), area.height()
    corner = QPointF(area.left() + 0.44 * wide, area.top() + 0.70 * high)
    painter.drawLine(QPointF(area.left() + 0.26 * wide, area.top() + 0.52 * high), corner)
    painter.drawLine(corner, QPointF(area.left() + 0.75 * wide, area.top() + 0.32 * high))


class StatusMark(QWidget):
    """The mark on its own, for the legend."""

    def __init__(self, status: InstrumentStatus) -> None:
        super().__init__()
        self._status = status
        side = int(14 * current().percent / 100)
        self.setFixedSize(QSize(side + 4, side + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_status(painter, area, self._status, current().color("text"), current().color("surface"))
