"""The log: what went wrong and where in the program, never what people wrote in a workshop."""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]

# The messages of these come from Python or the system; others may repeat what somebody typed.
_SAFE: Final = (
    AttributeError,
    ImportError,
    NameError,
    NotImplementedError,
    RecursionError,
    TypeError,
)
MOST: Final = 500_000
"""How large the log may be when the program starts; then the last one is kept beside a new one."""

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class DiscreetFormatter(logging.Formatter):
    """Writes where an exception came from, and its message only when that cannot hold workshop content."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; an exception that another handler wrote out already is not taken over from it."""
        before, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = before

    def formatException(self, ei: object) -> str:  # noqa: N802 - overrides logging
        """The traceback without quoted content."""
        assert isinstance(ei, tuple)
        return discreet_traceback(ei) if ei[0] is not None else ""


def discreet_traceback(info: ExcInfo) -> str:
    """A traceback with its places and kinds of exception; a chain of causes is followed."""
    lines: list[str] = []
    problem: BaseException | None = info[1]
    while problem is not None:
        lines[:0] = _one(problem)
        problem = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    return "\n".join(lines)


def _one(problem: BaseException) -> list[str]:
    frames = traceback.extract_tb(problem.__traceback__)
    places = [f'  File "{Path(f.filename).name}", line {f.lineno}, in {f.name}' for f in frames]
    return ["Traceback (most recent call last):", *places, ": ".join(filter(None, _told(problem)))]


def _told(problem: BaseException) -> tuple[str, str]:
    """The kind of a problem, and of its words what cannot have been typed: a path can hold a name."""
    kind = type(problem).__name__
    if isinstance(problem, OSError):
        return kind, os.strerror(problem.errno) if isinstance(problem.errno, int) else ""
    return kind, str(problem) if isinstance(problem, _SAFE) else str(getattr(problem, "key", ""))


def log_to(path: Path) -> logging.Handler | None:
    """Send the log to a file that stays small; None when the disk refuses (the program works without)."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST:
            path.replace(path.with_name(path.name + ".1"))
        path.touch(mode=0o600)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        logging.getLogger(__name__).warning("no log file")
        return None
    handler.setFormatter(DiscreetFormatter(_FORMAT))
    logging.raiseExceptions = False  # a full disk would print a traceback for every line
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler
