"""A line that saves nothing by itself, such as one that searches or adds; and what every field leaves to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


def leaves_undo_to_window(event: QEvent) -> bool:
    """Let Ctrl+Z reach the window: what a field that saves itself would undo on its own is a step already."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    if not any(event.matches(key) for key in keys):
        return False
    event.ignore()
    return True


def leaves_files_to_window(event: QDragEnterEvent) -> bool:
    """Let files reach the window: a photograph that is dropped on a field is no text."""
    files = any(url.isLocalFile() for url in event.mimeData().urls())
    if files:
        event.ignore()
    return files


class FreeLine(QLineEdit):
    """Ctrl+Z takes back typing while there are words in the line, and otherwise what was done last."""

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the window while the line is empty."""
        return (not self.text() and leaves_undo_to_window(event)) or super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped here; files are the window's."""
        if not leaves_files_to_window(event):
            super().dragEnterEvent(event)
