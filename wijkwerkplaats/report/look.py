"""How an edition looks: its page, its sizes, and whether it has colours.

The large edition is laid out on a smaller page, which is then enlarged to A4: words, tables and pictures grow alike.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.report.choice import Edition

_MM: Final = 72 / 25.4
_A4: Final = (210 * _MM, 297 * _MM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Margins are in points of A4; sizes of text and everything else in points of the page before it is enlarged."""

    edition: Edition
    factor: float = 1.0
    margins: tuple[float, float, float, float] = (24 * _MM, 26 * _MM, 20 * _MM, 22 * _MM)
    """Left, top, right, bottom."""
    least: float = 0.0
    most: float = 99.0
    """No text is smaller or larger than this."""
    colours: bool = True

    @property
    def page(self) -> tuple[float, float]:
        """The page before it is enlarged."""
        return _A4[0] / self.factor, _A4[1] / self.factor

    @property
    def left(self) -> float:
        """Where the text starts."""
        return self.margins[0] / self.factor

    @property
    def bottom(self) -> float:
        """Where the text ends."""
        return self.margins[3] / self.factor

    @property
    def wide(self) -> float:
        """How wide the text is."""
        return (_A4[0] - self.margins[0] - self.margins[2]) / self.factor

    @property
    def high(self) -> float:
        """How high the text is."""
        return (_A4[1] - self.margins[1] - self.margins[3]) / self.factor

    @property
    def narrow(self) -> bool:
        """Whether there is less room for a picture, and its words are larger."""
        return self.factor > 1

    def size(self, points: float) -> float:
        """A size of text as this edition has it."""
        return min(max(points, self.least), self.most)


LOOKS: Final = {
    Edition.NORMAL: Look(edition=Edition.NORMAL),
    Edition.LARGE: Look(
        edition=Edition.LARGE, factor=1.6, margins=(18 * _MM, 35 * _MM, 15 * _MM, 24 * _MM), least=10.0, most=18.0
    ),
    Edition.MONO: Look(edition=Edition.MONO, colours=False),
}  # fmt: skip

_NOW: Final[ContextVar[Look]] = ContextVar("look", default=LOOKS[Edition.NORMAL])


def look() -> Look:
    """The look of the paper that is being made in this thread."""
    return _NOW.get()


@contextlib.contextmanager
def looking(edition: Edition) -> Iterator[Look]:
    """Makes paper in this edition as long as it lasts: blocks measure themselves when they are made."""
    before = _NOW.set(LOOKS[edition])
    try:
        yield LOOKS[edition]
    finally:
        _NOW.reset(before)
