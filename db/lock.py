"""One writer for each file: a lock that the system lets go of when the program dies."""

from __future__ import annotations

import contextlib
import getpass
import json
import platform
from datetime import datetime
from pathlib import Path

import filelock

from wijkwerkplaats.errors import FileProblem


class EditLock:
    """The right to edit `path`, held beside it in `<name>.lock`; `<name>.in-use` says who holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = filelock.FileLock(beside(path, ".lock"), mode=0o600)
        self._who = beside(path, ".in-use")

    def acquire(self) -> None:
        """Take the lock. Raises `FileProblem` naming who has it and since when."""
        try:
            self._lock.acquire(blocking=False)
        except filelock.Timeout:
            raise FileProblem("error.file.in_use", path=str(self._path), **holder(self._path)) from None
        self._who.write_text(json.dumps(_me()), "utf-8")

    def release(self) -> None:
        """Give the lock back and clear away what lies beside the file."""
        with contextlib.suppress(OSError):
            self._who.unlink(missing_ok=True)
        self._lock.release()
        with contextlib.suppress(OSError):
            beside(self._path, ".lock").unlink(missing_ok=True)


def beside(path: Path, ending: str) -> Path:
    """A companion of the file: the same name with something behind it."""
    return path.with_name(path.name + ending)


def holder(path: Path) -> dict[str, str]:
    """Who has the file open (`who`) and since when (`since`), as far as it was written down."""
    try:
        told = json.loads(beside(path, ".in-use").read_text("utf-8"))
        return {"who": str(told["who"]), "since": str(told["since"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"who": "?", "since": "?"}


def _me() -> dict[str, str]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "?"
    return {
        "who": f"{user}, {platform.node()}",
        "since": datetime.now().astimezone().strftime("%d-%m-%Y %H:%M"),
    }
