"""The pictures and the table of the parties while somebody works in them, against one 60 Hz frame."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.big import big_gate
from tests.bench.measure import FRAME, Result
from ui.app import Application, open_application
from ui.desk import HOME
from ui.screens.stakeholders.screen import StakeholdersScreen
from ui.screens.stakeholders.view_switch import View
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import Stakeholder, new_id

ROWS = 2000
STEPS = 40
NETWORKS = 5
TYPED = "partij noord"


def results() -> list[Result]:
    """500 parties with 1,500 relations in the pictures, 2,000 parties in the table."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wijk.wijk"
        big_gate(file).close()
        application = _opened(file, Path(folder) / "settings.ini")
        measured = [_drag(application), _network(application)]
        _fill_up(application)
        measured.append(_filter(application))
        application.close()
    return measured


def _opened(file: Path, settings: Path) -> Application:
    application = open_application(file, settings)
    assert application is not None and application.desk is not None
    application.window.resize(1366, 768)
    application.desk.go(part="stakeholders")
    QApplication.processEvents()
    return application


def _screen(application: Application) -> StakeholdersScreen:
    assert application.window.bench is not None
    shown = application.window.bench.pages.shown
    assert isinstance(shown, StakeholdersScreen)
    return shown


def _result(name: str, seconds: float, limit: float) -> Result:
    return Result(name, "one 60 Hz frame", seconds, FRAME, seconds / FRAME, limit)


class _Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _drag(application: Application) -> Result:
    """Each step of the mouse with the picture that follows it."""
    view = _screen(application).overview.panel.map
    node = view.scene.nodes[len(view.scene.nodes) // 2]
    at = view.spot_of(node.key)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    times, painted = [], _Painted(view)
    for step in range(1, STEPS + 1):
        start = time.perf_counter()
        QTest.mouseMove(view, at + QPoint(3 * step, 2 * step), 0)
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(3 * STEPS, 2 * STEPS)
    )
    assert view.spot_of(node.key) != at and painted.count >= STEPS
    return _result("dragging one of 500 on the map, a step", statistics.median(times[2:]), 1)


def _network(application: Application) -> Result:
    """The longest time in which the window hears nothing, from asking for a new network until it is there."""
    overview = _screen(application).overview
    overview.switch.chips[View.NETWORK].click()
    longest = []
    for _ in range(NETWORKS):
        panel = overview.views.currentWidget()
        panel.places.forget()  # type: ignore[attr-defined]
        here = time.perf_counter()
        blocks = []
        panel.anew.click()  # type: ignore[attr-defined]
        while True:
            now = time.perf_counter()
            blocks.append(now - here)
            here = now
            if len(panel.places.places) >= 500:  # type: ignore[attr-defined]
                break
            QApplication.processEvents()
        longest.append(max(blocks))
    overview.switch.chips[View.GRID].click()
    return _result("drawing the network anew, the longest wait", statistics.median(longest), 6)


def _fill_up(application: Application) -> None:
    desk = application.desk
    assert desk is not None
    there = len(desk.gate.all(Stakeholder))
    desk.gate.apply(
        label("step.stakeholder.imported", count="2000", name="lijst.xlsx"),
        *(
            Stakeholder(
                id=new_id(), traject_id=desk.place.traject_id, name=f"Partij {number} Noord", goals="rust"
            )
            for number in range(there, ROWS)
        ),
    )
    desk.go(part=HOME)
    QApplication.processEvents()
    desk.go(part="stakeholders")
    QApplication.processEvents()


def _filter(application: Application) -> Result:
    """Each key, until the table shows what is asked for."""
    overview = _screen(application).overview
    overview.setCurrentIndex(1)
    QApplication.processEvents()
    line = overview.filter_bar.line
    line.setFocus()
    times = []
    for _ in range(3):
        line.clear()
        QApplication.processEvents()
        for sign in TYPED:
            start = time.perf_counter()
            QTest.keyClicks(line, sign)
            QApplication.processEvents()
            times.append(time.perf_counter() - start)
    assert 0 < len(overview.table.shown_records()) < ROWS
    return _result(f"a key in the filter of {ROWS} rows", statistics.median(times), 2)
