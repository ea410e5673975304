"""Starting when something is in the way: another window, a damaged file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest

from tests.e2e.program import start
from wijkwerkplaats.texts import texts

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def driver(mode: str, *paths: object, data: Path) -> Popen[str]:
    return start("-m", "tests.e2e.driver", mode, *paths, data=data, **OFFSCREEN)


def said(program: Popen[str]) -> tuple[str, dict[str, Any]]:
    """The next line of the program."""
    assert program.stdout is not None
    word, _, told = program.stdout.readline().partition(" ")
    assert word, program.stderr.read() if program.stderr else ""
    return word, json.loads(told)


def ended(program: Popen[str]) -> int:
    """Let the program close by itself; its exit code."""
    assert program.stdin is not None
    program.stdin.close()
    return program.wait(timeout=20)


@pytest.fixture
def damaged(samples: dict[str, Path], tmp_path: Path) -> Path:
    """The file that was open the last time; half of it is gone since."""
    path = Path(shutil.copyfile(samples["nl"], tmp_path / "table.wijk"))
    with driver("stay", path, data=tmp_path) as program:
        assert said(program)[0] == "open"
        assert ended(program) == 0
    path.write_bytes(path.read_bytes()[:40_000])
    return path


def test_a_file_that_is_open_already_is_told_calmly(sample: Path, tmp_path: Path) -> None:
    with driver("stay", sample, data=tmp_path) as first:
        assert said(first) == ("open", {"path": str(sample), "editable": True})
        with driver("stay", sample, data=tmp_path) as second:
            word, told = said(second)
            assert word == "asked" and "read_only" in told["choices"]
            assert told["message"].startswith(texts("nl")("error.file.in_use").partition("(")[0])
            assert ended(second) == 3
        assert ended(first) == 0


def test_a_file_that_is_open_already_can_be_read(sample: Path, tmp_path: Path) -> None:
    with driver("stay", sample, data=tmp_path) as first:
        assert said(first)[1]["editable"] is True
        with driver("read", sample, data=tmp_path) as second:
            assert said(second)[0] == "asked"
            assert said(second) == ("open", {"path": str(sample), "editable": False})
            assert ended(second) == 0
        assert ended(first) == 0


def test_a_damaged_last_file_does_not_stop_the_work(damaged: Path, tmp_path: Path) -> None:
    before, fresh = damaged.read_bytes(), tmp_path / "fresh.wijk"
    with driver("new", "", fresh, data=tmp_path) as program:
        word, told = said(program)
        assert word == "asked"
        assert told["message"] == texts("nl")("error.file.damaged", path=str(damaged))
        assert said(program) == ("open", {"path": str(fresh), "editable": True})
        assert ended(program) == 0
    assert damaged.read_bytes() == before


def test_the_next_time_it_opens_the_last_file_by_itself(sample: Path, tmp_path: Path) -> None:
    for path in (str(sample), ""):
        with driver("stay", path, data=tmp_path) as program:
            assert said(program) == ("open", {"path": str(sample), "editable": True})
            assert ended(program) == 0
