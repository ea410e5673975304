"""Which kinds of parties are there, and parties against domains (§4.5); hatching where there is nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from wijkwerkplaats.analysis.stakeholders import ALSO, USUAL
from wijkwerkplaats.model.words import Domain, PartyKind
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures.parties import hatch
from wijkwerkplaats.report.public import PublicStakeholder
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, wide
from wijkwerkplaats.report.text import put, shortened
from wijkwerkplaats.texts import Texts

_ROW: Final = 16.0
_HEAD: Final = 20.0
_NAMES: Final = 118.0
_STEP: Final = 7.6
_DOT: Final = 2.9
_BY_NAME: Final = 60
"""With more parties than this, the matrix has a row for each kind instead of each party."""
_PAGE: Final = 36
"""So many rows of the matrix are one picture where it cannot be broken by itself."""
_LEAST: Final = 4
"""Fewer rows than this do not stay behind."""
_STEEP: Final = 96.0
_STEEPER: Final = 110.0
_PARTY: Final = 148.0
_NARROW: Final = 118.0


class KindsPicture(Whole):
    """Two columns of kinds: who mostly takes part, and who is easily forgotten; a dot for each party."""

    def __init__(self, parties: Sequence[PublicStakeholder], texts: Texts) -> None:
        self._texts = texts
        self._counts = Counter(party.kind for party in parties)
        rows = [_HEAD + _ROW * len(kinds) for kinds in (USUAL, ALSO)]
        self._below = look().narrow
        """Whether the second column stands below the first: side by side there is no room."""
        super().__init__(wide(), sum(rows) + 8 if self._below else max(rows), self._said())

    def _said(self) -> str:
        """Every number of the picture in words."""
        kinds = (*USUAL, *ALSO)
        there = [
            f"{self._texts.word('party_kind', kind)} {self._counts[kind]}"
            for kind in kinds
            if self._counts[kind]
        ]
        none = [self._texts.word("party_kind", kind) for kind in kinds if not self._counts[kind]]
        gone = f" {self._texts('report.kinds.nobody')}: {', '.join(none)}." if none else ""
        return f"{self._texts('report.kinds.title')}: {', '.join(there)}.{gone}"

    def draw(self) -> None:
        """Draw both columns."""
        half = self.width if self._below else (self.width - 16) / 2
        top = self.height
        for number, (key, kinds) in enumerate((("usual", USUAL), ("also", ALSO))):
            x = 0.0 if self._below else number * (half + 16)
            title = self._texts(f"report.kinds.{key}")
            put(self.canv, x, top - 11, title, 8.5, font=fonts.STRONG, color=MUTED)
            self.canv.setStrokeColor(INK)
            self.canv.setLineWidth(0.9)
            self.canv.line(x, top - _HEAD + 3, x + half, top - _HEAD + 3)
            for row, kind in enumerate(kinds):
                self._row(kind, x, top - _HEAD - row * _ROW, half)
            top -= _HEAD + _ROW * len(kinds) + 8 if self._below else 0

    def _row(self, kind: PartyKind, x: float, top: float, room: float) -> None:
        canvas, count = self.canv, self._counts[kind]
        put(canvas, x, top - 10, shortened(self._texts.word("party_kind", kind), _NAMES - 8, 9), 9)
        if count:
            most = int((room - _NAMES - 22) / _STEP)
            canvas.setFillColor(shade(ACCENT))
            for dot in range(min(count, most)):
                canvas.circle(x + _NAMES + 4 + dot * _STEP, top - _ROW / 2 + 1, _DOT, stroke=0, fill=1)
            end = x + _NAMES + 6 + min(count, most) * _STEP
            put(canvas, end, top - 10, str(count), 8.5, font=fonts.STRONG)
        else:
            hatch(canvas, x + _NAMES, top - _ROW + 5, room - _NAMES - 74, _ROW - 8)
            put(
                canvas, x + room, top - 10, self._texts("report.kinds.nobody"), 8.5, color=MUTED, anchor="end"
            )
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(x, top - _ROW + 2, x + room, top - _ROW + 2)


class MatrixPicture(Whole):
    """Rows against the domains: a square where a party works, hatching below a domain that nobody works on.

    With `counted` a row is a kind of party, and a number says how many of them work there.
    """

    def __init__(
        self, rows: Sequence[tuple[str, Counter[Domain]]], totals: Counter[Domain], texts: Texts, *,
        counted: bool,
    ) -> None:  # fmt: skip
        self._rows, self._totals, self._texts = rows, totals, texts
        self.counted = counted
        self._steep, self._names = (_STEEPER, _NARROW) if look().narrow else (_STEEP, _PARTY)
        super().__init__(wide(), self._steep + _ROW * len(rows) + 4, self._said())

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as its rows: it is broken, not made smaller, where it is higher than the page."""
        share = min(1.0, (width + 0.01) / self.size[0])
        self.width, self.height = self.size[0] * share, self.size[1] * share
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the rest under the same titles."""
        share = self.wrap(width, height)[0] / self.size[0]
        fits = int((height / share - self._steep - 4) // _ROW)
        if fits >= len(self._rows):
            return [self]
        if len(self._rows) - fits < _LEAST:  # nor do so few go on, under titles higher than they are
            fits = len(self._rows) - _LEAST
        return [self._part(0, fits), self._part(fits, len(self._rows))] if fits >= _LEAST else []

    def _part(self, start: int, end: int) -> MatrixPicture:
        return MatrixPicture(self._rows[start:end], self._totals, self._texts, counted=self.counted)

    def lead(self, width: float) -> float:
        """Its titles and some rows."""
        return min(self.wrap(width, 0.0)[1], self._steep + 2 * _LEAST * _ROW)

    def pieces(self) -> Sequence[Whole]:
        """Pieces of so many rows."""
        return [self._part(at, at + _PAGE) for at in range(0, len(self._rows), _PAGE)]

    def _said(self) -> str:
        """Every row in words."""
        rows = []
        for name, found in self._rows:
            said = ", ".join(self._domain(domain, found[domain]) for domain in Domain if found[domain])
            rows.append(f"{name}: {said or self._texts('report.parties.no_domain')}")
        return f"{self._texts('report.matrix.title')}. {'; '.join(rows)}"

    def _domain(self, domain: Domain, count: int) -> str:
        name = self._texts.word("domain", domain)
        return f"{name} {count}" if self.counted else name

    def draw(self) -> None:
        """Draw the standing titles, then the rows."""
        canvas, each = self.canv, (self.width - self._names) / len(Domain)
        for number, domain in enumerate(Domain):
            x = self._names + number * each
            if not self._totals[domain]:
                hatch(canvas, x + 2, 2, each - 4, self.height - self._steep - 2)
            canvas.saveState()
            canvas.translate(x + each / 2 + 3, self.height - self._steep + 14)
            canvas.rotate(90)
            name = shortened(self._texts.word("domain", domain), self._steep - 18, 8.5)
            put(canvas, 0, 0, name, 8.5, color=MUTED)
            canvas.restoreState()
            count = str(self._totals[domain] or "–")
            put(
                canvas,
                x + each / 2,
                self.height - self._steep + 4,
                count,
                8.5,
                font=fonts.STRONG,
                anchor="middle",
            )
        for number, (name, found) in enumerate(self._rows):
            self._row(name, found, self.height - self._steep - number * _ROW, each)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.9)
        canvas.line(0, self.height - self._steep, self.width, self.height - self._steep)

    def _row(self, name: str, found: Counter[Domain], top: float, each: float) -> None:
        canvas = self.canv
        put(canvas, 0, top - 11, shortened(name, self._names - 8, 8.5), 8.5)
        for number, domain in enumerate(Domain):
            x = self._names + (number + 0.5) * each
            if found[domain] and self.counted:
                put(canvas, x, top - 11, str(found[domain]), 8.5, font=fonts.STRONG, anchor="middle")
            elif found[domain]:
                canvas.setFillColor(shade(ACCENT))
                canvas.rect(x - 3.4, top - _ROW / 2 - 3.4, 6.8, 6.8, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(0, top - _ROW, self.width, top - _ROW)


def matrix(parties: Sequence[PublicStakeholder], texts: Texts) -> MatrixPicture:
    """A row for each party; with very many parties one for each kind."""
    totals = Counter(domain for party in parties for domain in set(party.domains))
    if len(parties) <= _BY_NAME:
        ordered = sorted(parties, key=_name)
        rows = [(party.name, Counter(set(party.domains))) for party in ordered]
    else:
        rows = [
            (
                texts.word("party_kind", kind),
                Counter(d for p in parties if p.kind is kind for d in set(p.domains)),
            )
            for kind in PartyKind
            if any(party.kind is kind for party in parties)
        ]
    return MatrixPicture(rows, totals, texts, counted=len(parties) > _BY_NAME)


def _name(party: PublicStakeholder) -> str:
    return party.name.casefold()
