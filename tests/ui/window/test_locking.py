"""The window locks, or closes, while something is going on: nothing is lost, and nothing can be read."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from db import vault as vault_module
from db.check import check
from db.file import open_werkplaats
from db.keys import Key, Keyring
from tests.support import running_gate
from ui import ask
from ui.app import Application
from ui.dialogs.restore import RestoreDialog
from ui.dialogs.unlock import UnlockDialog
from ui.widgets.fields import AddLine
from ui.widgets.mend_table import MendTable
from ui.window.room import keeper
from ui.window.side.panel import DECISIONS, NOTES
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.model import Action, Departure, Stakeholder
from wijkwerkplaats.model.words import DepartureKind

Opener = Callable[..., Application]
PHRASE = "drie meeuwen op het dak"
WAIT = QMessageBox.exec


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "werk").mkdir()
    gate = running_gate(tmp_path / "werk" / "wijk.wijk", Key.new(PHRASE))
    add_stakeholder(gate, "School")
    gate.close()
    return tmp_path / "werk" / "wijk.wijk"


@pytest.fixture
def program(opener: Opener, file: Path, monkeypatch: pytest.MonkeyPatch) -> Application:
    def exec_(dialog: UnlockDialog) -> int:
        dialog.form.field.setText(PHRASE)
        dialog.form.go.click()
        return dialog.result()

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    return opener(file)


def lock(program: Application, qtbot: QtBot) -> None:
    program.orders.lock.emit()
    qtbot.waitUntil(lambda: program.desk is None and program.guard._page is not None)


def unlock(program: Application, qtbot: QtBot) -> None:
    form = program.guard._page.form
    form.field.setText(PHRASE)
    form.go.click()
    qtbot.waitUntil(lambda: program.desk is not None)


def left(program: Application) -> list[tuple[DepartureKind, str]]:
    return [(one.kind, one.name) for one in program.gate.all(Departure)]


def test_a_backup_on_a_stick_goes_on_and_is_written_down_later(
    program: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, may_go_on, copying = tmp_path / "stick", threading.Event(), threading.Event()
    stick.mkdir()
    copy_to = vault_module.copy_to

    def slowly(*given: object, **named: object) -> object:
        copying.set()
        may_go_on.wait(20)
        return copy_to(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(vault_module, "copy_to", slowly)
    monkeypatch.setattr(ask, "folder", lambda *_: stick)
    program.orders.carry.emit()
    assert copying.wait(20)
    lock(program, qtbot)
    may_go_on.set()
    with qtbot.waitSignal(program.carrying._carried, timeout=20_000):
        pass
    (copy,) = stick.iterdir()
    unlock(program, qtbot)
    assert left(program) == [(DepartureKind.COPY, copy.name)]
    assert copy.name in program.window.bench.message.words.text()
    keys = Keyring()
    keys.unlock(copy, PHRASE)
    storage = open_werkplaats(copy, read_only=True, keys=keys)
    assert check(storage) == []
    storage.close()


def test_papers_that_are_ready_after_it_locked_are_written_down_later(
    program: Application, qtbot: QtBot, file: Path
) -> None:
    program.desk.go(part="closing")
    page = program.window.bench.pages.shown
    qtbot.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert page.maker.busy
    del page
    lock(program, qtbot)
    qtbot.waitUntil(lambda: len(program.outbox.waiting) == 2, timeout=20_000)
    unlock(program, qtbot)
    names = dict(left(program))
    assert set(names) == {DepartureKind.SUMMARY, DepartureKind.INTERNAL}
    assert names[DepartureKind.INTERNAL].endswith(".pdf.zip") and program.outbox.waiting == []
    assert {path.name for path in (file.parent / "verslagen").iterdir()} == set(names.values())


# As it was


def line_of(program: Application) -> AddLine:
    return next(line for line in program.window.bench.pages.shown.findChildren(AddLine) if line.isVisible())


def test_half_typed_words_focus_and_scrolling_are_as_they_were(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="stakeholders")
    line = line_of(program)
    line.setFocus()
    qtbot.keyClicks(line, "Buurthuis de Wa")
    line.setCursorPosition(4)
    program.window.bench.note_quickly()
    qtbot.keyClicks(program.window.bench.capture.findChild(QLineEdit), "half gezegd")
    line.setFocus()
    lock(program, qtbot)
    assert b"Buurthuis" not in program.guard._kept and b"half gezegd" not in program.guard._kept
    unlock(program, qtbot)
    again = line_of(program)
    assert again is not line and again.text() == "Buurthuis de Wa"
    qtbot.waitUntil(again.hasFocus)
    assert again.cursorPosition() == 4
    assert program.window.bench.capture.findChild(QLineEdit).text() == "half gezegd"
    assert program.guard._kept is None


def test_what_was_half_said_in_a_tab_at_the_side_or_before_the_room_stays(
    program: Application, qtbot: QtBot
) -> None:
    side = program.window.bench.side
    side.catch(DECISIONS)
    qtbot.keyClicks(side.capture(DECISIONS).line, "besluit half")
    side.show_tab(0)
    lock(program, qtbot)
    unlock(program, qtbot)
    assert program.window.bench.side.capture(DECISIONS).line.text() == "besluit half"
    program.set_presenting(True)
    program.window.bench.catch(NOTES)
    qtbot.keyClicks(program.window.bench.quick.line, "notitie half")
    lock(program, qtbot)
    unlock(program, qtbot)
    assert program.window.bench.quick.isVisible()
    assert program.window.bench.quick.line.text() == "notitie half"


def test_a_second_screen_that_comes_back_after_the_lock_shows_the_room_its_page(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = [program.window.screen()]
    monkeypatch.setattr(keeper, "other_screen", lambda _: screens[0])
    program.set_presenting(True)
    assert program.window.bench.room is not None
    lock(program, qtbot)
    screen, screens[0] = screens[0], None
    unlock(program, qtbot)
    assert program.window.bench.room is None
    screens[0] = screen
    program.window.keeper.on_screen_come(screen)
    assert program.window.bench.room is not None and program.window.bench.room.window.isVisible()


def test_a_page_is_scrolled_to_where_it_was(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="issues")

    def bar() -> QScrollBar:
        areas = program.window.bench.pages.shown.findChildren(QScrollArea)
        return max((area.verticalScrollBar() for area in areas), key=QScrollBar.maximum)

    qtbot.waitUntil(lambda: bar().maximum() > 200)
    bar().setValue(190)
    lock(program, qtbot)
    unlock(program, qtbot)
    qtbot.waitUntil(lambda: bar().value() == 190)


def test_the_words_in_the_cell_of_a_table_are_saved_first(program: Application, qtbot: QtBot) -> None:
    program.desk.do(add_action, "Bel de school")
    program.desk.go(part="register")
    table = next(t for t in program.window.bench.pages.shown.findChildren(MendTable) if t.isVisible())
    table.setFocus()
    model = table.model()
    column = next(c for c in range(model.columnCount()) if model.index(0, c).data() == "Bel de school")
    table.setCurrentIndex(model.index(0, column))
    table.edit(model.index(0, column))
    editor = table.viewport().findChild(QPlainTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Bel de school morgen")
    lock(program, qtbot)
    unlock(program, qtbot)
    assert [one.text for one in program.gate.all(Action)] == ["Bel de school morgen"]


def test_what_was_copied_does_not_stay_for_whoever_pastes(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)  # offscreen never does
    QApplication.clipboard().setText("wat er over de school gezegd is")
    lock(program, qtbot)
    assert QApplication.clipboard().text() == ""


@pytest.mark.skipif(sys.platform != "linux", reason="told by /proc")
def test_a_crash_leaves_no_memory_on_the_disk(program: Application) -> None:
    resource = pytest.importorskip("resource")
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE


def test_dialogs_menus_and_previews_go_and_nothing_breaks(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.desk.go(part="closing")
    program.window.bench.pages.shown.open_preview()
    program.orders.bring_in.emit()
    menu = QMenu(program.window)
    menu.addAction("School")
    menu.popup(program.window.pos())
    lock(program, qtbot)
    others = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not program.window]
    assert others == []
    assert program.window.windowTitle() == "Wijkwerkplaats"
    unlock(program, qtbot)
    assert [one.name for one in program.gate.all(Stakeholder)] == ["School"]


def press_lock() -> None:
    """Ctrl+L where the cursor is, as the window system gives it."""
    QTest.keyPress(QApplication.focusWindow(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("minutes", [15, 0])
def test_the_keys_of_the_lock_work_in_a_dialog_too(program: Application, qtbot: QtBot, minutes: int) -> None:
    program.guard._on_lock_after(minutes)
    program.orders.restore.emit()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    with qtbot.waitSignal(dialog.destroyed):
        press_lock()
    qtbot.waitUntil(lambda: program.desk is None and program.guard._page is not None)
    unlock(program, qtbot)
    assert QApplication.activeModalWidget() is None


def test_a_question_that_waits_is_answered_no_by_the_keys_of_the_lock(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", WAIT)  # as it is
    page = program.window.bench.pages.shown
    again = QTimer(interval=10)  # until the question has the keys

    def press() -> None:
        box = QApplication.activeModalWidget()
        if box is not None and QApplication.focusWindow() is box.windowHandle():
            again.stop()
            press_lock()

    again.timeout.connect(press)
    again.start()
    assert not ask.yes_no(page, "Weg", "Mag dit weg?", yes="Weg ermee", no="Laat staan")
    del page
    qtbot.waitUntil(lambda: program.desk is None and program.guard._page is not None)


# Saving


def full(_gate: object, *_: object) -> None:
    raise FileProblem("error.disk.full")


def test_the_message_about_a_full_disk_goes_when_saving_works_again(program: Application) -> None:
    message, saved = program.window.bench.message, program.window.bench.header.saved
    program.desk.do(full)
    assert message.words.text() == program.desk.texts("error.disk.full")
    assert saved.words.text() == "Not saved"
    program.desk.do(add_stakeholder, "Politie")
    assert message.words.text() == "Saving works again. All that you typed is saved."
    assert "Saved at" in saved.words.accessibleName()


def test_another_problem_stays_when_something_is_saved(program: Application) -> None:
    message, saved = program.window.bench.message, program.window.bench.header.saved
    program.desk.report(FileProblem("error.print.none"))
    assert "Saved at" in saved.words.accessibleName()  # no edit was lost
    program.desk.do(add_stakeholder, "Politie")
    assert message.isVisible() and message.words.text() == program.desk.texts("error.print.none")


def test_what_could_not_be_saved_is_tried_again_when_another_edit_is(
    program: Application, qtbot: QtBot
) -> None:
    tried: list[int] = []
    program.desk.do(full)
    program.desk.leaving.connect(lambda: tried.append(1))
    program.desk.do(add_stakeholder, "Politie")
    qtbot.waitUntil(lambda: tried == [1])


def test_closing_says_first_that_words_would_be_lost(program: Application, qtbot: QtBot) -> None:
    desk = program.desk
    desk.leaving.connect(lambda: desk.do(full))
    program.close()
    assert program.window.isVisible() and program.gate is not None
    assert "Close once more" in program.window.bench.message.words.text()
    program.close()
    assert not program.window.isVisible() and program.gate is None
