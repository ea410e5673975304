"""Erasing a person from the tables of the file, as one named action (AVG). The name of the step tells no name."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, TypeVar

from wijkwerkplaats.analysis.persons import How, Trace, every_thing, reached_by, spans, terms
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Attendee, Contact, Seat, Session
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import kind_named
from wijkwerkplaats.search import fold

A = TypeVar("A")


def erase_person(
    gate: Gate,
    name: str,
    traces: Sequence[Trace],
    instead: str,
    *,
    origin: object | None = None,
    final: bool = False,
) -> Step | None:
    """Erase what `find_person` found and somebody chose: records go, and in texts `instead` stands for the name."""
    by_thing: dict[tuple[str, str], list[Trace]] = {}
    for trace in traces:
        by_thing.setdefault((trace.kind, trace.key), []).append(trace)
    words = fold(name).split()
    also = reached_by(every_thing(gate), words)
    after: list[Aggregate] = []
    gone: list[Aggregate] = []
    for (kind, key), own in by_thing.items():
        thing = gate.storage.get(kind_named(kind), key)
        if isinstance(thing, Contact) and any(trace.how is How.RECORD for trace in own):
            gone.append(thing)
        elif thing is not None:
            after.append(_without(thing, own, words, also, instead))
    step = label("step.person.erase", count=str(len(traces)))
    return gate.apply(step, *after, remove=gone, origin=origin, final=final, beyond=True)


def rename_person(
    gate: Gate, name: str, traces: Sequence[Trace], new: str, *, origin: object | None = None
) -> Step | None:
    """Write the name of a person otherwise (AVG, art. 16) wherever `find_person` found all of it and it was chosen."""
    whole = (" ".join(fold(name).split()),)
    after: dict[tuple[str, str], Aggregate] = {}
    for trace in traces:
        where = (trace.kind, trace.key)
        thing = after.get(where) or gate.storage.get(kind_named(trace.kind), trace.key)
        if thing is not None and trace.how is not How.PART:
            after[where] = _changed(thing, trace.field.split("."), whole, new)
    step = label("step.person.rename", count=str(len(after)))
    return gate.apply(step, *after.values(), origin=origin, beyond=True)


def _without(
    thing: Aggregate, traces: Iterable[Trace], words: Sequence[str], also: Sequence[str], instead: str
) -> Aggregate:
    whole = " ".join(words)
    for trace in traces:
        if trace.how is How.RECORD:
            thing = _emptied(thing, trace.field, whole, instead)
        else:
            looked_for = terms(words, also, trace.how)
            thing = _changed(thing, trace.field.split("."), looked_for, instead)
    return thing


def _emptied(thing: Aggregate, field: str, name: str, instead: str) -> Aggregate:
    """A record without its person: the chair stays, and who else is named with it."""
    if isinstance(thing, Session) and field == "attendees.name":
        people = tuple(_nameless(one) if spans(one.name, name) else one for one in thing.attendees)
        return dataclasses.replace(thing, attendees=people)
    if isinstance(thing, (Session, Seat)):
        others = replaced(getattr(thing, field), (name,), "").strip()
        left = replaced(getattr(thing, field), (name,), instead) if others else ""
        return dataclasses.replace(thing, **{field: left})  # type: ignore[arg-type]
    return thing


def _nameless(one: Attendee) -> Attendee:
    return dataclasses.replace(one, name="", consent=False)


def _changed(value: A, path: Sequence[str], looked_for: Sequence[str], instead: str) -> A:
    """A value with the names in one of its texts replaced; `path` leads through nested records."""
    if isinstance(value, tuple):
        return tuple(_changed(one, path, looked_for, instead) for one in value)  # type: ignore[return-value]
    if isinstance(value, str) and not isinstance(value, Enum):
        return replaced(value, looked_for, instead)  # type: ignore[return-value]
    if not path or not dataclasses.is_dataclass(value):
        return value
    inner: Any = _changed(getattr(value, path[0]), path[1:], looked_for, instead)
    return dataclasses.replace(value, **{path[0]: inner})  # type: ignore[type-var]


def replaced(text: str, looked_for: Sequence[str], instead: str) -> str:
    """A text with something else in the place of what is looked for (folded words, the longest first)."""
    for term in looked_for:
        for start, end in reversed(spans(text, term)):
            text = f"{text[:start]}{instead}{text[end:]}"
    return text
