"""The clock of an evening: what is left, what shifts, and what survives a sleeping laptop."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wijkwerkplaats.analysis.agenda_clock import (
    AgendaRun,
    Standing,
    as_text,
    begin,
    begins,
    by_itself,
    from_text,
    minutes_spent,
    more_time,
    move_on,
    move_to,
    standing,
)
from wijkwerkplaats.model import AgendaItem

START = datetime(2026, 3, 4, 19, 30, tzinfo=UTC)
AGENDA = tuple(AgendaItem(part=part, minutes=minutes) for part, minutes in (("a", 30), ("b", 20), ("c", 40)))


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


@pytest.fixture
def run() -> AgendaRun:
    made = begin("s", AGENDA, START)
    assert made is not None
    return made


def look(run: AgendaRun, minutes: float) -> Standing:
    found = standing(run, AGENDA, after(minutes))
    assert found is not None
    return found


def test_an_item_counts_down_and_the_evening_is_on_time(run: AgendaRun) -> None:
    assert (look(run, 0).left, look(run, 0).behind) == (30, 0)
    assert (look(run, 0.5).left, look(run, 29.5).left, look(run, 30).left) == (30, 1, 0)
    assert look(run, 12).ends == after(90)


def test_running_over_shifts_the_rest(run: AgendaRun) -> None:
    late = look(run, 37)
    assert (late.left, late.behind, late.ends) == (-7, 7, after(97))


def test_the_next_item_has_its_own_time_and_the_evening_remembers(run: AgendaRun) -> None:
    second = move_on(run, AGENDA, after(35))
    assert (look(second, 36).at, look(second, 36).left, look(second, 36).behind) == (1, 19, 5)
    early = move_on(run, AGENDA, after(20))
    assert look(early, 20).behind == -10


def test_more_time_is_behind_unless_there_was_time_over(run: AgendaRun) -> None:
    assert (look(more_time(run, 5), 10).left, look(more_time(run, 5), 10).behind) == (25, 5)
    early = more_time(move_on(run, AGENDA, after(20)), 5)
    assert look(early, 21).behind == -5
    assert move_on(early, AGENDA, after(30)).extra == 0


def test_the_end_and_the_beginning_hold(run: AgendaRun) -> None:
    last = move_on(move_on(run, AGENDA, after(30)), AGENDA, after(50))
    assert look(last, 50).last
    assert move_on(last, AGENDA, after(60)) == last
    assert move_on(run, AGENDA, after(1), -1) == run


def test_a_laptop_that_slept_shows_the_time_of_the_wall(run: AgendaRun) -> None:
    assert look(run, 100).left == -70
    assert standing(run, AGENDA, after(13 * 60)) is None


def test_an_item_that_was_moved_is_still_the_one_at_hand(run: AgendaRun) -> None:
    second = move_on(run, AGENDA, after(30))
    turned = standing(second, (AGENDA[1], AGENDA[0], AGENDA[2]), after(30))
    assert turned is not None and turned.at == 0
    shorter = standing(second, AGENDA[:1], after(30))
    assert shorter is not None and shorter.at == 0
    assert standing(second, (), after(30)) is None


def test_a_clock_that_was_set_back_shows_nothing(run: AgendaRun) -> None:
    assert standing(run, AGENDA, after(-30)) is None


def test_it_is_kept_as_one_line(run: AgendaRun) -> None:
    assert from_text(as_text(more_time(run, 5))) == more_time(run, 5)
    assert as_text(None) == ""
    for damaged in ("", "a|b|c|d|e", "s|2026-03-04|a#0|2026-03-04|x"):
        assert from_text(damaged) is None
    assert begin("s", (), START) is None


def test_what_each_item_took_adds_up_over_visits(run: AgendaRun) -> None:
    second = move_on(run, AGENDA, after(35))
    back = move_on(second, AGENDA, after(40), -1)
    assert minutes_spent(back, AGENDA, after(42)) == {"a#0": 37, "b#0": 5}
    third = move_to(run, AGENDA, after(10), 2)
    assert minutes_spent(third, AGENDA, after(30)) == {"a#0": 10, "b#0": 0, "c#0": 20}
    assert move_to(run, AGENDA, after(1), 7) == run


def test_by_itself_it_stands_where_the_wall_says_after_a_sleep(run: AgendaRun) -> None:
    assert by_itself(run, AGENDA, after(29)) == run
    woke = by_itself(run, AGENDA, after(61))
    assert (look(woke, 61).at, look(woke, 61).left, look(woke, 61).behind) == (2, 29, 0)
    assert minutes_spent(woke, AGENDA, after(61)) == {"a#0": 30, "b#0": 20, "c#0": 11}
    late = by_itself(run, AGENDA, after(200))
    assert (look(late, 200).at, look(late, 200).left) == (2, -110)


def test_nobody_stopped_the_clock_so_the_last_item_took_what_was_planned(run: AgendaRun) -> None:
    assert minutes_spent(move_on(run, AGENDA, after(35)), AGENDA, after(60 * 24)) == {"a#0": 35, "b#0": 20}


def test_what_comes_shifts_with_what_runs_over(run: AgendaRun) -> None:
    assert begins(run, AGENDA, after(10)) == [START, after(30), after(50)]
    assert begins(run, AGENDA, after(37)) == [START, after(37), after(57)]
    assert begins(move_on(run, AGENDA, after(20)), AGENDA, after(21)) == [None, after(20), after(40)]


def test_forty_blocks_of_no_time_do_not_hang_or_overflow() -> None:
    many = tuple(AgendaItem(part=f"p{n}", minutes=0 if n % 2 else 10**12) for n in range(40))
    run = begin("s", many, START)
    assert run is not None
    end = by_itself(run, many, after(10 * 60 + 1))
    found = standing(end, many, after(10 * 60 + 1))
    assert found is not None and found.at == 2 and len(begins(end, many, after(601))) == 40


def test_an_older_line_without_times_is_read(run: AgendaRun) -> None:
    moved = move_on(run, AGENDA, after(35))
    assert from_text(as_text(moved)) == moved
    assert from_text(as_text(run).rpartition("|")[0]) == run
