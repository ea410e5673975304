"""Fields that save themselves."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.widgets.fields import LineField, TextField
from wijkwerkplaats.errors import FileProblem


def test_a_field_that_is_gone_does_not_grow_any_more(qtbot: QtBot, desk: Desk) -> None:
    field = TextField(desk, name="Words")
    field.show()
    field.bind("a line\n" * 8, lambda _words: None)
    with qtbot.captureExceptions() as problems:
        shiboken6.delete(field)
        QApplication.processEvents()
    assert problems == []


def test_words_that_the_disk_refused_are_written_when_there_is_room_again(qtbot: QtBot, desk: Desk) -> None:
    kept: list[str] = []
    full = [True]

    def keep(_gate: object, words: str) -> None:
        if full[0]:
            raise FileProblem("error.disk.full", path="table.wijk")
        kept.append(words)

    def write(words: str) -> None:
        desk.do(keep, words)

    field = LineField(desk, name="Title")
    qtbot.addWidget(field)
    field.bind("Before", write)
    field.setText("After")
    desk.flush()
    assert field.text() == "After" and kept == []
    full[0] = False
    desk.flush()
    assert kept == ["After"]


def test_words_that_the_disk_refused_are_not_written_for_something_else(qtbot: QtBot, desk: Desk) -> None:
    kept: list[str] = []

    def refuse(_words: str) -> None:
        desk.report(FileProblem("error.disk.full", path="table.wijk"))

    field = LineField(desk, name="Name")
    qtbot.addWidget(field)
    field.bind("", refuse)
    field.setText("Of the first")
    desk.flush()
    field.bind("", kept.append)
    desk.flush()
    assert field.text() == "" and kept == []


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_files_dropped_on_a_field_are_left_to_the_window(
    qtbot: QtBot, desk: Desk, kind: type[LineField | TextField]
) -> None:
    field = kind(desk, name="Veld")
    qtbot.addWidget(field)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/foto.jpg")])
    for data, taken in ((mime, False), (_words("hoi"), True)):
        event = QDragEnterEvent(
            QPoint(2, 2),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        field.dragEnterEvent(event)
        assert event.isAccepted() is taken


def _words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime
