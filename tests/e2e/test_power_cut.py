"""The power goes, and with it all that was not on the disk: what was reported as saved is there, nothing is half.

A killed program leaves what the system still has in memory; here that is lost too.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator

import pytest

from tests.e2e.afterwards import furnish, holds_up
from tests.e2e.disk import Disk
from tests.e2e.ending import Nursery
from tests.e2e.keeper import MODES
from tests.e2e.program import start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a disk of its own")

CUTS = int(os.environ.get("WIJK_CUTS", "6"))
"""In other modes each time; by hand hundreds: `WIJK_CUTS=500 pytest tests/e2e/test_power_cut.py`."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    """One for all."""
    return Disk(tmp_path_factory.mktemp("power"))


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """Keepers."""
    with start("-m", "tests.e2e.nursery", data=tmp_path_factory.mktemp("nursery")) as program:
        yield Nursery(program)
        program.kill()


def test_what_nobody_synced_is_lost(disk: Disk) -> None:
    """Else the test below could not fail."""
    disk.renew()
    (disk.root / "synced").write_bytes(b"here" * 9000)
    with (disk.root / "synced").open("rb+") as file:
        os.fsync(file.fileno())
    (disk.root / "draft").write_bytes(b"there" * 9000)
    (disk.root / "draft").rename(disk.root / "named")
    disk.cut()
    disk.off()
    disk.on()
    assert (disk.root / "synced").read_bytes() == b"here" * 9000
    assert not (disk.root / "named").exists() or (disk.root / "named").read_bytes() != b"there" * 9000
    disk.off()


def test_the_power_is_cut_at_any_moment(disk: Disk, nursery: Nursery) -> None:
    chance = random.Random(CUTS)
    modes = chance.sample(sorted(MODES), len(MODES))
    for number in range(CUTS):
        mode = modes[number % len(modes)]
        within = 0.8 if mode == "protect" else 0.3
        disk.renew()
        try:
            folder = disk.root / mode
            furnish(folder)
            os.sync()
            said = nursery.killed(mode, folder, chance.uniform(0.0, within), disk.cut)
            disk.off()
            disk.on()
            holds_up(mode, folder, said)
        except BaseException:
            print("mode", mode, number, file=sys.stderr)
            raise
        finally:
            disk.off()
