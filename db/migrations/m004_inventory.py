"""Contact persons, notes and judgements per perspective, tags, and how strong a relation is (§4.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

REFERENCES = [("traject_id", "traject", "id"), ("stakeholder_id", "stakeholder", "id")]
SESSION = ("session_id", "session", "id")

TABLES: dict[str, tuple[dict[str, Any], list[tuple[str, str, str]]]] = {
    "contact": (
        {
            "id": str, "traject_id": str, "stakeholder_id": str, "name": str, "role": str, "phone": str, "email": str,
            "purpose": str, "consented": str, "created": str,
        },
        REFERENCES,
    ),
    "judgement": (
        {
            "id": str, "traject_id": str, "stakeholder_id": str, "session_id": str, "perspective": str, "stance": str,
            "influence": int, "interest": int, "created": str,
        },
        [*REFERENCES, SESSION],
    ),
    "party_note": (
        {
            "id": str, "traject_id": str, "stakeholder_id": str, "session_id": str, "day": str, "text": str,
            "created": str,
        },
        [*REFERENCES, SESSION],
    ),
}  # fmt: skip


def migrate(db: Database) -> None:
    """The free text about whom to call stays as it is: it becomes persons when somebody says so."""
    for name, (columns, references) in TABLES.items():
        db.table(name).create(columns, pk="id", foreign_keys=references, strict=True)
        db.table(name).create_index(["traject_id"])
        db.table(name).create_index(["stakeholder_id"])
    db.table("stakeholder").add_column("tags", str, not_null_default="[]")
    db.table("relation").add_column("strength", int)
