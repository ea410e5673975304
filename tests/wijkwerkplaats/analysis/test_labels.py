"""Labels on the map: none over another, the same every time, and who matters most goes first."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from wijkwerkplaats.analysis.labels import Box, Mark, place_labels

FIELD = Box(0, 0, 800, 500)

marks = st.lists(
    st.builds(
        Mark,
        key=st.uuids().map(str),
        x=st.floats(0, 800),
        y=st.floats(0, 500),
        reach=st.floats(3, 12),
        width=st.floats(20, 160),
        height=st.just(18.0),
        priority=st.integers(0, 2),
    ),
    max_size=60,
    unique_by=lambda mark: mark.key,
)


@settings(max_examples=60, deadline=None)
@given(marks)
def test_no_label_lies_over_another_or_outside(given_marks: list[Mark]) -> None:
    placed = place_labels(given_marks, FIELD)
    assert not any(one.overlaps(other) for one, other in combinations(placed.values(), 2))
    assert all(FIELD.holds(box) for box in placed.values())
    drawn = [Box(m.x - m.reach, m.y - m.reach, m.x + m.reach, m.y + m.reach) for m in given_marks]
    assert not any(box.overlaps(mark) for box in placed.values() for mark in drawn)
    assert placed == place_labels(given_marks, FIELD)


def mark(key: str, x: float, y: float, priority: int = 0) -> Mark:
    """A mark with a label of 100 by 20."""
    return Mark(key, x, y, 8, 100, 20, priority)


def test_a_label_stands_at_the_right_of_its_mark() -> None:
    box = place_labels([mark("a", 100, 100)], FIELD)["a"]
    assert box.left > 108 and (box.top + box.bottom) / 2 == 100


def test_at_the_right_edge_it_moves_to_the_left() -> None:
    assert place_labels([mark("a", 795, 100)], FIELD)["a"].right < 795


def test_who_matters_most_chooses_first() -> None:
    neighbours = [mark("first", 400, 250), mark("needed", 530, 255, priority=1)]
    assert place_labels(neighbours, Box(380, 230, 550, 280)).keys() == {"needed"}


def test_words_that_stand_there_already_stay_free() -> None:
    corner = Box(304, 80, 430, 120)
    assert not place_labels([mark("a", 300, 100)], FIELD, [corner])["a"].overlaps(corner)
