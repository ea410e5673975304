"""The local alliance (§5.1): seats, rhythms and the figurehead."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Alliance, Rhythm, Seat, Stakeholder, new_id
from wijkwerkplaats.model.words import Level


def add_seat(gate: Gate, party: Stakeholder, level: Level, role: str = "") -> Seat:
    """Give a party a seat at a level."""
    seat = Seat(
        id=new_id(), traject_id=gate.place.traject_id, stakeholder_id=party.id, level=level, role=role,
        created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.seat.add", name=party.name), seat)
    return seat


def seat_newcomer(gate: Gate, name: str, level: Level) -> Seat:
    """Give a party that is not known yet a seat: it becomes a stakeholder in the same step."""
    party = Stakeholder(
        id=new_id(), traject_id=gate.place.traject_id, name=" ".join(name.split()), created=gate.now()
    )
    seat = Seat(
        id=new_id(), traject_id=party.traject_id, stakeholder_id=party.id, level=level, created=party.created
    )
    gate.apply(label("step.seat.add", name=party.name), party, seat)
    return seat


def move_seat(gate: Gate, seat: Seat, level: Level) -> Step | None:
    """Move a seat to another level."""
    newest = gate.get(Seat, seat.id) or seat
    name = label("step.seat.move", name=_party_of(gate, seat))
    return gate.apply(name, dataclasses.replace(newest, level=level))


def set_seat(
    gate: Gate, seat: Seat, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Give one field of a seat a new value; edits of the same field melt into one step."""
    newest = gate.get(Seat, seat.id) or seat
    after = dataclasses.replace(newest, **{field: value})  # type: ignore[arg-type]
    name = label("step.seat.edit", name=_party_of(gate, seat))
    return gate.apply(name, after, merge=f"{seat.id}:{field}", origin=origin)


def remove_seats(gate: Gate, seats: Sequence[Seat]) -> Step | None:
    """Take seats away as one step; the parties stay."""
    name = ", ".join(dict.fromkeys(_party_of(gate, seat) for seat in seats))
    return gate.apply(label("step.seat.remove", name=name), remove=seats)


def _party_of(gate: Gate, seat: Seat) -> str:
    party = gate.get(Stakeholder, seat.stakeholder_id)
    return party.name if party else ""


def alliance_of(gate: Gate) -> Alliance:
    """What holds for the alliance of the current traject as a whole; a fresh one when nothing was said yet."""
    found = gate.all(Alliance)
    return found[0] if found else Alliance(id=new_id(), traject_id=gate.place.traject_id)


def set_rhythm(
    gate: Gate, alliance: Alliance, level: Level, text: str, *, origin: object | None = None
) -> Step | None:
    """How often a level meets."""
    newest = gate.get(Alliance, alliance.id) or alliance
    texts = {rhythm.level: rhythm.text for rhythm in newest.rhythms} | {level: text}
    rhythms = tuple(Rhythm(level=one, text=texts[one]) for one in Level if texts.get(one))
    return gate.apply(
        label("step.alliance.rhythm"),
        dataclasses.replace(newest, rhythms=rhythms),
        merge=f"rhythm:{alliance.id}:{level}",
        origin=origin,
    )
