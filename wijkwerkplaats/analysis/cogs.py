"""The process model as cogs that mesh (§3.1, fig. 3.1, 3.2, 8.1): where they stand and what their edge looks like.

Pure geometry, for screen and paper alike: y runs down, angles are in radians and run from the x-axis to the y-axis.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

TEETH: Final = (28, 27, 26, 25, 25)
"""Of each cog in turn: a block with more parts is larger, and teeth of one size mesh."""

MODULE: Final = 2 / 26
"""Width of a tooth against its radius: a cog of 26 teeth has radius 1."""

TOOTH: Final = 0.068
"""How far a tooth rises above, and its gap lies below, the pitch circle."""

RING: Final = (0.845, 0.89)
"""The ring that shows the state of each part, from and to, as a share of the radius."""

INNER: Final = 0.805
"""How much of the radius is there for words."""

AIR: Final = 0.014
"""The play between two cogs, so that they touch and never overlap."""

_STEEP: Final = 2.0
_ARRANGED: Final[dict[str, tuple[float, ...]]] = {
    "row": (38, -38, 38, -38),
    "wave": (90, -20, -20, 90),
    "tower": (58, 122, 58, 122),
}
"""In which direction (degrees) each next cog stands: the shapes that a train of five can take."""


@dataclass(frozen=True, slots=True)
class Cog:
    """One cog: its middle, its pitch radius, its teeth and how far it is turned."""

    x: float
    y: float
    radius: float
    teeth: int
    turn: float = 0.0

    @property
    def outer(self) -> float:
        """The radius over the tips of the teeth."""
        return self.radius + TOOTH * self.unit

    @property
    def inner(self) -> float:
        """The radius of the disc that is free for words."""
        return self.radius * INNER

    @property
    def unit(self) -> float:
        """The size of a tooth: the same in every cog of a train."""
        return self.radius / (self.teeth * MODULE / 2)

    def at(self, degrees: float, radius: float) -> tuple[float, float]:
        """A point as seen from the middle."""
        angle = math.radians(degrees)
        return self.x + radius * math.cos(angle), self.y + radius * math.sin(angle)


@dataclass(frozen=True, slots=True)
class Train:
    """Cogs that mesh, in a box that begins at (0, 0)."""

    shape: str
    cogs: tuple[Cog, ...]
    width: float
    height: float

    def scaled(self, factor: float) -> Train:
        """The same train in another size."""
        cogs = tuple(replace(c, x=c.x * factor, y=c.y * factor, radius=c.radius * factor) for c in self.cogs)
        return Train(self.shape, cogs, self.width * factor, self.height * factor)

    def moved(self, x: float, y: float) -> Train:
        """The same train in another place."""
        return replace(self, cogs=tuple(replace(c, x=c.x + x, y=c.y + y) for c in self.cogs))

    def turned(self, teeth: float) -> Train:
        """The same train when the first cog has moved on by so many teeth: every other one moves along."""
        return replace(
            self,
            cogs=tuple(
                replace(cog, turn=cog.turn + (-1) ** number * teeth * math.tau / cog.teeth)
                for number, cog in enumerate(self.cogs)
            ),
        )


def train(shape: str) -> Train:
    """Five cogs in a shape, each in mesh with the one before it, for a cog of 26 teeth of radius 1."""
    return _boxed(shape, _chain(_ARRANGED[shape]))


def best_train(width: float, height: float, needs: Sequence[float], low: float, shrink: float = 1.0) -> Train:
    """The train whose cogs are largest within `width` and `height`, yet large enough for their words.

    `needs` is the inner radius that the words of each cog ask for; they may `shrink` so far. When no shape has room for
    these, the cogs stand one above the other, as high as it takes; they never get smaller than `low`, wider than
    `width` neither.
    """
    shapes = [train(shape) for shape in ("row", "wave")]
    fitted = [one.scaled(min(width / one.width, height / one.height)) for one in shapes]
    roomy = [one for one in fitted if _roomy(one, [need * shrink for need in needs])]
    if roomy:
        return max(roomy, key=lambda one: one.cogs[0].radius)
    return _tower(width, needs, low)


def outline(cog: Cog, steps: int = 14) -> Iterator[tuple[float, float]]:
    """The edge of a cog as points, `steps` to a tooth: smooth teeth that fill the gaps of their neighbour."""
    for number in range(cog.teeth * steps):
        angle = math.tau * number / (cog.teeth * steps)
        wave = math.tanh(_STEEP * math.cos(cog.teeth * angle)) / math.tanh(_STEEP)
        radius = cog.radius + (TOOTH * wave - AIR) * cog.unit
        yield cog.x + radius * math.cos(angle + cog.turn), cog.y + radius * math.sin(angle + cog.turn)


def _chain(directions: Sequence[float]) -> list[Cog]:
    cogs = [Cog(0.0, 0.0, TEETH[0] * MODULE / 2, TEETH[0])]
    for teeth, degrees in zip(TEETH[1:], directions, strict=True):
        last, angle, radius = cogs[-1], math.radians(degrees), teeth * MODULE / 2
        x = last.x + (last.radius + radius) * math.cos(angle)
        y = last.y + (last.radius + radius) * math.sin(angle)
        phase = (angle - last.turn) * last.teeth / math.tau
        turn = angle + math.pi - (0.5 - phase) * math.tau / teeth
        cogs.append(Cog(x, y, radius, teeth, math.remainder(turn, math.tau / teeth)))
    return cogs


def _boxed(shape: str, cogs: Sequence[Cog]) -> Train:
    left, top = min(c.x - c.outer for c in cogs), min(c.y - c.outer for c in cogs)
    right, bottom = max(c.x + c.outer for c in cogs), max(c.y + c.outer for c in cogs)
    moved = tuple(replace(c, x=c.x - left, y=c.y - top) for c in cogs)
    return Train(shape, moved, right - left, bottom - top)


def _roomy(found: Train, needs: Sequence[float]) -> bool:
    return all(cog.inner >= need for cog, need in zip(found.cogs, needs, strict=True))


def _tower(width: float, needs: Sequence[float], low: float) -> Train:
    """One above the other: as wide a zigzag as there is room for."""
    wanted = max(low, *(need / (TEETH[i] * MODULE / 2 * INNER) for i, need in enumerate(needs)))
    for lean in range(32, -1, -4):
        found = _boxed("tower", _chain([90 - lean, 90 + lean] * 2))
        if found.width * wanted <= width:
            return found.scaled(wanted)
    return found.scaled(width / found.width)
