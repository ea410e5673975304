"""The JSON form of a werkplaats, documented in docs/format.md: complete, and read back without loss."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange import json_trust
from wijkwerkplaats.exchange.json_trust import PHOTOS, parsed
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
    return b"".join(json_pieces(taken))


def json_pieces(taken: Snapshot) -> Iterator[bytes]:
    """The JSON file in pieces, as its photographs together are large.

    Raises `WijkError` before the first piece for more than `from_json` reads back.
    """
    kinds: dict[str, list[dict[str, Any]]] = {}
    for (kind, _key), plain in sorted(taken.things.items()):
        kinds.setdefault(kind, []).append(plain)
    steps = [_plain_step(step, changes) for step, changes in taken.steps]
    document = {"format": FORMAT, "version": VERSION, "aggregates": kinds, "steps": steps}
    head = msgspec.json.format(msgspec.json.encode(document), indent=1)
    photos = sum(map(len, taken.blobs.values())) * 4 // 3
    if len(head) > json_trust.MOST_BYTES or len(head) + photos > json_trust.MOST_WHOLE * 0.99:
        raise WijkError("error.export.too_large")
    head = head.removesuffix(b"\n}") + f',\n "{PHOTOS}": '.encode()
    return itertools.chain((head,), _packed(taken.blobs), (b"\n}\n",))


def _packed(blobs: Mapping[str, bytes]) -> Iterator[bytes]:
    """The photographs as JSON, one after another: all at once would take several times their size."""
    yield b"{"
    for number, digest in enumerate(sorted(blobs)):
        yield b",\n  " if number else b"\n  "
        yield msgspec.json.encode(digest) + b": " + msgspec.json.encode(blobs[digest])
    yield b"\n }" if blobs else b"}"


def from_json(data: bytes, path: Path) -> Snapshot:
    """A snapshot from the bytes of a JSON file, every aggregate checked against its type. Raises `WijkError`."""
    document = parsed(data, path)
    if document.get("format") != FORMAT:
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
        taken.blobs = document[PHOTOS]
        for digest, photo in taken.blobs.items():  # they must be those that the digest stands for
            if digest_of(photo) != digest:
                raise ValueError(digest)
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise WijkError("error.import.format", path=str(path)) from problem
    return taken


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
