"""One point at a time before the group, and counting the room on a point; by keys only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.screens.talking import PART, press, said, show, view
from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.edits import capture, sessions
from wijkwerkplaats.model import Answer
from wijkwerkplaats.model.words import Perspective, PollKind, Verdict

__all__ = ["show", "view"]


@pytest.fixture
def single(view):
    """The same checklist, one point at a time."""
    view.show_one_by_one(True)
    return view


def focus():
    return QApplication.focusWidget()


def test_a_checklist_is_filled_in_one_by_one_with_the_keys_only(qtbot, gate, single):
    single.first_focus().setFocus()
    for key in "1243":
        qtbot.keyClick(focus(), key)
        qtbot.keyClick(focus(), Qt.Key.Key_Right)
    found = {a.point: a.verdict for a in gate.all(Answer)}
    wanted = (Verdict.YES, Verdict.PARTLY, Verdict.UNKNOWN, Verdict.NO)
    assert [found[point.id] for point in single.points] == list(wanted)
    assert single.card.point is single.points[-1]  # the last one stays
    qtbot.keyClick(focus(), Qt.Key.Key_Up)
    qtbot.keyClick(focus(), Qt.Key.Key_Left)
    assert single.card.point is single.points[1]
    assert single.card.buttons[Verdict.PARTLY].isChecked()


def test_words_that_are_still_being_typed_stay_with_their_point(qtbot, gate, single):
    qtbot.keyClicks(single.card.words, "Nog 3 straten")
    first = single.points[0].id
    qtbot.mouseClick(single._single.on, Qt.MouseButton.LeftButton)
    assert {a.point: a.text for a in gate.all(Answer)} == {first: "Nog 3 straten"}
    assert single.card.words.toPlainText() == ""
    assert single.card.hasFocus()


def test_a_digit_on_the_way_to_the_next_point_answers_this_one(qtbot, gate, single):
    single._single.on.setFocus()
    qtbot.keyClick(single._single.on, "2")
    assert said(gate, single.card).verdict is Verdict.PARTLY


def test_the_form_is_remembered_and_opens_at_the_first_point_that_waits(qtbot, gate, desk, show, view):
    press(qtbot, view.cards[0], "1")
    qtbot.mouseClick(view.single, Qt.MouseButton.LeftButton)
    assert view.card.point is view.points[1]
    again = show(ChecklistView(desk, PART))
    assert again.card.point is again.points[1]
    qtbot.mouseClick(again.whole, Qt.MouseButton.LeftButton)
    assert again.cards[0].isVisible() and not again.card.isVisible()
    assert not desk.settings.get("one_by_one")


def test_the_room_sees_one_point_at_a_time_without_changing_the_setting(qtbot, desk, show):
    desk.presenting = True
    view = show(ChecklistView(desk, PART))
    assert view.card.isVisible() and view.card.large
    qtbot.mouseClick(view.whole, Qt.MouseButton.LeftButton)
    assert not view.card.isVisible()
    assert not desk.settings.get("one_by_one")


def test_search_brings_one_point_before_the_group(gate, single):
    action = capture.add_action(gate, "Bellen", part=PART, point=single.points[2].id)
    assert single.reveal(action.id)
    assert single.card.point is single.points[2]


# Counting


def counting(qtbot, card, kind=PollKind.HANDS):
    qtbot.mouseClick(card.catch.count, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.poll.kinds[kind], Qt.Key.Key_Space)
    return card.poll


def fill(qtbot, grid, text):
    qtbot.keyClick(grid.viewport(), text[0]) if text[0].isdigit() else grid.edit(grid.currentIndex())
    editor = grid.indexWidget(grid.currentIndex())
    qtbot.keyClicks(editor, text[1:] if text[0].isdigit() else text)
    qtbot.keyClick(editor, Qt.Key.Key_Right)


@pytest.mark.parametrize("form", [False, True])
def test_hands_are_counted_group_by_group_with_the_keys(qtbot, gate, view, form):
    view.show_one_by_one(form)
    card = view.card if form else view.cards[0]
    poll = counting(qtbot, card)
    assert poll.grid.hasFocus()
    for text in ("2", "0", "12"):
        fill(qtbot, poll.grid, text)
    answer = said(gate, card)
    assert answer.poll.votes[0].counts == (2, 0, 12)
    assert answer.verdict is Verdict.NONE
    assert poll.picture.isVisible()
    assert "14." in poll.sentence.text() and "%" in poll.sentence.text()
    assert view.progress.value() == 1


@pytest.mark.parametrize("typed", ["-3", "900", "2,5"])
def test_a_count_that_cannot_be_is_refused_in_the_field(qtbot, gate, view, typed):
    poll = counting(qtbot, view.cards[0], PollKind.STICKERS)
    fill(qtbot, poll.grid, typed)
    assert not poll.problem.isHidden() and typed in poll.problem.text()
    assert said(gate, view.cards[0]).poll.votes == ()
    fill(qtbot, poll.grid, "3")
    assert poll.problem.isHidden()


def test_more_votes_than_people_is_warned_about_and_kept(qtbot, gate, view):
    sessions.add_attendee(gate, gate.session(), Perspective.RESIDENT)
    poll = counting(qtbot, view.cards[0], PollKind.POSITIONS)
    fill(qtbot, poll.grid, "4")
    assert poll.warning.isVisible() and "4" in poll.warning.text()
    assert said(gate, view.cards[0]).poll.votes[0].counts == (4, 0, 0, 0, 0)


def test_a_count_goes_away_and_comes_back(qtbot, gate, desk, view):
    card = view.cards[0]
    poll = counting(qtbot, card)
    fill(qtbot, poll.grid, "3")
    qtbot.mouseClick(poll.remove, Qt.MouseButton.LeftButton)
    assert said(gate, card).poll is None
    assert not poll.isVisible() and card.hasFocus()
    desk.undo()
    assert poll.isVisible() and poll.grid.votes.count(0, 0) == 3


def test_a_number_beside_the_cells_does_not_answer_the_point(qtbot, gate, view):
    poll = counting(qtbot, view.cards[0])
    poll.grid.setCurrentIndex(poll.grid.votes.index(0, 4))
    qtbot.keyClick(poll.grid, "3")
    assert said(gate, view.cards[0]).verdict is Verdict.NONE


def test_a_perspective_answers_without_words(qtbot, gate, view):
    card = view.cards[0]
    qtbot.mouseClick(card.catch.chips["remark"], Qt.MouseButton.LeftButton)
    entry = card.catch.entry
    entry.perspective.setCurrentIndex(entry.perspective.findData(Perspective.POLICY.value))
    entry.verdict.setCurrentIndex(entry.verdict.findData(Verdict.NO.value))
    qtbot.keyClick(entry.text, Qt.Key.Key_Return)
    assert [(r.perspective, r.verdict) for r in said(gate, card).remarks] == [
        (Perspective.POLICY, Verdict.NO)
    ]
    assert card.remarks.verdicts[Perspective.POLICY].isVisible()
