"""The influence × interest map (§4.5): shapes by group, lines by kind of relation, labels that do not overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from wijkwerkplaats.analysis.judgements import Spread
from wijkwerkplaats.analysis.labels import Box, Mark, place_labels
from wijkwerkplaats.analysis.stakeholders import PartyGroup, group_of
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.material import MapParty, PartyMap
from wijkwerkplaats.report.pictures.shapes import halo, relation, shape
from wijkwerkplaats.report.style import INK, LINE, MUTED, PALE, RULE, high, wide
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_MAP: Final = 356.0
_HEADS: Final = 100.0
"""So much of a page stays free for the headings above a picture, and its legend."""
_LEGEND: Final = 15.0
_SIZE: Final = 4.4
_LABEL: Final = 8.0
_ROOM: Final = 124.0
_HALF: Final = 50.0
_NUMBERED: Final = 40
"""So many numbers still help; more are noise."""
_BOXES: Final = 12
"""So many differences still help; the table has all of them."""
_STRENGTHS: Final = (1, 2, 3)
_LONG: Final = ("line", "strength")
_CROWDED: Final = 150
"""From this many lines on they are drawn lightly, so that the parties stay readable."""


class MapPicture(Whole):
    """Every party that has a place; `left_out` tells how many names found no room."""

    LEFT: ClassVar[float] = 26.0
    FOOT: ClassVar[float] = 26.0
    """Room at the left and below for the axes."""

    def __init__(self, party_map: PartyMap, texts: Texts, spreads: Sequence[Spread] = ()) -> None:
        self._map, self._texts = party_map, texts
        self._spreads = sorted(spreads, key=_by_width)[:_BOXES]
        self._groups = [g for g in PartyGroup if any(group_of(p.kind) is g for p in party_map.parties)]
        self._kinds = [k for k in RelationKind if any(r.kind is k for r in party_map.relations)]
        self._strengths = sorted({r.strength for r in party_map.relations if r.strength in _STRENGTHS})
        self._ring = any(party.indispensable for party in party_map.parties)
        self._legend = self._legend_rows()
        below = self.FOOT + 8 + _LEGEND * len(self._legend)
        self._high = min(_MAP, high() - _HEADS - below)
        super().__init__(wide(), self._high + below, self._said())
        self._bottom = self.height - self._high
        self._spots = self._placed()
        self._numbers: dict[str, str] = {}
        self._labels = self._named()

    @property
    def left_out(self) -> int:
        """How many parties are drawn with neither name nor number."""
        return len(self._map.parties) - len(self._labels)

    @property
    def numbered(self) -> list[tuple[str, str]]:
        """The parties that have a number on the map instead of their name."""
        shown = [p for p in self._map.parties if p.id in self._numbers and p.id in self._labels]
        return sorted(((self._numbers[party.id], party.name) for party in shown), key=_by_number)

    @property
    def apart(self) -> list[str]:
        """The parties with a box, the largest first."""
        names = {party.id: party.name for party in self._map.parties}
        return [names[one.key] for one in self._spreads]

    def _said(self) -> str:
        """Who stands in which corner."""
        names: dict[str, list[str]] = {"together": [], "win": [], "lift": [], "inform": []}
        for party in self._map.parties:
            high, right = party.y >= _HALF, party.x >= _HALF
            names[("together" if right else "win") if high else ("lift" if right else "inform")].append(
                party.name
            )
        corners = [
            f"{self._texts(f'stakeholder_quadrant.{key}')}: {', '.join(found)}"
            for key, found in names.items()
            if found
        ]
        return self._texts("report.alt.map", corners="; ".join(corners))

    # Where everything goes

    def _spot(self, interest: float, influence: float) -> tuple[float, float]:
        across, up = self.width - self.LEFT - 24, self._high - 24
        return self.LEFT + 12 + across * interest / 100, self._bottom + 12 + up * influence / 100

    def _placed(self) -> dict[str, tuple[float, float]]:
        return {party.id: self._spot(party.x, party.y) for party in self._map.parties}

    def _named(self) -> dict[str, Box]:
        """Names where they fit; where they do not a number, as long as that helps."""
        within = Box(self.LEFT + 3, self._bottom + 3, self.width - 3, self._bottom + self._high - 3)
        named = place_labels([self._mark(party) for party in self._map.parties], within, self._corners())
        rest = [party for party in self._map.parties if party.id not in named]
        if not rest or len(rest) > _NUMBERED:
            return named
        self._numbers = {party.id: str(number) for number, party in enumerate(rest, start=1)}
        shapes = [_around(*self._spots[party.id]) for party in self._map.parties if party.id in named]
        taken = [*self._corners(), *named.values(), *shapes]
        return named | place_labels([self._mark(party) for party in rest], within, taken)

    def _mark(self, party: MapParty) -> Mark:
        width = width_of(self._name(party), _LABEL, self._font(party))
        return Mark(
            party.id,
            *self._spots[party.id],
            _SIZE + 2,
            width,
            look().size(_LABEL),
            1 if party.indispensable else 0,
        )

    def _corners(self) -> list[Box]:
        """The names of the quadrants keep their place."""
        return [
            Box(x, y, x + width, y + look().size(8.5) + 0.5)
            for key, x, y in self._quadrants()
            for width in (width_of(self._texts(f"stakeholder_quadrant.{key}"), 8.5, fonts.STRONG),)
        ]

    def _titles(self) -> list[str]:
        """What stands on the ground, in the order of `_corners`."""
        return [self._texts(f"stakeholder_quadrant.{key}") for key, _x, _y in self._quadrants()]

    def _quadrants(self) -> list[tuple[str, float, float]]:
        right, top, bottom = (
            (self.width + self.LEFT) / 2 + 6,
            self._bottom + self._high - 14,
            self._bottom + 7,
        )
        return [
            ("win", self.LEFT + 6, top),
            ("together", right, top),
            ("inform", self.LEFT + 6, bottom),
            ("lift", right, bottom),
        ]

    def _name(self, party: MapParty) -> str:
        return self._numbers.get(party.id) or shortened(party.name, _ROOM, _LABEL, self._font(party))

    @staticmethod
    def _font(party: MapParty) -> str:
        return fonts.STRONG if party.indispensable else fonts.TEXT

    # Drawing

    def draw(self) -> None:
        """The ground, the lines, the shapes, the names."""
        self._ground()
        self._boxes()
        light = len(self._map.relations) > _CROWDED
        for one in self._map.relations:
            ends = (*self._spots[one.source_id], *self._spots[one.target_id])
            color = LINE if light else MUTED
            relation(self.canv, one.kind, *ends, color=color, thin=light, strength=one.strength)
        for party in self._map.parties:
            shape(self.canv, group_of(party.kind), *self._spots[party.id], _SIZE, ring=party.indispensable)
        for party in self._map.parties:
            if party.id in self._labels:
                self._label(party, self._labels[party.id])
        for words, box in zip(self._titles(), self._corners(), strict=True):
            halo(self.canv, box)
            put(self.canv, box.left, box.top + 1, words, 8.5, font=fonts.STRONG, color=MUTED)
        self._draw_legend()

    def _boxes(self) -> None:
        """Where perspectives place a party far apart: from the least to the most."""
        for one in self._spreads:
            left, low, right, top = one.box
            (x1, y1), (x2, y2) = self._spot(left, low), self._spot(right, top)
            _box(self.canv, x1 - _SIZE, y1 - _SIZE, x2 - x1 + 2 * _SIZE, y2 - y1 + 2 * _SIZE)

    def _label(self, party: MapParty, box: Box) -> None:
        canvas = self.canv
        halo(canvas, box)
        put(canvas, box.left, box.top + 1.6, self._name(party), _LABEL, font=self._font(party))

    def _ground(self) -> None:
        canvas, texts, bottom = self.canv, self._texts, self._bottom
        middle_x, middle_y = (self.width + self.LEFT) / 2, bottom + self._high / 2
        canvas.setFillColor(PALE)
        canvas.rect(middle_x, middle_y, self.width - middle_x, self._high / 2, stroke=0, fill=1)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.8)
        canvas.rect(self.LEFT, bottom, self.width - self.LEFT, self._high, stroke=1, fill=0)
        canvas.setDash(3, 3)
        canvas.line(middle_x, bottom, middle_x, bottom + self._high)
        canvas.line(self.LEFT, middle_y, self.width, middle_y)
        canvas.setDash()
        self._axis(texts("stakeholder_axis.interest"), self.LEFT, bottom - 14, self.width - self.LEFT)
        canvas.saveState()
        canvas.translate(self.LEFT - 10, bottom)
        canvas.rotate(90)
        self._axis(texts("stakeholder_axis.influence"), 0, 0, self._high)
        canvas.restoreState()

    def _axis(self, name: str, x: float, y: float, length: float) -> None:
        low, high = self._texts("stakeholder_axis.low"), self._texts("stakeholder_axis.high")
        put(self.canv, x, y, low, 8.5, color=MUTED)
        put(self.canv, x + length / 2, y, name, 9, font=fonts.STRONG, anchor="middle")
        put(self.canv, x + length, y, high, 8.5, color=MUTED, anchor="end")

    # The legend

    def _legend_rows(self) -> list[list[tuple[str, str, Any]]]:
        """What every shape and line means, as rows that fit."""
        said: list[tuple[str, str, Any]] = [
            *((self._texts.word("party_group", group), "shape", group) for group in self._groups),
            *([(self._texts("report.map.ring"), "ring", None)] if self._ring else []),
            *([(self._texts("report.map.box"), "box", None)] if self._spreads else []),
            *((self._texts.word("relation_kind", kind), "line", kind) for kind in self._kinds),
            *((self._texts(f"report.map.strength_{n}"), "strength", n) for n in self._strengths),
        ]
        rows: list[list[tuple[str, str, Any]]] = [[]]
        used = 0.0
        for one in said:
            width = _entry_width(one)
            if used + width > wide() - self.LEFT and rows[-1]:
                rows.append([])
                used = 0.0
            rows[-1].append(one)
            used += width
        return rows

    def _draw_legend(self) -> None:
        y = self._bottom - self.FOOT - 6
        for row in self._legend:
            x = self.LEFT
            for entry in row:
                self._entry(entry, x, y)
                x += _entry_width(entry)
            y -= _LEGEND

    def _entry(self, entry: tuple[str, str, Any], x: float, y: float) -> None:
        text, kind, what = entry
        if kind == "line":
            relation(self.canv, what, x, y + 3, x + 26, y + 3, color=MUTED)
        elif kind == "box":
            _box(self.canv, x, y - 1, 13, 9)
        elif kind == "strength":
            relation(self.canv, RelationKind.COOPERATES, x, y + 3, x + 26, y + 3, color=MUTED, strength=what)
        else:
            shape(self.canv, what or PartyGroup.PUBLIC, x + 7, y + 3, 3.6, ring=kind == "ring")
        put(self.canv, x + (32 if kind in _LONG else 16), y, text, 8.5, color=INK)


def _box(canvas: Any, x: float, y: float, wide: float, high: float) -> None:
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.8)
    canvas.setDash(2.5, 2)
    canvas.roundRect(x, y, wide, high, 3, stroke=1, fill=0)
    canvas.setDash()


def _by_width(one: Spread) -> tuple[int, str]:
    return -one.widest, one.key


def _entry_width(entry: tuple[str, str, Any]) -> float:
    return width_of(entry[0], 8.5) + (46 if entry[1] in _LONG else 28)


def _around(x: float, y: float) -> Box:
    return Box(x - _SIZE, y - _SIZE, x + _SIZE, y + _SIZE)


def _by_number(one: tuple[str, str]) -> int:
    return int(one[0])
