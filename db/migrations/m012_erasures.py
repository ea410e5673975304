"""That people were erased, so that they do not come back unseen with an older copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Who was erased before is not known any more, as it should be."""
    table = db.table("erasure")
    table.create(
        {
            "id": str, "traject_id": str, "salt": str, "digest": str, "words": int, "gone": str, "spared": str,
            "created": str,
        },
        pk="id", foreign_keys=[("traject_id", "traject", "id")], strict=True,
    )  # fmt: skip
    table.create_index(["traject_id"])
