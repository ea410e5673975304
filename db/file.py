"""Opening a werkplaats file: read its version, refuse what is newer, back up, migrate; in that order."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from db import trust
from db.backup import copy_to, dated_backup, dated_name
from db.lock import EditLock, beside
from db.migrations import migrate, schema_version
from db.problems import plain_problems
from db.store import SqliteStorage
from wijkwerkplaats.errors import FileProblem

APPLICATION_ID = 0x57494A4B
"""`WIJK`: how the file says that it is ours."""

_MAGIC = b"SQLite format 3\x00"


def open_werkplaats(path: Path, *, read_only: bool = False) -> SqliteStorage:
    """Open a werkplaats file, making it when there is none. Raises `FileProblem`; then the file is untouched."""
    with plain_problems(path):
        path = _followed(path)
        fresh = not path.exists()
        if fresh and read_only:
            raise FileProblem("error.file.missing", path=str(path))
        if not fresh:
            _check_header(path)
            read_only = read_only or not _writable(path)
    return _open_to_read(path) if read_only else _open_to_edit(path, fresh)


def copy_file(path: Path, target: Path) -> None:
    """A complete copy of a werkplaats file, also while it is being edited. Raises `FileProblem`."""
    with plain_problems(path):
        if not path.exists():
            raise FileProblem("error.file.missing", path=str(path))
        _check_header(path)
        if target.exists() and target.resolve() == path.resolve():
            raise FileProblem("error.file.same", path=str(path))
        conn = reading(path)
        try:
            copy_to(conn, target)
        finally:
            conn.close()


def reading(path: Path) -> sqlite3.Connection:
    """A connection that only reads; one for each thread. What a crash left half done is taken back first."""
    _settle(path)
    return _connect(path, "ro")


@contextmanager
def foreign(path: Path) -> Iterator[SqliteStorage]:
    """A file from somebody else, judged (`db.trust`) and open to read only; an older one as a copy that was migrated.

    The file itself stays untouched. Raises `FileProblem`.
    """
    import tempfile  # start-up is measured, and opening our own file needs none

    with plain_problems(path):
        if not path.exists():
            raise FileProblem("error.file.missing", path=str(path))
        _check_header(path)
    trust.judge_size(path)
    with tempfile.TemporaryDirectory(prefix="wijk") as folder, contextlib.ExitStack() as at_end:
        with plain_problems(path):
            conn = reading(path)
            at_end.callback(conn.close)
            trust.restrain(conn)
            trust.judge(conn, path)
        if _version(conn) == schema_version():
            with plain_problems(path):
                conn.execute("BEGIN")  # one moment of the file, also while somebody works in it
            yield SqliteStorage(conn, path, None)
            return
        copy = Path(folder) / "copy.wijk"
        copy_to(conn, copy)
        storage = open_werkplaats(copy)
        at_end.callback(storage.close)
        yield storage


def replace_with(path: Path, backup: sqlite3.Connection) -> Path | None:
    """Put the content of `backup` in the place of `path`; returns where the old file is kept. Raises `FileProblem`."""
    with plain_problems(path):
        path = _followed(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = EditLock(path)
        lock.acquire()
        try:
            kept = _keep_aside(path) if path.exists() else None
            # A journal that a crash left behind belongs to the old file; SQLite would play it into the new one.
            beside(path, "-journal").unlink(missing_ok=True)
            copy_to(backup, path)
            return kept
        finally:
            lock.release()


def _keep_aside(path: Path) -> Path:
    """A backup of the file as it is now, or, when it is damaged, the file itself, byte for byte."""
    try:
        _check_header(path)
        conn = _connect(path, "rw")
        try:
            if conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("damaged")
            return dated_backup(conn, path, "restore")
        finally:
            conn.close()
    except (FileProblem, sqlite3.DatabaseError):
        kept = dated_name(path, "damaged", datetime.now())
        kept.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, kept)
        return kept


def _open_to_edit(path: Path, fresh: bool) -> SqliteStorage:
    with plain_problems(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = EditLock(path)
        lock.acquire()
    try:
        with plain_problems(path):
            if fresh:
                _make(path)
            conn = _connect(path, "rw")
            _bring_up_to_date(conn, path)
    except BaseException:
        lock.release()
        raise
    return SqliteStorage(conn, path, lock)


def _make(path: Path) -> None:
    """A new, empty werkplaats; it gets its name only when it is complete, so a crash leaves no half file."""
    draft = beside(path, ".part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    conn = _connect(draft, "rw")
    try:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(conn)
    finally:
        conn.close()
    draft.replace(path)


def _open_to_read(path: Path) -> SqliteStorage:
    with plain_problems(path):
        conn = reading(path)
        try:
            trust.judge_parts(conn, path)
            if _version(conn) < schema_version():
                raise FileProblem("error.file.older", path=str(path))
            trust.judge_tables(conn, path)
        except BaseException:
            conn.close()
            raise
    return SqliteStorage(conn, path, None)


def _settle(path: Path) -> None:
    """Take back what a crash left half done: reading only cannot do that. Somebody else's transaction is left alone."""
    journal = beside(path, "-journal")
    if not journal.exists() or journal.stat().st_size == 0:
        return
    lock = EditLock(path)
    try:
        lock.acquire()
    except FileProblem:  # somebody is at work: it is theirs
        return
    except OSError as problem:
        raise FileProblem("error.file.unsettled", path=str(path)) from problem
    try:
        conn = _connect(path, "rw")
        with contextlib.closing(conn):
            _version(conn)
    finally:
        lock.release()


