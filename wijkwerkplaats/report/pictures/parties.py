"""Where parties work, by domain and level: a dot for each, or a bar; hatching where there is none (§4.5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.model.words import Domain, Level
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.public import PublicStakeholder
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, PALE, RULE, wide
from wijkwerkplaats.report.text import put, shortened, two_lines, width_of
from wijkwerkplaats.texts import Texts

_ROW: Final = 19.0
_HEAD: Final = 30.0
_LABELS: Final = 128.0
_NARROW: Final = 92.0
_DOT: Final = 2.9
_STEP: Final = 7.6


class PartiesPicture(Whole):
    """A row for each domain, a column for each level."""

    def __init__(self, parties: Sequence[PublicStakeholder], texts: Texts) -> None:
        self._texts = texts
        self._columns: list[Level | None] = [*Level]
        self._rows: list[Domain | None] = [*Domain]
        if any(party.level is None for party in parties):
            self._columns.append(None)
        if any(not party.domains for party in parties):
            self._rows.append(None)
        self._counts = _counted(parties)
        self._most = max(self._counts.values(), default=1)
        self._labels = _NARROW if look().narrow else _LABELS
        room = (wide() - self._labels) / len(self._columns) - 34
        self.dotted = self._most * _STEP <= room
        """Whether each party has a dot; where that takes too much room a bar stands for all."""
        super().__init__(wide(), _HEAD + _ROW * len(self._rows), self._said())

    def _said(self) -> str:
        """Every number of the picture in words."""
        rows = []
        for domain in self._rows:
            counts = [(self._level(level), self._counts.get((domain, level), 0)) for level in self._columns]
            said = ", ".join(f"{name} {count}" for name, count in counts if count)
            rows.append(f"{self._domain(domain)}: {said or self._texts('report.alt.nobody')}")
        return self._texts("report.alt.parties", rows="; ".join(rows))

    def _level(self, level: Level | None) -> str:
        return self._texts.word("level", level) if level else self._texts("report.parties.no_level")

    def _domain(self, domain: Domain | None) -> str:
        return self._texts.word("domain", domain) if domain else self._texts("report.parties.no_domain")

    def draw(self) -> None:
        """Draw the head, then a row for each domain."""
        wide = (self.width - self._labels) / len(self._columns)
        indent = 0.0 if look().narrow else 6.0
        longest = max((word for level in self._columns for word in self._level(level).split()), key=len)
        room = wide - (10 if indent else 2)
        font = fonts.STRONG if width_of(longest, 8.5, fonts.STRONG) <= room else fonts.TEXT
        for number, level in enumerate(self._columns):
            for at, line in enumerate(reversed(two_lines(self._level(level), room, 8.5, font))):
                x, y = self._labels + number * wide + indent, self.height - _HEAD + 6 + at * 11
                put(self.canv, x, y, line, 8.5, font=font, color=MUTED)
        for number, domain in enumerate(self._rows):
            top = self.height - _HEAD - number * _ROW
            self._row(domain, top, wide)
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.9)
        self.canv.line(0, self.height - _HEAD, self.width, self.height - _HEAD)

    def _row(self, domain: Domain | None, top: float, wide: float) -> None:
        put(self.canv, 0, top - 13, shortened(self._domain(domain), self._labels - 4, 9.5), 9.5)
        for number, level in enumerate(self._columns):
            self._cell(self._counts.get((domain, level), 0), self._labels + number * wide, top, wide)
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.4)
        self.canv.line(0, top - _ROW, self.width, top - _ROW)

    def _cell(self, count: int, x: float, top: float, wide: float) -> None:
        canvas = self.canv
        if not count:
            hatch(canvas, x + 6, top - _ROW + 5, wide - 16, _ROW - 10)
            return
        canvas.setFillColor(shade(ACCENT))
        if self.dotted:
            for dot in range(count):
                canvas.circle(x + 9 + dot * _STEP, top - _ROW / 2, _DOT, stroke=0, fill=1)
            end = x + 10 + count * _STEP
        else:
            length = max(3.0, (wide - 44) * count / self._most)
            canvas.rect(x + 6, top - _ROW / 2 - _DOT, length, 2 * _DOT, stroke=0, fill=1)
            end = x + 10 + length
        put(canvas, end, top - 13, str(count), 9, font=fonts.STRONG, color=INK)


def _counted(parties: Sequence[PublicStakeholder]) -> dict[tuple[Domain | None, Level | None], int]:
    counts: dict[tuple[Domain | None, Level | None], int] = {}
    for party in parties:
        for domain in party.domains or (None,):
            counts[domain, party.level] = counts.get((domain, party.level), 0) + 1
    return counts


def hatch(canvas: Any, x: float, y: float, width: float, height: float) -> None:
    """Slanted lines: nobody here."""
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y, width, height)
    canvas.setFillColor(PALE)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.35)
    at = x - height
    while at < x + width:
        canvas.line(at, y, at + height, y + height)
        at += 5
    canvas.restoreState()
