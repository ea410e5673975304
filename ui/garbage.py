"""When Python may not look for garbage: it would delete widgets in the middle of what Qt does, or in another thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_held: list[bool] = []
"""Whether the collector was on, for each that holds it off now."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold the collector off: around styling everything, and in every thread beside the window's own.

    The collector runs in whatever thread happens to allocate; a widget that it finds there is deleted there.
    """
    with _lock:
        _held.append(gc.isenabled() or any(_held))
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            was = _held.pop()
            if was and not _held:
                gc.enable()
