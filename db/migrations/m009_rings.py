"""The ring that the group put a party in (§4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Every party stands where it is suggested to stand."""
    db.table("stakeholder").add_column("ring", str)
