"""The local alliance (§5.1): seats, rhythms and the figurehead."""

from __future__ import annotations

import dataclasses

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


def move_seat(gate: Gate, seat: Seat, level: Level) -> Step | None:
    """Move a seat to another level."""
    party = gate.get(Stakeholder, seat.stakeholder_id)
    newest = gate.get(Seat, seat.id) or seat
    name = label("step.seat.move", name=party.name if party else "")
    return gate.apply(name, dataclasses.replace(newest, level=level))


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
