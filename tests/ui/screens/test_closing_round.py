"""The closing round and who spoke, on the closing screen; a turn with one click or key."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.showing import on_screen, room_looks_along
from ui.screens.closing.screen import ClosingScreen
from ui.window.side.turns import TurnsStrip, count_turn
from wijkwerkplaats.analysis.turns import counted
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.edits.turns import take_turn
from wijkwerkplaats.model import ClosingRound, Turns
from wijkwerkplaats.model.words import Perspective

RESIDENT, POLICY = Perspective.RESIDENT, Perspective.POLICY


@pytest.fixture
def screen(qtbot, desk):
    """The closing screen of a running session."""
    desk.go(part="closing")
    made = ClosingScreen(desk, "closing")
    on_screen(qtbot, made, 900, 1600)
    return made


@pytest.fixture
def strip(qtbot, desk):
    """The tally at the foot of the side panel."""
    made = TurnsStrip(desk)
    on_screen(qtbot, made)
    return made


def test_what_people_take_along_and_missed(qtbot, gate, screen):
    for side, words in ((screen.round.along, "Samen door"), (screen.round.missed, "Jongeren")):
        qtbot.keyClicks(side.line, words)
        qtbot.keyClick(side.line, Qt.Key.Key_Return)
    (closing,) = gate.all(ClosingRound)
    assert [(one.text, one.missed) for one in closing.said] == [("Samen door", False), ("Jongeren", True)]
    assert screen.round.along.table.records.rowCount() == 1


def test_marks_are_counted_and_said(qtbot, gate, screen):
    grid = screen.round.grid
    grid.setCurrentIndex(grid.votes.index(0, 7))
    for _ in range(3):
        qtbot.keyClicks(grid, "+")
    assert gate.all(ClosingRound)[0].marks == (0, 0, 0, 0, 0, 0, 0, 3, 0, 0)
    assert "8" in screen.round.sentence.text()
    qtbot.mouseClick(screen.round.scales[5], Qt.MouseButton.LeftButton)
    assert screen.round.grid.votes.places == 5


def test_who_spoke_is_not_for_the_room_until_it_is_shared(qtbot, gate, desk, screen):
    take_turn(gate, POLICY)
    assert screen.spoken.isVisible()
    room_looks_along(desk)
    assert screen.spoken.isHidden()
    room_looks_along(desk, on=False)
    screen.spoken.share.click()
    room_looks_along(desk)
    assert screen.spoken.isVisible()


def test_one_click_is_a_turn_and_who_was_not_heard_is_said(qtbot, gate, desk, strip):
    for who in (RESIDENT, POLICY):
        add_attendee(gate, gate.session(), who)
    qtbot.mouseClick(strip.chips[POLICY], Qt.MouseButton.LeftButton)
    assert counted(gate.all(Turns)[0]) == {POLICY: 1}
    assert strip.chips[POLICY].text() == "Beleid 1"
    assert "bewoners" in strip.unheard.text()
    assert strip.chips[Perspective.OTHER].isHidden()


def test_a_key_counts_without_a_word_while_the_room_looks_along(gate, desk):
    told = []
    desk.told.connect(told.append)
    count_turn(desk, RESIDENT)
    desk.presenting = True
    count_turn(desk, RESIDENT)
    assert counted(gate.all(Turns)[0]) == {RESIDENT: 2}
    assert told == ["Bewoners: 1"]


def test_between_sessions_nothing_is_counted(gate, desk, strip):
    desk.go(session_id=None)
    count_turn(desk, RESIDENT)
    assert gate.all(Turns) == []
    assert strip.isHidden()
