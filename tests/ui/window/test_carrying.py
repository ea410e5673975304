"""Bringing the work of another laptop in, and a backup on a stick, from the menu."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from db.backup import listed
from db.check import check
from db.file import open_werkplaats
from db.keys import Key, Keyring, is_encrypted
from db.vault import SqliteVault
from tests.db.faults.table import fill, parties, small_disk
from tests.support import open_gate, running_gate
from ui import ask
from ui.app import Application
from ui.dialogs.bring_in import BringInDialog
from ui.dialogs.unlock import UnlockDialog
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.json_file import to_json
from wijkwerkplaats.exchange.locked import locked
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Departure, Note, Stakeholder

Opener = Callable[..., Application]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    gate = running_gate(tmp_path / "work" / "wijk.wijk")
    add_stakeholder(gate, "School")
    gate.close()
    return tmp_path / "work" / "wijk.wijk"


@pytest.fixture
def copy(file: Path) -> Path:
    """A second version of a synchronisation program, with a party more and another goal."""
    made = file.with_name("wijk (Anna's conflicted copy 2026-03-04).wijk")
    shutil.copyfile(file, made)
    gate = at_first_traject(open_gate(made))
    add_stakeholder(gate, "Politie")
    set_field(gate, gate.all(Stakeholder)[0], "goals", "rust in de straat")
    gate.close()
    return made


@pytest.fixture
def program(opener: Opener, file: Path) -> Application:
    return opener(file)


def at_first_traject(gate: Gate) -> Gate:
    gate.place = type(gate.place)(traject_id=gate.trajects()[0].id, part="stakeholders")
    return gate


def order(program: Application, text: str) -> None:
    next(action for action in program.window.findChildren(QAction) if action.text() == text).trigger()


def dialog_of(program: Application) -> BringInDialog:
    (dialog,) = program.window.findChildren(BringInDialog)
    return dialog


def names(program: Application) -> set[str]:
    return {party.name for party in program.gate.all(Stakeholder)}


def test_a_file_with_a_passphrase_of_its_own_comes_in_and_its_key_goes(
    opener: Opener, file: Path, copy: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    SqliteVault(copy, Keyring()).protect("vijf duiven")
    asked: list[str] = []

    def exec_(dialog: UnlockDialog) -> int:
        asked.append("vijf duiven")
        dialog.form.field.setText(asked[-1])
        dialog.form.go.click()
        return dialog.result()

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    program = opener(file)
    order(program, "Bring another file in…")
    qtbot.mouseClick(dialog_of(program).go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(program) == {"School", "Politie"})
    assert asked == ["vijf duiven"] and program.keys._keys == {}
    assert not is_encrypted(file)


def test_a_locked_export_asks_its_passphrase_once_and_comes_in(
    opener: Opener, file: Path, copy: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = open_gate(copy)
    sent = tmp_path / "van anna.json.zip"
    sent.write_bytes(locked(to_json(snapshot(theirs.storage)), "van anna.json", "vijf duiven"))
    theirs.close()
    copy.unlink()
    asked: list[str] = []

    def exec_(dialog: UnlockDialog) -> int:
        for phrase in ("vier duiven", "vijf duiven"):
            asked.append(phrase)
            dialog.form.field.setText(phrase)
            dialog.form.go.click()
        return dialog.result()

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    monkeypatch.setattr(ask, "open_path", lambda *_: sent)
    program = opener(file)
    order(program, "Bring another file in…")
    qtbot.mouseClick(dialog_of(program).other, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog_of(program).go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(program) == {"School", "Politie"})
    assert asked == ["vier duiven", "vijf duiven"] and program.carrying._phrase == ""


def test_a_conflicted_copy_is_shown_and_brought_in(
    program: Application, copy: Path, file: Path, qtbot: QtBot
) -> None:
    set_field(program.gate, program.gate.all(Stakeholder)[0], "goals", "meer licht")
    order(program, "Bring another file in…")
    dialog = dialog_of(program)
    assert dialog.list.currentItem().text() == copy.name
    assert "rust in de straat" in dialog.words.text() and "meer licht" in dialog.words.text()
    assert names(program) == {"School"}  # only looked at
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(program) == {"School", "Politie"})
    assert any("rust in de straat" in note.text for note in program.gate.all(Note))
    assert sorted(backup.reason for backup in listed(file)) == ["import", "merged"]
    assert not copy.exists()
    assert check(program.gate.storage) == []  # type: ignore[arg-type]


def test_what_is_not_ours_is_told_and_brings_nothing(
    program: Application, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    other = file.with_name("brief.wijk")
    other.write_bytes(b"Beste buren")
    monkeypatch.setattr(ask, "open_path", lambda *_: other)
    order(program, "Bring another file in…")
    dialog = dialog_of(program)
    assert dialog.list.count() == 0 and not dialog.go.isEnabled()
    qtbot.mouseClick(dialog.other, Qt.MouseButton.LeftButton)
    assert "not a file of Wijkwerkplaats" in dialog.words.text() and not dialog.go.isEnabled()


def test_a_backup_goes_to_a_stick_and_is_read_back(
    program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(ask, "folder", lambda *_: stick)
    with qtbot.waitSignal(program.carrying._carried):
        order(program, "Backup on a stick…")
    (made,) = stick.iterdir()
    assert parties(made) == ["School"]
    assert [one.name for one in program.gate.all(Departure)] == [made.name]
    assert made.stat().st_mode & 0o077 == 0


def test_a_stick_that_is_pulled_or_full_is_told_and_leaves_no_half_backup(
    program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with small_disk(tmp_path, 300) as stick:
        fill(stick, leave=8192)
        monkeypatch.setattr(ask, "folder", lambda *_: stick)
        with qtbot.waitSignal(program.desk.problem) as told:
            order(program, "Backup on a stick…")
        assert told.args is not None and "The disk is full" in told.args[0] and str(stick) in told.args[0]
        assert [one.name for one in stick.iterdir()] == ["filler"]
    gone = tmp_path / "gone" / "stick"
    monkeypatch.setattr(ask, "folder", lambda *_: gone)
    (tmp_path / "gone").write_bytes(b"")
    with qtbot.waitSignal(program.desk.problem) as told:
        order(program, "Backup on a stick…")
    assert told.args is not None and "Your own file is in order" in told.args[0]
    add_stakeholder(program.gate, "Politie")
    assert names(program) == {"School", "Politie"}


def test_a_second_version_with_a_passphrase_is_asked_for_it(
    program: Application, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, key = Keyring(), Key.new("drie lindes")
    keys.add(key)
    copy = file.with_name("wijk (1).wijk")
    storage = open_werkplaats(copy, new=key)
    storage.close()
    asked: list[str] = []

    def unlock(_program: Application, path: Path, _parent: object) -> bool:
        asked.append(path.name)
        program.keys.unlock(path, "drie lindes")
        return True

    monkeypatch.setattr("ui.guard.unlock", unlock)
    order(program, "Bring another file in…")
    assert asked == [copy.name]
    assert "nothing new" in dialog_of(program).words.text()
