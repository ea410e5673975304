"""Where labels go on a picture so that none lies over another: greedy, deterministic, in any unit of length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

GAP: Final = 3.0
"""The air between a mark and its label."""
CROWD: Final = 150
"""With more marks than this, labels without a priority only try the four places that read best: it stays fast."""


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

    Who matters most chooses first, then who comes first in `marks`. No label lies over another, over a mark, over
    `taken` or outside `within`.
    """
    cell = max((mark.height for mark in marks), default=1.0) * 3
    crowd = _Crowd(cell)
    for box in taken:
        crowd.add(box)
    for mark in marks:
        crowd.add(_around(mark))
    placed: dict[str, Box] = {}
    for mark in sorted(marks, key=_eagerness):
        choice = _places(mark)
        places = choice if mark.priority or len(marks) <= CROWD else islice(choice, 4)
        found = next((box for box in places if within.holds(box) and not crowd.hits(box)), None)
        if found is not None:
            crowd.add(found)
            placed[mark.key] = found
    return placed


def _eagerness(mark: Mark) -> int:
    return -mark.priority


def _around(mark: Mark) -> Box:
    return Box(mark.x - mark.reach, mark.y - mark.reach, mark.x + mark.reach, mark.y + mark.reach)


def _places(mark: Mark) -> Iterator[Box]:
    """The places around a mark, the one that reads best first."""
    far, width, height = mark.reach + GAP, mark.width, mark.height
    near, left, right = mark.reach * 0.7 + GAP, mark.x - mark.reach - GAP - width, mark.x + mark.reach + GAP
    yield _box(right, mark.y - height / 2, width, height)
    yield _box(left, mark.y - height / 2, width, height)
    yield _box(mark.x - width / 2, mark.y + far, width, height)
    yield _box(mark.x - width / 2, mark.y - far - height, width, height)
    for up in (height * 0.2, height * 0.8):
        yield _box(right, mark.y - up, width, height)
        yield _box(left, mark.y - up, width, height)
    for x in (mark.x + near, mark.x - near - width):
        yield _box(x, mark.y + near, width, height)
        yield _box(x, mark.y - near - height, width, height)


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(left, top, left + width, top + height)


class _Crowd:
    """Boxes in the cells of a grid, so that only neighbours are compared."""

    def __init__(self, cell: float) -> None:
        self._cell = max(cell, 1e-6)
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        columns, rows = self._covered(box)
        for column in columns:
            for row in rows:
                self._cells.setdefault((column, row), []).append(box)

    def hits(self, box: Box) -> bool:
        columns, rows = self._covered(box)
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        for column in columns:
            for row in rows:
                for other in self._cells.get((column, row), ()):
                    if (
                        left < other.right
                        and other.left < right
                        and top < other.bottom
                        and other.top < bottom
                    ):
                        return True
        return False

    def _covered(self, box: Box) -> tuple[range, range]:
        size = self._cell
        columns = range(int(box.left // size), int(box.right // size) + 1)
        return columns, range(int(box.top // size), int(box.bottom // size) + 1)
