"""From starting the program to a usable window with yesterday's backup due, against a start without."""

from __future__ import annotations

import tempfile
from pathlib import Path

from db.backup import FOLDER
from db.vault import SqliteVault
from tests.bench.bench_start import OURS, _run
from tests.bench.big import big_gate
from tests.bench.measure import Result, compared, seconds

ROUNDS = 9


def results() -> list[Result]:
    """Whole processes on a file of 500 stakeholders; the backup is made when the window has come to rest."""
    with tempfile.TemporaryDirectory() as folder:
        due, kept = (Path(folder) / name / "wijk.wijk" for name in ("due", "kept"))
        for path in (due, kept):
            path.parent.mkdir()
            big_gate(path).close()
        SqliteVault(kept).back_up("close")
        settings = Path(folder) / "settings.ini"

        def start(path: Path) -> float:
            return seconds(lambda: _run(OURS, folder, str(path), str(settings)))

        result = compared(
            "start to usable window, a backup due",
            "start, no backup due",
            lambda: start(due),
            lambda: start(kept),
            limit=1.2,
            rounds=ROUNDS,
        )
        assert not (due.parent / FOLDER).exists()
        return [result]
