"""Who is forgotten stands nowhere any more: not in tables or history, not in the bytes of file and backup."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.backup import copy_to
from db.check import check
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.analysis.persons import How, Trace, seek
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Note, Seat


def find_person(gate: Gate, name: str) -> list[Trace]:
    return seek(gate, name).traces


@pytest.fixture
def told(gate: Gate) -> Gate:
    """A file in which somebody stands in every sort of place."""
    return tell(gate)


SURE = (How.RECORD, How.NAME)


def sure(gate: Gate) -> list:
    return [trace for trace in find_person(gate, NAME) if trace.how in SURE]


def forget(gate: Gate, traces: list, instead: str = "[gewist]") -> int:
    return forget_person(gate, seek(gate, NAME), traces, Instead(instead))


def places_in_history(gate: Gate, name: str) -> int:
    return seek(gate, name).in_history


def raw(path: Path) -> bytes:
    return path.read_bytes()


def test_nothing_is_left_in_the_bytes_of_the_file_and_a_new_backup(told: Gate, tmp_path: Path) -> None:
    note = add_note(told, "Joke van Dalen belde", part="urgency")
    set_field(told, note, "text", "Iemand belde")
    path = told.storage.path
    assert b"Joke van Dalen" in raw(path)
    assert places_in_history(told, NAME) > 5
    forget(told, sure(told))
    assert places_in_history(told, NAME) == 0
    backup = tmp_path / "backup.wijk"
    copy_to(told.storage.conn, backup)
    for file in (path, backup):
        for word in (b"Joke van Dalen", "Joké van Dalen".encode(), b"joke  van dalen", b"06-12345678"):
            assert word not in raw(file), (file.name, word)
    assert not [left for left in path.parent.iterdir() if b"Joke van Dalen" in left.read_bytes()]
    assert check(told.storage) == []


def test_the_history_stays_and_says_that_somebody_was_erased(told: Gate) -> None:
    steps = len(list(told.storage.journal()))
    forget(told, sure(told))
    journal = list(told.storage.journal())
    assert len(journal) == steps + 1
    assert "[gewist]" in str(journal)
    contact = next(c for _, changes in journal for c in changes if c.kind == Contact.KIND)
    assert (contact.after or {})["phone"] == ""


def test_it_cannot_be_undone(told: Gate) -> None:
    forget(told, sure(told))
    assert told.undoable() is None
    assert find_person(told, NAME) == [trace for trace in find_person(told, NAME) if trace.how is How.PART]


def test_a_namesake_that_was_not_chosen_keeps_name_and_history(told: Gate) -> None:
    chosen = [trace for trace in sure(told) if trace.kind != Seat.KIND]
    forget(told, chosen)
    assert told.all(Seat)[0].person == NAME
    assert {c.kind for _, cs in told.storage.journal() for c in cs if NAME in str(c)} == {Seat.KIND}


def test_a_chosen_part_of_the_name_goes_from_its_own_history_only(told: Gate) -> None:
    maybe = [trace for trace in find_person(told, NAME) if trace.kind == Note.KIND]
    forget(told, [*sure(told), *maybe], "…")
    notes = [str(c) for _, cs in told.storage.journal() for c in cs if c.kind == Note.KIND]
    assert notes and not any("Joke" in note for note in notes)
    assert "Piet van Dalen" in str(list(told.storage.journal()))


@pytest.mark.parametrize("name", ["", "  "])
def test_nobody_is_not_looked_for(told: Gate, name: str) -> None:
    assert places_in_history(told, name) == 0


def test_a_contact_goes_from_the_history_however_the_name_was_written_once(gate: Gate) -> None:
    contact = add_contact(gate, add_stakeholder(gate, "School"), "Jook van Daalen, 06-87654321")
    set_field(gate, contact, "role", "Kanarie")
    set_field(gate, contact, "name", NAME)
    forget(gate, sure(gate))
    told = str([changes for _, changes in gate.storage.journal()])
    for word in ("Daalen", "Kanarie", "06-87654321"):
        assert word not in told, word
