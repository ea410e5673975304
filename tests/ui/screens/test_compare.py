"""Comparing as a facilitator does it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from tests.wijkwerkplaats.analysis.rounds import NO, PARTLY, YES, next_session, remark, say
from ui.desk import Desk
from ui.screens.compare.screen import CompareScreen
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import Perspective

METHOD = load_method("nl")
FIRST, SECOND, THIRD, FOURTH = (point.id for point in METHOD.checklist("issues").points)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[CompareScreen]:
    desk.go(part="compare")
    made = CompareScreen(desk, "compare")
    on_screen(qtbot, made, 760, 900)
    return made


@pytest.fixture
def two(desk: Desk) -> None:
    say(desk.gate, METHOD, {FIRST: PARTLY, SECOND: NO, THIRD: YES, "urgency-early-signs": NO})
    next_session(desk.gate, "Tweede")
    say(desk.gate, METHOD, {FIRST: YES, SECOND: YES, THIRD: YES, "urgency-early-signs": YES})


def shown(screen: CompareScreen) -> dict[str, str]:
    """The word for the difference of each point, in the order of the table."""
    records = screen.table.shown_records()
    return {line.id: str(screen.table.records.columns[0].read(line)) for line in records}


def test_with_one_session_it_says_what_to_do_first(screen: CompareScreen, desk: Desk) -> None:
    assert screen.no_sessions.isVisible()
    assert not screen.choice.left.isVisible()
    say(desk.gate, METHOD, {FIRST: YES})
    assert screen.no_sessions.isVisible()
    assert not screen.table.isVisible()


@pytest.mark.usefixtures("two")
def test_two_sessions_the_largest_difference_first(screen: CompareScreen) -> None:
    found = shown(screen)
    assert found == {"urgency-early-signs": "Meer nodig", SECOND: "Vooruit", FIRST: "Vooruit"}
    assert list(found)[-1] == FIRST
    assert "Vooruit: 2" in screen.summary.text()
    titles = [screen.table.records.headerData(n, Qt.Orientation.Horizontal) for n in (2, 3)]
    assert titles[0].startswith("Eerste wijktafel") and titles[1].startswith("Tweede")


@pytest.mark.usefixtures("two")
def test_what_is_the_same_shows_when_asked_for(screen: CompareScreen, qtbot: QtBot) -> None:
    assert THIRD not in shown(screen)
    screen.choice.all_points.click()
    assert shown(screen)[THIRD] == "Gelijk"


@pytest.mark.usefixtures("two")
def test_one_checklist(screen: CompareScreen) -> None:
    picker = screen.choice.checklist
    picker.setCurrentIndex(picker.findData("urgency"))
    picker.activated.emit(picker.currentIndex())
    assert list(shown(screen)) == ["urgency-early-signs"]


@pytest.mark.usefixtures("two")
def test_a_session_against_itself_differs_nowhere(screen: CompareScreen) -> None:
    screen.choice.left.setCurrentIndex(1)
    screen.choice.left.activated.emit(1)
    assert screen.same.isVisible()
    assert shown(screen) == {}


@pytest.mark.usefixtures("two")
def test_a_choice_stays_while_answers_come_in(screen: CompareScreen, desk: Desk) -> None:
    screen.choice.left.setCurrentIndex(1)
    screen.choice.left.activated.emit(1)
    say(desk.gate, METHOD, {FOURTH: NO})
    assert screen.choice.left.currentText().startswith("Tweede")


def test_two_perspectives(screen: CompareScreen, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.choice.perspectives, Qt.MouseButton.LeftButton)
    assert screen.no_perspectives.isVisible()
    remark(desk.gate, METHOD, FIRST, Perspective.RESIDENT, NO, "Niemand vroeg ons iets")
    remark(desk.gate, METHOD, FIRST, Perspective.EXECUTIVE, YES, "Alles is bekend")
    remark(desk.gate, METHOD, SECOND, Perspective.EXECUTIVE, text="Nog niet")
    assert shown(screen) == {FIRST: "Groot verschil", SECOND: "Alleen rechts"}
    line = screen.table.shown_records()[0]
    assert screen.table.records.columns[2].read(line) == "Nee\nNiemand vroeg ons iets"


@pytest.mark.usefixtures("two")
def test_enter_goes_to_the_point(screen: CompareScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.table.choose(SECOND)
    with qtbot.waitSignal(desk.revealed) as told:
        qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    assert (desk.place.part, told.args) == ("issues", [SECOND])
