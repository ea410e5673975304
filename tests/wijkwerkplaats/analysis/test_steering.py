"""Fields, balance, advice and free places of the steering quadrant."""

from __future__ import annotations

import pytest

from wijkwerkplaats.analysis.steering import CENTRES, NEAR, advice, balance, field_of, free_spot, sentences
from wijkwerkplaats.model import Instrument
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField
from wijkwerkplaats.texts import texts

DIRECT, REGULATE, CONNECT, STIMULATE, MULTIPLE = SteeringField


def counts(direct: int = 0, regulate: int = 0, connect: int = 0, stimulate: int = 0, multiple: int = 0):
    return dict(zip(SteeringField, (direct, regulate, connect, stimulate, multiple), strict=True))


def keys(**values: int) -> list[str]:
    return [one.key.rpartition(".")[2] for one in advice(counts(**values))]


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (-60, 60, DIRECT), (60, 60, REGULATE), (-60, -60, CONNECT), (60, -60, STIMULATE),
        (20, -20, MULTIPLE), (21, 0, STIMULATE), (0, 21, DIRECT), (-100, 100, DIRECT), (100, -100, STIMULATE),
    ],
)  # fmt: skip
def test_field_of_a_place(x: int, y: int, expected: SteeringField) -> None:
    assert field_of(x, y) is expected


def test_the_centre_of_a_field_lies_in_it() -> None:
    assert all(field_of(*place) is one for one, place in CENTRES.items())


def test_stopped_instruments_do_not_count() -> None:
    used = Instrument(id="a", traject_id="t", name="Pact", x=-50, y=-50)
    stopped = Instrument(id="b", traject_id="t", name="Wet", x=50, y=50, status=InstrumentStatus.STOPPED)
    assert balance([used, stopped]) == counts(connect=1)


def test_an_empty_quadrant_is_told_where_to_begin() -> None:
    assert keys() == ["start"]


def test_hard_before_soft_is_named_first() -> None:
    assert keys(regulate=3, connect=1) == ["hard_first", "no_direct"]


def test_a_soft_start_is_good_and_looks_ahead() -> None:
    assert keys(direct=1, connect=2) == ["soft_first", "no_hard"]
    assert keys(direct=1, connect=2, stimulate=1) == ["soft_first"]


def test_only_the_middle_still_lacks_both_soft_fields() -> None:
    assert keys(multiple=2) == ["no_direct", "no_connect", "no_hard"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_advice_has_its_reason(language: str) -> None:
    for values in ({}, {"regulate": 1}, {"direct": 1, "connect": 1}):
        for one in advice(counts(**values)):
            words, reason = sentences(texts(language), one)
            assert words != one.key and "{" not in words
            assert reason != f"{one.key}_why"


def test_a_free_place_is_kept() -> None:
    assert free_spot(-45, 56, [(45, 56)]) == (-45, 56)


def test_a_taken_place_moves_over_within_its_field() -> None:
    taken: list[tuple[int, int]] = []
    for _ in range(12):
        spot = free_spot(21, 21, taken)
        assert field_of(*spot) is REGULATE
        assert all(abs(spot[0] - a) >= NEAR[0] or abs(spot[1] - b) >= NEAR[1] for a, b in taken)
        taken.append(spot)


def test_a_full_field_takes_one_more_on_top() -> None:
    everywhere = [(x, y) for x in range(-20, 21, 2) for y in range(-20, 21, 2)]
    assert free_spot(0, 0, everywhere) == (0, 0)
