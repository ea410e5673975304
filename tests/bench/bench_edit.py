"""One edit saved through the gate with its journal step, against a bare commit of one row."""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from pathlib import Path

from tests.bench.measure import Result, compared, seconds
from tests.support import running_gate
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_stakeholder

BATCH = 40


def results() -> list[Result]:
    """Both under the same pragmas, on the same disk; every edit a step of its own."""
    with tempfile.TemporaryDirectory() as folder:
        gate = running_gate(Path(folder) / "wijk.wijk")
        for number in range(500):
            add_stakeholder(gate, f"Partij {number}")
        parties = itertools.cycle(gate.all(type(add_stakeholder(gate, "laatste"))))
        bare = _bare(Path(folder) / "bare.db")
        counter = itertools.count()

        def ours() -> None:
            for _ in range(BATCH):
                set_field(gate, next(parties), "goals", f"doel {next(counter)}")

        def yardstick() -> None:
            for _ in range(BATCH):
                bare.execute("INSERT INTO t (x) VALUES (?)", (f"doel {next(counter)}",))
                bare.commit()

        result = compared(
            "one edit through the gate, with its journal step",
            "bare commit of one row",
            lambda: seconds(ours) / BATCH,
            lambda: seconds(yardstick) / BATCH,
            limit=3,
            rounds=9,
        )
        gate.close()
        bare.close()
    return [result]


def _bare(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA journal_mode = DELETE")
    conn.execute("PRAGMA synchronous = EXTRA")
    conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")
    return conn
