"""A passphrase on the open file: set, asked for, locked behind, changed and removed, as a user does it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.backup import listed
from db.keys import Key, is_encrypted
from db.vault import SqliteVault
from tests.support import running_gate
from ui import ask
from ui.app import Application, open_application
from ui.dialogs.older_backups import OlderBackupsDialog
from ui.dialogs.passphrase import PassphraseDialog
from ui.dialogs.restore import RestoreDialog
from ui.dialogs.unlock import UnlockDialog
from ui.widgets.fields import TextField
from ui.window.lock_page import LockPage
from ui.window.room import keeper
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.model import Answer, Stakeholder
from wijkwerkplaats.texts import texts

Opener = Callable[..., Application]
W = TypeVar("W", bound=QWidget)
PHRASE = "zeven bomen op een rij"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    gate = running_gate(tmp_path / "wijk.wijk", Key.new(PHRASE))
    add_stakeholder(gate, "School")
    gate.close()
    return tmp_path / "wijk.wijk"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is typed when the passphrase is asked before there is a window: each in turn; Cancel when none is left."""
    answers = [PHRASE]

    def exec_(dialog: UnlockDialog) -> int:
        while answers:
            dialog.form.field.setText(answers.pop(0))
            dialog.form.go.click()
            if dialog.result():
                return dialog.result()
        return 0

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    return answers


@pytest.fixture
def program(opener: Opener, file: Path, typed: list[str]) -> Application:
    return opener(file)


def parties(program: Application) -> list[str]:
    assert program.gate is not None
    return [party.name for party in program.gate.all(Stakeholder)]


def order(program: Application, text: str) -> QAction:
    return next(action for action in program.window.findChildren(QAction) if action.text() == text)


def dialog_of(program: Application, kind: type[W], qtbot: QtBot) -> W:
    found: list[W] = []

    def there() -> bool:
        found[:] = [one for one in program.window.findChildren(kind) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def locked(program: Application) -> LockPage:
    page = program.window.centralWidget()
    assert isinstance(page, LockPage)
    return page


def give(program: Application, qtbot: QtBot, phrase: str) -> None:
    field = locked(program).form.field
    qtbot.keyClicks(field, phrase)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def lock(program: Application, qtbot: QtBot) -> None:
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    qtbot.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(program.window.centralWidget(), LockPage))


def words_in(window: QWidget) -> str:
    fields = [field.text() for field in window.findChildren(QLineEdit)]
    return "\n".join([window.windowTitle(), *(one.text() for one in window.findChildren(QLabel)), *fields])


def test_the_passphrase_is_asked_until_it_fits(opener: Opener, file: Path, typed: list[str]) -> None:
    typed[:] = ["verkeerd", PHRASE]
    assert parties(opener(file)) == ["School"]


