"""The bars of a voting round: divided from least to most, or as long as what was given (§7.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.round_bars import Bar
from wijkwerkplaats.analysis.rounds import places
from wijkwerkplaats.model.words import RoundForm
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.style import ACCENT, INK, MUTED, RULE, WHITE, WIDTH
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_ROW: Final = 15.0
_BAR: Final = 12.0
_LABELS: Final = 88.0
_TOLD: Final = 96.0
_PAST: Final = "#C3C9BE"
_SHADES: Final = {3: (WHITE, "#B9D6CF", ACCENT), 5: (WHITE, "#DDEFEA", "#A9CFC6", "#5FA698", ACCENT)}


class BarsPicture(Whole):
    """A bar for everybody and one for each group, with the numbers in it; readable in black and white."""

    spaceBefore = 2.0
    spaceAfter = 4.0

    def __init__(self, bars: Sequence[Bar], width: float = WIDTH) -> None:
        self._bars = tuple(bars)
        super().__init__(width, _ROW * len(self._bars))

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
                wide = least[place] + free * count / whole
                self._piece(x, y, wide, _SHADES[len(bar.counts)][place], dashed=bar.past)
                ink = WHITE if place == len(bar.counts) - 1 else INK
                put(
                    self.canv,
                    x + wide / 2,
                    y + 3,
                    str(count),
                    9,
                    font=fonts.STRONG,
                    color=ink,
                    anchor="middle",
                )
                x += wide

    def _long(self, bar: Bar, y: float) -> None:
        room = self.width - _LABELS - _TOLD
        fill = _PAST if bar.past else ACCENT if bar.strong else "#A9CFC6"
        if bar.length:
            self._piece(_LABELS, y, max(1.5, room * bar.length), fill, dashed=bar.past)
        put(
            self.canv, _LABELS + room * bar.length + 6, y + 3, bar.told, 9, color=INK if bar.strong else MUTED
        )

    def _piece(self, x: float, y: float, wide: float, fill: str, *, dashed: bool) -> None:
        canvas: Any = self.canv
        canvas.setFillColor(fill)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.setDash(*((2, 1.5) if dashed else ()))
        canvas.rect(x, y, wide, _BAR, stroke=1, fill=1)
        canvas.setDash()


class Legend(Whole):
    """What the pieces of divided bars are called."""

    def __init__(self, form: RoundForm, texts: Texts) -> None:
        self._names = places(form, texts)
        super().__init__(WIDTH, 14)

    @staticmethod
    def needed(form: RoundForm) -> bool:
        """Whether bars of this form have pieces."""
        return form in (RoundForm.STICKERS, RoundForm.POSITIONS)

    def draw(self) -> None:
        """A small box and its name, one after the other."""
        canvas, x = self.canv, _LABELS
        for place, name in enumerate(self._names):
            canvas.setFillColor(_SHADES[len(self._names)][place])
            canvas.setStrokeColor(RULE)
            canvas.rect(x, 2, 9, 9, stroke=1, fill=1)
            put(canvas, x + 13, 3.5, name, 8.5, color=MUTED)
            x += 13 + width_of(name, 8.5) + 14
