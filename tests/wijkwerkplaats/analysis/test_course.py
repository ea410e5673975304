"""Each stage tells how things stood then, not how they stand now."""

from __future__ import annotations

from tests.wijkwerkplaats.analysis.rounds import NO, YES, next_session, say
from wijkwerkplaats.analysis.course import course
from wijkwerkplaats.analysis.profile import counts
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Answer, Session

METHOD = load_method("nl")
DIRECTION = [p.id for p in METHOD.points if "direction" in p.factors and counts(p)][:3]


def test_a_stage_for_each_session_with_answers(gate: Gate) -> None:
    say(gate, METHOD, dict.fromkeys(DIRECTION, NO))
    next_session(gate, "Niets gezegd")
    next_session(gate, "Beter")
    say(gate, METHOD, dict.fromkeys(DIRECTION, YES))
    stages = course(METHOD, gate.all(Answer), gate.all(Session))
    assert [stage.score("direction").score for stage in stages] == [0.0, 1.0]
    assert stages[-1].session.title == "Beter"
    assert stages[0].verdicts[DIRECTION[0]] is NO


def test_without_answers_there_is_no_course(gate: Gate) -> None:
    assert course(METHOD, gate.all(Answer), gate.all(Session)) == []
