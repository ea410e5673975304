"""Own templates of an agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """There are no templates yet; what a block of an agenda can hold more stands in its JSON."""
    db.table("agenda_template").create(
        {"id": str, "traject_id": str, "name": str, "agenda": str, "created": str},
        pk="id", foreign_keys=[("traject_id", "traject", "id")], strict=True,
    )  # fmt: skip
    db.table("agenda_template").create_index(["traject_id"])
