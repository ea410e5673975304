"""Things in equal columns that come and go: as many beside each other as fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import current
from ui.widgets.layout import GRID


class Columns(QWidget):
    """Widgets in columns of the same width, each at least `least` pixels wide at a text size of 100 %."""

    def __init__(self, *, least: int) -> None:
        super().__init__()
        self._least = int(least * current().percent / 100)
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * GRID)
        self._columns = 1

    def put(self, widgets: Sequence[QWidget]) -> None:
        """Show these, in this order; the owner takes the others away."""
        if list(widgets) != self._widgets:
            self._widgets = list(widgets)
            self._arrange()
        self.setVisible(bool(self._widgets))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns again."""
        super().resizeEvent(event)
        fit = max(1, (event.size().width() + 2 * GRID) // (self._least + 2 * GRID))
        if fit != self._columns:
            self._columns = fit
            self._arrange()

    def _arrange(self) -> None:
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 0)
        for number, widget in enumerate(self._widgets):
            row, column = divmod(number, self._columns)
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
            widget.show()
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 1)

    def minimumSizeHint(self) -> QSize:
        """One column is enough."""
        wide = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(wide, super().minimumSizeHint().height())
