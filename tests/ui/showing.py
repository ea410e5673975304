"""How a test puts a widget on screen, as a user has it before them: shown, and the active window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desk import Desk

PATIENCE = 30_000
"""How long a test waits for what will come, in milliseconds: a machine may have more to do."""


def on_screen(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> None:
    """Show a widget, of a size if one is given, and go on when keys reach it."""
    qtbot.addWidget(widget)
    if width:
        widget.resize(width, height)
    with qtbot.waitActive(widget, timeout=PATIENCE):
        widget.show()
        widget.activateWindow()


def room_looks_along(desk: Desk, on: bool = True) -> None:
    """Let what shows be filled again as it is before the room; the program builds it anew."""
    desk.flush()
    desk.presenting = on
    desk.moved.emit(desk.place)
