"""Two things side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import current
from ui.widgets.layout import GRID


class Sides(QWidget):
    """`main` takes the room, `side` keeps its `width` beside it from a total width of `at` pixels on.

    Both numbers count at a text size of 100 % and grow with it. `first` puts the side before the main one; with
    `fill` it is as high as the main one, otherwise as high as it needs.
    """

    turned = Signal(bool)
    """After the two came to stand side by side (True) or below each other."""

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        width: int = 320,
        at: int = 1000,
        first: bool = False,
        fill: bool = False,
    ) -> None:
        super().__init__()
        scale = current().percent / 100
        self._at, self._width = int(at * scale), int(width * scale)
        self._main, self._side = main, side
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GRID)
        for widget, stretch in ((side, 0), (main, 1)) if first else ((main, 1), (side, 0)):
            self._box.addWidget(widget, stretch)
        if not fill:
            self._box.setAlignment(side, Qt.AlignmentFlag.AlignTop)

    @property
    def beside(self) -> bool:
        """Whether the two stand side by side now."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose again when the width changes."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._at
        if beside == self.beside and self._side.maximumWidth() == (self._width if beside else _WIDEST):
            return
        self._side.setMaximumWidth(self._width if beside else _WIDEST)
        self._side.setMinimumWidth(self._width if beside else 0)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self.updateGeometry()
        self.turned.emit(beside)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they can always go below each other."""
        hint = super().minimumSizeHint()
        wide = max(self._main.minimumSizeHint().width(), self._side.minimumSizeHint().width())
        return QSize(min(wide, hint.width()), hint.height())


_WIDEST = 16777215
