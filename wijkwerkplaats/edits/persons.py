"""Erasing a person from the tables of the file, as one named action (AVG). The name of the step tells no name."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, TypeVar

from wijkwerkplaats.analysis.persons import Found, How, Trace
from wijkwerkplaats.analysis.sought import Sought, Span, replaced
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Action, Aggregate, Attendee, Contact, Seat, Session
from wijkwerkplaats.model.codec import kind_named

A = TypeVar("A")


@dataclasses.dataclass(frozen=True, slots=True)
class Instead:
    """What stands in the place of a name: in a text, and where somebody has something to do."""

    name: str
    who: str = ""

    def for_field(self, kind: str, field: str) -> str:
        """What reads well in this field."""
        return (self.who or self.name) if (kind, field) == (Action.KIND, "who") else self.name


def erase_person(
    gate: Gate, found: Found, traces: Sequence[Trace], instead: Instead, *, origin: object | None = None,
    final: bool = False,
) -> Step | None:  # fmt: skip
    """Erase what `seek` found and somebody chose: records go, and in texts something stands instead of the name."""
    by_thing: dict[tuple[str, str], list[Trace]] = {}
    for trace in traces:
        by_thing.setdefault(trace.where, []).append(trace)
    after: list[Aggregate] = []
    gone: list[Aggregate] = []
    for (kind, key), own in by_thing.items():
        thing = gate.storage.get(kind_named(kind), key)
        if isinstance(thing, Contact) and any(trace.how is How.RECORD for trace in own):
            gone.append(thing)
        elif thing is not None:
            after.append(_without(thing, own, found.sought, instead))
    step = label("step.person.erase", count=str(len(traces)))
    return gate.apply(step, *after, remove=gone, origin=origin, final=final, beyond=True)


def rename_person(
    gate: Gate, found: Found, traces: Sequence[Trace], new: str, *, origin: object | None = None
) -> Step | None:
    """Write the name of a person otherwise (AVG, art. 16) wherever `seek` found all of it and it was chosen."""
    after: dict[tuple[str, str], Aggregate] = {}
    for trace in traces:
        thing = after.get(trace.where) or gate.storage.get(kind_named(trace.kind), trace.key)
        if thing is not None and trace.how is not How.PART:
            after[trace.where] = _changed(thing, trace.field.split("."), found.sought.named, new)
    step = label("step.person.rename", count=str(len(after)))
    return gate.apply(step, *after.values(), origin=origin, beyond=True)


def _without(thing: Aggregate, traces: Iterable[Trace], sought: Sought, instead: Instead) -> Aggregate:
    for trace in traces:
        words = instead.for_field(trace.kind, trace.field)
        if trace.how is How.RECORD:
            thing = _emptied(thing, trace.field, sought, words)
        else:
            look = sought.perhaps if trace.how is How.PART else sought.surely
            thing = _changed(thing, trace.field.split("."), look, words)
    return thing


def _emptied(thing: Aggregate, field: str, sought: Sought, instead: str) -> Aggregate:
    """A record without its person: the chair stays, and who else is named with it."""
    if isinstance(thing, Session) and field == "attendees.name":
        people = tuple(_nameless(one) if sought.named(one.name) else one for one in thing.attendees)
        return dataclasses.replace(thing, attendees=people)
    if isinstance(thing, (Session, Seat)):
        text = getattr(thing, field)
        others = replaced(text, sought.named(text), "").strip()
        left = replaced(text, sought.named(text), instead) if others else ""
        return dataclasses.replace(thing, **{field: left})  # type: ignore[arg-type]
    return thing


def _nameless(one: Attendee) -> Attendee:
    return dataclasses.replace(one, name="", consent=False)


def _changed(value: A, path: Sequence[str], look: Callable[[str], list[Span]], instead: str) -> A:
    """A value with the names in one of its texts replaced; `path` leads through nested records."""
    if isinstance(value, tuple):
        return tuple(_changed(one, path, look, instead) for one in value)  # type: ignore[return-value]
    if isinstance(value, str) and not isinstance(value, Enum):
        return replaced(value, look(value), instead)  # type: ignore[return-value]
    if not path or not dataclasses.is_dataclass(value):
        return value
    inner: Any = _changed(getattr(value, path[0]), path[1:], look, instead)
    return dataclasses.replace(value, **{path[0]: inner})  # type: ignore[type-var]
