"""The window on the second screen. Keys in it are for showing; the page in it moves only when it is unlocked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from ui.theme import current
from ui.widgets.layout import GRID, column, label, row
from ui.window.room.stage import RoomStage

ZOOMS = (1.0, 1.15, 1.3, 1.5, 1.7, 2.0, 2.3, 2.7)
"""How much larger than on the facilitator's screen."""


class RoomWindow(QWidget):
    """The page, a line at its foot, and what can lie over both: a picture that stands still, or nothing at all."""

    key = Signal(object)
    """A key that nobody took."""
    closed = Signal()
    took_keys = Signal()
    """It became active because it is new; some window managers do that whatever we ask."""

    def __init__(self, page: QStackedWidget) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("What the room sees"))
        self.setWindowIcon(current().icon("presentation", "accent", 64))
        self.fresh = True
        self.stage = RoomStage(page)
        self.left = label("", "muted", wrap=False)
        self.right = label("", "muted", wrap=False)
        foot = row(self.left, 1, self.right)
        foot.setContentsMargins(3 * GRID, GRID // 2, 3 * GRID, GRID // 2)
        box = column(self.stage, foot, spacing=0)
        box.setStretch(0, 1)
        self.setLayout(box)
        self.still = _Cover(self)
        self.black = _Cover(self)
        self.black.setObjectName("black")

    def set_zoom(self, zoom: float) -> None:
        """Draw page and foot this much larger."""
        font = current().font("body")
        font.setPointSizeF(font.pointSizeF() * min(zoom, 1.7))
        for one in (self.left, self.right):
            one.setFont(font)
        self.stage.set_zoom(zoom)

    def freeze(self, on: bool) -> None:
        """Let the picture stand still, whatever happens behind it."""
        self.still.setPixmap(self.grab() if on else QPixmap())
        self.still.cover(on)
        self.black.raise_()

    def blank(self, on: bool) -> None:
        """Show nothing."""
        self.black.cover(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over it covers all of it."""
        super().resizeEvent(event)
        for one in (self.still, self.black):
            one.setGeometry(self.rect())

    def settle(self) -> None:
        """From now on it becomes active because somebody wants it to."""
        self.fresh = False

    def event(self, event: QEvent) -> bool:
        """The keys stay with the facilitator when it appears."""
        if event.type() == QEvent.Type.WindowActivate and self.fresh:
            self.settle()
            self.took_keys.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell which key nobody took."""
        self.key.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it ends the presentation."""
        super().closeEvent(event)
        self.closed.emit()


class _Cover(QLabel):
    """Lies over the whole window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.hide()

    def cover(self, on: bool) -> None:
        """Lie over everything, or not."""
        self.setGeometry(self._window.rect())
        self.setVisible(on)
        self.raise_()
