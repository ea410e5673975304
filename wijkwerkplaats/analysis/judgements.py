"""Where perspectives place a party, and how far they are apart: the difference is the outcome to talk about (§4.1)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wijkwerkplaats.journal import PlainChange, Step
from wijkwerkplaats.model import Judgement, Stakeholder
from wijkwerkplaats.model.words import Perspective, Stance

FAR_APART: Final = 20
"""From this difference on, of 100, perspectives see a party differently; below it they just do not measure."""

AGREED: Final = ("influence", "interest", "stance")
"""What the group agrees on together."""

Seen = Mapping[Perspective, Judgement]


@dataclass(frozen=True, slots=True)
class Apart:
    """How far perspectives are apart on one party: the lowest and highest of each judgement, None when none is said."""

    influence: tuple[int, int] | None
    interest: tuple[int, int] | None
    stances: frozenset[Stance]

    @property
    def widest(self) -> int:
        """The largest difference, 0 to 100."""
        return max((high - low for low, high in filter(None, (self.influence, self.interest))), default=0)


def newest(
    judgements: Iterable[Judgement], session_id: str | None = None
) -> dict[str, dict[Perspective, Judgement]]:
    """By party, the newest judgement of each perspective; of one session when that is named."""
    found: dict[str, dict[Perspective, Judgement]] = {}
    for one in sorted(judgements, key=_by_time):
        if session_id is None or one.session_id == session_id:
            found.setdefault(one.stakeholder_id, {})[one.perspective] = one
    return {key: {p: seen[p] for p in Perspective if p in seen} for key, seen in found.items()}


def _by_time(one: Judgement) -> tuple[str, str]:
    return one.created, one.id


def apart(seen: Seen) -> Apart:
    """How far the perspectives on one party are apart."""
    return Apart(
        _reach([one.influence for one in seen.values()]),
        _reach([one.interest for one in seen.values()]),
        frozenset(one.stance for one in seen.values() if one.stance is not Stance.UNKNOWN),
    )


def agreed_in(history: Sequence[tuple[Step, PlainChange]]) -> Step | None:
    """The step in which the group last placed a party or said its stance; None when it never did."""
    for step, change in reversed(history):
        if _said(change.before) != _said(change.after):
            return step
    return None


def _said(party: Mapping[str, Any] | None) -> dict[str, Any]:
    """What is said of what the group agrees on; nought is said too."""
    return {name: value for name in AGREED if (value := (party or {}).get(name)) not in (None, "")}


def _reach(values: list[int | None]) -> tuple[int, int] | None:
    said = [value for value in values if value is not None]
    return (min(said), max(said)) if said else None


# On the map


@dataclass(frozen=True, slots=True)
class Spread:
    """Where perspectives place one party: `spots` are interest and influence, 0 to 100, by perspective."""

    key: str
    spots: tuple[tuple[Perspective, int, int], ...]

    @property
    def widest(self) -> int:
        """The largest difference on either axis, 0 to 100."""
        return max((max(side) - min(side) for side in self._sides), default=0)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Least interest and influence, most interest and influence."""
        interest, influence = self._sides
        return min(interest), min(influence), max(interest), max(influence)

    @property
    def _sides(self) -> tuple[list[int], list[int]]:
        return [spot[1] for spot in self.spots], [spot[2] for spot in self.spots]


def spreads(parties: Iterable[Stakeholder], seen: Mapping[str, Seen]) -> dict[str, Spread]:
    """By party, where the perspectives that judged it place it."""
    found = {}
    for party in parties:
        spots = tuple(_spots(seen.get(party.id, {})))
        if spots:
            found[party.id] = Spread(party.id, spots)
    return found


def _spots(seen: Seen) -> Iterable[tuple[Perspective, int, int]]:
    for perspective, one in seen.items():
        if one.interest is not None and one.influence is not None:
            yield perspective, one.interest, one.influence


def as_seen(
    parties: Iterable[Stakeholder], seen: Mapping[str, Seen], perspective: Perspective
) -> list[Stakeholder]:
    """The parties where one perspective places them; who it did not judge has no place."""
    placed = []
    for party in parties:
        one = seen.get(party.id, {}).get(perspective)
        influence, interest = (one.influence, one.interest) if one is not None else (None, None)
        placed.append(dataclasses.replace(party, influence=influence, interest=interest))
    return placed
