"""What was agreed over all sessions, as somebody works through it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.desk import Desk
from ui.screens.closing.screen import ClosingScreen
from ui.screens.register.lists import ActionList
from ui.screens.register.screen import RegisterScreen
from ui.widgets.overdue_line import OverdueLine
from wijkwerkplaats.edits.capture import add_action, add_decision, add_question
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session
from wijkwerkplaats.model import Action, Departure, Question
from wijkwerkplaats.model.words import ActionState

DAY = timedelta(days=1)


@pytest.fixture
def two(desk: Desk) -> None:
    """A first session with a late action, a second one that runs."""
    add_action(desk.gate, "Bankje plaatsen", who="Fatima, Jan", due=date.today() - 3 * DAY)
    add_decision(desk.gate, "We gaan door", reason="Iedereen wil")
    add_question(desk.gate, "Wie betaalt?")
    first = desk.session
    assert first is not None
    close_session(desk.gate, first)
    start_session(desk.gate, add_session(desk.gate, "Tweede", day=date(2026, 12, 1)))
    add_action(desk.gate, "Folder maken", who="Jan", due=date.today() + DAY)


@pytest.fixture
def screen(two: None, desk: Desk, qtbot: QtBot) -> RegisterScreen:
    desk.go(part="register")
    made = RegisterScreen(desk, "register")
    on_screen(qtbot, made, 760, 700)
    return made


def words(shown: ActionList) -> list[str]:
    return [one.text for one in shown.table.shown_records()]


def test_late_stands_first_and_says_so(screen: RegisterScreen) -> None:
    shown = screen.to_do
    assert words(shown) == ["Bankje plaatsen", "Folder maken"]
    cell = shown.table.model().index(0, ActionList.WHEN)
    assert cell.data().endswith("3 d. late")
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert shown.table.model().index(0, 4).data().startswith("Eerste wijktafel\n4.1")


def test_space_is_done_and_undo_opens_again(screen: RegisterScreen, desk: Desk, qtbot: QtBot) -> None:
    table = screen.to_do.table
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert {one.state for one in desk.gate.all(Action)} == {ActionState.DONE}
    assert screen.to_do.nothing.isVisible()
    desk.undo()
    assert {one.state for one in desk.gate.all(Action)} == {ActionState.OPEN}
    assert words(screen.to_do) == ["Bankje plaatsen", "Folder maken"]


def test_filters_on_late_and_on_a_name_stay(screen: RegisterScreen, desk: Desk, qtbot: QtBot) -> None:
    filters = screen.filters
    filters.who.setCurrentIndex(filters.who.findData("Fatima"))
    filters.who.activated.emit(filters.who.currentIndex())
    assert words(screen.to_do) == ["Bankje plaatsen"]
    filters.who.setCurrentIndex(filters.who.findData("Jan"))
    filters.who.activated.emit(filters.who.currentIndex())
    assert words(screen.to_do) == ["Bankje plaatsen", "Folder maken"]
    qtbot.mouseClick(filters.buttons["late"], Qt.MouseButton.LeftButton)
    assert words(screen.to_do) == ["Bankje plaatsen"]
    again = RegisterScreen(desk, "register")
    qtbot.addWidget(again)
    again.refresh()
    assert words(again.to_do) == ["Bankje plaatsen"]


def test_a_date_is_moved_in_the_table(screen: RegisterScreen, desk: Desk) -> None:
    model = screen.to_do.table.model()
    model.setData(model.index(0, ActionList.WHEN), date.today() + 9 * DAY)
    assert words(screen.to_do) == ["Folder maken", "Bankje plaatsen"]
    assert next(one for one in desk.gate.all(Action) if one.who == "Jan").text == "Folder maken"


def test_a_question_that_was_answered_leaves_the_list(
    screen: RegisterScreen, desk: Desk, qtbot: QtBot
) -> None:
    screen.tabs.setCurrentIndex(2)
    table = screen.questions.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [one.answered for one in desk.gate.all(Question)] == [True]
    assert screen.questions.empty.isVisible()


def test_nothing_changes_in_a_closed_session(screen: RegisterScreen, desk: Desk, qtbot: QtBot) -> None:
    assert desk.session is not None
    close_session(desk.gate, desk.session)
    table = screen.to_do.table
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert {one.state for one in desk.gate.all(Action)} == {ActionState.OPEN}


def test_export_writes_what_shows(
    screen: RegisterScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "afspraken")
    screen.filters.show_only("late")
    screen.to_sheet.trigger()
    book = openpyxl.load_workbook(tmp_path / "afspraken.xlsx")
    assert [row[0].value for row in book["Acties"].rows] == ["Wat", "Bankje plaatsen"]
    screen.tabs.setCurrentIndex(1)
    screen.to_csv.trigger()
    assert "We gaan door;Iedereen wil" in (tmp_path / "afspraken.csv").read_text("utf-8-sig")
    screen.to_calendar.trigger()
    assert (tmp_path / "afspraken.ics").read_text().count("BEGIN:VEVENT") == 1


def test_a_calendar_without_dates_is_refused_in_words(
    screen: RegisterScreen, desk: Desk, qtbot: QtBot
) -> None:
    screen.filters.who.addItem("Niemand", "Niemand")
    screen.filters.who.setCurrentIndex(screen.filters.who.count() - 1)
    screen.filters.who.activated.emit(screen.filters.who.currentIndex())
    with qtbot.waitSignal(desk.problem):
        screen.to_calendar.trigger()


@pytest.mark.usefixtures("two")
def test_the_line_on_what_is_late_leads_to_it(desk: Desk, qtbot: QtBot) -> None:
    line = OverdueLine(desk)
    qtbot.addWidget(line)
    line.refresh()
    assert line.isVisible() and line.open.text().endswith(": 1")
    line.open.click()
    assert (desk.place.part, desk.settings.get("register_show")) == ("register", "late")
    room_looks_along(desk)
    line.refresh()
    assert not line.isVisible()


@pytest.mark.usefixtures("two")
def test_the_next_session_looks_back_on_what_is_open(desk: Desk, qtbot: QtBot) -> None:
    screen = ClosingScreen(desk, "closing")
    qtbot.addWidget(screen)
    screen.refresh()
    assert [one.text for one in screen.before.table.shown_records()] == ["Bankje plaatsen"]
    assert [one.text for one in screen.to_do.table.shown_records()] == ["Folder maken"]


def test_a_list_that_was_saved_is_written_down_as_having_left(
    screen: RegisterScreen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "afspraken")
    screen.to_csv.trigger()
    assert [(left.kind.value, left.name) for left in desk.gate.all(Departure)] == [("list", "afspraken.csv")]


def test_on_a_wide_screen_other_columns_grow_as_well(screen: RegisterScreen, qtbot: QtBot) -> None:
    table = screen.to_do.table
    narrow = [table.columnWidth(number) for number in range(5)]
    screen.resize(1500, 700)
    qtbot.waitUntil(lambda: table.columnWidth(4) == 300)
    assert table.columnWidth(0) > narrow[0] and table.columnWidth(1) > narrow[1]
    assert table.horizontalScrollBar().maximum() == 0
