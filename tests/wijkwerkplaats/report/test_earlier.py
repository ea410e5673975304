"""What the paper says of the success factors and of last time: only what is known, and each thing once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.wijkwerkplaats.report.paper import pages, paper
from wijkwerkplaats.analysis.profile import LEAST, counts
from wijkwerkplaats.edits import own
from wijkwerkplaats.edits.answers import answer_to, set_answer_text, set_verdict
from wijkwerkplaats.edits.capture import add_action, add_decision
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import FREE
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.report import Audience

METHOD = load_method("nl")
PROFILE, COMPARED = "Hoe het ervoor staat", "Vergeleken met de vorige keer"
GRIP = [point for point in METHOD.points if "grip" in point.factors and counts(point)]
CHECKLIST = next(one for one in METHOD.checklists if len(one.points) > 3)


@pytest.fixture
def dated(gate: Gate) -> Gate:
    """The first session has a day, so that it comes before the next one."""
    _set_day(gate, date(2026, 3, 4))
    return gate


def _set_day(gate: Gate, day: date) -> None:
    session = gate.session()
    assert session is not None
    set_field(gate, session, "day", day)


def _next_session(gate: Gate, title: str, day: date) -> None:
    running = gate.session()
    assert running is not None
    close_session(gate, running)
    start_session(gate, add_session(gate, title, day=day))


def _answer(gate: Gate, point: str, verdict: Verdict, words: str = "") -> None:
    checklist = next(one.id for one in METHOD.checklists if any(p.id == point for p in one.points))
    set_verdict(gate, answer_to(gate, checklist, point), verdict)
    if words:
        set_answer_text(gate, answer_to(gate, checklist, point), text=words)


def _text(gate: Gate, audience: Audience = Audience.PARTICIPANTS, language: str = "nl") -> str:
    return "\n".join(pages(paper(gate, audience, language)))


def test_without_enough_answers_there_is_no_profile(dated: Gate) -> None:
    for point in GRIP[: LEAST - 1]:
        _answer(dated, point.id, Verdict.YES)
    assert PROFILE not in _text(dated)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("language", "title"), [("nl", PROFILE), ("en", "How things stand")])
def test_the_profile_says_on_how_many_points_it_rests(
    dated: Gate, audience: Audience, language: str, title: str
) -> None:
    for point, verdict in zip(GRIP, (Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.UNKNOWN), strict=False):
        _answer(dated, point.id, verdict)
    text = _text(dated, audience, language)
    assert title in text
    factor = load_method(language).factor("grip").title
    row = next(line for line in text.splitlines() if line.startswith(factor) and line != factor)
    assert row.split()[-5:] == ["1", "1", "1", str(len(GRIP) - 3), str(len(GRIP))]


def test_a_session_without_answers_has_no_profile_of_earlier_ones(dated: Gate) -> None:
    for point in GRIP[:LEAST]:
        _answer(dated, point.id, Verdict.YES)
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    add_decision(dated, "Alleen een besluit")
    text = _text(dated)
    assert PROFILE not in text
    assert COMPARED not in text


def test_what_the_group_came_back_on_is_told_and_new_answers_are_not_called_a_change(dated: Gate) -> None:
    for point in GRIP[:LEAST]:
        _answer(dated, point.id, Verdict.NO)
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    _answer(dated, GRIP[0].id, Verdict.YES)
    text = " ".join(_text(dated).split())
    assert "Wat veranderde sinds ‘Eerste wijktafel’" in text
    assert "Grip op de opgaven: hoger. Beter dan eerst: 1." in text


def test_the_first_session_is_compared_with_nothing(dated: Gate) -> None:
    for point in GRIP[:LEAST]:
        _answer(dated, point.id, Verdict.YES)
    text = _text(dated)
    assert COMPARED not in text
    assert "Wat veranderde" not in text


@pytest.mark.parametrize("audience", Audience)
def test_what_changed_on_a_checklist_comes_largest_first(dated: Gate, audience: Audience) -> None:
    small, large, same, fresh = CHECKLIST.points[:4]
    _answer(dated, small.id, Verdict.NO, "toen klein")
    _answer(dated, large.id, Verdict.NO, "toen groot")
    _answer(dated, same.id, Verdict.YES, "toen gelijk")
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    _answer(dated, small.id, Verdict.PARTLY)
    _answer(dated, large.id, Verdict.YES)
    _answer(dated, same.id, Verdict.YES, "toen gelijk")
    _answer(dated, fresh.id, Verdict.YES)
    text = _text(dated, audience)
    told = text[text.index(COMPARED) :]
    assert "Vorige keer: ‘Eerste wijktafel’, 4 maart 2026." in told
    assert told.index("toen groot") < told.index("toen klein")
    assert "Gelijk gebleven: 1. Nu voor het eerst: 1." in told
    assert "toen gelijk" not in told


def test_a_checklist_is_compared_with_the_last_session_that_spoke_of_it(dated: Gate) -> None:
    one, other = (
        CHECKLIST.points[0],
        next(p for c in METHOD.checklists if c is not CHECKLIST for p in c.points),
    )
    _answer(dated, one.id, Verdict.NO)
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    _answer(dated, other.id, Verdict.NO)
    _next_session(dated, "Derde wijktafel", date(2026, 5, 1))
    _answer(dated, one.id, Verdict.YES)
    text = _text(dated)
    assert "Vorige keer: ‘Eerste wijktafel’" in text
    assert "Vorige keer: ‘Tweede wijktafel’" not in text


def test_a_paper_of_an_earlier_session_knows_nothing_of_later_ones(dated: Gate) -> None:
    first = dated.session()
    assert first is not None
    for point in GRIP[:LEAST]:
        _answer(dated, point.id, Verdict.NO)
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    for point in GRIP[: LEAST + 2]:
        _answer(dated, point.id, Verdict.YES)
    dated.place = type(dated.place)(traject_id=first.traject_id, session_id=first.id)
    text = _text(dated)
    assert f"{LEAST} van {len(GRIP)}" in text or f"– – {LEAST} {len(GRIP) - LEAST} {len(GRIP)}" in text
    assert text.count("Tweede wijktafel") == 1 and "1 april 2026: Tweede wijktafel" in text


def test_a_paper_of_an_earlier_session_shows_the_parties_as_they_were(dated: Gate) -> None:
    first, party = dated.session(), add_stakeholder(dated, "Politie")
    assert first is not None
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    set_field(dated, party, "name", "Wijkagent")
    dated.place = type(dated.place)(traject_id=first.traject_id, session_id=first.id)
    for audience in Audience:
        text = "".join(pages(paper(dated, audience)))
        assert "Politie" in text and "Wijkagent" not in text
    assert "Stand op 4 maart 2026" in text


def test_what_is_still_to_do_stands_on_page_1_under_its_own_heading(dated: Gate) -> None:
    add_action(dated, "Lampen in de portieken")
    _next_session(dated, "Tweede wijktafel", date(2026, 4, 1))
    add_action(dated, "Koffie met de verhuurders")
    first = pages(paper(dated))[0]
    own, carried = first.index("Koffie"), first.index("Lampen")
    assert first.index("Acties") < own < first.index("Nog te doen van eerder") < carried
    assert first.count("Lampen in de portieken") == 1


@pytest.mark.parametrize("audience", Audience)
def test_every_checklist_that_the_session_touched_is_in_it_own_ones_too(
    dated: Gate, audience: Audience
) -> None:
    free = own.add_own_list(dated, "Zomerfeest")
    asked = own.add_own_point(dated, FREE, "Wie bakt?", own_list=free)
    beside = own.add_own_point(dated, "monitoring", "Wat vieren we?")
    for number, checklist in enumerate(METHOD.checklists):
        set_answer_text(
            dated, answer_to(dated, checklist.id, checklist.points[-1].id), text=f"Gezegd{number:02}"
        )
    set_answer_text(dated, answer_to(dated, FREE, asked.id, asked.text), text="De buren bakken")
    set_answer_text(dated, answer_to(dated, "monitoring", beside.id, beside.text), text="Het plein is af")
    text = " ".join(_text(dated, audience).split())
    for number, checklist in enumerate(METHOD.checklists):
        assert f"Gezegd{number:02}" in text and checklist.points[-1].text in text
    assert "Wie bakt?" in text and "De buren bakken" in text and "Het plein is af" in text
    assert checklist.points[0].text not in text
