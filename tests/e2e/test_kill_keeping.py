"""Killed at random moments of everything that is written: the file is whole and holds what was reported."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.afterwards import AFTERWARDS, furnish, holds_up
from tests.e2e.ending import Nursery
from tests.e2e.keeper import MODES
from tests.e2e.program import start
from tests.support import FAST

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")

KILLS = 18
"""In each mode: together some hundreds."""


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """One for all."""
    with start("-m", "tests.e2e.nursery", data=tmp_path_factory.mktemp("nursery")) as program:
        yield Nursery(program)
        program.kill()


def test_every_mode_is_looked_at_afterwards() -> None:
    assert AFTERWARDS.keys() == MODES.keys()
    assert len(MODES) * KILLS >= 250


@pytest.mark.parametrize("mode", MODES)
def test_killed_at_any_moment(nursery: Nursery, mode: str) -> None:
    chance = random.Random(mode)
    within = 0.8 if mode == "protect" else 0.2
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        for _ in range(KILLS):
            furnish(Path(folder) / mode)
            said = nursery.killed(mode, Path(folder) / mode, chance.uniform(0.0, within))
            holds_up(mode, Path(folder) / mode, said)
