"""Where labels go on a picture so that none lies over another: greedy, deterministic, in any unit of length."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

GAP: Final = 3.0
"""The air between a mark and its label."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle along the axes; touching is not overlapping."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any surface."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether the other lies inside as a whole."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that wants a label: its middle, how far it reaches, the size of its label, how much it matters."""

    key: str
    x: float
    y: float
    reach: float
    width: float
    height: float
    priority: int = 0


def place_labels(marks: Sequence[Mark], within: Box, taken: Sequence[Box] = ()) -> dict[str, Box]:
    """Give each mark that can have it a place for its label; the others are left out.

    Who matters most chooses first, then who comes first in `marks`. No label lies over another, over `taken` or
    outside `within`; none lies over a mark either, but for a label with a priority that finds no other place.
    """
    cell = max((mark.height for mark in marks), default=1.0) * 3
    solid, soft = _Crowd(cell), _Crowd(cell)
    for box in taken:
        solid.add(box)
    for mark in marks:
        soft.add(_around(mark))
    placed: dict[str, Box] = {}
    for mark in sorted(marks, key=_eagerness):
        found = _first_free(mark, within, solid, soft)
        if found is not None:
            solid.add(found)
            placed[mark.key] = found
    return placed


def _eagerness(mark: Mark) -> int:
    return -mark.priority


def _around(mark: Mark) -> Box:
    return Box(mark.x - mark.reach, mark.y - mark.reach, mark.x + mark.reach, mark.y + mark.reach)


def _first_free(mark: Mark, within: Box, solid: _Crowd, soft: _Crowd) -> Box | None:
    last_resort = None
    for box in _places(mark):
        if not within.holds(box) or solid.hits(box):
            continue
        if not soft.hits(box):
            return box
        last_resort = last_resort or box
    return last_resort if mark.priority > 0 else None


def _places(mark: Mark) -> Iterator[Box]:
    """The places around a mark, the one that reads best first."""
    far, width, height = mark.reach + GAP, mark.width, mark.height
    near = mark.reach * 0.7 + GAP
    yield _box(mark.x + far, mark.y - height / 2, width, height)
    yield _box(mark.x - far - width, mark.y - height / 2, width, height)
    yield _box(mark.x - width / 2, mark.y + far, width, height)
    yield _box(mark.x - width / 2, mark.y - far - height, width, height)
    yield _box(mark.x + near, mark.y + near, width, height)
    yield _box(mark.x + near, mark.y - near - height, width, height)
    yield _box(mark.x - near - width, mark.y - near - height, width, height)
    yield _box(mark.x - near - width, mark.y + near, width, height)


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(left, top, left + width, top + height)


class _Crowd:
    """Boxes in the cells of a grid, so that only neighbours are compared."""

    def __init__(self, cell: float) -> None:
        self._cell = max(cell, 1e-6)
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for cell in self._covered(box):
            self._cells.setdefault(cell, []).append(box)

    def hits(self, box: Box) -> bool:
        return any(box.overlaps(other) for cell in self._covered(box) for other in self._cells.get(cell, ()))

    def _covered(self, box: Box) -> Iterable[tuple[int, int]]:
        size = self._cell
        columns = range(int(box.left // size), int(box.right // size) + 1)
        rows = range(int(box.top // size), int(box.bottom // size) + 1)
        return ((column, row) for column in columns for row in rows)
