"""Is this file whole? SQLite's own check, links between aggregates, whether rows can be read and fit the journal."""

from __future__ import annotations

import sqlite3

from db.agreement import journal_findings
from db.finding import Finding
from db.problems import plain_problems
from db.rows import from_row, shape_of
from db.store import SqliteStorage
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.photos import digest_of


def is_sound(storage: SqliteStorage) -> bool:
    """Whether all of the file can be read and worked with."""
    return not any(finding.severe for finding in check(storage))


def check(storage: SqliteStorage) -> list[Finding]:
    """What is wrong with the file; nothing when it is whole."""
    with plain_problems(storage.path):
        findings = _sqlite_findings(storage)
        return findings or [
            *_link_findings(storage),
            *_row_findings(storage),
            *journal_findings(storage),
            *_blob_findings(storage),
        ]


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
