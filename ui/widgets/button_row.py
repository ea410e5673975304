"""A row of buttons that is one stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from ui.widgets.flow import ButtonRow
from ui.widgets.layout import GRID


class OneStopRow(ButtonRow):
    """Tab stops once, at the checked button or the first; Left and Right walk, Up and Down go to the parent."""

    def __init__(self, *buttons: QAbstractButton, name: str, spacing: int = GRID) -> None:
        super().__init__(*buttons, name=name, spacing=spacing)
        self.buttons = buttons
        self.mark_stop()

    def mark_stop(self) -> None:
        """Let Tab stop at the checked button, or at the first one."""
        stop = next((b for b in self.buttons if b.isChecked()), self.buttons[0])
        for one in self.buttons:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A lone button would use Up and Down to go to its neighbours."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            parent = self.parentWidget()
            if parent is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                parent.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)
