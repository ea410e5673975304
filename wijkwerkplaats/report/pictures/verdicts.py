"""Verdicts as marks that need no colour, and where perspectives stand between no and yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from wijkwerkplaats.model.words import Perspective, Verdict
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, wide
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_SCALE: Final = (Verdict.NO, Verdict.PARTLY, Verdict.YES)
_LINE: Final = 11.0


def mark(canvas: Any, verdict: Verdict, x: float, y: float, size: float = 4.4) -> None:
    """Full is yes, half is partly, empty is no; a question mark and a dash speak for themselves."""
    canvas.setStrokeColor(ACCENT)
    canvas.setFillColor(ACCENT if verdict is Verdict.YES else "#FFFFFF")
    canvas.setLineWidth(1.1)
    canvas.circle(x, y, size, stroke=1, fill=1)
    canvas.setFillColor(ACCENT)
    if verdict is Verdict.PARTLY:
        canvas.wedge(x - size, y - size, x + size, y + size, 90, 180, stroke=0, fill=1)
    elif verdict is Verdict.UNKNOWN:
        letter = look().size(8)
        put(canvas, x, y - 0.34 * letter, "?", letter, font=fonts.STRONG, color=INK, anchor="middle")
    elif verdict is Verdict.SKIP:
        canvas.line(x - 2.2, y, x + 2.2, y)


class VerdictMark(Whole):
    """A verdict in a cell: its mark and its word."""

    def __init__(self, verdict: Verdict, texts: Texts) -> None:
        self._text = texts.word("verdict", verdict)
        self._verdict = verdict
        super().__init__(
            18 + width_of(self._text, look().size(9.5), fonts.STRONG), 14, self._text, spoken=True
        )

    def draw(self) -> None:
        """Draw both."""
        mark(self.canv, self._verdict, 6, 6)
        put(self.canv, 15, 2.8, self._text, look().size(9.5), font=fonts.STRONG)


class VerdictStrip(Whole):
    """How often each verdict was given, on one line."""

    def __init__(self, counts: Mapping[Verdict, int], texts: Texts) -> None:
        self._said = [
            (v, f"{texts.word('verdict', v)}: {n}") for v, n in counts.items() if n and v is not Verdict.NONE
        ]
        self._names = [text for _, text in self._said]
        self._signs = [30.0] * len(self._said)
        high = 16.0 * max(1, legend.lines(self._names, 9.5, self._signs, wide()))
        super().__init__(wide(), high, " · ".join(self._names), spoken=True)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to count."""
        return not self._said

    def draw(self) -> None:
        """Draw a mark and a word for each."""
        spots = legend.spots(self._names, 9.5, self._signs, self.width)
        for (verdict, text), (x, line) in zip(self._said, spots, strict=True):
            y = self.height - 16 * (line + 1)
            mark(self.canv, verdict, x + 6, y + 6)
            put(self.canv, x + 15, y + 2.8, text, 9.5, color=INK)


class Polarity(Whole):
    """Where perspectives stand between no and yes, on one point."""

    spaceBefore = 2.0
    spaceAfter = 2.0

    def __init__(self, said: Sequence[tuple[Perspective, Verdict]], texts: Texts, width: float) -> None:
        self._texts = texts
        self._groups = {v: [texts.word("perspectives", p) for p, given in said if given is v] for v in _SCALE}
        self._others = [
            (texts.word("perspectives", p), texts.word("verdict", v)) for p, v in said if v not in _SCALE
        ]
        self._deep = max(len(names) for names in self._groups.values())
        groups = [
            f"{texts.word('verdict', v)}: {', '.join(names)}" for v, names in self._groups.items() if names
        ]
        groups += [f"{verdict}: {name}" for name, verdict in self._others]
        alt = texts("report.alt.polarity", groups="; ".join(groups))
        super().__init__(width, 27 + _LINE * (self._deep + len(self._others)), alt)

    def draw(self) -> None:
        """A scale with three places; who stands where is written above it."""
        canvas, third = self.canv, self.width / 3
        y = _LINE * len(self._others) + 17
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(1.2)
        canvas.line(third / 2, y, self.width - third / 2, y)
        for number, verdict in enumerate(_SCALE):
            x = third * (number + 0.5)
            names = self._groups[verdict]
            mark(canvas, verdict, x, y, 4.4 if names else 2.6)
            put(canvas, x, y - 13, self._texts.word("verdict", verdict), 8.5, color=MUTED, anchor="middle")
            for at, name in enumerate(reversed(names)):
                name = shortened(name, third - 8, 9, fonts.STRONG)
                put(canvas, x, y + 8 + at * _LINE, name, 9, font=fonts.STRONG, anchor="middle")
        for at, (name, verdict_name) in enumerate(self._others):
            put(canvas, 0, 3 + _LINE * at, f"{name}: {verdict_name}", 8.5, color=MUTED)
