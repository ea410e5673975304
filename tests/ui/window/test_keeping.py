"""Backups beside the work, putting one back from the menu, and what is offered when a file is damaged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from db.backup import listed
from db.vault import SqliteVault
from tests.support import running_gate
from ui import ask
from ui.app import Application
from ui.dialogs.older_backups import OlderBackupsDialog
from ui.dialogs.restore import RestoreDialog
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import erase_traject
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.texts import texts

Opener = Callable[..., Application]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    gate = running_gate(tmp_path / "wijk.wijk")
    add_stakeholder(gate, "School")
    gate.close()
    return tmp_path / "wijk.wijk"


@pytest.fixture
def program(opener: Opener, file: Path) -> Application:
    return opener(file, "nl")


def reasons(file: Path) -> list[str]:
    return [backup.reason for backup in listed(file)]


def parties(program: Application) -> list[str]:
    assert program.gate is not None
    return [party.name for party in program.gate.all(Stakeholder)]


def backed_up(program: Application, qtbot: QtBot) -> None:
    """Have the backup of the start made now, not in two seconds."""
    program.keeping.start()
    thread = program.keeping._thread
    assert thread is not None
    qtbot.waitUntil(lambda: not thread.is_alive())


def test_start_and_closing_keep_a_backup_only_of_what_changed(
    program: Application, qtbot: QtBot, file: Path
) -> None:
    backed_up(program, qtbot)
    assert reasons(file) == ["start"]
    assert program.gate is not None
    add_stakeholder(program.gate, "Politie")
    program.close()
    assert reasons(file) == ["close", "start"]
    for _ in range(2):
        assert SqliteVault(file).back_up("start") is None


def test_a_backup_that_fails_is_told_and_the_work_goes_on(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FileProblem("error.disk.full")

    monkeypatch.setattr(SqliteVault, "back_up", full)
    assert program.desk is not None and program.gate is not None
    with qtbot.waitSignal(program.desk.problem) as told:
        program.keeping.start()
    assert told.args is not None
    assert told.args[0] == texts("nl")("backup.failed", why=texts("nl")("error.disk.full"))
    add_stakeholder(program.gate, "Politie")
    assert parties(program) == ["School", "Politie"]


def test_a_conflicted_copy_is_pointed_out(program: Application, qtbot: QtBot, file: Path) -> None:
    shutil.copyfile(file, file.with_name("wijk (Anna's conflicted copy 2026-03-04).wijk"))
    assert program.desk is not None
    with qtbot.waitSignal(program.desk.problem) as told:
        program.keeping.start()
    assert told.args is not None and "conflicted copy" in told.args[0]


def test_a_backup_is_put_back_from_the_menu(program: Application, qtbot: QtBot, file: Path) -> None:
    backed_up(program, qtbot)
    assert program.gate is not None
    add_stakeholder(program.gate, "Politie")
    order = next(
        action
        for action in program.window.findChildren(QAction)
        if action.text() == "Reservekopie terugzetten…"
    )
    order.trigger()
    dialog = program.window.findChild(RestoreDialog)
    assert dialog is not None
    assert "Politie" in dialog.words.text()
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: parties(program) == ["School"])
    assert program.gate is not None and program.gate.editable
    assert reasons(file) == ["restore", "start"]
    add_stakeholder(program.gate, "Woningcorporatie")


def test_a_damaged_file_is_recovered_into_a_new_one(
    opener: Opener, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(file.read_bytes()[:-9000])
    before, told = file.read_bytes(), []
    monkeypatch.setattr(ask, "choose", lambda *_: "recover")
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "saved.wijk")
    monkeypatch.setattr(ask, "tell_long", lambda _parent, _title, lines: told.extend(lines))
    made = opener(file, "nl")
    assert parties(made) == ["School"]
    assert str(tmp_path / "saved.wijk") in told[0]
    made.close()
    assert file.read_bytes() == before


def test_a_damaged_file_gets_its_backup_back(
    opener: Opener, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SqliteVault(file).back_up("close")
    file.write_bytes(file.read_bytes()[:-9000])
    monkeypatch.setattr(ask, "choose", lambda *_: "backup")
    monkeypatch.setattr(RestoreDialog, "exec", lambda dialog: dialog._accept())
    made = opener(file, "nl")
    assert parties(made) == ["School"]
    made.close()
    assert "damaged" in reasons(file)


def test_when_a_traject_is_erased_its_backups_are_shown(program: Application, qtbot: QtBot) -> None:
    name = program.desk.traject.name
    program.keeping.stop()
    SqliteVault(program.gate.storage.path).back_up("start")
    erase_traject(program.gate, program.desk.traject)
    program.desk.emptied.emit(f"{name} is erased")
    qtbot.waitUntil(lambda: bool(program.window.findChildren(OlderBackupsDialog)))
    assert program.desk.traject is None
    (dialog,) = program.window.findChildren(OlderBackupsDialog)
    dialog.reject()
