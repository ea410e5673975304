"""What lies beside the file is for the user alone, and holds nothing of what was said."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.keys import Key
from db.vault import SqliteVault
from tests.support import running_gate
from ui.app import Application
from ui.dialogs import crash
from ui.dialogs.unlock import UnlockDialog
from wijkwerkplaats.__main__ import main
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem

Opener = Callable[..., Application]
SAID = "Zonnebloemlaan"
PHRASE = "Kamperfoelie op zondag"


@pytest.fixture
def usual_mask() -> Iterator[None]:
    """Where everybody may read what is made without a thought."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this by folder")
@pytest.mark.usefixtures("usual_mask")
def test_file_backups_lock_log_and_settings_are_for_the_user_alone(
    opener: Opener, data_folder: Path, log: Path, tmp_path: Path
) -> None:
    program = opener(None)
    path = data_folder / "wijkwerkplaats.wijk"
    assert program.gate.storage.path == path
    program.keeping.stop()
    SqliteVault(path).back_up("start")
    program.settings.set("last_place", "x")
    program.settings.sync()
    logging.getLogger("x").warning("something")
    made = [*data_folder.rglob("*"), data_folder, tmp_path / "settings.ini"]
    assert {one.suffix for one in made} >= {".wijk", ".lock", ".in-use", ".log", ".ini"}
    assert [one.name for one in made if one.stat().st_mode & 0o077] == []
    assert main(["--db", str(path), "export", "-o", str(data_folder / "all.json")]) == 0
    assert (data_folder / "all.json").stat().st_mode & 0o077 == 0


@pytest.fixture
def protected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a passphrase; it is typed wrong once, then right."""
    path = tmp_path / "wijk.wijk"
    gate = running_gate(path, Key.new(PHRASE))
    add_stakeholder(gate, SAID)
    gate.close()
    given = [f"{PHRASE}?", PHRASE]

    def exec_(dialog: UnlockDialog) -> int:
        while not dialog.result():
            dialog.form.field.setText(given.pop(0))
            dialog.form.go.click()
        return dialog.result()

    monkeypatch.setattr(UnlockDialog, "exec", exec_)
    return path


def fail_at(program: Application, monkeypatch: pytest.MonkeyPatch) -> str:
    """A full disk and a bug, both over what was said; the report of the bug."""

    def full(*_: object, **__: object) -> None:
        raise FileProblem("error.disk.full", path="wijk.wijk")

    with monkeypatch.context() as patched:
        patched.setattr(type(program.gate.storage), "write", full)
        program.desk.do(add_stakeholder, f"{SAID} 2")
    try:
        program.gate.apply(SAID, SAID)  # type: ignore[arg-type]
    except Exception:
        crash.report_crash(sys.exc_info())  # type: ignore[arg-type]
    (dialog,) = crash._shown
    return dialog.report.toPlainText()


def test_nothing_that_was_said_reaches_log_settings_or_report(
    opener: Opener,
    protected: Path,
    data_folder: Path,
    log: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = opener(protected)
    report = fail_at(program, monkeypatch)
    program.orders.lock.emit()
    qtbot.waitUntil(lambda: program.desk is None)
    program.close()
    settings = protected.with_name("settings.ini").read_text("utf-8")
    texts = [report, log.read_text("utf-8"), settings]
    assert "error.disk.full" in texts[1] and "unexpected problem" in texts[1]
    for text in texts:
        for word in (SAID, PHRASE, "Molenwijk", "Eerste wijktafel"):
            assert word not in text
    assert [one.name for one in data_folder.rglob("*") if one.suffix not in (".log", ".ini")] == []
