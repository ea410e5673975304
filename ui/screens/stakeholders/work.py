"""Work that takes longer than a moment, in a thread of its own: it tells how far it is and can be stopped."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance

from ui.garbage import undisturbed
from wijkwerkplaats.errors import WijkError

Stop = Callable[[int], bool]
"""Is told how far the work is; True means: stop."""


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
        self._run = _Run(do)
        voice = self._run.voice
        voice.advanced.connect(self.advanced)
        voice.done.connect(self.done)
        voice.refused.connect(self.refused)
        voice.broke.connect(self.broke)

    def start(self) -> None:
        """Begin, when a thread is free."""
        _latest.extend(one for one in _alive if one.over)
        _alive[:] = [one for one in _alive if not one.over]
        _alive.append(self._run)
        QThreadPool.globalInstance().start(self._run)

    def stop(self) -> None:
        """Ask it to end; what it made so far is not told."""
        self._run.stopped = True
        self.blockSignals(True)  # it may have ended already, with its news still on the way


class _Voice(QObject):
    """Speaks in the thread. It belongs to nobody: a window that closes takes its `Work` along, but not this."""

    advanced = Signal(int)
    done = Signal(object)
    refused = Signal(object)
    broke = Signal(object)


class _Run(QRunnable):
    def __init__(self, do: Callable[[Stop], object]) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it: Qt must not delete what Python still knows
        self.voice = _Voice()
        self.stopped = self.over = False
        self._do = do

    @undisturbed()
    def run(self) -> None:
        try:
            self._carry_out()
        finally:
            self.over = True

    def _carry_out(self) -> None:
        try:
            outcome = self._do(self._went_on)
        except WijkError as problem:
            self._tell(self.voice.refused, problem)
        except Exception as problem:  # a bug: the thread of the window tells it
            self._tell(self.voice.broke, problem)
        else:
            self._tell(self.voice.done, outcome)

    def _went_on(self, count: int) -> bool:
        """Tell how far it is; True when it should stop."""
        if not self.stopped:
            self.voice.advanced.emit(count)
        return self.stopped

    def _tell(self, signal: SignalInstance, what: object) -> None:
        if not self.stopped:
            signal.emit(what)


_alive: list[_Run] = []
"""What runs now; emptied in the thread of the window, so that nothing ends in another one."""
_latest: Final[deque[_Run]] = deque(maxlen=8)
"""What is over may still be on its way out of its thread."""
