"""A line that saves nothing by itself, such as one that searches or adds."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.fields import leaves_undo_to_window


class FreeLine(QLineEdit):
    """Ctrl+Z takes back typing while there are words in the line, and otherwise what was done last."""

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the window while the line is empty."""
        return (not self.text() and leaves_undo_to_window(event)) or super().event(event)
