"""Picking something up with the mouse and putting it down elsewhere in the window; Escape puts it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

Picture = Callable[[QPoint], QPixmap | None]


class Carry(QObject):
    """Watches `source`; `picture` gives what is carried from a place in it, or None where nothing is to be had."""

    over = Signal(QPoint)
    """While carrying: where the mouse is, in global coordinates."""
    dropped = Signal(QPoint)
    """Where it was put down, in global coordinates."""
    ended = Signal()
    """After every carry, also one that was called off."""

    def __init__(self, source: QWidget, picture: Picture) -> None:
        super().__init__(source)
        self._source, self._picture = source, picture
        self._from: QPoint | None = None
        self._ghost: QLabel | None = None
        self.enabled = True
        source.installEventFilter(self)

    @property
    def carrying(self) -> bool:
        """Whether something is in the air now."""
        return self._ghost is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse from press to release; Escape calls it off."""
        if self.carrying and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is not self._source or not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from = event.position().toPoint()
            return False
        if event.type() == QEvent.Type.MouseMove and self._from is not None:
            return self._move(event)
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._release(event)
        return False

    def _move(self, event: QMouseEvent) -> bool:
        here = event.position().toPoint()
        if not self.carrying:
            far = (here - (self._from or here)).manhattanLength() >= QApplication.startDragDistance()
            if not (far and self.enabled and self._pick_up(self._from or here)):
                return False
        if self._ghost is not None:
            window = self._source.window()
            self._ghost.move(window.mapFromGlobal(event.globalPosition().toPoint()) + QPoint(12, 8))
            self.over.emit(event.globalPosition().toPoint())
        return True

    def _pick_up(self, here: QPoint) -> bool:
        picture = self._picture(here)
        if picture is None:
            self._from = None
            return False
        self._ghost = QLabel(self._source.window())
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.setPixmap(picture)
        self._ghost.adjustSize()
        self._ghost.show()
        self._ghost.raise_()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        self._from = None
        if not self.carrying:
            return False
        self._end()
        self.dropped.emit(event.globalPosition().toPoint())
        return True

    def _key(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._from = None
            self._end()
            return True
        return False

    def _end(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        self.ended.emit()
