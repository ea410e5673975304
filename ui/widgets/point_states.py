"""What the file holds on each discussion point: its answer, the one before, and what followed from it (§3.2)."""

from __future__ import annotations

from ui.desk import Desk
from ui.widgets.point_card import PointState, Said
from wijkwerkplaats.analysis.answers import earlier_answers
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Answer, Decision, Note, Question, Session
from wijkwerkplaats.model.words import NoteKind


class PointStates:
    """The state of every point at this moment, in the session where the facilitator is."""

    def __init__(self, desk: Desk) -> None:
        gate, session = desk.gate, desk.session
        answers = gate.all(Answer)
        self._in_session = session is not None
        self._editable = session is not None and desk.editable
        self._present = len(session.attendees) if session is not None else 0
        self._now = {a.point: a for a in answers if session is not None and a.session_id == session.id}
        self._earlier = earlier_answers(answers, gate.all(Session), session)
        self._follow_ups: dict[str, list[Said]] = {}
        for thing in said(gate):
            if thing.point and (session is None or thing.session_id == session.id):
                self._follow_ups.setdefault(thing.point, []).append(thing)

    def of(self, point_id: str) -> PointState:
        """All that a card shows of this point."""
        return PointState(
            in_session=self._in_session,
            editable=self._editable,
            answer=self._now.get(point_id),
            earlier=self._earlier.get(point_id),
            follow_ups=tuple(self._follow_ups.get(point_id, ())),
            present=self._present,
        )


def said(gate: Gate) -> list[Said]:
    """What followed from a talk and the room may see: actions, decisions, parked questions and quotes."""
    return [
        *gate.all(Action), *gate.all(Decision), *gate.all(Question),
        *(n for n in gate.all(Note) if n.kind is NoteKind.QUOTE and not n.internal),
    ]  # fmt: skip
