"""The window locks on every page, and in the middle of everything: no bug, and each page is there again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from db.keys import Keyring
from db.vault import SqliteVault
from tests.ui.window.test_locking import PHRASE, lock, unlock
from ui import ask
from ui.app import Application
from ui.dialogs.unlock import UnlockDialog
from ui.screens.closing import maker as maker_module
from ui.screens.registry import specs
from ui.widgets.agenda_clock import clock_of
from wijkwerkplaats.demo import fill_demo
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import RoundForm

Opener = Callable[..., Application]


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went wrong on the way, in slots too."""
    met: list[str] = []

    def note(kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        met.append(f"{kind.__name__}: {problem}")

    monkeypatch.setattr(sys, "excepthook", note)
    return met


@pytest.fixture(scope="module")
def protected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with a passphrase."""
    path = tmp_path_factory.mktemp("protected") / "molenbeemd.wijk"
    gate = Gate(open_werkplaats(path))
    fill_demo(gate, "en")
    gate.close()
    SqliteVault(path, Keyring()).protect(PHRASE)
    return path


@pytest.fixture
def program(opener: Opener, protected: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    """The program on a copy of it."""
    path = Path(shutil.copy(protected, tmp_path))

    def exec_(dialog: UnlockDialog) -> int:
        dialog.form.field.setText(PHRASE)
        dialog.form.go.click()
        return dialog.result()

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    return opener(path)


def settle() -> None:
    """Let go of what is to go."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def readable(program: Application) -> list[str]:
    """Words of the file in any window that there is."""
    shown = [one.text() for window in QApplication.topLevelWidgets() for one in window.findChildren(QLabel)]
    titles = [window.windowTitle() for window in QApplication.topLevelWidgets()]
    words = ("Molenbeemd", "Wijkteam", "De Beemdvlinder", "Neighbourhood table")
    return [text for text in (*shown, *titles) for word in words if word in text]


def again(program: Application, qtbot: QtBot) -> Any:
    """Lock, look, open; the page that shows then."""
    lock(program, qtbot)
    settle()
    assert readable(program) == []
    unlock(program, qtbot)
    settle()
    assert program.window.bench is not None
    return program.window.bench.pages.shown


@pytest.mark.timeout(120)
def test_on_every_page(program: Application, qtbot: QtBot, bugs: list[str]) -> None:
    parties = len(program.gate.all(Stakeholder))
    for page in sorted(specs().keys() - {"*"}):
        program.desk.go(part=page)
        settle()
        before = type(program.window.bench.pages.shown)
        assert type(again(program, qtbot)) is before
        assert program.desk.place.part == page
    assert len(program.gate.all(Stakeholder)) == parties
    assert bugs == []


def test_while_the_evening_runs_and_a_round_is_counted(
    program: Application, qtbot: QtBot, bugs: list[str]
) -> None:
    clock_of(program.desk).begin()
    running = clock_of(program.desk).run
    program.desk.go(part="votes")
    page: Any = program.window.bench.pages.shown
    page.start()
    page.starter.cards[RoundForm.DOTS].click()
    settle()
    page.setup.question.setFocus()
    qtbot.keyClicks(page.setup.question, "Wat doen we het eerst?")
    key = page.shown.id
    page = again(program, qtbot)
    assert page.shown.id == key and page.shown.question == "Wat doen we het eerst?"
    assert clock_of(program.desk).run == running
    assert bugs == []


def test_while_a_list_is_looked_at_before_it_comes_in(
    program: Application, qtbot: QtBot, bugs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text("naam;doelen\nNieuwe partij;van alles\n", "utf-8")
    monkeypatch.setattr(ask, "open_path", lambda *_: table)
    program.desk.go(part="stakeholders")
    page: Any = program.window.bench.pages.shown
    page.doors.wanted.emit("import")
    settle()
    again(program, qtbot)
    assert "Nieuwe partij" not in [one.name for one in program.gate.all(Stakeholder)]
    assert bugs == []


def test_while_a_paper_is_printed(
    program: Application, qtbot: QtBot, bugs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "geprint.pdf"))
    monkeypatch.setattr(maker_module, "has_printer", lambda: True)
    monkeypatch.setattr(ask, "printer", lambda *_, **__: printer)
    program.desk.go(part="closing")
    page: Any = program.window.bench.pages.shown
    qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    maker = page.maker
    qtbot.waitUntil(lambda: not maker.busy, timeout=30_000)
    next(iter(page.papers.faces.values())).print.click()
    assert maker.busy
    again(program, qtbot)
    assert bugs == []