def _followed(path: Path) -> Path:
    """The file behind a link: lock and backups belong beside the file itself. Raises `FileProblem`."""
    if not path.is_symlink():
        return path
    try:
        real = path.resolve()
    except (OSError, RuntimeError):  # a loop
        real = path
    if not real.exists():  # a new file in the place of a link would hide the one that is away, on a stick
        raise FileProblem("error.file.missing", path=str(path))
    return real


def _bring_up_to_date(conn: sqlite3.Connection, path: Path) -> None:
    try:
        trust.judge_parts(conn, path)
        if _version(conn) < schema_version():
            dated_backup(conn, path, f"v{_version(conn)}")
            _migrate_or_refuse(conn, path)
        trust.judge_tables(conn, path)
    except BaseException:
        conn.close()
        raise


def _migrate_or_refuse(conn: sqlite3.Connection, path: Path) -> None:
    """A file whose tables are not those of its version is damaged; each migration is taken back whole."""
    try:
        _migrate(conn)
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise FileProblem("error.file.damaged", path=str(path)) from problem


def _migrate(conn: sqlite3.Connection) -> None:
    from sqlite_utils import Database

    migrate(Database(conn))


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    conn = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=2.0)
    try:
        # A rollback journal, not WAL: people mail and synchronise these files while the program runs, and a WAL
        # file left beside them would lose the last edits. EXTRA also syncs the folder after the journal is gone.
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA trusted_schema = OFF")
        if mode != "ro":
            conn.execute("PRAGMA journal_mode = DELETE")
            conn.execute("PRAGMA synchronous = EXTRA")
    except BaseException:
        conn.close()
        raise
    return conn


def _check_header(path: Path) -> None:
    """Judge the first 100 bytes, so that a file that is not ours is never touched."""
    if path.is_dir():
        raise FileProblem("error.file.folder", path=str(path))
    if not path.is_file():  # a pipe or a device: reading could wait for ever
        raise FileProblem("error.file.not_ours", path=str(path))
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise FileProblem("error.file.not_ours", path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileProblem("error.file.not_ours", path=str(path))
    if int.from_bytes(header[60:64], "big") > schema_version():
        raise FileProblem("error.file.newer", path=str(path))
    page = int.from_bytes(header[16:18], "big")
    promised = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if path.stat().st_size < promised and not path.with_name(path.name + "-journal").exists():
        raise FileProblem("error.file.damaged", path=str(path))


def _writable(path: Path) -> bool:
    try:
        with path.open("rb+"):
            return True
    except PermissionError:
        return False
    except OSError as problem:
        if problem.errno == 30:  # EROFS: a stick or share that is mounted for reading only
            return False
        raise


def _version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
