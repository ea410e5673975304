"""Tab goes on to what was made later where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui.widgets.layout import column
from ui.widgets.stops import follow


def page(*fields: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(*fields))
    return made


def frame(*names: str) -> QFrame:
    made = QFrame()
    box = column()
    for name in names:
        field = QLineEdit()
        field.setObjectName(name)
        box.addWidget(field)
    made.setLayout(box)
    return made


def tabbed(window: QWidget, qtbot: QtBot, many: int) -> str:
    on_screen(qtbot, window)
    start = window.findChild(QLineEdit, "a")
    assert isinstance(start, QLineEdit)
    start.setFocus()
    seen = ""
    for _ in range(many):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += focus.objectName()
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def test_what_is_made_later_follows_what_it_stands_after(qtbot: QtBot) -> None:
    first, last, later = frame("a", "b"), frame("z"), frame("c", "d")
    window = page(first, last)
    box = window.layout()
    assert box is not None
    box.addWidget(later)
    follow(first, later)
    assert tabbed(window, qtbot, 5) == "abcdz"
