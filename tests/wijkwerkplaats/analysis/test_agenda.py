"""Blocks of an agenda: what they are called, how long they may take, and how they went last time."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

from wijkwerkplaats.analysis.agenda import (
    LastTime,
    form_of,
    keys,
    last_times,
    length,
    material_of,
    same_block,
    title_of,
)
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import AgendaItem, Session

METHOD = load_method("nl")
URGENCY = METHOD.part("urgency")


def held(day: int, *agenda: AgendaItem) -> Session:
    return Session(id=f"s{day}", traject_id="t", title=f"{day}", day=date(2026, 3, day), agenda=agenda)


def test_a_block_says_what_the_method_says_until_it_says_more() -> None:
    plain = AgendaItem(part="urgency")
    assert title_of(plain, METHOD) == f"4.1 {URGENCY.title}"
    assert (form_of(plain, METHOD), material_of(plain, METHOD)) == (URGENCY.talk.form, URGENCY.talk.material)
    own = dataclasses.replace(plain, title="Terugblik", form="In tweetallen", material="Kaarten")
    assert title_of(own, METHOD) == "4.1 Terugblik"
    assert (form_of(own, METHOD), material_of(own, METHOD)) == ("In tweetallen", "Kaarten")
    assert title_of(AgendaItem(title="Pauze"), METHOD) == "Pauze"
    assert form_of(AgendaItem(title="Pauze"), METHOD) == ""


def test_keys_tell_blocks_apart_whatever_a_file_holds() -> None:
    twice = AgendaItem(part="urgency")
    assert keys([twice, twice, AgendaItem(title="Pauze", key="k"), AgendaItem(title="Pauze", key="k")]) == [
        "urgency#0", "urgency#1", "k", "k#1",
    ]  # fmt: skip


def test_a_length_that_makes_no_sense_is_bounded() -> None:
    assert length([AgendaItem(minutes=10**15), AgendaItem(minutes=-5), AgendaItem(minutes=0)]) == timedelta(
        minutes=600
    )


def test_last_time_is_the_newest_evening_on_which_the_clock_ran() -> None:
    break_ = AgendaItem(title="Pauze ", minutes=15, spent=0)
    first = held(1, AgendaItem(part="urgency", minutes=20, spent=35), break_)
    second = held(2, AgendaItem(part="urgency", minutes=25, spent=28))
    unheard = held(3, AgendaItem(part="urgency", minutes=90))
    here = held(4, AgendaItem(part="urgency", minutes=30, spent=1))
    found = last_times([here, second, unheard, first], here)
    assert found["urgency"] == LastTime(25, 28)
    assert found[same_block(AgendaItem(title="pauze"))] == LastTime(15, 0)
