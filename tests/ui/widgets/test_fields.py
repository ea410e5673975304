"""Fields that save themselves."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.widgets.fields import TextField


def test_a_field_that_is_gone_does_not_grow_any_more(qtbot: QtBot, desk: Desk) -> None:
    field = TextField(desk, name="Words")
    field.show()
    field.bind("a line\n" * 8, lambda _words: None)
    with qtbot.captureExceptions() as problems:
        shiboken6.delete(field)
        QApplication.processEvents()
    assert problems == []
