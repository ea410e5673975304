"""Connections to a werkplaats file, plain or encrypted, and what can be judged of it before and on connecting."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from db.keys import MARK, Key, Keyring, is_encrypted
from db.migrations import schema_version
from db.note import beside
from db.places import address
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.write import file_problem

APPLICATION_ID = 0x57494A4B
"""`WIJK`: how the file says that it is ours."""

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_NEWEST_LAYOUT = 4
_UTF_8 = 1
_KEPT_FREE = (0, 12)
"""Bytes; 12 is what the SQLite of macOS keeps."""


def connect(path: Path, mode: str, keys: Keyring | None = None) -> sqlite3.Connection:
    """Open a file that is there, with its key when it is encrypted. Raises `FileProblem` when the key is not known."""
    if not is_encrypted(path):
        return prepared(bare(path, mode, None), mode)
    key = keys.key_for(path) if keys is not None else None
    if key is None:
        raise FileProblem("error.passphrase.needed", path=str(path))
    conn = bare(path, mode, key)
    try:
        _judge_inside(conn, path)
    except BaseException:
        conn.close()
        raise
    return prepared(conn, mode)


def bare(path: Path, mode: str, key: Key | None) -> sqlite3.Connection:
    """A connection for a file that is being made, or that is damaged: nothing of it is judged or set."""
    if names_other_files(path):
        raise FileProblem("error.file.journal", path=str(path), journal=beside(path, "-journal").name)
    if key is None:
        return _plain(path, mode)
    from db import cipher  # for files with a passphrase only

    return cipher.connect(path, mode, key)


def key_of(conn: sqlite3.Connection) -> Key | None:
    """The key that a connection was opened with; None for a plain file."""
    return getattr(conn, "key", None)


def prepared(conn: sqlite3.Connection, mode: str) -> sqlite3.Connection:
    """Set what we rely on (`docs/reliability.md`); closes the connection when that fails."""
    try:
        # A rollback journal, not WAL: people mail and synchronise these files while the program runs, and a WAL
        # file left beside them would lose the last edits. EXTRA also syncs the folder after the journal is gone.
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA trusted_schema = OFF")
        conn.execute("PRAGMA temp_store = MEMORY")
        if mode != "ro":
            conn.execute("PRAGMA journal_mode = DELETE")
            conn.execute("PRAGMA synchronous = EXTRA")
    except BaseException:
        conn.close()
        raise
    return conn


def _plain(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(address(path, mode), uri=True, timeout=2.0)


def names_other_files(path: Path) -> bool:
    """Whether the journal of a file names others. We write no such journal, and SQLite would delete what it names."""
    journal = beside(path, "-journal")
    try:
        if not journal.is_file() or journal.stat().st_size < len(_JOURNAL_MAGIC):
            return False
        with journal.open("rb") as file:
            file.seek(-len(_JOURNAL_MAGIC), os.SEEK_END)
            return file.read() == _JOURNAL_MAGIC
    except FileNotFoundError:  # taken away just now, by whoever works in the file
        return False
    except OSError as problem:
        raise file_problem(problem, journal) from problem


def check_header(path: Path) -> None:
    """Judge the first 100 bytes, so that a file that is not ours is never touched."""
    if path.is_dir():
        raise FileProblem("error.file.folder", path=str(path))
    if not path.is_file():  # a pipe or a device: reading could wait for ever
        raise FileProblem("error.file.not_ours", path=str(path))
    with path.open("rb") as file:
        header = file.read(100)
    if header.startswith(MARK):  # the rest cannot be read without the key: `_judge_inside`
        return
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise FileProblem("error.file.not_ours", path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileProblem("error.file.not_ours", path=str(path))
    if int.from_bytes(header[60:64], "big") > schema_version():
        raise FileProblem("error.file.newer", path=str(path))
    # SQLite itself would not know it, or we never write it: UTF-16, room kept free at the end of each page.
    if header[47] > _NEWEST_LAYOUT or header[59] > _UTF_8 or header[20] not in _KEPT_FREE:
        raise FileProblem("error.file.damaged", path=str(path))
    page = int.from_bytes(header[16:18], "big")
    promised = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if path.stat().st_size < promised and not beside(path, "-journal").exists():
        raise FileProblem("error.file.damaged", path=str(path))


def _judge_inside(conn: sqlite3.Connection, path: Path) -> None:
    """What `check_header` judges of a plain file."""
    if int(conn.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
        raise FileProblem("error.file.not_ours", path=str(path))
    if version_of(conn) > schema_version():
        raise FileProblem("error.file.newer", path=str(path))


def version_of(conn: sqlite3.Connection) -> int:
    """The version of the schema of an open file."""
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
