"""A large werkplaats: 500 stakeholders and 1,500 relations in one traject, with a running session."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

from db.keys import Key
from tests.support import running_gate
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, label
from wijkwerkplaats.model import Relation, Stakeholder, new_id
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance

STAKEHOLDERS = 500
RELATIONS = 1500


def big_gate(path: Path, key: Key | None = None) -> Gate:
    """A gate on the large file; the same every time but for its keys."""
    chance = random.Random(4)
    gate = running_gate(path, key)
    parties = [_party(gate, chance, number) for number in range(STAKEHOLDERS)]
    gate.apply(label("step.stakeholder.imported", count="500", name="lijst.xlsx"), *parties)
    relations = {}
    while len(relations) < RELATIONS:
        one, other = chance.sample(parties, 2)
        kind = chance.choice(list(RelationKind))
        relations[one.id, other.id, kind] = Relation(
            id=new_id(), traject_id=gate.place.traject_id, source_id=one.id, target_id=other.id, kind=kind
        )
    gate.apply(label("step.stakeholder.imported", count="1500", name="lijst.xlsx"), *relations.values())
    for party in parties[:60]:
        add_seat(gate, party, chance.choice(list(Level)), "lid")
    for number in range(40):
        add_instrument(gate, f"Instrument {number}", x=chance.randint(-95, 95), y=chance.randint(-95, 95))
    return gate


def place_of(gate: Gate, part: str) -> Place:
    """The running session at another part."""
    return dataclasses.replace(gate.place, part=part)


def _party(gate: Gate, chance: random.Random, number: int) -> Stakeholder:
    return Stakeholder(
        id=new_id(),
        traject_id=gate.place.traject_id,
        name=f"Partij {number} {chance.choice(('Noord', 'Zuid', 'Oost', 'West', 'wijkteam', 'stichting'))}",
        kind=chance.choice(list(PartyKind)),
        domains=tuple(chance.sample(list(Domain), chance.randint(0, 3))),
        level=chance.choice([None, *Level]),
        indispensable=chance.random() < 0.1,
        stance=chance.choice(list(Stance)),
        influence=chance.randint(0, 100),
        interest=chance.randint(0, 100),
    )
