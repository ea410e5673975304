"""The state at the end of a session: neither what came later, nor less than what the session itself mended."""

from __future__ import annotations

import dataclasses
from datetime import date

from wijkwerkplaats.analysis.then import then
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.sessions import add_session, close_session, reopen_session, start_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Session, Stakeholder

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
