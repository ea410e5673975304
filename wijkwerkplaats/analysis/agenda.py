"""The blocks of an agenda: what they are called, what they ask for, and how long they took last time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from wijkwerkplaats.analysis.answers import in_order
from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.method import Method, Part
from wijkwerkplaats.model import AgendaItem, Session

MOST: Final = 600
"""A block takes this many minutes at most, whatever a file says."""


def minutes_of(item: AgendaItem) -> int:
    """How many minutes a block may take."""
    return max(0, min(MOST, item.minutes))


def length(items: Iterable[AgendaItem]) -> timedelta:
    """How long blocks take together."""
    return timedelta(minutes=sum(map(minutes_of, items)))


def keys(agenda: Sequence[AgendaItem]) -> list[str]:
    """A key for each block that survives moving: its own, or the part and which of its blocks it is."""
    seen: Counter[str] = Counter()
    found = []
    for item in agenda:
        name = item.key or item.part
        number = seen[name]
        seen[name] += 1
        found.append(item.key if item.key and not number else f"{name}#{number}")
    return found


def part_of(item: AgendaItem, method: Method) -> Part | None:
    """The part of the method that a block is about; None for a block of its own."""
    return next((one for one in method.parts if one.id == item.part), None)


def title_of(item: AgendaItem, method: Method) -> str:
    """What a block is called."""
    part = part_of(item, method)
    if item.title.strip():
        return f"{part.section} {item.title}" if part else item.title
    return f"{part.section} {part.title}" if part else item.part


def form_of(item: AgendaItem, method: Method) -> str:
    """How you talk about a block."""
    part = part_of(item, method)
    return item.form if item.form.strip() or part is None else part.talk.form


def material_of(item: AgendaItem, method: Method) -> str:
    """What has to lie ready for a block."""
    part = part_of(item, method)
    return item.material if item.material.strip() or part is None else part.talk.material


@dataclass(frozen=True, slots=True)
class LastTime:
    """How a block went in an earlier session; `spent` is 0 when it was skipped."""

    planned: int
    spent: int


def same_block(item: AgendaItem) -> str:
    """What makes two blocks of two evenings the same: their part, else their title."""
    return item.part or " ".join(item.title.split()).casefold()


def last_times(sessions: Iterable[Session], here: Session | None) -> Mapping[str, LastTime]:
    """How each block went the last time that the clock ran, by `same_block`."""
    found: dict[str, LastTime] = {}
    for session in in_order(one for one in sessions if here is None or one.id != here.id):
        for item in session.agenda:
            if item.spent is not None and same_block(item):
                found[same_block(item)] = LastTime(minutes_of(item), max(0, min(MOST, item.spent)))
    return found
