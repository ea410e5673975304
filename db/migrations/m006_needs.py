"""Issues and ambitions, and the parties that each needs (§4.5, §5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

TRAJECT = ("traject_id", "traject", "id")

TABLES: dict[str, tuple[dict[str, Any], list[tuple[str, str, str]]]] = {
    "need": (
        {"id": str, "traject_id": str, "text": str, "kind": str, "rank": int, "created": str},
        [TRAJECT],
    ),
    "need_party": (
        {
            "id": str, "traject_id": str, "need_id": str, "stakeholder_id": str, "needed": int, "why": str,
            "willing": str, "created": str,
        },
        [TRAJECT, ("need_id", "need", "id"), ("stakeholder_id", "stakeholder", "id")],
    ),
}  # fmt: skip


def migrate(db: Database) -> None:
    """No issue was named yet."""
    for name, (columns, references) in TABLES.items():
        db.table(name).create(columns, pk="id", foreign_keys=references, strict=True)
        db.table(name).create_index(["traject_id"])
    for column in ("need_id", "stakeholder_id"):
        db.table("need_party").create_index([column])
