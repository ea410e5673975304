"""Opening a werkplaats file: what is refused stays untouched, what is migrated is backed up first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

import db.file
import db.migrations
from db.check import check
from db.file import copy_file, open_werkplaats, replace_with
from tests.support import running_gate
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.model import Stakeholder


def made(path: Path) -> Path:
    gate = running_gate(path)
    add_stakeholder(gate, "Politie")
    gate.close()
    return path


def refused(path: Path) -> str:
    with pytest.raises(FileProblem) as problem:
        open_werkplaats(path)
    return problem.value.key


def test_a_new_file_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = made(tmp_path / "wijk.wijk")
    assert [p.name for p in tmp_path.iterdir()] == ["wijk.wijk"]
    assert path.stat().st_mode & 0o077 == 0
    storage = open_werkplaats(path, read_only=True)
    assert check(storage) == []
    storage.close()


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = made(tmp_path / "wijk.wijk")
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA user_version = 999")
    conn.close()
    before = path.read_bytes()
    assert refused(path) == "error.file.newer"
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["wijk.wijk"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "error.file.not_ours"),
        (b"hello", "error.file.not_ours"),
        (b"PK\x03\x04" + b"\0" * 300, "error.file.not_ours"),
        (b"SQLite format 3\x00" + b"\0" * 300, "error.file.not_ours"),
    ],
)
def test_what_is_not_ours_is_refused_and_not_touched(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "other.wijk"
    path.write_bytes(content)
    assert refused(path) == key
    assert path.read_bytes() == content


def test_another_programs_database_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE t (x)")
    conn.commit()
    conn.close()
    assert refused(path) == "error.file.not_ours"


def test_a_truncated_file_is_called_damaged(tmp_path: Path) -> None:
    path = made(tmp_path / "wijk.wijk")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert refused(path) == "error.file.damaged"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "error.file.folder"


def test_a_second_writer_is_told_who_has_the_file(tmp_path: Path) -> None:
    path = made(tmp_path / "wijk.wijk")
    first = open_werkplaats(path)
    with pytest.raises(FileProblem) as problem:
        open_werkplaats(path)
    assert problem.value.key == "error.file.in_use"
    assert problem.value.args_for_text["since"] != "?"
    reader = open_werkplaats(path, read_only=True)
    assert reader.read_only
    reader.close()
    first.close()
    open_werkplaats(path).close()


def test_migration_makes_a_backup_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "wijk.wijk")
    now = db.migrations.migrations()
    monkeypatch.setattr(db.migrations, "migrations", lambda: [*now, add_column])
    storage = open_werkplaats(path)
    assert "colour" in storage.db.table("stakeholder").columns_dict
    storage.close()
    (backup,) = (tmp_path / "backups").iterdir()
    copy = sqlite3.connect(backup)
    assert copy.execute("PRAGMA user_version").fetchone()[0] == len(now)
    copy.close()


def test_a_failing_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "wijk.wijk")
    now = db.migrations.migrations()
    monkeypatch.setattr(db.migrations, "migrations", lambda: [*now, break_halfway])
    with pytest.raises(RuntimeError):
        open_werkplaats(path)
    monkeypatch.setattr(db.migrations, "migrations", lambda: now)
    storage = open_werkplaats(path)
    assert "colour" not in storage.db.table("stakeholder").columns_dict
    assert check(storage) == []
    storage.close()


def add_column(database: Database) -> None:
    database.table("stakeholder").add_column("colour", str)


def break_halfway(database: Database) -> None:
    add_column(database)
    raise RuntimeError("halfway")


def test_a_backup_is_put_back_also_over_a_damaged_file(tmp_path: Path) -> None:
    path = made(tmp_path / "wijk.wijk")
    backup = tmp_path / "copy.wijk"
    copy_file(path, backup)
    path.write_bytes(b"\0" * 5000)
    source = open_werkplaats(backup, read_only=True)
    kept = replace_with(path, source)
    source.close()
    assert kept is not None and kept.read_bytes() == b"\0" * 5000
    storage = open_werkplaats(path)
    assert storage.db.table("stakeholder").count == 1
    storage.close()


def test_a_copy_taken_while_editing_holds_everything(tmp_path: Path) -> None:
    gate = running_gate(tmp_path / "wijk.wijk")
    add_stakeholder(gate, "School")
    copy_file(gate.storage.path, tmp_path / "copy.wijk")
    plain = tmp_path / "plain.wijk"
    plain.write_bytes(gate.storage.path.read_bytes())
    gate.close()
    for copy in (tmp_path / "copy.wijk", plain):
        storage = open_werkplaats(copy)
        traject = storage.db.execute("SELECT id FROM traject").fetchone()[0]
        assert [s.name for s in storage.all(Stakeholder, traject)] == ["School"]
        storage.close()


def test_a_full_disk_is_said_plainly_and_loses_nothing(tmp_path: Path) -> None:
    gate = running_gate(tmp_path / "wijk.wijk")
    add_stakeholder(gate, "School")
    pages = gate.storage.db.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
    gate.storage.db.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]
    with pytest.raises(FileProblem) as problem:
        add_stakeholder(gate, "x" * 100_000)
    assert problem.value.key == "error.disk.full"
    assert [s.name for s in gate.all(Stakeholder)] == ["School"]
    gate.storage.db.execute("PRAGMA max_page_count = 1000000")  # type: ignore[attr-defined]
    add_stakeholder(gate, "Politie")
    gate.close()
    assert [s.name for s in reopened(tmp_path / "wijk.wijk")] == ["School", "Politie"]


def reopened(path: Path) -> list[Stakeholder]:
    storage = open_werkplaats(path)
    traject = storage.db.execute("SELECT id FROM traject").fetchone()[0]
    found = storage.all(Stakeholder, traject)
    assert check(storage) == []
    storage.close()
    return found
