"""What the data are for, how long they stay, and what left the file."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.desk import Desk
from ui.screens.privacy.screen import PrivacyScreen
from ui.widgets.retention_line import RetentionLine
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.model import Departure
from wijkwerkplaats.model.words import DepartureKind


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> PrivacyScreen:
    made = PrivacyScreen(desk, "privacy")
    on_screen(qtbot, made)
    return made


def test_purpose_and_end_are_typed_and_kept(screen: PrivacyScreen, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.keeping.purpose, "Uitnodigen")
    qtbot.keyClicks(screen.keeping.until, "31-12-2099")
    qtbot.keyClick(screen.keeping.until, Qt.Key.Key_Return)
    desk.flush()
    assert desk.traject is not None
    assert (desk.traject.purpose, desk.traject.keep_until) == ("Uitnodigen", date(2099, 12, 31))


@pytest.mark.parametrize(("days", "shown"), [(31, False), (30, True), (0, True), (-1, True)])
def test_the_start_page_reminds_when_the_end_is_near(
    desk: Desk, qtbot: QtBot, days: int, shown: bool
) -> None:
    line = RetentionLine(desk)
    qtbot.addWidget(line)
    assert desk.traject is not None
    set_field(desk.gate, desk.traject, "keep_until", date.today() + timedelta(days=days))
    line.refresh()
    assert line.isVisible() is shown
    room_looks_along(desk)
    line.refresh()
    assert not line.isVisible()


def test_what_left_is_listed_newest_first_and_says_for_whom(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot
) -> None:
    note_departure(desk.gate, DepartureKind.SUMMARY, "verslag.pdf")
    left = note_departure(desk.gate, DepartureKind.LIST, "partijen.xlsx")
    model = screen.departures.table.proxy
    assert [model.index(row, 2).data() for row in range(2)] == ["partijen.xlsx", "verslag.pdf"]
    model.setData(model.index(0, 3), "Woningcorporatie")
    assert left is not None
    assert desk.gate.get(Departure, left.id) == dataclasses.replace(left, whom="Woningcorporatie")


def test_a_departure_is_noted_in_a_closed_session_and_undo_leaves_it_alone(desk: Desk) -> None:
    gate = desk.gate
    step = gate.undoable()
    close_session(gate, desk.session)
    newest = gate.undoable()
    note_departure(gate, DepartureKind.SUMMARY, "verslag.pdf")
    assert gate.undoable() == newest != step
    assert [left.name for left in gate.all(Departure)] == ["verslag.pdf"]
    gate.forget_cache()
    assert [left.name for left in gate.all(Departure)] == ["verslag.pdf"]


def test_the_room_does_not_see_it(screen: PrivacyScreen, desk: Desk) -> None:
    note_departure(desk.gate, DepartureKind.LIST, "partijen.xlsx")
    room_looks_along(desk)
    assert screen.hidden.isVisible() and not screen.cards.isVisible()


# When the time ends


def end(desk: Desk, days: int) -> None:
    assert desk.traject is not None
    set_field(desk.gate, desk.traject, "keep_until", date.today() + timedelta(days=days))


def test_data_are_kept_longer_with_a_day_and_a_reason(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot
) -> None:
    assert not screen.keeping.longer.isVisible()
    end(desk, -3)
    screen.refresh()
    assert screen.keeping.longer.isVisible() and screen.keeping.until.isReadOnly()
    qtbot.keyClicks(screen.keeping.later, "31-12-2099")
    assert not screen.keeping.keep.isEnabled()  # a reason goes with it
    qtbot.keyClicks(screen.keeping.reason, "de evaluatie loopt nog")
    qtbot.keyClick(screen.keeping.reason, Qt.Key.Key_Return)
    assert desk.traject is not None and desk.traject.keep_until == date(2099, 12, 31)
    assert "de evaluatie loopt nog" in screen.keeping.why.text()
    assert desk.gate.undoable() is None


def test_an_earlier_day_is_not_longer(screen: PrivacyScreen, desk: Desk, qtbot: QtBot) -> None:
    end(desk, 3)
    screen.refresh()
    qtbot.keyClicks(screen.keeping.later, "01-01-2020")
    qtbot.keyClicks(screen.keeping.reason, "zomaar")
    assert not screen.keeping.keep.isEnabled()


def test_a_traject_goes_for_good_when_its_name_is_typed(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    traject = desk.traject
    assert traject is not None
    monkeypatch.setattr(ask, "one_line", lambda *_, **__: "iets anders")
    with qtbot.waitSignal(desk.problem):
        screen.keeping.erase.click()
    assert desk.traject == traject
    monkeypatch.setattr(ask, "one_line", lambda *_, **__: traject.name.upper())
    with qtbot.waitSignal(desk.emptied):
        screen.keeping.erase.click()
    assert desk.gate.trajects() == []
    assert traject.name.encode() not in desk.gate.storage.path.read_bytes()


def test_a_traject_that_nobody_opens_reminds_too(desk: Desk, qtbot: QtBot) -> None:
    end(desk, -1)
    ended = desk.place.traject_id
    add_traject(desk.gate, "Andere wijk")
    line = RetentionLine(desk)
    qtbot.addWidget(line)
    line.refresh()
    assert line.isVisible() and desk.gate.trajects()[0].name in line.open.text()
    line.open.click()
    assert (desk.place.traject_id, desk.place.part) == (ended, "privacy")
