"""Everything in a file at one moment, in plain data: what is exported, imported and merged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wijkwerkplaats.journal import PlainChange, Step
from wijkwerkplaats.model import KINDS, Traject
from wijkwerkplaats.model.codec import to_plain
from wijkwerkplaats.storage import Storage

Key = tuple[str, str]
"""The kind and the id of an aggregate."""

Plain = dict[str, Any]


@dataclass(slots=True)
class Snapshot:
    """The aggregates by kind and id, and every step of the journal with its changes, in order."""

    things: dict[Key, Plain] = field(default_factory=dict)
    steps: list[tuple[Step, list[PlainChange]]] = field(default_factory=list)


def snapshot(storage: Storage, traject_id: str | None = None) -> Snapshot:
    """Everything in the file, or everything of one traject."""
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
    return taken
