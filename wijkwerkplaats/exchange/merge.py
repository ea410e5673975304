"""Merging another file into ours, judged by both journals: who has seen whose version.

A version that the other side has seen and moved on from gives way. Where both sides moved on, ours stays and the
conflict is told with both versions: nothing is lost silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from wijkwerkplaats.exchange.snapshot import Key, Plain, Snapshot
from wijkwerkplaats.journal import PlainChange, Step

_ONE_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "answer": ("session_id", "checklist", "point"),
    "closing_round": ("session_id",),
    "judgement": ("stakeholder_id", "session_id", "perspective"),
    "turns": ("session_id",),
    "urgency": ("session_id",),
}
"""Of these kinds only one is seen for what these fields name."""

Version = bytes | None
"""An aggregate as canonical JSON; None for not being there."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same aggregate: `ours` stays, `theirs` is told (None: removed on that side)."""

    kind: str
    key: str
    ours: Plain | None
    theirs: Plain | None


@dataclass(slots=True)
class MergePlan:
    """What a merge will do."""

    put: dict[Key, Plain] = field(default_factory=dict)
    remove: list[Key] = field(default_factory=list)
    steps: list[tuple[Step, list[PlainChange]]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    @property
    def changes_something(self) -> bool:
        """False when the other file brought nothing new."""
        return bool(self.put or self.remove or self.steps or self.conflicts)


def plan_merge(ours: Snapshot, theirs: Snapshot) -> MergePlan:
    """What to take over from `theirs`; pure, nothing is written."""
    our_past, their_past = _versions(ours), _versions(theirs)
    plan = MergePlan()
    for key in sorted(set(theirs.things) | set(their_past)):
        mine, other = ours.things.get(key), theirs.things.get(key)
        match _winner(_packed(mine), _packed(other), our_past.get(key, set()), their_past.get(key, set())):
            case "theirs" if other is None:
                plan.remove.append(key)
            case "theirs" if other is not None:
                plan.put[key] = other
            case "conflict":
                plan.conflicts.append(Conflict(*key, mine, other))
    _keep_one_of_each(plan, ours)
    _keep_references(plan, ours, theirs)
    known = {step.id for step, _ in ours.steps}
    plan.steps = [(step, changes) for step, changes in theirs.steps if step.id not in known]
    return plan


def _winner(mine: Version, other: Version, our_past: set[Version], their_past: set[Version]) -> str:
    if mine == other:
        return "same"
    they_saw_ours = mine in their_past or (mine is None and not our_past)
    we_saw_theirs = other in our_past or (other is None and not their_past)
    if they_saw_ours and not we_saw_theirs:
        return "theirs"
    if we_saw_theirs:
        return "ours"
    return "conflict"


def _versions(taken: Snapshot) -> dict[Key, set[Version]]:
    """Every version of every aggregate that a journal has seen; None for a removal, not for before its making."""
    seen: dict[Key, set[Version]] = {}
    for _step, changes in taken.steps:
        for change in changes:
            versions = seen.setdefault((change.kind, change.key), set())
            versions.add(_packed(change.after))
            if change.before is not None:
                versions.add(_packed(change.before))
    return seen


def _keep_one_of_each(plan: MergePlan, ours: Snapshot) -> None:
    """What both sides made by themselves for the same thing: only one would be seen, so ours stays."""
    there = {
        _about(kind, plain): key
        for (kind, key), plain in ours.things.items()
        if kind in _ONE_OF and (kind, key) not in plan.remove
    }
    for kind, key in list(plan.put):
        theirs = plan.put[kind, key]
        mine = there.get(_about(kind, theirs)) if kind in _ONE_OF else None
        if mine is not None and (kind, key) not in ours.things:
            del plan.put[kind, key]
            plan.conflicts.append(Conflict(kind, key, ours.things[kind, mine], theirs))


def _about(kind: str, plain: Plain) -> tuple[str, ...]:
    return (kind, *(str(plain.get(field)) for field in _ONE_OF[kind]))


def _keep_references(plan: MergePlan, ours: Snapshot, theirs: Snapshot) -> None:
    """What something still points to stays, or comes back: a seat needs its stakeholder."""
    while True:
        after = {key: plain for key, plain in ours.things.items() if key not in plan.remove} | plan.put
        missing = {key for plain in after.values() for key in references(plain)} - set(after)
        if not missing:
            return
        progress = False
        for key in sorted(missing):
            if key in plan.remove:
                plan.remove.remove(key)
                plan.conflicts.append(Conflict(*key, ours.things[key], None))
                progress = True
            elif key in theirs.things:
                plan.put[key] = theirs.things[key]
                plan.conflicts.append(Conflict(*key, None, theirs.things[key]))
                progress = True
        if not progress:
            plan.put = {k: p for k, p in plan.put.items() if not missing & set(references(p))}
            if not missing & {key for plain in plan.put.values() for key in references(plain)}:
                return


def references(plain: Plain) -> Iterator[Key]:
    """The aggregates that an aggregate points to."""
    for name, value in plain.items():
        if name.endswith("_id") and value:
            yield (_TARGETS.get(name, "stakeholder"), str(value))


_TARGETS = {
    "traject_id": "traject",
    "session_id": "session",
    "own_list_id": "own_list",
    "need_id": "need",
    "follows_id": "round",
}


def _packed(plain: dict[str, Any] | None) -> Version:
    """What is empty counts as not there: an older release did not write the fields that it did not know."""
    return None if plain is None else msgspec.json.encode(_without_empty(plain), order="sorted")


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_empty(v) for k, v in value.items() if v not in (None, "", [], ())}
    if isinstance(value, (list, tuple)):
        return [_without_empty(one) for one in value]
    return value
