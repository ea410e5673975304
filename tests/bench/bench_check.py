"""The check of a file with 100,000 rows of history, against SQLite's own check of its pages."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from db.check import check
from db.file import open_werkplaats
from db.keys import Key, Keyring
from tests.bench.big import big_gate
from tests.bench.measure import Result, compared, seconds
from wijkwerkplaats.journal import Label, PlainChange, Step
from wijkwerkplaats.model import Stakeholder, new_id
from wijkwerkplaats.model.codec import to_plain

HISTORY = 100_000
ROUNDS = 5


def results() -> list[Result]:
    """Plain and with a passphrase; each against the integrity check of the same file."""
    key = Key.new("een huis")
    return [
        _result("check of 100,000 history rows", None),
        _result("the same in a file with a passphrase", key),
    ]


def _result(name: str, key: Key | None) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wijk.wijk"
        _make(path, key)
        keys = Keyring()
        if key is not None:
            keys.add(key)
        storage = open_werkplaats(path, read_only=True, keys=keys)
        assert check(storage) == []
        try:
            return compared(
                name,
                "SQLite's integrity_check",
                lambda: seconds(lambda: check(storage)),
                lambda: seconds(lambda: storage.conn.execute("PRAGMA integrity_check").fetchall()),
                limit=2,
                rounds=ROUNDS,
            )
        finally:
            storage.close()


def _make(path: Path, key: Key | None) -> None:
    """Half of the rows are steps, half what they changed, as in a file where one field at a time was filled in."""
    gate = big_gate(path, key)
    parties = gate.all(Stakeholder)
    steps = []
    for number in range(HISTORY // 2):
        before = parties[number % len(parties)]
        after = dataclasses.replace(before, goals=f"doel {number} " + "woorden over de wijk " * 4)
        parties[number % len(parties)] = after
        label = Label("step.stakeholder.edit", {"name": after.name})
        step = Step(id=new_id(), at=gate.now(), label=label, place=gate.place)
        steps.append((step, [PlainChange("stakeholder", after.id, to_plain(before), to_plain(after))]))
    gate.storage.merge(parties, [], steps)
    gate.close()
