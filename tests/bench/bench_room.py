"""What a room notices: how soon the presentation is there, and how soon the line to note something."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.bench.big import big_gate
from tests.bench.measure import Result, against_frame
from ui.app import Application, open_application
from ui.window.room import keeper

ROUNDS = 9


def results() -> list[Result]:
    """On a traject of 500 stakeholders; the first time, with its imports, is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wijk.wijk"
        gate = big_gate(file)
        place = gate.place
        gate.close()
        program = open_application(file, Path(folder) / "settings.ini")
        assert program is not None and program.desk is not None
        program.desk.go(traject_id=place.traject_id, session_id=place.session_id, part="vision")
        program.window.resize(1366, 768)
        measured = [
            against_frame(
                "the line to note something is open", lambda: _line(program), limit=2, rounds=ROUNDS
            ),
            against_frame(
                "presenting on the same screen", lambda: _presented(program), limit=3, rounds=ROUNDS
            ),
            *_beside(program),
        ]
        program.close()
    return measured


def _beside(program: Application) -> list[Result]:
    """With this screen standing for a second one."""
    before = keeper.other_screen
    keeper.other_screen = lambda window: window.screen()
    try:
        first = "presenting on a second screen, first picture"
        whole = "presenting on a second screen, the whole page"
        return [
            against_frame(first, lambda: _presented(program), limit=3, rounds=ROUNDS),
            against_frame(whole, lambda: _presented(program, whole=True), limit=6, rounds=ROUNDS),
        ]
    finally:
        keeper.other_screen = before


def _line(program: Application) -> float:
    bench = program.window.bench
    assert bench is not None
    start = time.perf_counter()
    bench.note_quickly()
    bench.repaint()
    taken = time.perf_counter() - start
    bench.note_quickly()
    _settle()
    return taken


def _presented(program: Application, *, whole: bool = False) -> float:
    _settle()
    start = time.perf_counter()
    program.set_presenting(True)
    if whole:
        QApplication.processEvents()
    elif program.desk is not None and program.desk.presenting:
        program.window.repaint()
    taken = time.perf_counter() - start
    program.set_presenting(False)
    return taken


def _settle() -> None:
    """What was put away is gone, and nothing waits to be drawn."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
