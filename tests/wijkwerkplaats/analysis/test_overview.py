"""The table beside the process model."""

from __future__ import annotations

import dataclasses

from tests.wijkwerkplaats.analysis.rounds import YES, next_session, say
from wijkwerkplaats.analysis.overview import PartLine, overview, tally
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import PartState

METHOD = load_method("nl")


def lines(gate: Gate) -> dict[str, PartLine]:
    return {line.id: line for line in overview(gate, METHOD)}


def test_points_count_once_over_the_whole_method(gate: Gate) -> None:
    found = lines(gate)
    assert sum(line.points for line in found.values()) == 97
    assert found["steering"].points + found["financing"].points == 6
    assert found["monitoring"].points == 0


def test_a_part_tells_what_was_answered_and_when(gate: Gate) -> None:
    points = [point.id for point in METHOD.checklist("issues").points]
    say(gate, METHOD, {points[0]: YES})
    two = next_session(gate, "Tweede")
    say(gate, METHOD, {points[0]: YES, points[1]: YES})
    add_note(gate, "alvast", part="vision")
    mark_part(gate, "contract", PartState.SKIPPED, "Er is al een convenant")
    found = lines(gate)
    assert (found["issues"].answered, found["issues"].points) == (2, 4)
    assert found["issues"].last == found["vision"].last == two
    assert found["contract"].reason == "Er is al een convenant"
    assert found["contract"].last is None
    counts = tally(found.values())
    assert counts[PartState.STARTED] == 2
    assert counts[PartState.SKIPPED] == 1
    assert counts[PartState.UNTOUCHED] == 18


def test_without_a_traject_everything_is_untouched(gate: Gate) -> None:
    gate.place = dataclasses.replace(gate.place, traject_id="", session_id=None)
    assert tally(lines(gate).values())[PartState.UNTOUCHED] == 21
