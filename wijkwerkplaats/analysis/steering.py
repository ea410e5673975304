"""Where instruments stand in the steering quadrant, and what their balance asks for in the start-up phase (§5.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from wijkwerkplaats.model import Instrument
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField
from wijkwerkplaats.texts import Texts

MIDDLE = 20
"""The middle of the quadrant reaches this far from its centre on both axes."""

CENTRES: dict[SteeringField, tuple[int, int]] = {
    SteeringField.DIRECT: (-55, 55),
    SteeringField.REGULATE: (55, 55),
    SteeringField.CONNECT: (-55, -55),
    SteeringField.STIMULATE: (55, -55),
    SteeringField.MULTIPLE: (0, 0),
}
"""The middle of each field: where an instrument comes when only its field is chosen."""

SOFT = (SteeringField.DIRECT, SteeringField.CONNECT)
HARD = (SteeringField.REGULATE, SteeringField.STIMULATE)
NEAR = (12, 8)
"""Two instruments closer together than this (in x and in y) would lie on top of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One piece of advice. `key` names its sentence in `steering.toml`, `key` + `_why` its reason."""

    key: str
    args: dict[str, int] = field(default_factory=dict)
    field: SteeringField | None = None
    good: bool = False


def field_of(x: int, y: int) -> SteeringField:
    """In which field of the quadrant a place lies (§5.4, fig. 5.4)."""
    if abs(x) <= MIDDLE and abs(y) <= MIDDLE:
        return SteeringField.MULTIPLE
    if y > 0:
        return SteeringField.REGULATE if x > 0 else SteeringField.DIRECT
    return SteeringField.STIMULATE if x > 0 else SteeringField.CONNECT


def balance(instruments: Iterable[Instrument]) -> dict[SteeringField, int]:
    """How many instruments each field has; those that were stopped no longer count."""
    counts = dict.fromkeys(SteeringField, 0)
    for instrument in instruments:
        if instrument.status is not InstrumentStatus.STOPPED:
            counts[field_of(instrument.x, instrument.y)] += 1
    return counts


def advice(balance: dict[SteeringField, int]) -> list[Advice]:
    """What the balance asks for in the start-up phase, where soft steering comes first (§5.4)."""
    soft, hard = sum(balance[one] for one in SOFT), sum(balance[one] for one in HARD)
    if not sum(balance.values()):
        return [Advice(key="steering.advice.start")]
    found = []
    if hard > soft:
        found.append(Advice(key="steering.advice.hard_first", args={"soft": soft, "hard": hard}))
    if not balance[SteeringField.DIRECT]:
        found.append(Advice(key="steering.advice.no_direct", field=SteeringField.DIRECT))
    if not balance[SteeringField.CONNECT]:
        found.append(Advice(key="steering.advice.no_connect", field=SteeringField.CONNECT))
    if not found:
        found.append(Advice(key="steering.advice.soft_first", args={"soft": soft, "hard": hard}, good=True))
    if not hard:
        found.append(Advice(key="steering.advice.no_hard"))
    return found


def sentences(texts: Texts, one: Advice) -> tuple[str, str]:
    """A piece of advice and its reason, each as plain text."""
    return texts(one.key, **one.args), texts(f"{one.key}_why")


def free_spot(x: int, y: int, taken: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The place nearest to (x, y), within the same field, that no other instrument has; (x, y) when all is full."""
    others = list(taken)
    home = field_of(x, y)
    wide, high = NEAR
    steps = product(range(-200 // wide, 200 // wide + 1), range(-200 // high, 200 // high + 1))
    spots = ((x + wide * across, y + high * down) for across, down in steps)
    free = [
        (a, b)
        for a, b in spots
        if abs(a) <= 95 and abs(b) <= 95 and field_of(a, b) is home
        and not any(abs(a - c) < wide and abs(b - d) < high for c, d in others)
    ]  # fmt: skip
    return min(free, key=lambda spot: abs(spot[0] - x) + abs(spot[1] - y), default=(x, y))
