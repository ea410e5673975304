"""Everything in a file at one moment, in plain data: what is exported, imported and merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wijkwerkplaats.journal import PlainChange, Step
from wijkwerkplaats.model import KINDS, Photo, Traject
from wijkwerkplaats.model.codec import to_plain
from wijkwerkplaats.storage import Storage

Key = tuple[str, str]
"""The kind and the id of an aggregate."""

Plain = dict[str, Any]


@dataclass(slots=True)
class Snapshot:
    """The aggregates by kind and id, every step of the journal with its changes in order, and the bytes they name."""

    things: dict[Key, Plain] = field(default_factory=dict)
    steps: list[tuple[Step, list[PlainChange]]] = field(default_factory=list)
    blobs: Mapping[str, bytes] = field(default_factory=dict)


class Some(Mapping[str, bytes]):
    """Some of the bytes of a snapshot, which stay packed until they are asked for."""

    def __init__(self, whole: Mapping[str, bytes], wanted: Iterable[str]) -> None:
        self._whole, self._wanted = whole, dict.fromkeys(wanted)

    def __getitem__(self, digest: str) -> bytes:
        if digest not in self._wanted:
            raise KeyError(digest)
        return self._whole[digest]

    def __iter__(self) -> Iterator[str]:
        return iter(self._wanted)

    def __len__(self) -> int:
        return len(self._wanted)


def snapshot(storage: Storage, traject_id: str | None = None, *, photos: bool = True) -> Snapshot:
    """Everything in the file, or everything of one traject; to compare with, the bytes of photographs can stay away."""
    taken = Snapshot()
    for traject in storage.all(Traject, ""):
        if traject_id in (None, traject.id):
            taken.things["traject", traject.id] = to_plain(traject)
            for name, kind in KINDS.items():
                if kind is not Traject:
                    for thing in storage.all(kind, traject.id):
                        taken.things[name, thing.id] = to_plain(thing)
    taken.steps = [
        (step, changes) for step, changes in storage.journal() if traject_id in (None, step.place.traject_id)
    ]
    if not photos:
        return taken
    kept = ((digest, storage.blob(digest)) for digest in sorted(digests(taken)))
    taken.blobs = {digest: data for digest, data in kept if data is not None}
    return taken


def digests(taken: Snapshot) -> set[str]:
    """The bytes that a photograph names, or named before it was taken away."""
    now = [plain for (kind, _key), plain in taken.things.items() if kind == Photo.KIND]
    changes = (change for _step, changes in taken.steps for change in changes if change.kind == Photo.KIND)
    then = [side for change in changes for side in (change.before, change.after) if side is not None]
    return {str(plain["digest"]) for plain in (*now, *then) if plain.get("digest")}
