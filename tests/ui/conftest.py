"""Fixtures for screens: a desk in a running session, in Dutch and with the light theme on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox

import ui.app  # noqa: F401 (takes PySide's import hook out, as in the program: in a thread that imports it crashes)
from tests.fixtures import gate
from ui.desk import Desk
from ui.settings import Settings
from ui.theme import Theme
from wijkwerkplaats.gate import Gate

__all__ = ["gate"]


@pytest.fixture(autouse=True)
def no_unanswered_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that the test does not answer would wait for ever: no time limit ends it from within Qt."""

    def unanswered(*asked: object, **_: object) -> None:
        words = [one.text() for one in asked if isinstance(one, QMessageBox)]
        raise AssertionError(f"nobody answers this question: {[*words, *asked]}")

    for kind in (QDialog, QMessageBox, QFileDialog, QInputDialog, QMenu):
        monkeypatch.setattr(kind, "exec", unanswered)
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, unanswered)
    monkeypatch.setattr(QInputDialog, "getText", unanswered)


@pytest.fixture
def desk(qapp: QApplication, gate: Gate, tmp_path: Path) -> Iterator[Desk]:
    """A desk on the running session of `gate`; a problem that no test expects can be read from `desk.problem`."""
    Theme("light").apply(qapp)
    made = Desk(gate, Settings(tmp_path / "settings.ini"), "nl")
    yield made
    made.release()
