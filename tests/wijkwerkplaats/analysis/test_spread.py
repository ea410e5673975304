"""Chips keep clear of each other and stay near where they belong."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.spread import Chip, spread, widen

PAGE = Box(0, 0, 500, 400)
SPOTS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 400)), max_size=25)


def chips(spots: list[tuple[int, int]], width: float = 80, height: float = 24) -> list[Chip]:
    return [Chip(str(number), x, y, width, height) for number, (x, y) in enumerate(spots)]


def middle(box: Box) -> tuple[float, float]:
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def test_a_chip_alone_stays_where_it_belongs() -> None:
    assert middle(spread(chips([(250, 200)]), PAGE)["0"]) == (250, 200)


def test_a_chip_at_the_edge_stays_inside() -> None:
    assert PAGE.holds(spread(chips([(0, 400)]), PAGE)["0"])


def test_the_second_on_one_spot_goes_a_row_up_or_down() -> None:
    box = spread(chips([(250, 200), (250, 200)]), PAGE)["1"]
    assert middle(box)[0] == 250 and abs(middle(box)[1] - 200) == 28


def test_what_is_taken_is_left_free() -> None:
    title = Box(200, 180, 300, 220)
    assert not spread(chips([(250, 200)]), PAGE, [title])["0"].overlaps(title)


def test_a_chip_stays_in_its_own_field() -> None:
    left = Box(0, 0, 250, 400)
    crowd = [Chip(str(number), 240, 200, 80, 24, home=left) for number in range(8)]
    assert all(middle(box)[0] <= 250 for box in spread(crowd, PAGE).values())


def test_who_does_not_fit_is_left_out() -> None:
    assert len(spread(chips([(30, 20)] * 9, 80, 24), Box(0, 0, 100, 60))) == 2


@given(SPOTS)
def test_none_lies_over_another(spots: list[tuple[int, int]]) -> None:
    placed = spread(chips(spots), PAGE)
    assert len(placed) == len(spots)
    assert all(PAGE.holds(box) for box in placed.values())
    assert not any(one.overlaps(other) for one, other in combinations(placed.values(), 2))


def test_a_lone_box_grows_on_both_sides() -> None:
    assert widen({"0": Box(240, 0, 260, 20)}, {"0": 60}, PAGE) == {"0": Box(220, 0, 280, 20)}


def test_a_box_at_the_edge_grows_to_the_other_side() -> None:
    assert widen({"0": Box(0, 0, 20, 20)}, {"0": 60}, PAGE) == {"0": Box(0, 0, 60, 20)}


def test_a_box_that_is_wide_enough_stays() -> None:
    assert widen({"0": Box(0, 0, 80, 20)}, {"0": 60}, PAGE) == {"0": Box(0, 0, 80, 20)}


@given(SPOTS)
def test_grown_boxes_keep_clear_too(spots: list[tuple[int, int]]) -> None:
    grown = widen(spread(chips(spots, 30), PAGE), {str(number): 150.0 for number in range(len(spots))}, PAGE)
    assert all(PAGE.holds(box) for box in grown.values())
    assert not any(one.overlaps(other) for one, other in combinations(grown.values(), 2))
