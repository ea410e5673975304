"""F6 goes round the areas of the window, and folding a panel takes the keys away from nobody else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import Application

SHIFT = Qt.KeyboardModifier.ShiftModifier


def area(program: Application) -> str:
    bench, focus = program.window.bench, QApplication.focusWidget()
    names = ("header", "rail", "pages", "side")
    return next((name for name in names if getattr(bench, name).isAncestorOf(focus)), "")


def test_f6_goes_round_and_comes_back_where_it_was(program: Application, qtbot: QtBot) -> None:
    program.window.resize(1600, 900)
    program.desk.go(part="urgency")
    before = QApplication.focusWidget()
    assert area(program) == "pages"
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(area(program))
    assert seen == ["side", "header", "rail", "pages"]
    assert QApplication.focusWidget() is before
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, SHIFT)
    assert area(program) == "rail"


def test_folding_a_panel_leaves_the_keys_where_they_are(program: Application, qtbot: QtBot) -> None:
    program.window.resize(1600, 900)
    program.desk.go(part="urgency")
    before = QApplication.focusWidget()
    qtbot.keyClick(before, Qt.Key.Key_F9)
    assert program.window.bench.rail.isHidden()
    assert QApplication.focusWidget() is before


def test_folding_the_panel_that_has_the_keys_gives_them_to_the_page(
    program: Application, qtbot: QtBot
) -> None:
    program.window.resize(1600, 900)
    program.desk.go(part="urgency")
    program.window.bench.rail.tree.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
    assert area(program) == "pages"
