"""How an evening runs against its agenda: what is left of this item, and how far ahead or behind it all is.

Everything follows from a few moments on the clock of the wall, so that a laptop may sleep in between.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from wijkwerkplaats.analysis.agenda import keys as item_keys
from wijkwerkplaats.analysis.agenda import length
from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model import AgendaItem

FORGOTTEN: Final = timedelta(hours=12)
"""An item that began longer ago than this is not being talked about any more: nobody stopped the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRun:
    """Where an evening is.

    `item` is the key of the item at hand, `extra` the minutes it was given more, and `spent` the seconds that the
    items took that came before it.
    """

    session_id: str
    began: datetime
    item: str
    item_began: datetime
    extra: int = 0
    spent: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the clock shows. `left` is below zero when the item runs over; `behind` below zero when ahead."""

    at: int
    left: int
    behind: int
    ends: datetime
    last: bool


def begin(session_id: str, agenda: Sequence[AgendaItem], now: datetime) -> AgendaRun | None:
    """The first item begins now; None without an agenda."""
    keys = item_keys(agenda)
    if not keys:
        return None
    return AgendaRun(session_id=session_id, began=now, item=keys[0], item_began=now)


def move_on(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime, by: int = 1) -> AgendaRun:
    """The next item begins now, or the one before again; at the end of the agenda nothing changes."""
    return move_to(run, agenda, now, _at(run, item_keys(agenda)) + by)


def move_to(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime, to: int) -> AgendaRun:
    """Another item begins now; a place that is not on the agenda changes nothing."""
    keys = item_keys(agenda)
    if not 0 <= to < len(keys):
        return run
    return dataclasses.replace(run, item=keys[to], item_began=now, extra=0, spent=_counted(run, agenda, now))


def by_itself(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> AgendaRun:
    """Every item whose time is over has made way at the minute that it ended, however long nobody looked."""
    last = len(agenda) - 1
    while _at(run, item_keys(agenda)) < last and standing(run, agenda, now) is not None:
        ends = _item_ends(run, agenda)
        if ends > now:
            break
        run = move_on(run, agenda, ends)
    return run


def more_time(run: AgendaRun, minutes: int) -> AgendaRun:
    """This item may take so many minutes more; all that comes after it shifts."""
    return dataclasses.replace(run, extra=run.extra + minutes)


def standing(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> Standing | None:
    """What the clock shows now; None when it was forgotten or there is nothing to show."""
    keys = item_keys(agenda)
    if not keys or not timedelta(0) <= now - run.item_began + timedelta(minutes=1) <= FORGOTTEN:
        return None
    at = _at(run, keys)
    planned = run.began + length(agenda)
    item_ends = _item_ends(run, agenda)
    ends = max(now, item_ends) + length(agenda[at + 1 :])
    return Standing(
        at=at,
        left=_rounded(item_ends - now),
        behind=_rounded(ends - planned),
        ends=ends,
        last=at == len(keys) - 1,
    )


def _at(run: AgendaRun, keys: list[str]) -> int:
    """The item at hand; the first one when it was taken off the agenda."""
    return keys.index(run.item) if run.item in keys else 0


def _item_ends(run: AgendaRun, agenda: Sequence[AgendaItem]) -> datetime:
    at = _at(run, item_keys(agenda))
    return run.item_began + length(agenda[at : at + 1]) + timedelta(minutes=run.extra)


def begins(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> list[datetime | None]:
    """When each item began or will begin; None for those that had their turn."""
    at = _at(run, item_keys(agenda))
    moment = max(now, _item_ends(run, agenda))
    found: list[datetime | None] = [*(None for _ in agenda[:at]), run.item_began]
    for item in agenda[at + 1 :]:
        found.append(moment)
        moment += length((item,))
    return found


def minutes_spent(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> dict[str, int]:
    """How many minutes each item took; 0 for what was skipped, and nothing for what was not reached."""
    seconds = dict(_counted(run, agenda, now))
    keys = item_keys(agenda)
    reached = max((n for n, key in enumerate(keys) if key in seconds), default=-1)
    return {key: _half_up(seconds.get(key, 0)) for key in keys[: reached + 1]}


def _counted(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> tuple[tuple[str, int], ...]:
    """The time of each item with that of the one at hand; of a clock that nobody stopped what was planned counts."""
    keys = item_keys(agenda)
    passed = now - run.item_began
    if not timedelta(0) <= passed <= FORGOTTEN:
        passed = timedelta(0) if passed < timedelta(0) else _item_ends(run, agenda) - run.item_began
    seconds = dict(run.spent)
    if keys:
        key = keys[_at(run, keys)]
        seconds[key] = seconds.get(key, 0) + int(passed.total_seconds())
    return tuple(seconds.items())


def _half_up(seconds: int) -> int:
    return (seconds + 30) // 60


def _rounded(span: timedelta) -> int:
    """Whole minutes: what has begun counts, so that an item of 30 minutes begins at 30 and ends at 0."""
    return -(-int(span.total_seconds()) // 60)


# Kept between two starts of the program


def as_text(run: AgendaRun | None) -> str:
    """A run as one line; empty for none."""
    if run is None:
        return ""
    spent = ",".join(f"{key}={seconds}" for key, seconds in run.spent)
    pieces = (
        run.session_id,
        run.began.isoformat(),
        run.item,
        run.item_began.isoformat(),
        str(run.extra),
        spent,
    )
    return "|".join(pieces)


def from_text(text: str) -> AgendaRun | None:
    """A run from its line; None for what is no run. An older release kept no time spent."""
    try:
        session_id, began, item, item_began, extra, *rest = text.split("|")
        counted = [pair.rpartition("=") for pair in (rest[0].split(",") if rest and rest[0] else ())]
        return AgendaRun(
            session_id=session_id, began=_moment(began), item=item, item_began=_moment(item_began),
            extra=int(extra), spent=tuple((key, int(seconds)) for key, _, seconds in counted),
        )  # fmt: skip
    except ValueError:
        return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
