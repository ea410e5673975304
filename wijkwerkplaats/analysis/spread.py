"""Where the chips of a picture go so that none lies over another: each as near as can be to where it belongs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkwerkplaats.analysis.labels import Box


@dataclass(frozen=True, slots=True)
class Chip:
    """Something with a size that wants its middle at (x, y).

    Its middle stays inside `home`, and it keeps off `avoid`, when that can be.
    """

    key: str
    x: float
    y: float
    width: float
    height: float
    home: Box | None = None
    avoid: Box | None = None


def spread(chips: Sequence[Chip], within: Box, taken: Sequence[Box] = (), gap: float = 4.0) -> dict[str, Box]:
    """A place for each chip inside `within`, clear of `taken` and of each other; who comes first chooses first.

    A chip for which there is no room at all is left out: the caller makes them smaller and tries again.
    """
    placed: dict[str, Box] = {}
    for chip in chips:
        solid = [*taken, *placed.values()]
        inner, inside = _inner(chip, within, None), _inner(chip, within, chip.home)
        kept_off = [*solid, chip.avoid] if chip.avoid else solid
        box = (
            _nearest(chip, inside, kept_off, gap)
            or _nearest(chip, inside, solid, gap)
            or _nearest(chip, inner, solid, gap)
        )
        if box is not None:
            placed[chip.key] = box
    return placed


def widen(
    placed: Mapping[str, Box],
    wanted: Mapping[str, float],
    within: Box,
    taken: Sequence[Box] = (),
    avoid: Mapping[str, Box] | None = None,
    gap: float = 4.0,
) -> dict[str, Box]:
    """Let each box grow sideways towards the width that is wanted for it, as far as its neighbours leave room.

    It does not grow into what it has to `avoid` either.
    """
    grown = dict(placed)
    for key, box in placed.items():
        others = [*taken, *(other for name, other in grown.items() if name != key)]
        others += [avoid[key]] if avoid and key in avoid else []
        row = [o for o in others if o.top < box.bottom + gap and o.bottom > box.top - gap]
        left = max((o.right + gap for o in row if o.right <= box.left), default=within.left)
        right = min((o.left - gap for o in row if o.left >= box.right), default=within.right)
        grown[key] = _stretched(box, wanted.get(key, 0.0), max(left, within.left), min(right, within.right))
    return grown


def _stretched(box: Box, wanted: float, left: float, right: float) -> Box:
    """The box made wider within these limits, on both sides alike as far as that goes."""
    more = wanted - (box.right - box.left)
    if more <= 0:
        return box
    room_left, room_right = max(0.0, box.left - left), max(0.0, right - box.right)
    to_left = min(room_left, max(more / 2, more - room_right))
    to_right = min(room_right, more - to_left)
    return Box(box.left - to_left, box.top, box.right + to_right, box.bottom)


def _inner(chip: Chip, within: Box, home: Box | None) -> Box:
    """Where the middle of the chip may be."""
    wide, high = chip.width / 2, chip.height / 2
    inner = Box(within.left + wide, within.top + high, within.right - wide, within.bottom - high)
    if home is None:
        return inner
    return Box(
        max(inner.left, home.left), max(inner.top, home.top),
        min(inner.right, home.right), min(inner.bottom, home.bottom),
    )  # fmt: skip


def _nearest(chip: Chip, inner: Box, solid: Sequence[Box], gap: float) -> Box | None:
    """The free place nearest to where the chip belongs: row by row, from its own row outwards."""
    if inner.right < inner.left or inner.bottom < inner.top:
        return None
    best, found = math.inf, None
    for y in _rows(chip, inner, solid, gap):
        rise = abs(y - chip.y)
        if rise >= best:
            break
        x = _free_x(chip, y, inner, solid, gap)
        if x is not None and math.hypot(x - chip.x, rise) < best:
            best, found = math.hypot(x - chip.x, rise), (x, y)
    if found is None:
        return None
    wide, high = chip.width / 2, chip.height / 2
    return Box(found[0] - wide, found[1] - high, found[0] + wide, found[1] + high)


def _rows(chip: Chip, inner: Box, solid: Sequence[Box], gap: float) -> list[float]:
    """Its own height, and the heights right above and below what is in the way; the nearest first."""
    reach = chip.height / 2 + gap
    heights = {min(max(chip.y, inner.top), inner.bottom)}
    for box in solid:
        heights.update((box.top - reach, box.bottom + reach))
    return sorted((y for y in heights if inner.top <= y <= inner.bottom), key=lambda y: abs(y - chip.y))


def _free_x(chip: Chip, y: float, inner: Box, solid: Sequence[Box], gap: float) -> float | None:
    """The nearest place along a row that nothing blocks."""
    high, wide = chip.height / 2 + gap, chip.width / 2 + gap
    blocks = sorted(
        (box.left - wide, box.right + wide)
        for box in solid
        if box.top < y + high - 1e-6 and box.bottom > y - high + 1e-6
    )
    best, at = None, inner.left
    for left, right in (*blocks, (math.inf, math.inf)):
        if left >= at:  # free from `at` to `left`
            x = min(max(chip.x, at), min(left, inner.right))
            if best is None or abs(x - chip.x) < abs(best - chip.x):
                best = x
        at = max(at, right)
        if at > inner.right:
            break
    return best
