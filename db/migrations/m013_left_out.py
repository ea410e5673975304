"""Which open actions from before a session leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Every session takes all of them along, as it did."""
    db.table("session").add_column("left_out", str, not_null_default="[]")
