"""A part's state follows from what is recorded, unless the facilitator said otherwise."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.analysis.progress import PartProgress, progress
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.answers import answer_to, set_verdict
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.edits.urgency import set_signal, urgency_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import Level, PartState, Verdict

METHOD = load_method("nl")


def started(gate: Gate) -> set[str]:
    return {part for part, now in progress(gate, METHOD).items() if now.state is PartState.STARTED}


def test_every_kind_of_work_starts_its_part(gate: Gate) -> None:
    assert started(gate) == set()
    set_signal(gate, urgency_of(gate), "media", True)
    assert started(gate) == {"urgency"}
    party = add_stakeholder(gate, "Politie")
    add_instrument(gate, "Pact")
    assert started(gate) == {"urgency", "stakeholders", "steering"}
    add_seat(gate, party, Level.EXECUTIVE)
    add_note(gate, "later", part="vision")
    assert started(gate) == {"urgency", "stakeholders", "steering", "alliance", "vision"}


def test_an_answer_counts_for_the_part_of_its_point(gate: Gate) -> None:
    shared = METHOD.checklist_of("financing")
    assert shared is not None
    point = next(p for p in shared.points if METHOD.source_of_point(p.id).id == "financing")
    answer = answer_to(gate, shared.id, point.id)
    set_verdict(gate, answer, Verdict.YES)
    assert started(gate) == {"financing"}
    gate.undo()
    assert started(gate) == set()


def test_a_mark_wins_and_carries_its_reason(gate: Gate) -> None:
    add_note(gate, "begin", part="urgency")
    mark_part(gate, "urgency", PartState.SKIPPED, "Is al gedaan")
    assert progress(gate, METHOD)["urgency"] == PartProgress(PartState.SKIPPED, "Is al gedaan")
    mark_part(gate, "urgency", None)
    assert progress(gate, METHOD)["urgency"].state is PartState.STARTED


def test_without_a_traject_nothing_is_touched(gate: Gate) -> None:
    gate.place = dataclasses.replace(gate.place, traject_id="", session_id=None)
    assert gate.place == Place(part="urgency")
    assert {one.state for one in progress(gate, METHOD).values()} == {PartState.UNTOUCHED}
