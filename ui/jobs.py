"""Work in threads of our own, one thing at a time in each; its news arrives in the thread of the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from ui.garbage import undisturbed
from wijkwerkplaats.errors import WijkError


class Lane:
    """A thread, and the jobs in it: they stay alive until the thread has surely let go of them."""

    def __init__(self) -> None:
        app = QCoreApplication.instance()
        self.ending = Event()
        """The program ends: what still waits may be left alone."""
        self._busy: set[QObject] = set()
        self._latest: deque[QObject] = deque(maxlen=8)
        self._pool = QThreadPool(app)
        self._pool.setMaxThreadCount(1)
        if app is not None:  # a thread that is still busy when Python ends takes the program down with it
            app.aboutToQuit.connect(self.ending.set)
            app.aboutToQuit.connect(self._pool.waitForDone)

    def begin(self, job: QObject, run: QRunnable) -> None:
        """Carry it out when the thread is free."""
        self._busy.add(job)
        self._pool.start(run)

    def let_go(self, job: QObject) -> None:
        """In the thread, at the end of a job."""
        self._latest.append(job)
        self._busy.discard(job)


class Job(QObject):
    """One thing that touches no widget and no gate. A subclass does it in `work`, and has signals that tell of it."""

    refused = Signal(object)
    """The `WijkError` that says why not."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, lane: Lane) -> None:
        super().__init__()  # no parent: a window may go while its thread is still busy
        self._lane = lane
        self._run = _Run(self._carry_out)

    def start(self) -> None:
        """Begin, when the thread is free."""
        self._lane.begin(self, self._run)

    def _carry_out(self) -> None:
        try:
            self.work()
        except WijkError as problem:
            self.refused.emit(problem)
        except Exception as problem:
            self.broke.emit(problem)
        finally:
            self._lane.let_go(self)

    def work(self) -> None:
        """In the thread: what is to be done."""
        raise NotImplementedError


class _Run(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it: Qt must not delete what Python still knows
        self._work = work

    @undisturbed()
    def run(self) -> None:
        self._work()
