"""Sticks, shares and synchronised folders: who else is at work there, and what comes and goes underneath."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import db.footing
import db.lock
import db.note
import db.places
from db.file import open_werkplaats
from db.keys import Keyring
from db.lock import EditLock, beside
from db.vault import SqliteVault
from tests.db.faults.table import CAN_MOUNT, World, case, parties, template
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.model import Stakeholder

LINUX = sys.platform == "linux"


def share(world: World, *, locks: str = "of one laptop") -> None:
    """From now on every file lies on a share, whose locks hold within `one laptop`, or that has `none`."""
    if not LINUX:
        pytest.skip("what is a share is asked of Linux here")
    refused = OSError(errno.ENOLCK, "No locks available")

    def take(_handle: int) -> None:
        if locks == "none":
            raise refused

    world.monkeypatch.setattr(db.places, "_is_remote_mount", lambda _device: True)
    world.monkeypatch.setattr(db.lock, "_take", take)
    for known in ("_known", "_locking"):
        world.monkeypatch.setattr(db.places, known, {})
    at(world, "anna")


def at(world: World, laptop: str) -> None:
    """What is done next is done at this laptop."""
    world.monkeypatch.setattr(db.note, "_machine", lambda: laptop)
    world.monkeypatch.setattr(db.note, "_name", lambda: laptop)


def names(path: Path, keys: Keyring | None = None) -> list[str]:
    return parties(path, keys)


@case(
    "Another laptop has the file open, on a share that passes no locks on",
    "told who has it and since when; it can read, or go on in it on the user's word",
)
def elsewhere(world: World) -> None:
    share(world)
    anna = world.gate()
    at(world, "bert")
    with pytest.raises(Exception, match="anna") as told:
        open_werkplaats(world.path)
    assert getattr(told.value, "key", "") == "error.file.elsewhere"
    world.holds("School", "Politie")
    add_stakeholder(anna, "Kerk")
    anna.close()
    open_werkplaats(world.path).close()
    world.holds("School", "Politie", "Kerk")


@case(
    "A laptop wakes up after another one took its file over",
    "its next edit is refused, with who works in it now; what it had saved is there",
)
def woken(world: World) -> None:
    share(world)
    anna = world.gate()
    add_stakeholder(anna, "Kerk")
    at(world, "bert")
    bert = open_werkplaats(world.path, take_over=True)
    at(world, "anna")
    world.refuses("error.file.taken", add_stakeholder, anna, "Moskee")
    anna.close()
    assert beside(world.path, ".in-use").exists()  # it is Bert's
    bert.close()
    world.holds("School", "Politie", "Kerk")


@case(
    "A laptop stopped by itself with a file on a share open", "after a minute the file opens at another one"
)
def stopped(world: World) -> None:
    share(world)
    note_of(world, "anna", age=2 * db.note.FRESH)
    at(world, "bert")
    open_werkplaats(world.path).close()
    assert left(world) == []


@case(
    "A stick was pulled out of one laptop and goes into another", "the file opens there, without a question"
)
def from_another_laptop(world: World) -> None:
    note_of(world, "anna")
    at(world, "bert")
    world.gate().close()
    assert left(world) == []


@case(
    "In a synchronised folder lies a note of another laptop",
    "told who has it and since when; it can read, or go on in it on the user's word",
)
def synchronised(world: World) -> None:
    folder = world.folder / "OneDrive - Gemeente Molendam"
    folder.mkdir()
    path = Path(shutil.copy(world.path, folder))
    note_of(world, "anna", path=path)
    at(world, "bert")
    world.refuses("error.file.elsewhere", open_werkplaats, path)
    open_werkplaats(path, take_over=True).close()
    open_werkplaats(path).close()


@case("A share that knows no locks at all", "the file opens; a second window is told who has it")
def no_locks(world: World) -> None:
    share(world, locks="none")
    gate = world.gate()
    world.refuses("error.file.in_use", open_werkplaats, world.path)
    at(world, "bert")
    world.refuses("error.file.elsewhere", open_werkplaats, world.path)
    at(world, "anna")
    add_stakeholder(gate, "Kerk")
    gate.close()
    note_of(world, "anna", pid=2**22 + 1)  # of a program that was killed
    world.gate().close()
    world.holds("School", "Politie", "Kerk")


@case("A share where SQLite's own locks fail, as with SMB on Linux", "everything works without them")
def no_sqlite_locks(world: World) -> None:
    share(world)
    world.monkeypatch.setattr(db.places, "_can_upgrade", lambda _folder: False)
    from db import connect

    asked: list[str] = []
    address = db.places.address
    world.monkeypatch.setattr(connect, "address", lambda *given: asked.append(address(*given)) or asked[-1])
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    world.holds("School", "Politie", "Kerk")
    vault, keys = SqliteVault(world.path), Keyring()
    backup = vault.back_up("start")
    assert backup is not None
    add_stakeholder(gate, "Moskee")
    gate.close()
    vault.put_back(backup)
    world.holds("School", "Politie", "Kerk")
    SqliteVault(world.path, keys).protect("drie sloten")
    assert names(world.path, keys) == ["Kerk", "Politie", "School"]
    assert any("mode=rw&nolock=1" in one for one in asked)


@case(
    "Another laptop looks in while an edit is being written on a share",
    "it waits for the edit; it never takes a half one back, nor shows it",
)
def looked_at_meanwhile(world: World) -> None:
    share(world)
    gate = world.gate()
    conn = gate.storage.conn  # type: ignore[attr-defined]
    conn.execute("PRAGMA cache_size = 1")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("UPDATE stakeholder SET goals = ?", ("x" * 100_000,))
    assert beside(world.path, "-journal").stat().st_size
    at(world, "bert")
    world.monkeypatch.setattr("db.still.PATIENCE", 0.2)
    world.refuses("error.file.busy", open_werkplaats, world.path, read_only=True)
    assert beside(world.path, "-journal").stat().st_size
    conn.execute("COMMIT")
    storage = open_werkplaats(world.path, read_only=True)
    assert storage.conn.execute("SELECT DISTINCT length(goals) FROM stakeholder").fetchall() == [(100_000,)]
    storage.close()
    gate.close()


@case(
    "A stick is pulled out in the middle of the work and put back",
    "said plainly: connect it again; then the work goes on, with all that was saved",
)
def put_back(world: World) -> None:
    with pluggable(world) as (stick, pull, plug):
        path = Path(shutil.copy(world.path, stick / "wijk.wijk"))
        gate = world.gate(path)
        add_stakeholder(gate, "Kerk")
        pull()
        world.refuses("error.disk.away", add_stakeholder, gate, "Moskee")
        assert list(stick.iterdir()) == []  # nothing was made where it was
        plug()
        add_stakeholder(gate, "Moskee")
        world.refuses("error.file.in_use", open_werkplaats, path)
        gate.close()
        assert names(path) == ["Kerk", "Moskee", "Politie", "School"]


@case(
    "A stick is put back with another version of the file",
    "the edit is refused, not written over it; a copy saves all that was saved",
)
def another_stick(world: World) -> None:
    with pluggable(world) as (stick, pull, plug):
        path = Path(shutil.copy(world.path, stick / "wijk.wijk"))
        gate = world.gate(path)
        add_stakeholder(gate, "Kerk")
        pull()
        plug()
        path.write_bytes(template())
        world.refuses("error.file.moved", add_stakeholder, gate, "Moskee")
        assert [one.name for one in gate.all(Stakeholder)] == ["School", "Politie", "Kerk"]
        gate.close()
        assert names(path) == ["Politie", "School"]


@case("A share does not answer", "said plainly within seconds; when it answers again the work goes on")
def frozen(world: World) -> None:
    share(world)
    gate = world.gate()
    gate.all(Stakeholder)
    thaw = threading.Event()
    holds = EditLock.assure

    def assure(lock: EditLock) -> None:
        thaw.wait(20)
        holds(lock)

    world.monkeypatch.setattr(db.footing, "PATIENCE", 0.2)
    world.monkeypatch.setattr(EditLock, "assure", assure)
    world.refuses("error.disk.silent", add_stakeholder, gate, "Kerk")
    world.refuses("error.disk.silent", add_stakeholder, gate, "Kerk")
    thaw.set()
    add_stakeholder(gate, "Kerk")
    gate.close()
    world.holds("School", "Politie", "Kerk")


@case("A synchronisation program puts the same file in the place of the open one", "the work goes on in it")
def put_anew(world: World) -> None:
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    for name in ("Moskee", "Bakker"):
        copy = Path(shutil.copyfile(world.path, world.folder / "~incoming.tmp"))
        copy.replace(world.path)
        add_stakeholder(gate, name)
    gate.close()
    world.holds("School", "Politie", "Kerk", "Moskee", "Bakker")


@case("A synchronisation program removes what lies beside the open file", "the file stays locked")
def lock_removed(world: World) -> None:
    gate = world.gate()
    beside(world.path, ".lock").unlink()
    beside(world.path, ".in-use").unlink()
    add_stakeholder(gate, "Kerk")
    world.refuses("error.file.in_use", open_werkplaats, world.path)
    gate.close()
    assert left(world) == []


@case(
    "A share takes the old file away and refuses the new one its name",
    "the new one is copied there; at no moment are both gone",
)
def no_name(world: World) -> None:
    def replace(_draft: Path, target: Path) -> Path:
        target.unlink(missing_ok=True)
        raise PermissionError(errno.EACCES, "Permission denied")

    world.monkeypatch.setattr(time, "sleep", lambda _seconds: None)
    target = world.folder / "uit.json"
    write_whole(target, b"old")
    world.monkeypatch.setattr(Path, "replace", replace)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [one.name for one in world.folder.iterdir()] == ["uit.json"]


@case("A share that does not tell how much room it has", "backups are made as anywhere else")
def no_word_of_room(world: World) -> None:
    untold = types.SimpleNamespace(total=0, used=0, free=0)
    world.monkeypatch.setattr(shutil, "disk_usage", lambda _folder: untold)
    world.gate().close()
    assert SqliteVault(world.path).back_up("start") is not None


def note_of(world: World, laptop: str, *, age: float = 0, pid: int = 1, path: Path | None = None) -> None:
    """What a program at a laptop left when it stopped by itself."""
    path = path or world.path
    beside(path, ".lock").touch()
    note = beside(path, ".in-use")
    note.write_text(
        f'{{"who": "Anna, {laptop}", "since": "4-3-2026", "machine": "{laptop}", "pid": {pid}}}', "utf-8"
    )
    then = time.time() - age
    os.utime(note, (then, then))


def left(world: World) -> list[str]:
    """What lies beside the file."""
    return [one.name for one in world.folder.iterdir() if one != world.path]


@contextlib.contextmanager
def pluggable(world: World) -> Iterator[tuple[Path, Callable[[], None], Callable[[], None]]]:
    """A stick that can be pulled out while it is in use; where that cannot be the case is left out."""
    if not CAN_MOUNT:
        pytest.skip("a stick can be pulled by root on Linux only")
    inside, stick = world.folder / "inside", world.folder / "stick"
    inside.mkdir()
    stick.mkdir()

    def run(*command: str | Path) -> None:
        if subprocess.run(list(map(str, command)), capture_output=True, check=False).returncode:
            pytest.skip(f"{command[0]} is not possible here")

    def pull() -> None:
        run("umount", "-l", stick)

    def plug() -> None:
        run("mount", "--bind", inside, stick)

    run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", inside)
    try:
        plug()
        yield stick, pull, plug
    finally:
        subprocess.run(["umount", "-l", stick], capture_output=True, check=False)
        subprocess.run(["umount", "-l", inside], capture_output=True, check=False)
