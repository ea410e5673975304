"""What the alliance analysis finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from wijkwerkplaats.analysis.alliance import Gap, gaps, is_unbalanced, levels_of, sentence
from wijkwerkplaats.model import Alliance, Rhythm, Seat, Stakeholder
from wijkwerkplaats.model.words import Level
from wijkwerkplaats.texts import texts

TODAY = date(2026, 3, 4)
POLICE = Stakeholder(id="p", traject_id="t", name="Politie")
SCHOOL = Stakeholder(id="s", traject_id="t", name="School", indispensable=True)
WHOLE = Alliance(
    id="a", traject_id="t", figurehead="De burgemeester",
    rhythms=tuple(Rhythm(level=level, text="elke maand") for level in Level),
)  # fmt: skip


def seat(party: Stakeholder, level: Level = Level.EXECUTIVE, **values: object) -> Seat:
    return replace(
        Seat(id=f"{party.id}-{level}", traject_id="t", stakeholder_id=party.id, level=level), **values
    )


def full(party: Stakeholder, **values: object) -> list[Seat]:
    return [seat(party, level, **values) for level in Level]


def keys(found: list[Gap]) -> list[str]:
    return [gap.key.rpartition(".")[2] for gap in found]


def test_nothing_recorded_has_no_gaps() -> None:
    assert gaps([], [], None, TODAY) == []


def test_a_whole_alliance_has_no_gaps() -> None:
    assert gaps(full(SCHOOL, give=2, gain=2), [SCHOOL], WHOLE, TODAY) == []


def test_only_an_indispensable_party_is_missed() -> None:
    found = gaps(full(POLICE), [POLICE, SCHOOL, replace(POLICE, id="x", name="Toneelclub")], WHOLE, TODAY)
    assert [(gap.key, gap.party_ids) for gap in found] == [("alliance.gap.needed", ("s",))]


def test_an_indispensable_party_that_left_is_missed_once() -> None:
    gone = seat(SCHOOL, until=date(2026, 1, 31))
    assert keys(gaps([*full(POLICE), gone], [POLICE, SCHOOL], WHOLE, TODAY)) == ["needed_left"]


def test_a_seat_that_ends_today_still_counts() -> None:
    assert gaps(full(SCHOOL, until=TODAY), [SCHOOL], WHOLE, TODAY) == []


def test_former_seats_leave_their_level_empty() -> None:
    seats = [*full(SCHOOL)[:2], seat(POLICE, Level.OPERATIONAL, until=date(2025, 12, 31))]
    found = gaps(seats, [SCHOOL, POLICE], WHOLE, TODAY)
    assert keys(found) == ["empty", "left"]
    assert found[0].level is Level.OPERATIONAL
    assert found[1].day == date(2025, 12, 31)
    assert "31-12-2025" in sentence(texts("nl"), found[1])


def test_an_empty_level_does_not_ask_for_a_rhythm() -> None:
    bare = Alliance(id="a", traject_id="t", figurehead="De burgemeester")
    found = gaps([seat(POLICE)], [POLICE], bare, TODAY)
    assert keys(found) == ["empty", "empty", "rhythm"]
    assert found[-1].level is Level.EXECUTIVE


@pytest.mark.parametrize(
    ("give", "gain", "expected"),
    [(3, 1, True), (2, 0, True), (3, 2, False), (1, 0, False), (None, 0, False), (3, None, False)],
)
def test_much_given_and_little_gained(give: int | None, gain: int | None, expected: bool) -> None:
    assert is_unbalanced([seat(POLICE, give=give, gain=gain)]) is expected


def test_a_party_is_weighed_over_all_its_seats() -> None:
    seats = [seat(POLICE, give=3, gain=0), seat(POLICE, Level.OPERATIONAL, gain=3)]
    assert not is_unbalanced(seats)


def test_what_reveals_a_judgement_is_internal() -> None:
    found = gaps(full(POLICE, give=3, gain=0), [POLICE], WHOLE, TODAY)
    assert [(gap.key, gap.internal) for gap in found] == [("alliance.gap.unbalanced", True)]


@pytest.mark.parametrize("who", [{"figurehead": "De burgemeester"}, {}])
def test_a_change_agent_or_a_figurehead_will_do(who: dict[str, str]) -> None:
    seats = full(POLICE, change_agent=not who)
    assert gaps(seats, [POLICE], replace(WHOLE, figurehead=who.get("figurehead", "")), TODAY) == []


def test_levels_of_a_party_from_executive_down() -> None:
    seats = [
        seat(POLICE, Level.OPERATIONAL),
        seat(POLICE),
        seat(POLICE, Level.TACTICAL, until=date(2020, 1, 1)),
    ]
    assert levels_of(seats, TODAY) == {"p": (Level.EXECUTIVE, Level.OPERATIONAL)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_gap_has_a_sentence_and_a_reason(language: str) -> None:
    words = texts(language)
    names = [key.rpartition(".")[2] for key in words.keys if key.startswith("alliance.gap.")]
    known = ["agent", "empty", "issue", "left", "needed", "needed_left", "rhythm", "unbalanced", "unwilling"]
    assert sorted(names) == known
    for name in names:
        args = {"party": "<b>{x}</b>"}
        gap = Gap(key=f"alliance.gap.{name}", args=args, level=Level.TACTICAL, needs=("Wonen",))
        assert "{level}" not in sentence(words, gap)
        assert f"alliance.why.{name}" in words.keys
