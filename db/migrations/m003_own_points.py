"""Own points and checklists, points switched off, and the question as it was asked (§3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

TRAJECT = ("traject_id", "traject", "id")

TABLES: dict[str, tuple[dict[str, Any], list[tuple[str, str, str]]]] = {
    "own_list": (
        {"id": str, "traject_id": str, "title": str, "part": str, "removed": int, "created": str},
        [TRAJECT],
    ),
    "own_point": (
        {
            "id": str, "traject_id": str, "part": str, "own_list_id": str, "text": str, "hint": str, "kind": str,
            "rank": int, "removed": int, "created": str,
        },
        [TRAJECT, ("own_list_id", "own_list", "id")],
    ),
    "point_switch": ({"id": str, "traject_id": str, "point": str}, [TRAJECT]),
}  # fmt: skip


def migrate(db: Database) -> None:
    """Nothing is switched off and nothing is own; what was asked before is not known."""
    for name, (columns, references) in TABLES.items():
        db.table(name).create(columns, pk="id", foreign_keys=references, strict=True)
        db.table(name).create_index(["traject_id"])
    db.table("own_point").create_index(["own_list_id"])
    db.table("answer").add_column("asked", str, not_null_default="")
