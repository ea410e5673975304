"""What the list of parties tells: who is missing, where it is thin, and where each stands on the map (§4.5)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind

USUAL: Final = (
    PartyKind.MUNICIPALITY,
    PartyKind.HOUSING,
    PartyKind.POLICE,
    PartyKind.SCHOOL,
    PartyKind.CARE,
    PartyKind.WELFARE,
    PartyKind.ENTREPRENEURS,
    PartyKind.RESIDENTS,
)
"""The kinds that mostly take part in a wijkaanpak."""

ALSO: Final = (
    PartyKind.INFORMAL,
    PartyKind.CLUB,
    PartyKind.RELIGIOUS,
    PartyKind.CULTURE,
    PartyKind.DEVELOPER,
    PartyKind.INSURER,
    PartyKind.GRID,
    PartyKind.GOVERNMENT,
    PartyKind.KNOWLEDGE,
)
"""The kinds that are easily forgotten."""


class PartyGroup(StrEnum):
    """Kinds of parties taken together, so that each group can have its own shape on the map."""

    PUBLIC = "public"
    BUILDING = "building"
    LEARNING = "learning"
    CARE = "care"
    COMMUNITY = "community"
    BUSINESS = "business"
    OTHER = "other"


_GROUPS: Final[Mapping[PartyKind, PartyGroup]] = {
    PartyKind.MUNICIPALITY: PartyGroup.PUBLIC,
    PartyKind.GOVERNMENT: PartyGroup.PUBLIC,
    PartyKind.POLICE: PartyGroup.PUBLIC,
    PartyKind.HOUSING: PartyGroup.BUILDING,
    PartyKind.DEVELOPER: PartyGroup.BUILDING,
    PartyKind.GRID: PartyGroup.BUILDING,
    PartyKind.SCHOOL: PartyGroup.LEARNING,
    PartyKind.KNOWLEDGE: PartyGroup.LEARNING,
    PartyKind.CARE: PartyGroup.CARE,
    PartyKind.WELFARE: PartyGroup.CARE,
    PartyKind.INSURER: PartyGroup.CARE,
    PartyKind.RESIDENTS: PartyGroup.COMMUNITY,
    PartyKind.INFORMAL: PartyGroup.COMMUNITY,
    PartyKind.CLUB: PartyGroup.COMMUNITY,
    PartyKind.RELIGIOUS: PartyGroup.COMMUNITY,
    PartyKind.CULTURE: PartyGroup.COMMUNITY,
    PartyKind.ENTREPRENEURS: PartyGroup.BUSINESS,
}


def group_of(kind: PartyKind) -> PartyGroup:
    """The group that a kind of party belongs to."""
    return _GROUPS.get(kind, PartyGroup.OTHER)


# Who is missing


@dataclass(frozen=True, slots=True)
class Inventory:
    """The list of parties counted; a party with two domains counts in both."""

    total: int
    kinds: Mapping[PartyKind, int]
    domains: Mapping[Domain, int]
    levels: Mapping[Level, int]

    @property
    def missing_usual(self) -> tuple[PartyKind, ...]:
        """Kinds that mostly take part and of which there is no party (§4.5)."""
        return tuple(kind for kind in USUAL if not self.kinds[kind])

    @property
    def missing_also(self) -> tuple[PartyKind, ...]:
        """Kinds that are easily forgotten and of which there is no party (§4.5)."""
        return tuple(kind for kind in ALSO if not self.kinds[kind])


def inventory(parties: Iterable[Stakeholder]) -> Inventory:
    """Count the parties per kind, domain and level (§4.5)."""
    known = list(parties)
    kinds = Counter(party.kind for party in known)
    domains = Counter(domain for party in known for domain in set(party.domains))
    levels = Counter(party.level for party in known)
    return Inventory(
        len(known),
        {kind: kinds[kind] for kind in PartyKind},
        {domain: domains[domain] for domain in Domain},
        {level: levels[level] for level in Level},
    )


def domain_matrix(parties: Iterable[Stakeholder]) -> dict[Domain, dict[Level | None, tuple[str, ...]]]:
    """Which parties work in each domain at each level (None: level unknown); empty cells are blind spots (§4.5)."""
    known = list(parties)
    levels: tuple[Level | None, ...] = (*Level, None)
    return {
        domain: {
            level: tuple(party.id for party in known if domain in party.domains and party.level is level)
            for level in levels
        }
        for domain in Domain
    }


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at again: `key` names its sentence in `stakeholder_finding`, with the parties it is about."""

    key: str
    parties: tuple[str, ...] = ()


def findings(
    parties: Sequence[Stakeholder], relations: Sequence[Relation], called: Collection[str] = frozenset()
) -> list[Finding]:
    """What deserves another look in a list that is not empty (§4.5); `called` are the parties with a contact person."""
    if not parties:
        return []
    related = {key for relation in relations for key in (relation.source_id, relation.target_id)}
    uncalled = [p.id for p in parties if p.indispensable and not p.contacts.strip() and p.id not in called]
    alone = [p.id for p in parties if p.id not in related] if relations else []
    found = [
        Finding("uncalled", tuple(uncalled)) if uncalled else None,
        Finding("nobody_indispensable") if not any(p.indispensable for p in parties) else None,
        Finding("no_informal") if not any(_is_informal(p) for p in parties) else None,
        Finding("none_elsewhere") if all(p.active_here for p in parties) else None,
        Finding("alone", tuple(alone)) if alone else None,
        Finding("unsorted", tuple(p.id for p in parties if p.kind is PartyKind.NONE)),
        Finding("namesakes", same_names(parties)),
    ]
    wordless = ("nobody_indispensable", "no_informal", "none_elsewhere")
    return [f for f in found if f is not None and (f.parties or f.key in wordless)]


def _is_informal(party: Stakeholder) -> bool:
    return party.informal or party.kind is PartyKind.INFORMAL


def same_names(parties: Iterable[Stakeholder]) -> tuple[str, ...]:
    """Parties that share their name with another, whatever the capitals and spaces."""
    known = list(parties)
    names = Counter(_plain(party.name) for party in known)
    return tuple(party.id for party in known if names[_plain(party.name)] > 1)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


# The map

FAN_STEP: Final = 2.2
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a party stands on the map: `x` is its interest, `y` its influence, both 0 to 100."""

    key: str
    x: float
    y: float


def is_placed(party: Stakeholder) -> bool:
    """Whether both judgements are known, so that the party has a place on the map."""
    return party.influence is not None and party.interest is not None


def map_positions(parties: Iterable[Stakeholder]) -> list[Spot]:
    """A place for each party that has one (§4.5); parties with the same judgement fan out around it."""
    groups: dict[tuple[int, int], list[str]] = {}
    for party in parties:
        if party.influence is not None and party.interest is not None:
            groups.setdefault((party.interest, party.influence), []).append(party.id)
    return [spot for (x, y), keys in groups.items() for spot in _fan(x, y, keys)]


def _fan(x: float, y: float, keys: Sequence[str]) -> Iterable[Spot]:
    if len(keys) == 1:
        return [Spot(keys[0], x, y)]
    reach = min(50.0, FAN_STEP * math.sqrt(len(keys) - 1))
    step = reach / math.sqrt(len(keys) - 1)
    middle_x, middle_y = (min(max(value, reach), 100 - reach) for value in (x, y))
    return [
        Spot(
            key,
            middle_x + step * math.sqrt(turn) * math.cos(turn * _GOLDEN_ANGLE),
            middle_y + step * math.sqrt(turn) * math.sin(turn * _GOLDEN_ANGLE),
        )
        for turn, key in enumerate(keys)
    ]
