"""The network and the rings on paper (§4.5): the map without axes, with the same shapes, lines and legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.layout import RINGS, SHORE, Point, ring_at, ring_reach
from wijkwerkplaats.model import Relation
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.material import MapParty, MapRelation, PartyMap
from wijkwerkplaats.report.pictures.party_map import MapPicture
from wijkwerkplaats.report.public import PublicStakeholder
from wijkwerkplaats.report.style import LINE, PALE, RULE, TINT, WHITE
from wijkwerkplaats.report.text import width_of
from wijkwerkplaats.texts import Texts

_TITLE: Final = 8.5
_SHADES: Final = (TINT, PALE, WHITE, WHITE)


def placed(
    parties: Sequence[PublicStakeholder], places: Mapping[str, Point], relations: Sequence[Relation] = ()
) -> PartyMap:
    """Parties at these places, with the relations among them."""
    shown = tuple(
        MapParty(
            id=party.id, name=party.name, kind=party.kind, x=places[party.id][0], y=places[party.id][1],
            indispensable=party.indispensable,
        )
        for party in parties
        if party.id in places
    )  # fmt: skip
    lines = tuple(
        MapRelation(source_id=r.source_id, target_id=r.target_id, kind=r.kind, strength=r.strength or 0)
        for r in relations
        if r.source_id in places and r.target_id in places
    )
    return PartyMap(parties=shown, relations=lines)


class NetworkPicture(MapPicture):
    """A quiet sheet, with a line above those that have no relation yet."""

    LEFT: ClassVar[float] = 0.0
    FOOT: ClassVar[float] = 8.0

    def _said(self) -> str:
        """Every relation in words."""
        names = {party.id: party.name for party in self._map.parties}
        rows = [
            f"{names[r.source_id]} – {self._texts.word('relation_kind', r.kind)} – {names[r.target_id]}"
            for r in self._map.relations
        ]
        return f"{self._texts('report.network.title')}. {'; '.join(rows)}"

    def _titles(self) -> list[str]:
        return [self._texts("report.network.shore")] if self._has_shore() else []

    def _corners(self) -> list[Box]:
        y = self._shore() + 2
        return [_box(6, y, words) for words in self._titles()]

    def _has_shore(self) -> bool:
        return any(party.y <= SHORE for party in self._map.parties)

    def _shore(self) -> float:
        return self._bottom + 12 + (self._high - 24) * (SHORE + 2.5) / 100

    def _ground(self) -> None:
        canvas = self.canv
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.8)
        canvas.rect(0, self._bottom, self.width, self._high, stroke=1, fill=0)
        if self._has_shore():
            canvas.setStrokeColor(LINE)
            canvas.setDash(3, 3)
            canvas.line(0, self._shore(), self.width, self._shore())
            canvas.setDash()


class RingsPicture(NetworkPicture):
    """Rings around the middle, each with its name."""

    def __init__(self, party_map: PartyMap, texts: Texts, names: Sequence[str]) -> None:
        self._rings = tuple(names)
        super().__init__(party_map, texts)

    def _said(self) -> str:
        """Who stands in which ring."""
        found: dict[str, list[str]] = {name: [] for name in self._rings}
        for party in self._map.parties:
            found[self._rings[ring_at(party.x, party.y)]].append(party.name)
        return "; ".join(f"{name}: {', '.join(names)}" for name, names in found.items() if names)

    def _titles(self) -> list[str]:
        return list(self._rings)

    def _corners(self) -> list[Box]:
        found = []
        for number, words in enumerate(self._rings):
            top = self._ellipse(number)[3] - 11
            found.append(_box((self.width - width_of(words, _TITLE, fonts.STRONG)) / 2, top, words))
        return found

    def _ellipse(self, number: int) -> tuple[float, float, float, float]:
        wide, high = (self.width - self.LEFT - 24) / 100, (self._high - 24) / 100
        x, y = self.LEFT + 12 + 50 * wide, self._bottom + 12 + 50 * high
        reach = ring_reach(number)
        return x - reach * wide, y - reach * high, x + reach * wide, y + reach * high

    def _ground(self) -> None:
        canvas = self.canv
        canvas.setLineWidth(0.8)
        for number in reversed(range(RINGS)):
            canvas.setStrokeColor(RULE)
            canvas.setFillColor(_SHADES[number])
            canvas.setDash(*((3, 3) if number == RINGS - 1 else ()))
            canvas.ellipse(*self._ellipse(number), stroke=1, fill=1)
        canvas.setDash()


def _box(x: float, y: float, words: str) -> Box:
    return Box(x, y, x + width_of(words, _TITLE, fonts.STRONG), y + look().size(_TITLE) + 0.5)
