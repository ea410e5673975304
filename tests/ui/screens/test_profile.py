"""The profile as a facilitator reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from tests.wijkwerkplaats.analysis.rounds import NO, PARTLY, YES, next_session, remark, say
from ui.desk import Desk
from ui.screens.profile.screen import ProfileScreen
from wijkwerkplaats.analysis.profile import counts
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import Perspective

METHOD = load_method("nl")
DIRECTION = [p.id for p in METHOD.points if "direction" in p.factors and counts(p)]
TITLE = METHOD.factor("direction").title


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[ProfileScreen]:
    desk.go(part="profile")
    made = ProfileScreen(desk, "profile")
    on_screen(qtbot, made, 760, 900)
    return made


def row(screen: ProfileScreen, title: str = TITLE) -> list[str]:
    model = screen.table.proxy
    found = [[str(model.index(r, c).data()) for c in range(7)] for r in range(model.rowCount())]
    return next(one for one in found if one[0].endswith(title))


def test_without_answers_it_says_what_to_do_first(screen: ProfileScreen, desk: Desk, qtbot: QtBot) -> None:
    assert screen.pages.currentIndex() == 1
    say(desk.gate, METHOD, {DIRECTION[0]: YES})
    assert screen.pages.currentIndex() == 0


def test_too_few_answers_give_no_picture(screen: ProfileScreen, desk: Desk) -> None:
    say(desk.gate, METHOD, {DIRECTION[0]: YES, DIRECTION[1]: NO})
    assert row(screen)[1:6] == ["Te weinig bekend", "1", "0", "1", str(len(DIRECTION) - 2)]
    say(desk.gate, METHOD, {DIRECTION[2]: PARTLY})
    assert row(screen)[1] == "Grotendeels"


def test_what_moved_since_the_session_before(screen: ProfileScreen, desk: Desk) -> None:
    say(desk.gate, METHOD, dict(zip(DIRECTION, (NO, NO, PARTLY), strict=False)))
    close_session(desk.gate, desk.session)
    next_session(desk.gate, "Tweede")
    desk.go(part="profile", session_id=desk.place.session_id)
    say(desk.gate, METHOD, dict(zip(DIRECTION, (YES, YES), strict=False)))
    screen.session.setCurrentIndex(0)
    screen.session.activated.emit(0)
    assert row(screen)[6] == "Hoger"
    assert screen.moved_card.isVisible()
    screen.session.setCurrentIndex(1)
    screen.session.activated.emit(1)
    assert row(screen)[1] == "Nog niet"
    assert not screen.moved_card.isVisible()


def test_a_factor_leads_to_its_points_and_a_point_to_its_place(
    screen: ProfileScreen, desk: Desk, qtbot: QtBot
) -> None:
    say(desk.gate, METHOD, {DIRECTION[0]: YES})
    screen.table.choose("direction")
    assert screen.points.title.text() == TITLE
    screen.points.table.choose("direction-mandate")
    with qtbot.waitSignal(desk.revealed) as told:
        qtbot.keyClick(screen.points.table, Qt.Key.Key_Return)
    assert told.args == ["direction-mandate"]
    assert desk.place.part == "direction"


def test_the_arrows_go_round_the_radar(screen: ProfileScreen, desk: Desk, qtbot: QtBot) -> None:
    say(desk.gate, METHOD, {DIRECTION[0]: YES})
    qtbot.keyClick(screen.radar, Qt.Key.Key_Left)
    assert screen.table.current_key() == "agile"
    qtbot.keyClick(screen.radar, Qt.Key.Key_Right)
    assert screen.table.current_key() == "grip"
    assert "punten" in screen.points.rests.text() or "antwoorden" in screen.points.rests.text()


def test_a_yes_to_urgency_is_shown_and_does_not_count(screen: ProfileScreen, desk: Desk) -> None:
    say(desk.gate, METHOD, {"urgency-early-signs": YES})
    assert row(screen, METHOD.factor("grip").title)[2] == "0"
    screen.show_factor("grip")
    said = {line.id: line for line in screen.points.table.shown_records()}
    assert said["urgency-early-signs"].aside
    assert not said["issues-figures"].aside


def test_a_perspective_with_answers_of_its_own_can_be_chosen(screen: ProfileScreen, desk: Desk) -> None:
    say(desk.gate, METHOD, dict.fromkeys(DIRECTION[:3], YES))
    for point in DIRECTION[:3]:
        remark(desk.gate, METHOD, point, Perspective.RESIDENT, NO)
    screen.who.setCurrentIndex(screen.who.findData("resident"))
    screen.who.activated.emit(screen.who.currentIndex())
    assert row(screen)[1] == "Nog niet"


def test_a_factor_goes_through_the_sessions_as_line_and_table(
    screen: ProfileScreen, desk: Desk, qtbot: QtBot
) -> None:
    say(desk.gate, METHOD, dict(zip(DIRECTION, (NO, NO, NO), strict=False)))
    qtbot.mouseClick(screen.through, Qt.MouseButton.LeftButton)
    assert screen.course.early.isVisible() and not screen.course.picture.isVisible()
    close_session(desk.gate, desk.session)
    next_session(desk.gate, "Tweede")
    desk.go(part="profile", session_id=desk.place.session_id)
    say(desk.gate, METHOD, dict(zip(DIRECTION, (YES, YES, YES), strict=False)))
    screen.table.choose("direction")
    screen.show_factor("direction")
    model = screen.course.table.proxy
    assert [[model.index(r, c).data() for c in (2, 3, 5)] for r in range(2)] == [
        ["Nog niet", "0", "3"],
        ["Op orde", "3", "0"],
    ]
    plot = screen.course.plot
    assert plot is not None
    qtbot.waitUntil(plot.isVisible)
    assert plot.accessibleDescription().endswith("Tweede: Op orde")
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert screen.course.factor.currentData() != "direction"
    assert not screen.radar.isVisible()
