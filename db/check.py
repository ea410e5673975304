"""Is this file whole? SQLite's own check, the links between aggregates, and whether every row can be read."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from db.problems import plain_problems
from db.rows import from_row, shape_of
from db.store import SqliteStorage
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.photos import digest_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as a key in `resources/texts/*/errors.toml` with its values."""

    key: str
    args: dict[str, str] = field(default_factory=dict)


def check(storage: SqliteStorage) -> list[Finding]:
    """What is wrong with the file; nothing when it is whole."""
    with plain_problems(storage.path):
        findings = _sqlite_findings(storage)
        return findings or [
            *_link_findings(storage),
            *_row_findings(storage),
            *_journal_findings(storage),
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


def _journal_findings(storage: SqliteStorage) -> list[Finding]:
    """A state without any step that wrote it: an edit that went past the gate."""
    findings = []
    for name, kind in KINDS.items():
        if kind.RECORD:
            continue
        sql = f'SELECT id FROM "{name}" WHERE id NOT IN (SELECT key FROM change WHERE kind = ?)'
        findings += [
            Finding("check.journal", {"kind": name, "key": str(r[0])})
            for r in storage.conn.execute(sql, (name,))
        ]
    return findings


def _blob_findings(storage: SqliteStorage) -> list[Finding]:
    """Photographs whose bytes are gone, or are not those that were kept."""
    findings = []
    for row in storage.conn.execute('SELECT id, digest FROM "photo"'):
        data = storage.blob(str(row[1]))
        if data is None or digest_of(data) != row[1]:
            findings.append(Finding("check.blob", {"key": str(row[0])}))
    return findings
