"""Where perspectives place a party, and how far they are apart: the difference is the outcome to talk about (§4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkwerkplaats.model import Judgement
from wijkwerkplaats.model.words import Perspective, Stance

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


def _reach(values: list[int | None]) -> tuple[int, int] | None:
    said = [value for value in values if value is not None]
    return (min(said), max(said)) if said else None
