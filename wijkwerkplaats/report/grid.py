"""A table that breaks anywhere: between rows, and inside a row that is higher than a page; its head is repeated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import HEIGHT, INK, LINE, PALE, style
from wijkwerkplaats.report.text import words

Cell = Flowable | Sequence[Flowable] | str
"""What stands in a cell; a plain text is set as the text of a table."""

ABOVE: Final = 4.0
GUTTER: Final = 10.0
_TALL: Final = HEIGHT * 0.4
"""A row that is higher than this may break in the middle."""
_SAME: Final = 0.01
_LEAST: Final = 40.0
"""A row breaks in the middle only when this much of it can stay."""


@dataclass(slots=True)
class _Row:
    cells: list[list[Flowable]]
    shaded: bool = False
    heights: list[float] = field(default_factory=list)

    @property
    def height(self) -> float:
        return max(self.heights, default=0.0) + 2 * ABOVE


class Grid(Flowable):
    """Rows of cells under a head, if it has `titles`. `shares` says how the width is divided."""

    def __init__(
        self, shares: Sequence[float], rows: Iterable[Sequence[Cell]], titles: Sequence[str] = (), *,
        numbers: Sequence[int] = (), lines: bool = True, shaded: Sequence[int] = (),
    ) -> None:  # fmt: skip
        super().__init__()
        self._shares = [share / sum(shares) for share in shares]
        self._numbers = frozenset(numbers)
        self._lines = lines
        self._head = (
            [self._row([words(self._style("label", n), title) for n, title in enumerate(titles)])]
            if titles
            else []
        )
        self._rows = [self._row(cells, number in shaded) for number, cells in enumerate(rows)]
        self._measured = -1.0
        self.spaceAfter = ABOVE

    def _style(self, name: str, column: int) -> Any:
        return style(name, align_right=column in self._numbers)

    def _row(self, cells: Sequence[Cell], shaded: bool = False) -> _Row:
        return _Row([self._filled(cell, number) for number, cell in enumerate(cells)], shaded)

    def _filled(self, cell: Cell, column: int) -> list[Flowable]:
        if isinstance(cell, str):
            return [words(self._style("cell", column), cell)] if cell else []
        return [cell] if isinstance(cell, Flowable) else list(cell)

    # Measuring

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room, as high as its rows."""
        if abs(width - self._measured) > _SAME:
            for row in (*self._head, *self._rows):
                row.heights = [
                    _stacked(cell, room) for cell, room in zip(row.cells, self._rooms(width), strict=True)
                ]
            self._measured = width
        self.width = width
        self.height = sum(row.height for row in (*self._head, *self._rows))
        return width, self.height

    def lead(self, width: float) -> float:
        """How high its head and its first row are, as far as these stay together."""
        self.wrap(width, HEIGHT)
        first = min((row.height for row in self._rows[:1]), default=0.0)
        return sum(row.height for row in self._head) + (first if first <= _TALL else _LEAST + 2 * ABOVE)

    def _rooms(self, width: float) -> list[float]:
        last = len(self._shares) - 1
        return [share * width - (GUTTER if n < last else 0) for n, share in enumerate(self._shares)]

    # Breaking

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit under the head, and the rest under the head again."""
        self.wrap(width, height)
        room = height - sum(row.height for row in self._head)
        fits, used = 0, 0.0
        while fits < len(self._rows) and used + self._rows[fits].height <= room + 0.01:
            used += self._rows[fits].height
            fits += 1
        if fits == len(self._rows):
            return [self]
        above, below = self._rows[:fits], self._rows[fits:]
        if below[0].height > _TALL and room - used >= _LEAST:
            upper, lower = self._torn(below[0], width, room - used)
            if upper is not None:
                above, below = [*above, upper], [lower, *below[1:]]
        return [self._with(above), self._with(below)] if above else []

    def _torn(self, row: _Row, width: float, height: float) -> tuple[_Row | None, _Row]:
        """A row as what fits in `height`, and the rest."""
        rooms = self._rooms(width)
        parts = [_parted(cell, room, height - 2 * ABOVE) for cell, room in zip(row.cells, rooms, strict=True)]
        if not any(first for first, _ in parts):
            return None, row
        halves = [_Row([part[side] for part in parts], row.shaded) for side in (0, 1)]
        for half in halves:
            half.heights = [_stacked(cell, room) for cell, room in zip(half.cells, rooms, strict=True)]
        return halves[0], halves[1]

    def _with(self, rows: list[_Row]) -> Grid:
        part = Grid.__new__(Grid)
        Flowable.__init__(part)
        part._shares, part._numbers, part._lines = self._shares, self._numbers, self._lines
        part._head, part._rows, part._measured = self._head, rows, self._measured
        part.spaceAfter = self.spaceAfter
        return part

    # Drawing

    def draw(self) -> None:
        """Draw the head with a firm line, the rows with a thin line below each."""
        canvas, top = self.canv, self.height
        for number, row in enumerate((*self._head, *self._rows)):
            head = number < len(self._head)
            if row.shaded:
                canvas.setFillColor(PALE)
                canvas.rect(-ABOVE, top - row.height, self.width + 2 * ABOVE, row.height, stroke=0, fill=1)
            self._draw_row(row, top)
            top -= row.height
            if head or self._lines:
                canvas.setStrokeColor(shade(INK if head else LINE))
                canvas.setLineWidth(0.9 if head else 0.4)
                canvas.line(0, top, self.width, top)

    def _draw_row(self, row: _Row, top: float) -> None:
        x = 0.0
        for cell, share in zip(row.cells, self._shares, strict=True):
            y = top - ABOVE
            for number, one in enumerate(cell):
                y -= one.height + (one.getSpaceBefore() if number else 0)
                one.drawOn(self.canv, x, y)
                y -= one.getSpaceAfter()
            x += share * self.width


def _stacked(cell: Sequence[Flowable], room: float) -> float:
    """How high flowables are on top of each other."""
    height = 0.0
    for number, one in enumerate(cell):
        height += one.wrap(room, HEIGHT)[1] + (one.getSpaceBefore() if number else 0)
        height += one.getSpaceAfter() if number < len(cell) - 1 else 0
    return height


def _parted(cell: Sequence[Flowable], room: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    """The flowables of a cell as those that fit in `height`, and the rest."""
    above: list[Flowable] = []
    for number, one in enumerate(cell):
        needed = one.wrap(room, HEIGHT)[1] + (one.getSpaceBefore() if number else 0)
        if needed <= height:
            above.append(one)
            height -= needed + one.getSpaceAfter()
            continue
        parts = one.splitOn(None, room, height) if height > 0 else []
        if len(parts) > 1:
            return [*above, parts[0]], [*parts[1:], *cell[number + 1 :]]
        return above, list(cell[number:])
    return above, []
