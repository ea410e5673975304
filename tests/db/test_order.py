"""A file was on the disk before it gets its name, and its folder is synced after that: everywhere in this order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.file import open_werkplaats
from db.keys import Keyring
from db.vault import SqliteVault
from tests.db.faults.table import template
from tests.e2e.afterwards import SAMPLE
from wijkwerkplaats.exchange.write import write_whole

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="/proc tells which file is synced")


def protect(path: Path) -> None:
    vault = SqliteVault(path, Keyring())
    vault.protect("een huis")
    vault.protect(None)


def put_back_over_damage(path: Path) -> None:
    good = path.with_name("good.wijk")
    good.write_bytes(path.read_bytes())
    path.write_bytes(bytes(200) + path.read_bytes()[200:])
    path.with_name("wijk.wijk-journal").write_bytes(b"half done")
    SqliteVault(path).put_back(good)


def put_back(path: Path) -> None:
    good = path.with_name("good.wijk")
    good.write_bytes(path.read_bytes())
    SqliteVault(path).put_back(good)


def put_aside(path: Path) -> None:
    copy = path.with_name("wijk (1).wijk")
    copy.write_bytes(path.read_bytes())
    SqliteVault(path).put_aside(copy)


def migrate(path: Path) -> None:
    path.write_bytes(SAMPLE.read_bytes())
    open_werkplaats(path).close()


WAYS: dict[str, Callable[[Path], object]] = {
    "a new file": lambda path: open_werkplaats(path.with_name("new.wijk")).close(),
    "a backup": lambda path: SqliteVault(path).back_up("start"),
    "a copy on a stick": lambda path: SqliteVault(path).carry(path.parent / "stick" / "deep" / "wijk.wijk"),
    "a migration": migrate,
    "a backup that is put back": put_back,
    "one that is put back over damage": put_back_over_damage,
    "a conflicted copy that is put aside": put_aside,
    "a passphrase": protect,
    "a recovery": lambda path: SqliteVault(path).recover(path.with_name("saved.wijk"), "?"),
    "an export": lambda path: write_whole(path.with_name("uit.json"), b"{}", private=True),
}


@pytest.mark.parametrize("way", WAYS)
def test_synced_named_and_synced_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    path = tmp_path / "wijk.wijk"
    path.write_bytes(template())
    happened: list[tuple[str, str]] = []
    replace, fsync = os.replace, os.fsync

    def replacing(source: Path, target: Path) -> None:
        happened.append(("named", f"{source}>{target}"))
        replace(source, target)

    def syncing(handle: int) -> None:
        happened.append(("synced", str(Path(f"/proc/self/fd/{handle}").readlink())))
        fsync(handle)

    monkeypatch.setattr(os, "replace", replacing)
    monkeypatch.setattr(os, "rename", replacing)
    monkeypatch.setattr(os, "fsync", syncing)
    WAYS[way](path)
    names = [at for at, (what, _) in enumerate(happened) if what == "named"]
    assert names or sys.platform == "win32"
    for at in names:
        source, _, target = happened[at][1].partition(">")
        assert happened[at - 1] == ("synced", source)
        assert happened[at + 1] == ("synced", str(Path(target).parent))


def test_only_one_place_gives_files_their_names() -> None:
    root = Path(__file__).parents[2]
    named = {
        str(path.relative_to(root))
        for folder in ("db", "wijkwerkplaats", "ui")
        for path in (root / folder).rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if "os.rename(" in line or "os.replace(" in line or ".rename(" in line or _is_a_move(line)
    }
    # Logs and the note of who is at work may be lost with the power.
    assert named == {"wijkwerkplaats/exchange/write.py", "wijkwerkplaats/logs.py", "db/note.py"}


def _is_a_move(line: str) -> bool:
    """`draft.replace(target)` has one argument; that of a text has two, that of a record has names."""
    _, found, rest = line.partition(".replace(")
    return bool(found) and "," not in rest and "=" not in rest and rest.endswith(")")
