"""Entries one after another, on as many lines as they need: what the signs of a picture mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from wijkwerkplaats.report.text import width_of

LINE: Final = 14.0


def spots(
    names: Sequence[str], size: float, signs: Sequence[float], room: float
) -> Iterator[tuple[float, int]]:
    """Where each entry starts, and on which line; `signs` is how much room stands before and behind each name."""
    x, line = 0.0, 0
    for name, sign in zip(names, signs, strict=True):
        wide = width_of(name, size) + sign
        if x and x + wide > room + sign / 2:  # what stands behind the last one may stick out
            x, line = 0.0, line + 1
        yield x, line
        x += wide


def lines(names: Sequence[str], size: float, signs: Sequence[float], room: float) -> int:
    """On how many lines they go."""
    return max((line for _, line in spots(names, size, signs, room)), default=-1) + 1
