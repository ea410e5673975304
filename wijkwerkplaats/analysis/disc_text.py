"""Words in a disc: a title with rows under it, broken so that they ask for the smallest disc."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

Measure = Callable[[str, bool], float]
"""How wide a text is; the second value tells whether it is bold."""

TITLE: Final = -1
"""The row number of the title."""


@dataclass(frozen=True, slots=True)
class DiscLine:
    """One line: which row it belongs to, its text, its left edge and width, the top of its box.

    Measured from the middle of the disc. `mark` is True where the sign of the row stands, left of the text.
    """

    row: int
    text: str
    left: float
    top: float
    width: float
    mark: bool = False


@dataclass(frozen=True, slots=True)
class DiscText:
    """Lines in a disc, the height of a line, and the radius that they need."""

    lines: tuple[DiscLine, ...]
    line: float
    radius: float

    def scaled(self, factor: float) -> DiscText:
        """The same in another size."""
        lines = tuple(
            DiscLine(one.row, one.text, one.left * factor, one.top * factor, one.width * factor, one.mark)
            for one in self.lines
        )
        return DiscText(lines, self.line * factor, self.radius * factor)


def disc_text(title: str, rows: Sequence[str], measure: Measure, line: float) -> DiscText:
    """The words of a disc in the smallest one that holds them; `line` is the height of a line and a mark."""
    widths = [line * (4 + step / 2) for step in range(24)]
    tries = (_set_out(title, rows, measure, line, width) for width in widths)
    return min(tries, key=lambda found: found.radius)


def wrapped(text: str, measure: Callable[[str], float], width: float) -> list[str]:
    """A text in lines no wider than `width`, where its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _set_out(title: str, rows: Sequence[str], measure: Measure, line: float, width: float) -> DiscText:
    gap, mark = line * 0.2, line * 1.1
    placed: list[DiscLine] = []
    y = 0.0
    wide = measure(title, True)
    placed.append(DiscLine(TITLE, title, -wide / 2, y, wide))
    y += line * 1.25
    for number, row in enumerate(rows):
        texts = wrapped(row, lambda part: measure(part, False), width - mark)
        wide = mark + max(measure(text, False) for text in texts)
        for first, text in enumerate(texts):
            left, own = -wide / 2 + mark, measure(text, False)
            sign = first == 0
            placed.append(DiscLine(number, text, left - mark * sign, y, own + mark * sign, sign))
            y += line
        y += gap
    height = y - gap
    lines = tuple(
        DiscLine(one.row, one.text, one.left, one.top - height / 2, one.width, one.mark) for one in placed
    )
    return DiscText(lines, line, max(_reach(one, line) for one in lines))


def _reach(one: DiscLine, line: float) -> float:
    """How far its farthest corner lies from the middle."""
    up = max(abs(one.top), abs(one.top + line * 0.85))
    return math.hypot(max(-one.left, one.left + one.width), up)
