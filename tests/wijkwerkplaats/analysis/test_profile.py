"""The profile says no more than the answers bear."""

from __future__ import annotations

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
from wijkwerkplaats.analysis.profile import (
    FactorScore,
    counts,
    heard,
    moves,
    profile,
    sessions_with_answers,
    standing,
)
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective, Verdict

METHOD = load_method("nl")
DIRECTION = [p.id for p in METHOD.points if "direction" in p.factors and counts(p)]


def now(gate: Gate, until: Session | None = None, who: Perspective | None = None) -> dict[str, FactorScore]:
    verdicts = standing(gate.all(Answer), gate.all(Session), until=until, perspective=who)
    return {score.factor: score for score in profile(METHOD, verdicts)}


def test_without_answers_no_factor_has_a_score() -> None:
    scores = profile(METHOD, {})
    assert [score.factor for score in scores] == [factor.id for factor in METHOD.factors]
    assert {(score.score, score.band, score.answered) for score in scores} == {(None, "few", 0)}
    assert all(score.unknown >= 3 for score in scores)


def test_a_score_needs_three_answers_and_leaves_the_unknown_out(gate: Gate) -> None:
    first, second, third, fourth, *_ = DIRECTION
    say(gate, METHOD, {first: YES, second: PARTLY, fourth: UNKNOWN})
    assert now(gate)["direction"].score is None
    say(gate, METHOD, {third: NO})
    score = now(gate)["direction"]
    assert score.score == 0.5
    assert score.band == "mostly"
    assert (score.answered, score.unknown) == (3, len(DIRECTION) - 3)
    assert [score.count(v) for v in (YES, PARTLY, NO, UNKNOWN)] == [1, 1, 1, 1]


def test_urgency_and_open_points_are_never_in_order(gate: Gate) -> None:
    say(gate, METHOD, {point.id: YES for point in METHOD.checklist("urgency").points})
    say(gate, METHOD, {"go-no-go-long-approach": YES})
    assert all(score.answered == 0 for score in now(gate).values())
    assert not any(counts(point) for point in METHOD.points if point.kind == "open")
    assert counts(METHOD.point("go-no-go-urgency"))


def test_the_newest_answer_stands_and_skipping_leaves_it(gate: Gate) -> None:
    one = gate.session()
    say(gate, METHOD, dict(zip(DIRECTION, (NO, NO, YES, SKIP), strict=False)))
    two = next_session(gate, "Tweede")
    say(gate, METHOD, dict(zip(DIRECTION, (YES, SKIP, UNKNOWN), strict=False)))
    assert list(now(gate, one)["direction"].verdicts.values())[:4] == [NO, NO, YES, SKIP]
    assert list(now(gate, two)["direction"].verdicts.values())[:4] == [YES, NO, UNKNOWN, SKIP]
    assert now(gate, two) == now(gate)


def test_each_perspective_has_its_own_profile(gate: Gate) -> None:
    for point in DIRECTION[:3]:
        remark(gate, METHOD, point, Perspective.RESIDENT, NO)
        remark(gate, METHOD, point, Perspective.EXECUTIVE, YES)
    remark(gate, METHOD, DIRECTION[0], Perspective.POLICY, NONE, "Geen oordeel")
    assert heard(gate.all(Answer)) == [Perspective.RESIDENT, Perspective.EXECUTIVE]
    assert now(gate, who=Perspective.RESIDENT)["direction"].score == 0.0
    assert now(gate, who=Perspective.EXECUTIVE)["direction"].score == 1.0
    assert now(gate)["direction"].score is None


def test_what_moved_names_the_points_that_did(gate: Gate) -> None:
    one = gate.session()
    say(gate, METHOD, dict(zip(DIRECTION, (NO, YES, YES, YES), strict=False)))
    two = next_session(gate, "Tweede")
    say(gate, METHOD, dict(zip(DIRECTION, (YES, PARTLY, UNKNOWN, YES, NO), strict=False)))
    before, after = now(gate, one), now(gate, two)
    move = next(m for m in moves(before.values(), after.values()) if m.factor == "direction")
    better, worse, gone, _, new = DIRECTION[:5]
    assert (move.better, move.worse, move.gone, move.new) == ((better,), (worse,), (gone,), (new,))
    assert move.change == 2.5 / 4 - 3 / 4
    assert moves(after.values(), after.values()) == []


def test_a_factor_that_gets_its_first_score_has_no_change(gate: Gate) -> None:
    before = profile(METHOD, {})
    after = profile(METHOD, dict.fromkeys(DIRECTION, Verdict.YES))
    move = next(m for m in moves(before, after) if m.factor == "direction")
    assert move.change is None
    assert len(move.new) == len(DIRECTION)


def test_only_sessions_with_answers_are_steps_in_time(gate: Gate) -> None:
    one = gate.session()
    say(gate, METHOD, {DIRECTION[0]: YES})
    next_session(gate, "Leeg")
    assert [s.id for s in sessions_with_answers(gate.all(Answer), gate.all(Session))] == [one.id]
