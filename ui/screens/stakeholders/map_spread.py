"""Where perspectives place a party: a dashed box for how far apart they are, and a tag for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from ui.screens.stakeholders.map_scale import Scale
from ui.theme import current
from wijkwerkplaats.analysis.judgements import FAR_APART, Spread
from wijkwerkplaats.texts import Texts

LETTERS: Final = 3
"""So many letters of a perspective tell it from the others, in both languages."""
AIR: Final = 7.0


def draw_boxes(painter: QPainter, scale: Scale, spreads: Iterable[Spread]) -> None:
    """A box for every party that perspectives place differently."""
    for spread in spreads:
        if spread.widest >= FAR_APART:
            draw_box(painter, _box(scale, spread))


def draw_box(painter: QPainter, box: QRectF) -> None:
    """One box."""
    theme = current()
    soft = theme.color("accent")
    soft.setAlphaF(0.07)
    painter.setBrush(soft)
    painter.setPen(QPen(theme.color("muted"), 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box, 6, 6)


def _box(scale: Scale, spread: Spread) -> QRectF:
    left, low, right, high = spread.box
    corners = QRectF(scale.to_pixels(left, low), scale.to_pixels(right, high)).normalized()
    return corners.adjusted(-AIR, -AIR, AIR, AIR)


def draw_tags(painter: QPainter, scale: Scale, texts: Texts, spread: Spread, middle: QPointF) -> None:
    """A tag for each perspective, with a line to where the party stands."""
    theme = current()
    font = theme.font("small", bold=True)
    metrics = QFontMetricsF(font)
    if spread.widest >= FAR_APART:
        draw_box(painter, _box(scale, spread))
    painter.setPen(QPen(theme.color("muted"), 1.2, Qt.PenStyle.DotLine))
    for _perspective, interest, influence in spread.spots:
        painter.drawLine(QLineF(middle, scale.to_pixels(interest, influence)))
    painter.setFont(font)
    for perspective, interest, influence in spread.spots:
        words = short(texts, perspective)
        box = QRectF(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height() + 2)
        box.moveCenter(scale.to_pixels(interest, influence))
        painter.setPen(QPen(theme.color("text"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def short(texts: Texts, perspective: str) -> str:
    """A perspective in a few letters."""
    return texts.word("perspective", perspective)[:LETTERS]


def box_icon(width: int = 30, height: int = 18) -> QPixmap:
    """A box, for the legend."""
    pixmap = QPixmap(width * 2, height * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, QRectF(2, 2, width - 4, height - 4))
    painter.end()
    return pixmap
