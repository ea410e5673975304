"""A checklist of each phase, filled in by a group without a mouse: part in the list, the rest before the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.widgets.checklist import ChecklistView
from ui.widgets.point_card import PointCard
from wijkwerkplaats.model import Action, Answer
from wijkwerkplaats.model.words import Verdict

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def press(qtbot, program):
    """Presses a key where the focus is."""

    def pressed(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget() or program.window, key, modifier)

    return pressed


def card():
    found = QApplication.focusWidget()
    assert isinstance(found, PointCard)
    return found


def answer(press):
    """What a digit can say of the point that has the focus."""
    press("1" if card().point.kind == "yesno" else "4")


@pytest.mark.parametrize("part", ["worlds", "contract", "organisation", "participation", "aftercare"])
def test_a_checklist_is_filled_in_with_the_keys_only(qtbot, program, press, part):
    desk = program.desk
    before = desk.method.parts[[one.id for one in desk.method.parts].index(part) - 1]
    desk.go(part=before.id)
    press(Qt.Key.Key_PageDown, CTRL)
    assert desk.place.part == part
    points = desk.method.checklist_of(part).points
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PointCard))
    for _ in range(2):
        answer(press)
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: program.desk.presenting and isinstance(QApplication.focusWidget(), PointCard))
    assert card().point.id == points[2].id and card().large  # the room goes on where the list stopped
    for _ in points[2:]:
        answer(press)
        press(Qt.Key.Key_Right)
    said = {one.point: one.verdict for one in desk.gate.all(Answer)}
    assert set(said) == {point.id for point in points}
    assert set(said.values()) <= {Verdict.YES, Verdict.UNKNOWN}


def test_an_action_comes_from_a_point_with_the_keys_only(qtbot, program, press):
    desk = program.desk
    desk.go(part="worlds")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), PointCard))
    point = card().point.id
    catch = card().catch
    for _ in range(20):
        if not catch.isAncestorOf(QApplication.focusWidget()):
            press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    qtbot.keyClicks(QApplication.focusWidget(), "Bel de school")
    press(Qt.Key.Key_Return)
    assert [(one.text, one.point) for one in desk.gate.all(Action)] == [("Bel de school", point)]


def test_tab_goes_through_the_points_in_their_order_and_then_to_the_notes(qtbot, program, press):
    program.desk.go(part="worlds")
    view = program.window.bench.pages.shown.findChild(ChecklistView)
    cards = view.cards
    cards[0].setFocus()
    seen = []
    for _ in range(15 * len(cards)):
        focus = QApplication.focusWidget()
        at = next(
            (str(number) for number, one in enumerate(cards) if one is focus or one.isAncestorOf(focus)), ""
        )
        seen += [at or focus.accessibleName()]
        if seen[-1] == "New note":
            break
        press(Qt.Key.Key_Tab)
    assert list(dict.fromkeys(seen)) == [*map(str, range(len(cards))), "New note"]
