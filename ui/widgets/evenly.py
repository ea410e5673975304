"""Things in equal columns: as many as fit, and fewer when it gets narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import current
from ui.widgets.layout import GRID


class Evenly(QWidget):
    """Widgets in columns of the same width, each at least `least` pixels wide at a text size of 100 %."""

    def __init__(self, *widgets: QWidget, least: int) -> None:
        super().__init__()
        self._widgets = widgets
        self._least = int(least * current().percent / 100)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        self._columns = 0
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns again."""
        super().resizeEvent(event)
        self._arrange(max(1, min(len(self._widgets), (event.size().width() + GRID) // (self._least + GRID))))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 0)
        self._columns = columns
        for number, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, number // columns, number % columns)
        for number in range(columns):
            self._grid.setColumnStretch(number, 1)

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        wide = max(widget.minimumSizeHint().width() for widget in self._widgets)
        return QSize(wide, super().minimumSizeHint().height())
