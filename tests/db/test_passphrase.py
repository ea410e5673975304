"""A file with a passphrase: nothing of it can be read without, everything works as in any other with it."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.backup import copy_to, listed
from db.check import check
from db.connect import bare
from db.file import copy_file, foreign, open_werkplaats
from db.keys import MARK, PAGE, Key, Keyring, is_encrypted
from db.migrations import schema_version
from db.recover import recover
from db.store import SqliteStorage
from db.vault import SqliteVault
from tests.support import open_gate, running_gate
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.model import Stakeholder

PHRASE = "vier fietsen één brug"
SECRET = "Zonnebloemschool"


@pytest.fixture
def keys() -> Keyring:
    return Keyring()


@pytest.fixture
def path(tmp_path: Path, keys: Keyring) -> Path:
    """An encrypted file with one party."""
    made = tmp_path / "wijk.wijk"
    key = Key.new(PHRASE)
    keys.add(key)
    gate = running_gate(made, key)
    add_stakeholder(gate, SECRET)
    gate.close()
    return made


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """The same without a passphrase."""
    made = tmp_path / "open.wijk"
    gate = running_gate(made)
    add_stakeholder(gate, SECRET)
    gate.close()
    return made


@contextlib.contextmanager
def opened(path: Path, keys: Keyring | None = None, *, read_only: bool = False) -> Iterator[SqliteStorage]:
    storage = open_werkplaats(path, keys=keys, read_only=read_only)
    try:
        yield storage
    finally:
        storage.close()


def parties(path: Path, keys: Keyring | None = None) -> list[str]:
    with opened(path, keys) as storage:
        assert check(storage) == []
        return [str(row["name"]) for row in storage.rows("SELECT name FROM stakeholder ORDER BY id")]


def refused(path: Path, keys: Keyring | None = None) -> str:
    before = path.read_bytes()
    with pytest.raises(FileProblem) as problem:
        open_werkplaats(path, keys=keys).close()
    assert path.read_bytes() == before
    return problem.value.key


def unlocked(path: Path, phrase: str = PHRASE) -> Keyring:
    ring = Keyring()
    ring.unlock(path, phrase)
    return ring


def readable_in(folder: Path) -> list[str]:
    """The files in a folder and below that hold the secret name."""
    return [p.name for p in folder.rglob("*") if p.is_file() and SECRET.encode() in p.read_bytes()]


# Opening


def test_nothing_can_be_read_without_the_passphrase(path: Path, tmp_path: Path, keys: Keyring) -> None:
    assert path.read_bytes().startswith(MARK)
    assert refused(path) == refused(path, Keyring()) == "error.passphrase.needed"
    with opened(path, keys) as storage:
        gate_step = storage.newest_steps(1)
        assert gate_step
        storage.conn.execute("PRAGMA cache_spill = 1")
        storage.conn.execute("BEGIN IMMEDIATE")
        storage.conn.execute("UPDATE stakeholder SET goals = ?", (SECRET * 50_000,))
        assert readable_in(tmp_path) == []  # the rollback journal neither
        storage.conn.rollback()
    assert readable_in(tmp_path) == []


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(path: Path) -> None:
    ring = Keyring()
    for wrong in ("", "vier fietsen een brug", PHRASE + "x", PHRASE.upper()):
        with pytest.raises(FileProblem) as problem:
            ring.unlock(path, wrong)
        assert problem.value.key == "error.passphrase.wrong"
    ring.unlock(path, "vier fietsen e\u0301e\u0301n brug")  # as another keyboard sends it
    assert parties(path, ring) == [SECRET]
    ring.forget()
    assert refused(path, ring) == "error.passphrase.needed"


def test_any_tool_for_sqlcipher_opens_it_with_the_passphrase(path: Path) -> None:
    from sqlcipher3 import dbapi2

    conn = dbapi2.connect(str(path))
    conn.execute(f"PRAGMA key = '{PHRASE}'")
    assert conn.execute("SELECT name FROM stakeholder").fetchall() == [(SECRET,)]
    conn.close()


def test_a_plain_file_is_opened_without_sqlcipher(plain: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from db.file import open_werkplaats; from db.vault import SqliteVault;"
        f"open_werkplaats(Path({str(plain)!r})).close(); SqliteVault(Path({str(plain)!r})).back_up('start');"
        "sys.exit(any('sqlcipher' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_fails_as_a_plain_file_does(path: Path, keys: Keyring) -> None:
    with opened(path, keys) as storage, pytest.raises(sqlite3.OperationalError):
        storage.conn.execute("SELECT nonsense FROM nowhere")
    with opened(path, keys, read_only=True) as storage, pytest.raises(sqlite3.OperationalError) as readonly:
        storage.conn.execute("DELETE FROM stakeholder")
    assert readonly.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY
    with opened(path, keys) as storage, pytest.raises(sqlite3.IntegrityError):
        storage.conn.execute("INSERT INTO stakeholder SELECT * FROM stakeholder")


def test_a_full_disk_is_said_plainly(path: Path, keys: Keyring) -> None:
    gate = open_gate(path, keys)
    gate.place = type(gate.place)(traject_id=gate.trajects()[0].id, part="stakeholders")
    pages = gate.storage.conn.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
    gate.storage.conn.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]
    with pytest.raises(FileProblem) as problem:
        add_stakeholder(gate, "x" * 100_000)
    assert problem.value.key == "error.disk.full"
    gate.close()
    assert parties(path, keys) == [SECRET]


def test_a_file_moved_underneath_is_not_written_into_nowhere(path: Path, keys: Keyring) -> None:
    gate = open_gate(path, keys)
    gate.place = type(gate.place)(traject_id=gate.trajects()[0].id, part="stakeholders")
    path.rename(path.with_name("elsewhere.wijk"))
    with pytest.raises(FileProblem) as problem:
        add_stakeholder(gate, "Politie")
    assert problem.value.key == "error.file.moved"
    gate.close()


def test_a_newer_file_and_one_of_another_program_are_refused_untouched(path: Path, keys: Keyring) -> None:
    for pragma, key in (
        (f"user_version = {schema_version() + 1}", "error.file.newer"),
        ("application_id = 7", "error.file.not_ours"),
    ):
        conn = bare(path, "rw", keys.key_for(path))
        conn.execute(f"PRAGMA user_version = {schema_version()}")
        conn.execute(f"PRAGMA {pragma}")
        conn.close()
        assert refused(path, keys) == key


def test_a_half_done_transaction_is_taken_back(path: Path, keys: Keyring, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed.wijk"
    with opened(path, keys) as storage:
        conn = storage.conn
        conn.execute("PRAGMA cache_size = 1")
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("UPDATE stakeholder SET name = 'half', goals = ?", ("half " * 50_000,))
        shutil.copy(path, crashed)
        shutil.copy(path.with_name("wijk.wijk-journal"), crashed.with_name("crashed.wijk-journal"))
        conn.rollback()
    with opened(crashed, unlocked(crashed), read_only=True) as storage:
        assert [r["name"] for r in storage.rows("SELECT name FROM stakeholder")] == [SECRET]


# Copies and backups


def test_backups_and_copies_have_the_same_passphrase(path: Path, keys: Keyring, tmp_path: Path) -> None:
    vault = SqliteVault(path, keys)
    backup = vault.back_up("start")
    assert backup is not None and is_encrypted(backup)
    copy_file(path, tmp_path / "copy.wijk", keys)
    assert parties(backup, unlocked(backup)) == parties(tmp_path / "copy.wijk", keys) == [SECRET]
    assert vault.contents(backup).counts["stakeholder"] == 1
    assert vault.preview(backup).same
    assert vault.with_another_key() == []
    assert readable_in(tmp_path) == []
    os.utime(path)  # touched by a synchronisation program
    assert vault.back_up("start") is None and len(listed(path)) == 1


def test_a_plain_backup_that_is_put_back_gets_the_passphrase_of_the_file(
    path: Path, keys: Keyring, plain: Path
) -> None:
    kept = SqliteVault(path, keys).put_back(plain)
    assert is_encrypted(path) and kept is not None and is_encrypted(kept)
    assert parties(path, unlocked(path)) == [SECRET]
    assert [p.name for p in path.parent.glob(".*")] == []


def test_an_encrypted_file_from_somebody_else_is_judged_too(path: Path, keys: Keyring) -> None:
    with foreign(path, keys) as storage:
        assert len(snapshot(storage).things) == 3
    with opened(path, keys) as storage:
        storage.conn.execute("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END")
    with pytest.raises(FileProblem) as problem, foreign(path, keys):
        pass
    assert problem.value.key == "error.file.foreign"
    with pytest.raises(FileProblem) as problem, foreign(path):
        pass
    assert problem.value.key == "error.passphrase.needed"


# Setting, changing, removing


def test_a_passphrase_is_set_changed_and_removed(plain: Path, tmp_path: Path) -> None:
    keys, vault_of = Keyring(), SqliteVault
    with opened(plain) as storage:
        before = snapshot(storage)
    inode = plain.open("rb")
    vault_of(plain, keys).protect(PHRASE)
    assert is_encrypted(plain) and readable_in(tmp_path) == []
    with inode:
        assert SECRET.encode() not in inode.read()  # what stood on the disk is overwritten
    vault_of(plain, keys).protect("een andere zin")
    with pytest.raises(FileProblem):
        Keyring().unlock(plain, PHRASE)
    with opened(plain, unlocked(plain, "een andere zin")) as storage:
        assert snapshot(storage) == before
    assert plain.stat().st_mode & 0o077 == 0
    vault_of(plain, keys).protect(None)
    with opened(plain) as storage:
        assert check(storage) == [] and snapshot(storage) == before
        assert storage.conn.execute("PRAGMA user_version").fetchone()[0] == schema_version()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["open.wijk"]


def test_the_passphrase_of_a_file_that_is_open_elsewhere_stays(plain: Path) -> None:
    with opened(plain), pytest.raises(FileProblem) as problem:
        SqliteVault(plain, Keyring()).protect(PHRASE)
    assert problem.value.key == "error.file.in_use"
    assert not is_encrypted(plain)


def test_an_empty_passphrase_and_a_damaged_file_are_refused(plain: Path) -> None:
    vault = SqliteVault(plain, Keyring())
    with pytest.raises(FileProblem) as problem:
        vault.protect("   ")
    assert problem.value.key == "error.passphrase.empty"
    content = bytearray(plain.read_bytes())
    content[PAGE : 3 * PAGE] = bytes(2 * PAGE)
    plain.write_bytes(content)
    with pytest.raises(FileProblem) as problem:
        vault.protect(PHRASE)
    assert problem.value.key == "error.file.damaged"
    assert plain.read_bytes() == content and list(plain.parent.glob(".*")) == []


def test_older_backups_without_the_passphrase_are_listed_and_can_go(plain: Path, tmp_path: Path) -> None:
    vault = SqliteVault(plain, Keyring())
    old = vault.back_up("start")
    assert old is not None
    vault.protect(PHRASE)
    new = vault.back_up("close")
    assert [backup.path for backup in vault.with_another_key()] == [old]
    assert readable_in(tmp_path) == [old.name]
    assert vault.discard(vault.with_another_key()) == []
    assert [backup.path for backup in listed(plain)] == [new]
    assert readable_in(tmp_path) == []


def test_what_a_crash_left_of_a_change_goes_at_the_next_start(plain: Path) -> None:
    draft = plain.with_name(".open.wijk.part")
    shutil.copy(plain, draft)
    assert parties(plain) == [SECRET]
    assert not draft.exists()


# Damage


def test_a_hundred_flipped_bits_are_never_taken_for_the_truth(
    path: Path, keys: Keyring, tmp_path: Path
) -> None:
    chance, whole = random.Random(6), path.read_bytes()
    with opened(path, keys, read_only=True) as storage:
        truth = snapshot(storage)
    flipped = tmp_path / "flipped.wijk"
    for number in range(100):
        content = bytearray(whole)
        if number % 5 == 4:
            content = content[: chance.randrange(len(content))]
        else:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        flipped.write_bytes(content)
        assert verdict(flipped, keys, truth) in ("refused", "found", "same"), number


def verdict(path: Path, keys: Keyring, truth: object) -> str:
    try:
        if is_encrypted(path) and keys.key_for(path) is None:
            keys.unlock(path, PHRASE)
        with opened(path, keys, read_only=True) as storage:
            if check(storage):
                return "found"
            return "same" if snapshot(storage) == truth else "wrong"
    except WijkError:
        return "refused"


def test_what_can_be_read_of_a_damaged_file_is_recovered_with_its_passphrase(
    path: Path, keys: Keyring, tmp_path: Path
) -> None:
    gate = open_gate(path, keys)
    gate.place = type(gate.place)(traject_id=gate.trajects()[0].id, part="stakeholders")
    for number in range(90):
        party = add_stakeholder(gate, f"Partij {number}")
        assert party is not None
        set_field(gate, party, "goals", "x" * 900)
    known = {party.name for party in gate.all(Stakeholder)}
    gate.close()
    content = bytearray(path.read_bytes())
    for page in range(80, len(content) // PAGE, 17):
        content[page * PAGE + 99] ^= 4
    path.write_bytes(content)
    with pytest.raises(FileProblem) as problem:
        recover(path, tmp_path / "saved.wijk")
    assert problem.value.key == "error.passphrase.needed"
    report = recover(path, tmp_path / "saved.wijk", keys=keys)
    assert not report.complete
    assert is_encrypted(tmp_path / "saved.wijk")
    saved = set(parties(tmp_path / "saved.wijk", keys))
    assert len(saved & known) > 30
    assert path.read_bytes() == content


def test_a_file_with_a_damaged_beginning_is_recovered(path: Path, keys: Keyring, tmp_path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[300] ^= 1
    path.write_bytes(content)
    report = recover(path, tmp_path / "saved.wijk", keys=unlocked(path))
    assert report.saved["stakeholder"] == 1 and not report.lost
    assert parties(tmp_path / "saved.wijk", keys) == [SECRET]
    assert path.read_bytes() == content


def test_a_damaged_first_page_is_damage_and_no_wrong_passphrase(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[300] ^= 1
    path.write_bytes(content)
    assert refused(path, unlocked(path)) == "error.file.damaged"


def test_a_copy_while_the_program_runs_opens(path: Path, keys: Keyring, tmp_path: Path) -> None:
    gate = open_gate(path, keys)
    gate.place = type(gate.place)(traject_id=gate.trajects()[0].id, part="stakeholders")
    add_stakeholder(gate, "Politie")
    plain_copy, stick = tmp_path / "copy.wijk", tmp_path / "stick.wijk"
    shutil.copyfile(path, plain_copy)
    copy_to(gate.storage.conn, stick)  # type: ignore[attr-defined]
    gate.close()
    assert parties(plain_copy, keys) == parties(stick, keys) == [SECRET, "Politie"]
