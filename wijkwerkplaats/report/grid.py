"""A table that breaks anywhere: between rows, and inside a row that is higher than a page; its head is repeated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from wijkwerkplaats.report.choice import Edition
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import INK, LINE, PALE, high, style
from wijkwerkplaats.report.tags import Node, artifact, inside
from wijkwerkplaats.report.text import Words, words

Cell = Flowable | Sequence[Flowable] | str
"""What stands in a cell; a plain text is set as the text of a table."""

ABOVE: Final = 4.0
GUTTER: Final = 10.0
_TALL: Final = 0.4
"""A row that is higher than this share of a page may break in the middle."""
_SAME: Final = 0.01
_MOST: Final = 0.4
"""More of the width than this no column takes for the sake of one word."""
_PAIR: Final = 60.0
"""Two rows that are no higher than this stay together at the start and at the end of a table."""
_FEW: Final = 1
_SMALLEST: Final = {Edition.NORMAL: 0.9, Edition.MONO: 0.9, Edition.LARGE: 1.0}
_LEAST: Final = 40.0
"""A row breaks in the middle only when this much of it can stay."""


class Kind(Enum):
    """What a grid is to whoever listens instead of looks."""

    TABLE = "table"
    """Columns under titles; without titles the first column says what stands in each row."""
    LIST = "list"
    """Items; the first column numbers them."""
    LAYOUT = "layout"
    """Blocks one after another that only stand beside each other."""


@dataclass(slots=True)
class Row:
    """A row with how high each of its cells is, and what it is in the structure of the paper."""

    cells: list[list[Flowable]]
    shaded: bool = False
    heights: list[float] = field(default_factory=list)
    node: Node | None = None
    nodes: tuple[Node, ...] = ()

    @property
    def height(self) -> float:
        return max(self.heights, default=0.0) + 2 * ABOVE


class Grid(Flowable):
    """Rows of cells under a head, if it has `titles`. `shares` says how the width is divided."""

    def __init__(
        self, shares: Sequence[float], rows: Iterable[Sequence[Cell]], titles: Sequence[str] = (), *,
        numbers: Sequence[int] = (), centred: Sequence[int] = (), lines: bool = True, shaded: Sequence[int] = (),
        kind: Kind = Kind.TABLE,
    ) -> None:  # fmt: skip
        super().__init__()
        self.kind, self.titles = kind, tuple(titles)
        self._node = Node("L" if kind is Kind.LIST else "Table")
        self._shares = [share / sum(shares) for share in shares]
        self._numbers, self._centred = frozenset(numbers), frozenset(centred)
        self._lines = lines
        self._head = (
            [self._row([words(self._style("label", n), title) for n, title in enumerate(titles)], head=True)]
            if titles
            else []
        )
        self._rows = [self._row(cells, number in shaded) for number, cells in enumerate(rows)]
        self._measured, self._scale = -1.0, 1.0
        self._first = True
        self._together = 0
        """So many rows stand on one page, or none of them."""
        self.spaceAfter = ABOVE

    def _style(self, name: str, column: int) -> Any:
        return style(name, align_right=column in self._numbers, centred=column in self._centred)

    @property
    def rows(self) -> list[list[list[Flowable]]]:
        """What stands in every cell below the titles."""
        return [row.cells for row in self._rows]

    @property
    def head(self) -> list[list[Flowable]]:
        """What stands in the cells of the titles."""
        return self._head[0].cells if self._head else []

    def rooms(self, width: float) -> list[float]:
        """How wide each column is."""
        return [share * width for share in _fitted(self._shares, self._least(), width)]

    def _row(self, cells: Sequence[Cell], shaded: bool = False, *, head: bool = False) -> Row:
        made = Row([self._filled(cell, number) for number, cell in enumerate(cells)], shaded)
        if self.kind is Kind.LAYOUT:
            return made
        made.node = Node("LI" if self.kind is Kind.LIST else "TR")
        made.nodes = tuple(self._cell_node(number, head) for number in range(len(cells)))
        for cell, node in zip(made.cells, made.nodes, strict=True):
            if len(cell) == 1 and isinstance(
                cell[0], Words
            ):  # the words are all there is: one thing, not two
                cell[0].node = node
        return made

    def _cell_node(self, column: int, head: bool) -> Node:
        if self.kind is Kind.LIST:
            return Node("Lbl" if column == 0 else "LBody")
        if head:
            return Node("TH", scope="Column")
        return Node("TD") if self.titles or column else Node("TH", scope="Row")

    def _filled(self, cell: Cell, column: int) -> list[Flowable]:
        if isinstance(cell, str):
            return [words(self._style("cell", column), cell)] if cell else []
        return [cell] if isinstance(cell, Flowable) else list(cell)

    # Measuring

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room, as high as its rows."""
        if abs(width - self._measured) > _SAME:
            least = self._least()
            self._scale = _scaled(least, width)
            self._shares = _fitted(self._shares, least, width / self._scale)
            for row in (*self._head, *self._rows):
                self._measure(row, self._rooms(width))
            self._measured = width
        self.width = width
        self.height = self._high(*self._head, *self._rows)
        return width, self.height

    @staticmethod
    def _measure(row: Row, rooms: Sequence[float]) -> None:
        row.heights = [_stacked(cell, room) for cell, room in zip(row.cells, rooms, strict=True)]

    def _high(self, *rows: Row) -> float:
        """How much of the page rows take."""
        return sum(row.height for row in rows) * self._scale

    def _least(self) -> list[float]:
        """How wide each column must be, so that no word in it is broken."""
        rows = [row.cells for row in (*self._head, *self._rows)]
        return [
            max((_longest(one) for row in rows for one in row[n]), default=0.0)
            for n in range(len(self._shares))
        ]

    def lead(self, width: float) -> float:
        """How high its head and its first rows are, as far as these stay together."""
        self.wrap(width, high())
        first, both = self._high(*self._rows[:1]), self._high(*self._rows[:2])
        together = both if both <= _PAIR else first if first <= _TALL * high() else _LEAST + 2 * ABOVE
        return self._high(*self._head) + together

    def _rooms(self, width: float) -> list[float]:
        last = len(self._shares) - 1
        inner = width / self._scale
        bare = {last, *self._centred}  # what stands in the middle has its air
        return [share * inner - (0 if n in bare else GUTTER) for n, share in enumerate(self._shares)]

    # Breaking

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit under the head, and the rest under the head again."""
        self.wrap(width, height)
        room = height / self._scale - sum(row.height for row in self._head)
        fits, used = 0, 0.0
        while fits < len(self._rows) and used + self._rows[fits].height <= room + 0.01:
            used += self._rows[fits].height
            fits += 1
        if fits == len(self._rows):
            return [self]
        if fits < self._together:  # what was kept from the page before does not start right below it
            return []
        if fits == len(self._rows) - 1 and fits > _FEW and self._rows[fits].height < _PAIR:
            above, below = self._rows[: fits - 1], self._rows[fits - 1 :]  # no row goes on alone
            return [self._with(above, first=self._first), self._with(below, first=False, together=len(below))]
        above, below = self._rows[:fits], self._rows[fits:]
        if below[0].height > _TALL * high() and room - used >= _LEAST:
            upper, lower = self._torn(below[0], width, room - used)
            if upper is not None:
                above, below = [*above, upper], [lower, *below[1:]]
        return [self._with(above, first=self._first), self._with(below, first=False)] if above else []

    def _torn(self, row: Row, width: float, height: float) -> tuple[Row | None, Row]:
        """A row as what fits in `height`, and the rest."""
        rooms = self._rooms(width)
        parts = [_parted(cell, room, height - 2 * ABOVE) for cell, room in zip(row.cells, rooms, strict=True)]
        if not any(first for first, _ in parts):
            return None, row
        halves = [
            Row([part[side] for part in parts], row.shaded, node=row.node, nodes=row.nodes) for side in (0, 1)
        ]
        for half in halves:
            self._measure(half, rooms)
        return halves[0], halves[1]

    def _with(self, rows: list[Row], *, first: bool, together: int = 0) -> Grid:
        part = Grid.__new__(Grid)
        part._together = together
        Flowable.__init__(part)
        part.kind, part.titles, part._node, part._first = self.kind, self.titles, self._node, first
        part._shares, part._numbers, part._lines = self._shares, self._numbers, self._lines
        part._centred = self._centred
        part._head, part._rows, part._measured, part._scale = self._head, rows, self._measured, self._scale
        part.spaceAfter = self.spaceAfter
        return part

    # Drawing

    def draw(self) -> None:
        """Draw the head with a firm line, the rows with a thin line below each."""
        if self._scale < 1:
            self.canv.scale(self._scale, self._scale)
        with artifact(self.canv):
            self._draw_ground()
        if self.kind is Kind.LAYOUT:
            self._draw_rows()
            return
        with inside(self.canv, self._node):
            self._draw_rows()

    def _draw_ground(self) -> None:
        canvas, top, width = self.canv, self.height / self._scale, self.width / self._scale
        for number, row in enumerate((*self._head, *self._rows)):
            head = number < len(self._head)
            if row.shaded:
                canvas.setFillColor(PALE)
                canvas.rect(-ABOVE, top - row.height, width + 2 * ABOVE, row.height, stroke=0, fill=1)
            top -= row.height
            if head or self._lines:
                canvas.setStrokeColor(shade(INK if head else LINE))
                canvas.setLineWidth(0.9 if head else 0.4)
                canvas.line(0, top, width, top)

    def _draw_rows(self) -> None:
        top = self.height / self._scale
        for row in self._head:
            if self._first:
                self._draw_row(row, top)
            else:  # the head again: who listens has heard it
                with artifact(self.canv):
                    self._draw_row(row, top)
            top -= row.height
        for row in self._rows:
            self._draw_row(row, top)
            top -= row.height

    def _draw_row(self, row: Row, top: float) -> None:
        x = 0.0
        for number, (cell, share) in enumerate(zip(row.cells, self._shares, strict=True)):
            if row.node is None:
                self._draw_cell(cell, x, top)
            else:
                with inside(self.canv, row.node, *self._around(row, number)):
                    self._draw_cell(cell, x, top)
            x += share * self.width / self._scale

    @staticmethod
    def _around(row: Row, number: int) -> Sequence[Node]:
        """The cell in the structure, unless its words are the cell."""
        node = row.nodes[number]
        only = row.cells[number][0] if len(row.cells[number]) == 1 else None
        return () if isinstance(only, Words) and only.node is node else (node,)

    def _draw_cell(self, cell: Sequence[Flowable], x: float, top: float) -> None:
        y = top - ABOVE
        for number, one in enumerate(cell):
            y -= one.height + (one.getSpaceBefore() if number else 0)
            one.drawOn(self.canv, x, y)
            y -= one.getSpaceAfter()


def _longest(block: Flowable) -> float:
    return block.longest + GUTTER + 1 if isinstance(block, Words) else 0.0


def _scaled(least: Sequence[float], width: float) -> float:
    """How much smaller a table with many columns is, so that no word in it is broken: hardly, or not at all."""
    needed = sum(min(one, _MOST * width) for one in least)
    return max(_SMALLEST[look().edition], min(1.0, width / needed)) if needed else 1.0


def _fitted(shares: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """The shares as they are; where a column is too narrow for a word, the others make way as far as they can."""
    rooms = [share * width for share in shares]
    lacks = [min(need, _MOST * width) - room for need, room in zip(least, rooms, strict=True)]
    missing, spare = sum(lack for lack in lacks if lack > 0), -sum(lack for lack in lacks if lack < 0)
    if not missing:
        return list(shares)
    given = min(1.0, missing / spare) if spare else 0.0
    taken = min(1.0, spare / missing)
    return [
        (room + (lack * taken if lack > 0 else lack * given)) / width
        for room, lack in zip(rooms, lacks, strict=True)
    ]


def _stacked(cell: Sequence[Flowable], room: float) -> float:
    """How high flowables are on top of each other."""
    height = 0.0
    for number, one in enumerate(cell):
        height += one.wrap(room, high())[1] + (one.getSpaceBefore() if number else 0)
        height += one.getSpaceAfter() if number < len(cell) - 1 else 0
    return height


def _parted(cell: Sequence[Flowable], room: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    """The flowables of a cell as those that fit in `height`, and the rest."""
    above: list[Flowable] = []
    for number, one in enumerate(cell):
        needed = one.wrap(room, high())[1] + (one.getSpaceBefore() if number else 0)
        if needed <= height:
            above.append(one)
            height -= needed + one.getSpaceAfter()
            continue
        parts = one.splitOn(None, room, height) if height > 0 else []
        if len(parts) > 1:
            return [*above, parts[0]], [*parts[1:], *cell[number + 1 :]]
        while isinstance(above[-1] if above else None, Words) and above[-1].leads:  # type: ignore[attr-defined]
            above.pop()
            number -= 1
        return above, list(cell[number:])
    return above, []
