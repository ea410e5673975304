"""The building blocks of the paper: headings that stay with what follows, labelled words, lists, gaps."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Any, Final

from wijkwerkplaats.report.flowable import CondPageBreak, Flowable, Spacer
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import ACCENT, GRID, RULE, high, style, wide
from wijkwerkplaats.report.tags import Node, artifact, content, inside, list_node
from wijkwerkplaats.report.text import Words, words

_FOLLOWING: Final = 56.0
"""At least this much of what follows stands under a heading on the same page."""
_OUTLINE: Final = 90


def gap(lines: float = 1.0) -> Flowable:
    """Half lines of white."""
    return Spacer(1, lines * GRID)


class Heading(Flowable):
    """A heading with its bookmark. `level` 0 opens a part with a line above it, 1 a block within it.

    It stands under the title of the paper, unless there is none (`titled`).
    """

    def __init__(self, text: str, level: int = 1, *, kicker: str = "", titled: bool = True) -> None:
        super().__init__()
        self.text, self.level, self.kicker = text, level, kicker
        self._lines: list[Words] = [words(style("kicker"), kicker)] if kicker else []
        self._lines.append(words(style("part" if level == 0 else "heading"), text))
        self._lines[-1].node = Node(f"H{level + 1 + titled}")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room."""
        self.width = width
        self.height = sum(line.wrap(width, high())[1] for line in self._lines) + self._above
        return width, self.height

    @property
    def _above(self) -> float:
        return 1.5 * GRID if self.level == 0 else 0.0

    def getSpaceBefore(self) -> float:
        """White above: the more, the higher the heading."""
        return 4 * GRID if self.level == 0 else 1.5 * GRID

    def getSpaceAfter(self) -> float:
        """A little white below, so that it belongs to what follows."""
        return GRID if self.level == 0 else 0.5 * GRID

    def draw(self) -> None:
        """Draw the words, and mark the place for whoever jumps to it."""
        canvas: Any = self.canv
        key = f"h{canvas.getPageNumber()}-{canvas.absolutePosition(0, 0)[1]:.0f}"
        canvas.bookmarkHorizontal(key, 0, self.height)
        canvas.addOutlineEntry(self.text[:_OUTLINE], key, level=self.level)
        if self.level == 0:
            with artifact(canvas):
                canvas.setFillColor(ACCENT)
                canvas.rect(0, self.height - 3, 42, 3, stroke=0, fill=1)
                canvas.setStrokeColor(RULE)
                canvas.setLineWidth(0.5)
                canvas.line(42, self.height - 0.25, self.width, self.height - 0.25)
        y = self.height - self._above
        for line in self._lines:
            y -= line.height
            line.drawOn(canvas, 0, y)


def headed(heading: Heading, *following: Flowable) -> list[Flowable]:
    """A heading that never stands alone at the foot of a page; nothing at all when nothing follows."""
    if not following:
        return []
    above = heading.getSpaceBefore() + heading.wrap(wide(), high())[1] + heading.getSpaceAfter()
    return [CondPageBreak(min(above + _kept_with(following), high() - 1)), heading, *following]


def _kept_with(following: Sequence[Flowable]) -> float:
    """How much of what follows a heading must stand on its page: small things, and the start of the first large one."""
    total = 0.0
    for number, one in enumerate(following[:4]):
        if isinstance(one, CondPageBreak):  # another heading, which knows what it needs
            return total + one.height
        if isinstance(one, Grid):
            return total + one.lead(wide())
        height = one.wrap(wide(), high())[1]
        if height > _FOLLOWING:
            if not isinstance(one, Whole):
                return total + _FOLLOWING
            lead = one.lead(wide())
            return total + lead + (_captions(following[number + 1 :]) if lead == height else 0.0)
        total += height + one.getSpaceBefore() + one.getSpaceAfter()
    return total


def _captions(following: Sequence[Flowable]) -> float:
    """How high the small lines are that stand right below a picture and say what it shows."""
    small = itertools.takewhile(_is_small, following)
    return GRID + sum(one.wrap(wide(), high())[1] for one in small)


def _is_small(block: Flowable) -> bool:
    return isinstance(block, Words) and block.style.name == "small"


