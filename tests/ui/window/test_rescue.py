"""A damaged file: what can be done is said as it is, and the report of what was saved fits the screen."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from db.vault import SqliteVault
from tests.ui.showing import on_screen
from ui import ask
from ui.dialogs.report import ReportDialog
from ui.opening import Opening
from wijkwerkplaats.backups import Recovered
from wijkwerkplaats.cli.keeping import recovered_sentences
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.texts import texts


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kept", [True, False])
def test_a_backup_is_only_advised_when_there_is_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, kept: bool
) -> None:
    path = tmp_path / "wijk.wijk"
    if kept:
        open_werkplaats(path).close()
        SqliteVault(path).back_up("close")
    path.write_bytes(b"\x9c" * 50_000)
    asked: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(ask, "choose", lambda *said: asked.append((said[2], said[3])))
    opening = Opening(SqliteVault, texts(language), None)
    opening.ask_other(FileProblem("error.file.damaged", path=str(path)), path)
    (said, choices), *_ = asked
    advice = {"nl": "Zet een reservekopie terug", "en": "Restore a backup"}[language]
    assert (advice in said) == kept == ("backup" in choices)
    assert "recover" in choices and "other" in choices


def long_report(tmp_path: Path) -> Recovered:
    report = Recovered(tmp_path / "new.wijk", lost={"session": ["", "Avond in de Molenwijk"], "note": [""]})
    report.saved = dict.fromkeys(("traject", "session", "note", "action", "decision", "question"), 3)
    report.from_journal = dict.fromkeys(("answer", "evidence", "relation", "seat", "contact"), 2)
    report.broken = ("traject", "session", "note", "action", "change")
    return report


def test_a_long_report_scrolls_and_its_button_stays_on_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    lines = list(recovered_sentences(long_report(tmp_path), texts("nl"))) * 6
    dialog = ReportDialog(None, "Wat er gered is", lines)
    on_screen(qtbot, dialog, dialog.width(), dialog.height())
    assert dialog.height() <= 0.85 * dialog.screen().availableGeometry().height()
    bar = dialog.text.verticalScrollBar()
    assert bar.maximum() > 0
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert dialog.close_it.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.close_it, Qt.Key.Key_Space)


def test_what_is_lost_is_named_or_counted(tmp_path: Path) -> None:
    said = "\n".join(recovered_sentences(long_report(tmp_path), texts("nl")))
    assert "Niet te redden: Sessies 2: Avond in de Molenwijk …" in said
    assert said.splitlines().count("  Niet te redden: Notities 1") == 1


def test_what_is_lost_never_shows_the_key_of_a_row(file: Path, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as damage, damage:
        keys = [key for (key,) in damage.execute("SELECT id FROM traject")]
        damage.execute("DELETE FROM traject")
        damage.execute("DELETE FROM change WHERE kind = 'traject'")
    report = SqliteVault(file).recover(tmp_path / "new.wijk", "?")
    said = "\n".join(recovered_sentences(report, texts("nl")))
    assert report.lost["traject"] and "Niet te redden: Trajecten 1" in said
    assert keys and not any(key in said for key in keys)
