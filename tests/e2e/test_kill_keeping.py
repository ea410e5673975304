"""Killed at random moments of migration, import, backup and restore: the file is whole and holds what was reported."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import pytest

from db.backup import FOLDER, listed
from db.check import check
from db.file import open_werkplaats
from db.keys import Keyring, is_encrypted
from db.migrations import schema_version
from tests.db.faults.table import parties, template
from tests.e2e.keeper import PHRASES
from tests.e2e.program import start
from wijkwerkplaats.errors import FileProblem

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")

SAMPLE = Path(__file__).parents[1] / "db" / "samples" / "v1.wijk"
KILLS = 50
"""In each of five modes: together some hundreds."""


class Nursery:
    """Keepers to kill."""

    def __init__(self, program: Popen[str]) -> None:
        self._program = program

    def killed(self, mode: str, folder: Path, after: float) -> list[tuple[str, list[object]]]:
        """Run a mode, kill it some time after its first word; what it said."""
        into, out = self._program.stdin, self._program.stdout
        assert into is not None and out is not None and self._program.stderr is not None
        into.write(json.dumps([mode, str(folder)]) + "\n")
        into.flush()
        pid, said, timer = 0, [], threading.Timer(0, lambda: None)
        for line in out:
            word, _, told = line.rstrip("\n").partition(" ")
            if word == "gone":
                break
            with contextlib.suppress(ValueError):  # it died while it spoke
                found = json.loads(told)
                if word == "pid":
                    pid = found[0]
                    continue
                said.append((word, found))
                if len(said) == 1:
                    timer = threading.Timer(after, os.kill, (pid, signal.SIGKILL))
                    timer.start()
        timer.cancel()
        assert said, self._program.stderr.read()
        return said


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """One for all."""
    with start("-m", "tests.e2e.nursery", data=tmp_path_factory.mktemp("nursery")) as program:
        yield Nursery(program)
        program.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two copies of a small file, and a sample of the first version."""
    for name in ("wijk.wijk", "theirs.wijk"):
        (tmp_path / name).write_bytes(template())
    shutil.copy(SAMPLE, tmp_path / "sample.wijk")
    return tmp_path


def moments(seed: int, within: float = 0.35) -> list[float]:
    """When to kill: anywhere in the first third of a second."""
    chance = random.Random(seed)
    return [chance.uniform(0.0, within) for _ in range(KILLS)]


def whole_backups(path: Path) -> None:
    """Everything that has the name of a backup is whole."""
    for backup in listed(path):
        parties(backup.path)


def test_killed_during_migration(nursery: Nursery, folder: Path) -> None:
    for after in moments(1):
        said = nursery.killed("migration", folder, after)
        left = list(folder.glob("old*.wijk"))
        for path in left:
            storage = open_werkplaats(path)  # it goes on where it stopped
            assert check(storage) == []
            assert storage.conn.execute("PRAGMA user_version").fetchone()[0] == schema_version()
            assert storage.conn.execute("SELECT count(*) FROM traject").fetchone()[0] > 0
            storage.close()
        assert left or said[-1][0] == "migrated" or said[-1][0] == "made"
        for path in (*left, *folder.glob("old*.part")):
            path.unlink()
        shutil.rmtree(folder / FOLDER, ignore_errors=True)


def test_killed_during_import(nursery: Nursery, folder: Path) -> None:
    for after in moments(2):
        said = nursery.killed("import", folder, after)
        saved = {told[0] for word, told in said if word == "saved"}
        open_werkplaats(folder / "wijk.wijk").close()
        there = parties(folder / "wijk.wijk")
        assert saved <= set(there)
        whole_backups(folder / "wijk.wijk")


def test_killed_during_backup(nursery: Nursery, folder: Path) -> None:
    path = folder / "wijk.wijk"
    for after in moments(3):
        said = nursery.killed("backup", folder, after)
        assert {told[0] for word, told in said if word == "saved"} <= set(parties(path))
        whole_backups(path)
        made = [told[0] for word, told in said if word == "backup" and told[0]]
        # Ten stay; the newest may have come, and the oldest gone, before it was told.
        assert {str(name) for name in made[-9:]} <= {backup.path.name for backup in listed(path)}
        shutil.rmtree(folder / FOLDER, ignore_errors=True)


def test_killed_during_restore(nursery: Nursery, folder: Path) -> None:
    path = folder / "wijk.wijk"
    for after in moments(4):
        path.write_bytes(template())
        path.with_name("wijk.wijk-journal").unlink(missing_ok=True)
        said = nursery.killed("restore", folder, after)
        now, first = parties(path), ["Politie", "School"]
        last = said[-1][0]
        if last == "restored":  # the next edit may be in, unreported
            assert set(first) <= set(now) and len(now) <= 3
        elif last == "saved":
            assert {str(said[-1][1][0]), *first} == set(now)
        else:  # before or after, never between; what was there is in a backup too
            assert now == first or len(now) == 3
        whole_backups(path)
        shutil.rmtree(folder / FOLDER, ignore_errors=True)


def test_killed_while_the_passphrase_changes(nursery: Nursery, folder: Path) -> None:
    path = folder / "wijk.wijk"
    for after in moments(5, within=1.0):
        path.write_bytes(template())
        path.with_name("wijk.wijk-journal").unlink(missing_ok=True)
        said = nursery.killed("protect", folder, after)
        saved = {told[0] for word, told in said if word == "saved"}
        keys = opened_by_one_of(path)
        open_werkplaats(path, keys=keys).close()
        assert saved <= set(parties(path, keys))
        assert not path.with_name(".wijk.wijk.part").exists()  # gone with the opening


def opened_by_one_of(path: Path) -> Keyring:
    """The old passphrase or the new one fits, or there is none."""
    keys = Keyring()
    for phrase in PHRASES:
        if phrase is not None and is_encrypted(path):
            with contextlib.suppress(FileProblem):
                keys.unlock(path, phrase)
    return keys
