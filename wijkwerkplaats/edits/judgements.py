"""How perspectives place a party (§4.1, §4.5), and notes about it: internal, with the session they come from."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Judgement, PartyNote, Stakeholder, new_id
from wijkwerkplaats.model.words import Perspective, Stance


def judge(
    gate: Gate,
    party: Stakeholder,
    perspective: Perspective,
    values: Mapping[str, int | Stance | None],
    *,
    origin: object | None = None,
) -> Step | None:
    """Say how a perspective places a party in the session of now: `influence`, `interest`, `stance`.

    What is not in `values` stays; a judgement that says nothing any more goes. Raises `ValueError` off the scale.
    """
    for field, value in values.items():
        if field != "stance" and value is not None and not 0 <= int(value) <= 100:
            raise ValueError(f"{value} is off the scale of 0 to 100")
    before = judgement_of(gate, party.id, perspective)
    after = dataclasses.replace(before or _fresh(gate, party, perspective), **dict(values))  # type: ignore[arg-type]
    name = label("step.judgement.set", name=party.name)
    merge = f"judge:{party.id}:{perspective}:{','.join(values)}"
    if says_nothing(after):
        return gate.apply(name, remove=[before] if before is not None else [], origin=origin)
    return gate.apply(name, after, merge=merge, origin=origin)


def judgement_of(gate: Gate, party_id: str, perspective: Perspective) -> Judgement | None:
    """What a perspective said of a party in the session of now (or between sessions)."""
    wanted = (party_id, gate.place.session_id, perspective)
    found = (j for j in gate.all(Judgement) if (j.stakeholder_id, j.session_id, j.perspective) == wanted)
    return next(found, None)


def says_nothing(one: Judgement) -> bool:
    """Whether nothing is said."""
    return one.influence is None and one.interest is None and one.stance is Stance.UNKNOWN


def _fresh(gate: Gate, party: Stakeholder, perspective: Perspective) -> Judgement:
    return Judgement(
        id=new_id(), traject_id=party.traject_id, stakeholder_id=party.id, session_id=gate.place.session_id,
        perspective=perspective, created=gate.now(),
    )  # fmt: skip


def remove_judgements(
    gate: Gate, judgements: Sequence[Judgement], *, origin: object | None = None
) -> Step | None:
    """Take judgements away, as one step."""
    if not judgements:
        return None
    party = gate.get(Stakeholder, judgements[0].stakeholder_id)
    name = label("step.judgement.remove", name=party.name if party is not None else "")
    return gate.apply(name, remove=judgements, origin=origin)


# Notes


def add_party_note(
    gate: Gate, party: Stakeholder, text: str, *, day: date | None = None, origin: object | None = None
) -> PartyNote:
    """Note something about a party, today unless another day is given."""
    made = PartyNote(
        id=new_id(), traject_id=party.traject_id, stakeholder_id=party.id, session_id=gate.place.session_id,
        day=day or gate.clock().date(), text=text.strip(), created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.party_note.add", name=party.name), made, origin=origin)
    return made


def remove_party_notes(
    gate: Gate, notes: Sequence[PartyNote], *, origin: object | None = None
) -> Step | None:
    """Take notes away, as one step."""
    if not notes:
        return None
    party = gate.get(Stakeholder, notes[0].stakeholder_id)
    name = label("step.party_note.remove", name=party.name if party is not None else "")
    return gate.apply(name, remove=notes, origin=origin)
