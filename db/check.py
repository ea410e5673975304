"""Is this file whole? SQLite's own check, links between aggregates, whether rows can be read and fit the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from db.agreement import journal_findings
from db.finding import Finding
from db.problems import plain_problems
from db.rows import from_row, shape_of
from db.store import SqliteStorage
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.photos import digest_of

_KILOBYTES = 128_000
"""A larger file is read twice."""


def is_sound(storage: SqliteStorage) -> bool:
    """Whether all of the file can be read and worked with."""
    return not any(finding.severe for finding in check(storage))


def check(storage: SqliteStorage) -> list[Finding]:
    """What is wrong with the file; nothing when it is whole."""
    with plain_problems(storage.path), _pages_kept(storage):
        findings = _sqlite_findings(storage)
        return findings or [
            *_link_findings(storage),
            *_row_findings(storage),
            *journal_findings(storage),
            *_blob_findings(storage),
        ]


@contextmanager
def _pages_kept(storage: SqliteStorage) -> Iterator[None]:
    """What SQLite's own check read, and deciphered, is read from memory after it."""
    before = _set_aside(storage, -_KILOBYTES)
    try:
        yield
    finally:
        if before is not None:
            _set_aside(storage, before)


def _set_aside(storage: SqliteStorage, size: int) -> int | None:
    """Give SQLite this much memory; returns what it had, None when the file is too damaged to ask."""
    try:
        before = int(storage.conn.execute("PRAGMA cache_size").fetchone()[0])
        storage.conn.execute(f"PRAGMA cache_size = {size:d}")
        storage.conn.execute("PRAGMA shrink_memory")
    except sqlite3.DatabaseError:
        return None
    return before


def counts(storage: SqliteStorage) -> dict[str, int]:
    """How many of each kind the file holds, and how many steps."""
    tables = [*KINDS, "step"]
    return {
        name: int(storage.conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in tables
    }


def _sqlite_findings(storage: SqliteStorage) -> list[Finding]:
    try:
        rows = storage.conn.execute("PRAGMA integrity_check(20)").fetchall()
    except sqlite3.DatabaseError as problem:
        return [Finding("check.sqlite", {"detail": str(problem)})]
    return [Finding("check.sqlite", {"detail": str(row[0])}) for row in rows if row[0] != "ok"]


def _link_findings(storage: SqliteStorage) -> list[Finding]:
    rows = storage.conn.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding("check.link", {"kind": str(row[0]), "other": str(row[2])}) for row in rows]


def _row_findings(storage: SqliteStorage) -> list[Finding]:
    findings = []
    for name, kind in KINDS.items():
        for row in storage.rows(f'SELECT * FROM "{shape_of(kind).table}"'):
            try:
                from_row(kind, row)
            except (WijkError, ValueError):
                findings.append(Finding("check.row", {"kind": name, "key": str(row.get("id"))}))
    return findings


def _blob_findings(storage: SqliteStorage) -> list[Finding]:
    """Photographs whose bytes are gone, or are not those that were kept."""
    findings = []
    for row in storage.conn.execute('SELECT id, digest FROM "photo"'):
        data = storage.blob(str(row[1]))
        if data is None or digest_of(data) != row[1]:
            findings.append(Finding("check.blob", {"key": str(row[0])}))
    return findings
