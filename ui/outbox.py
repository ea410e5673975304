"""What left the file and is not written down yet: a paper or backup can be ready when the file is locked already."""

from __future__ import annotations

from pathlib import Path

from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model.words import DepartureKind


@dataclass(frozen=True, slots=True)
class Gone:
    """One thing that left a file, from where in it."""

    file: Path
    place: Place
    kind: DepartureKind
    name: str
    whom: str = ""


class Outbox:
    """Filled from any thread at the moment that something is on disk; written down by whoever has the file open."""

    def __init__(self) -> None:
        self.waiting: list[Gone] = []

    def put(self, gone: Gone) -> None:
        """This left just now."""
        self.waiting.append(gone)

    def settle(self, gate: Gate) -> None:
        """Write down what left this file. Raises `WijkError`; then it waits on."""
        for gone in [one for one in self.waiting if one.file == gate.storage.path]:
            note_departure(gate, gone.kind, gone.name, whom=gone.whom, place=gone.place)
            self.waiting.remove(gone)
