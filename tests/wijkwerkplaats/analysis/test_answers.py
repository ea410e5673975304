"""Which points are discussed, and what an earlier session answered."""

from datetime import date

from wijkwerkplaats.analysis.answers import earlier_answers, is_discussed
from wijkwerkplaats.model import Answer, Remark, Session
from wijkwerkplaats.model.words import Perspective, Verdict


def answer(session, **fields):
    return Answer(id=f"{session}-a", traject_id="t", session_id=session, checklist="c", point="p", **fields)


def session(key, day):
    return Session(
        id=key, traject_id="t", title=key, day=date(2026, 1, day) if day else None, created="2026-01-15T10:00"
    )


def test_a_verdict_words_or_a_remark_make_a_point_discussed():
    remark = Remark(id="r", perspective=Perspective.POLICY, text="x")
    assert is_discussed(answer("s", verdict=Verdict.SKIP))
    assert is_discussed(answer("s", text="x"))
    assert is_discussed(answer("s", remarks=(remark,)))
    assert not is_discussed(answer("s", text="  "))
    assert not is_discussed(None)


def test_the_earlier_answer_is_the_newest_one_before_the_session():
    first, second, third = session("one", 1), session("two", 2), session("three", 3)
    answers = [answer("two", text="b"), answer("one", text="a"), answer("three", text="c")]
    assert earlier_answers(answers, [third, first, second], third)["p"].answer.text == "b"
    assert earlier_answers(answers, [third, first, second])["p"].session is third
    assert earlier_answers(answers, [third, first, second], first) == {}


def test_a_session_without_a_day_counts_from_when_it_was_made():
    answers = [answer("late", text="b"), answer("early", text="a")]
    assert earlier_answers(answers, [session("late", None), session("early", 2)])["p"].answer.text == "b"
