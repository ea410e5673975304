"""The alliance as a facilitator fills it: by typing, by keyboard, by mouse and in the table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.alliance.arrange import EMPTY_CHAIR, arrange
from ui.screens.alliance.screen import AllianceScreen
from ui.screens.alliance.table import GAIN, GIVE
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.model import Seat, Stakeholder
from wijkwerkplaats.model.words import Level

EXECUTIVE, TACTICAL, OPERATIONAL = Level


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[AllianceScreen]:
    desk.go(part="alliance")
    made = AllianceScreen(desk, "alliance")
    made.today = lambda: date(2026, 3, 4)
    on_screen(qtbot, made, 760, 620)
    return made


def seats(desk: Desk) -> list[tuple[str, Level]]:
    names = {party.id: party.name for party in desk.gate.all(Stakeholder)}
    return [(names[seat.stakeholder_id], seat.level) for seat in desk.gate.all(Seat)]


def seated(desk: Desk, name: str = "Politie", level: Level = TACTICAL) -> Seat:
    return edits.add_seat(desk.gate, add_stakeholder(desk.gate, name), level)


def fresh(desk: Desk, seat: Seat) -> Seat:
    found = desk.gate.get(Seat, seat.id)
    assert found is not None
    return found


def gap_names(screen: AllianceScreen) -> list[str]:
    return [gap.key.rpartition(".")[2] for gap in screen.gaps.shown]


# Typing


def test_a_known_party_gets_a_seat_by_its_name(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    add_stakeholder(desk.gate, "Politie")
    qtbot.keyClicks(screen.board.bands[OPERATIONAL].add, "politie")
    qtbot.keyClick(screen.board.bands[OPERATIONAL].add, Qt.Key.Key_Return)
    assert seats(desk) == [("Politie", OPERATIONAL)]
    assert screen.board.bands[OPERATIONAL].add.text() == ""


def test_a_name_picked_from_the_list_is_taken_once(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    add_stakeholder(desk.gate, "Basisschool De Regenboog")
    line = screen.board.bands[EXECUTIVE].add
    line.setFocus()
    qtbot.keyClicks(line, "regen")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert seats(desk) == [("Basisschool De Regenboog", EXECUTIVE)]
    qtbot.waitUntil(lambda: line.text() == "")


def test_enter_takes_what_was_typed_also_while_the_list_shows_others(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    add_stakeholder(desk.gate, "Basisschool De Regenboog")
    line = screen.board.bands[EXECUTIVE].add
    line.setFocus()
    qtbot.keyClicks(line, "school")
    qtbot.waitUntil(line.completer().popup().isVisible)
    qtbot.keyClick(line.completer().popup(), Qt.Key.Key_Return)
    assert seats(desk) == [("school", EXECUTIVE)]
    qtbot.waitUntil(lambda: line.text() == "")


def test_an_unknown_name_becomes_a_stakeholder_and_one_undo_takes_both(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    line = screen.board.bands[EXECUTIVE].add
    qtbot.keyClicks(line, "  <b>Buurt</b>  moeders ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert seats(desk) == [("<b>Buurt</b> moeders", EXECUTIVE)]
    desk.undo()
    assert desk.gate.all(Seat) == [] and desk.gate.all(Stakeholder) == []
    assert screen.board.cards == {}


def test_of_two_of_one_name_the_one_without_a_seat_is_taken(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    parties = [add_stakeholder(desk.gate, "Stichting Thuis") for _ in range(2)]
    line = screen.board.bands[TACTICAL].add
    for _ in parties:
        qtbot.keyClicks(line, "Stichting Thuis")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert {seat.stakeholder_id for seat in desk.gate.all(Seat)} == {party.id for party in parties}


def test_a_second_seat_at_one_level_is_told_and_undone_from_the_empty_line(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    seated(desk, "Politie")
    told: list[str] = []
    desk.told.connect(told.append)
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), screen, desk.undo)
    line = screen.board.bands[TACTICAL].add
    line.setFocus()
    qtbot.keyClicks(line, "politie")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert seats(desk) == 2 * [("Politie", TACTICAL)] and told[-1].startswith("Politie")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seats(desk) == [("Politie", TACTICAL)] and line.text() == ""


def test_rhythm_and_figurehead_are_saved(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.board.bands[TACTICAL].rhythm, "elke maand")
    qtbot.keyClicks(screen.figurehead, "De burgemeester")
    desk.flush()
    alliance = edits.alliance_of(desk.gate)
    assert [(one.level, one.text) for one in alliance.rhythms] == [(TACTICAL, "elke maand")]
    assert alliance.figurehead == "De burgemeester"


# Cards


def test_ctrl_and_an_arrow_moves_a_seat_and_keeps_the_focus(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    seat = seated(desk)
    screen.board.cards[seat.id].setFocus()
    qtbot.keyClick(screen.board.cards[seat.id], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert fresh(desk, seat).level is EXECUTIVE
    assert screen.board.cards[seat.id].hasFocus()


def test_delete_takes_a_seat_away_and_undo_brings_it_back(
    screen: AllianceScreen, desk: Desk, qtbot: QtBot
) -> None:
    seat = seated(desk)
    qtbot.keyClick(screen.board.cards[seat.id], Qt.Key.Key_Delete)
    assert desk.gate.all(Seat) == [] and len(desk.gate.all(Stakeholder)) == 1
    desk.undo()
    assert list(screen.board.cards) == [seat.id]


def test_dragging_a_card_moves_it_to_another_level(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    seat = seated(desk)
    card = screen.board.cards[seat.id]
    target = screen.board.bands[EXECUTIVE]
    there = card.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(card, QPoint(40, 30))
    qtbot.mouseMove(card, there)
    qtbot.mouseRelease(card, Qt.MouseButton.LeftButton, pos=there)
    assert fresh(desk, seat).level is EXECUTIVE
    assert screen.form.isHidden()


def test_the_form_of_a_card_writes_what_is_typed(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    seat = seated(desk)
    qtbot.keyClick(screen.board.cards[seat.id], Qt.Key.Key_Return)
    assert screen.form.isVisible()
    qtbot.keyClicks(screen.form.role, "voorzitter")
    qtbot.keyClicks(screen.form.until, "31-12-2025")
    qtbot.keyClick(screen.form, Qt.Key.Key_Escape)
    assert (fresh(desk, seat).role, fresh(desk, seat).until) == ("voorzitter", date(2025, 12, 31))
    assert screen.form.isHidden()
    assert screen.board.cards[seat.id].face.former


def test_a_party_keeps_its_column_over_the_levels(desk: Desk) -> None:
    school, police = add_stakeholder(desk.gate, "School"), add_stakeholder(desk.gate, "Politie")
    for party, level in ((police, EXECUTIVE), (school, EXECUTIVE), (school, OPERATIONAL), (police, TACTICAL)):
        edits.add_seat(desk.gate, party, level)
    slots = arrange(desk.gate.all(Seat), 3, date(2026, 3, 4))
    columns: dict[str, set[int]] = {school.id: set(), police.id: set()}
    for seat in desk.gate.all(Seat):
        columns[seat.stakeholder_id].add(slots[seat.level][seat.id][1])
    assert sorted(map(len, columns.values())) == [1, 1]
    assert slots[TACTICAL][EMPTY_CHAIR] not in slots[TACTICAL].values() or len(slots[TACTICAL]) == 2


# Gaps


def test_a_missing_party_is_seated_from_the_gaps(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    set_field(desk.gate, add_stakeholder(desk.gate, "School"), "indispensable", True)
    assert gap_names(screen)[0] == "needed"
    menu = screen.gaps.buttons[0].menu()
    menu.actions()[2].trigger()
    assert seats(desk) == [("School", OPERATIONAL)]
    assert "needed" not in gap_names(screen)


def test_a_gap_leads_to_the_field_that_mends_it(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    seated(desk)
    buttons = dict(zip(gap_names(screen), screen.gaps.buttons, strict=True))
    buttons["rhythm"].click()
    assert screen.board.bands[TACTICAL].rhythm.hasFocus()
    buttons["empty"].click()
    assert screen.board.bands[OPERATIONAL].add.hasFocus()
    buttons["agent"].click()
    assert screen.figurehead.hasFocus()


# Who may see and change


def test_the_room_sees_no_judgement(screen: AllianceScreen, desk: Desk) -> None:
    seat = seated(desk)
    edits.set_seat(desk.gate, seat, "give", 3)
    edits.set_seat(desk.gate, seat, "gain", 0)
    assert "unbalanced" in gap_names(screen)
    room_looks_along(desk)
    assert "unbalanced" not in gap_names(screen)
    assert screen.board.cards[seat.id].face.give is None
    assert "geeft" not in screen.board.cards[seat.id].accessibleName().casefold()
    assert screen.table.isColumnHidden(GIVE) and screen.table.isColumnHidden(GAIN)
    room_looks_along(desk, on=False)
    assert screen.board.cards[seat.id].face.give == 3


def test_a_closed_session_refuses_every_way_in(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    seat = seated(desk)
    session = desk.session
    assert session is not None
    close_session(desk.gate, session)
    card = screen.board.cards[seat.id]
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    qtbot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.board.bands[EXECUTIVE].add, "School")
    qtbot.keyClick(screen.board.bands[EXECUTIVE].add, Qt.Key.Key_Return)
    assert seats(desk) == [("Politie", TACTICAL)]
    assert screen.form.role.isReadOnly() or screen.form.isHidden()


def test_a_stakeholder_that_goes_takes_its_card_along(screen: AllianceScreen, desk: Desk) -> None:
    seat = seated(desk)
    screen.board.cards[seat.id].opened.emit(seat.id)
    remove_stakeholders(desk.gate, desk.gate.all(Stakeholder))
    assert screen.board.cards == {} and screen.form.isHidden()
    desk.undo()
    assert list(screen.board.cards) == [seat.id]


# The table


def test_the_table_changes_what_the_picture_shows(screen: AllianceScreen, desk: Desk) -> None:
    seat = seated(desk)
    model = screen.table.records
    for column, value in ((1, "executive"), (2, "lid"), (GIVE, "2"), (8, date(2024, 9, 1))):
        assert model.setData(model.index(0, column), value)
    model.setData(model.index(0, 10), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    kept = fresh(desk, seat)
    assert (kept.level, kept.role, kept.give, kept.since) == (EXECUTIVE, "lid", 2, date(2024, 9, 1))
    assert kept.change_agent and screen.board.cards[seat.id].face.agent


def test_the_table_adds_at_the_chosen_level(screen: AllianceScreen, desk: Desk, qtbot: QtBot) -> None:
    screen.tabs.setCurrentIndex(1)
    screen.level.setCurrentIndex(1)
    qtbot.keyClicks(screen.add, "GGD")
    qtbot.keyClick(screen.add, Qt.Key.Key_Return)
    assert seats(desk) == [("GGD", TACTICAL)]


def test_long_and_odd_names_fit_a_card(screen: AllianceScreen, desk: Desk) -> None:
    for name in ("A" * 5000, "👩‍👩‍👧 🏘️ buurt " * 20, "جمعية السكان", "<i>&amp;"):
        seated(desk, name)
    assert all(card.height() < 200 for card in screen.board.cards.values())
    assert not screen.grab().isNull()


def test_of_many_gaps_the_heaviest_show_first_and_the_rest_at_a_click(qtbot, gate, desk):
    for number in range(14):
        set_field(gate, add_stakeholder(gate, f"Partij {number}"), "indispensable", True)
    screen = AllianceScreen(desk, "alliance")
    qtbot.addWidget(screen)
    screen.refresh()
    assert len(screen.gaps.buttons) == 10
    assert len(screen.gaps.shown) > 14
    screen.gaps.more.click()
    assert len(screen.gaps.buttons) == len(screen.gaps.shown)
    assert screen.gaps.more.isHidden()
