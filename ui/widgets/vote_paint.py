"""How votes look in a picture: places differ in shade and, where there are three of them, in shape (§7.2)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.theme import current

STICKERS: Final = ("#B3261E", "#F0A030", "#0B6B3A")
_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#1D2420")


def fill_of(place: int, places: int, *, stickers: bool) -> QColor:
    """The colour of a place: of a sticker, or from pale to full."""
    if stickers:
        return QColor(STICKERS[place])
    accent, surface = current().color("accent"), current().color("surface")
    share = 0.08 + 0.92 * place / max(1, places - 1)
    red, green, blue = (
        round(low + (high - low) * share)
        for low, high in (
            (surface.red(), accent.red()),
            (surface.green(), accent.green()),
            (surface.blue(), accent.blue()),
        )
    )
    return QColor(red, green, blue)


def ink_on(fill: QColor) -> QColor:
    """The colour of what is written on a fill."""
    return _BLACK if _light(fill) > 0.2 else _WHITE


def paint_piece(painter: QPainter, box: QRectF, fill: QColor, *, dashed: bool = False) -> None:
    """A piece of a bar; the one of an earlier round has a dashed edge."""
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(current().color("strong_border"), 1, style))
    painter.setBrush(fill)
    painter.drawRoundedRect(box, 3, 3)


def paint_shape(painter: QPainter, place: int, at: QPointF, size: float, ink: QColor) -> None:
    """A cross for the least, a triangle for the middle, a circle for the most: red and green look alike to some."""
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if place == 0:
        painter.drawLine(at + QPointF(-size, -size), at + QPointF(size, size))
        painter.drawLine(at + QPointF(-size, size), at + QPointF(size, -size))
    elif place == 1:
        corners = ((0, -size), (size, size), (-size, size))
        painter.drawPolygon(QPolygonF([at + QPointF(dx, dy) for dx, dy in corners]))
    else:
        painter.drawEllipse(at, size, size)


def _light(color: QColor) -> float:
    """Relative luminance after WCAG 2."""
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
