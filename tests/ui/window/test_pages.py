"""The overview of a wijk and the page of a session, used as a facilitator does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from ui.app import Application
from ui.screens.home.overview import Overview
from ui.screens.home.screen import HomeScreen
from ui.screens.session.screen import SessionScreen
from ui.widgets.records import KeyRole
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.edits.sessions import add_session, close_session
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import Perspective, SessionState


@pytest.fixture
def overview(program: Application) -> Overview:
    program.desk.go(part="home")
    screen = program.window.bench.pages.shown
    assert isinstance(screen, HomeScreen)
    return screen.overview


@pytest.fixture
def page(program: Application) -> SessionScreen:
    program.desk.go(part="session")
    screen = program.window.bench.pages.shown
    assert isinstance(screen, SessionScreen)
    return screen


def test_one_click_makes_a_session_with_a_name_today_and_an_agenda(
    program: Application, overview: Overview, qtbot: QtBot
) -> None:
    qtbot.mouseClick(overview.fresh, Qt.MouseButton.LeftButton)
    session = program.gate.session()
    assert session is not None
    assert (session.title, session.day, session.state) == ("Session 2", date.today(), SessionState.PREPARING)
    assert [item.part for item in session.agenda] == ["urgency", "stakeholders", "alliance", "steering"]
    assert program.desk.place.part == "session"
    qtbot.mouseClick(program.window.bench.header.next, Qt.MouseButton.LeftButton)
    assert program.gate.session().state is SessionState.RUNNING
    assert program.desk.place.part == "urgency"


def test_sessions_are_listed_with_their_harvest_and_open_by_key(
    program: Application, overview: Overview, qtbot: QtBot
) -> None:
    first = program.desk.session
    program.desk.do(add_action, "Flyer maken")
    program.desk.do(close_session, first)
    program.desk.do(add_session, "Tweede wijktafel", day=date(2030, 1, 1))
    program.desk.go(part="home")
    rows = overview.sessions.rows()
    assert [row.title for row in rows] == ["Tweede wijktafel", "Eerste wijktafel"]
    assert "Actions: 1" in rows[1].lines[1]
    overview.sessions.setFocus()
    qtbot.keyClick(overview.sessions, Qt.Key.Key_End)
    qtbot.keyClick(overview.sessions, Qt.Key.Key_Return)
    assert program.desk.place.session_id == first.id
    assert not program.desk.editable


def test_work_between_the_sessions_belongs_to_none(
    program: Application, overview: Overview, qtbot: QtBot
) -> None:
    qtbot.mouseClick(overview.between, Qt.MouseButton.LeftButton)
    assert program.desk.session is None
    assert program.desk.editable
    assert program.desk.do(add_action, "Bellen").session_id is None


def test_another_wijk_starts_with_its_name_and_the_first_comes_back(
    program: Application, overview: Overview, qtbot: QtBot
) -> None:
    first, session = program.desk.traject, program.desk.session
    qtbot.keyClicks(overview.add, "Zeeheldenbuurt")
    qtbot.keyClick(overview.add, Qt.Key.Key_Return)
    assert program.desk.traject.name == "Zeeheldenbuurt"
    assert program.gate.all(Session) == []
    assert [row.title for row in overview.trajects.rows()] == ["Molenwijk"]
    overview.trajects.opened.emit(first.id)
    assert program.desk.traject == first
    assert program.desk.session == session


def test_a_wijk_keeps_its_name_when_the_field_is_emptied(
    program: Application, overview: Overview, qtbot: QtBot
) -> None:
    overview.name.setFocus()
    overview.name.selectAll()
    qtbot.keyClick(overview.name, Qt.Key.Key_Delete)
    overview.aim.setFocus()
    assert program.desk.traject.name == "Molenwijk"
    assert overview.name.text() == "Molenwijk"


def test_people_come_in_by_one_line_each(program: Application, page: SessionScreen, qtbot: QtBot) -> None:
    for line in ("Fatima / Buurtmoeders / resident", "Jan / Politie / prof", "Els", "resident"):
        qtbot.keyClicks(page.people.add, line)
        qtbot.keyClick(page.people.add, Qt.Key.Key_Return)
    people = program.desk.session.attendees
    assert [(one.name, one.organisation, one.perspective) for one in people] == [
        ("Fatima", "Buurtmoeders", Perspective.RESIDENT),
        ("Jan", "Politie", Perspective.PROFESSIONAL),
        ("Els", "", Perspective.PROFESSIONAL),
        ("", "", Perspective.RESIDENT),
    ]
    shown = [badge.text() for badge in page.people.counts if badge.isVisible()]
    assert shown == ["Residents: 2", "Professionals: 2"]
    assert not any(one.consent for one in people)


def test_the_table_of_people_edits_the_same(program: Application, page: SessionScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.people.add, "Fatima / Buurtmoeders / resident")
    qtbot.keyClick(page.people.add, Qt.Key.Key_Return)
    model = page.people.table.model()
    model.setData(model.index(0, 3), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0, 2), "executive")
    (person,) = program.desk.session.attendees
    assert (person.consent, person.perspective) == (True, Perspective.EXECUTIVE)
    page.people.table.selectRow(0)
    qtbot.keyClick(page.people.table, Qt.Key.Key_Delete)
    assert program.desk.session.attendees == ()
    program.desk.undo()
    assert program.desk.session.attendees == (person,)


def test_the_agenda_is_made_and_ordered_by_keyboard(
    program: Application, page: SessionScreen, qtbot: QtBot
) -> None:
    agenda = page.agenda
    for part in ("urgency", "vision", "urgency"):
        agenda.add.setCurrentIndex(agenda.add.findData(part))
        agenda.add.activated.emit(agenda.add.currentIndex())
    agenda.table.selectRow(2)
    qtbot.keyClick(agenda.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    model = agenda.table.model()
    model.setData(model.index(2, 2), 15)
    minutes = program.desk.method.part("urgency").talk.minutes
    shown = [(item.part, item.minutes) for item in program.desk.session.agenda]
    assert shown == [("urgency", minutes), ("urgency", minutes), ("vision", 15)]
    assert agenda.table.currentIndex().data(KeyRole) == program.desk.session.agenda[1].key
    qtbot.keyClick(agenda.table, Qt.Key.Key_Delete)
    assert [item.part for item in program.desk.session.agenda] == ["urgency", "vision"]


def test_the_day_is_typed_or_chosen_in_the_calendar(
    program: Application, page: SessionScreen, qtbot: QtBot
) -> None:
    field = page.day.field
    field.selectAll()
    qtbot.keyClicks(field, "12 maart 2030")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert program.desk.session.day == date(2030, 3, 12)
    page.day.open_calendar()
    page.day._chosen(QDate(2030, 3, 13))
    assert program.desk.session.day == date(2030, 3, 13)
    assert field.text() == "13-03-2030"


def test_between_sessions_the_page_leads_to_a_new_one(
    program: Application, page: SessionScreen, qtbot: QtBot
) -> None:
    program.desk.go(session_id=None)
    assert page.fresh.isVisible()
    qtbot.mouseClick(page.fresh, Qt.MouseButton.LeftButton)
    assert program.desk.session.title == "Session 2"


def test_strange_text_is_kept_as_typed(program: Application, page: SessionScreen) -> None:
    strange = "<b>שלום</b> & 😀 " + "x" * 10_000
    page.aim.setPlainText(strange)
    page.title.setText("<i>&Titel</i>")
    program.desk.flush()
    session = program.desk.session
    assert (session.aim, session.title) == (strange, "<i>&Titel</i>")
    assert page.heading.text() == "<i>&Titel</i>"
    assert "&&Titel" in program.window.bench.header.session.text()
