"""Where parties stand in the network: kept between openings as a setting, never as a step."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk
from ui.screens.stakeholders.work import Stop, Work
from wijkwerkplaats.analysis.layout import Point, drawn_as_a_whole, network_places
from wijkwerkplaats.model import Relation, Stakeholder

AT_ONCE = 100
"""So many parties are drawn within a picture of the screen; more of them in a thread."""

MOST = 8
"""Trajects of which places are kept, the last ones used."""


class NetworkPlaces(QObject):
    """The places of the current traject, and which of them the user chose."""

    arranged = Signal()
    """A large network was drawn in a thread: ask for its places once more."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of = ""
        self._work: Work | None = None
        self._before: dict[str, Point] = {}
        self.places: dict[str, Point] = {}
        self.pinned: set[str] = set()

    def arrange(self, parties: Sequence[Stakeholder], relations: Iterable[Relation]) -> dict[str, Point]:
        """A place for every party; who had one keeps it. While a large network is drawn: the places before it."""
        self._load()
        keys, pairs = [p.id for p in parties], [(r.source_id, r.target_id) for r in relations]
        if (
            self._work is None
            and len(keys) > AT_ONCE
            and drawn_as_a_whole(keys, pairs, self.places, self.pinned)
        ):
            self._draw(keys, pairs)
        if self._work is not None:
            return self._before | self.places
        self._take(network_places(keys, pairs, self.places, self.pinned))
        return self.places

    def _draw(self, keys: list[str], pairs: list[tuple[str, str]]) -> None:
        known, pinned = dict(self.places), frozenset(self.pinned)
        self._work = Work(functools.partial(_drawn, keys, pairs, known, pinned), self)
        self._work.done.connect(self._on_drawn)
        self._work.broke.connect(self._on_broke)
        self._work.start()

    def _on_drawn(self, places: dict[str, Point]) -> None:
        self._work = None
        self._before = {}
        chosen = {key: place for key, place in self.places.items() if key in self.pinned}  # also meanwhile
        self._take(places | chosen)
        self.arranged.emit()

    def _on_broke(self, problem: Exception) -> None:
        self._work = None
        raise problem

    def _take(self, places: dict[str, Point]) -> None:
        if places != self.places:
            self.places = places
            self.pinned &= places.keys()
            self._keep()

    def pin(self, key: str, place: Point) -> None:
        """The user chose this place."""
        self.places[key] = place
        self.pinned.add(key)
        self._keep()

    def unpin(self, key: str) -> None:
        """The place may change again when all is drawn anew."""
        self.pinned.discard(key)
        self._keep()

    def forget(self) -> None:
        """Draw anew: only who is pinned keeps its place."""
        self._before = self.places
        self.places = {key: place for key, place in self.places.items() if key in self.pinned}
        self._keep()

    def _load(self) -> None:
        traject = self._desk.place.traject_id
        if self._of == traject:
            return
        self._of, self.places, self.pinned, self._before = traject, {}, set(), {}
        if self._work is not None:
            self._work.stop()
            self._work = None
        kept = self._all().get(traject)
        if isinstance(kept, Mapping):
            for key, spot in kept.items():
                if isinstance(spot, list) and len(spot) == 3:
                    self.places[key] = (float(spot[0]), float(spot[1]))
                    if spot[2]:
                        self.pinned.add(key)

    def _keep(self) -> None:
        kept = self._all()
        kept.pop(self._of, None)
        kept[self._of] = {
            key: [round(x, 1), round(y, 1), int(key in self.pinned)] for key, (x, y) in self.places.items()
        }
        while len(kept) > MOST:
            kept.pop(next(iter(kept)))
        self._desk.settings.set("network_places", json.dumps(kept, separators=(",", ":")))

    def _all(self) -> dict[str, object]:
        try:
            kept = json.loads(self._desk.settings.get("network_places") or "{}")
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}


def _drawn(
    keys: Sequence[str],
    pairs: Sequence[tuple[str, str]],
    known: Mapping[str, Point],
    pinned: Iterable[str],
    _stop: Stop,
) -> dict[str, Point]:
    return network_places(keys, pairs, known, pinned)
