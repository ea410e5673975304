"""Switching to a screen of a large traject and painting it, against one 60 Hz frame."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.big import big_gate
from tests.bench.measure import FRAME, Result
from ui.app import open_application
from ui.desk import HOME

PAGES = ("urgency", "stakeholders", "alliance", "steering", "vision", "session", "closing")
ROUNDS = 9


def results() -> list[Result]:
    """The window on 500 stakeholders and 1,500 relations; the first visit, with its imports, is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wijk.wijk"
        gate = big_gate(file)
        place = gate.place
        gate.close()
        application = open_application(file, Path(folder) / "settings.ini")
        assert application is not None and application.desk is not None
        desk = application.desk
        desk.go(traject_id=place.traject_id, session_id=place.session_id, part=HOME)
        application.window.resize(1366, 768)
        measured = [_switch(desk, page) for page in PAGES]
        application.close()
    return measured


def _switch(desk, page: str) -> Result:  # type: ignore[no-untyped-def]
    times = []
    for _ in range(ROUNDS + 1):
        desk.go(part=HOME)
        QApplication.processEvents()
        start = time.perf_counter()
        desk.go(part=page)
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    median = statistics.median(times[1:])
    return Result(f"switching to {page} and painting it", "one 60 Hz frame", median, FRAME, median / FRAME, 6)
