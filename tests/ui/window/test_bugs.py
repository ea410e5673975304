"""A bug wherever it happens: one calm window, a place in the log, nothing that was typed, and the program goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.e2e.program import ROOT, environment
from ui import bugs
from ui.app import Application
from ui.dialogs import crash
from wijkwerkplaats.errors import FileProblem

Opener = Callable[..., Application]
TYPED = "Fatima zei dat"


@pytest.fixture(autouse=True)
def hooks(monkeypatch: pytest.MonkeyPatch, data_folder: Path) -> Iterator[None]:
    """As the program sets them; pytest-qt's own come back."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    crash._seen.clear()
    monkeypatch.setattr(bugs, "_watch_hard", lambda _: "")
    bugs.watch(data_folder / "x.crash")
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for dialog in list(crash._shown):
        dialog.close()
    crash._seen.clear()


def fail() -> None:
    raise ValueError(TYPED)


class Painter(QWidget):
    """Cannot paint."""

    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1
        fail()


class Broken(QRunnable):
    def run(self) -> None:
        fail()


class Dying:
    def __del__(self) -> None:
        fail()


def told(log: Path) -> str:
    text = log.read_text("utf-8")
    assert TYPED not in text and "Fatima" not in text
    return text


def test_in_a_slot(qtbot: QtBot, qapp: QApplication, log: Path) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(crash._shown) == 1)
    assert "in fail" in told(log)


@pytest.mark.parametrize("kind", ["python", "qt"])
def test_in_another_thread_it_is_told_in_that_of_the_window(
    qtbot: QtBot, qapp: QApplication, log: Path, kind: str
) -> None:
    if kind == "python":
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    else:
        pool = QThreadPool()
        pool.start(Broken())
        pool.waitForDone()
    assert crash._shown == []
    qtbot.waitUntil(lambda: len(crash._shown) == 1)
    assert crash._shown[0].thread() is qapp.thread()
    assert "in fail" in told(log)


def test_one_that_comes_back_at_every_paint_shows_once_and_is_counted(qtbot: QtBot, log: Path) -> None:
    widget = Painter()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: len(crash._shown) == 1)
    (dialog,) = crash._shown
    dialog.accept()
    widget.update()
    qtbot.waitUntil(lambda: widget.painted > 1)
    for seen in crash._seen.values():
        seen.noted = 31
    before = widget.painted
    widget.update()
    qtbot.waitUntil(lambda: widget.painted > before)
    assert crash._shown == []
    text = told(log)
    assert 1 <= text.count("unexpected problem") <= crash.FULL
    assert "the same problem, 32 times by now: ValueError" in text


def test_another_bug_shows_again(qtbot: QtBot, log: Path) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(crash._shown) == 1)
    crash._shown[0].accept()
    QTimer.singleShot(0, lambda: {}["weg"])
    qtbot.waitUntil(lambda: len(crash._shown) == 1)
    assert "KeyError" in crash._shown[0].report.toPlainText()


def test_as_something_is_let_go_of_it_goes_to_the_log_only(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Dying()
    assert "in __del__" in told(log)
    assert capsys.readouterr().err == "" and crash._shown == []


def test_while_the_window_closes_the_file_is_put_away_all_the_same(
    opener: Opener, file: Path, qtbot: QtBot, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = opener(file)
    gate = program.gate
    assert gate is not None
    closed: list[int] = []
    monkeypatch.setattr(gate.storage, "close", lambda: closed.append(1), raising=False)
    monkeypatch.setattr(type(program.window), "clear", lambda _: fail())
    program.close()
    assert "in fail" in told(log)
    monkeypatch.undo()
    assert closed == [1]


def test_a_name_in_a_path_or_a_value_stays_out_of_the_log(log: Path) -> None:
    for problem in (
        FileNotFoundError(2, "No such file", f"/tmp/{TYPED}.pdf"), OSError(TYPED), KeyError(TYPED),
        UnicodeDecodeError("utf-8", TYPED.encode(), 0, 1, TYPED),
    ):  # fmt: skip
        crash.note((type(problem), problem, None))
    text = told(log)
    assert "FileNotFoundError: No such file or directory" in text and "UnicodeDecodeError" in text


START = """
import sys
import ui.app
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.dialogs import crash

def fail(*_):
    QTimer.singleShot(0, lambda: print("shown", len(crash._shown), flush=True) or crash._shown[0].accept())
    raise ValueError("Fatima zei dat")

ui.app.Application.start = fail
sys.exit(ui.app.main())
"""


def test_before_the_window_stands_it_is_seen_and_the_program_ends(tmp_path: Path) -> None:
    done = run(START, tmp_path)
    assert (done.returncode, done.stdout) == (1, "shown 1\n")
    assert "Fatima" not in done.stderr
    assert "in fail" in told(tmp_path / "wijkwerkplaats.log")


def test_a_hard_crash_is_told_at_the_next_start(tmp_path: Path) -> None:
    crashing = (
        "import pathlib, faulthandler; from ui import bugs; from wijkwerkplaats.paths import crash_file\n"
    )
    crashing += "assert bugs.watch(crash_file()) == ''\nname = 'Fatima zei dat'\nfaulthandler._sigsegv()"
    assert run(crashing, tmp_path).returncode != 0
    left = tmp_path / "wijkwerkplaats.crash"
    assert "Fatima" not in left.read_text("utf-8") and left.stat().st_mode & 0o077 == 0
    told_at_start = """
import ui.app
from PySide6.QtCore import QTimer
def look(self, sentence):
    print(sentence, flush=True)
    QTimer.singleShot(0, self.close)
ui.app.Application._notice = look
ui.app.main(language="en")
"""
    done = run(told_at_start, tmp_path)
    assert "The program stopped by itself the last time" in done.stdout, done.stderr
    assert "Segmentation fault" in told(tmp_path / "wijkwerkplaats.log")
    assert left.read_text("utf-8") == ""


def run(program: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env={**environment(data), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=50, check=False,
    )  # fmt: skip


def test_the_hooks_are_those_of_the_program() -> None:
    assert sys.excepthook is bugs.on_bug
    assert isinstance(crash._relay, QObject) or crash._relay is None


def test_a_page_that_cannot_be_read_is_told_in_a_sentence_and_is_no_bug(qtbot: QtBot) -> None:
    told: list[str] = []
    bugs.tell_plainly(lambda problem: told.append(problem.key))

    def refresh() -> None:
        raise FileProblem("error.disk.silent", path="S:/wijk.wijk")

    before = bugs.met()
    QTimer.singleShot(0, refresh)
    qtbot.waitUntil(lambda: told == ["error.disk.silent"])
    assert bugs.met() == before
    assert crash._shown == []
