"""How parties and relations look: a shape for each group, a line for each kind; never a colour alone."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from ui.theme import current
from ui.theme.theme import SERIES, Theme
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.model.words import RelationKind


@dataclass(frozen=True, slots=True)
class LineLook:
    """A kind of relation as a line: its colours on light and dark, its dashes, its sign, whether it has a head."""

    light: str
    dark: str
    dashes: tuple[float, ...]
    sign: str
    head: bool = False

    def color(self, theme: Theme) -> QColor:
        """The colour that stands out in a theme."""
        return QColor(self.dark if theme.dark else self.light)


LINES: Final[dict[RelationKind, LineLook]] = {
    RelationKind.COOPERATES: LineLook("#00785A", "#3DCBA2", (), ""),
    RelationKind.DEPENDS: LineLook("#0067A3", "#62BDF0", (7, 3), "", head=True),
    RelationKind.FINANCES: LineLook("#8A5A00", "#F0B23C", (9, 3, 2, 3), "€", head=True),
    RelationKind.TENSION: LineLook("#B02A12", "#FF8F70", (3, 2), "×"),
    RelationKind.NO_CONTACT: LineLook("#5F6862", "#AAB5AF", (1, 4), "?"),
    RelationKind.PART_OF: LineLook("#5B4A8A", "#B9A6F0", (5, 2, 1, 2, 1, 2), "◊", head=True),
}

STRENGTHS: Final = (1.0, 0.6, 1.0, 2.1)
"""How thick a line is for a strength: not said, weak, ordinary, strong."""

_FILLS: Final[dict[PartyGroup, str]] = {
    PartyGroup.PUBLIC: SERIES[0],
    PartyGroup.BUILDING: SERIES[1],
    PartyGroup.LEARNING: SERIES[3],
    PartyGroup.CARE: SERIES[4],
    PartyGroup.COMMUNITY: SERIES[2],
    PartyGroup.BUSINESS: SERIES[6],
    PartyGroup.OTHER: "",
}


def fill_of(group: PartyGroup) -> QColor:
    """The colour of a group; the last group is hollow."""
    name = _FILLS[group]
    return QColor(name) if name else current().color("surface")


@functools.cache
def shape_of(group: PartyGroup) -> QPainterPath:
    """The shape of a group around the origin, about one unit far."""
    path = QPainterPath()
    if group is PartyGroup.COMMUNITY:
        path.addEllipse(QPointF(), 1.0, 1.0)
    elif group is PartyGroup.PUBLIC:
        path.addRoundedRect(QRectF(-0.88, -0.88, 1.76, 1.76), 0.18, 0.18)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _corners(group)]))
        path.closeSubpath()
    return path


def _corners(group: PartyGroup) -> list[tuple[float, float]]:
    if group is PartyGroup.BUILDING:
        return [(0, -1.1), (1, -0.25), (0.78, 0.9), (-0.78, 0.9), (-1, -0.25)]
    if group is PartyGroup.LEARNING:
        return [(0, -1.1), (1.1, 0.85), (-1.1, 0.85)]
    if group is PartyGroup.CARE:
        a, b = 0.38, 1.05
        return [
            (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a),
            (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a),
        ]  # fmt: skip
    if group is PartyGroup.BUSINESS:
        return [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)]
    return [(math.cos(turn * math.pi / 3), math.sin(turn * math.pi / 3)) for turn in range(6)]


def line_pen(kind: RelationKind, width: float, alpha: float = 1.0) -> QPen:
    """The pen of a kind of relation."""
    look = LINES[kind]
    color = look.color(current())
    color.setAlphaF(alpha)
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if look.dashes:
        pen.setDashPattern([dash / width for dash in look.dashes])
    return pen


def draw_mark(
    painter: QPainter,
    at: QPointF,
    reach: float,
    group: PartyGroup,
    *,
    indispensable: bool,
    chosen: bool = False,
) -> None:
    """A party: its shape, a ring when it is indispensable, a halo when it is chosen."""
    theme = current()
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        halo = theme.color("accent")
        halo.setAlphaF(0.30)
        painter.setBrush(halo)
        painter.drawEllipse(at, reach * 2.2, reach * 2.2)
    if indispensable:
        painter.setBrush(theme.color("surface"))
        painter.setPen(QPen(theme.color("text"), max(1.6, reach / 4.5)))
        painter.drawEllipse(at, reach * 1.62, reach * 1.62)
    painter.save()
    painter.translate(at)
    painter.scale(reach, reach)
    painter.setBrush(fill_of(group))
    edge = QPen(theme.color("text"), 1.2 if group is not PartyGroup.OTHER else 1.8)
    edge.setCosmetic(True)
    painter.setPen(edge)
    painter.drawPath(shape_of(group))
    painter.restore()


def mark_pixmap(group: PartyGroup, reach: float, *, indispensable: bool, ratio: float) -> QPixmap:
    """The picture of a party: drawn once for a crowd of them."""
    return _mark_pixmap(group, round(reach, 2), indispensable, ratio, current().name)


@functools.lru_cache(maxsize=256)
def _mark_pixmap(group: PartyGroup, reach: float, indispensable: bool, ratio: float, _theme: str) -> QPixmap:
    size = math.ceil(reach * 4) + 4
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_mark(painter, QPointF(size / 2, size / 2), reach, group, indispensable=indispensable)
    painter.end()
    return pixmap


def draw_head(
    painter: QPainter, start: QPointF, end: QPointF, reach: float, size: float, color: QColor
) -> None:
    """The head of an arrow that ends at the edge of a mark."""
    length = math.hypot(end.x() - start.x(), end.y() - start.y())
    if length < reach + size:
        return
    dx, dy = (end.x() - start.x()) / length, (end.y() - start.y()) / length
    tip = QPointF(end.x() - dx * (reach + 1), end.y() - dy * (reach + 1))
    back = QPointF(tip.x() - dx * size, tip.y() - dy * size)
    side = QPointF(-dy * size * 0.5, dx * size * 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([tip, back + side, back - side]))


# Legend


def mark_icon(group: PartyGroup, *, indispensable: bool = False, size: int = 20) -> QIcon:
    """A party of a group, for the legend and lists."""
    return _mark_icon(group, indispensable, size, current().name)


@functools.lru_cache(maxsize=128)
def _mark_icon(group: PartyGroup, indispensable: bool, size: int, _theme: str) -> QIcon:
    pixmap, painter = _sheet(size, size)
    reach = size * (0.27 if indispensable else 0.36)
    draw_mark(painter, QPointF(size / 2, size / 2), reach, group, indispensable=indispensable)
    painter.end()
    return QIcon(pixmap)


def strength_icon(strength: int, width: int = 40, height: int = 16) -> QIcon:
    """A line of a strength, for the legend."""
    pixmap, painter = _sheet(width, height)
    painter.setPen(QPen(current().color("text"), 2 * STRENGTHS[strength]))
    painter.drawLine(QPointF(1, height / 2), QPointF(width - 1, height / 2))
    painter.end()
    return QIcon(pixmap)


def line_icon(kind: RelationKind, width: int = 40, height: int = 16) -> QIcon:
    """A relation of a kind, for the legend."""
    pixmap, painter = _sheet(width, height)
    start, end = QPointF(1, height / 2), QPointF(width - 1, height / 2)
    look = LINES[kind]
    painter.setPen(line_pen(kind, 2))
    painter.drawLine(start, end)
    if look.head:
        draw_head(painter, start, end, 0, 8, look.color(current()))
    draw_sign(painter, QPointF(width / 2 - (3 if look.head else 0), height / 2), look)
    painter.end()
    return QIcon(pixmap)


def draw_sign(painter: QPainter, at: QPointF, look: LineLook) -> None:
    """The small sign on a relation, so that its kind can be told without colour."""
    if not look.sign:
        return
    theme = current()
    box = QRectF(at.x() - 7, at.y() - 7, 14, 14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(box)
    painter.setPen(look.color(theme))
    font = theme.font("small", bold=True)
    font.setPixelSize(12)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.sign)


def _sheet(width: int, height: int) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(QSize(width, height) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
