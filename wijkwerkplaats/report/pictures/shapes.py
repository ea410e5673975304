"""The shapes that stand for groups of parties, and the lines that stand for relations: told apart without colour."""

from __future__ import annotations

import math
from typing import Any, Final

from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.report.style import ACCENT, INK

_CORNERS: Final[dict[PartyGroup, tuple[int, float, float]]] = {
    PartyGroup.BUILDING: (4, 45.0, 1.0),
    PartyGroup.LEARNING: (3, 90.0, 1.0),
    PartyGroup.CARE: (4, 90.0, 1.0),
    PartyGroup.COMMUNITY: (5, 90.0, 0.45),
    PartyGroup.BUSINESS: (6, 0.0, 1.0),
    PartyGroup.OTHER: (3, 270.0, 1.0),
}
"""Corners, angle of the first one, and how far the dents reach (1: none); public bodies are round."""

DASHES: Final[dict[RelationKind, tuple[float, tuple[float, ...], bool]]] = {
    RelationKind.COOPERATES: (0.9, (), False),
    RelationKind.DEPENDS: (0.9, (6, 2), True),
    RelationKind.FINANCES: (1.1, (1.5, 1.5), True),
    RelationKind.TENSION: (2.2, (), False),
    RelationKind.NO_CONTACT: (0.7, (1, 4), False),
    RelationKind.PART_OF: (0.9, (5, 1.5, 1, 1.5, 1, 1.5), True),
}
"""Width, dashes, and whether the line has a direction."""


STRENGTHS: Final = {1: 0.5, 3: 2.2}
"""How much thinner or thicker a weak and a strong relation are."""


def shape(
    canvas: Any, group: PartyGroup, x: float, y: float, size: float, *, fill: str = ACCENT, ring: bool = False
) -> None:
    """The shape of a group around a point; a `ring` stands for indispensable."""
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(INK)
    if ring:
        canvas.circle(x, y, size + 2.6, stroke=1, fill=0)
    canvas.setFillColor(fill)
    canvas.setStrokeColor("#FFFFFF")
    canvas.setLineWidth(0.6)
    if group not in _CORNERS:
        canvas.circle(x, y, size * 0.92, stroke=1, fill=1)
        return
    corners, start, dent = _CORNERS[group]
    turns = corners * 2 if dent < 1 else corners
    path = canvas.beginPath()
    for turn in range(turns):
        reach = size * (dent if dent < 1 and turn % 2 else 1.12)
        angle = math.radians(start + 360 * turn / turns)
        (path.moveTo if turn == 0 else path.lineTo)(x + reach * math.cos(angle), y + reach * math.sin(angle))
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def halo(canvas: Any, box: Box) -> None:
    """A light ground under a label, so that lines behind it do not disturb."""
    canvas.saveState()
    canvas.setFillColor("#FFFFFF")
    canvas.setFillAlpha(0.8)
    canvas.rect(
        box.left - 1.5, box.top - 0.5, box.right - box.left + 3, box.bottom - box.top + 1, stroke=0, fill=1
    )
    canvas.restoreState()


def relation(
    canvas: Any,
    kind: RelationKind,
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    *,
    color: str = INK,
    thin: bool = False,
    strength: int = 0,
) -> None:
    """The line of a relation, with an arrow when it has a direction; `thin` where there are very many."""
    width, dashes, arrow = DASHES[kind]
    width *= STRENGTHS.get(strength, 1.0)
    canvas.setStrokeColor(color)
    canvas.setLineWidth(width / 3 if thin else width)
    canvas.setDash(list(dashes))
    canvas.line(x1, y1, x2, y2)
    canvas.setDash()
    if arrow and not thin:
        _arrow(canvas, x1, y1, x2, y2, color)


def _arrow(canvas: Any, x1: float, y1: float, x2: float, y2: float, color: str) -> None:
    """A point two thirds along the line, where no shape covers it."""
    angle = math.atan2(y2 - y1, x2 - x1)
    x, y = x1 + (x2 - x1) * 0.66, y1 + (y2 - y1) * 0.66
    path = canvas.beginPath()
    path.moveTo(x, y)
    for turn in (2.7, -2.7):
        path.lineTo(x + 6 * math.cos(angle + turn), y + 6 * math.sin(angle + turn))
    path.close()
    canvas.setFillColor(color)
    canvas.drawPath(path, stroke=0, fill=1)
