"""Making the checklists one's own (§3.2): switching points off, adding, moving and removing own ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import (
    FREE,
    Action,
    Answer,
    Decision,
    Note,
    OwnList,
    OwnPoint,
    PointSwitch,
    Question,
    new_id,
)


def switch_point(
    gate: Gate, point: str, on: bool, *, name: str = "", origin: object | None = None
) -> Step | None:
    """Talk about a built-in point, or leave it out; what was answered stays."""
    switches = [one for one in gate.all(PointSwitch) if one.point == point]
    if on:
        return gate.apply(label("step.point_switch.on", name=name), remove=switches, origin=origin)
    if switches:
        return None
    made = PointSwitch(id=new_id(), traject_id=gate.place.traject_id, point=point)
    return gate.apply(label("step.point_switch.off", name=name), made, origin=origin)


def add_own_point(
    gate: Gate, part: str, text: str, *, hint: str = "", kind: str = "yesno", own_list: OwnList | None = None
) -> OwnPoint:
    """An own point at the end of the checklist of a part, or of an own checklist."""
    key = own_list.id if own_list is not None else None
    made = OwnPoint(
        id=new_id(), traject_id=gate.place.traject_id, part=own_list.part if own_list is not None else part,
        own_list_id=key, text=text, hint=hint, kind=kind, created=gate.now(),
        rank=max((one.rank for one in _beside(gate, part, key)), default=-1) + 1,
    )  # fmt: skip
    gate.apply(label("step.own_point.add", name=text), made)
    return made


def add_own_list(gate: Gate, title: str, part: str = FREE) -> OwnList:
    """An own checklist, with a part or standing by itself."""
    made = OwnList(id=new_id(), traject_id=gate.place.traject_id, title=title, part=part, created=gate.now())
    gate.apply(label("step.own_list.add", name=title), made)
    return made


def move_own_point(gate: Gate, point: OwnPoint, by: int, *, origin: object | None = None) -> Step | None:
    """Put an own point before or after its neighbour."""
    shown = [one for one in _beside(gate, point.part, point.own_list_id) if not one.removed]
    at = next((n for n, one in enumerate(shown) if one.id == point.id), -1)
    if at < 0 or not 0 <= at + by < len(shown):
        return None
    shown.insert(at + by, shown.pop(at))
    after = [dataclasses.replace(one, rank=rank) for rank, one in enumerate(shown)]
    return gate.apply(label("step.own_point.move", name=point.text), *after, origin=origin)


def remove_own_points(gate: Gate, points: Iterable[OwnPoint], *, origin: object | None = None) -> Step | None:
    """Take own points out of the talk; those that something was said of stay readable."""
    gone = list(points)
    if not gone:
        return None
    hidden, away = _parted(gate, gone)
    name = gone[0].text if len(gone) == 1 else str(len(gone))
    return gate.apply(label("step.own_point.remove", name=name), *hidden, remove=away, origin=origin)


def remove_own_list(gate: Gate, own_list: OwnList, *, origin: object | None = None) -> Step | None:
    """Take an own checklist with its points away; it stays readable when something was said of it."""
    hidden, away = _parted(gate, [one for one in gate.all(OwnPoint) if one.own_list_id == own_list.id])
    name = label("step.own_list.remove", name=own_list.title)
    if hidden:
        kept = dataclasses.replace(own_list, removed=True)
        return gate.apply(name, kept, *hidden, remove=away, origin=origin)
    return gate.apply(name, remove=(*away, own_list), origin=origin)


def _beside(gate: Gate, part: str, own_list_id: str | None) -> list[OwnPoint]:
    """The own points of the same checklist, in order."""
    same = [
        one
        for one in gate.all(OwnPoint)
        if one.own_list_id == own_list_id and (own_list_id is not None or one.part == part)
    ]
    return sorted(same, key=lambda one: (one.rank, one.id))


def _parted(gate: Gate, points: list[OwnPoint]) -> tuple[list[OwnPoint], list[OwnPoint]]:
    """Those that something was said of, marked as removed; and those that can go."""
    said: list[Answer | Note | Action | Decision | Question] = [
        *gate.all(Answer),
        *gate.all(Note),
        *gate.all(Action),
        *gate.all(Decision),
        *gate.all(Question),
    ]
    used = {one.point for one in said}
    hidden = [dataclasses.replace(one, removed=True) for one in points if one.id in used]
    return hidden, [one for one in points if one.id not in used]
