"""One line at the foot of the presentation, to catch something without leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget
from shiboken6 import isValid

from ui.widgets.fields import AddLine
from ui.widgets.layout import GRID, pixmap, row, tool

if TYPE_CHECKING:
    from ui.window.side.captures import CaptureTab


class QuickBar(QFrame):
    """Shown by the shortcuts for note, action, decision and question; Enter keeps it and puts the line away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "quick")
        self._tab: CaptureTab | None = None
        self._icon = QLabel()
        self.line = AddLine(self._keep, name="", placeholder="")
        self.away = tool("x", self.tr("Put away"))
        self.away.clicked.connect(self._leave)
        self._came_from: QWidget | None = None
        box = row(self._icon, self.line, self.away, spacing=GRID)
        box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.hide()

    @property
    def tab(self) -> CaptureTab | None:
        """What catches what is typed here."""
        return self._tab

    def open(self, tab: CaptureTab) -> None:
        """Ask for what this tab catches."""
        self._tab = tab
        focused = QApplication.focusWidget()
        if focused is not self.line:
            self._came_from = focused
        self._icon.setPixmap(pixmap(tab.ICON, "accent", 4))
        self.line.setAccessibleName(tab.line_name())
        self.line.setPlaceholderText(" ".join((f"{tab.line_name()}.", tab.line_hint())).strip(". "))
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self, text: str) -> object | None:
        made = self._tab.catch(text) if self._tab is not None else None
        if made is not None:
            self._leave()
        return made

    def _leave(self) -> None:
        """Go back to where the focus was."""
        back, self._came_from = self._came_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)
