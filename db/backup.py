"""Copies of the file by SQLite's own backup, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import datetime
from pathlib import Path

from db.problems import plain_problems

FOLDER = "backups"


def copy_to(source: sqlite3.Connection, target: Path) -> None:
    """Write a complete copy to `target`; an older `target` is replaced only when the copy is on disk.

    Raises `FileProblem` when the disk refuses; nothing half-written stays behind.
    """
    draft = target.with_name(f".{target.name}.part")
    with plain_problems(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _backup(source, draft)
            draft.replace(target)
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def dated_backup(source: sqlite3.Connection, path: Path, why: str) -> Path:
    """A copy in the folder `backups` beside the file, with date, time and reason in its name."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
    target = path.parent / FOLDER / f"{path.stem}-{stamp}-{why}{path.suffix}"
    copy_to(source, target)
    return target


def _backup(source: sqlite3.Connection, draft: Path) -> None:
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    copy = sqlite3.connect(draft)
    try:
        source.backup(copy)
    finally:
        copy.close()
    with draft.open("rb+") as written:
        os.fsync(written.fileno())
