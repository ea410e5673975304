"""What a werkplaats file may contain. A file from somebody else is hostile until proven otherwise."""

from __future__ import annotations

import functools
import re
import sqlite3
from pathlib import Path

from db.migrations import migrate, schema_version
from db.problems import plain_problems
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.model import KINDS

MOST_BYTES = 1_000_000_000
"""A larger file from somebody else is not read."""

MOST_ROWS = {"step": 1_000_000, "change": 4_000_000}
MOST_THINGS = 200_000
"""So many rows may stand in the table of one kind."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_JOURNAL = {
    "step": {"seq", "id", "at", "label", "args", "traject_id", "session_id", "part", "merge", "state", "final"},
    "change": {"seq", "step_id", "kind", "key", "before", "after"},
    "blob": {"digest", "data"},
}  # fmt: skip
_ACTIVE = re.compile(r"\bCHECK\s*\(|\bVIRTUAL\s+TABLE\b", re.IGNORECASE)

Layout = dict[str, tuple[tuple[object, ...], ...]]


def restrain(conn: sqlite3.Connection) -> None:
    """Let a connection do nothing but read, within limits. Triggers and views were refused by `judge`."""
    if hasattr(conn, "setlimit"):  # SQLCipher's connections have none: `judge` looks at the lengths then
        for limit, most in _LIMITS.items():
            conn.setlimit(limit, most)
    conn.execute("PRAGMA trusted_schema = OFF")
    conn.execute("PRAGMA cell_size_check = ON")
    conn.execute("PRAGMA query_only = ON")
    conn.execute("PRAGMA mmap_size = 0")
    # Python 3.12 can also ask for SQLite's defensive mode; 3.11 has no call for it, and reads only here.
    if hasattr(conn, "setconfig"):
        conn.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined,unused-ignore]


def judge_parts(conn: sqlite3.Connection, path: Path) -> None:
    """Refuse triggers, views and virtual tables: nothing in a file may run. Raises `FileProblem`."""
    try:
        parts = conn.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    except (UnicodeDecodeError, sqlite3.OperationalError) as problem:
        if getattr(problem, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
            raise
        # Damage in the midst of the list of tables.
        raise FileProblem("error.file.damaged", path=str(path)) from problem
    for kind, name, sql in parts:
        if kind not in ("table", "index") or _ACTIVE.search(sql or ""):
            raise FileProblem("error.file.foreign", path=str(path), part=_short(name))


def judge_tables(conn: sqlite3.Connection, path: Path) -> None:
    """Every table and column that the program reads must be there. Raises `FileProblem`."""
    wanted = {name: set(kind.__dataclass_fields__) for name, kind in KINDS.items()} | _JOURNAL
    for name, columns in wanted.items():
        there = {str(row[1]) for row in conn.execute(f'PRAGMA table_info("{name}")')}
        if not columns <= there:
            raise FileProblem("error.file.damaged", path=str(path))


def judge(conn: sqlite3.Connection, path: Path) -> None:
    """Take a file from somebody else only when it is whole, of our shape and not too large. Raises `FileProblem`."""
    with plain_problems(path):
        judge_parts(conn, path)
        found, ours = layout_of(conn), _our_layout(int(conn.execute("PRAGMA user_version").fetchone()[0]))
        for name in sorted(found.keys() | ours.keys()):
            if found.get(name) != ours.get(name):
                key = "error.file.foreign" if name in found else "error.file.damaged"
                raise FileProblem(key, path=str(path), part=_short(name))
        if conn.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise FileProblem("error.file.damaged", path=str(path))
        if not hasattr(conn, "setlimit"):
            _judge_lengths(conn, path, ours)
        for name in ours:
            most = MOST_ROWS.get(name, MOST_THINGS)
            if int(conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) > most:
                raise FileProblem("error.file.too_large", path=str(path))


def _judge_lengths(conn: sqlite3.Connection, path: Path, layout: Layout) -> None:
    """Refuse a value that is too long, without reading it."""
    most = _LIMITS[sqlite3.SQLITE_LIMIT_LENGTH]
    for name, parts in layout.items():
        columns = [str(part[0]) for part in parts if len(part) == 6 and isinstance(part[0], str)]
        too_long = " OR ".join(f"octet_length({_quoted(column)}) > {most}" for column in columns)
        if conn.execute(f"SELECT EXISTS (SELECT 1 FROM {_quoted(name)} WHERE {too_long})").fetchone()[0]:
            raise FileProblem("error.data.too_big")


def judge_size(path: Path) -> None:
    """Refuse what is too large to be a werkplaats. Raises `FileProblem`."""
    with plain_problems(path):
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem("error.file.too_large", path=str(path))


def layout_of(conn: sqlite3.Connection) -> Layout:
    """The tables with their columns and indexes, apart from how their SQL was written."""
    layout: Layout = {}
    tables = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in tables:
        if str(name).startswith("sqlite_stat"):
            continue
        columns = [tuple(row[1:]) for row in conn.execute(f"PRAGMA table_xinfo({_quoted(name)})")]
        indexes = [
            tuple(
                (row[1], row[2], row[5]) for row in conn.execute(f"PRAGMA index_xinfo({_quoted(index[1])})")
            )
            + tuple(index[2:])
            for index in conn.execute(f"PRAGMA index_list({_quoted(name)})").fetchall()
        ]
        layout[str(name)] = (*columns, *sorted(indexes, key=repr))
    return layout


@functools.cache
def _our_layout(version: int) -> Layout:
    """The tables as the migrations make them, up to a version."""
    from sqlite_utils import Database

    conn = sqlite3.connect(":memory:")
    try:
        migrate(Database(conn), min(version, schema_version()))
        return layout_of(conn)
    finally:
        conn.close()


def _quoted(name: object) -> str:
    return '"' + str(name).replace('"', '""') + '"'


def _short(name: object) -> str:
    return "".join(letter for letter in str(name)[:60] if letter.isprintable())
