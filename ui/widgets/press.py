"""Buttons that Enter presses too, as it does everywhere else; Qt lets only Space do so outside a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def enters(event: QKeyEvent) -> bool:
    """Whether Enter was pressed, and nothing with it: Ctrl+Enter is a command of the window."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in ENTER and not held and not event.isAutoRepeat()


class PushButton(QPushButton):
    """A button with words."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, or opens its menu."""
        if not enters(event):
            super().keyPressEvent(event)
            return
        event.accept()  # first: what it does may take it away
        if self.menu() is not None:
            self.showMenu()
        else:
            self.click()


class ToolButton(QToolButton):
    """A button with an icon."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, or opens its menu."""
        if not enters(event):
            super().keyPressEvent(event)
            return
        event.accept()
        if self.menu() is not None and self.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup:
            self.showMenu()
        else:
            self.click()
