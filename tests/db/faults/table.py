"""The table of cases, and the world that each of them gets."""

from __future__ import annotations

import contextlib
import functools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db.check import check
from db.file import open_werkplaats
from db.keys import Keyring
from tests.support import Clock, running_gate
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Stakeholder, Traject
from wijkwerkplaats.model.words import RelationKind

CAN_MOUNT = sys.platform == "linux" and hasattr(os, "geteuid") and os.geteuid() == 0


@dataclass
class Case:
    """One fault: what happens to the file, what the user gets, and the test of it."""

    name: str
    outcome: str
    run: Callable[[World], None]


CASES: list[Case] = []


def case(name: str, outcome: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
    """Put a function in the table."""

    def register(run: Callable[[World], None]) -> Callable[[World], None]:
        CASES.append(Case(name, outcome, run))
        return run

    return register


@dataclass
class World:
    """A folder with a file in it, and what can be asked of both."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    @property
    def path(self) -> Path:
        """The file, made when it is first asked for."""
        path = self.folder / "wijk.wijk"
        if not path.exists():
            path.write_bytes(template())
        return path

    def gate(self, path: Path | None = None) -> Gate:
        """The file, open for editing."""
        gate = Gate(open_werkplaats(path or self.path), Clock())
        gate.place = Place(traject_id=gate.trajects()[0].id, part="urgency")
        return gate

    def refuses(self, key: str, call: Callable[..., Any], *args: Any, **named: Any) -> None:
        """The call ends in this plain sentence, and in nothing else."""
        with pytest.raises(WijkError) as problem:
            call(*args, **named)
        assert problem.value.key == key, problem.value

    def untouched(self, key: str, path: Path) -> None:
        """Opening is refused with this sentence, and not a byte has changed."""
        before = path.read_bytes()
        self.refuses(key, open_werkplaats, path)
        assert path.read_bytes() == before

    def holds(self, *names: str, path: Path | None = None) -> None:
        """The file is whole and holds exactly these parties."""
        assert parties(path or self.path) == sorted(names)


def parties(path: Path, keys: Keyring | None = None) -> list[str]:
    """The names of the parties in a file, which must be whole."""
    storage = open_werkplaats(path, read_only=True, keys=keys)
    try:
        assert check(storage) == []
        found = [p for t in storage.all(Traject, "") for p in storage.all(Stakeholder, t.id)]
        return sorted(party.name for party in found)
    finally:
        storage.close()


@functools.cache
def template() -> bytes:
    """A small file: a traject, a session, two related parties and some history."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wijk.wijk"
        gate = running_gate(path)
        school, police = add_stakeholder(gate, "School"), add_stakeholder(gate, "Politie")
        set_field(gate, school, "goals", "Iedereen een diploma. " * 40)
        add_relation(gate, school, police, RelationKind.TENSION)
        gate.close()
        return path.read_bytes()


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int = 900) -> Iterator[Path]:
    """A disk of its own that is soon full; where it cannot be made the case is left out."""
    if not CAN_MOUNT:
        pytest.skip("a small disk can be made by root on Linux only")
    disk = folder / "disk"
    disk.mkdir()
    _run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk))
    try:
        yield disk
    finally:
        _run("umount", "-l", str(disk))


def fill(disk: Path, leave: int = 0) -> None:
    """Leave no more than so many bytes free."""
    filler = disk / "filler"
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    if leave:
        os.truncate(filler, max(0, filler.stat().st_size - leave))


def read_only(disk: Path) -> None:
    """From now on this disk cannot be written."""
    _run("mount", "-o", "remount,ro", str(disk))


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]} is not possible here")
