"""Making a checklist one's own: points on and off, own points and checklists, by keys and undoable."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.screens.talking import PART, press, said, show, view
from tests.ui.showing import PATIENCE
from ui.screens.own.screen import OwnScreen
from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.edits import answers, own
from wijkwerkplaats.model import FREE, OwnPoint, PointSwitch
from wijkwerkplaats.model.words import Verdict

__all__ = ["show", "view"]


@pytest.fixture
def editor(view):
    """The points of §4.2, being adjusted."""
    view.adjust.click()
    return view.editor


def texts(view):
    return [card.question.text() for card in view.cards]


def enter(qtbot, line, text):
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def cell(editor, row, column):
    return editor.table.proxy.index(row, column)


def test_a_point_is_switched_off_and_on_with_the_space_bar(qtbot, gate, desk, view, editor):
    first = view.points[0]
    assert editor.table.hasFocus()
    editor.table.setCurrentIndex(cell(editor, 0, 0))
    qtbot.keyClick(editor.table, Qt.Key.Key_Space)
    assert [one.point for one in gate.all(PointSwitch)] == [first.id]
    assert first.text not in texts(view) and len(view.points) == 3
    desk.undo()
    assert first.text in texts(view)
    assert view.progress.maximum() == 4


def test_an_own_point_is_added_answered_and_moved(qtbot, gate, view, editor):
    qtbot.keyClicks(editor.hint, "Vraag het op school")
    for text in ("Wat vinden de kinderen?", "En de ouders?"):
        enter(qtbot, editor.add, text)
    assert [(one.text, one.hint) for one in gate.all(OwnPoint)] == [
        ("Wat vinden de kinderen?", "Vraag het op school"), ("En de ouders?", ""),
    ]  # fmt: skip
    qtbot.keyClick(editor.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    view.adjust.click()
    assert texts(view)[-2:] == ["En de ouders?", "Wat vinden de kinderen?"]
    press(qtbot, view.cards[-1], "1")
    assert said(gate, view.cards[-1]).verdict is Verdict.YES
    assert said(gate, view.cards[-1]).asked == "Wat vinden de kinderen?"
    assert view.progress_text.text().startswith("1 ") and view.progress.maximum() == 6


def test_words_of_an_own_point_are_changed_in_the_table_and_of_the_program_are_not(qtbot, gate, view, editor):
    own.add_own_point(gate, PART, "Wat vinden de kindren?")
    table = editor.table.records
    assert table.setData(table.index(4, 1), "Wat vinden de kinderen?")
    assert gate.all(OwnPoint)[0].text == "Wat vinden de kinderen?"
    before = view.points[0].text
    table.setData(table.index(0, 1), "Iets anders")
    assert view.points[0].text == before and editor.notice.text()


def test_an_own_point_is_removed_with_delete_and_its_answer_stays_in_sight(qtbot, gate, desk, view):
    made = own.add_own_point(gate, PART, "Wat vinden de kinderen?")
    press(qtbot, view.cards[-1], "3")
    view.adjust.click()
    view.editor.table.choose(made.id)
    qtbot.keyClick(view.editor.table, Qt.Key.Key_Delete)
    view.adjust.click()
    assert "Wat vinden de kinderen?" not in texts(view)
    assert view.gone.isVisible() and view.reveal(made.id)
    desk.undo()
    assert "Wat vinden de kinderen?" in texts(view) and not view.gone.isVisible()


def test_a_point_of_the_program_cannot_be_removed(qtbot, gate, view, editor):
    editor.table.setCurrentIndex(cell(editor, 0, 1))
    qtbot.keyClick(editor.table, Qt.Key.Key_Delete)
    assert len(view.points) == 4 and editor.notice.text()
    assert not editor.remove.isEnabled()


def test_an_own_checklist_of_a_part_shows_its_title_with_its_points(qtbot, gate, view, editor):
    enter(qtbot, editor.new_list, "Voor de flat")
    enter(qtbot, editor.add, "Hoe is de lift?")
    view.adjust.click()
    assert view.cards[-1].group.text() == "Voor de flat"
    assert view.cards[-1].question.text() == "Hoe is de lift?"


def test_a_part_without_a_checklist_takes_own_points(qtbot, gate, desk, show):
    desk.go(part="monitoring")
    view = show(ChecklistView(desk, "monitoring"))
    assert not view.cards
    own.add_own_point(gate, "monitoring", "Wat meten we zelf?")
    press(qtbot, view.cards[0], "2")
    assert said(gate, view.cards[0]).verdict is Verdict.PARTLY


def test_a_checklist_by_itself_is_made_and_talked_through(qtbot, gate, desk, show):
    desk.go(part=FREE)
    screen = show(OwnScreen(desk, FREE))
    assert screen.first.isVisible()
    qtbot.mouseClick(screen.start, Qt.MouseButton.LeftButton)
    editor = screen.checklist.editor
    assert editor.new_list.hasFocus() and not editor.add.isEnabled()
    enter(qtbot, editor.new_list, "Evaluatie van de avond")
    enter(qtbot, editor.add, "Was de koffie goed?")
    screen.checklist.adjust.click()
    press(qtbot, screen.checklist.cards[0], "1")
    assert said(gate, screen.checklist.cards[0]).checklist == FREE
    assert not screen.first.isVisible()


def test_an_answer_to_a_point_of_an_earlier_version_is_in_sight(gate, desk, view):
    answer = answers.answer_to(gate, PART, "issues-ooit", "Wat vroegen we toen?")
    answers.set_answer_text(gate, answer, text="Dit zeiden we")
    assert view.gone.isVisible()
    assert any("Wat vroegen we toen?" in text and "Dit zeiden we" in text for text in view.gone._shown)


def test_one_by_one_follows_when_its_point_is_switched_off(qtbot, gate, desk, view):
    view.show_one_by_one(True)
    first, second = view.points[:2]
    assert view.card.point is first
    own.switch_point(gate, first.id, False)
    assert view.card.point.id == second.id
    desk.undo()
    assert view.card.point.id == second.id and view._single.where.text().startswith("Point 2")


def test_nothing_is_adjusted_in_a_closed_file_or_before_the_room(gate, desk, show):
    desk.presenting = True
    assert not show(ChecklistView(desk, PART)).adjust.isVisible()


def test_of_two_hundred_own_points_the_first_come_at_once_and_more_when_asked_for(qtbot, gate, desk, show):
    for number in range(200):
        own.add_own_point(gate, PART, f"Eigen vraag {number}")
    view = show(ChecklistView(desk, PART))
    qtbot.waitUntil(view.more.isVisible, timeout=PATIENCE)
    assert len(view._cards) == 40 and "164" in view.more.text()
    qtbot.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert view._cards[40].hasFocus() and "124" in view.more.text()
    assert view.reveal(view.points[150].id)
    press(qtbot, view._cards[150], "1")
    press(qtbot, view._cards[150], "2")
    assert said(gate, view._cards[150]).verdict is Verdict.PARTLY
