"""Stakeholders and relations (§4.5)."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Instrument, Relation, Seat, Stakeholder, new_id
from wijkwerkplaats.model.words import Domain, PartyKind, RelationKind
from wijkwerkplaats.quickparty import QuickParty
from wijkwerkplaats.texts import Texts


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
    party = Stakeholder(
        id=new_id(),
        traject_id=gate.place.traject_id,
        name=quick.name,
        kind=quick.kind,
        domains=quick.domains,
        level=quick.level,
        informal=quick.informal,
        active_here=quick.active_here,
        indispensable=quick.indispensable,
        created=gate.now(),
    )
    gate.apply(label("step.stakeholder.add", name=party.name), party, origin=origin)
    return party


def namesakes(gate: Gate, name: str) -> list[Stakeholder]:
    """Parties in the traject that carry this name already, whatever the capitals and spaces."""
    wanted = " ".join(name.split()).casefold()
    return [party for party in gate.all(Stakeholder) if " ".join(party.name.split()).casefold() == wanted]


def remove_stakeholders(
    gate: Gate, parties: list[Stakeholder], *, origin: object | None = None
) -> Step | None:
    """Remove parties with their seats and relations, and as owner of instruments; one undo brings all back."""
    keys = {party.id for party in parties}
    relations = [r for r in gate.all(Relation) if r.source_id in keys or r.target_id in keys]
    seats = [s for s in gate.all(Seat) if s.stakeholder_id in keys]
    owned = [dataclasses.replace(i, owner_id=None) for i in gate.all(Instrument) if i.owner_id in keys]
    name = parties[0].name if len(parties) == 1 else str(len(parties))
    key = "step.stakeholder.remove" if len(parties) == 1 else "step.stakeholder.remove_many"
    return gate.apply(label(key, name=name), *owned, remove=[*relations, *seats, *parties], origin=origin)


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
    gate: Gate, source: Stakeholder, target: Stakeholder, kind: RelationKind, note: str = ""
) -> Relation | None:
    """Relate two parties; None for a party to itself and for a relation that is there already."""
    if source.id == target.id:
        return None
    if any((r.source_id, r.target_id, r.kind) == (source.id, target.id, kind) for r in gate.all(Relation)):
        return None
    relation = Relation(
        id=new_id(),
        traject_id=gate.place.traject_id,
        source_id=source.id,
        target_id=target.id,
        kind=kind,
        note=note,
    )
    gate.apply(label("step.relation.add", source=source.name, target=target.name), relation)
    return relation


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


# Merging

_JOINED = ("goals", "assignment", "brings", "gains", "contacts", "note")
_CHOSEN = ("kind", "level", "stance", "influence", "interest", "dependence")


def merge_stakeholders(
    gate: Gate,
    keep: Stakeholder,
    others: Sequence[Stakeholder],
    words: Texts,
    *,
    origin: object | None = None,
) -> Step | None:
    """Make one party of several, as one step: relations, seats, instruments and texts go to the one that stays.

    Where judgements and choices differ, the one that stays keeps its own, and the note tells the others.
    """
    gone = [gate.get(Stakeholder, party.id) or party for party in others if party.id != keep.id]
    if not gone:
        return None
    keys = {party.id for party in gone}
    merged = gate.get(Stakeholder, keep.id) or keep
    for party in gone:
        merged = _merged(merged, party, words)
    relations, double, said = _rehung(gate, keep.id, keys)
    for note in said:
        merged = dataclasses.replace(merged, note=_both(merged.note, note))
    seats = [
        dataclasses.replace(s, stakeholder_id=keep.id) for s in gate.all(Seat) if s.stakeholder_id in keys
    ]
    owned = [dataclasses.replace(i, owner_id=keep.id) for i in gate.all(Instrument) if i.owner_id in keys]
    step = label("step.stakeholder.merge", name=keep.name, count=str(len(gone) + 1))
    return gate.apply(step, merged, *relations, *seats, *owned, remove=[*double, *gone], origin=origin)


def _merged(keep: Stakeholder, other: Stakeholder, words: Texts) -> Stakeholder:
    values: dict[str, object] = {name: _both(getattr(keep, name), getattr(other, name)) for name in _JOINED}
    lost = [] if other.name == keep.name else [words("merge.name", name=other.name)]
    for name in _CHOSEN:
        ours, theirs = getattr(keep, name), getattr(other, name)
        if ours is None or ours == "":
            values[name] = theirs
        elif theirs is not None and theirs not in ("", ours):
            kind = {"kind": "party_kind", "level": "level", "stance": "stance"}.get(name)
            value = words.word(kind, theirs) if kind else str(theirs)
            lost.append(words("merge.value", field=words(f"party_field.{name}").split(",")[0], value=value))
    if lost:
        values["note"] = _both(str(values["note"]), words("merge.note", what="; ".join(lost)))
    return dataclasses.replace(
        keep,
        domains=tuple(dict.fromkeys((*keep.domains, *other.domains))),
        indispensable=keep.indispensable or other.indispensable,
        informal=keep.informal or other.informal,
        active_here=keep.active_here or other.active_here,
        **values,  # type: ignore[arg-type]
    )


def _both(ours: str, theirs: str) -> str:
    """Two texts as one; what stands there already is not written twice."""
    if not theirs.strip() or theirs.strip() in ours:
        return ours
    return theirs if not ours.strip() or ours.strip() in theirs else f"{ours.rstrip()}\n{theirs}"


def _rehung(gate: Gate, keep: str, gone: set[str]) -> tuple[list[Relation], list[Relation], list[str]]:
    """Relations that change, relations that go because they would be there twice, and notes that have no home."""
    known = {(r.source_id, r.target_id, r.kind): r for r in gate.all(Relation)}
    changed: dict[str, Relation] = {}
    double, said = [], []
    for one in gate.all(Relation):
        if not gone & {one.source_id, one.target_id}:
            continue
        source = keep if one.source_id in gone else one.source_id
        target = keep if one.target_id in gone else one.target_id
        there = known.get((source, target, one.kind))
        if source == target:
            double.append(one)
            said.append(one.note)
        elif there is not None:
            double.append(one)
            note = _both(there.note, one.note)
            if note != there.note:
                known[source, target, one.kind] = changed[there.id] = dataclasses.replace(there, note=note)
        else:
            moved = dataclasses.replace(one, source_id=source, target_id=target)
            known[source, target, one.kind] = changed[one.id] = moved
    return list(changed.values()), double, said
