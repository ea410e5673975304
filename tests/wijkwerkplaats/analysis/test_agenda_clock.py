"""The clock of an evening: what is left, what shifts, and what survives a sleeping laptop."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from wijkwerkplaats.analysis.agenda_clock import (
    AgendaRun,
    Standing,
    as_text,
    begin,
    from_text,
    more_time,
    move_on,
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
