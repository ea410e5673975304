"""How the cogs look: the wheel, the ring with the state of its parts, the words in it, the links beside it."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import current
from ui.widgets.signs import STATES
from wijkwerkplaats.analysis.cog_links import Arc, Plate
from wijkwerkplaats.analysis.cogs import RING, Cog, outline
from wijkwerkplaats.analysis.disc_text import TITLE, DiscText
from wijkwerkplaats.model.words import PartState

FAINT: Final = 0.25
"""How much is left of what steps back."""

GAP: Final = 5.0
"""Degrees of air between two pieces of the ring."""


def wheel(painter: QPainter, cog: Cog, *, moving: bool, lit: bool) -> None:
    """The body with its teeth: coloured once work on it has begun, a heavier edge when it is pointed at."""
    theme = current()
    edge = QPolygonF([QPointF(x, y) for x, y in outline(cog)])
    painter.setPen(QPen(theme.color("accent" if moving or lit else "strong_border"), 2.0 if lit else 1.2))
    painter.setBrush(theme.color("accent_soft" if moving else "sunken"))
    painter.drawPolygon(edge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(QPointF(cog.x, cog.y), cog.radius * 0.925, cog.radius * 0.925)


def ring(painter: QPainter, cog: Cog, states: list[PartState], only: PartState | None = None) -> None:
    """One piece of the ring for each part, clockwise from the top: full, hatched, dotted or hollow."""
    span = 360 / len(states)
    for number, state in enumerate(states):
        start = -90 + number * span + GAP / 2
        painter.setOpacity(1.0 if only in (None, state) else FAINT)
        _piece(painter, _segment(cog, start, span - GAP), state)
    painter.setOpacity(1.0)


def _segment(cog: Cog, start: float, span: float) -> QPainterPath:
    inner, outer = (share * cog.radius for share in RING)
    path = QPainterPath()
    box = QRectF(cog.x - outer, cog.y - outer, 2 * outer, 2 * outer)
    path.arcMoveTo(box, -start)
    path.arcTo(box, -start, -span)
    box = QRectF(cog.x - inner, cog.y - inner, 2 * inner, 2 * inner)
    path.arcTo(box, -start - span, span)
    path.closeSubpath()
    return path


def _piece(painter: QPainter, path: QPainterPath, state: PartState) -> None:
    theme = current()
    accent, quiet = theme.color("accent"), theme.color("strong_border")
    if state is PartState.DONE:
        painter.setPen(QPen(accent, 1))
        painter.setBrush(accent)
    elif state is PartState.STARTED:
        painter.setPen(QPen(accent, 1))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawPath(path)
        painter.setBrush(QBrush(accent, Qt.BrushStyle.BDiagPattern))
    elif state is PartState.SKIPPED:
        painter.setPen(QPen(quiet, 1.2, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(QPen(quiet, 1))
        painter.setBrush(theme.color("surface"))
    painter.drawPath(path)


def words(
    painter: QPainter,
    cog: Cog,
    text: DiscText,
    states: list[PartState],
    fonts: tuple[QFont, QFont],
    only: PartState | None = None,
) -> None:
    """The title, and the parts each with the sign of its state; with `only` the others step back."""
    theme = current()
    body, bold = fonts
    for one in text.lines:
        box = QRectF(cog.x + one.left, cog.y + one.top, one.width, text.line)
        if one.row == TITLE:
            painter.setFont(bold)
            painter.setPen(theme.color("text"))
            painter.drawText(box.adjusted(-40, 0, 40, 0), Qt.AlignmentFlag.AlignCenter, one.text)
            continue
        state = states[one.row]
        painter.setOpacity(1.0 if only in (None, state) else FAINT)
        painter.setFont(body)
        painter.setPen(theme.color("muted" if state is PartState.SKIPPED else "text"))
        if one.mark:
            size = text.line * 0.82
            spot = QRectF(box.left(), box.center().y() - size / 2, size, size)
            _sign(painter, state, spot)
            box.setLeft(box.left() + text.line * 1.1)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, int(flags), one.text)
    painter.setOpacity(1.0)


def _sign(painter: QPainter, state: PartState, box: QRectF) -> None:
    color = "accent" if state in (PartState.DONE, PartState.STARTED) else "muted"
    current().icon(STATES[state], color, max(12, round(box.width()))).paint(painter, box.toRect())


def arc(painter: QPainter, one: Arc) -> None:
    """A link as a quiet dashed line with an arrow at its end."""
    path = QPainterPath(QPointF(*one.start))
    path.cubicTo(QPointF(*one.first), QPointF(*one.second), QPointF(*one.end))
    color = current().color("muted")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.4, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    _head(painter, QPointF(*one.second), QPointF(*one.end), color)
    if one.both:
        _head(painter, QPointF(*one.first), QPointF(*one.start), color)


def _head(painter: QPainter, before: QPointF, tip: QPointF, color: QColor) -> None:
    angle, size = math.atan2(tip.y() - before.y(), tip.x() - before.x()), 9.0
    sides = [tip - QPointF(math.cos(angle + by) * size, math.sin(angle + by) * size) for by in (0.42, -0.42)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([tip, *sides]))


def plate(painter: QPainter, one: Plate, line: float, font: QFont) -> None:
    """The name of a link on its line."""
    theme = current()
    box = QRectF(one.x - one.width / 2, one.y - one.height / 2, one.width, one.height)
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(theme.color("window"))
    painter.drawRoundedRect(box, 8, 8)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    top = one.y - len(one.lines) * line / 2
    for number, text in enumerate(one.lines):
        row = QRectF(box.left(), top + number * line, one.width, line)
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, text)


def badge(painter: QPainter, x: float, y: float, number: int, font: QFont) -> None:
    """The number of a link where its name has no room."""
    theme = current()
    size = painter.fontMetrics().height() * 0.8
    painter.setPen(QPen(theme.color("border"), 1))
    painter.setBrush(theme.color("window"))
    painter.drawEllipse(QPointF(x, y), size, size)
    painter.setFont(font)
    painter.setPen(theme.color("muted"))
    painter.drawText(
        QRectF(x - size, y - size, 2 * size, 2 * size), Qt.AlignmentFlag.AlignCenter, str(number)
    )
