"""A page inside the screen, with a way back: no window on top of a talk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.layout import GRID, column, keep_readable, label, row, scrolled, tool


class SubPage(QWidget):
    """A title with a way back, and below it what a subclass lays into `body`."""

    left = Signal()
    """Back to the parties."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = tool("arrow-left", self.tr("Back to the parties (Escape)"))
        self.back.clicked.connect(self.left)
        self.title = label(title, "title")
        head = row(self.back, self.title)
        head.setStretch(1, 1)
        self.body = column(spacing=2 * GRID, margins=GRID)
        inner = QWidget()
        inner.setLayout(self.body)
        keep_readable(inner)
        self.area = scrolled(inner)
        self.setLayout(column(head, self.area))

    def arrive(self) -> None:
        """The page comes into view."""

    def refresh(self) -> None:
        """Something changed while the page is in view."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
