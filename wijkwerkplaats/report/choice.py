"""Which paper somebody wants: for whom, in which edition, with which chapters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wijkwerkplaats.report.audience import Audience


class Edition(StrEnum):
    """How a paper looks."""

    NORMAL = "normal"
    LARGE = "large"
    MONO = "bw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One paper. `chapters` are the keys of those that are wanted, None for all.

    `short` is the version of two pages; `recipient` the party or person whose own actions, decisions and questions
    are wanted and nothing else. Both are for everybody to read, whatever `audience` says.
    """

    audience: Audience = Audience.PARTICIPANTS
    edition: Edition = Edition.NORMAL
    short: bool = False
    recipient: str = ""
    chapters: frozenset[str] | None = None

    @property
    def internal(self) -> bool:
        """Whether only the team may read it."""
        return self.audience is Audience.INTERNAL and not self.short and not self.recipient
