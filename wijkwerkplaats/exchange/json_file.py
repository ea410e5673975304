"""The JSON form of a werkplaats, documented in docs/format.md: complete, and read back without loss."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import msgspec

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.json_trust import parsed
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.journal import Label, Place, PlainChange, Step, StepState
from wijkwerkplaats.model.codec import from_plain, kind_named
from wijkwerkplaats.photos import digest_of

FORMAT = "wijkwerkplaats"
VERSION = 3
"""2: answers can hold a count and the question, and there are own points. 3: what came since, from contact
persons to photographs (docs/format.md). What older versions wrote can be read."""


def to_json(taken: Snapshot) -> bytes:
    """The bytes of the JSON file; the same snapshot always gives the same bytes."""
    kinds: dict[str, list[dict[str, Any]]] = {}
    for (kind, _key), plain in sorted(taken.things.items()):
        kinds.setdefault(kind, []).append(plain)
    steps = [_plain_step(step, changes) for step, changes in taken.steps]
    blobs = {digest: base64.b64encode(data).decode() for digest, data in sorted(taken.blobs.items())}
    document = {"format": FORMAT, "version": VERSION, "aggregates": kinds, "steps": steps, "blobs": blobs}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def from_json(data: bytes, path: Path) -> Snapshot:
    """A snapshot from the bytes of a JSON file, every aggregate checked against its type. Raises `WijkError`."""
    document = parsed(data, path)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise WijkError("error.import.format", path=str(path))
    if not isinstance(document.get("version"), int) or document["version"] > VERSION:
        raise WijkError("error.import.newer")
    taken = Snapshot()
    try:
        for name, things in document["aggregates"].items():
            kind = kind_named(name)
            for plain in things:
                from_plain(kind, plain)
                taken.things[name, plain["id"]] = plain
        taken.steps = [_step(plain) for plain in document["steps"]]
        taken.blobs = {key: _blob(key, text) for key, text in document.get("blobs", {}).items()}
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise WijkError("error.import.format", path=str(path)) from problem
    return taken


def _blob(digest: str, text: str) -> bytes:
    """The bytes of a photograph; they must be those that the digest stands for."""
    data = base64.b64decode(text, validate=True)
    if digest_of(data) != digest:
        raise ValueError(digest)
    return data


def _plain_step(step: Step, changes: list[PlainChange]) -> dict[str, Any]:
    place = step.place
    return {
        "id": step.id, "at": step.at, "label": step.label.key, "args": step.label.args,
        "traject_id": place.traject_id, "session_id": place.session_id, "part": place.part, "merge": step.merge,
        "state": step.state.value, "final": step.final,
        "changes": [{"kind": c.kind, "key": c.key, "before": c.before, "after": c.after} for c in changes],
    }  # fmt: skip


def _step(plain: dict[str, Any]) -> tuple[Step, list[PlainChange]]:
    args = {str(name): str(value) for name, value in plain["args"].items()}
    place = Place(
        traject_id=str(plain["traject_id"]),
        session_id=None if plain["session_id"] is None else str(plain["session_id"]),
        part=str(plain["part"]),
    )
    step = Step(
        id=str(plain["id"]), at=str(plain["at"]), label=Label(str(plain["label"]), args), place=place,
        merge=str(plain["merge"]), state=StepState(plain["state"]), final=bool(plain["final"]),
    )  # fmt: skip
    changes = [_change(change) for change in plain["changes"]]
    return step, changes


def _change(plain: dict[str, Any]) -> PlainChange:
    for side in ("before", "after"):
        if plain[side] is not None and not isinstance(plain[side], dict):
            raise TypeError(side)
    return PlainChange(str(plain["kind"]), str(plain["key"]), plain["before"], plain["after"])
