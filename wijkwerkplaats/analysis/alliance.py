"""What stands out in the local alliance (§5.1): who is missing, which level is empty, where give and take differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from wijkwerkplaats.analysis.needs import Coalition, coalitions, not_willing, without_seat
from wijkwerkplaats.model import Alliance, Need, NeedParty, Seat, Stakeholder
from wijkwerkplaats.model.words import Level
from wijkwerkplaats.texts import Texts

LONGEST = 90
"""So many letters of an issue stand in a sentence."""
UNBALANCED_FROM = 2
"""A party gives much and gains little when its give outweighs its gain by at least this (both run from 0 to 3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing to talk about. `key` names its sentence in `alliance.toml`; an `internal` one reveals a judgement.

    `needs` are the issues that it is about, in the group's words.
    """

    key: str
    args: dict[str, str] = field(default_factory=dict)
    party_ids: tuple[str, ...] = ()
    seat_ids: tuple[str, ...] = ()
    need_ids: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    level: Level | None = None
    day: date | None = None
    internal: bool = False


def gaps(
    seats: Iterable[Seat], stakeholders: Iterable[Stakeholder], alliance: Alliance | None, today: date,
    needs: Iterable[Need] = (), said: Iterable[NeedParty] = (),
) -> list[Gap]:  # fmt: skip
    """The gaps in an alliance, what weighs most first; none when nothing is recorded yet (§5.1)."""
    seats, parties = list(seats), {party.id: party for party in stakeholders}
    if not seats and not parties:
        return []
    current = [seat for seat in seats if not has_left(seat, today)]
    found = coalitions(needs, said, list(parties.values()), seated(current, today))
    return [
        *_missing(seats, current, parties),
        *_called_for(found, parties),
        *_unwilling(found, parties),
        *_empty_levels(current),
        *_unbalanced(current, parties),
        *_no_agent(current, alliance),
        *_no_rhythm(current, alliance),
        *_left(seats, current, parties),
    ]


def _short_day(day: date) -> str:
    return day.strftime("%d-%m-%Y")


def sentence(texts: Texts, gap: Gap, written: Callable[[date], str] = _short_day) -> str:
    """The gap as one plain sentence; `written` says how a day is written there."""
    level = texts(f"alliance.at.{gap.level}") if gap.level else ""
    needs = "; ".join(texts("alliance.named", name=_short(need)) for need in gap.needs)
    return texts(gap.key, level=level, needs=needs, day=written(gap.day) if gap.day else "", **gap.args)


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else f"{flat[:LONGEST].rstrip()}…"


def has_left(seat: Seat, today: date) -> bool:
    """True for a seat that is in the past."""
    return seat.until is not None and seat.until < today


def seated(seats: Iterable[Seat], today: date) -> frozenset[str]:
    """The parties that sit at the table now."""
    return frozenset(seat.stakeholder_id for seat in seats if not has_left(seat, today))


def levels_of(seats: Iterable[Seat], today: date) -> dict[str, tuple[Level, ...]]:
    """At which levels each party sits now, from executive to operational: its vertical alignment (§5.1, fig. 5.1)."""
    found: dict[str, set[Level]] = defaultdict(set)
    for seat in seats:
        if not has_left(seat, today):
            found[seat.stakeholder_id].add(seat.level)
    return {party: tuple(level for level in Level if level in levels) for party, levels in found.items()}


def is_unbalanced(seats: Iterable[Seat]) -> bool:
    """True when a party with these seats gives much and gains little; False while one of both is unknown."""
    gives, gains = [], []
    for seat in seats:
        gives += [] if seat.give is None else [seat.give]
        gains += [] if seat.gain is None else [seat.gain]
    return bool(gives and gains) and max(gives) - max(gains) >= UNBALANCED_FROM


def _missing(
    seats: Sequence[Seat], current: Sequence[Seat], parties: dict[str, Stakeholder]
) -> Iterator[Gap]:
    present, once = _parties(current), _parties(seats)
    for party in parties.values():
        if party.indispensable and party.id not in present:
            key = "alliance.gap.needed_left" if party.id in once else "alliance.gap.needed"
            yield Gap(
                key=key, args={"party": party.name}, party_ids=(party.id,), seat_ids=_ids(seats, party.id)
            )


def _called_for(found: Sequence[Coalition], parties: dict[str, Stakeholder]) -> Iterator[Gap]:
    """Needed for an issue, without a seat; who is indispensable anyway was named already."""
    for lack in without_seat(found, parties.values()):
        if not lack.party.indispensable:
            yield Gap(
                key="alliance.gap.issue", args={"party": lack.party.name},
                party_ids=(lack.party.id,), need_ids=tuple(need.id for need in lack.needs),
                needs=tuple(need.text for need in lack.needs),
            )  # fmt: skip


def _unwilling(found: Sequence[Coalition], parties: dict[str, Stakeholder]) -> Iterator[Gap]:
    for lack in not_willing(found, parties.values()):
        yield Gap(
            key="alliance.gap.unwilling", args={"party": lack.party.name},
            party_ids=(lack.party.id,), need_ids=tuple(need.id for need in lack.needs),
            needs=tuple(need.text for need in lack.needs), internal=True,
        )  # fmt: skip


def _empty_levels(current: Sequence[Seat]) -> Iterator[Gap]:
    filled = {seat.level for seat in current}
    for level in Level:
        if level not in filled:
            yield Gap(key="alliance.gap.empty", level=level)


def _unbalanced(current: Sequence[Seat], parties: dict[str, Stakeholder]) -> Iterator[Gap]:
    for key in dict.fromkeys(seat.stakeholder_id for seat in current):
        own = [seat for seat in current if seat.stakeholder_id == key]
        if key in parties and is_unbalanced(own):
            yield Gap(
                key="alliance.gap.unbalanced", args={"party": parties[key].name}, party_ids=(key,),
                seat_ids=_ids(own, key), internal=True,
            )  # fmt: skip


def _no_agent(current: Sequence[Seat], alliance: Alliance | None) -> Iterator[Gap]:
    figurehead = alliance.figurehead.strip() if alliance else ""
    if not figurehead and not any(seat.change_agent for seat in current):
        yield Gap(key="alliance.gap.agent")


def _no_rhythm(current: Sequence[Seat], alliance: Alliance | None) -> Iterator[Gap]:
    known = {rhythm.level for rhythm in alliance.rhythms if rhythm.text.strip()} if alliance else set()
    filled = {seat.level for seat in current}
    for level in Level:
        if level in filled and level not in known:
            yield Gap(key="alliance.gap.rhythm", level=level)


def _left(seats: Sequence[Seat], current: Sequence[Seat], parties: dict[str, Stakeholder]) -> Iterator[Gap]:
    present = _parties(current)
    for key in dict.fromkeys(seat.stakeholder_id for seat in seats):
        party = parties.get(key)
        if party is None or key in present or party.indispensable:
            continue
        last = max(
            (seat for seat in seats if seat.stakeholder_id == key), key=lambda seat: seat.until or date.min
        )
        yield Gap(
            key="alliance.gap.left", args={"party": party.name}, party_ids=(key,), seat_ids=(last.id,),
            level=last.level, day=last.until,
        )  # fmt: skip


def _parties(seats: Iterable[Seat]) -> set[str]:
    return {seat.stakeholder_id for seat in seats}


def _ids(seats: Iterable[Seat], party_id: str) -> tuple[str, ...]:
    return tuple(seat.id for seat in seats if seat.stakeholder_id == party_id)
