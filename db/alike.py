"""Holding two copies of a file against each other, and looking whether one is whole."""

from __future__ import annotations

import contextlib
import sqlite3
from itertools import zip_longest
from pathlib import Path

from db.connect import bare
from db.keys import Key, is_encrypted, salt_of

_HEADER = (range(24, 28), range(40, 44), range(92, 100))
"""Counters in the first page that differ between a file and its copy."""


def same_content(one: Path, other: Path, key: Key | None) -> bool:
    """Whether two copies by SQLite hold the same; the key is that of `one`."""
    if one.stat().st_size != other.stat().st_size:
        return False
    if key is None:
        return _same_pages(one, other)
    return is_encrypted(other) and salt_of(other) == key.salt and _same_rows(one, other, key)


def is_whole(copy: Path, key: Key | None) -> bool:
    """Whether SQLite finds nothing wrong with a copy: it copies the pages of a damaged file as they are."""
    try:
        with contextlib.closing(bare(copy, "ro", key)) as conn:
            return bool(conn.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def _same_pages(one: Path, other: Path) -> bool:
    with one.open("rb") as left, other.open("rb") as right:
        if _masked(left.read(4096)) != _masked(right.read(4096)):
            return False
        while ours := left.read(1 << 20):
            if ours != right.read(1 << 20):
                return False
    return True


def _masked(page: bytes) -> bytes:
    masked = bytearray(page)
    for part in _HEADER:
        for at in part:
            masked[at : at + 1] = b"\0"
    return bytes(masked)


def _same_rows(one: Path, other: Path, key: Key) -> bool:
    """Two encrypted files never have the same bytes: what stands in their tables is compared."""
    try:
        with (
            contextlib.closing(bare(one, "ro", key)) as left,
            contextlib.closing(bare(other, "ro", key)) as right,
        ):
            names = [
                str(row[0])
                for row in left.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            ]
            asked = [
                "PRAGMA user_version",
                "PRAGMA freelist_count",  # what was taken away may still stand in a page that is free
                "SELECT type, name, sql FROM sqlite_master ORDER BY name",
                *(f'SELECT * FROM "{name}"' for name in names),
            ]
            return all(_same_answer(left, right, sql) for sql in asked)
    except sqlite3.DatabaseError:  # an older backup that is damaged: a new one is needed
        return False


def _same_answer(left: sqlite3.Connection, right: sqlite3.Connection, sql: str) -> bool:
    return all(ours == theirs for ours, theirs in zip_longest(left.execute(sql), right.execute(sql)))
