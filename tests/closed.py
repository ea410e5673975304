"""Files in which everything that is marked internal or personal is filled in, with one of two values by turns.

A new field takes part as soon as it is marked. Whatever is for everybody must be the same with either value.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import date
from enum import Enum
from typing import Any

from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import KINDS, Attendee, Note, Photo, Session, Stakeholder, TurnCount, Turns
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.report.public import closed_fields

MARK = "Geheim"
CLOSED = {name: closed_fields(kind) for name, kind in KINDS.items() if closed_fields(kind)}


def value(hint: Any, second: bool) -> Any:
    """One of two values of a field: what differs between the two files."""
    options = [one for one in typing.get_args(hint) if one is not type(None)]
    if isinstance(hint, types.UnionType):
        return value(options[0], second)
    if typing.get_origin(hint) is tuple:
        return (value(options[0], second),)
    if isinstance(hint, type) and issubclass(hint, Enum):
        known = list(hint)
        return known[-1] if second else known[0]
    return {
        str: f"{MARK}{'twee' if second else 'een'}",
        int: 3 if second else 1,
        bool: second,
        date: date(2031, 7, 22) if second else date(2029, 3, 11),
    }[hint]


def closed_values(kind: type[Any], second: bool) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: value(hints[name], second) for name in closed_fields(kind)}


def needed(kind: type[Any], gate: Gate, made: dict[str, Aggregate]) -> dict[str, Any]:
    """What a record needs to be there: its key, what it belongs to, and something to show."""
    hints, found = typing.get_type_hints(kind), {}
    for field in dataclasses.fields(kind):
        if field.name in closed_fields(kind):
            continue
        if field.name == "id":
            found["id"] = f"{kind.KIND}-1"
        elif field.name == "traject_id":
            found["traject_id"] = gate.place.traject_id
        elif field.name == "session_id":
            found["session_id"] = gate.place.session_id
        elif field.name.endswith("_id"):
            name = field.name.removesuffix("_id")
            target = {"source": "stakeholder-1", "target": "stakeholder-2"}.get(name, f"{name}-1")
            found[field.name] = target if target in made else None
        elif field.default is dataclasses.MISSING:
            found[field.name] = value(hints[field.name], second=False)
            if type(found[field.name]) is str:
                found[field.name] = "Open"
    return found


def filled(gate: Gate) -> list[Aggregate]:
    """A record of every kind that has something closed, with the first of both values."""
    made: dict[str, Aggregate] = {}
    for number in (1, 2):
        party = Stakeholder(
            id=f"stakeholder-{number}", traject_id=gate.place.traject_id, name=f"Partij {number}",
            **closed_values(Stakeholder, second=False),
        )  # fmt: skip
        made[party.id] = party
    if "need" in KINDS:
        made["need-1"] = KINDS["need"](**needed(KINDS["need"], gate, made))  # type: ignore[call-arg]
    for name in CLOSED:
        if name not in ("session", "stakeholder"):
            one = KINDS[name](**needed(KINDS[name], gate, made), **closed_values(KINDS[name], second=False))
            made[one.id] = one
    gate.apply(label("step.stakeholder.add", name=""), *made.values())
    return [one for one in made.values() if one.KIND in CLOSED]


def told(second: bool) -> str:
    return f"{MARK}{'twee' if second else 'een'}"


def turn(gate: Gate, records: list[Aggregate], *, second: bool) -> None:
    """Give everything that is closed one of its two values."""
    for one in records:
        set_fields(gate, one, closed_values(type(one), second))
    session = gate.session()
    assert session is not None
    people = tuple(dataclasses.replace(one, **closed_values(Attendee, second)) for one in session.attendees)
    set_fields(gate, session, {**closed_values(Session, second), "attendees": people})
    for note in gate.all(Note):
        if note.internal:
            set_fields(gate, note, {"text": told(second)})
    for photo in gate.all(Photo):
        if not photo.public:
            set_fields(gate, photo, {"caption": told(second), "alt": told(second)})
    for turns in gate.all(Turns):
        if not turns.shared:
            set_fields(gate, turns, {"counts": _counts(second=second)})


def closed_records(gate: Gate) -> list[Aggregate]:
    """A record of every kind that has something closed, somebody present without consent, and notes for the team."""
    session = gate.session()
    assert session is not None
    add_attendee(gate, session, Perspective.RESIDENT, name=told(second=False))
    here = gate.place
    for number, part in enumerate(("urgency", "stakeholders", "vision")):
        note = Note(
            id=f"note-{number}", traject_id=here.traject_id, session_id=here.session_id, part=part,
            text=told(second=False), internal=True,
        )  # fmt: skip
        gate.apply(label("step.note.add", name=""), note)
    photo = Photo(
        id="photo-1", traject_id=here.traject_id, session_id=here.session_id, part="urgency", digest="0" * 64,
        caption=told(second=False), alt=told(second=False),
    )  # fmt: skip
    turns = Turns(
        id="turns-1",
        traject_id=here.traject_id,
        session_id=str(here.session_id),
        counts=_counts(second=False),
    )
    gate.apply(label("step.photo.add", name=""), photo, turns)
    return filled(gate)


def _counts(*, second: bool) -> tuple[TurnCount, ...]:
    return (TurnCount(perspective=Perspective.RESIDENT, count=7 if second else 2),)
