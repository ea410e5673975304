"""The state at the end of a session: neither what came later, nor less than what the session itself mended."""

from __future__ import annotations

import dataclasses
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.support import open_gate
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.analysis.then import then
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.sessions import add_session, close_session, reopen_session, start_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate, utc_now
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Session, Stakeholder
from wijkwerkplaats.model.words import ActionState, Perspective
from wijkwerkplaats.report.gather import gather
from wijkwerkplaats.texts import texts

TODAY = date(2026, 10, 5)


def session(gate: Gate) -> Session:
    found = gate.session()
    assert found is not None
    return found


def names(gate: Gate, of: Session) -> list[str]:
    """The parties as the paper of a session knows them."""
    known = gate.get(Session, of.id)
    assert known is not None
    return [one.name for one in then(gate, known, TODAY).all(gate, Stakeholder, of.traject_id)]


def closed_and_gone_on(gate: Gate) -> Session:
    """The first session is over, and the second one runs."""
    first = session(gate)
    close_session(gate, first)
    start_session(gate, add_session(gate, "Tweede wijktafel"))
    return first


def test_what_came_after_is_not_there_and_what_went_is(gate: Gate) -> None:
    stays, goes = add_stakeholder(gate, "Politie"), add_stakeholder(gate, "Bakker")
    first = closed_and_gone_on(gate)
    common.set_field(gate, stays, "name", "Wijkagent")
    common.set_field(gate, stays, "name", "De wijkagent")
    remove_stakeholders(gate, [goes])
    add_stakeholder(gate, "Kerk")
    assert sorted(names(gate, first)) == ["Bakker", "Politie"]
    assert sorted(names(gate, session(gate))) == ["De wijkagent", "Kerk"]


def test_the_day_is_that_of_closing(gate: Gate) -> None:
    first = closed_and_gone_on(gate)
    known = gate.get(Session, first.id)
    assert known is not None
    assert then(gate, known, TODAY).day == date(2026, 3, 4)
    assert then(gate, session(gate), TODAY).day == TODAY


def test_what_was_taken_back_never_was(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    first = closed_and_gone_on(gate)
    add_stakeholder(gate, "Kerk")
    gate.undo()
    assert names(gate, first) == ["Politie"]


def test_a_session_that_was_opened_again_keeps_what_it_mended(gate: Gate) -> None:
    party = add_stakeholder(gate, "Pollitie")
    first = closed_and_gone_on(gate)
    add_stakeholder(gate, "Kerk")
    common.set_field(gate, party, "goals", "Rust")
    reopen_session(gate, gate.get(Session, first.id) or first, "Een tikfout")
    gate.place = dataclasses.replace(gate.place, session_id=first.id)
    common.set_field(gate, gate.get(Stakeholder, party.id) or party, "name", "Politie")
    assert names(gate, first) == ["Politie"]


def test_a_session_that_was_never_closed_ends_with_its_last_step(gate: Gate) -> None:
    first = session(gate)
    add_stakeholder(gate, "Politie")
    start_session(gate, add_session(gate, "Tweede wijktafel"))
    add_stakeholder(gate, "Kerk")
    assert names(gate, first) == ["Politie"]


def at(gate: Gate, when: datetime) -> None:
    """What the clock of the laptop says from now on."""
    gate.clock = lambda: when


def test_a_clock_that_was_set_back_changes_nothing(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    first = closed_and_gone_on(gate)
    common.set_field(gate, party, "name", "Wijkagent")
    at(gate, utc_now() - timedelta(days=3000))
    common.set_field(gate, party, "name", "De wijkagent")
    add_stakeholder(gate, "Kerk")
    assert names(gate, first) == ["Politie"]


def test_a_session_closed_on_a_dead_clock_still_knows_those_from_before(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    right, first = gate.clock, session(gate)
    at(gate, utc_now() - timedelta(days=3000))
    close_session(gate, first)
    gate.clock = right
    start_session(gate, add_session(gate, "Tweede wijktafel"))
    add_stakeholder(gate, "Kerk")
    assert names(gate, first) == ["Politie"]


def test_what_gave_way_in_a_merge_never_stood_here(gate: Gate, tmp_path: Path) -> None:
    party = add_stakeholder(gate, "Politie")
    copy = tmp_path / "copy.wijk"
    shutil.copy(gate.storage.path, copy)
    other = open_gate(copy)
    other.place = gate.place
    common.set_field(gate, party, "name", "Wijkagent")
    common.set_field(other, party, "name", "De agent")
    first = closed_and_gone_on(gate)
    assert bring_in(gate, snapshot(other.storage), texts("nl")).conflicts
    other.close()
    assert names(gate, first) == ["Wijkagent"]


def test_what_went_later_stands_in_its_old_place(gate: Gate) -> None:
    goes = add_stakeholder(gate, "Bakker")
    add_stakeholder(gate, "Politie")
    first = closed_and_gone_on(gate)
    remove_stakeholders(gate, [goes])
    assert names(gate, first) == ["Bakker", "Politie"]


def test_nobody_who_was_erased_stands_in_an_earlier_paper(gate: Gate) -> None:
    party = add_stakeholder(gate, "De theetafel van Joke van Dalen")
    first = closed_and_gone_on(gate)
    common.set_field(gate, party, "name", "De theetafel")
    found = seek(gate, "Joke van Dalen")
    forget_person(gate, found, found.sure, Instead("…", ""))
    assert names(gate, first) == ["De theetafel van …"]


def test_the_team_reads_nothing_of_later_sessions_either(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie")
    judge(gate, party, Perspective.RESIDENT, {"influence": 30})
    first = closed_and_gone_on(gate)
    judge(gate, party, Perspective.RESIDENT, {"influence": 90})
    add_party_note(gate, party, "Wil later iets anders")
    add_contact(gate, add_stakeholder(gate, "Kerk"), "Ana Silva")
    add_contact(gate, party, "Joke van Dalen")
    told = gather(gate, load_method("nl"), texts("nl"), first.id, TODAY).internal
    assert [one.influence for one in told.judgements] == [30]
    assert told.party_notes == ()
    assert [one.name for one in told.contacts] == ["Joke van Dalen"]


def test_what_was_still_to_do_then_is_named_also_when_it_is_done_by_now(gate: Gate) -> None:
    action = add_action(gate, "School bellen", who="Anouk")
    closed_and_gone_on(gate)
    second = session(gate)
    close_session(gate, second)
    start_session(gate, add_session(gate, "Derde wijktafel"))
    common.set_field(gate, action, "state", ActionState.DONE)
    told = gather(gate, load_method("nl"), texts("nl"), second.id, TODAY).public
    assert [one.text for one in told.before] == ["School bellen"]
