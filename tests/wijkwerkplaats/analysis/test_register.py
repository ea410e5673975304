"""What is late, whose it is, and what a session looks back on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from wijkwerkplaats.analysis.register import by_urgency, carried_over, days_late, everybody, is_of, overdue
from wijkwerkplaats.edits.capture import add_action, set_state
from wijkwerkplaats.edits.sessions import add_session, start_session
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action
from wijkwerkplaats.model.words import ActionState

TODAY = date(2026, 3, 4)


def action(text: str, due: int | None = None, state: ActionState = ActionState.OPEN, who: str = "") -> Action:
    day = None if due is None else TODAY + timedelta(days=due)
    return Action(id=text, traject_id="t", text=text, due=day, state=state, who=who)


@pytest.mark.parametrize(("due", "late"), [(None, 0), (1, 0), (0, 0), (-1, 1), (-400, 400)])
def test_late_begins_the_day_after(due: int | None, late: int) -> None:
    assert days_late(action("a", due), TODAY) == late


def test_what_is_finished_is_never_late() -> None:
    finished = [action(state.value, -3, state) for state in (ActionState.DONE, ActionState.DROPPED)]
    assert overdue(finished, TODAY) == []


def test_the_oldest_date_first_then_without_a_date_then_finished() -> None:
    found = by_urgency(
        [action("done", -9, ActionState.DONE), action("none"), action("soon", 2), action("late", -2)]
    )
    assert [one.text for one in found] == ["late", "soon", "none", "done"]


def test_more_people_in_one_action_each_find_it() -> None:
    both = action("a", who="Fatima, jan en Piet")
    assert everybody([both, action("b", who="Jan"), action("c", who=" ")]) == ["Fatima", "jan", "Piet"]
    assert is_of(both, "Jan") and is_of(both, "") and not is_of(both, "Pi")


def test_a_name_with_en_in_it_stays_whole() -> None:
    assert everybody([action("a", who="Karen van Eenennaam")]) == ["Karen van Eenennaam"]


def test_a_session_takes_along_what_is_open_from_before_it(gate: Gate) -> None:
    first = gate.session()
    assert first is not None
    late, done = add_action(gate, "Bankje"), add_action(gate, "Lamp")
    set_state(gate, [done], ActionState.DONE)
    start_session(gate, add_session(gate, "Tweede", day=date(2026, 5, 1)))
    second = gate.session()
    assert second is not None
    add_action(gate, "Nieuw")
    assert carried_over(gate, second) == (late,)
    assert carried_over(gate, first) == ()


def test_many_at_once_are_one_step_to_undo(gate: Gate) -> None:
    both = [add_action(gate, "een"), add_action(gate, "twee")]
    set_state(gate, both, ActionState.DONE)
    gate.undo()
    assert gate.all(Action) == both
