"""The magnifying glass in a field: Qt's own icons in a field stay small when the text grows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from ui.theme import current
from ui.widgets.layout import GRID, icon_size


class SearchIcon(QLabel):
    """Stands at the left of a line and keeps its text clear of it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        size = icon_size() + 2
        self.setPixmap(current().icon("search", "muted", size).pixmap(size, size))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(size, size)
        line.setTextMargins(size + GRID // 2, 0, 0, 0)
        line.installEventFilter(self)

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """Stay in the middle of the line's height."""
        if event.type() is QEvent.Type.Resize and isinstance(line, QLineEdit):
            self.move(GRID, (line.height() - self.height()) // 2)
        return super().eventFilter(line, event)
