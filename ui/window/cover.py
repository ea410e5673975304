"""Presenting on the facilitator's own screen: a black picture, or a page that nobody can touch by accident."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import current


class Cover(QWidget):
    """Lies over everything in the window. Commands of the menu go on working; so does the way back."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.black = self.locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The page is covered"))
        self._before: QWidget | None = None
        self.hide()

    def set(self, *, black: bool, locked: bool) -> None:
        """Show nothing, let nothing be touched, or neither."""
        self.black, self.locked = black, locked
        on = black or locked
        if on and not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.setVisible(on)
        self.raise_()
        self.update()
        if on:
            self.setFocus()
        elif self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """B and Escape bring the picture back; other keys do nothing."""
        if event.key() in (Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_Period) and self.black:
            self.set(black=False, locked=self.locked)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black, or a quiet word in the corner that the page is locked."""
        painter = QPainter(self)
        if self.black:
            painter.fillRect(self.rect(), QColor("black"))
        elif self.locked:
            self._sign(painter)
        painter.end()

    def _sign(self, painter: QPainter) -> None:
        words = self.tr("Locked · Ctrl+Shift+F11")
        painter.setFont(current().font("small"))
        room = painter.fontMetrics().boundingRect(words).adjusted(-28, -6, 8, 6)
        room.moveBottomRight(self.rect().bottomRight())
        room.translate(-12, -12)
        painter.fillRect(room, current().color("accent_soft"))
        painter.drawPixmap(
            room.left() + 6, room.center().y() - 7, current().icon("lock", "accent", 16).pixmap(16, 16)
        )
        painter.setPen(current().color("text"))
        painter.drawText(room.adjusted(26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
