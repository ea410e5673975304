"""The power goes out: whatever the program had shown as saved is there when it starts again."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from pypdf import PdfReader

from db.check import check
from db.file import open_werkplaats
from db.store import SqliteStorage
from tests.e2e.program import start
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.model.codec import to_plain
from wijkwerkplaats.report import FOLDER

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@dataclass
class Heard:
    """What the program said before it died: the newest state of everything it announced as saved."""

    saved: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def take(self, line: str) -> str:
        """Take in one line; returns its first word."""
        word, _, told = line.rstrip("\n").partition(" ")
        self.lines.append(word)
        if word == "saved":
            one = json.loads(told)
            self.saved[one["kind"], one["key"]] = one["thing"]
        return word


def killed(program: Popen[str], word: str, times: int) -> Heard:
    """Kill the program as soon as it has said a word so many times; what it said until then."""
    heard = Heard()
    assert program.stdout is not None
    try:
        for line in program.stdout:
            if heard.take(line) == word and heard.lines.count(word) == times:
                break
    finally:
        program.kill()
    for line in program.stdout:  # said before the kill, and not read yet
        heard.take(line)
    program.wait(timeout=20)
    assert heard.lines.count(word) >= times, program.stderr.read() if program.stderr else ""
    return heard


def as_it_is(storage: SqliteStorage, kind: str, key: str) -> dict[str, Any] | None:
    found = storage.get(KINDS[kind], key)
    return None if found is None else to_plain(found)


def holds(path: Path, heard: Heard) -> None:
    """The file is whole and holds all that was said to be saved.

    Between a commit and its announcement one step can be on disk that nobody heard of: the newest one.
    """
    storage = open_werkplaats(path)
    try:
        assert check(storage) == []
        different = {kept for kept, thing in heard.saved.items() if as_it_is(storage, *kept) != thing}
        if different:
            *_, (_newest, changes) = storage.journal()
            assert different <= {(change.kind, change.key) for change in changes}
            assert all(as_it_is(storage, *kept) for kept in different)
    finally:
        storage.close()


@pytest.mark.parametrize("times", [1, 2, 3, 4, 6, 9, 13, 18, 24, 31, 40])
def test_killed_while_somebody_types(tmp_path: Path, times: int) -> None:
    path = tmp_path / "table.wijk"
    with start("-m", "tests.e2e.driver", "type", path, data=tmp_path, **OFFSCREEN) as program:
        heard = killed(program, "saved", times)
    assert len(heard.lines) > times
    holds(path, heard)


@pytest.mark.parametrize("times", [1, 3, 8, 20, 37])
def test_killed_in_the_middle_of_a_transaction(tmp_path: Path, times: int) -> None:
    path = tmp_path / "table.wijk"
    with start("-m", "tests.e2e.driver", "trace", path, data=tmp_path, **OFFSCREEN) as program:
        heard = killed(program, "writing", times)
    holds(path, heard)


@pytest.mark.parametrize(
    ("word", "times"),
    [
        ("closing", 1),
        ("saved", 1),
        ("busy", 1),
        ("paper", 1),
        ("paper", 2),
        ("made", 1),
        ("paper", 3),
        ("busy", 4),
    ],
)
def test_killed_while_the_session_closes(sample: Path, tmp_path: Path, word: str, times: int) -> None:
    with start("-m", "tests.e2e.driver", "close", sample, data=tmp_path, **OFFSCREEN) as program:
        heard = killed(program, word, times)
    holds(sample, heard)
    papers = list((sample.parent / FOLDER).glob("*.pdf"))
    assert len(papers) == 2 or "made" not in heard.lines
    for paper in papers:  # whole, or not there
        assert len(PdfReader(paper, strict=True).pages) > 3


def test_it_goes_on_in_the_same_file_after_every_kill(tmp_path: Path) -> None:
    path, heard = tmp_path / "table.wijk", Heard()
    for times in (5, 12, 7):
        with start("-m", "tests.e2e.driver", "type", path, data=tmp_path, **OFFSCREEN) as program:
            heard.saved |= killed(program, "saved", times).saved
        holds(path, heard)
