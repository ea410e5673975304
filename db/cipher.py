"""The one place that knows SQLCipher: connections to encrypted files that look and fail like those of `sqlite3`.

Imported only for a file with a passphrase. `sqlcipher3` has error classes of its own, no subclasses of those of
`sqlite3`; here they become the ones that the rest of `db` and sqlite-utils expect.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlcipher3 import dbapi2

from db.keys import Key
from db.places import address
from db.problems import as_sqlite3

R = TypeVar("R")


def _no_core_dump() -> None:
    """What this program has in memory must not land on the disk when it crashes; other systems keep none by default."""
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if sys.platform == "linux":  # a program that catches core dumps does not ask for that limit
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


_PR_SET_DUMPABLE = 4
_no_core_dump()


def _told(call: Callable[..., R], *given: Any, **named: Any) -> R:
    try:
        return call(*given, **named)
    except dbapi2.Error as problem:
        raise as_sqlite3(problem) from problem


class CipherCursor(dbapi2.Cursor):  # type: ignore[misc]
    """A cursor whose errors are those of `sqlite3`."""

    def execute(self, *given: Any) -> CipherCursor:
        """As `sqlite3.Cursor.execute`."""
        try:
            return cast(CipherCursor, _told(super().execute, *given))
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode == sqlite3.SQLITE_READONLY and self.connection.has_moved():
                problem.sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED
            raise

    def executemany(self, *given: Any) -> CipherCursor:
        """As `sqlite3.Cursor.executemany`."""
        return cast(CipherCursor, _told(super().executemany, *given))

    def executescript(self, *given: Any) -> CipherCursor:
        """As `sqlite3.Cursor.executescript`."""
        return cast(CipherCursor, _told(super().executescript, *given))

    def fetchone(self) -> Any:
        """As `sqlite3.Cursor.fetchone`."""
        return _told(super().fetchone)

    def fetchmany(self, *given: Any, **named: Any) -> Any:
        """As `sqlite3.Cursor.fetchmany`."""
        return _told(super().fetchmany, *given, **named)

    def fetchall(self) -> Any:
        """As `sqlite3.Cursor.fetchall`."""
        return _told(super().fetchall)

    def __next__(self) -> Any:
        return _told(super().__next__)


class CipherConnection(dbapi2.Connection):  # type: ignore[misc]
    """A connection whose errors are those of `sqlite3`; it knows the key that opened it, for copies of the file."""

    key: Key | None = None
    stands: tuple[Path, os.stat_result] | None = None

    def has_moved(self) -> bool:
        """Whether the file is no longer the one that was opened; SQLCipher's errors do not tell."""
        if self.stands is None:
            return False
        path, then = self.stands
        try:
            return not os.path.samestat(path.stat(), then)
        except OSError:
            return True

    def cursor(self, *_: Any, **__: Any) -> CipherCursor:
        """As `sqlite3.Connection.cursor`; `execute` and its kin come through here."""
        return cast(CipherCursor, super().cursor(CipherCursor))

    def commit(self) -> None:
        """As `sqlite3.Connection.commit`."""
        _told(super().commit)

    def rollback(self) -> None:
        """As `sqlite3.Connection.rollback`."""
        _told(super().rollback)

    def backup(self, target: Any, **named: Any) -> None:
        """As `sqlite3.Connection.backup`; the target has the same key."""
        _told(super().backup, target, **named)


def connect(path: Path, mode: str, key: Key | None) -> sqlite3.Connection:
    """Open a file through SQLCipher; without a key a plain one. Nothing of it is read yet."""
    made = _told(dbapi2.connect, address(path, mode), uri=True, timeout=2.0, factory=CipherConnection)
    try:
        # It would tell on stderr what it thinks of every damaged page.
        made.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            made.execute(f"PRAGMA key = {key.spelled()}")
            made.key, made.stands = key, (path, path.stat())
        made.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        made.close()
        raise
    return cast(sqlite3.Connection, made)


def export(source: Path, key: Key | None, draft: Path, new: Key | None) -> None:
    """Write all that is in `source` to `draft`, with another key or with none; either may be plain."""
    conn = connect(source, "ro", key)
    try:
        version, ours = (
            int(conn.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("user_version", "application_id")
        )
        conn.execute("BEGIN")  # one moment of the file
        conn.execute("COMMIT")
        conn.execute(
            f"ATTACH DATABASE ? AS other KEY {new.spelled() if new else repr('')}", (address(draft, "rw"),)
        )
        # A draft that is lost with the power is no loss: it gets its name when all of it is on disk.
        conn.execute("PRAGMA other.journal_mode = OFF")
        conn.execute("PRAGMA other.synchronous = OFF")
        conn.execute("SELECT sqlcipher_export('other')").fetchall()
        conn.execute(f"PRAGMA other.user_version = {version:d}")
        conn.execute(f"PRAGMA other.application_id = {ours:d}")
        conn.commit()
        conn.execute("DETACH DATABASE other")
    finally:
        conn.close()
