"""Notices that nobody has touched keys or mouse for a while, or that somebody asks to lock where no menu hears it."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.window.orders import LOCK_KEYS

LOOK_EVERY_MS = 5000

_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.InputMethod,
    )
)  # fmt: skip


class Idle(QObject):
    """`due` comes when the time is up, or at once when somebody asks for it in a dialog or another window.

    Watching every event costs a little, so it is done only when asked for.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """Watch from now on; with 0 minutes the time is never up."""
        self.stop()
        program = QCoreApplication.instance()
        assert program is not None
        program.installEventFilter(self)
        self._seconds = minutes * 60.0
        if minutes > 0:
            self._touched()
            self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        program = QCoreApplication.instance()
        assert program is not None
        program.removeEventFilter(self)
        self._timer.stop()

    def _touched(self) -> None:
        # One clock may stand still while the laptop sleeps, the other may be set.
        self._last = time.monotonic(), time.time()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; every event but the keys of the lock goes on its way."""
        if event.type() not in _TOUCHES:
            return False
        self._touched()
        # Where the menu is heard its shortcut takes these keys before they are pressed in anything.
        if isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == QKeySequence(LOCK_KEYS):
            QTimer.singleShot(
                0, self.due.emit
            )  # what they were pressed in goes, and must be done with its event
            return True
        return False

    def look(self) -> None:
        """See how long it has been."""
        away = max(time.monotonic() - self._last[0], time.time() - self._last[1])
        if away >= self._seconds:
            self.due.emit()
