"""One edit saved through the gate with its journal step, against a bare commit of one row."""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from pathlib import Path

from db.keys import Key
from tests.bench.measure import Result, compared, seconds
from tests.support import running_gate
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.model import Stakeholder

BATCH = 40


def results() -> list[Result]:
    """All under the same pragmas, on the same disk; every edit a step of its own. The yardstick is always plain."""
    return [
        _result("one edit through the gate, with its journal step", None, 3),
        _result("the same in a file with a passphrase", Key.new("een huis"), 4.5),
    ]


def _result(name: str, key: Key | None, limit: float) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        gate = running_gate(Path(folder) / "wijk.wijk", key)
        for number in range(500):
            add_stakeholder(gate, f"Partij {number}")
        parties = itertools.cycle(gate.all(Stakeholder))
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
            name,
            "bare commit of one row",
            lambda: seconds(ours) / BATCH,
            lambda: seconds(yardstick) / BATCH,
            limit=limit,
            rounds=9,
        )
        gate.close()
        bare.close()
    return result


def _bare(path: Path) -> sqlite3.Connection:
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA journal_mode = DELETE")
    conn.execute("PRAGMA synchronous = EXTRA")
    conn.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)")
    return conn
