"""What personal data are kept for and until when, and what left the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """No purpose and no end were written down; what left before is not known."""
    db.table("traject").add_column("purpose", str, not_null_default="")
    db.table("traject").add_column("keep_until", str)
    db.table("departure").create(
        {
            "id": str, "traject_id": str, "session_id": str, "kind": str, "name": str, "whom": str, "created": str,
        },
        pk="id", foreign_keys=[("traject_id", "traject", "id"), ("session_id", "session", "id")], strict=True,
    )  # fmt: skip
    db.table("departure").create_index(["traject_id"])
    db.table("departure").create_index(["session_id"])
