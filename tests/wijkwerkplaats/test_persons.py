"""A person is found everywhere and erased as one action, in every traject; who shares a part of the name stays."""

from __future__ import annotations

import pytest

from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.analysis.persons import How, Trace, seek
from wijkwerkplaats.edits.answers import answer_to, set_answer_text
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.own import add_own_point
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.persons import erase_person as erase
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.exchange.json_file import to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, Step
from wijkwerkplaats.model import Answer, Contact, Session


def find_person(gate: Gate, name: str) -> list[Trace]:
    return seek(gate, name).traces


@pytest.fixture
def told(gate: Gate) -> Gate:
    """A file in which somebody stands in every sort of place, and somebody else has the same surname."""
    return tell(gate)


def erase_person(gate: Gate, name: str, traces: list, instead: str) -> Step | None:
    return erase(gate, seek(gate, name), traces, Instead(instead))


def tables(gate: Gate) -> str:
    taken = snapshot(gate.storage)
    taken.steps.clear()  # the journal keeps what was said; cleaning it is a matter of its own
    return to_json(taken).decode()


def test_every_trace_is_found_the_surest_first(told: Gate) -> None:
    found = [(trace.kind, trace.field, trace.how) for trace in find_person(told, "joke van dalen")]
    assert {one[:2] for one in found[:3]} == {
        ("seat", "person"), ("contact", "name"), ("session", "attendees.name"),
    }  # fmt: skip
    assert [how for _, _, how in found] == sorted((how for _, _, how in found), key=list(How).index)
    assert {one[:2] for one in found if one[2] is How.NAME} == {
        ("stakeholder", "contacts"), ("stakeholder", "tags"), ("party_note", "text"), ("action", "who"),
    }  # fmt: skip
    assert {one[:2] for one in found if one[2] is How.PART} == {
        ("contact", "name"), ("session", "attendees.name"), ("note", "text"),
    }  # fmt: skip


def test_what_is_sure_is_erased_at_once_and_others_keep_their_name(told: Gate) -> None:
    sure = [trace for trace in find_person(told, NAME) if trace.how is not How.PART]
    erase_person(told, NAME, sure, "[naam gewist]")
    left = tables(told)
    assert "oke van" not in left
    assert "Joké" not in left
    assert "06-12345678" not in left
    assert [one.name for one in told.all(Contact)] == ["Piet van Dalen"]
    piet, joke = told.all(Session)[0].attendees
    assert (piet.name, joke.name, joke.organisation, joke.consent) == (
        "Piet van Dalen",
        "",
        "Bewonersgroep",
        False,
    )
    assert "[naam gewist] en Ria" in left


def test_a_part_of_the_name_goes_only_when_chosen(told: Gate) -> None:
    (maybe,) = [t for t in find_person(told, NAME) if t.kind == "note"]
    erase_person(told, NAME, [maybe], "…")
    assert "De wijk in met …" in tables(told)


def test_one_undo_brings_it_back_and_the_step_names_nobody(told: Gate) -> None:
    before = tables(told)
    step = erase_person(told, NAME, find_person(told, NAME), "…")
    assert step is not None
    assert "Joke" not in str(step.label)
    told.undo()
    assert tables(told) == before


def test_also_in_another_traject_and_from_a_closed_session(told: Gate) -> None:
    here = told.place
    add_traject(told, "Andere wijk")
    add_contact(told, add_stakeholder(told, "School"), NAME)
    told.place = here
    session = told.session()
    assert session is not None
    close_session(told, session)
    erase_person(told, NAME, [t for t in find_person(told, NAME) if t.how is How.RECORD], "…")
    assert [t for t in find_person(told, NAME) if t.how is How.RECORD] == []
    assert told.place == here


@pytest.mark.parametrize("name", ["", " ", "de", "Jo"])
def test_too_little_to_look_for_finds_nothing(told: Gate, name: str) -> None:
    assert find_person(told, name) == []


def test_a_name_inside_a_word_is_not_the_person(gate: Gate) -> None:
    add_stakeholder(gate, "Rianneplein")
    assert find_person(gate, "Rian") == []
    assert gate.place != Place()


def test_a_name_in_the_question_that_an_answer_keeps_goes_too(told: Gate) -> None:
    point = add_own_point(told, "urgency", f"Wat vindt {NAME}?")
    set_answer_text(told, answer_to(told, "urgency", point.id, point.text), text="Veel")
    sure = [trace for trace in find_person(told, NAME) if trace.how is not How.PART]
    assert ("answer", "asked") in {(trace.kind, trace.field) for trace in sure}
    erase_person(told, NAME, sure, "[naam gewist]")
    assert told.all(Answer)[0].asked == "Wat vindt [naam gewist]?"


def test_who_is_named_beside_the_person_stays(told: Gate) -> None:
    session = told.session()
    assert session is not None
    set_field(told, session, "facilitator", f"{NAME} en Ria Smit")
    erase_person(told, NAME, [t for t in find_person(told, NAME) if t.field == "facilitator"], "…")
    session = told.session()
    assert session is not None and session.facilitator == "… en Ria Smit"


def test_who_listens_stands_where_it_stood(told: Gate) -> None:
    here, seen = told.place, []
    told.listen(lambda _: seen.append(told.place))
    step = erase_person(told, NAME, find_person(told, NAME), "…")
    assert step is not None and step.place.session_id is None
    assert seen == [here] and told.place == here
