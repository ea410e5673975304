"""Reading whatever can still be read from a damaged SQLite file, row by row. Works on a copy only."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.connect import bare
from db.keys import PAGE, Key

FARTHEST = 1 << 32
"""Leaps over unreadable rows end here: no file of ours has a row number beyond it."""

LONGEST = 4 << 30
"""No file is made longer than this to be read."""

Row = dict[str, Any]


@dataclass(slots=True)
class Table:
    """The rows of one table that could be read, by row number; `complete` when no page of it refused."""

    rows: dict[int, Row] = field(default_factory=dict)
    complete: bool = True


def salvage(path: Path, tables: list[str], key: Key | None = None) -> dict[str, Table]:
    """The rows of these tables. Never raises for damage: what cannot be read is not in the result."""
    reader = _Reader(path, key)
    try:
        there = _known_tables(reader)
        return {name: _table(reader, name) if name in there else Table(complete=False) for name in tables}
    finally:
        reader.conn.close()


class _Reader:
    """A connection to a damaged file. SQLCipher's reads nothing more after its first damaged page: then a new one."""

    def __init__(self, path: Path, key: Key | None) -> None:
        self._path, self._key = path, key
        self.conn = self._opened()

    def _opened(self) -> sqlite3.Connection:
        conn = bare(self._path, "rw", self._key)
        conn.text_factory = _text
        with contextlib.suppress(sqlite3.DatabaseError):
            # Read on where the list of tables itself is damaged, or the file is shorter than it says.
            conn.execute("PRAGMA writable_schema = ON")
        return conn

    def after_damage(self) -> None:
        """Go on after a page that refused."""
        if self._key is not None:
            self.conn.close()
            self.conn = self._opened()


def lengthen(damaged: Path) -> None:
    """Make a file that was cut as long again as it says it is: SQLite reads no table that ends beyond the file."""
    with damaged.open("r+b") as file:
        header = file.read(100)
        promised = _page_size(header) * int.from_bytes(header[28:32], "big")
        if file.seek(0, 2) < promised <= LONGEST:
            file.truncate(promised)  # sparse: it takes no room


def lend_schema(damaged: Path, whole: Path) -> None:
    """Give a file with a damaged beginning the list of tables of a new, empty file, which was made the same way."""
    new = whole.read_bytes()
    size = _page_size(new)
    with damaged.open("r+b") as file:
        pages = max(file.seek(0, 2), len(new)) // size
        file.truncate(pages * size)
        for number in _schema_pages(new, size):
            page = bytearray(new[(number - 1) * size : number * size])
            if number == 1:
                page[28:32] = pages.to_bytes(4, "big")
                page[32:40] = bytes(8)
            file.seek((number - 1) * size)
            file.write(page)


def lend_locked_schema(damaged: Path, whole: Path, key: Key) -> None:
    """As `lend_schema`, for an encrypted file; `whole` was made with the same key, so its pages fit."""
    pages = max(1, damaged.stat().st_size // PAGE)
    with contextlib.closing(bare(whole, "rw", key)) as conn:
        made = whole.stat().st_size // PAGE
        conn.execute("CREATE TABLE filler (x BLOB)")  # page 1 says how many pages there are
        conn.execute("INSERT INTO filler VALUES (zeroblob(?))", (pages * PAGE,))
        conn.commit()
        conn.execute("DROP TABLE filler")
    content = whole.read_bytes()
    with damaged.open("r+b") as file:
        file.truncate(max(len(content), pages * PAGE))
        for number in range(1, made + 2):
            if number == 1 or _is_of_schema(whole, number, key):
                file.seek((number - 1) * PAGE)
                file.write(content[(number - 1) * PAGE : number * PAGE])


def _is_of_schema(path: Path, number: int, key: Key) -> bool:
    """Whether the list of tables cannot be read without this page: nothing else tells of an encrypted file."""
    at = (number - 1) * PAGE + PAGE // 2
    with path.open("r+b", buffering=0) as file:
        file.seek(at)
        (byte,) = file.read(1) or b"\0"
        file.seek(at)
        file.write(bytes([byte ^ 1]))
        try:
            with contextlib.closing(bare(path, "ro", key)) as conn:
                conn.execute("SELECT sum(length(sql)) FROM sqlite_master").fetchall()
            return False
        except sqlite3.DatabaseError:
            return True
        finally:
            file.seek(at)
            file.write(bytes([byte]))


def older_than(path: Path, version: int) -> bool:
    """Whether a file says that its schema is older: then tables may be missing without harm."""
    with path.open("rb") as file:
        return 0 < int.from_bytes(file.read(64)[60:64], "big") < version


def _known_tables(reader: _Reader) -> set[str]:
    try:
        return {
            str(row[0]) for row in reader.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    except sqlite3.Error:
        reader.after_damage()
        return set()


def _table(reader: _Reader, name: str) -> Table:
    table = Table()
    for forward in (True, False):
        if not _walk(reader, name, table, forward=forward):
            table.complete = False
        if table.complete:
            break
    table.complete = table.complete and _is_sound(reader, name)
    return table


def _is_sound(reader: _Reader, name: str) -> bool:
    """Rows can go without a word, when what points to them on their page is damaged: SQLite's check sees that."""
    try:
        return bool(reader.conn.execute(f'PRAGMA quick_check("{name}")').fetchone()[0] == "ok")
    except sqlite3.Error:
        reader.after_damage()
        return False


def _walk(reader: _Reader, name: str, table: Table, *, forward: bool) -> bool:
    """Read in one direction, leaping over what refuses; True when nothing did."""
    sign, order = (">", "ASC") if forward else ("<", "DESC")
    sql = f'SELECT rowid, * FROM "{name}" NOT INDEXED WHERE rowid {sign} ? ORDER BY rowid {order}'
    at, leap, whole = (-1, 1, True) if forward else (FARTHEST, 1, True)
    while -1 <= at <= FARTHEST:
        before = at
        try:
            for rowid, row in _rows(reader.conn, sql, at):
                if (rowid <= at) if forward else (rowid >= at):
                    raise sqlite3.DatabaseError("the rows run in a circle")
                table.rows.setdefault(rowid, row)
                at = rowid
        except (sqlite3.Error, ValueError, OverflowError, MemoryError):  # also names that are no text
            whole = False
            reader.after_damage()
            leap = 1 if at != before else leap * 2
            at += leap if forward else -leap
        else:
            return whole
    return whole


def _rows(conn: sqlite3.Connection, sql: str, at: int) -> Iterator[tuple[int, Row]]:
    cursor = conn.execute(sql, (at,))
    names = [column[0] for column in cursor.description][1:]
    for rowid, *values in cursor:
        yield int(rowid), dict(zip(names, values, strict=True))


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _page_size(file: bytes) -> int:
    size = int.from_bytes(file[16:18], "big")
    return 65536 if size == 1 else size


def _schema_pages(file: bytes, size: int) -> list[int]:
    """The page numbers of the list of tables: page 1 and, when it only points on, its children."""
    if file[100] != 5:
        return [1]
    cells = int.from_bytes(file[103:105], "big")
    starts = [int.from_bytes(file[112 + 2 * n : 114 + 2 * n], "big") for n in range(cells)]
    children = [int.from_bytes(file[at : at + 4], "big") for at in starts]
    return [1, *children, int.from_bytes(file[108:112], "big")]
