"""The bytes of photographs: kept once, beside the journal and not in it; they survive undo, copies, merging, damage."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from db.check import check
from db.file import foreign, open_werkplaats
from db.recover import recover
from tests.making import packed, picture
from tests.support import open_gate
from wijkwerkplaats.edits.photos import add_photo, erase_photo, remove_photo, set_photo
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Photo
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.report import Choice, write_summary
from wijkwerkplaats.texts import texts

READY = made_ready(packed(picture(300, 200)), "x.jpg")


def test_the_bytes_are_kept_once_and_not_in_the_journal(gate: Gate) -> None:
    for caption in ("Een", "Twee"):
        add_photo(gate, READY, caption=caption)
    rows = gate.storage.conn.execute("SELECT digest, data FROM blob").fetchall()  # type: ignore[attr-defined]
    assert [tuple(row) for row in rows] == [(READY.digest, READY.data)]
    longest = gate.storage.conn.execute("SELECT max(length(after)) FROM change").fetchone()[0]  # type: ignore[attr-defined]
    assert longest < 2_000
    assert check(gate.storage) == []  # type: ignore[arg-type]


def test_undo_and_redo_keep_the_bytes(gate: Gate) -> None:
    photo = add_photo(gate, READY)
    remove_photo(gate, photo)
    gate.undo()
    assert gate.all(Photo) == [photo]
    assert gate.storage.blob(photo.digest) == READY.data
    gate.undo()
    gate.redo()
    assert gate.storage.blob(photo.digest) == READY.data


def test_an_edit_that_is_refused_leaves_no_bytes(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(type(gate.storage), "_insert_step", full)
    with pytest.raises(sqlite3.OperationalError):
        add_photo(gate, READY)
    assert gate.storage.blob(READY.digest) is None


def test_json_carries_the_bytes_and_gives_the_same_bytes_again(gate: Gate, tmp_path: Path) -> None:
    photo = add_photo(gate, READY, caption="Het plein")
    data = to_json(snapshot(gate.storage))
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, from_json(data, tmp_path / "x.json"), texts("nl"))
    assert other.all(Photo, photo.traject_id) == [photo]
    assert other.storage.blob(photo.digest) == READY.data
    assert to_json(snapshot(other.storage)) == data
    other.close()


def test_json_with_other_bytes_under_a_digest_is_refused(gate: Gate, tmp_path: Path) -> None:
    add_photo(gate, READY)
    told = json.loads(to_json(snapshot(gate.storage)))
    told["blobs"][READY.digest] = "AAAA"
    with pytest.raises(WijkError):
        from_json(json.dumps(told).encode(), tmp_path / "x.json")


def test_a_file_of_another_laptop_brings_its_photos(gate: Gate, tmp_path: Path) -> None:
    photo = add_photo(gate, READY)
    set_photo(gate, photo, "caption", "Het plein")
    path = gate.storage.path
    gate.close()
    mine = open_gate(tmp_path / "mine.wijk")
    with foreign(path) as storage:
        taken: Snapshot = snapshot(storage)
    bring_in(mine, taken, texts("nl"))
    assert mine.storage.blob(photo.digest) == READY.data
    mine.close()


def test_a_recovered_file_keeps_its_photos(gate: Gate, tmp_path: Path) -> None:
    photo = add_photo(gate, READY)
    gate.close()
    recover(gate.storage.path, tmp_path / "new.wijk")
    storage = open_werkplaats(tmp_path / "new.wijk")
    assert storage.blob(photo.digest) == READY.data
    storage.close()


def test_erased_for_good_leaves_nothing_in_the_file_and_does_not_come_back(gate: Gate) -> None:
    photo = add_photo(gate, READY, caption="Kanarie")
    theirs = snapshot(gate.storage)
    erase_photo(gate, photo)
    assert gate.undoable() is None
    assert READY.data[200:600] not in gate.storage.path.read_bytes()
    bring_in(gate, theirs, texts("nl"))
    assert gate.all(Photo) == []
    assert gate.storage.blob(photo.digest) is None
    assert check(gate.storage) == []  # type: ignore[arg-type]


def test_erasing_one_of_two_leaves_the_other_its_bytes(gate: Gate) -> None:
    one, other = add_photo(gate, READY), add_photo(gate, READY)
    erase_photo(gate, one)
    assert gate.storage.blob(other.digest) == READY.data


def test_bytes_that_are_gone_are_found(gate: Gate) -> None:
    add_photo(gate, READY)
    gate.storage.conn.execute("DELETE FROM blob")  # type: ignore[attr-defined]
    assert [one.key for one in check(gate.storage)] == ["check.blob"]  # type: ignore[arg-type]


def test_a_damaged_photo_keeps_nobody_from_a_summary_and_is_not_taken_over(
    gate: Gate, tmp_path: Path
) -> None:
    photo = add_photo(gate, READY, caption="Het plein")
    set_photo(gate, photo, "public", True)
    gate.storage.conn.execute("UPDATE blob SET data = ?", (b"no picture",))  # type: ignore[attr-defined]
    gate.storage.conn.commit()  # type: ignore[attr-defined]
    session = gate.session()
    assert session is not None
    paper = tmp_path / "verslag.pdf"
    write_summary(gate, load_method("nl"), texts("nl"), session.id, Choice(), paper, today=date(2026, 3, 4))
    assert paper.read_bytes().startswith(b"%PDF")
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, snapshot(gate.storage), texts("nl"))
    assert other.storage.blob(photo.digest) is None
    other.close()
