"""Stakeholders and relations (§4.5)."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence

from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import (
    Contact,
    Instrument,
    Judgement,
    NeedParty,
    PartyNote,
    Relation,
    Seat,
    Stakeholder,
    new_id,
)
from wijkwerkplaats.model.words import Domain, PartyKind, RelationKind
from wijkwerkplaats.quickparty import QuickParty


def add_stakeholder(
    gate: Gate, name: str, *, kind: PartyKind = PartyKind.NONE, origin: object | None = None
) -> Stakeholder:
    """Add a party by name. A name that is there already is allowed: `namesakes` tells."""
    party = Stakeholder(
        id=new_id(),
        traject_id=gate.place.traject_id,
        name=" ".join(name.split()),
        kind=kind,
        created=gate.now(),
    )
    gate.apply(label("step.stakeholder.add", name=party.name), party, origin=origin)
    return party


def add_quick_party(gate: Gate, quick: QuickParty, *, origin: object | None = None) -> Stakeholder:
    """Add a party with all that its one line of typing says, as one step."""
    party = party_of(gate, quick)
    gate.apply(label("step.stakeholder.add", name=party.name), party, origin=origin)
    return party


def party_of(gate: Gate, quick: QuickParty) -> Stakeholder:
    """The party that a line of typing tells of; nothing is written."""
    return Stakeholder(
        id=new_id(),
        traject_id=gate.place.traject_id,
        name=quick.name,
        kind=quick.kind,
        domains=quick.domains,
        level=quick.level,
        informal=quick.informal,
        active_here=quick.active_here,
        indispensable=quick.indispensable,
        tags=quick.tags,
        created=gate.now(),
    )


def namesakes(gate: Gate, name: str) -> list[Stakeholder]:
    """Parties in the traject that carry this name already, whatever the capitals and spaces."""
    wanted = " ".join(name.split()).casefold()
    return [party for party in gate.all(Stakeholder) if " ".join(party.name.split()).casefold() == wanted]


def remove_stakeholders(
    gate: Gate, parties: list[Stakeholder], *, origin: object | None = None
) -> Step | None:
    """Remove parties with all that hangs on them, and as owner of instruments; one undo brings all back."""
    keys = {party.id for party in parties}
    relations = [r for r in gate.all(Relation) if r.source_id in keys or r.target_id in keys]
    seats = [s for s in gate.all(Seat) if s.stakeholder_id in keys]
    owned = [dataclasses.replace(i, owner_id=None) for i in gate.all(Instrument) if i.owner_id in keys]
    name = parties[0].name if len(parties) == 1 else str(len(parties))
    key = "step.stakeholder.remove" if len(parties) == 1 else "step.stakeholder.remove_many"
    gone = [*relations, *seats, *hanging(gate, keys), *parties]
    return gate.apply(label(key, name=name), *owned, remove=gone, origin=origin)


def hanging(gate: Gate, keys: Collection[str]) -> list[Contact | Judgement | PartyNote | NeedParty]:
    """What cannot be without these parties: persons, judgements, notes, and their place with issues."""
    things: list[Contact | Judgement | PartyNote | NeedParty]
    things = [*gate.all(Contact), *gate.all(Judgement), *gate.all(PartyNote), *gate.all(NeedParty)]
    return [thing for thing in things if thing.stakeholder_id in keys]


def place_stakeholder(
    gate: Gate,
    party: Stakeholder,
    influence: int | None,
    interest: int | None,
    *,
    origin: object | None = None,
) -> Step | None:
    """Put a party on the map (0 to 100 on both axes; None takes it off). Raises `ValueError` off the scale."""
    for value in (influence, interest):
        if value is not None and not 0 <= value <= 100:
            raise ValueError(f"{value} is off the scale of 0 to 100")
    newest = gate.get(Stakeholder, party.id) or party
    after = dataclasses.replace(newest, influence=influence, interest=interest)
    return gate.apply(label("step.stakeholder.place", name=party.name), after, origin=origin)


def add_relation(
    gate: Gate,
    source: Stakeholder,
    target: Stakeholder,
    kind: RelationKind,
    note: str = "",
    *,
    strength: int | None = None,
) -> Relation | None:
    """Relate two parties; None for a party to itself and for a relation that is there already.

    Raises `WijkError` ("error.relation.circle") for a party that would be a part of itself.
    """
    if source.id == target.id:
        return None
    if any((r.source_id, r.target_id, r.kind) == (source.id, target.id, kind) for r in gate.all(Relation)):
        return None
    if kind is RelationKind.PART_OF and is_within(gate.all(Relation), target.id, source.id):
        raise WijkError("error.relation.circle", part=source.name, whole=target.name)
    relation = Relation(
        id=new_id(),
        traject_id=gate.place.traject_id,
        source_id=source.id,
        target_id=target.id,
        kind=kind,
        note=note,
        strength=strength,
    )
    gate.apply(label("step.relation.add", source=source.name, target=target.name), relation)
    return relation


def is_within(relations: Sequence[Relation], part: str, whole: str) -> bool:
    """Whether a party is, over any number of steps, a part of another (or that party itself)."""
    above: dict[str, list[str]] = {}
    for one in relations:
        if one.kind is RelationKind.PART_OF:
            above.setdefault(one.source_id, []).append(one.target_id)
    seen, todo = {part}, [part]
    while todo:
        fresh = [key for key in above.get(todo.pop(), ()) if key not in seen]
        seen.update(fresh)
        todo.extend(fresh)
    return whole in seen


def remove_relations(
    gate: Gate, relations: Sequence[Relation], *, origin: object | None = None
) -> Step | None:
    """Remove relations as one step."""
    return gate.apply(label("step.relation.remove"), remove=relations, origin=origin)


def set_for_all(
    gate: Gate, parties: Sequence[Stakeholder], values: Mapping[str, object], *, origin: object | None = None
) -> Step | None:
    """Give fields of several parties the same values, as one step."""
    if len(parties) == 1:
        return set_fields(gate, parties[0], dict(values), origin=origin)
    newest = [gate.get(Stakeholder, party.id) or party for party in parties]
    after = [dataclasses.replace(party, **values) for party in newest]  # type: ignore[arg-type]
    return gate.apply(label("step.stakeholder.edit_many", name=str(len(after))), *after, origin=origin)


def add_domain(
    gate: Gate, parties: Sequence[Stakeholder], domain: Domain, *, origin: object | None = None
) -> Step | None:
    """Add a domain to several parties, as one step."""
    newest = [gate.get(Stakeholder, party.id) or party for party in parties]
    after = [dataclasses.replace(p, domains=(*p.domains, domain)) for p in newest if domain not in p.domains]
    name = after[0].name if len(after) == 1 else str(len(after))
    key = "step.stakeholder.edit" if len(after) == 1 else "step.stakeholder.edit_many"
    return gate.apply(label(key, name=name), *after, origin=origin)
