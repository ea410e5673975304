"""Whose version of an aggregate is the newer one: judged by the steps that each journal has of it.

Values alone do not tell. Who sets a mark, takes it away and sets it again has seen the value that somebody else chooses
anew; by value that choice would look old, and be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

import msgspec

from wijkwerkplaats.exchange.snapshot import Key, Snapshot
from wijkwerkplaats.journal import PlainChange, Step, StepState

TOLD: Final = "step.import.conflict"
"""The step in which a merge told of a conflict: it holds the version that gave way and the one that stayed."""

_ERASING: Final = frozenset({"step.person.erase", "step.photo.erase"})

Version = bytes | None
"""An aggregate as canonical JSON; None for not being there."""


class Newer(Enum):
    """Which version counts."""

    SAME = "same"
    OURS = "ours"
    THEIRS = "theirs"
    CONFLICT = "conflict"


@dataclass(slots=True)
class Past:
    """What a journal knows of each aggregate."""

    steps: set[str] = field(default_factory=set)
    done: dict[Key, set[tuple[str, Version]]] = field(default_factory=dict)
    known: dict[Key, set[str]] = field(default_factory=dict)
    seen: dict[Key, set[Version]] = field(default_factory=dict)
    told: dict[Key, set[tuple[str, Version]]] = field(default_factory=dict)
    erased: dict[Key, set[str]] = field(default_factory=dict)

    def take(self, step: Step, change: PlainChange) -> None:
        """Take in one change."""
        key, after = (change.kind, change.key), packed(change.after)
        self.known.setdefault(key, set()).add(step.id)
        seen = self.seen.setdefault(key, set())
        seen.add(after)
        if change.before is not None:
            seen.add(packed(change.before))
        if step.state is not StepState.DONE:
            return
        self.done.setdefault(key, set()).add((step.id, after))
        if step.label.key == TOLD:
            self.told.setdefault(key, set()).add((step.id, packed(change.before)))
        if step.label.key in _ERASING and step.final:
            self.erased.setdefault(key, set()).add(step.id)


def past_of(taken: Snapshot) -> Past:
    """What the journal of a file knows."""
    past = Past(steps={step.id for step, _ in taken.steps})
    for step, changes in taken.steps:
        for change in changes:
            past.take(step, change)
    return past


class Judge:
    """Holds the journals of two files against each other."""

    def __init__(self, ours: Past, theirs: Past) -> None:
        self._ours, self._theirs = ours, theirs
        self.erased_here = _erased(ours, theirs)
        self.erased_there = _erased(theirs, ours)
        """What one side erased for good while the other side does not know of it."""

    def newer(self, key: Key, mine: Version, other: Version) -> Newer:
        """Whose version counts; a conflict when each side did something that the other has not seen."""
        if mine == other:
            return Newer.SAME
        ours, theirs = self._marks(self._ours, key), self._marks(self._theirs, key)
        here, there = ours - theirs, theirs - ours
        if not here and not there:
            return self._by_value(key, mine, other)
        if not there and not _ids(here) & self._theirs.known.get(key, set()):
            return Newer.OURS
        if not here and not _ids(there) & self._ours.known.get(key, set()):
            return Newer.THEIRS
        return self._told_before(key, mine, other)

    def _marks(self, past: Past, key: Key) -> set[tuple[str, Version]]:
        """The steps that made the version. Erasing rewrites them: then only their ids can be compared."""
        done = past.done.get(key, set())
        if self.erased_here or self.erased_there:
            return {(step_id, None) for step_id, _ in done}
        return done

    def _by_value(self, key: Key, mine: Version, other: Version) -> Newer:
        """What came without steps, as from a file in another form: who has seen whose version."""
        ours, theirs = self._ours.seen.get(key, set()), self._theirs.seen.get(key, set())
        they_saw_ours = mine in theirs or (mine is None and not ours)
        we_saw_theirs = other in ours or (other is None and not theirs)
        if they_saw_ours and not we_saw_theirs:
            return Newer.THEIRS
        return Newer.OURS if we_saw_theirs else Newer.CONFLICT

    def _told_before(self, key: Key, mine: Version, other: Version) -> Newer:
        """Who was told of the other's version and kept the own one counts; it is told once."""
        we_were = _was_told(self._ours, self._theirs, key, other)
        they_were = _was_told(self._theirs, self._ours, key, mine)
        if we_were == they_were:
            return Newer.CONFLICT
        return Newer.OURS if we_were else Newer.THEIRS


def _was_told(past: Past, of: Past, key: Key, version: Version) -> bool:
    return any(before == version and step_id not in of.steps for step_id, before in past.told.get(key, ()))


def _erased(past: Past, unknown_to: Past) -> set[Key]:
    return {key for key, steps in past.erased.items() if steps - unknown_to.steps}


def _ids(marks: set[tuple[str, Version]]) -> set[str]:
    return {step_id for step_id, _ in marks}


def packed(plain: dict[str, Any] | None) -> Version:
    """What is empty counts as not there: an older release did not write the fields that it did not know."""
    return None if plain is None else msgspec.json.encode(_without_empty(plain), order="sorted")


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_empty(v) for k, v in value.items() if v not in (None, "", [], ())}
    if isinstance(value, (list, tuple)):
        return [_without_empty(one) for one in value]
    return value
