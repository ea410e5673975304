"""The harvest of a session: what it brought on balance, told by name."""

from __future__ import annotations

import pytest

from wijkwerkplaats.analysis.harvest import Harvest, How, Journal, harvest, missing
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.answers import answer_to, set_verdict
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note, add_question
from wijkwerkplaats.edits.common import remove, set_field
from wijkwerkplaats.edits.sessions import add_attendee, add_session, set_agenda
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, remove_stakeholders
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import KINDS, AgendaItem
from wijkwerkplaats.model.words import Level, NoteKind, Perspective, RelationKind, Verdict
from wijkwerkplaats.texts import LANGUAGES, texts


def now(gate: Gate) -> Harvest:
    session = gate.session()
    assert session is not None
    return harvest(gate, session)


def told(gate: Gate) -> set[tuple[str, str, str]]:
    """Kind, name and what became of it."""
    return {(one.kind, one.name, one.how.value) for one in now(gate).touched}


def test_what_was_caught_in_the_session(gate: Gate) -> None:
    decision, action = add_decision(gate, "We beginnen"), add_action(gate, "Bellen")
    waiting, done = add_question(gate, "Wie betaalt?"), add_question(gate, "Waar?")
    set_field(gate, done, "answered", True)
    quote = add_note(gate, "Eindelijk", kind=NoteKind.QUOTE)
    found = now(gate)
    assert found.decisions == (decision,)
    assert found.open_actions == (action,)
    assert found.open_questions == (waiting,)
    assert found.quotes == (quote,)


def test_another_session_does_not_count(gate: Gate) -> None:
    add_decision(gate, "Van de eerste keer")
    add_stakeholder(gate, "Politie")
    add_session(gate, "Tweede wijktafel")
    assert now(gate).decisions == ()
    assert told(gate) == set()


def test_added_changed_and_removed(gate: Gate) -> None:
    old, gone = add_stakeholder(gate, "Politie"), add_stakeholder(gate, "Apotheek")
    add_session(gate, "Tweede wijktafel")
    add_stakeholder(gate, "School")
    set_field(gate, old, "goals", "Rust in de wijk")
    remove_stakeholders(gate, [gone])
    assert told(gate) == {
        ("stakeholder", "School", "added"),
        ("stakeholder", "Politie", "changed"),
        ("stakeholder", "Apotheek", "removed"),
    }
    changed = next(one for one in now(gate).touched if one.how is How.CHANGED)
    assert (changed.fields, changed.part) == (("goals",), "stakeholders")


def test_added_and_taken_away_is_nothing(gate: Gate) -> None:
    remove(gate, add_action(gate, "Toch niet"))
    assert told(gate) == set()


def test_changed_and_changed_back_is_nothing(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    add_session(gate, "Tweede wijktafel")
    set_field(gate, party, "goals", "anders")
    set_field(gate, party, "goals", party.goals)
    assert told(gate) == set()


def test_what_was_undone_does_not_count(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    gate.undo()
    assert told(gate) == set()


def test_what_went_with_a_party_keeps_its_name(gate: Gate) -> None:
    one, other = add_stakeholder(gate, "Politie"), add_stakeholder(gate, "School")
    add_relation(gate, one, other, RelationKind.COOPERATES)
    add_seat(gate, one, Level.EXECUTIVE)
    add_session(gate, "Tweede wijktafel")
    remove_stakeholders(gate, [one])
    assert told(gate) == {
        ("stakeholder", "Politie", "removed"),
        ("seat", "Politie", "removed"),
        ("relation", "Politie – School", "removed"),
    }


def test_an_answer_belongs_to_its_checklist(gate: Gate) -> None:
    set_verdict(gate, answer_to(gate, "urgency", "urgency-early-signs"), Verdict.YES)
    [answer] = now(gate).touched
    assert (answer.part, answer.point, answer.name) == ("urgency", "urgency-early-signs", "")


def test_a_kept_journal_sees_the_newest_step_grow(gate: Gate) -> None:
    session = gate.session()
    assert session is not None
    journal = Journal(gate)
    party = add_stakeholder(gate, "Politie")
    set_field(gate, party, "goals", "rust")
    assert [one.how for one in harvest(gate, session, journal).touched] == [How.ADDED]
    set_field(gate, party, "goals", "rust in de wijk")
    remove_stakeholders(gate, [party])
    assert harvest(gate, session, journal).touched == ()


@pytest.mark.parametrize(
    ("who", "due", "lacks"), [("", True, {"who"}), ("Fatima", False, {"day"}), ("F", True, set())]
)
def test_missing_names_what_an_action_lacks(gate: Gate, who: str, due: bool, lacks: set[str]) -> None:
    session = gate.session()
    assert session is not None
    add_attendee(gate, session, Perspective.RESIDENT)
    add_action(gate, "Bellen", who=who, due=session.day if due else None)
    assert {one.key for one in missing(now(gate), load_method("nl"))} == lacks


def test_missing_in_a_session_that_brought_nothing(gate: Gate) -> None:
    session = gate.session()
    assert session is not None
    set_agenda(gate, session, (AgendaItem(part="urgency"), AgendaItem(part="alliance")))
    add_note(gate, "Gesproken", part="urgency")
    lacks = {one.key: one for one in missing(now(gate), load_method("nl"))}
    assert set(lacks) == {"agreed", "present", "agenda"}
    assert lacks["agenda"].ids == ("alliance",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_change_has_words(language: str) -> None:
    """A new kind of aggregate appears in the harvest by itself, but not what it is called."""
    told = {kind for kind in KINDS if kind != "session"}
    assert {kind for kind in told if f"closing.kind.{kind}" not in texts(language).keys} == set()
