"""Taking own points over from another traject: one step, everything once."""

import dataclasses

import pytest

from wijkwerkplaats.edits import own, trajects
from wijkwerkplaats.edits.own_copy import Copied, copy_own
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import StepState
from wijkwerkplaats.model import FREE, OwnList, OwnPoint, Traject


@pytest.fixture
def source(gate: Gate) -> Traject:
    """A traject with points of its own; the gate stands at another one."""
    feast = own.add_own_list(gate, "Zomerfeest")
    square = own.add_own_list(gate, "Over het plein", "urgency")
    own.add_own_point(gate, FREE, "Wie bakt?", own_list=feast, kind="open")
    own.add_own_point(gate, "urgency", "Is het schoon?", own_list=square, hint="Loop er langs")
    own.add_own_point(gate, "urgency", "Wat vinden kinderen?")
    gone = own.add_own_point(gate, "urgency", "Weg ermee?")
    own.remove_own_points(gate, [gone])
    here = gate.trajects()[0]
    other = trajects.add_traject(gate, "Andere wijk")
    gate.place = dataclasses.replace(gate.place, traject_id=other.id, session_id=None)
    return here


def told(gate: Gate) -> list[tuple[str, str, str, str, str]]:
    titles = {one.id: one.title for one in gate.all(OwnList)}
    return [
        (one.part, titles.get(one.own_list_id or "", ""), one.text, one.hint, one.kind)
        for one in gate.all(OwnPoint)
    ]


def test_lists_and_points_come_along_with_all_they_say(gate: Gate, source: Traject) -> None:
    assert copy_own(gate, source) == Copied(lists=2, points=3)
    assert sorted(told(gate)) == [
        (FREE, "Zomerfeest", "Wie bakt?", "", "open"),
        ("urgency", "", "Wat vinden kinderen?", "", "yesno"),
        ("urgency", "Over het plein", "Is het schoon?", "Loop er langs", "yesno"),
    ]
    assert len(gate.all(OwnPoint, source.id)) == 3


def test_done_twice_nothing_is_doubled(gate: Gate, source: Traject) -> None:
    copy_own(gate, source)
    before = told(gate)
    last = gate.undoable()
    assert copy_own(gate, source) == Copied()
    assert told(gate) == before and gate.undoable() == last


def test_it_is_one_step_to_take_back(gate: Gate, source: Traject) -> None:
    copy_own(gate, source)
    gate.undo()
    assert gate.all(OwnPoint) == [] and gate.all(OwnList) == []
    gate.redo()
    assert len(gate.all(OwnPoint)) == 3
    assert gate.storage.last_step(gate.place.traject_id, StepState.UNDONE) is None


def test_what_is_here_already_gets_the_rest_behind_it(gate: Gate, source: Traject) -> None:
    mine = own.add_own_list(gate, "over HET plein ", "urgency")
    own.add_own_point(gate, "urgency", "Is er licht?", own_list=mine)
    own.add_own_point(gate, "urgency", "wat vinden  kinderen?")
    assert copy_own(gate, source) == Copied(lists=1, points=2)
    in_mine = sorted((one.rank, one.text) for one in gate.all(OwnPoint) if one.own_list_id == mine.id)
    assert in_mine == [(0, "Is er licht?"), (1, "Is het schoon?")]


def test_a_traject_without_own_points_gives_nothing(gate: Gate, source: Traject) -> None:
    empty = trajects.add_traject(gate, "Lege wijk")
    assert copy_own(gate, empty) == Copied()
