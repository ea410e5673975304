"""What tests need to stand on: a clock that is ours, an open file, a filled traject."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.file import open_werkplaats
from db.keys import Key, Keyring
from wijkwerkplaats.edits.sessions import add_session, start_session
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.gate import Gate

FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""Where folders stand for tests that write much, and need no disk for it."""


class Clock:
    """A clock that only moves when told to, or by a second at each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 4, 19, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time; every look takes a second."""
        self.now += timedelta(seconds=1)
        return self.now


def open_gate(path: Path, keys: Keyring | None = None, new: Key | None = None) -> Gate:
    """A gate on a werkplaats file with a clock of its own."""
    return Gate(open_werkplaats(path, keys=keys, new=new), Clock())


def running_gate(path: Path, new: Key | None = None) -> Gate:
    """A gate that stands in a running session of a traject called Molenwijk, at the part `urgency`."""
    gate = open_gate(path, new=new)
    add_traject(gate, "Molenwijk", municipality="Waterstad")
    start_session(gate, add_session(gate, "Eerste wijktafel"))
    gate.place = type(gate.place)(
        traject_id=gate.place.traject_id, session_id=gate.place.session_id, part="urgency"
    )
    return gate
