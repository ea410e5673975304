"""A voting round: a question to the room, the proposals, and how many votes each got (§7.2)."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit

PLACES: Final = {RoundForm.STICKERS: 3, RoundForm.POSITIONS: 5, RoundForm.DOTS: 1, RoundForm.BUDGET: 1}
"""How many places a proposal has, from least to most: red to green, 1 to 5; one number of dots or of people for it."""

MOST_VOTES: Final = 9_999
MOST_MONEY: Final = 999_999_999
"""More than this is a typing mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOption:
    """A proposal or a statement. `chosen` counts where the room first says which, then how much."""

    id: str
    text: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundVotes:
    """What one perspective (None: the room as a whole) gave to a proposal: people or dots at each place, an amount."""

    option: str
    perspective: Perspective | None = None
    counts: tuple[int, ...] = ()
    amount: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRevision:
    """The votes of a closed round as they stood when it was opened again: when and why (`at` in ISO 8601 UTC)."""

    at: str
    reason: str = ""
    votes: tuple[RoundVotes, ...] = ()


@aggregate("round")
class Round(Aggregate):
    """A question with its proposals and votes. It is closed when it has `closed_at`.

    `dots` is how many each person has; `budget` is what there is to divide, in euros or in points. A second round
    `follows` the first one, with the same keys for the same proposals.
    """

    id: str
    traject_id: str
    session_id: str
    part: str = ""
    question: str = ""
    form: RoundForm
    split: RoundSplit = RoundSplit.TOGETHER
    options: tuple[RoundOption, ...] = ()
    votes: tuple[RoundVotes, ...] = ()
    dots: int = 3
    budget: int = 0
    euros: bool = True
    follows_id: str | None = None
    closed_at: str = ""
    revisions: tuple[RoundRevision, ...] = ()
    created: str = ""

    def __post_init__(self) -> None:
        """Refuse votes that the form has no place for: files come from anywhere."""
        before = (one for revision in self.revisions for one in revision.votes)
        for one in (*self.votes, *before):
            if len(one.counts) != PLACES[self.form] or min(one.counts) < 0 or one.amount < 0:
                raise ValueError(f"{one.counts} is no count of {self.form.value}")
