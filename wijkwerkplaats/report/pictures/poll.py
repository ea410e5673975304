"""Votes as divided bars, from least to most, with the number in each piece; readable in black and white (§7.2)."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.analysis.polls import places, together
from wijkwerkplaats.model import Poll
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.pictures.shades import counted, piece
from wijkwerkplaats.report.style import MUTED
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_ROW: Final = 18.0
_BAR: Final = 14.0
_LABELS: Final = 82.0
_RIGHT: Final = 26.0


class PollPicture(Whole):
    """A bar for all together and one for each perspective; the number at the right is how many voted."""

    spaceBefore = 3.0
    spaceAfter = 3.0

    def __init__(self, poll: Poll, texts: Texts, width: float) -> None:
        self._rows = [(texts.word("perspectives", one.perspective), one.counts) for one in poll.votes]
        if len(self._rows) > 1:
            self._rows.insert(0, (texts("poll.all"), together(poll)))
        self._names = places(poll.kind, texts)
        self._signs = [27.0] * len(self._names)
        self._foot = 4 + legend.LINE * legend.lines(self._names, 8.5, self._signs, width - _LABELS)
        alt = texts("report.alt.poll", rows="; ".join(self._said()))
        super().__init__(width, _ROW * len(self._rows) + self._foot, alt)

    def _said(self) -> list[str]:
        """Every number of the picture in words."""
        return [
            f"{name}: {', '.join(f'{place} {count}' for place, count in zip(self._names, counts, strict=True))}"
            for name, counts in self._rows
        ]

    def draw(self) -> None:
        """Draw the bars from the top down, and the legend below them."""
        for number, (name, counts) in enumerate(self._rows):
            self._bar(
                name, counts, self.height - _ROW * (number + 1), bold=number == 0 and len(self._rows) > 1
            )
        for place, (x, line) in enumerate(legend.spots(self._names, 8.5, self._signs, self.width - _LABELS)):
            y = self._foot - legend.LINE * (line + 1) - 1
            piece(self.canv, _LABELS + x, y, 9, 9, place, len(self._names))
            put(self.canv, _LABELS + x + 13, y + 1.5, self._names[place], 8.5, color=MUTED)

    def _bar(self, name: str, counts: tuple[int, ...], y: float, *, bold: bool) -> None:
        font = fonts.STRONG if bold else fonts.TEXT
        put(self.canv, 0, y + 4, shortened(name, _LABELS - 6, 9, font), 9, font=font)
        put(self.canv, self.width, y + 4, str(sum(counts)), 9, color=MUTED, anchor="end")
        least = [width_of(str(one), 9, fonts.STRONG) + 8 if one else 0.0 for one in counts]
        free = self.width - _LABELS - _RIGHT - sum(least)
        x = _LABELS
        for place, count in enumerate(counts):
            if not count:
                continue
            wide = least[place] + free * count / sum(counts)
            piece(self.canv, x, y, wide, _BAR, place, len(counts))
            counted(self.canv, x + wide / 2, y + 4, count, place, len(counts))
            x += wide
