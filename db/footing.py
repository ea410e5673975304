"""The ground under an open file: whether it is still ours and the same, and going on after a stick was away."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db.connect import bare, key_of, prepared, version_of
from db.lock import EditLock
from db.places import is_share
from db.problems import plain_problems
from wijkwerkplaats.errors import FileProblem

PATIENCE = 8.0
"""So many seconds a share may be silent before an edit is refused; a frozen one would hold the window for ever."""

_SHAKEN = {
    "error.disk.io",
    "error.disk.silent",
    "error.disk.away",
    "error.file.moved",
    "error.file.cannot_open",
}


class Footing:
    """The ground under the connection of a writer."""

    def __init__(self, conn: sqlite3.Connection, path: Path, lock: EditLock) -> None:
        self.conn = conn
        self._path, self._lock = path, lock
        self._share = is_share(path)
        self._asked: threading.Thread | None = None
        self._shaken = False
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._device = os.fstat(self._handle).st_dev
        self._page = self._first_page(self._handle)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Within this an edit may be written: the file is ours alone, and is what we made of it."""
        if self.conn.in_transaction:  # part of a larger one
            yield
            return
        with self._noticing():
            self._answers(self._lock_holds)
            self._stand()
            yield
            self._page = self._first_page(self._handle)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Within this can be read; when the ground gave way before, the file is first opened anew."""
        with self._noticing():
            if self._share and not self.conn.in_transaction:
                with contextlib.suppress(OSError):
                    self._answers(self._path.stat)
            if self._shaken and not self.conn.in_transaction:
                with contextlib.suppress(
                    FileProblem, OSError, sqlite3.Error
                ):  # what was open may still be read
                    self._stand()
            yield

    def close(self) -> None:
        """Let go of the file; it may be out of reach by now."""
        with contextlib.suppress(sqlite3.Error, OSError):
            self.conn.close()
        with contextlib.suppress(OSError):
            os.close(self._handle)

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        try:
            with plain_problems(self._path):
                yield
        except FileProblem as problem:
            self._shaken = self._shaken or problem.key in _SHAKEN
            raise

    def _lock_holds(self) -> None:
        if not self._path.exists():  # first: nothing may be made where the stick was
            raise FileProblem(self._where_it_went(), path=str(self._path))
        self._lock.assure()

    def _where_it_went(self) -> str:
        """Whether only the file is gone, or the stick or share under it: then another disk shines through."""
        folder = next((one for one in self._path.absolute().parents if one.exists()), Path("/"))
        return "error.file.moved" if folder.stat().st_dev == self._device else "error.disk.away"

    def _answers(self, call: Callable[[], object]) -> None:
        """Call; on a share from a thread, which alone has to wait when it is silent. Raises what it raises."""
        if not self._share:
            call()
            return
        problems: list[BaseException] = []

        def ask() -> None:
            try:
                call()
            except BaseException as problem:  # told to who asked, below
                problems.append(problem)

        if self._asked is not None:  # it may have been silent before, and still be
            self._asked.join(PATIENCE / 8)
        if self._asked is None or not self._asked.is_alive():
            self._asked = threading.Thread(target=ask, daemon=True)
            self._asked.start()
            self._asked.join(PATIENCE)
        if self._asked.is_alive():
            raise FileProblem("error.disk.silent", path=str(self._path))
        for problem in problems:
            raise problem

    def _stand(self) -> None:
        """Go on in the file under our name when it is another one by now, but holds what we wrote last."""
        if not self._shaken and self._is_the_same():
            return
        with contextlib.suppress(sqlite3.Error):  # else what is half done here stands in the way
            self.conn.rollback()
        conn = prepared(bare(self._path, "rw", key_of(self.conn)), "rw")
        handle = os.open(self._path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            version_of(conn)  # what was half written is taken back
            if self._first_page(handle) != self._page:
                raise FileProblem("error.file.moved", path=str(self._path))
        except BaseException:
            conn.close()
            os.close(handle)
            raise
        self.close()
        self.conn, self._handle, self._shaken = conn, handle, False
        self._device = os.fstat(handle).st_dev

    def _is_the_same(self) -> bool:
        try:
            if self._first_page(self._handle) != self._page:  # written over by another program
                return False
            return os.path.samestat(os.fstat(self._handle), self._path.stat())
        except OSError:
            return False

    @staticmethod
    def _first_page(handle: int) -> bytes:
        """Every edit changes it, also in an encrypted file."""
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 4096)
