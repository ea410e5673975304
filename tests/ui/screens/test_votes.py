"""Voting with keys alone: asking, counting, group after group, closing, changing, a second round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.votes.screen import FOR_PART, VotesScreen
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.model import Round
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit

RESIDENT, POLICY = Perspective.RESIDENT, Perspective.POLICY


@pytest.fixture
def screen(qtbot, desk):
    """The screen, on screen."""
    desk.go(part="votes")
    made = VotesScreen(desk, "votes")
    on_screen(qtbot, made, 1000, 1000)
    return made


def the_round(gate):
    return gate.all(Round)[-1]


def ask(gate, form, *options, split=RoundSplit.TOGETHER):
    made = edits.add_round(gate, form, "Wat doen we?")
    for text in options:
        edits.add_option(gate, made, text)
    edits.set_split(gate, made, split)
    return the_round(gate)


def type_in(qtbot, *keys):
    """Press keys where the focus is, as somebody without a mouse does."""
    for key in keys:
        for one in key if isinstance(key, str) else [key]:
            qtbot.keyClick(QApplication.focusWidget(), one)


def counts(gate):
    return [(v.perspective, v.counts) for v in the_round(gate).votes]


def test_a_round_from_question_to_votes_without_a_mouse(qtbot, gate, screen):
    card = screen.first_focus()
    card.setFocus()
    enter, tab = Qt.Key.Key_Return, Qt.Key.Key_Tab
    type_in(qtbot, Qt.Key.Key_Space, "Welk plan?", enter, "Speeltuin", enter, "Kas", enter, enter)
    type_in(qtbot, "2", tab, "3", tab, "4", enter, "1", tab, "0", tab, "8", tab)
    made = the_round(gate)
    assert (made.question, made.form) == ("Welk plan?", RoundForm.STICKERS)
    assert [option.text for option in made.options] == ["Speeltuin", "Kas"]
    assert counts(gate) == [(None, (2, 3, 4)), (None, (1, 0, 8))]
    assert QApplication.focusWidget() is screen.votes_in
    assert screen.result.picture.isVisible()


def test_after_the_last_cell_comes_the_next_group(qtbot, gate, desk, screen):
    for who in (RESIDENT, POLICY):
        add_attendee(gate, gate.session(), who)
    ask(gate, RoundForm.DOTS, "Kas", split=RoundSplit.GROUPS)
    screen.counting.begin()
    type_in(qtbot, "3", Qt.Key.Key_Return, "1", Qt.Key.Key_Return)
    assert counts(gate) == [(RESIDENT, (3,)), (POLICY, (1,))]
    assert screen.counting.sides[POLICY].isChecked()


@pytest.mark.parametrize("typed", ["99999999999999", "2x", "501"])
def test_what_is_no_count_is_refused_in_words_and_the_old_one_stays(qtbot, gate, screen, typed):
    made = ask(gate, RoundForm.DOTS, "Kas")
    edits.set_votes(gate, made, made.options[0].id, None, 1, 4)
    screen.counting.begin()
    type_in(qtbot, typed, Qt.Key.Key_Return)
    assert counts(gate) == [(None, (4,))]
    assert screen.counting.problem.isVisible()
    assert "500" in screen.counting.problem.text()


def test_minus_never_goes_below_zero(qtbot, gate, screen):
    ask(gate, RoundForm.DOTS, "Kas")
    screen.counting.begin()
    type_in(qtbot, "+", "-", "-", "-")
    assert counts(gate) == []


def test_first_which_then_how_much(qtbot, gate, screen):
    made = ask(gate, RoundForm.BUDGET, "Kas", "Feest")
    edits.set_round(gate, made, "budget", 1000)
    screen.counting.begin()
    type_in(qtbot, "9", Qt.Key.Key_Return, "2", Qt.Key.Key_Return)
    qtbot.mouseClick(screen.counting._chips[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.counting.how_much, Qt.MouseButton.LeftButton)
    assert screen.counting.grid.votes.rowCount() == 1
    type_in(qtbot, "1.200", Qt.Key.Key_Return)
    votes = the_round(gate).votes
    assert [(v.counts, v.amount) for v in votes] == [((9,), 1200), ((2,), 0)]
    assert screen.counting.left.text() == "€ 200 more than the € 1.000 there is"


def test_an_amount_that_is_none_is_refused_and_stays_in_the_field(qtbot, gate, screen):
    ask(gate, RoundForm.BUDGET)
    screen.setup.budget.setFocus()
    type_in(qtbot, "-5", Qt.Key.Key_Tab)
    assert the_round(gate).budget == 0
    assert screen.setup.problem.isVisible()


def test_votes_change_after_closing_only_with_a_record(qtbot, gate, screen):
    made = ask(gate, RoundForm.DOTS, "Kas")
    edits.set_votes(gate, made, made.options[0].id, None, 1, 4)
    qtbot.mouseClick(screen.votes_in, Qt.MouseButton.LeftButton)
    assert screen.counting.isHidden()
    qtbot.mouseClick(screen.reopen, Qt.MouseButton.LeftButton)
    type_in(qtbot, "Verteld", Qt.Key.Key_Return)
    type_in(qtbot, "5", Qt.Key.Key_Return)
    assert counts(gate) == [(None, (5,))]
    assert [(r.reason, r.votes[0].counts) for r in the_round(gate).revisions] == [("Verteld", (4,))]
    assert "Verteld" in screen.result.history.text()


def test_a_second_round_shows_what_was_before(qtbot, gate, screen):
    made = ask(gate, RoundForm.STICKERS, "Kas")
    edits.set_votes(gate, made, made.options[0].id, None, 1, 4)
    qtbot.mouseClick(screen.again, Qt.MouseButton.LeftButton)
    type_in(qtbot, "1", Qt.Key.Key_Tab, "0", Qt.Key.Key_Tab, "3", Qt.Key.Key_Tab)
    rows = screen.result.table.shown_records()
    assert [row.cells[1:5] for row in rows] == [("Eerst", "4", "0", "0"), ("Nu", "1", "0", "3")]
    assert screen.tabs.isVisible()


def test_from_a_part_a_round_is_about_that_part(qtbot, gate, desk, screen):
    desk.revealed.connect(screen.reveal)
    desk.reveal("votes", "part:vision")
    qtbot.mouseClick(screen.starter.cards[RoundForm.DOTS], Qt.MouseButton.LeftButton)
    assert the_round(gate).part == "vision"


def test_undo_takes_a_whole_round_back(qtbot, gate, desk, screen):
    ask(gate, RoundForm.DOTS)
    for _ in range(2):
        desk.undo()
    assert gate.all(Round) == []
    assert screen.starter.isVisible()


def test_in_a_closed_session_and_between_sessions_nothing_can_be_counted(gate, desk, screen):
    ask(gate, RoundForm.DOTS, "Kas")
    desk.go(session_id=None)
    assert screen.banner.isVisible()
    assert screen.counting.isHidden()
    assert screen.remove.isHidden()


def test_the_room_sees_no_setup(gate, desk, screen):
    ask(gate, RoundForm.DOTS, "Kas")
    room_looks_along(desk)
    assert screen.set_up.isHidden()
    assert screen.setup.isHidden()
    assert screen.remove.isHidden()


def test_the_second_screen_shows_the_same_round_and_nothing_to_fill_in(qtbot, gate, desk, screen):
    made = ask(gate, RoundForm.DOTS, "Kas")
    other = ask(gate, RoundForm.DOTS, "Plein")
    twin = Desk(gate, desk.settings, "nl", desk)
    twin.presenting = twin.in_the_room = True
    room = VotesScreen(twin, "votes")
    qtbot.addWidget(room)
    desk.revealed.connect(room.reveal)
    desk.reveal("votes", f"{FOR_PART}urgency")
    assert room.starter.isHidden()
    for number in (1, 0):
        screen.tabs.setCurrentIndex(number)
    assert [one.shown.id for one in (screen, room)] == [made.id, made.id]
    assert room.entry.isHidden()
    assert other.id in {one.id for one in room.rounds()}


def test_a_question_of_thousands_of_letters_makes_no_wide_page(qtbot, gate, desk, screen):
    made = ask(gate, RoundForm.STICKERS, "w" * 4000)
    edits.set_round(gate, made, "question", "v" * 4000)
    edits.set_votes(gate, made, made.options[0].id, None, 1, 4)
    assert screen.minimumSizeHint().width() < 900
    assert not screen.findChildren(QLineEdit)[0].isReadOnly()


def test_names_wrap_before_anything_scrolls_sideways(qtbot, gate, screen):
    made = ask(gate, RoundForm.POSITIONS, "Meer groen op het plein bij de school", split=RoundSplit.GROUPS)
    for side in Perspective:
        edits.set_votes(gate, made, the_round(gate).options[0].id, side, 1, 300)
    grid = screen.counting.grid
    screen.resize(grid.natural_width(), 900)
    qtbot.waitUntil(lambda: grid.width() < grid.natural_width())
    assert grid.horizontalScrollBar().maximum() == 0
    screen.resize(1100, 900)
    qtbot.waitUntil(lambda: grid.width() == grid.natural_width())
    table = screen.result.table
    assert max(table.columnWidth(number) for number in range(2, 7)) < 70
