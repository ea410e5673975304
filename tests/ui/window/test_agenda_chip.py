"""The clock of the evening in the bar at the top, and its keys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.app import Application
from ui.window.agenda_chip import AgendaChip
from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.model import AgendaItem

AGENDA = (AgendaItem(part="urgency", minutes=30), AgendaItem(part="stakeholders", minutes=20))


def test_f7_moves_on_and_f8_gives_time(program: Application, qtbot: QtBot) -> None:
    desk, bench = program.desk, program.window.bench
    moments = [datetime(2026, 3, 4, 18, 30, tzinfo=UTC)]
    bench.clock.now = lambda: moments[0]
    assert desk.session is not None
    set_agenda(desk.gate, desk.session, AGENDA)
    assert not bench.header.findChildren(AgendaChip)
    bench.clock.begin()
    (chip,) = bench.header.findChildren(AgendaChip)
    assert chip.isVisible() and chip.text().startswith("30 min left")
    qtbot.keyClick(program.window, Qt.Key.Key_F8)
    assert chip.text().startswith("35 min left")
    moments[0] += timedelta(minutes=40)
    bench.clock.ticked.emit()
    assert chip.text().startswith("5 min over")
    assert "10 min behind" in chip.accessibleName()
    qtbot.keyClick(program.window, Qt.Key.Key_F7)
    assert chip.text().startswith("20 min left")
    assert desk.place.part == "stakeholders"
    bench.clock.stop()
    assert not chip.isVisible()


def test_the_room_sees_what_is_left_and_no_more(program: Application) -> None:
    desk = program.desk
    assert desk.session is not None
    set_agenda(desk.gate, desk.session, AGENDA)
    program.window.bench.clock.begin()
    program.orders.presenting.emit(True)
    (chip,) = program.window.bench.header.findChildren(AgendaChip)
    assert chip.isVisible() and chip.text() == "30 min left"
