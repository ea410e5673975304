"""The three threads that run between the blocks (§3.1, fig. 3.1): arcs beside the cogs, and room for their names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.analysis.cogs import Train
from wijkwerkplaats.analysis.disc_text import wrapped

LONGEST: Final = 0.72
"""How much of its arc a name may cover."""

Spot = tuple[float, float]

SPACE: Final = 0.09
"""How far an arc stays from the teeth, as a share of the radius."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A curve from one cog to another, with an arrow at its end, and at its start too when it is `both` ways."""

    start: Spot
    first: Spot
    second: Spot
    end: Spot
    both: bool = False

    def at(self, share: float) -> Spot:
        """The point at a share of the way."""
        s, t = 1 - share, share
        weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
        points = (self.start, self.first, self.second, self.end)
        x = sum(w * p[0] for w, p in zip(weights, points, strict=True))
        y = sum(w * p[1] for w, p in zip(weights, points, strict=True))
        return x, y


@dataclass(frozen=True, slots=True)
class Plate:
    """The name of a link in lines, centred on (x, y), with the size of its box."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


# Per shape and link: from cog and angle, to cog and angle (degrees), both ways.
_ARCS: Final[dict[str, tuple[tuple[int, float, int, float, bool], ...]]] = {
    "row": ((0, -36, 2, -144, False), (1, 36, 3, 144, True), (4, -144, 2, -36, False)),
    "wave": ((0, -40, 3, -112, False), (0, -6, 3, 216, True), (4, 140, 1, 58, False)),
    "tower": ((0, 128, 2, -128, False), (1, 52, 3, -52, True), (4, -128, 2, 128, False)),
}


def arcs(found: Train) -> list[Arc]:
    """The three arcs of a train, in the order of the links."""
    return [_arc(found, *one) for one in _ARCS[found.shape]]


def plates(
    found: Train, names: list[str], measure: Callable[[str], float], line: float, pad: float
) -> list[Plate | None]:
    """A plate with its name on each arc; None where there is no room for it without covering a cog."""
    made: list[Plate | None] = []
    for arc, name in zip(arcs(found), names, strict=True):
        tries = _tries(arc, name, measure, line, pad)
        made.append(next((one for one in tries if _free(found, one, made)), None))
    return made


def _arc(found: Train, one: int, leaves: float, other: int, arrives: float, both: bool) -> Arc:
    start, end = found.cogs[one], found.cogs[other]
    air = SPACE * start.radius
    a, b = start.at(leaves, start.outer + air), end.at(arrives, end.outer + air)
    pull = math.dist(a, b) * 0.3
    return Arc(
        a,
        start.at(leaves, start.outer + air + pull),
        end.at(arrives, end.outer + air + pull),
        b,
        both,
    )


def _tries(arc: Arc, name: str, measure: Callable[[str], float], line: float, pad: float) -> Iterator[Plate]:
    """Wide and low first; on the middle of the arc, then elsewhere along it."""
    seen: set[tuple[str, ...]] = set()
    shapes = []
    for share in (1.0, 0.62, 0.45, 0.36):
        lines = tuple(wrapped(name, measure, measure(name) * share + 1))
        if lines not in seen:
            seen.add(lines)
            shapes.append(lines)
    for lines in shapes:
        width = max(map(measure, lines)) + 2 * pad
        if width > math.dist(arc.start, arc.end) * LONGEST and lines != shapes[-1]:
            continue
        height = len(lines) * line + pad
        for share in (0.5, 0.44, 0.56, 0.38, 0.62):
            x, y = arc.at(share)
            yield Plate(x, y, width, height, lines)


def _free(found: Train, plate: Plate, others: list[Plate | None]) -> bool:
    left, top = plate.x - plate.width / 2, plate.y - plate.height / 2
    right, bottom = left + plate.width, top + plate.height
    if left < 0 or right > found.width or top < 0 or bottom > found.height:
        return False
    for cog in found.cogs:
        x, y = min(max(cog.x, left), right), min(max(cog.y, top), bottom)
        if math.hypot(cog.x - x, cog.y - y) < cog.outer + 4:
            return False
    return all(
        abs(plate.x - one.x) * 2 >= plate.width + one.width + 8
        or abs(plate.y - one.y) * 2 >= plate.height + one.height + 8
        for one in others
        if one is not None
    )
