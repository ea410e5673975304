"""Everything that was typed can be found again."""

from __future__ import annotations

import pytest

from tests.making import packed, picture
from wijkwerkplaats.edits.answers import answer_to, set_remark
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.judgements import add_party_note
from wijkwerkplaats.edits.photos import add_photo, set_photo
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.method import Method, load_method
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.model.words import DepartureKind, Perspective
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.search import Hit, search
from wijkwerkplaats.texts import LANGUAGES, texts

METHOD: Method = load_method("nl")


def found(gate: Gate, query: str) -> list[Hit]:
    return search(gate, METHOD, query)


def test_capitals_and_accents_do_not_matter(gate: Gate) -> None:
    note = add_note(gate, "Het CAFÉ in de Straße blijft dicht")
    hit = found(gate, "cafe")[0]
    assert (hit.kind, hit.key, hit.part, hit.session_id) == (
        "note",
        note.id,
        "urgency",
        gate.place.session_id,
    )
    assert hit.excerpt[hit.start : hit.start + hit.length] == "CAFÉ"
    hit = found(gate, "blijft")[0]
    assert hit.excerpt[hit.start : hit.start + hit.length] == "blijft"


def test_long_text_is_cut_around_what_was_found(gate: Gate) -> None:
    add_note(gate, "a " * 3000 + "speld\nin " + "b " * 3000)
    hit = found(gate, "speld")[0]
    assert hit.excerpt[hit.start : hit.start + hit.length] == "speld"
    assert len(hit.excerpt) < 100
    assert hit.excerpt[0] == hit.excerpt[-1] == "…"
    assert "\n" not in hit.excerpt


def test_all_words_must_be_there_in_any_field(gate: Gate) -> None:
    add_action(gate, "Folder maken", who="Fatima")
    assert [hit.kind for hit in found(gate, "fatima folder")] == ["action"]
    assert found(gate, "fatima poster") == []


def test_nested_texts_lead_to_their_screen(gate: Gate) -> None:
    session = gate.session()
    assert session is not None
    add_attendee(gate, session, Perspective.RESIDENT, organisation="Buurtmoeders")
    set_remark(gate, answer_to(gate, "stakeholders", METHOD.checklist("stakeholders").points[0].id),
               Perspective.RESIDENT, "de imam ontbreekt")  # fmt: skip
    assert [(hit.kind, hit.part) for hit in found(gate, "buurtmoeders")] == [("session", "session")]
    assert [(hit.kind, hit.part) for hit in found(gate, "imam")] == [("answer", "stakeholders")]


def test_names_come_first(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    add_note(gate, "De politie kwam niet")
    assert [hit.kind for hit in found(gate, "politie")] == ["stakeholder", "note"]


def test_words_of_the_program_are_not_found(gate: Gate) -> None:
    add_action(gate, "Bellen")
    assert found(gate, "open") == found(gate, "  ") == found(gate, "resident") == []


def test_only_the_current_traject_is_searched(gate: Gate) -> None:
    add_note(gate, "geheim")
    add_traject(gate, "Andere wijk")
    assert found(gate, "geheim") == []
    gate.place = Place()
    assert found(gate, "geheim") == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_that_can_be_found_has_a_name(language: str) -> None:
    assert [kind for kind in KINDS if f"search.kind.{kind}" not in texts(language).keys] == []


def test_the_room_finds_no_judgement_person_or_internal_note(gate: Gate) -> None:
    party = add_stakeholder(gate, "Bewonersgroep kanarie")
    set_fields(gate, party, {"note": "kanarie", "tags": ("kanarie",), "goals": "kanarie"})
    add_contact(gate, party, "kanarie")
    add_party_note(gate, party, "kanarie")
    add_note(gate, "kanarie", internal=True)
    session = gate.session()
    assert session is not None
    add_attendee(gate, session, Perspective.RESIDENT, name="kanarie")
    assert {hit.kind for hit in search(gate, METHOD, "kanarie")} == {
        "stakeholder", "contact", "party_note", "note", "session",
    }  # fmt: skip
    (hit,) = search(gate, METHOD, "kanarie", room=True)
    assert (hit.kind, hit.field) == ("stakeholder", "name")


def test_what_is_found_has_a_word_for_every_kind() -> None:
    for language in LANGUAGES:
        assert {f"search.kind.{kind}" for kind in KINDS} <= texts(language).keys


def test_the_room_finds_no_photo_of_the_facilitator_and_nothing_that_left_the_file(gate: Gate) -> None:
    photo = add_photo(gate, made_ready(packed(picture()), "foto.png"), caption="Kanarie op het plein")
    note_departure(gate, DepartureKind.PERSON, "kanarie.pdf")
    assert {hit.kind for hit in found(gate, "kanarie")} == {"photo", "departure"}
    assert search(gate, METHOD, "kanarie", room=True) == []
    set_photo(gate, photo, "public", True)
    assert [hit.kind for hit in search(gate, METHOD, "kanarie", room=True)] == ["photo"]
