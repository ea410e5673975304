"""Who was erased and comes back with an older copy is recognised, without the file knowing who it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import open_gate
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.analysis.erased import name_digest, of_person, returned
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.analysis.sought import words_of
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.erasures import allow_again, erasures
from wijkwerkplaats.edits.forgetting import forget_again, forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Seat, Stakeholder
from wijkwerkplaats.texts import texts

WORDS = texts("nl")


@pytest.fixture
def told(gate: Gate) -> Gate:
    return tell(gate)


def forget(gate: Gate, name: str = NAME) -> None:
    found = seek(gate, name)
    forget_person(gate, found, found.sure, Instead("[gewist]"))


def names(gate: Gate) -> list[str]:
    return [one.found.name for one in returned(gate, erasures(gate))]


def test_nobody_is_back_right_after_erasing(told: Gate) -> None:
    forget(told)
    assert len(erasures(told)) == 1
    assert names(told) == []


def test_the_record_tells_no_name(told: Gate) -> None:
    forget(told)
    assert not any(part in str(erasures(told)).casefold() for part in ("joke", "dalen", "12345678"))


def test_an_older_copy_brings_nobody_back(told: Gate, tmp_path: Path) -> None:
    older = snapshot(told.storage)
    forget(told)
    before = told.storage.path.read_bytes()
    bring_in(told, older, WORDS)
    bring_in(told, from_json(to_json(older), tmp_path / "x.json"), WORDS)
    assert names(told) == []
    assert told.storage.path.read_bytes() == before


def test_a_copy_in_which_work_went_on_brings_somebody_back_and_one_go_erases_again(
    told: Gate, tmp_path: Path
) -> None:
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, snapshot(told.storage), WORDS)
    forget(told)
    other.place = told.place
    add_contact(other, other.all(Stakeholder)[0], NAME)
    bring_in(told, snapshot(other.storage), WORDS)
    other.close()
    assert names(told) == [NAME]
    assert b"Joke van Dalen" in told.storage.path.read_bytes()
    forget_again(told, returned(told, erasures(told)), "[gewist]", "iemand van {party}")
    assert names(told) == []
    assert b"Joke van Dalen" not in told.storage.path.read_bytes()
    assert [one.name for one in told.all(Contact)] == ["Piet van Dalen"]
    assert len(erasures(told)) == 1


def test_who_merges_the_file_learns_that_somebody_was_erased(told: Gate, tmp_path: Path) -> None:
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, snapshot(told.storage), WORDS)
    forget(told)
    bring_in(other, snapshot(told.storage), WORDS)
    assert names(other) == [NAME]
    other.close()


def test_a_name_in_a_new_text_of_the_other_laptop_is_seen(told: Gate, tmp_path: Path) -> None:
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, snapshot(told.storage), WORDS)
    forget(told)
    other.place = told.place
    add_note(other, "Vanmiddag belde Joke van Dalen over het plein", part="urgency")
    theirs = snapshot(other.storage)
    theirs.things = {
        key: plain for key, plain in theirs.things.items() if key not in snapshot(told.storage).things
    }
    theirs.steps = theirs.steps[-1:]
    bring_in(told, theirs, WORDS)
    assert names(told) == [NAME]
    other.close()


def test_a_namesake_that_was_spared_raises_no_alarm(told: Gate) -> None:
    found = seek(told, NAME)
    forget_person(told, found, [one for one in found.sure if one.kind != Seat.KIND], Instead("[gewist]"))
    assert told.all(Seat)[0].person == NAME
    assert names(told) == []


def test_who_may_be_back_is_not_asked_for_again(told: Gate) -> None:
    older = snapshot(told.storage)
    forget(told)
    bring_in(told, older, WORDS)
    allow_again(told, of_person(erasures(told), words_of(NAME)))
    assert erasures(told) == [] and names(told) == []


def test_erasing_twice_keeps_one_record(told: Gate) -> None:
    forget(told)
    add_note(told, f"{NAME} kwam weer", part="urgency")
    forget(told)
    assert len(erasures(told)) == 1


def test_accents_and_capitals_make_no_other_person() -> None:
    assert name_digest(words_of("Joké  VAN Dalen"), "zout") == name_digest(words_of("joke van dalen"), "zout")
    assert name_digest(words_of("Joke van Dalen"), "zout") != name_digest(words_of("Joke van Dalen"), "peper")
