"""A session: one wijktafel, from its preparation to its printed summary."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate, aggregate, personal
from wijkwerkplaats.model.words import Perspective, SessionState


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody at the table. `name` is optional and printed only with `consent`."""

    id: str
    name: str = personal("")
    organisation: str = ""
    perspective: Perspective = Perspective.RESIDENT
    consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A block of the agenda: a part of the method, or without one something of its own, such as a break.

    `title`, `form` (how you talk about it) and `material` come before what the method says. `spent` is how many
    minutes it really took: 0 when it was skipped, None while that is not known. `key` tells blocks apart; older ones
    have none.
    """

    part: str = ""
    minutes: int = 30
    title: str = ""
    form: str = ""
    material: str = ""
    spent: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """When a closed session was opened again, and why (`at` in ISO 8601 UTC)."""

    at: str
    reason: str


@aggregate("session")
class Session(Aggregate):
    """One wijktafel: where, when, with whom, about what.

    `open_map` is the facilitator's explicit choice to show the room the stakeholder map with its judgements. `left_out`
    are the open actions from before that are not talked about in this session.
    """

    id: str
    traject_id: str
    title: str
    day: date | None = None
    place: str = ""
    facilitator: str = personal("")
    aim: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    state: SessionState = SessionState.PREPARING
    closed_at: str = ""
    reopenings: tuple[Reopening, ...] = ()
    open_map: bool = False
    left_out: tuple[str, ...] = ()
    created: str = ""
