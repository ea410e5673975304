"""Who spoke, compared with who is there: the quiet ones count as much as the talkers (§7.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from wijkwerkplaats.model import Session, Turns
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.texts import Texts

ENOUGH: Final = 10
"""Before so many turns nobody has spoken little yet."""
LITTLE: Final = 1 / 3
"""Somebody is little heard with less than this part of the turns that a person has on average."""


def counted(turns: Turns | None) -> dict[Perspective, int]:
    """The turns of each perspective that spoke."""
    return {one.perspective: one.count for one in turns.counts} if turns is not None else {}


def present(session: Session | None) -> Counter[Perspective]:
    """How many people of each perspective are there."""
    return Counter(person.perspective for person in session.attendees) if session is not None else Counter()


def rows(turns: Turns | None, session: Session | None) -> tuple[Perspective, ...]:
    """Who can be counted: who is there or spoke; everybody while nobody is listed."""
    there, spoke = present(session), counted(turns)
    return tuple(one for one in Perspective if one in there or one in spoke or not there)


def unheard(turns: Turns | None, session: Session | None) -> list[Perspective]:
    """Who is there and has not spoken; nobody before the first turn."""
    spoke = counted(turns)
    return [one for one in Perspective if present(session)[one] and one not in spoke] if spoke else []


def little_heard(turns: Turns | None, session: Session | None) -> list[Perspective]:
    """Who spoke much less than the number of its people would let expect."""
    spoke, there = counted(turns), present(session)
    whole = sum(spoke.values())
    if whole < ENOUGH or not there:
        return []
    mean = whole / there.total()
    return [
        one for one in Perspective if there[one] and one in spoke and spoke[one] < LITTLE * mean * there[one]
    ]


def hint(turns: Turns | None, session: Session | None, texts: Texts) -> str:
    """One quiet sentence on who was not heard, or little."""
    said = [
        texts(f"turns.{key}", who=", ".join(texts.word("perspectives", one).lower() for one in found))
        for key, found in (("unheard", unheard(turns, session)), ("little", little_heard(turns, session)))
        if found
    ]
    return " ".join(said)


def shares(turns: Mapping[Perspective, int]) -> dict[Perspective, int]:
    """The part of all turns that each perspective had, in whole percents."""
    whole = sum(turns.values())
    return {one: round(100 * count / whole) for one, count in turns.items()} if whole else {}
