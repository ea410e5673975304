"""The size check, on files that are just right and just too large."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import check_sizes


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of the test's own."""
    monkeypatch.setattr(check_sizes, "ROOT", tmp_path)
    return tmp_path


def written(path: Path, text: str) -> Path:
    """A file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def function(lines: int) -> str:
    """A function of so many lines."""
    return "def long():\n" + "    pass\n" * (lines - 1)


def test_what_just_fits_is_fine(root: Path) -> None:
    path = written(root / "ui" / "fits.py", function(40) + "x = 1\n" * 360)
    assert list(check_sizes.problems(path)) == []


def test_a_file_can_be_too_long(root: Path) -> None:
    path = written(root / "ui" / "long.py", "x = 1\n" * 401)
    assert list(check_sizes.problems(path)) == ["ui/long.py: 401 lines, at most 400"]


def test_a_function_can_be_too_long(root: Path) -> None:
    path = written(root / "db" / "long.py", "x = 1\n" + function(41))
    assert list(check_sizes.problems(path)) == ["db/long.py:2: long has 41 lines, at most 40"]


@pytest.mark.parametrize("call", ["qtbot" + ".wait(5)", "time" + ".sleep(1)", "QTest" + ".qWait(9)"])
def test_tests_may_not_wait_for_a_time(root: Path, call: str) -> None:
    assert len(list(check_sizes.problems(written(root / "tests" / "test_x.py", call)))) == 1
    assert list(check_sizes.problems(written(root / "ui" / "x.py", call))) == []


def test_waiting_for_a_signal_is_fine(root: Path) -> None:
    path = written(root / "tests" / "test_x.py", "qtbot.waitUntil(ready)\nqtbot.waitSignal(done)\n")
    assert list(check_sizes.problems(path)) == []
