"""One writer for each file, also after a crash and in another process."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import db.lock
import db.note
from db.lock import EditLock, beside
from wijkwerkplaats.errors import FileProblem

HOLD = """
import sys
from pathlib import Path
from db.lock import EditLock
EditLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "wijk é.wijk"


def test_a_second_writer_hears_who_is_first_and_gets_its_turn(file: Path) -> None:
    first, second = EditLock(file), EditLock(file)
    first.acquire()
    with pytest.raises(FileProblem) as refused:
        second.acquire()
    assert refused.value.key == "error.file.in_use"
    assert refused.value.args_for_text["who"] != "?"
    first.release()
    second.acquire()
    second.release()
    assert list(file.parent.iterdir()) == []


def test_a_program_that_is_killed_leaves_the_file_free(file: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    with pytest.raises(FileProblem):
        EditLock(file).acquire()
    other.kill()
    other.communicate()
    lock = EditLock(file)
    lock.acquire()
    lock.release()


def test_where_the_system_locks_nothing_the_note_is_kept_fresh_and_is_the_lock(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(db.lock, "_take", refused)
    monkeypatch.setattr(db.note, "BEAT", 0.01)
    beats, written = threading.Semaphore(0), db.note.written

    def beating(path: Path) -> db.note.Told | None:
        beats.release()
        return written(path)

    monkeypatch.setattr(db.note, "written", beating)
    lock, note = EditLock(file), beside(file, ".in-use")
    lock.acquire()
    os.utime(note, (0, 0))
    while beats.acquire(blocking=False):
        pass
    assert all(beats.acquire(timeout=20) for _ in range(3))  # the first may have begun before
    with pytest.raises(FileProblem) as refusal:
        EditLock(file).acquire()
    assert refusal.value.key == "error.file.in_use"
    lock.assure()
    note.write_text('{"who": "Bert", "since": "4-3-2026"}', "utf-8")
    with pytest.raises(FileProblem) as refusal:
        lock.assure()
    assert (refusal.value.key, refusal.value.args_for_text["who"]) == ("error.file.taken", "Bert")
    lock.release()
    assert note.exists()


def test_releasing_twice_leaves_the_lock_of_another_alone(file: Path) -> None:
    first, second = EditLock(file), EditLock(file)
    first.acquire()
    first.release()
    second.acquire()
    first.release()
    with pytest.raises(FileProblem):
        first.acquire()
    second.release()
