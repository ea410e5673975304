"""What is erased for good (AVG, art. 17): a whole traject; and who was erased stays known when a backup is put back."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.backup import copy_to
from db.file import open_werkplaats
from db.keys import Keyring
from db.lock import beside
from db.passphrase import blank
from db.problems import plain_problems
from db.store import SqliteStorage
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.model import KINDS, Erasure, Photo, Traject

log = logging.getLogger(__name__)


def erasures_in(path: Path, keys: Keyring | None) -> list[Erasure]:
    """Who was erased from the file; nobody when there is none, or when it cannot be read any more."""
    if not path.exists():
        return []
    with contextlib.suppress(WijkError, sqlite3.DatabaseError):
        storage = open_werkplaats(path, read_only=True, keys=keys)
        try:
            return [one for traject in storage.all(Traject, "") for one in storage.all(Erasure, traject.id)]
        finally:
            storage.close()
    log.warning("who was erased from the file cannot be read")
    return []


@contextmanager
def knowing(
    backup: SqliteStorage, erased: Sequence[Erasure], keys: Keyring | None
) -> Iterator[SqliteStorage]:
    """The backup with all of these written down, for the trajects that it has: in a copy, before it takes any place."""
    if not erased:
        yield backup
        return
    import tempfile  # not needed to start

    with tempfile.TemporaryDirectory(prefix="wijk") as folder:
        copy = Path(folder) / "copy.wijk"
        copy_to(backup.conn, copy)
        storage = open_werkplaats(copy, keys=keys)
        try:
            trajects = {traject.id for traject in storage.all(Traject, "")}
            storage.merge([one for one in erased if one.traject_id in trajects], [], [])
            yield storage
        finally:
            storage.close()


@contextmanager
def journal_overwritten(conn: sqlite3.Connection, path: Path) -> Iterator[None]:
    """While something is erased: the old pages, which SQLite keeps beside the file and then deletes, are overwritten.

    A journal that is still needed, because taking back failed, is left alone.
    """
    journal = beside(path, "-journal")
    with plain_problems(path):
        conn.execute("PRAGMA journal_mode = PERSIST")
    try:
        yield
    finally:
        with contextlib.suppress(OSError, sqlite3.Error, FileProblem), plain_problems(path):
            with journal.open("rb+", buffering=0) as old:
                if old.read(1) == b"\0":  # done with: SQLite blanks the head of it
                    blank(old.fileno(), os.fstat(old.fileno()).st_size)
            conn.execute("PRAGMA journal_mode = DELETE")


def erase_traject(conn: sqlite3.Connection, traject_id: str) -> None:
    """Delete everything of a traject, also from steps that reach into several; bytes that others name stay."""
    conn.execute(
        "DELETE FROM change WHERE step_id IN (SELECT id FROM step WHERE traject_id = ?)", (traject_id,)
    )
    conn.execute("DELETE FROM step WHERE traject_id = ?", (traject_id,))
    conn.execute(
        "DELETE FROM change WHERE json_extract(coalesce(after, before), '$.traject_id') = :id"
        " OR (kind = 'traject' AND key = :id)",
        {"id": traject_id},
    )
    for kind in KINDS.values():
        column = "id" if kind is Traject else "traject_id"
        conn.execute(f'DELETE FROM "{kind.KIND}" WHERE {column} = ?', (traject_id,))
    conn.execute(
        f"DELETE FROM blob WHERE digest NOT IN (SELECT digest FROM {Photo.KIND} UNION "
        "SELECT json_extract(coalesce(after, before), '$.digest') FROM change WHERE kind = 'photo')"
    )
