"""What is erased for good is in no byte of the file; who was erased stays known when a backup comes back."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db import backup, erased
from db.backup import copy_to
from db.check import check
from db.file import open_werkplaats
from db.keys import Key, Keyring
from db.passphrase import blank
from db.vault import SqliteVault
from tests.making import packed, picture
from tests.support import running_gate
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.analysis.erased import returned
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.erasures import erasures
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.photos import add_photo, remove_photo
from wijkwerkplaats.edits.sessions import add_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import add_traject, erase_traject
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange import write
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Session, Stakeholder
from wijkwerkplaats.photos import made_ready

PHRASE = "Kamperfoelie op zondag"
PHOTO = made_ready(packed(picture()), "foto.png")


@pytest.fixture
def told(gate: Gate) -> Gate:
    """Somebody in every sort of place, and a photograph."""
    tell(gate)
    add_photo(gate, PHOTO, caption=f"{NAME} bij het plein")
    return gate


def dump(storage: Any) -> str:
    """Every row of every table, decrypted."""
    names = [row[0] for row in storage.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(
        str(tuple(row)) for name in names for row in storage.conn.execute(f'SELECT * FROM "{name}"')
    )


def forget(gate: Gate, **named: object) -> None:
    found = seek(gate, NAME)
    forget_person(gate, found, found.sure, Instead("[gewist]"), **named)  # type: ignore[arg-type]


def test_a_backup_that_is_put_back_knows_who_was_erased_since(told: Gate) -> None:
    path = told.storage.path
    before = SqliteVault(path).back_up("start")
    assert before is not None
    forget(told)
    told.close()
    SqliteVault(path).put_back(before)
    back = Gate(open_werkplaats(path))
    assert [one.found.name for one in returned(back, erasures(back))] == [NAME]
    back.close()


@pytest.mark.parametrize("phrase", [None, PHRASE], ids=["plain", "encrypted"])
def test_a_backup_takes_no_place_before_it_knows_who_was_erased(
    told: Gate, phrase: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, keys = told.storage.path, Keyring()
    vault = SqliteVault(path, keys)
    told.close()
    if phrase:
        vault.protect(phrase)
    before = vault.back_up("start")
    gate = Gate(open_werkplaats(path, keys=keys))
    forget(gate)
    gate.close()
    assert before is not None
    take_name = write.take_name

    def killed(draft: Path, target: Path) -> None:
        take_name(draft, target)
        if target == path:
            raise KeyboardInterrupt

    monkeypatch.setattr(backup, "take_name", killed)
    with pytest.raises(KeyboardInterrupt):
        vault.put_back(before)
    back = Gate(open_werkplaats(path, keys=keys))
    assert [one.found.name for one in returned(back, erasures(back))] == [NAME]
    back.close()


def test_photos_of_the_sessions_that_somebody_was_at_are_shown_also_those_that_were_taken_away(
    told: Gate,
) -> None:
    plain = add_photo(told, made_ready(packed(picture(40, 30)), "twee.png"), caption="Het plein")
    remove_photo(told, plain)
    add_session(told, "Later")
    add_photo(told, made_ready(packed(picture(50, 30)), "drie.png"))
    found = seek(told, NAME)
    assert [photo.caption for photo in found.photos] == [f"{NAME} bij het plein", "Het plein"]
    forget(told, photos=found.photos)
    assert PHOTO.data[200:600] not in told.storage.path.read_bytes()
    assert told.storage.blob(plain.digest) is None
    assert check(told.storage) == []  # type: ignore[arg-type]


def test_photos_that_were_not_chosen_stay(told: Gate) -> None:
    forget(told)
    assert told.storage.blob(PHOTO.digest) == PHOTO.data


@pytest.mark.parametrize("key", [None, Key.new(PHRASE)], ids=["plain", "encrypted"])
def test_a_traject_that_is_erased_leaves_nothing_and_the_other_everything(
    tmp_path: Path, key: Key | None
) -> None:
    gate = running_gate(tmp_path / "een.wijk", key)
    here = gate.place
    tell(gate)
    add_photo(gate, PHOTO, caption="Kanarie")
    add_traject(gate, "Andere wijk")
    add_stakeholder(gate, "Blijvende partij")
    add_note(gate, f"{NAME} ook hier", part="urgency")
    forget(gate)  # a step in this traject that reaches into both
    other = gate.place
    gate.place = here
    traject = next(one for one in gate.trajects() if one.id == here.traject_id)
    erase_traject(gate, traject)
    assert gate.place == Place()
    assert [one.name for one in gate.trajects()] == ["Andere wijk"]
    gate.place = other
    assert [one.name for one in gate.all(Stakeholder)] == ["Blijvende partij"]
    assert check(gate.storage) == []  # type: ignore[arg-type]
    held = dump(gate.storage)
    for word in ("Molenwijk", "Bewonersgroep", "Kanarie", here.traject_id, PHOTO.digest):
        assert word not in held, word
        assert word.encode() not in gate.storage.path.read_bytes(), word
    assert PHOTO.data[200:600] not in gate.storage.path.read_bytes()
    gate.close()


def test_bytes_that_another_traject_shows_too_stay(told: Gate) -> None:
    here = told.trajects()[0]
    add_traject(told, "Andere wijk")
    add_photo(told, PHOTO)
    erase_traject(told, here)
    assert told.storage.blob(PHOTO.digest) == PHOTO.data
    assert told.all(Session, here.id) == []


# By hand, as it is done on a laptop that is given away: every byte beside the file


@pytest.fixture(params=[None, PHRASE], ids=["plain", "encrypted"])
def locked(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Gate, Keyring]]:
    keys = Keyring()
    path = tmp_path / "eigen" / "wijk.wijk"
    path.parent.mkdir()
    gate = running_gate(path, Key.new(request.param) if request.param else None)
    if request.param:
        keys.unlock(path, request.param)
    tell(gate)
    yield gate, keys
    gate.close()


def held_in(folder: Path, keys: Keyring) -> list[str]:
    """In which files beside each other the person stands: by the raw bytes, and decrypted."""
    found = []
    for path in (one for one in folder.rglob("*") if one.is_file()):
        data = path.read_bytes()
        if path.suffix == ".wijk":
            storage = open_werkplaats(path, read_only=True, keys=keys)
            data += dump(storage).encode()
            storage.close()
        if any(word.encode() in data for word in (NAME, "Joké van Dalen", "joke  van dalen", "06-12345678")):
            found.append(path.name)
    return found


def test_file_journal_and_later_backups_hold_nothing(locked: tuple[Gate, Keyring]) -> None:
    gate, keys = locked
    folder = gate.storage.path.parent
    older = SqliteVault(gate.storage.path, keys).back_up("start")
    assert older is not None
    reader = open_werkplaats(gate.storage.path, read_only=True, keys=keys)  # a second window looks on
    forget(gate)
    reader.close()
    newer = SqliteVault(gate.storage.path, keys).back_up("close")
    assert newer is not None
    assert held_in(folder, keys) == [older.name]
    assert not list(folder.glob("*-journal"))


def test_old_pages_beside_the_file_are_overwritten_before_they_go(
    told: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[tuple[bytes, bytes]] = []

    def watched(handle: int, size: int) -> None:
        before = os.pread(handle, size, 0)
        blank(handle, size)
        held.append((before, os.pread(handle, size, 0)))

    monkeypatch.setattr(erased, "blank", watched)
    forget(told)
    ((before, after),) = held
    assert before.strip(b"\0") and not after.strip(b"\0")
    assert not list(told.storage.path.parent.glob("*-journal"))
    assert told.storage.conn.execute("PRAGMA journal_mode").fetchone()[0] == "delete"  # type: ignore[attr-defined]


@pytest.mark.parametrize("statement", ["VACUUM", "UPDATE step", "UPDATE change"])
def test_an_erasure_that_the_disk_refuses_is_done_again(
    told: Gate, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    """Full somewhere on the way: nothing of the file is lost, and the second time nothing of the person is left."""
    found = seek(told, NAME)
    limit = told.storage.conn.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[attr-defined]
    with monkeypatch.context() as patched:
        if statement == "VACUUM":
            reader = sqlite3.connect(told.storage.path)  # somebody reads, and goes on reading
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM step").fetchone()
        else:

            def full(*_: object, **__: object) -> None:
                raise FileProblem("error.disk.full", path="x")

            patched.setattr(
                type(told.storage), "_rewrite_change" if "change" in statement else "_refresh_step", full
            )
        with pytest.raises(FileProblem):
            forget_person(told, found, found.sure, Instead("[gewist]"))
        if statement == "VACUUM":
            reader.close()
    assert check(told.storage) == [] and limit  # type: ignore[arg-type]
    assert not list(told.storage.path.parent.glob("*-journal"))
    forget(told)
    assert NAME.encode() not in told.storage.path.read_bytes()
    assert seek(told, NAME).sure == []


def test_a_backup_that_is_being_made_begins_anew(told: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    """In steps, as the thread makes it: somebody is erased between two of them."""
    monkeypatch.setattr(backup, "PAGES", 10)
    path = told.storage.path
    steps = iter(range(1000))
    target = path.with_name("stick.wijk")
    conn = sqlite3.connect(path)

    def stop() -> bool:
        if next(steps) == 1:
            forget(told)
        return False

    copy_to(conn, target, stop=stop)
    conn.close()
    copy = open_werkplaats(target)
    assert check(copy) == []
    copy.close()
    assert NAME.encode() not in target.read_bytes()
