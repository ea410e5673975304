"""The rules of Windows, on Linux: what is open cannot be replaced, renamed or removed; folders cannot be synced."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import db.note
import db.places
from db.file import copy_file, open_werkplaats
from db.keys import Keyring
from db.recover import recover
from db.vault import SqliteVault
from tests.db.faults.table import World, case, parties, template
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.texts import texts


def windows(world: World) -> None:
    """From now on files obey the rules of Windows."""
    if sys.platform != "linux":
        pytest.skip("what is open is asked of Linux here")
    import fcntl

    def locking(handle: int, _mode: int, _size: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise PermissionError(errno.EACCES, "Permission denied") from taken

    for name in ("replace", "rename", "unlink", "remove"):
        world.monkeypatch.setattr(os, name, _careful(getattr(os, name)))
    for name in ("O_DIRECTORY", "pread", "pwrite", "posix_fadvise", "getuid", "geteuid", "uname", "sync"):
        world.monkeypatch.delattr(os, name)
    world.monkeypatch.setattr(sys, "platform", "win32")
    made = types.SimpleNamespace(LK_NBLCK=2, locking=locking)
    world.monkeypatch.setitem(sys.modules, "msvcrt", made)  # type: ignore[arg-type]
    world.monkeypatch.setattr(db.places, "_is_remote_drive", lambda _path: False)
    world.monkeypatch.setattr(db.note, "_machine", lambda: "laptop")


def _careful(call: Callable[..., Any]) -> Callable[..., Any]:
    def careful(*given: Any, **named: Any) -> Any:
        for path in given:
            if _is_open(path):
                raise PermissionError(errno.EACCES, "The process cannot access the file", str(path))
        return call(*given, **named)

    return careful


def _is_open(path: str | Path) -> bool:
    try:
        wanted = Path(path).lstat()
    except OSError:
        return False
    for entry in Path("/proc/self/fd").iterdir():
        try:
            if os.path.samestat(entry.stat(), wanted):
                return True
        except OSError:
            continue
    return False


@case(
    "A system that replaces and removes no file that is open, as Windows does",
    "making, editing, backups, a stick, putting back and bringing in all work; nothing stays beside the file",
)
def held_open(world: World) -> None:
    copy = Path(shutil.copy(world.path, world.folder / "wijk-LAPTOP.wijk"))
    windows(world)
    open_werkplaats(world.folder / "new.wijk").close()
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    world.refuses("error.file.in_use", open_werkplaats, world.path)
    vault = SqliteVault(world.path)
    backup = vault.back_up("start")
    vault.carry(world.folder / "stick.wijk")
    copy_file(world.path, world.folder / "copy.wijk")
    copy_file(world.path, world.folder / "copy.wijk")
    write_whole(world.folder / "uit.json", b"1")
    write_whole(world.folder / "uit.json", b"2")
    bring_in(gate, vault.snapshot_of(copy), texts("nl"))
    vault.put_aside(copy)
    gate.close()
    assert backup is not None
    vault.put_back(backup)
    world.holds("School", "Politie", "Kerk")
    beside = {one.name for one in world.folder.iterdir()} - {world.path.name, "backups"}
    assert beside == {"new.wijk", "stick.wijk", "copy.wijk", "uit.json"}


@case(
    "A passphrase, on a system that replaces no file that is open",
    "set, changed and removed; older backups are overwritten and deleted",
)
def protected_on_windows(world: World) -> None:
    windows(world)
    keys = Keyring()
    vault = SqliteVault(world.path, keys)
    vault.back_up("start")
    vault.protect("drie sloten")
    gate = Gate(open_werkplaats(world.path, keys=keys))
    gate.close()
    assert vault.discard(vault.with_another_key()) == []
    vault.protect("vier sloten")
    assert parties(world.path, keys) == ["Politie", "School"]
    vault.protect(None)
    world.holds("School", "Politie")


@case("Recovery, on a system that replaces no file that is open", "all that is left, in a new file")
def recovered_on_windows(world: World) -> None:
    windows(world)
    world.path.write_bytes(template()[:-8192])
    recover(world.path, world.folder / "recovered.wijk")
    open_werkplaats(world.folder / "recovered.wijk").close()


@case("A scanner holds the file that is to be replaced for a moment", "it is waited for, and then replaced")
def scanned(world: World) -> None:
    windows(world)
    target = world.folder / "uit.json"
    write_whole(target, b"old")
    scanner = target.open("rb")
    world.monkeypatch.setattr("time.sleep", lambda _seconds: scanner.close())
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


@case("A path that is too long, or a name with a sign that Windows refuses", "refused, saying which it is")
def names(world: World) -> None:
    windows(world)
    deep = world.folder / ("m" * 120) / ("n" * 120)

    def refused(_path: object, *_given: object, **_named: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    world.refuses("error.file.name", write_whole, deep / f"{'w' * 30}.json", b"{}")
    world.monkeypatch.setattr("pathlib.Path.open", refused)
    world.refuses("error.file.signs", write_whole, world.folder / "wat?.json", b"{}")
