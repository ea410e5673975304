"""What a count of hands, stickers or positions says (§7.2): the distribution, and how far the room agrees."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.analysis.urgency import consensus
from wijkwerkplaats.model import OPTIONS, Poll, Session
from wijkwerkplaats.model.words import PollKind
from wijkwerkplaats.texts import Texts

LEAST: Final = 3
"""With fewer votes than this "they agree" says nothing."""


def places(kind: PollKind, texts: Texts) -> list[str]:
    """What the places of a kind are called, from least to most."""
    return [texts(f"poll_place.{kind.value}.{place}") for place in range(1, OPTIONS[kind] + 1)]


def together(poll: Poll) -> tuple[int, ...]:
    """The votes of all perspectives at each place."""
    return tuple(sum(one.counts[place] for one in poll.votes) for place in range(OPTIONS[poll.kind]))


def votes_in(poll: Poll | None) -> int:
    """How many votes were counted."""
    return sum(sum(one.counts) for one in poll.votes) if poll is not None else 0


def beyond(poll: Poll, session: Session | None) -> int:
    """How many votes there are above the number present; 0 when nobody is on the list yet."""
    present = len(session.attendees) if session is not None else 0
    return max(0, votes_in(poll) - present) if present else 0


def agreement(poll: Poll) -> float | None:
    """How far the whole room agrees, from 0 to 1 (Tastle and Wierman 2007); None with too few votes to say."""
    counts = together(poll)
    return consensus(counts) if sum(counts) >= LEAST else None


def agreement_sentence(poll: Poll, texts: Texts, *, explain: bool = True) -> str:
    """In plain words: how far they agree, what that means if it must be said, and how many votes it rests on."""
    votes, found = votes_in(poll), agreement(poll)
    if not votes:
        return ""
    if found is None:
        return texts("poll.few", votes=votes, least=LEAST)
    low, *_, high = places(poll.kind, texts)
    key = "poll.agreement" if explain else "poll.agreement_short"
    return texts(key, percent=round(100 * found), votes=votes, low=low, high=high)


def counts_sentence(poll: Poll, texts: Texts) -> str:
    """The votes of all together, place by place."""
    return ", ".join(
        f"{place}: {count}" for place, count in zip(places(poll.kind, texts), together(poll), strict=True)
    )
