"""What is done with many cells of the table of parties at once (§4.5): each is one step, which one undo takes back."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from wijkwerkplaats.edits.stakeholders import party_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.quickparty import QuickParty


def paste_parties(
    gate: Gate,
    changed: Sequence[Stakeholder],
    added: Sequence[Stakeholder] = (),
    *,
    origin: object | None = None,
) -> Step | None:
    """Write the parties that a paste changes and adds."""
    count = str(len(changed) + len(added))
    return gate.apply(label("step.stakeholder.pasted", count=count), *changed, *added, origin=origin)


def add_quick_parties(
    gate: Gate, quick: Sequence[QuickParty], *, origin: object | None = None
) -> list[Stakeholder]:
    """Add the parties of many lines at once; names that are there already, or come twice, are left out."""
    known = {" ".join(party.name.split()).casefold() for party in gate.all(Stakeholder)}
    made = []
    for one in quick:
        name = " ".join(one.name.split()).casefold()
        if name and name not in known:
            known.add(name)
            made.append(party_of(gate, one))
    paste_parties(gate, (), made, origin=origin)
    return made


def fill_parties(
    gate: Gate, cells: Mapping[str, Mapping[str, Any]], *, origin: object | None = None
) -> Step | None:
    """Give each party, by key, the values of its cells. A name is never filled in: parties would become one."""
    after = []
    for key, values in cells.items():
        party = gate.get(Stakeholder, key)
        if party is not None:
            kept = {name: value for name, value in values.items() if name != "name"}
            after.append(dataclasses.replace(party, **kept))
    return gate.apply(label("step.stakeholder.filled", count=str(len(after))), *after, origin=origin)
