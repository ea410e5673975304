"""The bars of a voting round: divided from least to most, or as long as what was given (§7.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wijkwerkplaats.analysis.round_bars import Bar
from wijkwerkplaats.analysis.rounds import places
from wijkwerkplaats.model.words import RoundForm
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.pictures.shades import counted, piece
from wijkwerkplaats.report.style import INK, MUTED, wide
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_ROW: Final = 15.0
_BAR: Final = 12.0
_LABELS: Final = 88.0
_TOLD: Final = 96.0
_PLACES: Final = 5
_PAST, _HALF, _FULL = 1, 2, 4
"""How dark a bar is that stands by itself: of before, of a group, of everybody."""


class BarsPicture(Whole):
    """A bar for everybody and one for each group, with the numbers in it; readable in black and white."""

    spaceBefore = 2.0
    spaceAfter = 4.0

    def __init__(self, bars: Sequence[Bar], texts: Texts, width: float = 0.0) -> None:
        self._bars = tuple(bars)
        rows = "; ".join(f"{bar.name}: {_said(bar)}" for bar in self._bars)
        super().__init__(width or wide(), _ROW * len(self._bars), texts("report.alt.poll", rows=rows))

    def draw(self) -> None:
        """Draw the bars from the top down."""
        for number, bar in enumerate(self._bars):
            y = self.height - _ROW * (number + 1) + (_ROW - _BAR) / 2
            font = fonts.STRONG if bar.strong else fonts.TEXT
            put(self.canv, 0, y + 3, shortened(bar.name, _LABELS - 6, 9, font), 9, font=font)
            if bar.counts:
                self._divided(bar, y)
            else:
                self._long(bar, y)

    def _divided(self, bar: Bar, y: float) -> None:
        put(self.canv, self.width, y + 3, bar.told, 9, color=MUTED, anchor="end")
        whole = sum(bar.counts)
        if not whole:
            return
        least = [width_of(str(one), 9, fonts.STRONG) + 8 if one else 0.0 for one in bar.counts]
        free = self.width - _LABELS - 28 - sum(least)
        x = _LABELS
        for place, count in enumerate(bar.counts):
            if count:
                long = least[place] + free * count / whole
                piece(self.canv, x, y, long, _BAR, place, len(bar.counts), dashed=bar.past)
                counted(self.canv, x + long / 2, y + 3, count, place, len(bar.counts))
                x += long

    def _long(self, bar: Bar, y: float) -> None:
        room = self.width - _LABELS - _TOLD
        if bar.length:
            place = _PAST if bar.past else _FULL if bar.strong else _HALF
            piece(self.canv, _LABELS, y, max(1.5, room * bar.length), _BAR, place, _PLACES, dashed=bar.past)
        put(
            self.canv, _LABELS + room * bar.length + 6, y + 3, bar.told, 9, color=INK if bar.strong else MUTED
        )


def _said(bar: Bar) -> str:
    """The numbers of a bar in words."""
    return ", ".join(map(str, bar.counts)) if bar.counts else bar.told


class Legend(Whole):
    """What the pieces of divided bars are called."""

    def __init__(self, form: RoundForm, texts: Texts) -> None:
        self._names = places(form, texts)
        self._signs = [27.0] * len(self._names)
        high = legend.LINE * legend.lines(self._names, 8.5, self._signs, wide() - _LABELS)
        super().__init__(wide(), high, " · ".join(self._names), spoken=True)

    @staticmethod
    def needed(form: RoundForm) -> bool:
        """Whether bars of this form have pieces."""
        return form in (RoundForm.STICKERS, RoundForm.POSITIONS)

    def draw(self) -> None:
        """A small box and its name, one after the other."""
        spots = legend.spots(self._names, 8.5, self._signs, self.width - _LABELS)
        for place, (x, line) in enumerate(spots):
            y = self.height - legend.LINE * (line + 1) + 2
            piece(self.canv, _LABELS + x, y, 9, 9, place, len(self._names))
            put(self.canv, _LABELS + x + 13, y + 1.5, self._names[place], 8.5, color=MUTED)
