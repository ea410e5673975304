"""Where parties stand in pictures of the network and of rings (§4.5): the same every time, and still as it grows."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Level, Ring

Point = tuple[float, float]

SEED: Final = 20240601
ROUNDS: Final = 50
SHORE: Final = 12.0
"""Who has no relation stands below this height, in rows."""
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))


def network_places(
    keys: Sequence[str],
    pairs: Iterable[tuple[str, str]],
    known: Mapping[str, Point],
    pinned: Iterable[str] = (),
) -> dict[str, Point]:
    """A place from 0 to 100 for each party. Who has a place keeps it; who is new comes beside its relations."""
    order, links = sorted(keys), _links(keys, pairs)
    near = _near(order, links)
    places = _kept(near, known, set(pinned))
    fresh = [key for key in order if key not in places]
    if _is_whole(near, places, set(pinned)):
        drawn = _drawn([key for key in order if near[key]], links)
        places |= {key: place for key, place in drawn.items() if key in fresh}
    else:
        for key in fresh:
            if near[key]:
                places[key] = _beside([places[n] for n in near[key] if n in places], list(places.values()))
    lone = [key for key in order if key not in places]
    return places | _rows(lone, [place for place in places.values() if place[1] <= SHORE])


def drawn_as_a_whole(
    keys: Sequence[str],
    pairs: Iterable[tuple[str, str]],
    known: Mapping[str, Point],
    pinned: Iterable[str] = (),
) -> bool:
    """Whether `network_places` draws the network anew, which takes longer than a picture of the screen may."""
    near = _near(sorted(keys), _links(keys, pairs))
    return _is_whole(near, _kept(near, known, set(pinned)), set(pinned))


def _links(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    there = set(keys)
    return sorted({(min(p), max(p)) for p in pairs if p[0] != p[1] and p[0] in there and p[1] in there})


def _near(order: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The neighbours of each party."""
    near: dict[str, list[str]] = {key: [] for key in order}
    for one, other in links:
        near[one].append(other)
        near[other].append(one)
    return near


def _kept(near: Mapping[str, list[str]], known: Mapping[str, Point], pinned: set[str]) -> dict[str, Point]:
    """The places that stay."""
    return {
        key: known[key] for key in near if key in known and (key in pinned or _fits(known[key], near[key]))
    }


def _is_whole(near: Mapping[str, list[str]], places: Mapping[str, Point], pinned: set[str]) -> bool:
    """Nobody with a relation has a place to go by."""
    tied = [key for key in near if near[key]]
    return bool(tied) and not any(key in places and key not in pinned for key in tied)


def _fits(place: Point, near: Sequence[str]) -> bool:
    """Whoever gets a first relation leaves the rows below."""
    return bool(near) == (place[1] > SHORE)


def _drawn(keys: Sequence[str], links: Sequence[tuple[str, str]]) -> dict[str, Point]:
    """Fruchterman and Reingold (1991). networkx would ask for scipy from 500 parties on."""
    import numpy as np

    number = {key: at for at, key in enumerate(keys)}
    count = len(keys)
    tie = np.zeros((count, count), dtype=np.float32)
    for one, other in links:
        tie[number[one], number[other]] = tie[number[other], number[one]] = 1.0
    spots: Any = np.random.default_rng(SEED).random((count, 2), dtype=np.float32)
    ideal = 1.0 / math.sqrt(count)
    heat, cooling = 0.12, 0.12 / (ROUNDS + 1)
    for _ in range(ROUNDS):
        x, y = spots[:, 0], spots[:, 1]
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
        square = dx * dx + dy * dy
        np.maximum(square, 1e-4, out=square)
        push = ideal * ideal / square - tie * np.sqrt(square) / ideal
        move = np.stack([(dx * push).sum(axis=1), (dy * push).sum(axis=1)], axis=1)
        move -= (spots - 0.5) * (0.35 * count * ideal)  # a light pull keeps separate groups in the picture
        length = np.maximum(np.sqrt((move * move).sum(axis=1, keepdims=True)), 1e-6)
        spots = spots + move / length * np.minimum(length, heat)
        heat -= cooling
    return {key: (float(x), float(y)) for key, (x, y) in zip(keys, _filled(spots), strict=True)}


def _filled(spots: Any) -> Any:
    """Spread over the whole picture: half as drawn, half evenly, then apart where two would touch."""
    import numpy as np

    count = len(spots)
    low, high = spots.min(axis=0), spots.max(axis=0)
    drawn = (spots - low) / np.maximum(high - low, 1e-6)
    rank = spots.argsort(axis=0).argsort(axis=0) / max(1, count - 1)
    spread = 0.55 * drawn + 0.45 * rank
    gap = 0.62 / math.sqrt(count)
    for _ in range(12):
        x, y = spread[:, 0], spread[:, 1]
        square = (x[:, None] - x[None, :]) ** 2 + (y[:, None] - y[None, :]) ** 2
        np.fill_diagonal(square, 9.0)
        one, other = np.nonzero(square < gap * gap)  # few of all pairs touch
        far = np.sqrt(square[one, other])
        short = (gap - far) / np.maximum(far, 1e-3) * 0.45
        apart = (spread[one] - spread[other]) * short[:, None]
        moved = [np.bincount(one, weights=apart[:, axis], minlength=count) for axis in (0, 1)]
        spread = np.clip(spread + np.column_stack(moved), 0.0, 1.0)
    return np.column_stack([3 + spread[:, 0] * 94, SHORE + 5 + spread[:, 1] * (94 - SHORE - 2)])


