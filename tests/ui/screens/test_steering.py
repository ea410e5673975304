"""The steering quadrant as a facilitator fills it: from the library, by mouse, by keyboard and in the table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.steering.quadrant import Quadrant
from ui.screens.steering.screen import SteeringScreen
from ui.screens.steering.table import NOTE
from ui.widgets.stops import neighbour
from wijkwerkplaats.analysis.steering import field_of
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.edits.steering import add_instrument, owner_of
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import Instrument, new_id
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[SteeringScreen]:
    desk.go(part="steering")
    made = SteeringScreen(desk, "steering")
    on_screen(qtbot, made, 760, 620)
    return made


def names(desk: Desk) -> list[str]:
    return [one.name for one in desk.gate.all(Instrument)]


def only(desk: Desk) -> Instrument:
    (one,) = desk.gate.all(Instrument)
    return one


def assert_apart(quadrant: Quadrant) -> None:
    places = [chip.geometry() for chip in quadrant.chips.values()]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(quadrant.rect().contains(place) for place in places)


# From the library


def test_searching_and_enter_places_at_the_default_place(
    screen: SteeringScreen, desk: Desk, qtbot: QtBot
) -> None:
    known = next(one for one in desk.method.instruments if one.id == "neighbourhood-vision")
    qtbot.keyClicks(screen.library.search, known.title)
    qtbot.keyClick(screen.library.search, Qt.Key.Key_Return)
    one = only(desk)
    assert (one.name, one.library, one.x, one.y, one.text) == (
        known.title,
        known.id,
        known.x,
        known.y,
        known.text,
    )


def test_the_same_one_twice_stands_beside_the_first(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.library.search, "Pact")
    for _ in range(2):
        qtbot.keyClick(screen.library.search, Qt.Key.Key_Return)
    first, second = desk.gate.all(Instrument)
    assert first.library == second.library and (first.x, first.y) != (second.x, second.y)
    assert field_of(second.x, second.y) is field_of(first.x, first.y)


def test_down_and_enter_places_from_the_list(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.library.search, "subsidie")
    qtbot.keyClick(screen.library.search, Qt.Key.Key_Down)
    assert screen.library.list.hasFocus()
    qtbot.keyClick(screen.library.list, Qt.Key.Key_Return)
    assert len(names(desk)) == 1


def test_a_word_that_is_not_there_becomes_an_own_instrument(
    screen: SteeringScreen, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(screen.library.search, "<b>Soep</b> op straat")
    assert screen.library.nothing.isVisible()
    qtbot.keyClick(screen.library.search, Qt.Key.Key_Return)
    assert (only(desk).name, only(desk).library) == ("<b>Soep</b> op straat", "")


def test_the_quick_line_knows_the_library_too(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    for name in ("wijktafel", "Burendag"):
        qtbot.keyClicks(screen.quick, name)
        qtbot.keyClick(screen.quick, Qt.Key.Key_Return)
    assert [(one.name, bool(one.library)) for one in desk.gate.all(Instrument)] == [
        ("Wijktafel", True), ("Burendag", False),
    ]  # fmt: skip


def test_dragging_from_the_library_places_under_the_mouse(
    screen: SteeringScreen, desk: Desk, qtbot: QtBot
) -> None:
    view, quadrant = screen.library.list.viewport(), screen.quadrant
    row = screen.library.list.visualRect(screen.library.shelf.index(1)).center()
    there = quadrant.ground.pixel(60, -60).toPoint()
    target = view.mapFromGlobal(quadrant.mapToGlobal(there))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=row)
    qtbot.mouseMove(view, row + QPoint(30, 0))
    qtbot.mouseMove(view, target)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    one = only(desk)
    assert abs(one.x - 60) <= 1 and abs(one.y + 60) <= 1


# In the quadrant


def test_tab_goes_from_the_library_button_to_the_instruments(
    screen: SteeringScreen, desk: Desk, qtbot: QtBot
) -> None:
    for name in ("Wijkbudget", "Convenant"):
        qtbot.keyClicks(screen.quick, name)
        qtbot.keyClick(screen.quick, Qt.Key.Key_Return)
    assert neighbour([screen], screen.fold, forward=True) in screen.quadrant.chips.values()


def test_arrows_nudge_and_shift_makes_a_bigger_step(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one = add_instrument(desk.gate, "Pact", x=-50, y=-50)
    chip = screen.quadrant.chips[one.id]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    qtbot.keyClick(chip, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert (only(desk).x, only(desk).y) == (-48, -40)
    assert chip.hasFocus()


def test_dragging_a_chip_moves_it(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one = add_instrument(desk.gate, "Pact", x=-50, y=-50)
    chip = screen.quadrant.chips[one.id]
    grip = chip.rect().center()
    there = chip.mapFrom(screen.quadrant, screen.quadrant.ground.pixel(50, 50).toPoint())
    qtbot.mousePress(chip, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(chip, grip + QPoint(20, 20))
    there = chip.mapFrom(screen.quadrant, screen.quadrant.ground.pixel(50, 50).toPoint())
    qtbot.mouseMove(chip, there)
    qtbot.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=grip)
    assert field_of(only(desk).x, only(desk).y) is SteeringField.REGULATE
    desk.undo()
    assert (only(desk).x, only(desk).y) == (-50, -50)


def test_escape_puts_a_dragged_chip_back(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one = add_instrument(desk.gate, "Pact", x=-50, y=-50)
    chip = screen.quadrant.chips[one.id]
    place, grip = chip.geometry(), chip.rect().center()
    qtbot.mousePress(chip, Qt.MouseButton.LeftButton, pos=grip)
    qtbot.mouseMove(chip, grip + QPoint(60, -90))
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    qtbot.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=grip)
    assert chip.geometry() == place and (only(desk).x, only(desk).y) == (-50, -50)


def test_delete_removes_and_the_focus_goes_on(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one, other = add_instrument(desk.gate, "Pact"), add_instrument(desk.gate, "Fonds")
    screen.quadrant.chips[one.id].setFocus()
    qtbot.keyClick(screen.quadrant.chips[one.id], Qt.Key.Key_Delete)
    assert names(desk) == ["Fonds"]
    assert screen.quadrant.chips[other.id].hasFocus()


@pytest.mark.parametrize("count", [1, 12, 30, 70, 111])
def test_chips_never_lie_over_each_other(screen: SteeringScreen, desk: Desk, count: int) -> None:
    many = [
        Instrument(id=new_id(), traject_id=desk.place.traject_id, name=known.title, x=known.x, y=known.y)
        for known in desk.method.instruments[:count]
    ]
    desk.gate.apply(label("step.instrument.add", name=""), *many)
    assert len(screen.quadrant.chips) == count
    assert_apart(screen.quadrant)


def test_many_on_one_spot_and_odd_names_keep_apart(screen: SteeringScreen, desk: Desk) -> None:
    for name in ("A" * 5000, "👩‍👩‍👧 🏘️", "جمعية", "<i>&amp;", *"abcdefgh"):
        add_instrument(desk.gate, name, x=60, y=60)
    assert_apart(screen.quadrant)
    assert not screen.grab().isNull()


# The form and the table


def test_the_form_saves_owner_status_and_field(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    party = add_stakeholder(desk.gate, "Gemeente")
    one = add_instrument(desk.gate, "Pact", x=-50, y=-50)
    qtbot.keyClick(screen.quadrant.chips[one.id], Qt.Key.Key_Return)
    form = screen.form
    assert form.isVisible() and form.status.hasFocus()
    qtbot.keyClicks(form.owner, "gemeente")
    desk.flush()
    form.status.setCurrentIndex(form.status.findData("agreed"))
    form.status.activated.emit(form.status.currentIndex())
    form.field.setCurrentIndex(form.field.findData("regulate"))
    form.field.activated.emit(form.field.currentIndex())
    now = only(desk)
    assert (now.owner_id, now.owner, now.status) == (party.id, "", InstrumentStatus.AGREED)
    assert field_of(now.x, now.y) is SteeringField.REGULATE
    assert form.owner.text() == "Gemeente"


def test_an_owner_that_goes_leaves_the_instrument(screen: SteeringScreen, desk: Desk) -> None:
    add_instrument(desk.gate, "Pact")
    model, party = screen.table.records, add_stakeholder(desk.gate, "GGD")
    model.setData(model.index(0, 5), "ggd")
    assert owner_of(desk.gate, only(desk)) == "GGD"
    remove_stakeholders(desk.gate, [party])
    assert owner_of(desk.gate, only(desk)) == ""
    assert model.index(0, 5).data() == ""


def test_the_table_moves_by_field_and_by_number(screen: SteeringScreen, desk: Desk) -> None:
    add_instrument(desk.gate, "Pact")
    model = screen.table.records
    assert model.setData(model.index(0, 2), "stimulate")
    assert field_of(only(desk).x, only(desk).y) is SteeringField.STIMULATE
    assert model.setData(model.index(0, 3), -80) and model.setData(model.index(0, 4), 90)
    assert (only(desk).x, only(desk).y) == (-80, 90)
    assert model.index(0, 2).data() == desk.texts.word("steering_field", SteeringField.DIRECT)


def test_an_empty_name_is_not_taken_over(screen: SteeringScreen, desk: Desk) -> None:
    add_instrument(desk.gate, "Pact")
    model = screen.table.records
    model.setData(model.index(0, 1), "   ")
    assert names(desk) == ["Pact"]


# Who may see and change


def test_the_room_sees_no_internal_note(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one = add_instrument(desk.gate, "Pact")
    set_field(desk.gate, one, "note", "geheim")
    qtbot.keyClick(screen.quadrant.chips[one.id], Qt.Key.Key_Return)
    room_looks_along(desk)
    assert screen.form.isVisible() and not screen.form.note.isVisible()
    assert screen.table.isColumnHidden(NOTE)
    assert "geheim" not in screen.quadrant.chips[one.id].toolTip()


def test_a_closed_session_refuses_every_way_in(screen: SteeringScreen, desk: Desk, qtbot: QtBot) -> None:
    one = add_instrument(desk.gate, "Pact", x=10, y=10)
    session = desk.session
    assert session is not None
    close_session(desk.gate, session)
    chip = screen.quadrant.chips[one.id]
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.keyClicks(screen.library.search, "fonds")
    qtbot.keyClick(screen.library.search, Qt.Key.Key_Return)
    assert [(now.name, now.x) for now in desk.gate.all(Instrument)] == [("Pact", 10)]


def test_stopped_instruments_leave_the_balance(screen: SteeringScreen, desk: Desk) -> None:
    one = add_instrument(desk.gate, "Pact", x=-50, y=-50)
    assert screen.balance.counts[SteeringField.CONNECT].text() == "1"
    set_field(desk.gate, one, "status", InstrumentStatus.STOPPED)
    assert screen.balance.counts[SteeringField.CONNECT].text() == "0"
