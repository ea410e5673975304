"""When the program itself goes wrong: a calm window, a report to copy, and nothing of a workshop in either."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.dialogs import crash
from wijkwerkplaats.logs import ExcInfo, log_to


def a_bug() -> ExcInfo:
    try:
        try:
            {}["Fatima zei"]
        except KeyError as problem:
            raise ValueError("Fatima zei dat") from problem
    except ValueError:
        info = sys.exc_info()
    assert info[0] is not None
    return info  # type: ignore[return-value]


def test_a_bug_is_told_once_and_holds_nothing_that_was_said(qapp: QApplication, log: Path) -> None:
    crash.report_crash(a_bug())
    crash.report_crash(a_bug())
    (dialog,) = [w for w in qapp.topLevelWidgets() if isinstance(w, crash.CrashDialog) and w.isVisible()]
    dialog.copy.click()
    report = QGuiApplication.clipboard().text()
    for text in (report, log.read_text("utf-8")):
        assert "ValueError" in text
        assert "KeyError" in text
        assert "in a_bug" in text
        assert "Fatima" not in text
    assert log.read_text("utf-8").count("unexpected problem") == 2
    dialog.accept()
    assert crash._shown == []


def test_no_log_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", "utf-8")
    assert log_to(tmp_path / "a" / "b.log") is None
