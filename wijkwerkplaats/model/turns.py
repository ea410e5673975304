"""Talking turns: who of which perspective spoke in a session, to notice who was not heard (§7.2)."""

from __future__ import annotations

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import Perspective


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnCount:
    """How often somebody of a perspective spoke."""

    perspective: Perspective
    count: int


@aggregate("turns")
class Turns(Aggregate):
    """The tally of a session. It stays with the facilitator unless `shared`."""

    id: str
    traject_id: str
    session_id: str
    counts: tuple[TurnCount, ...] = ()
    shared: bool = False

    def __post_init__(self) -> None:
        """Refuse fewer turns than none: files come from anywhere."""
        if any(one.count < 0 for one in self.counts):
            raise ValueError("nobody speaks less than never")
