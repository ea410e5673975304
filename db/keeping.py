"""Backups of an open file, made beside the work: at start, at closing, before an import."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from db.backup import Stop, Stopped, clear_drafts, keep
from db.file import reading
from db.problems import plain_problems


def back_up(path: Path, why: str, stop: Stop | None = None) -> Path | None:
    """A backup through a connection of its own, also from another thread; None when none was needed.

    Raises `FileProblem` when the disk refuses. Called off through `stop` it leaves nothing behind.
    """
    clear_drafts(path)
    with plain_problems(path):
        conn: sqlite3.Connection = reading(path)
        try:
            return keep(conn, path, why, stop=stop)
        except Stopped:
            return None
        finally:
            conn.close()
