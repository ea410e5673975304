"""Photographs of flip-overs: what is known of each, and their bytes in a table that is read for one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """There are none yet."""
    table = db.table("photo")
    table.create(
        {
            "id": str, "traject_id": str, "session_id": str, "part": str, "caption": str, "alt": str, "public": int,
            "digest": str, "width": int, "height": int, "size": int, "created": str,
        },
        pk="id", foreign_keys=[("traject_id", "traject", "id"), ("session_id", "session", "id")], strict=True,
    )  # fmt: skip
    table.create_index(["traject_id"])
    db.table("blob").create({"digest": str, "data": bytes}, pk="digest", strict=True)
