"""Stakeholders and how they relate (§4.5)."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.model.base import Aggregate, aggregate, internal, personal
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Perspective, RelationKind, Ring, Stance


@aggregate("stakeholder")
class Stakeholder(Aggregate):
    """A party in or around the wijk.

    `influence`, `interest` and `dependence` run from 0 to 100; None is unknown. They and the stance are what the
    group agreed on, as is the `ring` (None: as suggested); how each perspective sees it stands in `Judgement`.
    `contacts` is free text beside the `Contact`s.
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
    tags: tuple[str, ...] = internal(())
    ring: Ring | None = internal(None)
    created: str = ""


@aggregate("relation")
class Relation(Aggregate):
    """How `source_id` relates to `target_id`; `depends`, `finances` and `part-of` have a direction.

    `strength` runs from 1 (weak) to 3 (strong); None is not said.
    """

    id: str
    traject_id: str
    source_id: str
    target_id: str
    kind: RelationKind = internal(RelationKind.COOPERATES)
    note: str = internal("")
    strength: int | None = internal(None)


@aggregate("judgement")
class Judgement(Aggregate):
    """How one perspective places a party, in a session or between two; None and unknown are not said.

    There is one of each perspective in a session, so that the spread shows where perspectives differ (§4.1, §4.5).
    """

    id: str
    traject_id: str
    stakeholder_id: str
    session_id: str | None = None
    perspective: Perspective = Perspective.RESIDENT
    stance: Stance = internal(Stance.UNKNOWN)
    influence: int | None = internal(None)
    interest: int | None = internal(None)
    created: str = ""


@aggregate("party_note")
class PartyNote(Aggregate):
    """Something to remember about a party, with its day: for the facilitator alone."""

    id: str
    traject_id: str
    stakeholder_id: str
    session_id: str | None = None
    day: date | None = None
    text: str = internal("")
    created: str = ""
