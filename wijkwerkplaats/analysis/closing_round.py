"""What the marks of a closing round say: the middle, where most people are, and how many they are."""

from __future__ import annotations

from wijkwerkplaats.analysis.urgency import mark_text, spread_of
from wijkwerkplaats.model import ClosingRound, ClosingWords
from wijkwerkplaats.texts import Texts


def marks_of(closing: ClosingRound | None) -> tuple[int, ...]:
    """How many people gave each mark, from 1."""
    return (closing.marks or (0,) * closing.scale) if closing is not None else (0,) * 10


def mark_sentence(closing: ClosingRound | None, texts: Texts) -> str:
    """The middle and the spread of the marks, and what they rest on; nothing without marks."""
    marks = marks_of(closing)
    if not any(marks):
        return ""
    low, middle, high = (mark_text(value, texts) for value in spread_of(marks))
    key = "closing_round.same" if low == high else "closing_round.mark"
    return texts(key, middle=middle, low=low, high=high, people=sum(marks), scale=len(marks))


def taken_along(closing: ClosingRound | None) -> tuple[ClosingWords, ...]:
    """What people take along."""
    return tuple(one for one in closing.said if not one.missed) if closing is not None else ()


def missed(closing: ClosingRound | None) -> tuple[ClosingWords, ...]:
    """What people missed."""
    return tuple(one for one in closing.said if one.missed) if closing is not None else ()
