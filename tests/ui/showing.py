"""How a test puts a widget on screen, as a user has it before them: shown, and the active window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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
