"""The closing round: what people take along, what they missed, and their mark for the session."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate

SCALES: Final = (10, 5)
"""A session is marked from 1 to 10, or from 1 to 5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingWords:
    """What somebody takes along, or `missed`; never with a name."""

    id: str
    text: str
    missed: bool = False


@aggregate("closing_round")
class ClosingRound(Aggregate):
    """How a session was for who was there; `marks` holds how many people gave each mark, from 1."""

    id: str
    traject_id: str
    session_id: str
    said: tuple[ClosingWords, ...] = ()
    scale: int = 10
    marks: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse marks off the scale: files come from anywhere."""
        if (
            self.scale not in SCALES
            or len(self.marks) not in (0, self.scale)
            or min(self.marks, default=0) < 0
        ):
            raise ValueError(f"{self.marks} are no marks from 1 to {self.scale}")
