"""The process model as a facilitator uses it: one look, one click, or the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui import ask
from ui.desk import Desk
from ui.screens.overview.screen import OverviewScreen
from ui.theme import Theme
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.model.words import PartState


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[OverviewScreen]:
    desk.go(part="overview")
    made = OverviewScreen(desk, "overview")
    on_screen(qtbot, made, 760, 900)
    return made


def rows(screen: OverviewScreen) -> list[list[str]]:
    model = screen.table.proxy
    return [
        [str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]


def test_a_click_on_a_part_goes_there(screen: OverviewScreen, desk: Desk, qtbot: QtBot) -> None:
    spot = screen.picture.box_of("vision").center().toPoint()
    qtbot.mouseClick(screen.picture, Qt.MouseButton.LeftButton, pos=spot)
    assert desk.place.part == "vision"


def test_arrows_walk_and_enter_opens(screen: OverviewScreen, desk: Desk, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(screen.picture, key)
    assert screen.picture.part == "alliance"
    assert screen.table.current_key() == "alliance"
    qtbot.keyClick(screen.picture, Qt.Key.Key_Down)
    qtbot.keyClick(screen.picture, Qt.Key.Key_Return)
    assert desk.place.part == "vision"


def test_the_ends_and_the_last_cog_hold(screen: OverviewScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.picture, Qt.Key.Key_Up)
    assert screen.picture.part == "urgency"
    qtbot.keyClick(screen.picture, Qt.Key.Key_Left)
    assert screen.picture.part == "agility"


def test_enter_in_the_table_opens_a_part(screen: OverviewScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.table.choose("monitoring")
    assert screen.picture.part == "monitoring"
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    assert desk.place.part == "monitoring"


def test_the_table_says_what_the_picture_shows(screen: OverviewScreen, desk: Desk) -> None:
    mark_part(desk.gate, "contract", PartState.SKIPPED, "Er is al een <b>convenant</b>")
    add_note(desk.gate, "begonnen", part="urgency")
    said = {row[1]: row for row in rows(screen)}
    assert len(said) == 21
    assert said["Lokaal contract"][2] == "Overgeslagen: Er is al een <b>convenant</b>"
    assert said["Urgentie"][2:4] == ["Begonnen", "0 / 4"]
    assert said["Monitoring, evaluatie en effect"][3] == "–"
    screen.picture.choose("contract")
    assert "Er is al een <b>convenant</b>" in screen.picture.accessibleDescription()


def test_only_what_was_never_discussed(screen: OverviewScreen, desk: Desk, qtbot: QtBot) -> None:
    mark_part(desk.gate, "urgency", PartState.DONE)
    chip = screen.states[PartState.UNTOUCHED]
    assert chip.text().endswith(": 20")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(rows(screen)) == 20
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(rows(screen)) == 21


def test_before_anything_is_said_it_tells_where_to_begin(screen: OverviewScreen, desk: Desk) -> None:
    assert screen.start.isVisible()
    add_note(desk.gate, "begonnen", part="urgency")
    assert not screen.start.isVisible()


def test_the_page_for_paper_goes_where_it_is_wanted(
    screen: OverviewScreen, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "blad")
    with qtbot.waitSignal(desk.told):
        qtbot.mouseClick(screen.print, Qt.MouseButton.LeftButton)
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "map.pdf").mkdir()
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "map.pdf")
    with qtbot.waitSignal(desk.problem):
        qtbot.mouseClick(screen.print, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("theme", "width", "percent"), [("dark", 700, 200), ("contrast", 1800, 100), ("contrast", 330, 100)]
)
def test_it_draws_at_every_width_and_text_size(
    desk: Desk, qtbot: QtBot, qapp: QApplication, theme: str, width: int, percent: int
) -> None:
    mark_part(desk.gate, "urgency", PartState.DONE)
    Theme(theme, percent).apply(qapp)
    made = OverviewScreen(desk, "overview")
    qtbot.addWidget(made)
    made.resize(width, 700)
    made.show()
    made.picture.grab()
    box = made.picture.box_of("organisation")
    assert made.picture.rect().toRectF().contains(box) or width < 400
    Theme("light").apply(qapp)
