"""Felt urgency: how many people stand at each mark, one row for each perspective, with median and spread (§4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.urgency import Spread, mark_text
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, RULE, wide
from wijkwerkplaats.report.text import put, shortened
from wijkwerkplaats.texts import Texts

_ROW: Final = 58.0
_CLOSE: Final = 49.0
_FEW: Final = 4
"""With more groups than this the rows stand closer together."""
_BAR: Final = 30.0
_WIDE: Final = 30.0
_LABELS: Final = 92.0
_RIGHT: Final = 66.0
_FOOT: Final = 32.0
_KEYS: Final = ("legend_count", "legend_median", "legend_spread")
_SIGNS: Final = (30.0, 29.0, 41.0)
"""Room for the sign before and the air behind each entry of the legend."""
_MARKS: Final = 5


class UrgencyPicture(Whole):
    """Small bar charts on one scale, so that a difference between groups is seen at once."""

    def __init__(self, spreads: Sequence[Spread], texts: Texts) -> None:
        self._row_height = _ROW if len(spreads) <= _FEW else _CLOSE
        self._spreads, self._texts = spreads, texts
        said = "; ".join(
            f"{texts.word('perspectives', one.perspective)} {mark_text(one.median, texts)}" for one in spreads
        )
        alt = texts("report.alt.urgency", groups=said)
        self._names = [texts(f"report.urgency.{key}") for key in _KEYS]
        self._legend_room = wide() - _LABELS
        if legend.lines(self._names, 8.5, _SIGNS, self._legend_room) > 1:
            self._legend_room = wide()
        self._foot = _FOOT + legend.LINE * legend.lines(self._names, 8.5, _SIGNS, self._legend_room)
        super().__init__(wide(), self._row_height * len(spreads) + self._foot, alt)
        self._most = max(max(one.counts) / one.total for one in spreads)

    def draw(self) -> None:
        """Draw the scale, then a row for each perspective."""
        bottom = self._foot
        for mark in range(1, _MARKS + 1):
            self._guide(mark, bottom)
        for number, one in enumerate(reversed(self._spreads)):
            self._row(one, bottom + number * self._row_height)
        self._scale(bottom)
        self._legend()

    def _x(self, mark: float) -> float:
        room = self.width - _LABELS - _RIGHT
        return float(_LABELS + room * (mark - 0.5) / _MARKS)

    def _guide(self, mark: int, bottom: float) -> None:
        canvas = self.canv
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.setDash(1, 2)
        canvas.line(self._x(mark), bottom, self._x(mark), bottom + self._row_height * len(self._spreads))
        canvas.setDash()

    def _row(self, one: Spread, y: float) -> None:
        texts, canvas, base = self._texts, self.canv, y + 14
        name = shortened(texts.word("perspectives", one.perspective), _LABELS - 8, 10, fonts.STRONG)
        put(canvas, 0, base + 12, name, 10, font=fonts.STRONG)
        put(canvas, 0, base, texts("report.urgency.people", count=one.total), 8.5, color=MUTED)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(_LABELS, base, self.width - _RIGHT, base)
        for mark, count in enumerate(one.counts, start=1):
            if count:
                self._bar(self._x(mark), base, count, one.total)
        self._middle(one, base - 7)
        put(canvas, self.width, base + 12, mark_text(one.median, texts), 14, font=fonts.STRONG, anchor="end")
        put(canvas, self.width, base, texts("report.urgency.median"), 8.5, color=MUTED, anchor="end")

    def _bar(self, x: float, base: float, count: int, total: int) -> None:
        height = max(2.0, _BAR * count / total / self._most)
        self.canv.setFillColor(ACCENT)
        self.canv.rect(x - _WIDE / 2, base, _WIDE, height, stroke=0, fill=1)
        inside = height > 13
        put(
            self.canv, x, base + height - 10 if inside else base + height + 2.5, str(count), 9,
            font=fonts.STRONG, color="#FFFFFF" if inside else INK, anchor="middle",
        )  # fmt: skip

    def _middle(self, one: Spread, y: float) -> None:
        _span(self.canv, self._x(one.low), self._x(one.high), y)
        _diamond(self.canv, self._x(one.median), y)

    def _scale(self, bottom: float) -> None:
        for mark in range(1, _MARKS + 1):
            put(self.canv, self._x(mark), bottom - 12, str(mark), 9.5, font=fonts.STRONG, anchor="middle")
        low, high = self._texts("report.urgency.low"), self._texts("report.urgency.high")
        put(self.canv, self._x(1), bottom - 23, low, 8.5, color=MUTED, anchor="middle")
        put(self.canv, self._x(_MARKS), bottom - 23, high, 8.5, color=MUTED, anchor="middle")

    def _legend(self) -> None:
        """The three signs with their words."""
        signs = (self._box, _diamond, _span_sample)
        spots = legend.spots(self._names, 8.5, _SIGNS, self._legend_room)
        for number, (x, line) in enumerate(spots):
            x += self.width - self._legend_room
            y = self._foot - _FOOT - legend.LINE * (line + 1) + 3
            signs[number](self.canv, x + (4 if number == 1 else 0), y + 3)
            put(self.canv, x + _SIGNS[number] - 16, y, self._names[number], 8.5, color=MUTED)

    @staticmethod
    def _box(canvas: Any, x: float, y: float) -> None:
        canvas.setFillColor(ACCENT)
        canvas.rect(x, y - 4, 9, 9, stroke=0, fill=1)


def _diamond(canvas: Any, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y + 4.6)
    path.lineTo(x + 4.6, y)
    path.lineTo(x, y - 4.6)
    path.lineTo(x - 4.6, y)
    path.close()
    canvas.setFillColor(INK)
    canvas.setStrokeColor("#FFFFFF")
    canvas.setLineWidth(0.8)
    canvas.drawPath(path, stroke=1, fill=1)


def _span_sample(canvas: Any, x: float, y: float) -> None:
    _span(canvas, x, x + 18, y)


def _span(canvas: Any, left: float, right: float, y: float) -> None:
    """A thick line with ends: the middle half of a group."""
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(2.2)
    canvas.line(left, y, right, y)
    canvas.setLineWidth(1)
    for x in (left, right):
        canvas.line(x, y - 3, x, y + 3)
