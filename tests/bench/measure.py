"""How a ratio is measured: ours and the yardstick take turns, so that a busy machine slows both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

FRAME = 1 / 60
"""One frame of a 60 Hz screen, in seconds."""


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. `ours` and `yardstick` are medians in seconds."""

    name: str
    against: str
    ours: float
    yardstick: float
    ratio: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether the limit was kept."""
        return self.ratio <= self.limit


def seconds(run: Callable[[], object]) -> float:
    """How long one run takes."""
    gc.collect()
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def compared(
    name: str,
    against: str,
    ours: Callable[[], float],
    yardstick: Callable[[], float],
    *,
    limit: float,
    rounds: int,
) -> Result:
    """The median of the ratios of `rounds` turns; both functions return seconds."""
    ours(), yardstick()
    pairs = [(ours(), yardstick()) for _ in range(rounds)]
    return Result(
        name,
        against,
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(one / other for one, other in pairs),
        limit,
    )


def against_frame(name: str, ours: Callable[[], float], *, limit: float, rounds: int) -> Result:
    """The median of `rounds` turns against one 60 Hz frame."""
    ours()
    median = statistics.median(ours() for _ in range(rounds))
    return Result(name, "one 60 Hz frame", median, FRAME, median / FRAME, limit)


def table(results: list[Result]) -> str:
    """The results as a table for people."""
    lines = [f"{'what':<58} {'against':<34} {'ours':>10} {'yardstick':>10} {'ratio':>7} {'limit':>6}"]
    for result in results:
        mark = "" if result.kept else "  over the limit"
        lines.append(
            f"{result.name:<58} {result.against:<34} {result.ours * 1000:>8.2f}ms {result.yardstick * 1000:>8.2f}ms "
            f"{result.ratio:>7.2f} {result.limit:>6.2f}{mark}"
        )
    return "\n".join(lines)
