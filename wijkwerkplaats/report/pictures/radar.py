"""The success factors as a radar (§2.6): now a full line with dots, before a broken one with squares, in one ink."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.disc_text import wrapped
from wijkwerkplaats.analysis.profile import FactorScore
from wijkwerkplaats.analysis.profile_words import band_word
from wijkwerkplaats.method import Method
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, RULE, TINT, WHITE, wide
from wijkwerkplaats.report.text import put, width_of
from wijkwerkplaats.texts import Texts

_RADIUS: Final = 98.0
_ROOM: Final = 92.0
"""How wide a label may be."""
_SIZE: Final = 8.5
_SIGN: Final = 48.0
"""Room for the sign before an entry of the legend, and the air behind it."""
_LEADING: Final = 10.5
_HOLE: Final = 0.14
"""Where no stands: not in the middle, for there all lines would meet."""
_RINGS: Final = ((0.0, Verdict.NO), (0.5, Verdict.PARTLY), (1.0, Verdict.YES))

Spot = tuple[float, float]


class RadarPicture(Whole):
    """A spoke for each factor, with its name and on how many points it rests."""

    def __init__(
        self, now: Sequence[FactorScore], before: Sequence[FactorScore], method: Method, texts: Texts
    ) -> None:
        self._now, self._before, self._method, self._texts = now, before, method, texts
        self.numbered = look().narrow
        """Whether spokes bear numbers, which the table explains: there is no room for names of this size."""
        tall = _LEADING * (1.5 if self.numbered else 3)
        self._radius = (
            min(_RADIUS, wide() / 2 - 20) if self.numbered else min(_RADIUS, wide() / 2 - _ROOM - 10)
        )
        self._entries = self._legend_entries()
        names = [text for _, text in self._entries]
        self._spots = list(legend.spots(names, _SIZE, [_SIGN] * len(names), wide()))
        foot = 10 + legend.LINE * (max(line for _, line in self._spots) + 1)
        super().__init__(wide(), 2 * self._radius + 2 * tall + foot, self._said())
        self._middle = (self.width / 2, foot + tall + self._radius)

    def _said(self) -> str:
        """Where every factor stands."""
        said = (
            f"{self._method.factor(one.factor).title}: {band_word(self._texts, one)}" for one in self._now
        )
        return self._texts("report.alt.profile", factors="; ".join(said))

    # Where everything goes

    def _turn(self, number: int) -> float:
        return math.pi / 2 - math.tau * number / len(self._now)

    def _spot(self, number: int, share: float) -> Spot:
        """The place on a spoke: 0 is no, 1 is yes."""
        reach = self._radius * (_HOLE + share * (1 - _HOLE))
        turn = self._turn(number % len(self._now))
        return self._middle[0] + reach * math.cos(turn), self._middle[1] + reach * math.sin(turn)

    def _stretches(self, scores: Sequence[FactorScore]) -> list[tuple[Spot, Spot]]:
        """The line between each two neighbours that are both known: where nothing is known there is none."""
        found = []
        for number, score in enumerate(scores):
            other = scores[(number + 1) % len(scores)]
            if score.score is not None and other.score is not None:
                found.append((self._spot(number, score.score), self._spot(number + 1, other.score)))
        return found

    # Drawing

    def draw(self) -> None:
        """The web, the two lines, the words."""
        self._area()
        self._web()
        self._line(self._before, square=True)
        self._line(self._now, square=False)
        self._unknown()
        self._rings()
        for number in range(len(self._now)):
            (self._number if self.numbered else self._label)(number)
        self._legend()

    def _path(self, spots: Sequence[Spot]) -> Any:
        path = self.canv.beginPath()
        path.moveTo(*spots[0])
        for spot in spots[1:]:
            path.lineTo(*spot)
        path.close()
        return path

    def _area(self) -> None:
        self.canv.setFillColor(TINT)
        for one, other in self._stretches(self._now):
            self.canv.drawPath(self._path((self._middle, one, other)), stroke=0, fill=1)

    def _web(self) -> None:
        canvas = self.canv
        canvas.setLineWidth(0.6)
        for share, _ in _RINGS:
            canvas.setStrokeColor(RULE if share == 1 else LINE)
            spots = [self._spot(number, share) for number in range(len(self._now))]
            canvas.drawPath(self._path(spots), stroke=1, fill=0)
        for number, score in enumerate(self._now):
            canvas.setStrokeColor(LINE if score.score is not None else RULE)
            canvas.setDash() if score.score is not None else canvas.setDash(1, 2.5)
            canvas.line(*self._spot(number, 0), *self._spot(number, 1))
        canvas.setDash()

    def _line(self, scores: Sequence[FactorScore], *, square: bool) -> None:
        canvas = self.canv
        canvas.setStrokeColor(MUTED if square else ACCENT)
        canvas.setLineWidth(1.0 if square else 1.7)
        if square:
            canvas.setDash(3.5, 2.5)
        for one, other in self._stretches(scores):
            canvas.line(*one, *other)
        canvas.setDash()
        for number, score in enumerate(scores):
            if score.score is not None:
                dot(canvas, *self._spot(number, score.score), square=square)

    def _unknown(self) -> None:
        """A hollow place with a question mark where too little is known."""
        for number, score in enumerate(self._now):
            if score.score is None:
                open_place(self.canv, *self._spot(number, 0.5))

    def _rings(self) -> None:
        """What the rings mean, in the words of the answers, between two spokes."""
        canvas = self.canv
        for share, verdict in _RINGS:
            word = self._texts.word("verdict", verdict)
            (x1, y1), (x2, y2) = self._spot(0, share), self._spot(1, share)
            x, y, wide = (x1 + x2) / 2, (y1 + y2) / 2, width_of(word, 8)
            canvas.setFillColor(WHITE)
            canvas.roundRect(x - wide / 2 - 2.5, y - 5, wide + 5, 10, 3, stroke=0, fill=1)
            put(canvas, x, y - 2.7, word, 8, color=MUTED, anchor="middle")

    def _number(self, number: int) -> None:
        """The number of a spoke at its end."""
        turn, (x, y) = self._turn(number), self._spot(number, 1.0)
        place = (x + 11 * math.cos(turn), y + 11 * math.sin(turn) - 3.5)
        put(self.canv, *place, str(number + 1), _SIZE, font=fonts.STRONG, anchor="middle")

    def _label(self, number: int) -> None:
        score = self._now[number]
        title = self._method.factor(score.factor).title
        lines = wrapped(title, lambda part: width_of(part, _SIZE, fonts.STRONG), _ROOM)
        counts = self._texts(
            "report.profile.of", answered=score.answered, total=score.answered + score.unknown
        )
        turn, (x, y) = self._turn(number), self._spot(number, 1.0)
        across, up = math.cos(turn), math.sin(turn)
        anchor = "middle" if abs(across) < 0.1 else "start" if across > 0 else "end"
        high = (len(lines) + 1) * _LEADING
        top = y + up * 8 + (1 + up) / 2 * high - _LEADING * 0.8
        for row, line in enumerate([*lines, counts]):
            last = row == len(lines)
            put(
                self.canv, x + across * 9, top - row * _LEADING, line, _SIZE, anchor=anchor,
                font=fonts.TEXT if last else fonts.STRONG, color=MUTED if last else INK,
            )  # fmt: skip

    def _legend_entries(self) -> list[tuple[str, str]]:
        texts = self._texts
        said = [("now", texts("report.profile.legend_now"))]
        said += [("before", texts("report.profile.legend_before"))] if self._before else []
        few = any(score.score is None for score in self._now)
        return said + ([("few", texts("report.profile.legend_few"))] if few else [])

    def _legend(self) -> None:
        widths = [0.0] * (self._spots[-1][1] + 1)
        for (_, text), (x, line) in zip(self._entries, self._spots, strict=True):
            widths[line] = x + width_of(text, _SIZE) + 30
        for (kind, text), (x, line) in zip(self._entries, self._spots, strict=True):
            x += (self.width - widths[line]) / 2
            y = legend.LINE * (len(widths) - 1 - line)
            self._swatch(kind, x, y + 7)
            put(self.canv, x + 30, y + 4, text, _SIZE, color=MUTED)

    def _swatch(self, kind: str, x: float, y: float) -> None:
        canvas = self.canv
        if kind == "few":
            open_place(canvas, x + 18, y)
            return
        canvas.setStrokeColor(ACCENT if kind == "now" else MUTED)
        canvas.setLineWidth(1.7 if kind == "now" else 1.0)
        if kind == "before":
            canvas.setDash(3.5, 2.5)
        canvas.line(x, y, x + 24, y)
        canvas.setDash()
        dot(canvas, x + 12, y, square=kind == "before")


def dot(canvas: Any, x: float, y: float, *, square: bool) -> None:
    """A full dot for now, an open square for before."""
    canvas.setLineWidth(1.0)
    canvas.setStrokeColor(MUTED if square else ACCENT)
    canvas.setFillColor(WHITE if square else ACCENT)
    if square:
        canvas.rect(x - 2.8, y - 2.8, 5.6, 5.6, stroke=1, fill=1)
    else:
        canvas.circle(x, y, 3.2, stroke=1, fill=1)


def open_place(canvas: Any, x: float, y: float) -> None:
    """Too little is known here."""
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(RULE)
    canvas.setFillColor(WHITE)
    canvas.setDash(1, 1.6)
    canvas.circle(x, y, 6, stroke=1, fill=1)
    canvas.setDash()
    put(canvas, x, y - 2.9, "?", 8.5, font=fonts.STRONG, color=MUTED, anchor="middle")
