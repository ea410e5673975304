"""Two sides of a talk beside each other."""

from __future__ import annotations

import pytest

from tests.wijkwerkplaats.analysis.rounds import (
    NO,
    NONE,
    PARTLY,
    SKIP,
    UNKNOWN,
    YES,
    next_session,
    remark,
    say,
)
from wijkwerkplaats.analysis.compare import (
    Mark,
    Said,
    compare,
    mark,
    most_different,
    of_perspective,
    of_session,
    speaking,
)
from wijkwerkplaats.edits.answers import answer_to, set_answer_text
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective

METHOD = load_method("nl")
CHECKLIST = METHOD.checklist("issues")
FIRST, SECOND, THIRD, FOURTH = (point.id for point in CHECKLIST.points)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Said(NO), Said(YES), Mark.MORE),
        (Said(YES), Said(PARTLY), Mark.LESS),
        (Said(YES), Said(UNKNOWN), Mark.OTHER),
        (Said(NONE, "wij zien dit"), Said(YES), Mark.OTHER),
        (Said(YES, "Een  lijst"), Said(YES, "een lijst "), Mark.SAME),
        (Said(YES, "een lijst"), Said(YES, "twee lijsten"), Mark.WORDS),
        (Said(SKIP, reason="later"), Said(SKIP, reason="nooit"), Mark.WORDS),
        (Said(), Said(NONE, "nieuw"), Mark.ONLY_RIGHT),
        (Said(NO), Said(NONE, "  "), Mark.ONLY_LEFT),
        (Said(), Said(), Mark.NEITHER),
    ],
)
def test_how_two_sides_differ(left: Said, right: Said, expected: Mark) -> None:
    assert mark(left, right) is expected


def test_two_sessions_the_largest_difference_first(gate: Gate) -> None:
    one = gate.session()
    say(gate, METHOD, {FIRST: PARTLY, SECOND: NO, THIRD: YES})
    two = next_session(gate, "Tweede")
    say(gate, METHOD, {FIRST: YES, SECOND: YES, THIRD: YES, FOURTH: UNKNOWN})
    answers = gate.all(Answer)
    rows = compare(CHECKLIST.points, of_session(answers, one), of_session(answers, two))
    assert [row.mark for row in rows] == [Mark.MORE, Mark.MORE, Mark.SAME, Mark.ONLY_RIGHT]
    assert [row.step for row in rows] == [0.5, 1.0, 0.0, 0.0]
    assert [row.point.id for row in most_different(rows)] == [SECOND, FIRST, FOURTH]


def test_a_perspective_in_one_session_or_in_all(gate: Gate) -> None:
    one = gate.session()
    remark(gate, METHOD, FIRST, Perspective.RESIDENT, NO, "Niemand vroeg ons iets")
    remark(gate, METHOD, SECOND, Perspective.RESIDENT, YES)
    next_session(gate, "Tweede")
    remark(gate, METHOD, FIRST, Perspective.RESIDENT, YES, "Nu wel")
    answers, sessions = gate.all(Answer), gate.all(Session)
    at_one = of_perspective(answers, sessions, Perspective.RESIDENT, one)
    ever = of_perspective(answers, sessions, Perspective.RESIDENT, None)
    assert at_one[FIRST] == Said(NO, "Niemand vroeg ons iets")
    assert ever[FIRST] == Said(YES, "Nu wel")
    assert ever[SECOND] == at_one[SECOND]
    assert of_perspective(answers, sessions, Perspective.POLICY, None) == {}
    assert speaking(answers) == [Perspective.RESIDENT]


def test_own_words_without_a_verdict_are_something_said(gate: Gate) -> None:
    session = gate.session()
    set_answer_text(gate, answer_to(gate, "issues", FIRST), text="Cijfers van 2024")
    said = of_session(gate.all(Answer), session)
    assert said == {FIRST: Said(NONE, "Cijfers van 2024")}
