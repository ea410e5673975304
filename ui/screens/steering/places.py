"""Where the chips of the quadrant go: the roomiest arrangement in which none lies over another or misleads."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize

from ui.screens.steering.ground import Ground
from ui.theme import current
from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.spread import Chip as Wish
from wijkwerkplaats.analysis.spread import spread, widen
from wijkwerkplaats.analysis.steering import field_of
from wijkwerkplaats.model import Instrument
from wijkwerkplaats.model.words import SteeringField
from wijkwerkplaats.texts import Texts

WIDTHS = ((190, True), (150, True), (160, False), (125, False), (100, False), (84, False))
"""From roomy to tight: how wide a chip may be, and whether the fields have their line of explanation."""
WIDEST = 190
FULL = 0.55
"""An arrangement that covers more than this part of the plot is not even tried."""
FAR = 56
"""A chip that lies further than this from its own spot asks for a tighter arrangement."""

SizeFor = Callable[[str, int], QSize]


@dataclass(frozen=True, slots=True)
class Places:
    """An arrangement: a box for each chip on its ground. `numbered`: there is no room for all names."""

    ground: Ground
    boxes: dict[str, Box]
    numbered: bool


class Arranger:
    """Tries one width after another; `size_for` tells how large a chip is at a width (0: its number only)."""

    def __init__(self, texts: Texts, size_for: SizeFor) -> None:
        self._texts, self._size_for = texts, size_for

    def arrange(self, instruments: Sequence[Instrument], frame: QRectF) -> Places:
        """The best places; who comes first in `instruments` has the first choice."""
        tried: list[tuple[int, Places]] = []
        for widest, explained in WIDTHS:
            ground = Ground(self._texts, frame, explained)
            wishes = self._wishes(instruments, ground, _scaled(widest))
            if _share(wishes, ground) > FULL:
                continue
            tried.append(self._tried(wishes, ground, numbered=False))
            if not tried[-1][0]:
                break
        good = [one for one in tried if one[0] < 100]
        if not good:
            ground = Ground(self._texts, frame, explained=False)
            good = [self._tried(self._wishes(instruments, ground, 0), ground, numbered=True)]
        return self._widened(min(good, key=_trouble)[1], instruments)

    def least_height(self, keys: Sequence[str], width: int) -> int:
        """How high the quadrant must be so that at least the numbers of so many fit."""
        sizes = [self._size_for(key, 0) for key in keys]
        area = sum((size.width() + 4) * (size.height() + 4) for size in sizes)
        return int(area / 0.6 / max(200, width)) + _scaled(120)

    def _wishes(self, instruments: Sequence[Instrument], ground: Ground, widest: int) -> list[Wish]:
        middle = _box(ground.area(SteeringField.MULTIPLE))
        found = []
        for one in instruments:
            field, size, spot = (
                field_of(one.x, one.y),
                self._size_for(one.id, widest),
                ground.pixel(one.x, one.y),
            )
            home = _box(ground.area(field))
            avoid = None if field is SteeringField.MULTIPLE else middle
            found.append(Wish(one.id, spot.x(), spot.y(), size.width(), size.height(), home, avoid))
        return found

    def _tried(self, wishes: list[Wish], ground: Ground, *, numbered: bool) -> tuple[int, Places]:
        boxes = spread(wishes, _room(ground), ground.words())
        middle = _box(ground.area(SteeringField.MULTIPLE))
        trouble = 100 * (len(wishes) - len(boxes))
        for wish in wishes:
            box = boxes.get(wish.key)
            if box is not None:
                trouble += _misleads(wish, box, middle)
        return trouble, Places(ground, boxes, numbered)

    def _widened(self, places: Places, instruments: Sequence[Instrument]) -> Places:
        wanted = {key: float(self._size_for(key, _scaled(WIDEST)).width()) for key in places.boxes}
        ground = places.ground
        middle = _box(ground.area(SteeringField.MULTIPLE))
        avoid = {
            one.id: middle for one in instruments if field_of(one.x, one.y) is not SteeringField.MULTIPLE
        }
        grown = widen(places.boxes, wanted, _room(ground), ground.words(), avoid)
        return Places(ground, grown, places.numbered)


def _misleads(wish: Wish, box: Box, middle: Box) -> int:
    """0 for a chip near its spot; more for one that is far from it, and most for one in another field."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    trouble = 1 if math.hypot(x - wish.x, y - wish.y) > _scaled(FAR) else 0
    if wish.avoid is not None and wish.home is not None and (not _in(wish.home, x, y) or _in(middle, x, y)):
        trouble += 10
    return trouble


def _in(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _share(wishes: Sequence[Wish], ground: Ground) -> float:
    """Which part of the plot the chips would cover."""
    return sum(wish.width * wish.height for wish in wishes) / (ground.plot.width() * ground.plot.height())


def _trouble(tried: tuple[int, Places]) -> int:
    return tried[0]


def _room(ground: Ground) -> Box:
    return _box(ground.frame.adjusted(4, 4, -4, -4))


def _box(area: QRectF) -> Box:
    return Box(area.left(), area.top(), area.right(), area.bottom())


def _scaled(pixels: int) -> int:
    return int(pixels * current().percent / 100)
