"""From willing to necessary (§4.5, §5.1): issues and ambitions, and who is needed for each."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from wijkwerkplaats.analysis.needs import ranked
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Need, NeedParty, Stakeholder, new_id
from wijkwerkplaats.model.words import NeedKind


def add_need(gate: Gate, text: str, kind: NeedKind = NeedKind.ISSUE, *, origin: object | None = None) -> Need:
    """Name an issue or ambition; it comes last."""
    made = Need(
        id=new_id(), traject_id=gate.place.traject_id, text=" ".join(text.split()), kind=kind,
        rank=max((one.rank for one in gate.all(Need)), default=-1) + 1, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.need.add", name=made.text), made, origin=origin)
    return made


def move_need(gate: Gate, need: Need, by: int, *, origin: object | None = None) -> Step | None:
    """Put an issue or ambition before or after its neighbour."""
    order = ranked(gate.all(Need))
    at = next((number for number, one in enumerate(order) if one.id == need.id), -1)
    if at < 0 or not 0 <= at + by < len(order):
        return None
    order.insert(at + by, order.pop(at))
    after = [dataclasses.replace(one, rank=rank) for rank, one in enumerate(order)]
    return gate.apply(label("step.need.move", name=need.text), *after, origin=origin)


def remove_needs(gate: Gate, needs: Sequence[Need], *, origin: object | None = None) -> Step | None:
    """Remove issues with what was said about who they need, as one step."""
    keys = {need.id for need in needs}
    said = [one for one in gate.all(NeedParty) if one.need_id in keys]
    name = needs[0].text if len(needs) == 1 else str(len(needs))
    return gate.apply(label("step.need.remove", name=name), remove=[*said, *needs], origin=origin)


def add_need_party(
    gate: Gate, need: Need, party: Stakeholder, *, needed: bool = True, why: str = "",
    origin: object | None = None,
) -> NeedParty | None:  # fmt: skip
    """Name a party with an issue; None when it stands there already."""
    if any((one.need_id, one.stakeholder_id) == (need.id, party.id) for one in gate.all(NeedParty)):
        return None
    made = _made(gate, need, party.id, needed, why)
    gate.apply(label("step.need_party.add", name=party.name), made, origin=origin)
    return made


def add_newcomer(gate: Gate, need: Need, name: str, *, origin: object | None = None) -> NeedParty:
    """Name a party that is not known yet: it becomes a stakeholder in the same step."""
    party = Stakeholder(
        id=new_id(), traject_id=gate.place.traject_id, name=" ".join(name.split()), created=gate.now()
    )
    made = _made(gate, need, party.id, True, "")
    gate.apply(label("step.need_party.add", name=party.name), party, made, origin=origin)
    return made


def _made(gate: Gate, need: Need, party_id: str, needed: bool, why: str) -> NeedParty:
    return NeedParty(
        id=new_id(), traject_id=gate.place.traject_id, need_id=need.id, stakeholder_id=party_id,
        needed=needed, why=why, created=gate.now(),
    )  # fmt: skip


def set_need_party(
    gate: Gate, said: NeedParty, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Give one field a new value; edits of the same field melt into one step."""
    newest = gate.get(NeedParty, said.id) or said
    after = dataclasses.replace(newest, **{field: value})  # type: ignore[arg-type]
    name = label("step.need_party.edit", name=_party_of(gate, said))
    return gate.apply(name, after, merge=f"{said.id}:{field}", origin=origin)


def set_standing(
    gate: Gate, need: Need, party: Stakeholder, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Say how a party stands to an issue; a party that did not stand there yet does so from now on.

    Who says what a party is for, says that it is needed; who only says whether it is willing, does not.
    """
    for said in gate.all(NeedParty):
        if (said.need_id, said.stakeholder_id) == (need.id, party.id):
            return set_need_party(gate, said, field, value, origin=origin)
    made = dataclasses.replace(_made(gate, need, party.id, field == "why", ""), **{field: value})  # type: ignore[arg-type]
    return gate.apply(label("step.need_party.add", name=party.name), made, origin=origin)


def remove_need_parties(
    gate: Gate, said: Sequence[NeedParty], *, origin: object | None = None
) -> Step | None:
    """Take parties away from their issues as one step; the parties stay."""
    name = ", ".join(dict.fromkeys(_party_of(gate, one) for one in said))
    return gate.apply(label("step.need_party.remove", name=name), remove=said, origin=origin)


def _party_of(gate: Gate, said: NeedParty) -> str:
    party = gate.get(Stakeholder, said.stakeholder_id)
    return party.name if party else ""


# When parties become one


def rehung(gate: Gate, keep: str, gone: set[str]) -> tuple[list[NeedParty], list[NeedParty]]:
    """What changes and what goes when these parties become one; with one issue the reasons come together."""
    there = {one.need_id: one for one in gate.all(NeedParty) if one.stakeholder_id == keep}
    changed: dict[str, NeedParty] = {}
    double = []
    for one in gate.all(NeedParty):
        if one.stakeholder_id not in gone:
            continue
        kept = there.get(one.need_id)
        if kept is None:
            after = dataclasses.replace(one, stakeholder_id=keep)
        else:
            double.append(one)
            after = dataclasses.replace(
                kept, needed=kept.needed or one.needed, willing=kept.willing or one.willing,
                why="\n".join(dict.fromkeys(filter(None, (kept.why, one.why)))),
            )  # fmt: skip
        there[one.need_id] = changed[after.id] = after
    return list(changed.values()), double
