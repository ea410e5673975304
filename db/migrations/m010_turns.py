"""Talking turns and the closing round of a session (§7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

PLACES = [("traject_id", "traject", "id"), ("session_id", "session", "id")]
TABLES: dict[str, dict[str, Any]] = {
    "turns": {"id": str, "traject_id": str, "session_id": str, "counts": str, "shared": int},
    "closing_round": {
        "id": str, "traject_id": str, "session_id": str, "said": str, "scale": int, "marks": str,
    },
}  # fmt: skip


def migrate(db: Database) -> None:
    """Nothing was counted or said yet."""
    for name, columns in TABLES.items():
        db.table(name).create(columns, pk="id", foreign_keys=PLACES, strict=True)
        db.table(name).create_index(["traject_id"])
