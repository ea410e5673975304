"""What a facilitator makes of the checklists (§3.2): points switched off, own points, own checklists."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate

FREE = "own"
"""The part of the method that own checklists belong to that stand by themselves."""


@aggregate("own_list")
class OwnList(Aggregate):
    """An own checklist, with a part of the method or (`FREE`) standing by itself."""

    id: str
    traject_id: str
    title: str
    part: str = FREE
    removed: bool = False
    created: str = ""


@aggregate("own_point")
class OwnPoint(Aggregate):
    """An own discussion point, in the checklist of a part or in an own one. `kind` is `yesno` or `open`.

    One that was answered is never thrown away: `removed` takes it out of the talk, and what was said stays readable.
    """

    id: str
    traject_id: str
    part: str
    own_list_id: str | None = None
    text: str
    hint: str = ""
    kind: str = "yesno"
    rank: int = 0
    removed: bool = False
    created: str = ""


@aggregate("point_switch")
class PointSwitch(Aggregate):
    """A point of the built-in content that this traject does not talk about."""

    id: str
    traject_id: str
    point: str
