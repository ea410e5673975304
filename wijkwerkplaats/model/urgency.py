"""Urgency (§4.1): how it is felt, which type it has, and what it rests on."""

from __future__ import annotations

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import EvidenceKind, Perspective, UrgencyType

MARKS = 5
"""Felt urgency runs from 1 (hardly) to 5 (very)."""

SIGNALS = ("incident", "media", "decline", "professionals", "residents", "politics", "streams", "initiative")
"""What can start urgency (§4.1); the suggested type follows from these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """How many people of one perspective stand at the marks 1 to 5."""

    perspective: Perspective
    counts: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)


@aggregate("urgency")
class Urgency(Aggregate):
    """Felt urgency in one session, the signals that the group recognises and the type it decides on."""

    id: str
    traject_id: str
    session_id: str
    votes: tuple[Votes, ...] = ()
    signals: tuple[str, ...] = ()
    type: UrgencyType = UrgencyType.NONE
    reason: str = ""


@aggregate("evidence")
class Evidence(Aggregate):
    """A figure or a story that a part rests on, with its source and year (§4.2: the year of each matters)."""

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = "urgency"
    kind: EvidenceKind = EvidenceKind.FIGURE
    text: str = ""
    value: str = ""
    source: str = ""
    year: int | None = None
    perspective: Perspective | None = None
    created: str = ""
