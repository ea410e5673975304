"""Instruments in the steering quadrant (§5.4)."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Instrument, Stakeholder, new_id


def add_instrument(
    gate: Gate, name: str, *, library: str = "", x: int = 0, y: int = 0, text: str = ""
) -> Instrument:
    """Add an instrument, from the library or an own one; the same one may be placed more than once."""
    instrument = Instrument(
        id=new_id(), traject_id=gate.place.traject_id, name=" ".join(name.split()), library=library, x=x, y=y,
        text=text, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.instrument.add", name=instrument.name), instrument)
    return instrument


def move_instrument(
    gate: Gate, instrument: Instrument, x: int, y: int, *, origin: object | None = None
) -> Step | None:
    """Put an instrument elsewhere; what falls outside -100 to 100 is brought to the edge."""
    newest = gate.get(Instrument, instrument.id) or instrument
    after = dataclasses.replace(newest, x=max(-100, min(100, x)), y=max(-100, min(100, y)))
    name = label("step.instrument.move", name=instrument.name)
    return gate.apply(name, after, merge=f"place:{instrument.id}", origin=origin)


def owner_of(gate: Gate, instrument: Instrument) -> str:
    """Who owns an instrument: the name of a stakeholder, or what was typed."""
    party = gate.get(Stakeholder, instrument.owner_id) if instrument.owner_id else None
    return party.name if party else instrument.owner


def set_owner(gate: Gate, instrument: Instrument, name: str, *, origin: object | None = None) -> Step | None:
    """Who owns an instrument: the stakeholder of this name, or the name itself when there is none."""
    wanted = " ".join(name.split()).casefold()
    parties = [
        party
        for party in gate.all(Stakeholder)
        if wanted and " ".join(party.name.split()).casefold() == wanted
    ]
    kept = next((party for party in parties if party.id == instrument.owner_id), None)
    party = kept or next(iter(parties), None)
    newest = gate.get(Instrument, instrument.id) or instrument
    after = dataclasses.replace(newest, owner_id=party.id if party else None, owner="" if party else name)
    name_of_step = label("step.instrument.edit", name=instrument.name)
    return gate.apply(name_of_step, after, merge=f"owner:{instrument.id}", origin=origin)
