"""The one gate: steps, undo, closed sessions, announcements."""

from __future__ import annotations

import pytest

from tests.support import open_gate
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.sessions import add_session, close_session, reopen_session
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, remove_stakeholders
from wijkwerkplaats.errors import CannotUndo, ClosedSession
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Changed, Place
from wijkwerkplaats.model import Departure, Relation, Seat, Session, Stakeholder
from wijkwerkplaats.model.words import DepartureKind, Level, RelationKind, SessionState
from wijkwerkplaats.texts import texts


def test_keystrokes_in_one_field_are_one_step(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    for words in ("v", "ve", "veilig"):
        set_field(gate, party, "goals", words)
    gate.undo()
    assert gate.all(Stakeholder) == [party]


def test_edits_of_other_fields_are_other_steps(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    set_field(gate, party, "goals", "veilig")
    set_field(gate, party, "brings", "mensen")
    gate.undo()
    assert gate.all(Stakeholder)[0].goals == "veilig"


def test_nothing_changed_is_no_step(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    assert set_field(gate, party, "name", "Politie") is None


def test_undo_brings_back_seat_and_relations_of_a_removed_stakeholder(gate: Gate) -> None:
    police, school = add_stakeholder(gate, "Politie"), add_stakeholder(gate, "School")
    relation = add_relation(gate, police, school, RelationKind.COOPERATES)
    seat = add_seat(gate, police, Level.EXECUTIVE)
    remove_stakeholders(gate, [police])
    assert (gate.all(Stakeholder), gate.all(Relation), gate.all(Seat)) == ([school], [], [])
    gate.undo()
    assert (gate.all(Stakeholder), gate.all(Relation), gate.all(Seat)) == (
        [police, school],
        [relation],
        [seat],
    )


def test_a_new_edit_ends_redo(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    gate.undo()
    assert gate.redoable() is not None
    add_stakeholder(gate, "School")
    assert gate.redoable() is None


def test_undo_survives_a_restart(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    place, path = gate.place, gate.storage.path
    gate.storage.close()
    again = open_gate(path)
    again.place = place
    step = again.undo()
    assert step is not None and texts("nl")(step.label.key, **step.label.args) == "Partij toegevoegd: Politie"
    assert again.all(Stakeholder) == []
    again.close()
    gate.storage = open_gate(path).storage


def test_a_closed_session_is_read_only_and_reopening_is_on_record(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    session = gate.session()
    assert session is not None
    close_session(gate, session)
    with pytest.raises(ClosedSession):
        set_field(gate, party, "name", "x")
    assert gate.undoable() is None
    closed = gate.session()
    assert closed is not None and closed.state is SessionState.CLOSED
    with pytest.raises(ValueError, match="reason"):
        reopen_session(gate, closed, "  ")
    reopen_session(gate, closed, "naam verkeerd")
    again = gate.session()
    assert again is not None and [r.reason for r in again.reopenings] == ["naam verkeerd"]
    set_field(gate, party, "name", "x")


def test_steps_of_a_closed_session_cannot_be_undone_from_elsewhere(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    step = gate.undoable()
    session = gate.all(Session)[0]
    close_session(gate, session)
    gate.place = type(gate.place)(traject_id=gate.place.traject_id)
    assert step is not None
    with pytest.raises(ClosedSession):
        gate._swap(step, gate._revived(step), step.state, None)


def test_an_undo_over_something_newer_is_refused(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    set_field(gate, party, "name", "School")
    gate._known(Stakeholder, gate.place.traject_id)[party.id] = party
    with pytest.raises(CannotUndo):
        gate.undo()


def test_listeners_hear_what_changed_and_who_did_it(gate: Gate) -> None:
    heard: list[Changed] = []
    stop = gate.listen(heard.append)
    party = add_stakeholder(gate, "Politie", origin="me")
    gate.undo()
    stop()
    add_stakeholder(gate, "School")
    assert [(record.kinds, record.keys, record.origin) for record in heard] == [
        (frozenset({"stakeholder"}), frozenset({party.id}), "me"),
        (frozenset({"stakeholder"}), frozenset({party.id}), None),
    ]


@pytest.mark.parametrize(
    "text", ["", "x" * 10_000, "👩🏽‍🌾 wijk", "שלום עולם", "<b>&amp;</b>", "a\ud800b\x00c\r\nd"]
)
def test_any_text_is_kept(gate: Gate, text: str) -> None:
    party = add_stakeholder(gate, "Politie")
    set_field(gate, party, "goals", text)
    kept = gate.storage.get(Stakeholder, party.id)
    expected = "abc\nd" if "\ud800" in text else text
    assert kept is not None and kept.goals == expected


def test_what_left_stays_on_record_when_its_session_is_taken_back(gate: Gate) -> None:
    session = add_session(gate, "Tweede wijktafel")
    note_departure(gate, DepartureKind.SUMMARY, "verslag.pdf")
    gate.place = Place(traject_id=gate.place.traject_id)
    gate.undo()
    (left,) = gate.all(Departure)
    assert (left.name, left.session_id) == ("verslag.pdf", None)
    assert gate.storage.all(Departure, left.traject_id) == [left]
    gate.redo()
    assert gate.get(Session, session.id) == session
