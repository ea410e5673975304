"""What is still open from before comes along to a session, unless it is left out, by key too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui.desk import Desk
from ui.screens.session.screen import SessionScreen
from wijkwerkplaats.analysis.register import carried_over, open_before
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session, take_along
from wijkwerkplaats.model import Action
from wijkwerkplaats.model.words import ActionState


@pytest.fixture
def second(desk: Desk) -> Desk:
    """A second session after one that left two open actions and one that is done."""
    for text in ("Lamp maken", "School bellen", "Flyer maken"):
        add_action(desk.gate, text)
    done = next(one for one in desk.gate.all(Action) if one.text == "Flyer maken")
    set_field(desk.gate, done, "state", ActionState.DONE)
    close_session(desk.gate, desk.session)
    start_session(desk.gate, add_session(desk.gate, "Tweede wijktafel"))
    return desk


@pytest.fixture
def screen(second: Desk, qtbot: QtBot) -> SessionScreen:
    made = SessionScreen(second, "session")
    on_screen(qtbot, made, 900, 700)
    made.refresh()
    return made


def texts(actions: tuple[Action, ...]) -> list[str]:
    return sorted(one.text for one in actions)


def test_open_actions_come_along_and_one_is_left_out_with_space(
    screen: SessionScreen, second: Desk, qtbot: QtBot
) -> None:
    card = screen.earlier
    assert card.isVisible() and card.told.text().startswith("2 open actions come along")
    assert not card.table.isVisible()
    qtbot.keyClick(card.fold, Qt.Key.Key_Return)
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.model().index(0, 0))
    qtbot.keyClick(card.table, Qt.Key.Key_Space)
    gone = second.session.left_out
    assert len(gone) == 1 and len(carried_over(second.gate, second.session)) == 1
    assert card.told.text() == "1 open action comes along from before, 1 left out"
    assert texts(open_before(second.gate, second.session)) == ["Lamp maken", "School bellen"]
    second.undo()
    assert second.session.left_out == () and len(carried_over(second.gate, second.session)) == 2


def test_the_room_sees_only_what_comes_along(screen: SessionScreen, second: Desk) -> None:
    lamp = next(one for one in second.gate.all(Action) if one.text == "Lamp maken")
    take_along(second.gate, second.session, lamp, on=False)
    second.presenting = True
    screen.refresh()
    assert [one.text for one in screen.earlier.table.shown_records()] == ["School bellen"]
    assert screen.earlier.table.isColumnHidden(0)
    assert "left out" not in screen.earlier.told.text()


def test_what_is_left_out_comes_along_again(second: Desk) -> None:
    lamp = next(one for one in second.gate.all(Action) if one.text == "Lamp maken")
    for _ in range(2):
        take_along(second.gate, second.session, lamp, on=False)
    assert second.session.left_out == (lamp.id,)
    take_along(second.gate, second.session, lamp, on=True)
    assert texts(carried_over(second.gate, second.session)) == ["Lamp maken", "School bellen"]


def test_nothing_shows_in_a_first_session(desk: Desk, qtbot: QtBot) -> None:
    add_action(desk.gate, "Bellen")
    made = SessionScreen(desk, "session")
    on_screen(qtbot, made, 900, 700)
    made.refresh()
    assert not made.earlier.isVisible()
