"""A row of buttons that wraps and is one stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID


class ButtonRow(QWidget):
    """Buttons side by side: Tab stops once, Left and Right go from one to the other, Up and Down go to the parent."""

    def __init__(self, *buttons: QAbstractButton, name: str, spacing: int = GRID) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = buttons
        self.setLayout(FlowLayout(*buttons, spacing=spacing))
        for one in buttons:
            one.installEventFilter(self)
        self.mark_stop()

    def mark_stop(self) -> None:
        """Let Tab stop at the checked button, or at the first one."""
        stop = next((b for b in self.buttons if b.isChecked()), self.buttons[0])
        for one in self.buttons:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is stop else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the focus on the arrow keys, which a lone button would use to go to its neighbours."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(watched, 1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        parent = self.parentWidget()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and parent is not None:
            parent.keyPressEvent(event)
            return True
        return False

    def _walk(self, watched: QObject, by: int) -> None:
        shown = [b for b in self.buttons if b.isVisible() and b.isEnabled()]
        at = next((n for n, b in enumerate(shown) if b is watched), 0)
        if shown:
            shown[(at + by) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