def _beside(near: Sequence[Point], taken: Sequence[Point]) -> Point:
    """The first free place around the middle of these."""
    x = sum(p[0] for p in near) / len(near) if near else 50.0
    y = sum(p[1] for p in near) / len(near) if near else 56.0
    gap = min(9.0, 62 / math.sqrt(len(taken) + 1))
    for turn in range(400):
        reach = gap * 0.6 * math.sqrt(turn)
        spot = (
            min(97.0, max(3.0, x + reach * math.cos(turn * _GOLDEN_ANGLE))),
            min(97.0, max(SHORE + 5, y + reach * math.sin(turn * _GOLDEN_ANGLE))),
        )
        if all(math.dist(spot, other) >= gap for other in taken):
            return spot
    return (x, max(SHORE + 5, y))


def _rows(keys: Sequence[str], taken: Sequence[Point]) -> dict[str, Point]:
    """Places in rows at the bottom, beside those that are there."""
    together = len(keys) + len(taken)
    rows = 1 if together <= 8 else 2 if together <= 40 else 3
    across = max(1, math.ceil(together / rows))
    # Every second row half a place further: nobody stands right below another.
    aside = 0.25 if rows > 1 else 0.0
    deep = [SHORE - 2 - 8 * row / (rows - 1) for row in range(rows)] if rows > 1 else [SHORE / 2]
    free = [
        (3 + 94 * (column + 0.5 + (aside if row % 2 else -aside)) / across, deep[row])
        for row in range(rows)
        for column in range(across)
    ]
    gap = 94 / across * 0.5
    open_ = [spot for spot in free if all(math.dist(spot, other) >= gap for other in taken)] or free
    return {key: open_[number % len(open_)] for number, key in enumerate(keys)}


# Rings


RINGS: Final = 4
_MUCH: Final = 50
"""From here on influence or interest is much, on the scale of 0 to 100."""
_EDGES: Final = (0.0, 19.0, 31.0, 40.5, 49.0)
_RIM: Final = 2.4
"""Nobody stands on the line between two rings."""
_NAME: Final = 0.45
"""Half of the angle at the top of a ring that its name needs, in the innermost one."""


def suggested_ring(party: Stakeholder, seated: Collection[str] = ()) -> Ring:
    """Much influence, much interest and a seat each bring a party nearer; outside is who has nothing of it (§4.5)."""
    sits = party.id in seated
    if (party.influence is None or party.interest is None) and not sits:
        return Ring.OUTSIDE
    near = ((party.influence or 0) >= _MUCH) + ((party.interest or 0) >= _MUCH) + sits
    return (Ring.INFORMED, Ring.INVOLVED, Ring.CORE)[min(near, 2)]


def ring_of(party: Stakeholder, seated: Collection[str] = ()) -> Ring:
    """Where the group put a party; else where it is suggested to stand."""
    return party.ring or suggested_ring(party, seated)


def ring_number(party: Stakeholder, *, by_level: bool, seated: Collection[str] = ()) -> int:
    """The ring from the middle, 0 to 3; the last is for who is outside or has no level."""
    if not by_level:
        return list(Ring).index(ring_of(party, seated))
    return list(Level).index(party.level) if party.level is not None else RINGS - 1


def ring_reach(number: int) -> float:
    """How far a ring reaches from the middle, on the scale of 0 to 100."""
    return _EDGES[number + 1]


def ring_at(x: float, y: float) -> int:
    """The ring in which a place lies."""
    far = math.dist((x, y), (50, 50))
    return next((number for number in range(RINGS) if far <= _EDGES[number + 1]), RINGS - 1)


def ring_places(rings: Mapping[str, int]) -> dict[str, Point]:
    """A place for each party in its ring, in the order given: neighbours in the list are neighbours in the ring."""
    places: dict[str, Point] = {}
    for number in range(RINGS):
        keys = [key for key, ring in rings.items() if ring == number]
        places |= _in_ring(keys, number)
    return places


def _in_ring(keys: Sequence[str], number: int) -> dict[str, Point]:
    """Evenly over the ring, as seeds in a sunflower; below the name of the ring nobody stands."""
    inner, outer = _EDGES[number] + _RIM, _EDGES[number + 1] - _RIM
    if not number:
        inner = 0.0
    if len(keys) == 1 and not number:
        return {keys[0]: (50.0, 50.0)}
    name = _NAME / (1 + number * 0.6)
    spots = []
    for at in range(len(keys)):
        reach = math.sqrt(inner**2 + (outer**2 - inner**2) * (at + 0.5) / len(keys))
        part = (0.5 + at * _GOLDEN_ANGLE / (2 * math.pi)) % 1.0
        spots.append((math.pi / 2 + name + (2 * math.pi - 2 * name) * part, reach))
    return {
        key: (50 + reach * math.cos(turn), 50 + reach * math.sin(turn))
        for key, (turn, reach) in zip(keys, sorted(spots), strict=True)
    }
