"""The one place where errors of SQLite and the file system become problems that a user understands."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import file_problem

log = logging.getLogger(__name__)

_BY_CODE = {
    sqlite3.SQLITE_FULL: "error.disk.full",
    sqlite3.SQLITE_READONLY: "error.file.read_only",
    sqlite3.SQLITE_BUSY: "error.file.busy",
    sqlite3.SQLITE_LOCKED: "error.file.busy",
    sqlite3.SQLITE_IOERR: "error.disk.io",
    sqlite3.SQLITE_CORRUPT: "error.file.damaged",
    sqlite3.SQLITE_NOTADB: "error.file.not_ours",
    sqlite3.SQLITE_CANTOPEN: "error.file.cannot_open",
    sqlite3.SQLITE_PERM: "error.file.permission",
    sqlite3.SQLITE_TOOBIG: "error.data.too_big",
}
_BY_WORDS = {
    "is malformed": sqlite3.SQLITE_CORRUPT,
    "is full": sqlite3.SQLITE_FULL,
    "disk I/O": sqlite3.SQLITE_IOERR,
    "is locked": sqlite3.SQLITE_BUSY,
}
_MOVED = sqlite3.SQLITE_READONLY_DBMOVED


@contextmanager
def plain_problems(path: Path) -> Iterator[None]:
    """Turn what SQLite or the disk refuses about `path` into a `FileProblem`; a programming error stays a bug."""
    try:
        yield
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as problem:
        # sqlite3 gives extended codes (SQLITE_IOERR_WRITE); the low byte is the kind of problem.
        extended = getattr(problem, "sqlite_errorcode", None) or _unnamed(problem)
        code = extended & 0xFF
        if code not in _BY_CODE:
            raise
        # Its words can hold what was typed: "Could not decode to UTF-8 column 'text' with text '…'".
        named = getattr(problem, "sqlite_errorname", None) or type(problem).__name__
        log.warning("%s: %s (%d)", path.name, named, extended)
        key = "error.file.moved" if extended == _MOVED else _BY_CODE[code]
        raise FileProblem(key, path=str(path)) from problem
    except UnicodeDecodeError as problem:  # what SQLite says of damage may hold bytes of it
        log.warning("%s: %s", path.name, type(problem).__name__)
        raise FileProblem("error.file.damaged", path=str(path)) from problem
    except OSError as problem:
        log.warning("%s: %s", path.name, problem.strerror or type(problem).__name__)
        raise file_problem(problem, path) from problem


@contextmanager
def sound_rows(path: Path) -> Iterator[None]:
    """A row of `path` that holds something else than what we write there is damage, not a bug."""
    try:
        yield
    except (ValueError, TypeError, RecursionError) as problem:
        log.warning("%s: a row cannot be read: %s", path.name, type(problem).__name__)
        raise FileProblem("error.file.damaged", path=str(path)) from problem


def as_sqlite3(problem: Exception) -> sqlite3.Error:
    """An error of SQLCipher as the error of `sqlite3` that it stands for, with its code.

    A file that is "not a database" was ours by its first bytes and its passphrase was right: it is damaged.
    """
    known = getattr(sqlite3, type(problem).__name__, sqlite3.DatabaseError)
    made: sqlite3.Error = known(*problem.args)
    code = int(getattr(problem, "sqlite_errorcode", 0) or 0)
    if code == sqlite3.SQLITE_ERROR:  # from within a function of SQLCipher: only the words tell
        code = next((known for words, known in _BY_WORDS.items() if words in str(problem)), code)
    made.sqlite_errorcode = sqlite3.SQLITE_CORRUPT if code == sqlite3.SQLITE_NOTADB else code
    return made


def _unnamed(problem: sqlite3.DatabaseError) -> int:
    """Text that is no text is found by Python itself, which gives no code."""
    return sqlite3.SQLITE_CORRUPT if "decode to UTF-8" in str(problem) else 0
