"""Marks as columns: how many people gave each."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import ACCENT, RULE, wide
from wijkwerkplaats.report.text import put
from wijkwerkplaats.texts import Texts

_HIGH: Final = 64.0
_WIDE: Final = 22.0


class MarksPicture(Whole):
    """A column for each mark with the number above it. It stands on its table, whose columns bear the marks."""

    spaceAfter = 0.0

    def __init__(self, marks: Sequence[int], texts: Texts, table: Grid) -> None:
        self._marks, self._table = tuple(marks), table
        rows = ", ".join(f"{mark}: {count}" for mark, count in enumerate(self._marks, start=1) if count)
        super().__init__(wide(), _HIGH + 15, texts("report.closing_round.alt", rows=rows))

    def draw(self) -> None:
        """Draw the columns on a line."""
        canvas, most = self.canv, max(self._marks)
        edges = list(itertools.accumulate(self._table.rooms(self.width)))
        canvas.setStrokeColor(RULE)
        canvas.line(edges[0], 0.5, self.width, 0.5)
        for count, (left, right) in zip(self._marks, itertools.pairwise(edges), strict=True):
            if not count:
                continue
            middle, high, broad = (left + right) / 2, _HIGH * count / most, min(_WIDE, (right - left) * 0.7)
            canvas.setFillColor(ACCENT)
            canvas.rect(middle - broad / 2, 0.5, broad, high, stroke=0, fill=1)
            put(canvas, middle, 3.5 + high, str(count), 9, font=fonts.STRONG, anchor="middle")
