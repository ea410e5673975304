"""The first schema: the aggregates of a werkplaats and the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database

TRAJECT = ("traject_id", "traject", "id")
SESSION = ("session_id", "session", "id")

CAPTURED: dict[str, Any] = {
    "id": str, "traject_id": str, "session_id": str, "part": str, "point": str, "text": str, "created": str,
}  # fmt: skip

TABLES: dict[str, tuple[dict[str, Any], list[tuple[str, str, str]]]] = {
    "traject": (
        {"id": str, "name": str, "wijk": str, "municipality": str, "aim": str, "created": str},
        [],
    ),
    "session": (
        {
            "id": str, "traject_id": str, "title": str, "day": str, "place": str, "facilitator": str, "aim": str,
            "agenda": str, "attendees": str, "state": str, "closed_at": str, "reopenings": str, "open_map": int,
            "created": str,
        },
        [TRAJECT],
    ),
    "part_mark": (
        {"id": str, "traject_id": str, "part": str, "state": str, "reason": str},
        [TRAJECT],
    ),
    "answer": (
        {
            "id": str, "traject_id": str, "session_id": str, "checklist": str, "point": str, "verdict": str,
            "reason": str, "text": str, "remarks": str,
        },
        [TRAJECT, SESSION],
    ),
    "note": ({**CAPTURED, "kind": str, "perspective": str, "internal": int}, [TRAJECT, SESSION]),
    "action": ({**CAPTURED, "who": str, "due": str, "state": str}, [TRAJECT, SESSION]),
    "decision": ({**CAPTURED, "reason": str}, [TRAJECT, SESSION]),
    "question": ({**CAPTURED, "answer": str, "answered": int}, [TRAJECT, SESSION]),
    "urgency": (
        {
            "id": str, "traject_id": str, "session_id": str, "votes": str, "signals": str, "type": str,
            "reason": str,
        },
        [TRAJECT, SESSION],
    ),
    "evidence": (
        {
            "id": str, "traject_id": str, "session_id": str, "part": str, "kind": str, "text": str, "value": str,
            "source": str, "year": int, "perspective": str, "created": str,
        },
        [TRAJECT, SESSION],
    ),
    "stakeholder": (
        {
            "id": str, "traject_id": str, "name": str, "kind": str, "domains": str, "level": str, "informal": int,
            "active_here": int, "goals": str, "assignment": str, "brings": str, "gains": str, "contacts": str,
            "indispensable": int, "stance": str, "influence": int, "interest": int, "dependence": int, "note": str,
            "created": str,
        },
        [TRAJECT],
    ),
    "relation": (
        {"id": str, "traject_id": str, "source_id": str, "target_id": str, "kind": str, "note": str},
        [TRAJECT, ("source_id", "stakeholder", "id"), ("target_id", "stakeholder", "id")],
    ),
    "seat": (
        {
            "id": str, "traject_id": str, "stakeholder_id": str, "level": str, "role": str, "person": str,
            "gives": str, "gains": str, "give": int, "gain": int, "since": str, "until": str, "change_agent": int,
            "created": str,
        },
        [TRAJECT, ("stakeholder_id", "stakeholder", "id")],
    ),
    "alliance": ({"id": str, "traject_id": str, "rhythms": str, "figurehead": str}, [TRAJECT]),
    "instrument": (
        {
            "id": str, "traject_id": str, "name": str, "library": str, "x": int, "y": int, "owner_id": str,
            "owner": str, "status": str, "text": str, "note": str, "created": str,
        },
        [TRAJECT, ("owner_id", "stakeholder", "id")],
    ),
}  # fmt: skip


def migrate(db: Database) -> None:
    """Create every table."""
    for name, (columns, references) in TABLES.items():
        db.table(name).create(columns, pk="id", foreign_keys=references, strict=True)
        if "traject_id" in columns:
            db.table(name).create_index(["traject_id"])
    for name, column in (("seat", "stakeholder_id"), ("relation", "source_id"), ("relation", "target_id"),
                         ("instrument", "owner_id")):  # fmt: skip
        db.table(name).create_index([column])
    _journal(db)


def _journal(db: Database) -> None:
    db.table("step").create(
        {
            "seq": int, "id": str, "at": str, "label": str, "args": str, "traject_id": str, "session_id": str,
            "part": str, "merge": str, "state": str, "final": int,
        },
        pk="seq", strict=True,
    )  # fmt: skip
    db.table("step").create_index(["id"], unique=True)
    db.table("step").create_index(["traject_id", "state", "seq"])
    db.table("step").create_index(["session_id", "seq"])
    db.table("change").create(
        {"seq": int, "step_id": str, "kind": str, "key": str, "before": str, "after": str},
        pk="seq", foreign_keys=[("step_id", "step", "id")], strict=True,
    )  # fmt: skip
    db.table("change").create_index(["step_id", "kind", "key"], unique=True)
    db.table("change").create_index(["key"])
