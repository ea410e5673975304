"""The clock of the evening, on the page of the session and in its one place for the whole window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTimeEdit
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui import ask
from ui.desk import Desk
from ui.screens.session.screen import SessionScreen
from ui.widgets.agenda_clock import AgendaClock, clock_of
from wijkwerkplaats.edits.sessions import add_session, close_session, set_agenda, start_session
from wijkwerkplaats.model import AgendaItem

AGENDA = (AgendaItem(part="urgency", minutes=30), AgendaItem(part="stakeholders", minutes=20))


class Wall:
    """A clock on the wall that we turn."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 4, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def later(self, clock: AgendaClock, minutes: float) -> None:
        """Let time pass, as while a laptop sleeps; the timer then fires once."""
        self.time += timedelta(minutes=minutes)
        clock.ticked.emit()


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def clock(desk: Desk, wall: Wall) -> AgendaClock:
    assert desk.session is not None
    set_agenda(desk.gate, desk.session, AGENDA)
    made = clock_of(desk)
    made.now = wall
    return made


@pytest.fixture
def screen(desk: Desk, clock: AgendaClock, qtbot: QtBot) -> SessionScreen:
    made = SessionScreen(desk, "session")
    on_screen(qtbot, made, 760, 900)
    return made


def test_it_counts_by_the_wall_and_moves_on(
    screen: SessionScreen, clock: AgendaClock, wall: Wall, desk: Desk
) -> None:
    card = screen.clock
    assert card.begin.isVisible() and not card.next.isVisible()
    card.begin.click()
    assert card.left.text() == "30 min left"
    wall.later(clock, 37)
    assert card.left.text() == "7 min over"
    assert "7 min behind" in card.evening.text()
    card.next.click()
    assert card.item.text().startswith("4.5")
    assert (card.left.text(), desk.place.part) == ("20 min left", "stakeholders")
    assert not card.next.isEnabled()
    card.more.click()
    assert card.left.text() == "25 min left"
    assert "12 min behind" in card.evening.text()
    card.stop.click()
    assert card.begin.isVisible() and not card.left.isVisible()


def test_starting_a_session_starts_its_clock(clock: AgendaClock, desk: Desk) -> None:
    session = add_session(desk.gate, "Tweede", day=date(2026, 3, 4), agenda=("urgency",))
    desk.go(session_id=session.id)
    assert clock.standing() is None
    start_session(desk.gate, session)
    assert clock.standing() is not None
    assert desk.session is not None
    close_session(desk.gate, desk.session)
    assert clock.standing() is None and not clock.may_begin


def test_it_is_of_one_session_only_and_survives_a_restart(clock: AgendaClock, desk: Desk, wall: Wall) -> None:
    first = desk.place.session_id
    clock.begin()
    desk.go(session_id=None)
    assert clock.standing() is None
    desk.go(session_id=first)
    wall.time += timedelta(minutes=10)
    again = AgendaClock(desk, wall)
    now = again.standing()
    assert now is not None and now.left == 20


def test_it_stands_still_when_its_desk_is_done_with(clock: AgendaClock, desk: Desk) -> None:
    clock.begin()
    assert clock._timer.isActive()
    desk.released.emit()
    assert not clock._timer.isActive()


def test_without_an_agenda_there_is_no_clock(screen: SessionScreen, desk: Desk) -> None:
    assert desk.session is not None
    set_agenda(desk.gate, desk.session, ())
    assert not screen.clock.isVisible()


def test_the_run_sheet_is_saved_with_the_hour_that_was_chosen(
    screen: SessionScreen, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    sheet = screen.agenda.sheet
    assert screen.agenda.total.text().endswith("until 20:20")
    sheet.starts.setSelectedSection(QTimeEdit.Section.HourSection)
    qtbot.keyClick(sheet.starts, Qt.Key.Key_Up)
    assert screen.agenda.total.text().endswith("until 21:20")
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "draaiboek")
    with qtbot.waitSignal(desk.told):
        sheet.save.click()
    assert (tmp_path / "draaiboek.pdf").read_bytes().startswith(b"%PDF")
