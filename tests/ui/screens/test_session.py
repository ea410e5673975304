"""The page of the session, also before there is one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from ui.desk import HOME, SESSION, Desk
from ui.screens.session.screen import SessionScreen
from ui.settings import Settings
from wijkwerkplaats.gate import Gate


def test_without_a_wijk_the_page_leads_to_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    gate = Gate(open_werkplaats(tmp_path / "new.wijk"))
    desk = Desk(gate, Settings(tmp_path / "settings.ini"), "nl")
    desk.go(part=SESSION)
    screen = SessionScreen(desk, SESSION)
    qtbot.addWidget(screen)
    screen.refresh()
    way_on = screen.first_focus()
    assert way_on is not None and way_on.isEnabled()
    qtbot.mouseClick(way_on, Qt.MouseButton.LeftButton)
    assert desk.place.part == HOME
    desk.release()
    gate.close()
