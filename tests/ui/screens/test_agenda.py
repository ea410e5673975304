"""The agenda on the page of the session: blocks of one's own, ready-made agendas, dragging, last time."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.session.agenda import OWN
from ui.screens.session.screen import SessionScreen
from ui.widgets.agenda_clock import clock_of
from wijkwerkplaats.edits.agenda import templates
from wijkwerkplaats.edits.sessions import add_attendee, add_session, set_agenda, set_attendee
from wijkwerkplaats.model import AgendaItem, Session
from wijkwerkplaats.model.words import Perspective

AGENDA = tuple(AgendaItem(part=part, minutes=20, key=part) for part in ("urgency", "vision", "alliance"))


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> SessionScreen:
    assert desk.session is not None
    set_agenda(desk.gate, desk.session, AGENDA)
    made = SessionScreen(desk, "session")
    on_screen(qtbot, made, 900, 1400)
    return made


def here(desk: Desk) -> Session:
    assert desk.session is not None
    return desk.session


def parts(desk: Desk) -> list[str]:
    return [item.part or item.title for item in here(desk).agenda]


def test_a_block_of_ones_own_is_named_at_once(screen: SessionScreen, desk: Desk, qtbot: QtBot) -> None:
    agenda = screen.agenda
    agenda.add.setCurrentIndex(agenda.add.findData(OWN))
    agenda.add.activated.emit(agenda.add.currentIndex())
    assert here(desk).agenda[-1].title
    assert agenda.block.isVisible()
    agenda.block.title.selectAll()
    qtbot.keyClicks(agenda.block.title, "Soep")
    qtbot.keyClicks(agenda.block.form, "Aan lange tafels")
    desk.flush()
    made = here(desk).agenda[-1]
    assert (made.title, made.form, made.minutes, made.part) == ("Soep", "Aan lange tafels", 15, "")
    agenda.block.title.clear()
    desk.flush()
    assert here(desk).agenda[-1].title == "Soep"


def test_what_is_typed_goes_to_the_block_it_was_typed_for(
    screen: SessionScreen, desk: Desk, qtbot: QtBot
) -> None:
    table, block = screen.agenda.table, screen.agenda.block
    table.selectRow(0)
    qtbot.keyClicks(block.material, "Tape")
    table.selectRow(2)
    desk.flush()
    assert [item.material for item in here(desk).agenda] == ["Tape", "", ""]
    assert block.material.text() == ""


def test_a_row_is_dragged_to_another_place(screen: SessionScreen, desk: Desk, qtbot: QtBot) -> None:
    table = screen.agenda.table
    start, end = (QPoint(120, table.rowViewportPosition(row) + 10) for row in (0, 2))
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(table.viewport(), left, pos=start)
    qtbot.mouseMove(table.viewport(), end)
    qtbot.mouseRelease(table.viewport(), left, pos=end)
    assert parts(desk) == ["vision", "alliance", "urgency"]
    assert table.current_key() == "urgency"


def test_a_ready_agenda_is_taken_and_an_own_one_kept_renamed_and_removed(
    screen: SessionScreen, desk: Desk, qtbot: QtBot
) -> None:
    row = screen.agenda.templates
    row.keep.click()
    row.naming.field.selectAll()
    qtbot.keyClicks(row.naming.field, "Drie delen")
    qtbot.keyClick(row.naming.field, Qt.Key.Key_Return)
    assert [one.name for one in templates(desk.gate)] == ["Drie delen"]
    row.fill()
    row.take.menu().actions()[2].trigger()
    assert "go-no-go" in parts(desk)
    row.fill()
    take, rename, away = row.take.menu().actions()[-1].menu().actions()
    take.trigger()
    assert parts(desk) == ["urgency", "vision", "alliance"]
    rename.trigger()
    qtbot.keyClicks(row.naming.field, "Anders")
    qtbot.keyClick(row.naming.field, Qt.Key.Key_Return)
    assert [one.name for one in templates(desk.gate)] == ["Anders"]
    away.trigger()
    assert templates(desk.gate) == []


def test_the_next_evening_shows_how_long_it_took(screen: SessionScreen, desk: Desk) -> None:
    moments = [datetime(2026, 3, 4, 18, 30, tzinfo=UTC)]
    clock = clock_of(desk)
    clock.now = lambda: moments[0]
    clock.begin()
    moments[0] += timedelta(minutes=35)
    clock.go_to(2)
    moments[0] += timedelta(minutes=5)
    clock.finish()
    assert [item.spent for item in here(desk).agenda] == [35, 0, 5]
    session = add_session(
        desk.gate, "Volgende", day=date(2026, 4, 4), agenda=("urgency", "vision", "steering")
    )
    desk.go(session_id=session.id)
    shown = [screen.agenda.table.model().index(row, 3).data() for row in range(3)]
    assert "35" in shown[0] and "20" in shown[0] and shown[1] and not shown[2]
    assert screen.agenda.as_last.isVisible()
    screen.agenda.as_last.click()
    assert [item.minutes for item in here(desk).agenda] == [35, 30, 30]
    assert not screen.agenda.as_last.isVisible()


def test_by_itself_the_clock_moves_on_and_the_page_stays(screen: SessionScreen, desk: Desk) -> None:
    moments = [datetime(2026, 3, 4, 18, 30, tzinfo=UTC)]
    clock = clock_of(desk)
    clock.now = lambda: moments[0]
    clock.begin()
    screen.clock.by_itself.click()
    moments[0] += timedelta(minutes=45)
    told: list[str] = []
    desk.told.connect(told.append)
    page = desk.place.part
    clock.look()
    now = clock.standing()
    assert now is not None and (now.at, now.left) == (2, 15)
    assert told and desk.place.part == page


def test_sixty_people_and_forty_blocks_fit(screen: SessionScreen, desk: Desk) -> None:
    for number in range(60):
        add_attendee(desk.gate, here(desk), Perspective.RESIDENT, name=f"Bewoner {number}")
    set_agenda(desk.gate, here(desk), tuple(AgendaItem(title=f"Blok {n}", minutes=n * 30) for n in range(40)))
    assert screen.people.table.model().rowCount() == 60
    assert screen.agenda.table.model().rowCount() == 40


def test_the_room_reads_a_name_only_with_consent(screen: SessionScreen, desk: Desk) -> None:
    shown = add_attendee(desk.gate, here(desk), Perspective.RESIDENT, name="Fatima")
    add_attendee(desk.gate, here(desk), Perspective.RESIDENT, name="Geheim")
    set_attendee(desk.gate, here(desk), dataclasses.replace(shown, consent=True))
    room_looks_along(desk)
    model = screen.people.table.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["Fatima", ""]
    assert not screen.facilitator.isVisible()
    room_looks_along(desk, on=False)
    assert model.index(1, 0).data() == "Geheim"
