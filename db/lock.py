"""One writer for each file: a lock that the system lets go of when the program dies."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

import msgspec

from wijkwerkplaats.errors import FileProblem

_LONGEST_NOTE = 10_000
_LONGEST_NAME = 100
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class EditLock:
    """The right to edit `path`, held beside it in `<name>.lock`; `<name>.in-use` says who holds it.

    The ready-made `filelock` does the same, but its import takes as long as opening the file ten times.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = beside(path, ".lock")
        self._held: int | None = None
        self._who = beside(path, ".in-use")

    def acquire(self) -> None:
        """Take the lock. Raises `FileProblem` naming who has it and since when."""
        _take_away_link(self._file)
        while self._held is None:
            handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _take(handle)
            except OSError as problem:
                os.close(handle)
                if problem.errno not in _TAKEN:
                    raise
                raise FileProblem("error.file.in_use", path=str(self._path), **holder(self._path)) from None
            if _is_still(handle, self._file):
                self._held = handle
            else:  # whoever had it took the lock file away between our opening and our locking: once more
                os.close(handle)
        self._who.unlink(missing_ok=True)  # it may be a link to something that is dear
        note = os.open(self._who, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(note, "w", encoding="utf-8") as file:
            file.write(msgspec.json.encode(_me()).decode())

    def release(self) -> None:
        """Give the lock back and clear away what lies beside the file."""
        if self._held is None:
            return
        with contextlib.suppress(OSError):
            self._who.unlink(missing_ok=True)
        handle, self._held = self._held, None
        if sys.platform != "win32":  # while it is held: afterwards it may be another's
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
        os.close(handle)
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._file.unlink(missing_ok=True)


def _take(handle: int) -> None:
    """Lock an open file or raise; the system lets go when it is closed or the program dies."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _take_away_link(path: Path) -> None:
    """We make no links: one that came along in somebody's folder would lock, or make, another file."""
    if path.is_symlink():
        path.unlink()


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def beside(path: Path, ending: str) -> Path:
    """A companion of the file: the same name with something behind it."""
    return path.with_name(path.name + ending)


def holder(path: Path) -> dict[str, str]:
    """Who has the file open (`who`) and since when (`since`), as far as it was written down."""
    import json

    try:
        note = beside(path, ".in-use")
        if not note.is_file() or note.stat().st_size > _LONGEST_NOTE:
            raise ValueError(note.name)
        told = json.loads(note.read_text("utf-8"))
        return {"who": str(told["who"])[:_LONGEST_NAME], "since": str(told["since"])[:_LONGEST_NAME]}
    except (OSError, ValueError, KeyError, TypeError):
        return {"who": "?", "since": "?"}


def _me() -> dict[str, str]:
    from datetime import datetime

    machine = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "?")
    return {"who": f"{_user()}, {machine}", "since": datetime.now().astimezone().strftime("%d-%m-%Y %H:%M")}


def _user() -> str:
    """What `getpass.getuser` tells, without its import: this is part of every start."""
    told = next((os.environ[name] for name in ("LOGNAME", "USER", "USERNAME") if os.environ.get(name)), "")
    if told or sys.platform == "win32":
        return told or "?"
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return "?"
