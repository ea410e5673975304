"""Sessions with answers, to add up and to compare."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from wijkwerkplaats.edits.answers import answer_to, set_verdict
from wijkwerkplaats.edits.sessions import add_session, start_session
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Remark, Session, new_id
from wijkwerkplaats.model.words import Perspective, Verdict

YES, PARTLY, NO = Verdict.YES, Verdict.PARTLY, Verdict.NO
UNKNOWN, SKIP, NONE = Verdict.UNKNOWN, Verdict.SKIP, Verdict.NONE


def checklist_of(method: Method, point: str) -> str:
    """The checklist that holds a point."""
    return next(one.id for one in method.checklists if any(p.id == point for p in one.points))


def say(gate: Gate, method: Method, verdicts: Mapping[str, Verdict]) -> None:
    """Give these verdicts in the current session."""
    for point, verdict in verdicts.items():
        set_verdict(gate, answer_to(gate, checklist_of(method, point), point), verdict)


def remark(
    gate: Gate, method: Method, point: str, who: Perspective, verdict: Verdict = NONE, text: str = ""
) -> None:
    """Let one perspective speak in the current session."""
    answer = answer_to(gate, checklist_of(method, point), point)
    said = Remark(id=new_id(), perspective=who, text=text, verdict=verdict)
    gate.apply(label("test"), dataclasses.replace(answer, remarks=(*answer.remarks, said)))


def next_session(gate: Gate, title: str) -> Session:
    """Start one more session and stand in it."""
    session = add_session(gate, title)
    start_session(gate, session)
    newest = gate.session()
    assert newest is not None
    return newest
