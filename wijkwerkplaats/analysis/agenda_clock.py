"""How an evening runs against its agenda: what is left of this item, and how far ahead or behind it all is.

Everything follows from a few moments on the clock of the wall, so that a laptop may sleep in between.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model import AgendaItem

FORGOTTEN: Final = timedelta(hours=12)
"""An item that began longer ago than this is not being talked about any more: nobody stopped the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRun:
    """Where an evening is. `item` is the key of the item at hand, `extra` the minutes it was given more."""

    session_id: str
    began: datetime
    item: str
    item_began: datetime
    extra: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the clock shows. `left` is below zero when the item runs over; `behind` below zero when ahead."""

    at: int
    left: int
    behind: int
    ends: datetime
    last: bool


def item_keys(agenda: Sequence[AgendaItem]) -> list[str]:
    """A key for each item that survives moving: the part, and which of its items it is."""
    seen: Counter[str] = Counter()
    keys = []
    for item in agenda:
        keys.append(f"{item.part}#{seen[item.part]}")
        seen[item.part] += 1
    return keys


def begin(session_id: str, agenda: Sequence[AgendaItem], now: datetime) -> AgendaRun | None:
    """The first item begins now; None without an agenda."""
    keys = item_keys(agenda)
    if not keys:
        return None
    return AgendaRun(session_id=session_id, began=now, item=keys[0], item_began=now)


def move_on(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime, by: int = 1) -> AgendaRun:
    """The next item begins now, or the one before again; at the end of the agenda nothing changes."""
    keys = item_keys(agenda)
    to = _at(run, keys) + by
    if not 0 <= to < len(keys):
        return run
    return dataclasses.replace(run, item=keys[to], item_began=now, extra=0)


def more_time(run: AgendaRun, minutes: int) -> AgendaRun:
    """This item may take so many minutes more; all that comes after it shifts."""
    return dataclasses.replace(run, extra=run.extra + minutes)


def standing(run: AgendaRun, agenda: Sequence[AgendaItem], now: datetime) -> Standing | None:
    """What the clock shows now; None when it was forgotten or there is nothing to show."""
    keys = item_keys(agenda)
    if not keys or not timedelta(0) <= now - run.item_began + timedelta(minutes=1) <= FORGOTTEN:
        return None
    at = _at(run, keys)
    planned = run.began + _minutes(agenda)
    item_ends = run.item_began + _minutes(agenda[at : at + 1]) + timedelta(minutes=run.extra)
    ends = max(now, item_ends) + _minutes(agenda[at + 1 :])
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


def _minutes(items: Sequence[AgendaItem]) -> timedelta:
    return timedelta(minutes=sum(item.minutes for item in items))


def _rounded(span: timedelta) -> int:
    """Whole minutes: what has begun counts, so that an item of 30 minutes begins at 30 and ends at 0."""
    return -(-int(span.total_seconds()) // 60)


# Kept between two starts of the program


def as_text(run: AgendaRun | None) -> str:
    """A run as one line; empty for none."""
    if run is None:
        return ""
    return "|".join(
        (run.session_id, run.began.isoformat(), run.item, run.item_began.isoformat(), str(run.extra))
    )


def from_text(text: str) -> AgendaRun | None:
    """A run from its line; None for what is no run."""
    pieces = text.split("|")
    try:
        session_id, began, item, item_began, extra = pieces
        return AgendaRun(
            session_id=session_id, began=_moment(began), item=item, item_began=_moment(item_began),
            extra=int(extra),
        )  # fmt: skip
    except ValueError:
        return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
