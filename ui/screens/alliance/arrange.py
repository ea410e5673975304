"""Which card goes where: a party with seats at more levels keeps its column, so that its seats line up (fig. 5.1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from wijkwerkplaats.analysis.alliance import has_left, levels_of
from wijkwerkplaats.model import Seat
from wijkwerkplaats.model.words import Level

Slot = tuple[int, int]

EMPTY_CHAIR = "+"
"""Stands for the line in which the next party is typed; one in every level."""


def arrange(seats: Sequence[Seat], columns: int, today: date) -> dict[Level, dict[str, Slot]]:
    """The row and column of every seat within its level: those here now, the empty chair, those that left."""
    aligned = {party: levels for party, levels in levels_of(seats, today).items() if len(levels) > 1}
    homes = _homes(aligned, columns)
    return {
        level: _one_level([s for s in seats if s.level is level], homes, columns, today) for level in Level
    }


def _homes(aligned: dict[str, tuple[Level, ...]], columns: int) -> dict[str, int]:
    """A column for each party that sits at more levels, so that no column becomes higher than it must."""
    heights: Counter[tuple[Level, int]] = Counter()
    homes = {}
    for party, levels in aligned.items():
        homes[party] = min(range(columns), key=lambda at: max(heights[level, at] for level in levels))
        heights.update((level, homes[party]) for level in levels)
    return homes


def _one_level(seats: Sequence[Seat], homes: dict[str, int], columns: int, today: date) -> dict[str, Slot]:
    heights = [0] * columns
    found: dict[str, Slot] = {}

    def put(key: str, at: int) -> None:
        found[key] = (heights[at], at)
        heights[at] += 1

    here = [seat for seat in seats if not has_left(seat, today)]
    settled = {seat.stakeholder_id: seat.id for seat in reversed(here) if seat.stakeholder_id in homes}
    for seat in here:
        if settled.get(seat.stakeholder_id) == seat.id:
            put(seat.id, homes[seat.stakeholder_id])
    others = [seat.id for seat in here if seat.id not in found]
    left = [seat.id for seat in seats if has_left(seat, today)]
    for key in (*others, EMPTY_CHAIR, *left):
        put(key, min(range(columns), key=heights.__getitem__))
    return found
