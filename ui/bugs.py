"""What becomes of a bug, wherever it happens: a line in the log, one calm window, and the program goes on.

A crash of the system itself (a segmentation fault) leaves its place in a file, which the next start tells of.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.paths import log_file

if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from threading import ExceptHookArgs

_trace: int | None = None
_met = 0


def met() -> int:
    """How many bugs there were: work that one of them broke off is not done."""
    return _met


def watch(crashed: Path) -> str:
    """Look after bugs from now on; returns what a hard crash wrote to `crashed` before, nothing when there was none."""
    sys.excepthook = on_bug
    threading.excepthook = _in_thread
    sys.unraisablehook = _in_passing
    return _watch_hard(crashed)


def on_bug(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """In a slot, an event, or a thread of Qt."""
    global _met
    _met += 1
    from ui.dialogs.crash import report_crash

    report_crash((kind, problem, trace))


def tell_plainly(say: Callable[[WijkError], None]) -> None:
    """From now on a problem of the user's world that nobody caught, such as a page that cannot be read, is no bug."""

    def on_any(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if isinstance(problem, WijkError) and threading.current_thread() is threading.main_thread():
            logging.getLogger(__name__).warning("%s", problem.key)
            say(problem)
        else:
            on_bug(kind, problem, trace)

    sys.excepthook = on_any


def tell_of_crash(trace: str, say: Callable[[str], None]) -> None:
    """The program stopped by itself the last time."""
    from PySide6.QtCore import QCoreApplication

    logging.getLogger(__name__).error("the last time the program crashed:\n%s", trace.rstrip())
    words = QCoreApplication.translate(
        "Bugs",
        "The program stopped by itself the last time. All that was shown as saved is here. What went wrong is in the "
        "log: {path}",
    )
    say(words.format(path=log_file()))


def at_start() -> None:
    """A bug before the window stands, told from its `except`: it is seen before the program ends."""
    from ui.dialogs.crash import report_crash

    kind, problem, trace = sys.exc_info()
    if kind is not None and problem is not None:
        report_crash((kind, problem, trace), wait=True)


def _in_thread(told: ExceptHookArgs) -> None:
    if told.exc_value is not None and told.exc_type is not SystemExit:
        on_bug(told.exc_type, told.exc_value, told.exc_traceback)


def _in_passing(told: UnraisableHookArgs) -> None:
    """Where nobody can catch it, as something is let go of: for the log only, and never to a terminal as it is."""
    from ui.dialogs.crash import note

    if told.exc_value is not None:
        note((told.exc_type, told.exc_value, told.exc_traceback))


def _watch_hard(crashed: Path) -> str:
    global _trace
    with contextlib.suppress(OSError, ValueError):
        crashed.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(crashed, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        before = os.read(handle, 100_000).decode("utf-8", "replace")
        if before:
            os.ftruncate(handle, 0)
        faulthandler.enable(handle)  # places in the program, never values
        _trace = handle
        return before
    return ""
