"""One writer for each file: a lock that the system lets go of when the program dies, and a note that says who it is."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path

from db.note import Note, beside, opened, written
from db.places import is_share, is_synced
from wijkwerkplaats.errors import FileProblem

__all__ = ["EditLock", "beside"]

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK, 0)
"""Wine gives no number."""
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)


class EditLock:
    """The right to edit `path`, held beside it in `<name>.lock`; `<name>.in-use` says who holds it.

    A lock of the system holds within one laptop, and on most shares between laptops. Where it may not, the note is
    the lock: its holder keeps it fresh, and looks before every edit whether it is still there (`assure`).

    The ready-made `filelock` does the same, but its import takes as long as opening the file ten times.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = beside(path, ".lock")
        self._held: int | None = None
        self._note = Note(path)

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock. Raises `FileProblem` naming who has it and since when.

        Somebody on another laptop may have it without our being able to see that for certain:
        `error.file.elsewhere`; `take_over` is the user's word that it is not so.
        """
        _take_away_link(self._file)
        locked = self._take_lock()
        try:
            if not take_over:
                self._judge_note(locked=locked)
            self._note.write(counts=is_share(self._path) or not locked)
        except BaseException:
            self._let_go()
            raise

    def assure(self) -> None:
        """See that the file is still ours alone before an edit. Raises `FileProblem` with who took it over."""
        assert self._held is not None
        if not _is_still(self._held, self._file):
            # A synchronisation program or a tidy colleague removed it, or the share was connected anew.
            with contextlib.suppress(OSError):
                os.close(self._held)
            self._held = None
            self._take_lock()
        if self._note.counts and not self._note.is_ours():
            raise self._refusal("error.file.taken")

    def release(self) -> None:
        """Give the lock back and clear away what lies beside the file."""
        if self._held is None:
            return
        self._note.remove()
        self._let_go()

    def _take_lock(self) -> bool:
        """Lock the file; False where the place knows no locks. Raises `FileProblem`."""
        while self._held is None:
            handle = opened(self._file, os.O_RDWR)
            try:
                _take(handle)
            except OSError as problem:
                if problem.errno in _NO_LOCKS:
                    self._held = handle
                    return False
                os.close(handle)
                if problem.errno == errno.ESTALE:  # removed on another laptop, as below
                    continue
                if problem.errno not in _TAKEN:
                    raise
                raise self._refusal("error.file.in_use") from None
            if _is_still(handle, self._file):
                self._held = handle
            else:  # whoever had it took the lock file away between our opening and our locking: once more
                os.close(handle)
        return True

    def _judge_note(self, *, locked: bool) -> None:
        """A note that is left while the lock is free: of a crash, unless another laptop may be at work."""
        told = written(self._path)
        if told is None:
            return
        if told.is_of_this_machine():
            if not locked and told.is_running() and told.is_fresh():
                raise self._refusal("error.file.in_use")
            return
        if is_synced(self._path) or (is_share(self._path) and told.is_fresh()):
            raise self._refusal("error.file.elsewhere")

    def _refusal(self, key: str) -> FileProblem:
        return FileProblem(key, path=str(self._path), **holder(self._path))

    def _let_go(self) -> None:
        if self._held is None:
            return
        handle, self._held = self._held, None
        if sys.platform != "win32":  # while it is held: afterwards it may be another's
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # the stick or the share may be gone
            os.close(handle)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)


def holder(path: Path) -> dict[str, str]:
    """Who has the file open (`who`) and since when (`since`), as far as it was written down."""
    told = written(path)
    for _ in range(5):
        if told is None:  # whoever has the lock is about to say so
            time.sleep(0.1)
            told = written(path)
    return {"who": told.who, "since": told.since} if told is not None else {"who": "?", "since": "?"}


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
        ours = os.fstat(handle)
    except OSError:  # the share that it stood on is connected no more
        return False
    try:
        return os.path.samestat(ours, path.stat())
    except OSError as problem:
        if problem.errno not in (errno.ENOENT, errno.ESTALE):
            raise
        return False
