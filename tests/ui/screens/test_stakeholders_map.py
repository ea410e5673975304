"""The map of influence and interest: by mouse, by keyboard, and what the room may see of it."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from tests.ui.screens.test_stakeholders import named, screen, turn_to, type_line
from tests.ui.showing import room_looks_along
from ui.screens.stakeholders.map_view import PARTY_MIME
from wijkwerkplaats.edits import sessions
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind

__all__ = ["screen"]


@pytest.fixture
def stands(gate):
    """Two parties on the map, and one that has no place yet."""
    for name, influence, interest in (("Politie", 80, 20), ("Gemeente", 60, 70), ("School", None, None)):
        party = edits.add_stakeholder(gate, name)
        if influence is not None:
            edits.place_stakeholder(gate, party, influence, interest)


def drag(qtbot, view, key: str, by: QPoint) -> None:
    """Drag a party, in a few small moves as a hand does."""
    start = view.spot_of(key)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (3, 2, 1):
        qtbot.mouseMove(view, start + by / part)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + by)


def judged(gate, name: str) -> tuple[int | None, int | None]:
    """Influence and interest."""
    party = named(gate, name)
    return party.influence, party.interest


def test_dragging_judges_once_and_undo_puts_back(qtbot, gate, desk, stands, screen):
    view, steps = screen.overview.panel.map, []
    gate.listen(steps.append)
    drag(qtbot, view, named(gate, "Politie").id, QPoint(120, 60))
    influence, interest = judged(gate, "Politie")
    assert len(steps) == 1
    assert influence < 80 and interest > 20
    assert view.scene.by_key[named(gate, "Politie").id].influence == influence
    desk.undo()
    assert judged(gate, "Politie") == (80, 20)


def test_a_party_cannot_be_dragged_off_the_scale(qtbot, gate, stands, screen):
    drag(qtbot, screen.overview.panel.map, named(gate, "Gemeente").id, QPoint(2000, -2000))
    assert judged(gate, "Gemeente") == (100, 100)


def test_a_click_chooses_the_party_everywhere(qtbot, gate, stands, screen):
    screen.resize(1300, 700)
    view, key = screen.overview.panel.map, named(gate, "Gemeente").id
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.spot_of(key))
    assert view.current_key == key
    assert screen.form.name.text() == "Gemeente"
    turn_to(screen, "Table")
    assert screen.overview.table.current_key() == key
    assert judged(gate, "Gemeente") == (60, 70)


def test_arrows_move_the_chosen_party(qtbot, gate, stands, screen):
    view = screen.overview.panel.map
    screen.choose(named(gate, "Politie").id)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert judged(gate, "Politie") == (85, 25)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert judged(gate, "Politie") == (84, 25)


def test_a_held_arrow_is_one_step(qtbot, gate, desk, stands, screen):
    view = screen.overview.panel.map
    screen.choose(named(gate, "Politie").id)
    for _ in range(4):
        qtbot.keyPress(view, Qt.Key.Key_Left)
    assert judged(gate, "Politie") == (80, 20)
    qtbot.keyRelease(view, Qt.Key.Key_Left)
    assert judged(gate, "Politie") == (80, 0)
    desk.undo()
    assert judged(gate, "Politie") == (80, 20)


def test_page_keys_walk_the_alphabet_and_delete_takes_off(qtbot, gate, stands, screen):
    view = screen.overview.panel.map
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_key == named(gate, "Gemeente").id
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.current_key == named(gate, "Politie").id
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert judged(gate, "Politie") == (None, None)


def test_zoom_by_keys(qtbot, stands, screen):
    view = screen.overview.panel.map
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == 1
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > 1
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1


def test_enter_in_the_tray_puts_a_party_in_the_middle_ready_for_the_arrows(qtbot, gate, stands, screen):
    tray = screen.overview.panel.tray.list
    tray.setCurrentIndex(tray.model().index(0, 0))
    qtbot.keyClick(tray, Qt.Key.Key_Return)
    assert judged(gate, "School") == (50, 50)
    qtbot.keyClick(screen.overview.panel.map, Qt.Key.Key_Up)
    assert judged(gate, "School") == (55, 50)
    assert screen.overview.panel.tray.isHidden()


def test_a_party_is_dropped_from_the_tray(qtbot, gate, stands, screen):
    view, data = screen.overview.panel.map, QMimeData()
    data.setData(PARTY_MIME, named(gate, "School").id.encode())
    at = QPointF(view.spot_of(named(gate, "Gemeente").id))
    view.dropEvent(
        QDropEvent(
            at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert judged(gate, "School") == (60, 70)


def test_two_parties_are_related_by_mouse(qtbot, gate, stands, screen):
    view = screen.overview.panel.map
    view.relate_from(named(gate, "Politie").id)
    assert not screen.overview.panel.relating.isHidden()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.spot_of(named(gate, "Gemeente").id))
    menu = screen.menus.menu
    next(action for action in menu.actions() if action.text() == "Spanning met").trigger()
    menu.close()
    [relation] = gate.all(Relation)
    assert relation.kind is RelationKind.TENSION
    assert relation.target_id == named(gate, "Gemeente").id
    assert screen.overview.panel.relating.isHidden()


def test_relating_a_party_to_itself_is_refused(qtbot, gate, stands, screen):
    view, key = screen.overview.panel.map, named(gate, "Politie").id
    view.relate_from(key)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.spot_of(key))
    assert "itself" in screen.adding.notice.text


def test_names_never_lie_over_each_other(qtbot, gate, screen):
    for number in range(60):
        party = edits.add_stakeholder(gate, f"Partij nummer {number}")
        edits.place_stakeholder(gate, party, number * 37 % 101, number * 61 % 101)
    view = screen.overview.panel.map
    qtbot.waitUntil(lambda: len(view.label_boxes()) > 20)
    boxes = list(view.label_boxes().values())
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_the_filter_serves_the_map_too(qtbot, gate, stands, screen):
    qtbot.keyClicks(screen.overview.filter_bar.line, "gem")
    assert [node.name for node in screen.overview.panel.map.scene.nodes] == ["Gemeente"]


# The room


def test_the_room_does_not_see_the_map(qtbot, gate, desk, stands, screen):
    room_looks_along(desk)
    assert screen.overview.panel.covered
    assert not screen.overview.panel.map.isVisible()
    turn_to(screen, "Table")
    hidden = [
        screen.overview.columns.fields.index(name)
        for name in ("influence", "interest", "stance", "relations")
    ]
    assert all(screen.overview.table.isColumnHidden(number) for number in hidden)
    room_looks_along(desk, on=False)
    assert not any(screen.overview.table.isColumnHidden(number) for number in hidden)


def test_the_form_keeps_judgements_from_the_room(qtbot, gate, desk, stands, screen):
    screen.resize(1300, 700)
    screen.choose(named(gate, "Politie").id)
    room_looks_along(desk)
    assert screen.form.internal.isHidden()
    assert screen.form.relations.isHidden()


def test_the_facilitator_opens_the_map_to_the_room(qtbot, gate, desk, stands, screen):
    screen.overview.panel.open_map.click()
    assert desk.session.open_map
    room_looks_along(desk)
    assert not screen.overview.panel.covered
    assert screen.overview.panel.map.isVisible()
    desk.undo()
    assert screen.overview.panel.covered


def test_a_closed_session_moves_nobody(qtbot, gate, desk, stands, screen):
    sessions.close_session(gate, desk.session)
    drag(qtbot, screen.overview.panel.map, named(gate, "Politie").id, QPoint(100, 0))
    assert judged(gate, "Politie") == (80, 20)


def test_a_party_that_is_removed_while_chosen_leaves_no_trace(qtbot, gate, stands, screen):
    screen.choose(named(gate, "Politie").id)
    edits.remove_stakeholders(gate, [named(gate, "Politie")])
    assert screen.overview.panel.map.current_key == ""
    assert len(gate.all(Stakeholder)) == 2


def test_typing_names_fills_the_tray(qtbot, screen):
    type_line(qtbot, screen, "A", "B")
    assert screen.overview.panel.tray.list.model().rowCount() == 2
