"""A still of a file on a share: read whole at one moment, since the locks of SQLite may not hold there."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import time
from pathlib import Path

from db.connect import connect
from db.keys import Keyring
from db.note import beside
from wijkwerkplaats.errors import FileProblem

PATIENCE = 5.0


def still_of(path: Path, keys: Keyring | None) -> sqlite3.Connection:
    """A connection to a copy that is gone when it is closed. Raises `FileProblem` when the file never rests."""
    import tempfile

    handle, name = tempfile.mkstemp(suffix=path.suffix)
    os.close(handle)
    copy = Path(name)
    try:
        _copied(path, copy)
        return connect(copy, "ro", keys)
    finally:
        copy.unlink()  # who has it open goes on reading it


def _copied(path: Path, copy: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        before = _moment(path)
        shutil.copyfile(path, copy)
        if before is not None and before == _moment(path):
            return
        if time.monotonic() > until:
            raise FileProblem("error.file.busy", path=str(path))
        time.sleep(0.02)


def _moment(path: Path) -> bytes | None:
    """The first page, which every edit changes; None while an edit is being written."""
    with contextlib.suppress(FileNotFoundError):
        if beside(path, "-journal").stat().st_size:
            return None
    with path.open("rb") as file:
        return file.read(4096)
