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
    """A part of the method on the agenda, with the minutes it may take."""

    part: str
    minutes: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """When a closed session was opened again, and why (`at` in ISO 8601 UTC)."""

    at: str
    reason: str


@aggregate("session")
class Session(Aggregate):
    """One wijktafel: where, when, with whom, about what.

    `open_map` is the facilitator's explicit choice to show the room the stakeholder map with its judgements.
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
    created: str = ""
