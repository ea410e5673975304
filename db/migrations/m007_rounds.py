"""Voting rounds (§7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """There are no rounds yet."""
    table = db.table("round")
    table.create(
        {
            "id": str, "traject_id": str, "session_id": str, "part": str, "question": str, "form": str, "split": str,
            "options": str, "votes": str, "dots": int, "budget": int, "euros": int, "follows_id": str,
            "closed_at": str, "revisions": str, "created": str,
        },
        pk="id",
        foreign_keys=[
            ("traject_id", "traject", "id"), ("session_id", "session", "id"), ("follows_id", "round", "id"),
        ],
        strict=True,
    )  # fmt: skip
    table.create_index(["traject_id"])
    table.create_index(["follows_id"])
