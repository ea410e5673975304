"""The three levels of the alliance as bands with a card for each seat (§5.1); any number of seats fits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.disc_text import wrapped
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.grid import Grid, Kind
from wijkwerkplaats.report.style import ACCENT, MUTED, PALE, RULE, wide
from wijkwerkplaats.report.tags import artifact
from wijkwerkplaats.report.text import put, shortened, width_of

_COLUMNS: Final = 3
_PADDING: Final = 7.0
_LINE: Final = 12.5


class Band(Whole):
    """The name of a level on a band, with how often it meets; an empty level has a broken line around it."""

    spaceAfter = 0.0

    def __init__(self, name: str, rhythm: str, *, empty: bool) -> None:
        self._name, self._empty = name, empty
        beside = wide() - width_of(name, 10.5, fonts.STRONG) - 40
        self._below = width_of(rhythm, 9) > beside
        """Whether how often it meets stands below the name: beside it there is no room."""
        self._rhythm = wrapped(rhythm, _measured, wide() - 24) if self._below else [rhythm]
        high = 22 + (_LINE * len(self._rhythm) if self._below else 0)
        super().__init__(wide(), high, " · ".join(filter(None, (name, rhythm))), spoken=True)

    def draw(self) -> None:
        """Draw the band."""
        canvas: Any = self.canv
        canvas.setFillColor(PALE)
        canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        canvas.setFillColor(ACCENT)
        canvas.rect(0, 0, 3, self.height, stroke=0, fill=1)
        if self._empty:
            canvas.setStrokeColor(RULE)
            canvas.setDash(3, 3)
            canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)
            canvas.setDash()
        put(canvas, 12, self.height - 15, self._name, 10.5, font=fonts.STRONG)
        if not self._below:
            put(canvas, self.width - 10, 7, self._rhythm[0], 9, color=MUTED, anchor="end")
            return
        for number, line in enumerate(self._rhythm, start=1):
            line = shortened(line, self.width - 24, 9)
            put(canvas, 12, self.height - 15 - _LINE * number, line, 9, color=MUTED)


def _measured(text: str) -> float:
    return width_of(text, 9)


class Cards(Grid):
    """Cards in columns, with a frame around each; the rows may go on on the next page."""

    def __init__(self, cards: Sequence[Sequence[Flowable]]) -> None:
        rows = [[*cards[at : at + _COLUMNS]] for at in range(0, len(cards), _COLUMNS)]
        for row in rows:
            row += [[]] * (_COLUMNS - len(row))
        framed = [[[Framed(cell)] if cell else [] for cell in row] for row in rows]
        super().__init__([1.0] * _COLUMNS, framed, lines=False, kind=Kind.LAYOUT)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The cards of a row are equally high."""
        size = super().wrap(width, height)
        for row in self._rows:
            for one in (one for cell in row.cells for one in cell):
                one.height = max(row.heights)
        return size


class Framed(Flowable):
    """Flowables in a thin frame."""

    def __init__(self, inside: Sequence[Flowable]) -> None:
        super().__init__()
        self.inside = list(inside)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as what it holds, with some air."""
        self.width = width
        room = width - 2 * _PADDING
        self.height = sum(one.wrap(room, height)[1] for one in self.inside) + 2 * (_PADDING - 2)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest in a frame of its own."""
        above: list[Flowable] = []
        room, left = width - 2 * _PADDING, height - 2 * _PADDING
        for number, one in enumerate(self.inside):
            needed = one.wrap(room, height)[1]
            if needed <= left:
                above.append(one)
                left -= needed
                continue
            parts = one.splitOn(None, room, left) if left > 0 else []
            if len(parts) > 1:
                return [Framed([*above, parts[0]]), Framed([*parts[1:], *self.inside[number + 1 :]])]
            return [Framed(above), Framed(self.inside[number:])] if above else []
        return [self]

    def draw(self) -> None:
        """Draw the frame and what it holds."""
        with artifact(self.canv):
            self.canv.setStrokeColor(RULE)
            self.canv.setLineWidth(0.7)
            self.canv.roundRect(0, 0, self.width, self.height, 3, stroke=1, fill=0)
        y = self.height - _PADDING + 2
        for one in self.inside:
            y -= one.height
            one.drawOn(self.canv, _PADDING, y)
