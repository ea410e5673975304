"""The log: what went wrong and where in the program, never what people wrote in a workshop."""

from __future__ import annotations

import logging
import logging.handlers
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
    OSError,
    RecursionError,
    TypeError,
)
_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class DiscreetFormatter(logging.Formatter):
    """Writes where an exception came from, and its message only when that cannot hold workshop content."""

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
    key = getattr(problem, "key", "")
    message = f": {problem}" if isinstance(problem, _SAFE) else f": {key}" if key else ""
    return ["Traceback (most recent call last):", *places, f"{type(problem).__name__}{message}"]


def log_to(path: Path) -> logging.Handler | None:
    """Send the log to a file that stays small; None when the disk refuses (the program works without)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        logging.getLogger(__name__).warning("no log file")
        return None
    handler.setFormatter(DiscreetFormatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler
