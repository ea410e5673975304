"""Merging another file into ours, judged by both journals: who has seen whose version.

A version that the other side has seen and moved on from gives way. Where both sides moved on, ours stays and the
conflict is told with both versions; what one side removed and the other went on with comes back. Nothing is lost
silently, and nobody who was erased for good comes back.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wijkwerkplaats.exchange.snapshot import Key, Plain, Snapshot
from wijkwerkplaats.exchange.versions import Judge, Newer, packed, past_of
from wijkwerkplaats.journal import Label, PlainChange, Step, StepState
from wijkwerkplaats.model import Erasure

_ONE_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "alliance": ("traject_id",),
    "answer": ("session_id", "checklist", "point"),
    "closing_round": ("session_id",),
    "judgement": ("stakeholder_id", "session_id", "perspective"),
    "need_party": ("need_id", "stakeholder_id"),
    "part_mark": ("traject_id", "part"),
    "point_switch": ("traject_id", "point"),
    "turns": ("session_id",),
    "urgency": ("session_id",),
}
"""Of these kinds only one is seen for what these fields name."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both sides changed the same aggregate: `ours` stays, `theirs` is told (None: removed on that side).

    `erased` is one in which somebody was erased here: what they hold of it is neither taken over nor told.
    """

    kind: str
    key: str
    ours: Plain | None
    theirs: Plain | None
    erased: bool = False


@dataclass(slots=True)
class MergePlan:
    """What a merge will do."""

    put: dict[Key, Plain] = field(default_factory=dict)
    remove: list[Key] = field(default_factory=list)
    steps: list[tuple[Step, list[PlainChange]]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    settled: list[PlainChange] = field(default_factory=list)
    """From what their journal ends in to what the tables hold after the merge, where that is not the same."""

    @property
    def changes_something(self) -> bool:
        """False when the other file brought nothing new."""
        return bool(self.put or self.remove or self.steps or self.conflicts)

    def after(self, key: Key, ours: Snapshot) -> Plain | None:
        """What is there once the plan is carried out."""
        return self.put.get(key, None if key in self.remove else ours.things.get(key))


def plan_merge(ours: Snapshot, theirs: Snapshot) -> MergePlan:
    """What to take over from `theirs`; pure, nothing is written."""
    our_past, their_past = past_of(ours), past_of(theirs)
    judge = Judge(our_past, their_past)
    plan = MergePlan()
    for key in sorted(set(theirs.things) | set(their_past.known)):
        mine, other = ours.things.get(key), theirs.things.get(key)
        match judge.newer(key, packed(mine), packed(other)):
            case Newer.THEIRS if other is None:
                plan.remove.append(key)
            case Newer.THEIRS if other is not None:
                plan.put[key] = other
            case Newer.CONFLICT if key[0] == Erasure.KIND and mine is not None and other is not None:
                plan.put[key] = _joined(mine, other)
            case Newer.CONFLICT if key in judge.erased_here:
                of = (mine or other or {}).get("traject_id")
                plan.conflicts.append(Conflict(*key, None, {"traject_id": of}, erased=True))
            case Newer.CONFLICT:
                if mine is None and other is not None:
                    plan.put[key] = other
                plan.conflicts.append(Conflict(*key, mine, other))
    _keep_one_of_each(plan, ours)
    _keep_references(plan, ours, theirs, judge.erased_here)
    plan.steps = [
        _bare(step, changes, plan, ours, judge.erased_here)
        for step, changes in theirs.steps
        if step.id not in our_past.steps
    ]
    plan.settled = _settled(plan, ours)
    return plan


def _joined(ours: Plain, theirs: Plain) -> Plain:
    """What both sides know of one erasure."""
    return {
        name: sorted({*value, *theirs.get(name, ())}) if isinstance(value, (list, tuple)) else value
        for name, value in ours.items()
    }


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
        if mine is not None and mine != key and (kind, key) not in ours.things:
            same = _said(ours.things[kind, mine]) == _said(theirs)
            if same and key < mine:  # whoever merges, the same one stays
                plan.remove.append((kind, mine))
                continue
            del plan.put[kind, key]
            if not same:
                plan.conflicts.append(Conflict(kind, key, ours.things[kind, mine], theirs))


def _about(kind: str, plain: Plain) -> tuple[str, ...]:
    return (kind, *(str(plain.get(field)) for field in _ONE_OF[kind]))


def _said(plain: Plain) -> object:
    """What stands in an aggregate apart from its key and its time: the same said twice is no conflict."""
    return packed({name: value for name, value in plain.items() if name not in ("id", "created")})


def _keep_references(plan: MergePlan, ours: Snapshot, theirs: Snapshot, erased: set[Key]) -> None:
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
            elif key in theirs.things and key not in erased:
                plan.put[key] = theirs.things[key]
                plan.conflicts.append(Conflict(*key, None, theirs.things[key]))
                progress = True
        if not progress:
            plan.put = {k: p for k, p in plan.put.items() if not missing & set(references(p))}
            if not missing & {key for plain in plan.put.values() for key in references(plain)}:
                return


def _bare(
    step: Step, changes: list[PlainChange], plan: MergePlan, ours: Snapshot, erased: set[Key]
) -> tuple[Step, list[PlainChange]]:
    """A step of theirs; where somebody was erased here it tells no more than what stands here."""
    if not any((change.kind, change.key) in erased for change in changes):
        return step, changes
    kept = []
    for change in changes:
        key = (change.kind, change.key)
        now = plan.after(key, ours)
        kept.append(PlainChange(*key, now, now) if key in erased else change)
    label = Label(step.label.key, dict.fromkeys(step.label.args, "…"))
    return dataclasses.replace(step, label=label, final=True), kept


def _settled(plan: MergePlan, ours: Snapshot) -> list[PlainChange]:
    """What gave way, with what stays: the journal ends in what the tables hold, and nobody is asked twice."""
    ends: dict[Key, Plain | None] = {key: ours.things[key] for key in plan.remove}
    for one in plan.conflicts:
        key = (one.kind, one.key)
        if not one.erased:
            stays = packed(one.theirs) == packed(plan.after(key, ours))
            ends[key] = ours.things.get(key) if stays else one.theirs
    for step, changes in plan.steps:
        if step.state is StepState.DONE:
            ends.update({(change.kind, change.key): change.after for change in changes})
    now = {key: plan.after(key, ours) for key in ends}
    return [
        PlainChange(*key, end, now[key])
        for key, end in sorted(ends.items())
        if packed(end) != packed(now[key])
    ]


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
