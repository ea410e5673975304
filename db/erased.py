"""Who was erased stays known when a backup from before is put back (AVG, art. 17)."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from db.file import open_werkplaats
from db.keys import Keyring
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import Erasure, Traject

log = logging.getLogger(__name__)


def erasures_in(path: Path, keys: Keyring | None) -> list[Erasure]:
    """Who was erased from the file; nobody when there is none, or when it cannot be read any more."""
    if not path.exists():
        return []
    with contextlib.suppress(WijkError, sqlite3.DatabaseError):
        storage = open_werkplaats(path, read_only=True, keys=keys)
        try:
            return [one for traject in storage.all(Traject, "") for one in storage.all(Erasure, traject.id)]
        finally:
            storage.close()
    log.warning("who was erased from the file cannot be read")
    return []


def remember_in(path: Path, erased: Sequence[Erasure], keys: Keyring | None) -> None:
    """Write it down in the file that took the place of the old one, for the trajects that it has."""
    if not erased:
        return
    storage = open_werkplaats(path, keys=keys)
    try:
        trajects = {traject.id for traject in storage.all(Traject, "")}
        storage.merge([one for one in erased if one.traject_id in trajects], [], [])
    finally:
        storage.close()
