"""Making one party of several (§4.5): nothing that was known of any of them is lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from wijkwerkplaats.edits import needs
from wijkwerkplaats.edits.stakeholders import is_within
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Contact, Instrument, Judgement, PartyNote, Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.texts import Texts

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
    """Make one party of several, as one step: all that hangs on the others goes to the one that stays.

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
    moved, same = _moved(gate, keep.id, keys)
    judged, spoken, told = _judged(gate, keep.id, keys, words)
    for note in told:
        merged = dataclasses.replace(merged, note=_both(merged.note, note))
    step = label("step.stakeholder.merge", name=keep.name, count=str(len(gone) + 1))
    issues, twice = needs.rehung(gate, keep.id, keys)
    after = [merged, *relations, *seats, *owned, *moved, *judged, *issues]
    return gate.apply(step, *after, remove=[*double, *same, *spoken, *twice, *gone], origin=origin)


def _moved(
    gate: Gate, keep: str, gone: set[str]
) -> tuple[list[Contact | PartyNote], list[Contact | PartyNote]]:
    """Persons and notes under the party that stays, and those that would be there twice, word for word."""
    things: list[Contact | PartyNote] = [*gate.all(Contact), *gate.all(PartyNote)]
    known = {_content(thing) for thing in things if thing.stakeholder_id == keep}
    moved: list[Contact | PartyNote] = []
    same: list[Contact | PartyNote] = []
    for thing in things:
        if thing.stakeholder_id in gone:
            there = _content(thing) in known
            known.add(_content(thing))
            (same if there else moved).append(dataclasses.replace(thing, stakeholder_id=keep))
    return moved, same


def _content(thing: Contact | PartyNote) -> Contact | PartyNote:
    """A thing without what tells two copies of it apart."""
    return dataclasses.replace(thing, id="", stakeholder_id="", created="")


def _judged(
    gate: Gate, keep: str, gone: set[str], words: Texts
) -> tuple[list[Judgement], list[Judgement], list[str]]:
    """Judgements under the party that stays, those whose perspective spoke already, and what these said."""
    known = {(j.session_id, j.perspective): j for j in gate.all(Judgement) if j.stakeholder_id == keep}
    changed: dict[str, Judgement] = {}
    spoken, told = [], []
    for one in gate.all(Judgement):
        if one.stakeholder_id not in gone:
            continue
        there = known.get((one.session_id, one.perspective))
        after = dataclasses.replace(one, stakeholder_id=keep) if there is None else _filled(there, one)
        if there is not None:
            spoken.append(one)
            told += _differences(there, one, words)
        known[one.session_id, one.perspective] = changed[after.id] = after
    return list(changed.values()), spoken, told


def _filled(ours: Judgement, theirs: Judgement) -> Judgement:
    """Our judgement, with theirs where ours says nothing."""
    return dataclasses.replace(
        ours,
        influence=theirs.influence if ours.influence is None else ours.influence,
        interest=theirs.interest if ours.interest is None else ours.interest,
        stance=ours.stance or theirs.stance,
    )


def _differences(ours: Judgement, theirs: Judgement, words: Texts) -> list[str]:
    who = words.word("perspective", ours.perspective)
    return [
        words("merge.note", what=f"{who}: {_value(name, getattr(theirs, name), words)}")
        for name in ("influence", "interest", "stance")
        if getattr(ours, name) not in (None, "")
        and getattr(theirs, name) not in (None, "", getattr(ours, name))
    ]


def _value(field: str, value: object, words: Texts) -> str:
    kind = {"kind": "party_kind", "level": "level", "stance": "stance"}.get(field)
    said = words.word(kind, str(value)) if kind else str(value)
    return words("merge.value", field=words(f"party_field.{field}").split(",")[0], value=said)


def _merged(keep: Stakeholder, other: Stakeholder, words: Texts) -> Stakeholder:
    values: dict[str, object] = {name: _both(getattr(keep, name), getattr(other, name)) for name in _JOINED}
    lost = [] if other.name == keep.name else [words("merge.name", name=other.name)]
    for name in _CHOSEN:
        ours, theirs = getattr(keep, name), getattr(other, name)
        if ours is None or ours == "":
            values[name] = theirs
        elif theirs is not None and theirs not in ("", ours):
            lost.append(_value(name, theirs, words))
    if lost:
        values["note"] = _both(str(values["note"]), words("merge.note", what="; ".join(lost)))
    return dataclasses.replace(
        keep,
        domains=tuple(dict.fromkeys((*keep.domains, *other.domains))),
        tags=tuple(dict.fromkeys((*keep.tags, *other.tags))),
        indispensable=keep.indispensable or other.indispensable,
        informal=keep.informal or other.informal,
        active_here=keep.active_here or other.active_here,
        ring=keep.ring or other.ring,
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
        if source == target or _goes_round(one, source, target, known.values(), keep, gone):
            double.append(one)
            said.append(one.note)
        elif there is not None:
            double.append(one)
            after = dataclasses.replace(
                there, note=_both(there.note, one.note), strength=there.strength or one.strength
            )
            if after != there:
                known[source, target, one.kind] = changed[there.id] = after
        else:
            moved = dataclasses.replace(one, source_id=source, target_id=target)
            known[source, target, one.kind] = changed[one.id] = moved
    return list(changed.values()), double, said


def _goes_round(
    one: Relation, source: str, target: str, known: Iterable[Relation], keep: str, gone: set[str]
) -> bool:
    """Whether a party would become a part of itself, now that several are one."""
    if one.kind is not RelationKind.PART_OF:
        return False
    others = [
        dataclasses.replace(
            r,
            source_id=keep if r.source_id in gone else r.source_id,
            target_id=keep if r.target_id in gone else r.target_id,
        )
        for r in known
        if r.id != one.id
    ]
    return is_within(others, target, source)
