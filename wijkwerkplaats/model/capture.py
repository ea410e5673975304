"""What is caught while people talk: notes and quotes, actions, decisions, parked questions."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.words import ActionState, NoteKind, Perspective


@aggregate("note")
class Note(Aggregate):
    """A note or a quote with a part of the method. An `internal` one stays with the facilitator."""

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = ""
    point: str = ""
    kind: NoteKind = NoteKind.NOTE
    perspective: Perspective | None = None
    text: str = ""
    internal: bool = False
    created: str = ""


@aggregate("action")
class Action(Aggregate):
    """Who does what and when."""

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = ""
    point: str = ""
    text: str = ""
    who: str = ""
    due: date | None = None
    state: ActionState = ActionState.OPEN
    created: str = ""


@aggregate("decision")
class Decision(Aggregate):
    """What the group decided, and why."""

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = ""
    point: str = ""
    text: str = ""
    reason: str = ""
    created: str = ""


@aggregate("question")
class Question(Aggregate):
    """A parked question: it stays open until it has an answer."""

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = ""
    point: str = ""
    text: str = ""
    answer: str = ""
    answered: bool = False
    created: str = ""
