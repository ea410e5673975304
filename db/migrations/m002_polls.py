"""Counts of hands, stickers or positions with an answer (§7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Answers that are there have no count."""
    db.table("answer").add_column("poll", str)
