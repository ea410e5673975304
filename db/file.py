"""Opening a werkplaats file: read its version, refuse what is newer, back up, migrate; in that order."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from db import places, trust
from db.backup import clear_draft, copy_to, copy_with_key, dated_backup, dated_name, draft_of, own_folder
from db.connect import (
    APPLICATION_ID,
    bare,
    check_header,
    connect,
    key_of,
    names_other_files,
    prepared,
    version_of,
)
from db.keys import Key, Keyring, is_encrypted
from db.lock import EditLock, beside
from db.migrations import migrate, schema_version
from db.problems import plain_problems
from db.store import SqliteStorage
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import sync_folder, take_name


def open_werkplaats(
    path: Path,
    *,
    read_only: bool = False,
    keys: Keyring | None = None,
    new: Key | None = None,
    take_over: bool = False,
) -> SqliteStorage:
    """Open a werkplaats file, making it when there is none. Raises `FileProblem`; then the file is untouched.

    `take_over` is the user's word that it is open nowhere else (`EditLock.acquire`).
    `keys` open one with a passphrase; a file that is made is encrypted with the key `new`, when there is one.
    """
    places.forget()
    with plain_problems(path):
        path = _followed(path)
        fresh = not path.exists()
        if fresh and read_only:
            raise FileProblem("error.file.missing", path=str(path))
        if not fresh:
            check_header(path)
            read_only = read_only or not _writable(path)
    if read_only:
        return _open_to_read(path, keys)
    with plain_problems(path):
        own_folder(path.parent)
        lock = EditLock(path)
        lock.acquire(take_over=take_over)
    return _open_to_edit(path, lock, keys, fresh=fresh, new=new)


def copy_file(path: Path, target: Path, keys: Keyring | None = None) -> None:
    """A complete copy of a werkplaats file, also while it is being edited. Raises `FileProblem`."""
    with plain_problems(path):
        if not path.exists():
            raise FileProblem("error.file.missing", path=str(path))
        check_header(path)
        if target.exists() and target.samefile(path):
            raise FileProblem("error.file.same", path=str(path))
        conn = reading(path, keys)
        try:
            copy_to(conn, target)
        finally:
            conn.close()


def reading(path: Path, keys: Keyring | None = None) -> sqlite3.Connection:
    """A connection that only reads; one for each thread. What a crash left half done is taken back first."""
    settle(path, keys)
    if sys.platform != "win32" and places.is_share(path):
        from db.still import still_of

        return still_of(path, keys)
    return connect(path, "ro", keys)


@contextmanager
def foreign(path: Path, keys: Keyring | None = None) -> Iterator[SqliteStorage]:
    """A file from somebody else, judged (`db.trust`) and open to read only; an older one as a copy that was migrated.

    The file itself stays untouched. Raises `FileProblem`.
    """
    import tempfile  # start-up is measured, and opening our own file needs none

    with plain_problems(path):
        if not path.exists():
            raise FileProblem("error.file.missing", path=str(path))
        check_header(path)
    trust.judge_size(path)
    with tempfile.TemporaryDirectory(prefix="wijk") as folder, contextlib.ExitStack() as at_end:
        with plain_problems(path):
            conn = reading(_aside(path, Path(folder)), keys)
            at_end.callback(conn.close)
            trust.restrain(conn)
            trust.judge(conn, path)
        if version_of(conn) == schema_version():
            with plain_problems(path):
                conn.execute("BEGIN")  # one moment of the file, also while somebody works in it
            yield SqliteStorage(conn, path, None)
            return
        copy = Path(folder) / "copy.wijk"
        copy_to(conn, copy)
        storage = open_werkplaats(copy, keys=keys)
        at_end.callback(storage.close)
        yield storage


def _aside(path: Path, folder: Path) -> Path:
    """The file itself, or a copy when a crash left it half written: taking that back would write into theirs."""
    journal = beside(path, "-journal")
    if not journal.exists() or journal.stat().st_size == 0 or names_other_files(path):
        return path
    lock = EditLock(path)
    try:
        lock.acquire()
    except FileProblem:  # somebody is at work in it: SQLite itself waits for the right moment
        return path
    except OSError:  # a disk that cannot be written: nobody is at work
        pass
    try:
        copy = folder / "theirs.wijk"
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, beside(copy, "-journal"))
        return copy
    finally:
        lock.release()


def replace_with(path: Path, backup: SqliteStorage, keys: Keyring | None = None) -> Path | None:
    """Put the content of `backup` in the place of `path`; returns where the old file is kept. Raises `FileProblem`.

    A file that had a passphrase keeps it, whatever the backup had.
    """
    with plain_problems(path):
        path = _followed(path)
        own_folder(path.parent)
        lock = EditLock(path)
        lock.acquire()
        try:
            key = key_of(backup.conn)
            if keys is not None and path.exists() and is_encrypted(path):
                key = keys.key_for(path) or key
            kept = _keep_aside(path, keys) if path.exists() else None
            # A journal that a crash left behind belongs to the old file; SQLite would play it into the new one.
            beside(path, "-journal").unlink(missing_ok=True)
            sync_folder(path.parent)
            copy_with_key(backup, path, key)
            return kept
        finally:
            lock.release()


def _keep_aside(path: Path, keys: Keyring | None) -> Path:
    """A backup of the file as it is now, or, when it is damaged, the file itself, byte for byte."""
    try:
        check_header(path)
        conn = connect(path, "rw", keys)
        try:
            if conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("damaged")
            return dated_backup(conn, path, "restore")
        finally:
            conn.close()
    except (FileProblem, sqlite3.DatabaseError):
        kept = dated_name(path, "damaged", datetime.now())
        own_folder(kept.parent)
        journal = beside(path, "-journal")
        if journal.is_file():  # with it a damaged file may still be read better
            _keep_bytes(journal, beside(kept, "-journal"))
        _keep_bytes(path, kept)
        return kept


def _keep_bytes(path: Path, kept: Path) -> None:
    draft = draft_of(kept)
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    shutil.copyfile(path, draft)
    take_name(draft, kept)


def _open_to_edit(
    path: Path, lock: EditLock, keys: Keyring | None, *, fresh: bool, new: Key | None
) -> SqliteStorage:
    try:
        with plain_problems(path):
            if fresh:
                _make(path, new)
            clear_draft(path)
            conn = prepared(bare(path, "rw", new), "rw") if fresh else connect(path, "rw", keys)
            _bring_up_to_date(conn, path)
    except BaseException:
        lock.release()
        raise
    return SqliteStorage(conn, path, lock)


def _make(path: Path, key: Key | None) -> None:
    """A new, empty werkplaats; it gets its name only when it is complete, so a crash leaves no half file."""
    draft = beside(path, ".part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    conn = prepared(bare(draft, "rw", key), "rw")
    try:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _migrate(conn)
    finally:
        conn.close()
    take_name(draft, path)


def _open_to_read(path: Path, keys: Keyring | None) -> SqliteStorage:
    with plain_problems(path):
        conn = reading(path, keys)
        try:
            trust.judge_parts(conn, path)
            if version_of(conn) < schema_version():
                raise FileProblem("error.file.older", path=str(path))
            trust.judge_tables(conn, path)
        except BaseException:
            conn.close()
            raise
    return SqliteStorage(conn, path, None)


def settle(path: Path, keys: Keyring | None = None) -> None:
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
        conn = connect(path, "rw", keys)
        with contextlib.closing(conn):
            version_of(conn)
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
        if version_of(conn) < schema_version():
            dated_backup(conn, path, f"v{version_of(conn)}")
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
