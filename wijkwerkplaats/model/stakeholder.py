"""Stakeholders and how they relate (§4.5)."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate, internal, personal
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance


@aggregate("stakeholder")
class Stakeholder(Aggregate):
    """A party in or around the wijk.

    `influence`, `interest` and `dependence` run from 0 to 100; None is unknown.
    """

    id: str
    traject_id: str
    name: str
    kind: PartyKind = PartyKind.NONE
    domains: tuple[Domain, ...] = ()
    level: Level | None = None
    informal: bool = False
    active_here: bool = True
    goals: str = ""
    assignment: str = ""
    brings: str = ""
    gains: str = ""
    contacts: str = personal("")
    indispensable: bool = False
    stance: Stance = internal(Stance.UNKNOWN)
    influence: int | None = internal(None)
    interest: int | None = internal(None)
    dependence: int | None = internal(None)
    note: str = internal("")
    created: str = ""


@aggregate("relation")
class Relation(Aggregate):
    """How `source_id` relates to `target_id`; `depends` and `finances` have a direction."""

    id: str
    traject_id: str
    source_id: str
    target_id: str
    kind: RelationKind = internal(RelationKind.COOPERATES)
    note: str = internal("")
