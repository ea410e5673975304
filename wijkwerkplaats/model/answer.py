"""The group's answer to one discussion point in one session (§3.2)."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import Perspective, PollKind, Verdict

OPTIONS: Final = {PollKind.HANDS: 3, PollKind.STICKERS: 3, PollKind.POSITIONS: 5}
"""How many places each kind of count has, from least to most: no to yes, red to green, 1 to 5 (§7.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What was said from one perspective, in the group's own words; never with a name."""

    id: str
    perspective: Perspective
    text: str = ""
    verdict: Verdict = Verdict.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class PollVotes:
    """How many people of one perspective stand at each place."""

    perspective: Perspective
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """What the room showed on a point: hands, stickers or places on a line from 1 to 5 (§7.2)."""

    kind: PollKind
    votes: tuple[PollVotes, ...] = ()

    def __post_init__(self) -> None:
        """Refuse counts that the kind has no place for, and people fewer than none: files come from anywhere."""
        for one in self.votes:
            if len(one.counts) != OPTIONS[self.kind] or min(one.counts) < 0:
                raise ValueError(f"{one.counts} is no count of {self.kind.value}")


@aggregate("answer")
class Answer(Aggregate):
    """The answer to a point of a checklist: a verdict, own words, remarks by perspective, a count of the room.

    `asked` is the question as it was put, so that an answer stays readable when a later content asks otherwise.
    """

    id: str
    traject_id: str
    session_id: str
    checklist: str
    point: str
    verdict: Verdict = Verdict.NONE
    reason: str = ""
    text: str = ""
    remarks: tuple[Remark, ...] = ()
    poll: Poll | None = None
    asked: str = ""
