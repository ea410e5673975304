"""Enter presses a button, once, and a key that is held down does not press again and again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.widgets.layout import button, column, tool


@pytest.fixture(params=["button", "tool"])
def made(request: pytest.FixtureRequest, desk: Desk, qtbot: QtBot) -> QAbstractButton:
    one = button("Go") if request.param == "button" else tool("x", "Go")
    qtbot.addWidget(one)
    return one


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(made: QAbstractButton, key: Qt.Key, qtbot: QtBot) -> None:
    pressed: list[str] = []
    made.clicked.connect(lambda: pressed.append("once"))
    qtbot.keyClick(made, key)
    assert pressed == ["once"]


def test_a_held_key_and_ctrl_enter_do_not(made: QAbstractButton, qtbot: QtBot) -> None:
    pressed: list[str] = []
    made.clicked.connect(lambda: pressed.append("once"))
    qtbot.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(made, held)
    assert pressed == []


def test_enter_in_a_line_does_not_reach_the_button_that_it_moves_on_to(desk: Desk, qtbot: QtBot) -> None:
    page, line, after = QWidget(), QLineEdit(), button("Undo it")
    page.setLayout(column(line, after))
    qtbot.addWidget(page)
    page.show()
    line.returnPressed.connect(after.setFocus)
    pressed: list[str] = []
    after.clicked.connect(lambda: pressed.append("once"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert pressed == []
