"""The table of parties as a spreadsheet: by keyboard alone, each thing one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.stakeholders.party_table import PartyTable
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Departure, Stakeholder
from wijkwerkplaats.model.words import DepartureKind, Domain, Level, PartyKind

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def screen(qtbot, desk: Desk) -> StakeholdersScreen:
    """The screen with its table in view and three parties in it."""
    for name in ("Politie", "School", "Kerk"):
        edits.add_stakeholder(desk.gate, name)
    made = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, made, 1000, 640)
    made.overview.setCurrentIndex(1)
    return made


@pytest.fixture
def table(screen: StakeholdersScreen) -> PartyTable:
    screen.overview.table.setFocus()
    return screen.overview.table


def column(table: PartyTable, field: str) -> int:
    return table._columns.fields.index(field)


def select(table: PartyTable, field: str, first: int, last: int, until: str = "") -> None:
    """Select cells from one corner to the other, the first one current."""
    start, stop = column(table, field), column(table, until or field)
    table.setCurrentIndex(table.model().index(first, start))
    model = table.selectionModel()
    for row in range(first, last + 1):
        for number in range(start, stop + 1):
            model.select(table.model().index(row, number), QItemSelectionModel.SelectionFlag.Select)


def clip(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def kinds(gate: Gate) -> list[PartyKind]:
    return [party.kind for party in gate.all(Stakeholder)]


def test_fill_down_is_one_step(qtbot, gate, table):
    set_fields(gate, gate.all(Stakeholder)[0], {"kind": PartyKind.POLICE, "domains": (Domain.SAFETY,)})
    select(table, "kind", 0, 2, until="domains")
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    assert kinds(gate) == [PartyKind.POLICE] * 3
    assert {party.domains for party in gate.all(Stakeholder)} == {(Domain.SAFETY,)}
    gate.undo()
    assert kinds(gate) == [PartyKind.POLICE, PartyKind.NONE, PartyKind.NONE]


def test_fill_down_of_one_cell_takes_it_from_above(qtbot, gate, table):
    set_fields(gate, gate.all(Stakeholder)[0], {"level": Level.TACTICAL})
    select(table, "level", 1, 1)
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    assert [party.level for party in gate.all(Stakeholder)] == [Level.TACTICAL, Level.TACTICAL, None]


def test_names_are_never_filled_down(qtbot, gate, table):
    select(table, "name", 0, 2)
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    assert [party.name for party in gate.all(Stakeholder)] == ["Politie", "School", "Kerk"]


def test_copied_cells_are_words_between_tabs(qtbot, gate, table):
    set_fields(gate, gate.all(Stakeholder)[0], {"kind": PartyKind.POLICE, "indispensable": True})
    select(table, "name", 0, 1, until="kind")
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Politie\tja\tPolitie en justitie",
        "School\tnee\t",
    ]


def test_what_was_copied_is_written_down_once_a_day(qtbot, gate, table):
    select(table, "name", 0, 1)
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert [left.kind for left in gate.all(Departure)] == [DepartureKind.CLIPBOARD]


def test_a_block_is_pasted_over_cells_and_told(qtbot, gate, screen, table):
    clip("politie\tveiligheid\nonderwijs\truimtevaart\n")
    select(table, "kind", 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert kinds(gate) == [PartyKind.POLICE, PartyKind.SCHOOL, PartyKind.NONE]
    assert "ruimtevaart" in screen.adding.notice.text
    screen.adding.notice.action.click()
    assert kinds(gate) == [PartyKind.NONE] * 3


def test_one_copied_cell_goes_into_all_selected_ones(qtbot, gate, table):
    clip("politie")
    select(table, "kind", 0, 2)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert kinds(gate) == [PartyKind.POLICE] * 3


def test_names_below_the_list_are_new_parties(qtbot, gate, table):
    clip("Kerk\nMoskee\nBakker")
    select(table, "name", 2, 2)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert [p.name for p in gate.all(Stakeholder)] == ["Politie", "School", "Kerk", "Moskee", "Bakker"]


def test_a_list_with_heads_updates_and_adds(qtbot, gate, screen, table):
    clip("Soort\tNaam\npolitie\tPOLITIE\nzorg\tHuisarts")
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    assert [(p.name, p.kind) for p in gate.all(Stakeholder)] == [
        ("Politie", PartyKind.POLICE), ("School", PartyKind.NONE), ("Kerk", PartyKind.NONE),
        ("Huisarts", PartyKind.CARE),
    ]  # fmt: skip
    assert screen.adding.notice.text


def test_names_can_be_pasted_as_a_list_over_nothing(qtbot, gate, table):
    clip("Kerk\nMoskee")
    select(table, "name", 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL | SHIFT)
    assert [p.name for p in gate.all(Stakeholder)] == ["Politie", "School", "Kerk", "Moskee"]


def test_ctrl_enter_gives_all_selected_cells_what_was_chosen(qtbot, gate, table):
    select(table, "kind", 0, 2)
    table.setCurrentIndex(table.currentIndex())
    select(table, "kind", 0, 2)
    table.edit(table.currentIndex())
    editor = table.viewport().findChild(QComboBox)
    editor.setCurrentIndex(editor.findData(PartyKind.CARE))
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert kinds(gate) == [PartyKind.CARE] * 3
    gate.undo()
    assert kinds(gate) == [PartyKind.NONE] * 3


def test_delete_empties_cells_and_takes_away_whole_rows(qtbot, gate, table):
    set_fields(gate, gate.all(Stakeholder)[0], {"kind": PartyKind.POLICE})
    select(table, "name", 0, 0, until="kind")
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert kinds(gate) == [PartyKind.NONE] * 3
    qtbot.keyClick(table, Qt.Key.Key_Space, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [party.name for party in gate.all(Stakeholder)] == ["School", "Kerk"]


def test_space_ticks_all_that_are_selected(qtbot, gate, table):
    select(table, "indispensable", 0, 2)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert all(party.indispensable for party in gate.all(Stakeholder))


def test_a_closed_session_takes_no_paste(qtbot, gate, table):
    close_session(gate, gate.session())
    clip("politie")
    select(table, "kind", 0, 0)
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_D, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert kinds(gate) == [PartyKind.NONE] * 3


def test_what_is_hidden_from_the_room_is_not_copied(qtbot, gate, desk, table):
    set_fields(gate, gate.all(Stakeholder)[0], {"note": "lastig", "influence": 77})
    room_looks_along(desk)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert "lastig" not in QGuiApplication.clipboard().text()
    assert "77" not in QGuiApplication.clipboard().text()


def test_parties_are_filtered_by_tag(gate, screen, table):
    set_fields(gate, gate.all(Stakeholder)[1], {"tags": ("Kern",)})
    bar = screen.overview.filter_bar
    bar.more.setChecked(True)
    bar.picks.tag.setCurrentIndex(bar.picks.tag.findData("kern"))
    assert [party.name for party in table.shown_records()] == ["School"]


def test_lines_pasted_into_the_adding_line_are_parties(qtbot, gate, screen):
    clip("politie\nHuisarts / zorg / + #kern\n\nBakker\tondernemers\n")
    screen.adding.line.setFocus()
    qtbot.keyClick(screen.adding.line, Qt.Key.Key_V, CTRL)
    *_, doctor, baker = gate.all(Stakeholder)
    assert (doctor.name, doctor.kind, doctor.indispensable, doctor.tags) == (
        "Huisarts", PartyKind.CARE, True, ("kern",),
    )  # fmt: skip
    assert (baker.name, baker.kind) == ("Bakker", PartyKind.ENTREPRENEURS)
    assert len(gate.all(Stakeholder)) == 5
    assert "2" in screen.adding.notice.text and "1" in screen.adding.notice.text
    screen.adding.notice.action.click()
    assert len(gate.all(Stakeholder)) == 3


def test_one_pasted_line_stays_to_be_looked_at(qtbot, gate, screen):
    clip("Huisarts")
    qtbot.keyClick(screen.adding.line, Qt.Key.Key_V, CTRL)
    assert screen.adding.line.text() == "Huisarts"
    assert len(gate.all(Stakeholder)) == 3
