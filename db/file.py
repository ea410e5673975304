"""Opening a werkplaats file: read its version, refuse what is newer, back up, migrate; in that order."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from db.backup import FOLDER, copy_to, dated_backup
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
        conn = _connect(path, "ro")
        try:
            copy_to(conn, target)
        finally:
            conn.close()


def replace_with(path: Path, backup: sqlite3.Connection) -> Path | None:
    """Put the content of `backup` in the place of `path`; returns where the old file is kept. Raises `FileProblem`."""
    with plain_problems(path):
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
            return dated_backup(conn, path, "before-restore")
        finally:
            conn.close()
    except (FileProblem, sqlite3.DatabaseError):
        kept = path.parent / FOLDER / f"{path.stem}-{datetime.now():%Y%m%d-%H%M%S}-damaged{path.suffix}"
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
        conn = _connect(path, "ro")
        if _version(conn) < schema_version():
            conn.close()
            raise FileProblem("error.file.older", path=str(path))
    return SqliteStorage(conn, path, None)


def _bring_up_to_date(conn: sqlite3.Connection, path: Path) -> None:
    try:
        if _version(conn) < schema_version():
            dated_backup(conn, path, f"v{_version(conn)}")
            _migrate(conn)
    except BaseException:
        conn.close()
        raise


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
