"""A shared traject tells what was said, not who said it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.check import check
from tests.making import packed, picture
from tests.support import open_gate
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.edits.answers import answer_to, set_answer_text
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.own import add_own_point
from wijkwerkplaats.edits.photos import add_photo
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.pseudonym import names_in, pseudonymised
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Action, Session, Stakeholder
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.texts import texts

WORDS = texts("nl")


@pytest.fixture
def told(gate: Gate) -> Gate:
    """Somebody in every sort of place, a party that does something, and a number and address in a text."""
    tell(gate)
    add_action(gate, "Bel 06 1234 5678 of mail joke@wijk.example", who="Bewonersgroep, Ria Smit")
    session = gate.session()
    assert session is not None
    set_field(gate, session, "facilitator", "Marleen Oosting")
    set_field(gate, session, "aim", "Marleen vertelt over de bakker")
    return gate


def shared(gate: Gate) -> str:
    return to_json(pseudonymised(gate, gate.place.traject_id, WORDS)).decode()


def test_no_name_number_or_address_is_left(told: Gate) -> None:
    text = shared(told)
    for word in (
        "Joke",
        "joke",
        "Joké",
        "Dalen",
        "Marleen",
        "Oosting",
        "Ria",
        "Smit",
        "1234",
        "5678",
        "wijk.example",
    ):
        assert word not in text, word
    assert "Persoon 1" in text and "[telefoon]" in text and "[e-mail]" in text
    assert "de bakker" in text


def test_a_party_keeps_its_name_and_everybody_the_same_mask(told: Gate) -> None:
    text = shared(told)
    assert "Bewonersgroep, Persoon" in text
    names = names_in([*told.all(Session), *told.all(Action), *told.all(Stakeholder)])
    assert "Bewonersgroep" not in names and NAME in names


def test_it_comes_in_elsewhere_as_a_traject_of_its_own(told: Gate, tmp_path: Path) -> None:
    other = open_gate(tmp_path / "ander.wijk")
    taken = from_json(shared(told).encode(), tmp_path / "gedeeld.json")
    bring_in(other, taken, WORDS)
    (traject,) = other.trajects()
    assert traject.name.endswith("(zonder namen)")
    other.place = Place(traject_id=traject.id)
    assert [party.name for party in other.all(Stakeholder)] == [party.name for party in told.all(Stakeholder)]
    assert check(other.storage) == []  # type: ignore[arg-type]
    assert other.undoable() is None
    other.close()


def test_the_file_it_came_from_does_not_change_when_it_comes_back(told: Gate, tmp_path: Path) -> None:
    before = told.all(Stakeholder)
    taken = from_json(shared(told).encode(), tmp_path / "gedeeld.json")
    plan = bring_in(told, taken, WORDS)
    assert told.all(Stakeholder) == before
    assert len(told.trajects()) == 2
    assert not plan.conflicts


def test_no_picture_and_no_name_in_a_question_goes_along(told: Gate, tmp_path: Path) -> None:
    add_photo(told, made_ready(packed(picture()), "foto.png"), caption="Het plein")
    point = add_own_point(told, "urgency", f"Wat vindt {NAME}?")
    set_answer_text(told, answer_to(told, "urgency", point.id, point.text), text="Veel")
    assert "Dalen" not in shared(told)
    other = open_gate(tmp_path / "ander.wijk")
    bring_in(other, from_json(shared(told).encode(), tmp_path / "gedeeld.json"), WORDS)
    assert check(other.storage) == []  # type: ignore[arg-type]
    other.close()


def test_a_party_that_is_a_person_gets_a_mask_too(gate: Gate) -> None:
    add_contact(gate, add_stakeholder(gate, "Buurtvader Ahmed"), "Buurtvader Ahmed")
    assert "Ahmed" not in shared(gate)
