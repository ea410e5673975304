"""Where parties stand in the network: kept between openings as a setting, never as a step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from ui.desk import Desk
from wijkwerkplaats.analysis.layout import Point, network_places
from wijkwerkplaats.model import Relation, Stakeholder

MOST = 8
"""Trajects of which places are kept, the last ones used."""


class NetworkPlaces:
    """The places of the current traject, and which of them the user chose."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of = ""
        self.places: dict[str, Point] = {}
        self.pinned: set[str] = set()

    def arrange(self, parties: Sequence[Stakeholder], relations: Iterable[Relation]) -> dict[str, Point]:
        """A place for every party; who had one keeps it."""
        self._load()
        pairs = [(r.source_id, r.target_id) for r in relations]
        fresh = network_places([p.id for p in parties], pairs, self.places, self.pinned)
        if fresh != self.places:
            self.places = fresh
            self.pinned &= fresh.keys()
            self._keep()
        return self.places

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
        self.places = {key: place for key, place in self.places.items() if key in self.pinned}
        self._keep()

    def _load(self) -> None:
        traject = self._desk.place.traject_id
        if self._of == traject:
            return
        self._of, self.places, self.pinned = traject, {}, set()
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