def test_whoever_does_not_know_it_can_take_another_file(
    file: Path, tmp_path: Path, typed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed.clear()
    asked: list[tuple[str, list[str]]] = []

    def choose(_parent: object, _title: str, told: str, choices: dict[str, str]) -> None:
        asked.append((told, list(choices)))

    monkeypatch.setattr(ask, "choose", choose)
    assert open_application(file, tmp_path / "s.ini", "en") is None
    assert asked == [(texts("en")("error.passphrase.needed", path=str(file)), ["again", "other", "new"])]


def test_a_passphrase_is_set_from_the_menu_and_the_older_backups_can_go(
    opener: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "open.wijk"
    running_gate(path).close()
    SqliteVault(path).back_up("close")
    program = opener(path)
    assert not order(program, "Lock").isEnabled()
    order(program, "Passphrase…").trigger()
    dialog = dialog_of(program, PassphraseDialog, qtbot)
    qtbot.keyClicks(dialog.new, PHRASE)
    qtbot.keyClicks(dialog.again, PHRASE[:-1] + "x")
    assert not dialog.go.isEnabled() and dialog.told.isVisible()
    dialog.again.clear()
    qtbot.keyClicks(dialog.again, PHRASE)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    older = dialog_of(program, OlderBackupsDialog, qtbot)
    assert is_encrypted(path) and older.list.topLevelItemCount() == 1
    qtbot.mouseClick(older.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [is_encrypted(one.path) for one in listed(path)] == [True])
    assert program.gate.editable and order(program, "Lock").isEnabled()


def test_ctrl_l_hides_everything_and_the_passphrase_brings_it_back(
    program: Application, qtbot: QtBot
) -> None:
    program.desk.go(part="stakeholders")
    place = program.desk.place
    assert "School" in words_in(program.window) or "Molenwijk" in words_in(program.window)
    lock(program, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    seen = words_in(program.window)
    assert "Molenwijk" not in seen and "School" not in seen and "Eerste wijktafel" not in seen
    assert program.gate is None and program.desk is None
    assert not program.window.menuBar().isVisible()
    give(program, qtbot, "verkeerd")
    assert locked(program).form.wrong.isVisible() and locked(program).form.field.hasFocus()
    give(program, qtbot, PHRASE)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert parties(program) == ["School"] and program.desk.place == place
    add_stakeholder(program.gate, "Politie")


def test_what_is_being_typed_is_saved_before_it_locks(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="issues")
    page = program.window.bench.pages.shown
    field = next(one for one in page.findChildren(TextField) if one.isVisible() and one.isEnabled())
    qtbot.keyClicks(field, "De lantaarn is stu")  # and no moment of rest
    program.orders.lock.emit()
    give(program, qtbot, PHRASE)
    qtbot.waitUntil(lambda: program.desk is not None)
    (answer,) = program.gate.all(Answer)
    assert answer.text == "De lantaarn is stu"


def test_nothing_of_the_file_stays_in_memory(program: Application, qtbot: QtBot) -> None:
    here = program.desk.place.traject_id
    for part in ("stakeholders", "urgency", "register"):
        program.desk.go(part=part)
    program.orders.lock.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Stakeholder) and one.traject_id == here] == []
    assert program.keys.key_for(program.guard._path) is None


def test_it_does_not_lock_over_words_that_cannot_be_saved(program: Application, qtbot: QtBot) -> None:
    def full(_: object) -> None:
        raise FileProblem("error.disk.full")

    program.desk.leaving.connect(lambda: program.desk.do(full))
    program.orders.lock.emit()
    assert program.gate is not None and not isinstance(program.window.centralWidget(), LockPage)


def test_the_presentation_locks_too_and_comes_back_as_a_presentation(
    program: Application, qtbot: QtBot
) -> None:
    program.set_presenting(True)
    program.orders.lock.emit()
    assert not program.window.isFullScreen()
    assert not locked(program).form.letters.isVisible()  # the room would read it
    give(program, qtbot, PHRASE)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk.presenting and program.window.isFullScreen()


def test_the_window_of_the_room_goes_and_comes_back(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "other_screen", lambda window: window.screen())
    program.set_presenting(True)
    room = program.window.bench.room
    assert room is not None
    room.blank(True)
    beside = room.window
    program.orders.lock.emit()
    assert not beside.isVisible() and locked(program)
    give(program, qtbot, PHRASE)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.window.bench.room is not None
    assert program.window.bench.room.window.isVisible()


def test_nobody_there_for_a_while_locks_it(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("ui.idle.time.monotonic", lambda: now[0])
    monkeypatch.setattr("ui.idle.time.time", lambda: now[0])
    program.guard.begin()
    idle = program.guard._idle
    now[0] = 14 * 60.0
    idle.look()
    assert program.gate is not None
    qtbot.keyClick(program.window, Qt.Key.Key_Shift)
    now[0] = 28 * 60.0
    idle.look()
    assert program.gate is not None
    now[0] = 30 * 60.0
    idle.look()
    assert program.gate is None and locked(program)


def test_a_dialog_that_is_open_goes_before_it_locks(program: Application, qtbot: QtBot) -> None:
    order(program, "Put a backup back…").trigger()
    dialog = dialog_of(program, RestoreDialog, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        program.orders.lock.emit()
    qtbot.waitUntil(lambda: isinstance(program.window.centralWidget(), LockPage))


def test_closing_a_locked_window_ends_the_program(program: Application, qtbot: QtBot) -> None:
    lock(program, qtbot)
    program.close()
    assert not program.window.isVisible()


def test_changing_and_removing_ask_for_the_passphrase_now(
    program: Application, qtbot: QtBot, file: Path
) -> None:
    order(program, "Passphrase…").trigger()
    dialog = dialog_of(program, PassphraseDialog, qtbot)
    qtbot.keyClicks(dialog.now, "verkeerd")
    qtbot.mouseClick(dialog.off, Qt.MouseButton.LeftButton)
    assert dialog.isVisible() and dialog.told.isVisible() and is_encrypted(file)
    qtbot.keyClicks(dialog.now, PHRASE)
    for field in (dialog.new, dialog.again):
        qtbot.keyClicks(field, "een ander huis")
    before = file.read_bytes()[:16]
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)  # changes it, and does not take it off
    qtbot.waitUntil(lambda: file.read_bytes()[:16] != before)
    assert is_encrypted(file)
    lock(program, qtbot)
    give(program, qtbot, "een ander huis")
    qtbot.waitUntil(lambda: program.desk is not None)
    order(program, "Passphrase…").trigger()
    dialog = dialog_of(program, PassphraseDialog, qtbot)
    qtbot.keyClicks(dialog.now, "een ander huis")
    qtbot.mouseClick(dialog.off, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not is_encrypted(file))
    assert parties(program) == ["School"]


def test_a_backup_with_an_older_passphrase_is_opened_with_that(
    program: Application, qtbot: QtBot, file: Path, typed: list[str]
) -> None:
    program.keeping.stop()
    older = SqliteVault(file, program.keys).back_up("close")
    assert older is not None
    program.guard._path = file
    assert program.guard._protect("een ander huis", "")
    program.keys.keep_only(file)
    order(program, "Put a backup back…").trigger()
    dialog = dialog_of(program, RestoreDialog, qtbot)
    assert dialog.unlock.isVisible() and not dialog.go.isEnabled()
    typed[:] = [PHRASE]
    qtbot.mouseClick(dialog.unlock, Qt.MouseButton.LeftButton)
    assert not dialog.unlock.isVisible() and dialog.go.isEnabled()


def test_letters_show_only_when_asked(program: Application, qtbot: QtBot) -> None:
    lock(program, qtbot)
    form = locked(program).form
    assert form.field.echoMode() is QLineEdit.EchoMode.Password
    form.letters.click()
    assert form.field.echoMode() is QLineEdit.EchoMode.Normal


def test_the_settings_hold_no_word_of_it(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    lock(program, qtbot)
    program.close()
    kept = (tmp_path / "settings.ini").read_text("utf-8")
    assert "School" not in kept and PHRASE not in kept and "Molenwijk" not in kept


def test_caps_lock_is_noticed(program: Application, qtbot: QtBot) -> None:
    lock(program, qtbot)
    form = locked(program).form
    qtbot.keyClicks(form.field, "ZEVEN")  # without Shift
    assert form.caps.isVisible()
    qtbot.keyClick(form.field, "z")
    assert not form.caps.isVisible()


def test_what_is_pasted_with_the_end_of_a_line_opens_it_too(program: Application, qtbot: QtBot) -> None:
    lock(program, qtbot)
    form = locked(program).form
    QApplication.clipboard().setText(f"{PHRASE}\n")
    form.field.paste()
    form.go.click()
    qtbot.waitUntil(lambda: program.desk is not None)


def test_a_space_at_the_end_of_a_new_passphrase_is_pointed_out(program: Application, qtbot: QtBot) -> None:
    order(program, "Passphrase…").trigger()
    dialog = dialog_of(program, PassphraseDialog, qtbot)
    for field in (dialog.new, dialog.again):
        field.setText("een heel ander huis ")
    assert dialog.told.isVisible() and "counts" in dialog.told.text()
    dialog.reject()
