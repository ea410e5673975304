"""Work that takes longer than a moment, in a thread of its own: it tells how far it is and can be stopped."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from wijkwerkplaats.errors import WijkError

Stop = Callable[[int], bool]
"""Is told how far the work is; True means: stop."""


_alive: list[_Run] = []
"""What runs now: a window that closes must not take a thread's work away under it."""


class Work(QObject):
    """Carries out one thing that touches no widget and no gate. Its signals arrive in the thread of the window."""

    advanced = Signal(int)
    done = Signal(object)
    refused = Signal(object)
    """The `WijkError` that says why not."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, do: Callable[[Stop], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stopped = False
        self._do = do
        self._run = _Run(self)

    def start(self) -> None:
        """Begin, when a thread is free."""
        _alive[:] = [one for one in _alive if not one.over]
        _alive.append(self._run)
        QThreadPool.globalInstance().start(self._run)

    def stop(self) -> None:
        """Ask it to end; what it made so far is not told."""
        self.stopped = True

    def went_on(self, count: int) -> bool:
        """Tell how far it is; True when it should stop."""
        if not self.stopped:
            self.advanced.emit(count)
        return self.stopped

    def carry_out(self) -> None:
        """Do it, in the thread."""
        try:
            outcome = self._do(self.went_on)
            if not self.stopped:
                self.done.emit(outcome)
        except WijkError as problem:
            if not self.stopped:
                self.refused.emit(problem)


class _Run(QRunnable):
    def __init__(self, work: Work) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it: Qt must not delete what Python still knows
        self._work = work
        self.over = False

    def run(self) -> None:
        try:
            self._carry_out()
        finally:
            self.over = True

    def _carry_out(self) -> None:
        try:
            self._work.carry_out()
        except Exception as problem:
            # The window may be gone by now, and the work with it: then nobody is left to tell.
            with contextlib.suppress(RuntimeError):
                if not self._work.stopped:
                    self._work.broke.emit(problem)
