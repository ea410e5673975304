"""Taking own checklists and points over from another traject of the file (§3.2)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TypeVar

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import OwnList, OwnPoint, Traject, new_id

Own = TypeVar("Own", OwnList, OwnPoint)


@dataclass(frozen=True, slots=True)
class Copied:
    """How much was taken over; nothing when all of it was here already."""

    lists: int = 0
    points: int = 0


def lendable(gate: Gate, traject_id: str) -> tuple[list[OwnList], list[OwnPoint]]:
    """The own checklists and points of a traject that are talked about there, in order."""
    lists = [one for one in gate.all(OwnList, traject_id) if not one.removed]
    held = {one.id for one in lists}
    points = [
        one
        for one in gate.all(OwnPoint, traject_id)
        if not one.removed and (one.own_list_id is None or one.own_list_id in held)
    ]
    return lists, sorted(points, key=lambda one: (one.own_list_id or "", one.rank, one.id))


def copy_own(gate: Gate, source: Traject, *, origin: object | None = None) -> Copied:
    """Add the own checklists and points of another traject to the current one, as one step.

    A checklist or point that is here already, by its part and its words, is not added again.
    """
    lists, points = lendable(gate, source.id)
    new_lists, stand_in = _new_lists(gate, lists)
    new_points = _new_points(gate, points, stand_in)
    gate.apply(label("step.own_list.copy", name=source.name), *new_lists, *new_points, origin=origin)
    return Copied(len(new_lists), len(new_points))


def _new_lists(gate: Gate, lists: Iterable[OwnList]) -> tuple[list[OwnList], dict[str | None, str | None]]:
    """The checklists to add, and which one here stands in for each of theirs."""
    here = {_list_key(one): one.id for one in lendable(gate, gate.place.traject_id)[0]}
    made, stand_in = [], dict[str | None, str | None]({None: None})
    for one in lists:
        if _list_key(one) not in here:
            made.append(_mine(gate, one))
            here[_list_key(one)] = made[-1].id
        stand_in[one.id] = here[_list_key(one)]
    return made, stand_in


def _new_points(
    gate: Gate, points: Iterable[OwnPoint], stand_in: Mapping[str | None, str | None]
) -> list[OwnPoint]:
    """The points to add, each after those that are in its checklist already."""
    asked = {_point_key(one, one.own_list_id) for one in lendable(gate, gate.place.traject_id)[1]}
    ranks = _last_ranks(gate.all(OwnPoint))
    made = []
    for one in points:
        own_list = stand_in[one.own_list_id]
        if _point_key(one, own_list) in asked:
            continue
        asked.add(_point_key(one, own_list))
        place = (one.part, own_list)
        ranks[place] = ranks.get(place, -1) + 1
        made.append(dataclasses.replace(_mine(gate, one), own_list_id=own_list, rank=ranks[place]))
    return made


def _mine(gate: Gate, one: Own) -> Own:
    """A copy in the current traject."""
    return dataclasses.replace(one, id=new_id(), traject_id=gate.place.traject_id, created=gate.now())


def _last_ranks(points: Iterable[OwnPoint]) -> dict[tuple[str, str | None], int]:
    """The highest rank in each checklist, points that are gone included."""
    ranks: dict[tuple[str, str | None], int] = {}
    for one in points:
        place = (one.part, one.own_list_id)
        ranks[place] = max(ranks.get(place, -1), one.rank)
    return ranks


def _list_key(one: OwnList) -> tuple[str, str]:
    return one.part, _folded(one.title)


def _point_key(point: OwnPoint, own_list_id: str | None) -> tuple[str, str | None, str]:
    return point.part, own_list_id, _folded(point.text)


def _folded(text: str) -> str:
    """Words without what does not make them others: case, and white around them."""
    return " ".join(text.casefold().split())
