"""Setting, changing and removing the passphrase of a file: a new file beside it, proven, that takes its place."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from db.backup import clear_draft, draft_of, listed, own_folder
from db.connect import check_header, connect, version_of
from db.keys import Key, Keyring, is_encrypted, salt_of
from db.lock import EditLock
from db.places import is_share
from db.problems import plain_problems
from db.trust import layout_of
from wijkwerkplaats.backups import Backup
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import take_name


def protect(path: Path, keys: Keyring, passphrase: str | None) -> None:
    """Give a closed file this passphrase, or none any more. Raises `FileProblem`; then the file is as it was.

    At any instant the file is the old one or the new one, whole. What stood on the disk before is overwritten, as far
    as the disk lets us.
    """
    with plain_problems(path):
        check_header(path)
        lock = EditLock(path)
        lock.acquire()
    try:
        with plain_problems(path):
            with contextlib.closing(
                connect(path, "rw", keys)
            ) as conn:  # takes back what a crash left half done
                version_of(conn)
            old = keys.key_for(path) if is_encrypted(path) else None
        new = Key.new(passphrase) if passphrase is not None else None
        with plain_problems(path):
            _rewrite(path, old, new)
        if new is not None:
            keys.add(new)
    finally:
        lock.release()


def _rewrite(path: Path, old: Key | None, new: Key | None) -> None:
    from db.cipher import export  # what is blanked has no passphrase for the most part

    own_folder(path.parent)
    draft = draft_of(path)
    clear_draft(path)
    try:
        draft.touch(mode=0o600)
        export(path, old, draft, new)
        if _told_of(path, old) != _told_of(draft, new):
            raise FileProblem("error.file.damaged", path=str(path))
        with _overwritten(path):
            take_name(draft, path)
    finally:
        clear_draft(path)


def _told_of(path: Path, key: Key | None) -> object:
    """What must be the same in both: the tables, how many rows they have, the version; and the file must be whole."""
    from db.cipher import connect as through_cipher

    with contextlib.closing(through_cipher(path, "ro", key)) as conn:
        if conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("damaged")
        layout = layout_of(conn)
        counts = {
            name: conn.execute(f'SELECT count(*), max(rowid) FROM "{name}"').fetchone() for name in layout
        }
        return layout, counts, version_of(conn), conn.execute("PRAGMA application_id").fetchone()


@contextlib.contextmanager
def _overwritten(path: Path) -> Iterator[None]:
    """Once another file has the name, write over what stood here; a second name (a hard link) keeps it."""
    if sys.platform == "win32" or is_share(path):  # a file that is open cannot be replaced there
        yield
        return
    with path.open("rb+", buffering=0) as old:
        yield
        with contextlib.suppress(OSError):
            told = os.fstat(old.fileno())
            if told.st_nlink == 0:
                blank(old.fileno(), told.st_size)


def blank(handle: int, size: int) -> None:
    """Write over the bytes of an open file, on the disk when this returns."""
    os.lseek(handle, 0, os.SEEK_SET)
    while size > 0:
        size -= os.write(handle, bytes(min(1 << 20, size)))
    os.fsync(handle)


def with_another_key(path: Path) -> list[Backup]:
    """The backups that the passphrase of the file does not protect: with another one, or with none."""
    with plain_problems(path):
        ours = salt_of(path) if is_encrypted(path) else b""
    found = []
    for backup in listed(path):
        with contextlib.suppress(OSError):
            theirs = salt_of(backup.path) if is_encrypted(backup.path) else b""
            if theirs != ours:
                found.append(backup)
    return found


def discard(path: Path, backups: list[Backup]) -> list[Backup]:
    """Overwrite and delete these backups of `path`; returns those that stayed because the disk refused."""
    known = {backup.path for backup in listed(path)}
    stayed = []
    for backup in backups:
        try:
            if backup.path in known:
                with backup.path.open("rb+", buffering=0) as file:
                    blank(file.fileno(), backup.path.stat().st_size)
                backup.path.unlink()
        except OSError:
            stayed.append(backup)
    return stayed
