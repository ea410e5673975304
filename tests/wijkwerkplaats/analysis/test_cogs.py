"""The cogs mesh, keep clear of each other, and are large enough for their words."""

from __future__ import annotations

import itertools
import math

import pytest

from wijkwerkplaats.analysis.cog_links import arcs, plates
from wijkwerkplaats.analysis.cogs import AIR, Cog, Train, best_train, outline, train
from wijkwerkplaats.analysis.disc_text import TITLE, disc_text, wrapped

SHAPES = ("row", "wave", "tower")


def measure(text: str, bold: bool = False) -> float:
    return len(text) * (8.0 if bold else 7.0)


def reach(cog: Cog, towards: Cog) -> float:
    """How far the edge of a cog comes on the line to the middle of another."""
    angle = math.atan2(towards.y - cog.y, towards.x - cog.x)
    spots = outline(cog, steps=60)
    nearest = min(
        spots, key=lambda s: abs(math.remainder(math.atan2(s[1] - cog.y, s[0] - cog.x) - angle, math.tau))
    )
    return math.dist(nearest, (cog.x, cog.y))


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("turn", [0.0, 0.3, 1.0])
def test_teeth_fill_the_gaps_of_their_neighbour(shape: str, turn: float) -> None:
    for one, other in itertools.pairwise(train(shape).turned(turn).cogs):
        gap = math.dist((one.x, one.y), (other.x, other.y)) - reach(one, other) - reach(other, one)
        assert gap == pytest.approx(2 * AIR, abs=0.012)


@pytest.mark.parametrize("shape", SHAPES)
def test_only_neighbours_touch(shape: str) -> None:
    cogs = train(shape).cogs
    for one, other in itertools.combinations(cogs, 2):
        apart = math.dist((one.x, one.y), (other.x, other.y)) - one.outer - other.outer
        assert (apart < 0) == (abs(cogs.index(one) - cogs.index(other)) == 1)


@pytest.mark.parametrize("width", [320, 700, 1000, 1300, 1800])
def test_the_picture_stays_within_its_width_and_holds_its_words(width: int) -> None:
    needs = [95.0, 90.0, 85.0, 85.0, 80.0]
    found = best_train(width, 680, needs, low=64)
    assert found.width <= width + 1e-6
    if width >= 700:
        assert all(cog.inner >= need - 1e-6 for cog, need in zip(found.cogs, needs, strict=True))


def test_large_words_make_a_tower() -> None:
    needs = [190.0, 180.0, 170.0, 170.0, 160.0]
    assert best_train(700, 1360, needs, low=64).shape == "tower"


@pytest.mark.parametrize("shape", SHAPES)
def test_names_of_links_cover_no_cog(shape: str) -> None:
    found = train(shape).scaled(130)
    names = ["Onderbouwing, vertrouwen en draagvlak", "Toetsen en bijsturen", "Inspelen op verandering"]
    signs = plates(found, names, measure, 20, 8)
    assert len(arcs(found)) == len(signs) == 3
    for sign in signs:
        if sign is not None:
            assert " ".join(sign.lines) in names
            assert clear(found, sign.x, sign.y, sign.width, sign.height)
    assert shape == "tower" or None not in signs


def clear(found: Train, x: float, y: float, width: float, height: float) -> bool:
    corners = [(x + a * width / 2, y + b * height / 2) for a in (-1, 0, 1) for b in (-1, 0, 1)]
    return all(math.dist(spot, (cog.x, cog.y)) > cog.outer for spot in corners for cog in found.cogs)


def test_words_keep_inside_their_disc() -> None:
    rows = ["Urgentie", "Systeemwereld en leefwereld", "Go of no-go"]
    text = disc_text("Oriënteren", rows, measure, 20)
    for line in text.lines:
        for x in (line.left, line.left + line.width):
            assert math.hypot(x, max(abs(line.top), abs(line.top + 17))) <= text.radius + 1e-6
    assert [line.row for line in text.lines if line.mark] == [0, 1, 2]
    assert text.lines[0].row == TITLE
    said = [" ".join(line.text for line in text.lines if line.row == row) for row in range(3)]
    assert said == rows


def test_a_word_that_is_too_long_keeps_its_line() -> None:
    assert wrapped("een onafhankelijke regisseur", measure, 60) == ["een", "onafhankelijke", "regisseur"]
    assert wrapped("", measure, 60) == []
