"""One writer for each file, also after a crash and in another process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.lock import EditLock
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


def test_releasing_twice_leaves_the_lock_of_another_alone(file: Path) -> None:
    first, second = EditLock(file), EditLock(file)
    first.acquire()
    first.release()
    second.acquire()
    first.release()
    with pytest.raises(FileProblem):
        first.acquire()
    second.release()
