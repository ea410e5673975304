"""What was agreed over all sessions: what is to be done, by whom, and what is late (§6.3, §7.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from wijkwerkplaats.analysis.answers import held_before
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Session
from wijkwerkplaats.model.words import ActionState


def is_open(action: Action) -> bool:
    """Whether it is still to be done."""
    return action.state is ActionState.OPEN


def days_late(action: Action, today: date) -> int:
    """How many days an open action is over its date; 0 when it is not."""
    return max(0, (today - action.due).days) if is_open(action) and action.due is not None else 0


def overdue(actions: Iterable[Action], today: date) -> list[Action]:
    """The open actions that are over their date."""
    return [one for one in actions if days_late(one, today)]


def by_urgency(actions: Iterable[Action]) -> list[Action]:
    """What is to be done first, by date, those without a date after them; what is finished comes last."""
    return sorted(actions, key=_urgency)


def _urgency(action: Action) -> tuple[bool, date, str]:
    return (not is_open(action), action.due or date.max, action.id)


def people(action: Action) -> list[str]:
    """Who does it: `Fatima, Jan en Piet` are three."""
    pieces = re.split(r"[,;&/+]|\s(?:en|and)\s", action.who)
    return [name for name in (" ".join(piece.split()) for piece in pieces) if name]


def everybody(actions: Iterable[Action]) -> list[str]:
    """Everybody who has an action, each once however it was typed, in the order of the alphabet."""
    found: dict[str, str] = {}
    for action in actions:
        for name in people(action):
            found.setdefault(name.casefold(), name)
    return [found[key] for key in sorted(found)]


def is_of(action: Action, name: str) -> bool:
    """Whether this is an action of somebody; the empty name is everybody."""
    return not name or name.casefold() in {one.casefold() for one in people(action)}


def carried_over(gate: Gate, session: Session, actions: Iterable[Action] | None = None) -> tuple[Action, ...]:
    """The open actions from before that a session looks back on, and that its summary names."""
    return tuple(one for one in open_before(gate, session, actions) if one.id not in session.left_out)


def open_before(gate: Gate, session: Session, actions: Iterable[Action] | None = None) -> tuple[Action, ...]:
    """All that is still open from before a session, also what it leaves out; of `actions` as they stood once."""
    earlier = {one.id for one in held_before(gate.all(Session, session.traject_id), session)}
    known = gate.all(Action, session.traject_id) if actions is None else actions
    return tuple(
        one for one in known if is_open(one) and (one.session_id is None or one.session_id in earlier)
    )