class Whole(Flowable):
    """Something that is not broken over pages: a picture. It gets smaller where it does not fit.

    `alt` says in words what it shows. What is itself hardly more than words has `spoken`: then `alt` are those words.
    """

    spaceBefore = GRID
    spaceAfter = GRID

    def __init__(self, width: float, height: float, alt: str = "", *, spoken: bool = False) -> None:
        super().__init__()
        self.width, self.height = width, height
        self.size = (width, height)
        """As it is drawn, before it gets smaller."""
        self.alt, self.spoken = alt, spoken
        self._node = Node("P") if spoken else Node("Figure", alt=alt)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its own size, or as large as there is room for."""
        share = min(1.0, (width + 0.01) / self.size[0], high() / self.size[1])
        self.width, self.height = self.size[0] * share, self.size[1] * share
        return self.width, self.height

    def lead(self, width: float) -> float:
        """How much of it stands on the page of its heading: all of it."""
        return self.wrap(width, high())[1]

    def pieces(self) -> Sequence[Whole]:
        """As pictures that fit a page each."""
        return [self]

    def _drawOn(self, canvas: Any) -> None:
        shown, share = (self.width, self.height), self.width / self.size[0]
        if share < 1:
            canvas.scale(share, share)
        self.width, self.height = self.size
        with content(canvas, self._node):
            super()._drawOn(canvas)
        self.width, self.height = shown


def kept(*flowables: Flowable) -> list[Flowable]:
    """Flowables that stand together on a page when they fit on one."""
    needed = sum(
        one.wrap(wide(), high())[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in flowables
    )
    return [CondPageBreak(min(needed, high() - 1)), *flowables]


def titled(title: Words, table: Grid) -> list[Flowable]:
    """A table under a line that says what it is; the line never stands alone at the foot of a page."""
    needed = title.wrap(wide(), high())[1] + table.lead(wide())
    return [CondPageBreak(min(needed, high() - 1)), title, table]


def facts(rows: Iterable[tuple[str, str]], *, shares: Sequence[float] = (1, 4)) -> list[Flowable]:
    """Labels with what stands behind them; a label without words is left out."""
    filled = [(words(style("term"), label), text) for label, text in rows if text.strip()]
    return [Grid(shares, filled)] if filled else []


def bullets(lines: Iterable[str], name: str = "body") -> list[Flowable]:
    """Sentences with a small square before each."""
    return [Bullet(line, name) for line in lines]


class Bullet(Flowable):
    """A sentence with a small square before it."""

    spaceAfter = 0.4 * GRID

    def __init__(
        self, text: str | Flowable, name: str = "body", *, first: bool = True, item: Node | None = None
    ) -> None:
        super().__init__()
        self._style = style(name, indent=12)
        self.words = text if isinstance(text, Flowable) else words(self._style, text)
        self._first, self._item = first, item or Node("LI")
        if isinstance(self.words, Words):
            self.words.node.kind = "LBody"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as its words."""
        self.width = width
        self.height = self.words.wrap(width, height)[1]
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The square goes with the first lines."""
        parts = self.words.splitOn(None, width, height)
        return [self._part(part, number == 0) for number, part in enumerate(parts)]

    def _part(self, text: Flowable, first: bool) -> Bullet:
        return Bullet(text, self._style.name, first=first and self._first, item=self._item)

    def draw(self) -> None:
        """Draw the square and the words."""
        if self._first:
            middle = self.height - self._style.leading / 2
            with artifact(self.canv):
                self.canv.setFillColor(ACCENT)
                self.canv.rect(1, middle - 1.6, 3.2, 3.2, stroke=0, fill=1)
        with inside(self.canv, list_node(self.canv), self._item):
            self.words.drawOn(self.canv, 0, 0)


class Beside(Flowable):
    """Words with a firm line at their left: a quote."""

    spaceBefore = 0.5 * GRID
    spaceAfter = GRID
    INDENT: Final = 12.0

    def __init__(self, *lines: Flowable, node: Node | None = None) -> None:
        super().__init__()
        self.lines = list(lines)
        self._node = node or Node("BlockQuote")

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as its lines."""
        self.width = width
        self.height = sum(line.wrap(width - self.INDENT, high())[1] for line in self.lines)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest; the line goes on."""
        above: list[Flowable] = []
        for number, line in enumerate(self.lines):
            needed = line.wrap(width - self.INDENT, high())[1]
            if needed <= height:
                above.append(line)
                height -= needed
                continue
            parts = line.splitOn(None, width - self.INDENT, height) if height > 0 else []
            if len(parts) > 1:
                return self._parted([*above, parts[0]], [*parts[1:], *self.lines[number + 1 :]])
            return self._parted(above, self.lines[number:]) if above else []
        return [self]

    def _parted(self, *parts: Sequence[Flowable]) -> list[Flowable]:
        return [Beside(*part, node=self._node) for part in parts]

    def draw(self) -> None:
        """Draw the line and the words."""
        with artifact(self.canv):
            self.canv.setFillColor(ACCENT)
            self.canv.rect(0, 0, 2.4, self.height, stroke=0, fill=1)
        y = self.height
        with inside(self.canv, self._node):
            for line in self.lines:
                y -= line.height
                line.drawOn(self.canv, self.INDENT, y)
