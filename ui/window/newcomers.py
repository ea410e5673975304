"""Starting a traject and a session with sensible defaults: what one click or one name is enough for."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.desk import SESSION, Desk
from wijkwerkplaats.edits.sessions import add_session
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Session, Traject

STANDARD: Final = ("urgency", "stakeholders", "alliance", "steering")
"""The parts of a first wijktafel: felt urgency, who is needed, who sits where, how to steer."""


def new_traject(desk: Desk, wijk: str) -> Traject | None:
    """Start a traject for a wijk and go to its overview."""
    desk.flush()
    name = " ".join(wijk.split())
    traject = desk.do(add_traject, name) if name else None
    if traject is not None:
        desk.go(part="home")
    return traject


def new_session(desk: Desk, today: date) -> Session | None:
    """Make a session in the current traject and go to its page."""
    if not desk.place.traject_id:
        return None
    desk.flush()
    agenda = standard_parts(desk.method)
    session = desk.do(add_session, next_title(desk), day=today, agenda=agenda)
    if session is not None:
        desk.go(session_id=session.id, part=SESSION)
    return session


def standard_parts(method: Method) -> tuple[str, ...]:
    """The standard agenda, as far as the method has these parts."""
    known = {part.id for part in method.parts}
    return tuple(part for part in STANDARD if part in known)


def next_title(desk: Desk) -> str:
    """`Wijktafel 3` after `Wijktafel 2`."""
    pattern = QCoreApplication.translate("NewSession", "Session {number}")
    shape = re.compile(re.escape(pattern).replace(re.escape("{number}"), r"(\d+)"))
    sessions = desk.gate.all(Session)
    numbers = [int(m[1]) for one in sessions if (m := shape.fullmatch(one.title.strip()))]
    return pattern.format(number=max([len(sessions), *numbers]) + 1)
