"""Marks as columns: how many people gave each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.style import ACCENT, MUTED, RULE, wide
from wijkwerkplaats.report.text import put
from wijkwerkplaats.texts import Texts

_HIGH: Final = 64.0
_WIDE: Final = 30.0


class MarksPicture(Whole):
    """A column for each mark with the number above it and the mark below it."""

    def __init__(self, marks: Sequence[int], texts: Texts) -> None:
        self._marks = tuple(marks)
        rows = ", ".join(f"{mark}: {count}" for mark, count in enumerate(self._marks, start=1) if count)
        super().__init__(wide(), _HIGH + 28, texts("report.closing_round.alt", rows=rows))

    def draw(self) -> None:
        """Draw the columns on a line."""
        canvas, most = self.canv, max(self._marks)
        step = min(self.width / len(self._marks), _WIDE * 1.5)
        canvas.setStrokeColor(RULE)
        canvas.line(0, 13, step * len(self._marks), 13)
        for number, count in enumerate(self._marks):
            middle = step * (number + 0.5)
            high = _HIGH * count / most
            if count:
                canvas.setFillColor(ACCENT)
                canvas.rect(middle - step * 0.34, 13, step * 0.68, high, stroke=0, fill=1)
                put(canvas, middle, 16 + high, str(count), 9, font=fonts.STRONG, anchor="middle")
            put(canvas, middle, 2, str(number + 1), 9, color=MUTED, anchor="middle")
