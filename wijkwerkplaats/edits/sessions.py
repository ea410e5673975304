"""Sessions: making, running, closing and reopening a wijktafel."""

from __future__ import annotations

import dataclasses
from datetime import date

from wijkwerkplaats.edits.common import title_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Label, Step, label
from wijkwerkplaats.model import Action, AgendaItem, Attendee, Reopening, Session, new_id
from wijkwerkplaats.model.words import Perspective, SessionState


def add_session(gate: Gate, title: str, *, day: date | None = None, agenda: tuple[str, ...] = ()) -> Session:
    """Make a session in the current traject and go there."""
    session = Session(
        id=new_id(),
        traject_id=gate.place.traject_id,
        title=title,
        day=day,
        agenda=tuple(AgendaItem(part=part) for part in agenda),
        created=gate.now(),
    )
    gate.place = dataclasses.replace(gate.place, session_id=None)
    gate.apply(label("step.session.add", name=title), session)
    gate.place = dataclasses.replace(gate.place, session_id=session.id)
    return session


def start_session(gate: Gate, session: Session) -> Step | None:
    """From preparing to running."""
    running = dataclasses.replace(session, state=SessionState.RUNNING, day=session.day or _today(gate))
    return gate.apply(label("step.session.start", name=session.title), running)


def close_session(gate: Gate, session: Session) -> Step | None:
    """From running to closed; from then on it can be read only, and the way back is `reopen_session`."""
    closed = dataclasses.replace(
        session, state=SessionState.CLOSED, closed_at=gate.now(), day=session.day or _today(gate)
    )
    return gate.apply(label("step.session.close", name=session.title), closed, final=True)


def reopen_session(gate: Gate, session: Session, reason: str) -> Step | None:
    """Open a closed session again; why is on record. Raises `ValueError` without a reason."""
    if not reason.strip():
        raise ValueError("a session is reopened with a reason")
    record = Reopening(at=gate.now(), reason=reason.strip())
    running = dataclasses.replace(
        session, state=SessionState.RUNNING, closed_at="", reopenings=(*session.reopenings, record)
    )
    name = label("step.session.reopen", name=session.title, reason=reason.strip())
    return gate.apply(name, running, final=True, reopening=True)


def take_along(gate: Gate, session: Session, action: Action, *, on: bool) -> Step | None:
    """Look back in this session on an action from before, or leave it out; the action itself stays open."""
    newest = gate.get(Session, session.id) or session
    others = tuple(key for key in newest.left_out if key != action.id)
    after = dataclasses.replace(newest, left_out=others if on else (*others, action.id))
    name = label(f"step.session.{'take_along' if on else 'leave_out'}", name=title_of(action))
    return gate.apply(name, after)


def add_attendee(
    gate: Gate, session: Session, perspective: Perspective, *, name: str = "", organisation: str = "",
    consent: bool = False,
) -> Attendee:  # fmt: skip
    """Somebody comes to the table."""
    attendee = Attendee(
        id=new_id(), name=name, organisation=organisation, perspective=perspective, consent=consent
    )
    after = dataclasses.replace(session, attendees=(*session.attendees, attendee))
    gate.apply(_about("add", attendee), after)
    return attendee


def set_attendee(
    gate: Gate, session: Session, attendee: Attendee, *, origin: object | None = None
) -> Step | None:
    """Replace one attendee (by id)."""
    people = tuple(attendee if one.id == attendee.id else one for one in session.attendees)
    after = dataclasses.replace(session, attendees=people)
    return gate.apply(_about("edit", attendee), after, merge=f"attendee:{attendee.id}", origin=origin)


def remove_attendee(gate: Gate, session: Session, attendee_id: str) -> Step | None:
    """Take somebody off the list."""
    gone = next((one for one in session.attendees if one.id == attendee_id), None)
    people = tuple(one for one in session.attendees if one.id != attendee_id)
    return gate.apply(_about("remove", gone), dataclasses.replace(session, attendees=people))


def set_agenda(gate: Gate, session: Session, agenda: tuple[AgendaItem, ...]) -> Step | None:
    """Replace the agenda."""
    after = dataclasses.replace(session, agenda=agenda)
    return gate.apply(label("step.session.agenda", name=session.title), after, merge=f"agenda:{session.id}")


def _today(gate: Gate) -> date:
    return date.fromisoformat(gate.now()[:10])


def _about(what: str, person: Attendee | None) -> Label:
    """The name of a step; somebody may be present without a name."""
    name = (person.name or person.organisation) if person else ""
    return label(f"step.attendee.{what}", name=name) if name else label(f"step.attendee.{what}_nameless")
