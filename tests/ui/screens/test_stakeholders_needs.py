"""Who is needed for what: by mouse, keyboard and table, and what the room does not see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screens.test_stakeholders_views import opened
from tests.ui.showing import room_looks_along
from ui.desk import Desk
from ui.screens.alliance.screen import AllianceScreen
from ui.screens.stakeholders.need_table import WILLING
from ui.screens.stakeholders.needs_tab import NeedsTab
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import Willing

ENTER = Qt.Key.Key_Return


@pytest.fixture
def screen(qtbot: QtBot, gate: Gate, desk: Desk) -> StakeholdersScreen:
    """The screen, with one party in the list."""
    add_stakeholder(gate, "Politie")
    return opened(qtbot, desk)


@pytest.fixture
def tab(screen: StakeholdersScreen) -> NeedsTab:
    """The tab."""
    screen.overview.turn_to_needs()
    return screen.overview.needs


def named(qtbot: QtBot, tab: NeedsTab, gate: Gate, text: str = "Veilig op straat") -> Need:
    """An issue, named as a user does."""
    qtbot.keyClicks(tab.line, text)
    qtbot.keyClick(tab.line, ENTER)
    return gate.all(Need)[-1]


def test_an_issue_a_party_and_its_reason_by_keyboard_alone(qtbot: QtBot, gate: Gate, tab: NeedsTab) -> None:
    need = named(qtbot, tab, gate)
    card = tab.cards[need.id]
    qtbot.waitUntil(card.add.hasFocus)
    qtbot.keyClicks(card.add, "politie")
    qtbot.keyClick(card.add, ENTER)
    (said,) = gate.all(NeedParty)
    assert gate.get(Stakeholder, said.stakeholder_id) == gate.all(Stakeholder)[0]
    row = card.rows[said.id]
    row.why.setFocus()
    qtbot.keyClicks(row.why, "Kent de straat")
    row.willing.setFocus()
    qtbot.keyClick(row.willing, Qt.Key.Key_Down)
    assert gate.all(NeedParty)[0].why == "Kent de straat"
    assert gate.all(NeedParty)[0].willing is Willing.WILLING


def test_tab_goes_through_a_card_from_top_to_bottom(qtbot: QtBot, gate: Gate, tab: NeedsTab) -> None:
    first, second = named(qtbot, tab, gate), named(qtbot, tab, gate, "Minder schulden")
    for need in (first, second):
        edits.add_need_party(gate, need, gate.all(Stakeholder)[0])
    tab.refresh()
    (row,) = tab.cards[first.id].rows.values()
    qtbot.waitUntil(row.needed.isVisible)
    tab.cards[first.id].remove.setFocus()
    passed = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed[:6] == [*row.stops, tab.cards[first.id].add]
    assert passed[-1] in tab.cards[second.id].stops


def test_turning_the_tabs_by_keyboard_keeps_the_focus_there(
    qtbot: QtBot, gate: Gate, screen: StakeholdersScreen
) -> None:
    edits.add_need_party(gate, edits.add_need(gate, "Veilig"), gate.all(Stakeholder)[0])
    bar = screen.overview.tabBar()
    bar.setFocus()
    for _ in range(bar.count() - 2):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
        assert QApplication.focusWidget() is bar


def test_who_is_not_in_the_list_yet_is_added_to_it(qtbot: QtBot, gate: Gate, tab: NeedsTab) -> None:
    card = tab.cards[named(qtbot, tab, gate).id]
    qtbot.keyClicks(card.add, "Winkeliers")
    qtbot.keyClick(card.add, ENTER)
    assert [party.name for party in gate.all(Stakeholder)] == ["Politie", "Winkeliers"]
    assert card.add.text() == ""


def test_the_table_says_and_changes_the_same(qtbot: QtBot, gate: Gate, tab: NeedsTab) -> None:
    need = named(qtbot, tab, gate)
    said = edits.add_need_party(gate, need, gate.all(Stakeholder)[0])
    assert said is not None
    tab.as_table.click()
    model = tab.table.model()
    assert model.index(0, 2).data() == "Politie"
    model.setData(model.index(0, WILLING), "unwilling", Qt.ItemDataRole.EditRole)
    assert gate.all(NeedParty)[0].willing is Willing.UNWILLING
    tab.table.setFocus()
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert gate.all(NeedParty) == []
    assert model.index(0, 0).data() == need.text  # an issue that needs nobody yet keeps its line


def test_the_room_sees_who_is_needed_but_not_who_is_willing(
    qtbot: QtBot, gate: Gate, desk: Desk, tab: NeedsTab
) -> None:
    need = named(qtbot, tab, gate)
    needed = edits.add_need_party(gate, need, gate.all(Stakeholder)[0])
    offers = edits.add_need_party(gate, need, add_stakeholder(gate, "Koor"), needed=False)
    assert needed is not None
    assert offers is not None
    edits.set_need_party(gate, needed, "willing", Willing.UNWILLING)
    room_looks_along(desk)
    tab.refresh()
    card = tab.cards[need.id]
    assert list(card.rows) == [needed.id]
    assert not card.rows[needed.id].willing.isVisible()
    assert not card.others.isVisible()
    assert "1" in card.told.text()
    assert card.told.text().count(":") == 2  # needed, and without a seat; nothing about who is willing
    assert tab.table.isColumnHidden(WILLING)


def test_a_closed_session_cannot_be_changed(qtbot: QtBot, gate: Gate, desk: Desk, tab: NeedsTab) -> None:
    from wijkwerkplaats.edits.sessions import close_session

    need = named(qtbot, tab, gate)
    edits.add_need_party(gate, need, gate.all(Stakeholder)[0])
    session = gate.session()
    assert session is not None
    close_session(gate, session)
    tab.refresh()
    card = tab.cards[need.id]
    assert not tab.line.isEnabled()
    assert card.text.isReadOnly()
    assert all(row.why.isReadOnly() and not row.willing.isEnabled() for row in card.rows.values())


def test_the_alliance_leads_to_the_issue_that_lacks_somebody(qtbot: QtBot, gate: Gate, desk: Desk) -> None:
    need = edits.add_need(gate, "Veilig op straat")
    said = edits.add_need_party(gate, need, add_stakeholder(gate, "Politie"))
    assert said is not None
    edits.set_need_party(gate, said, "willing", Willing.UNWILLING)
    screen = AllianceScreen(desk, "alliance")
    qtbot.addWidget(screen)
    screen.refresh()
    assert [gap.key.rpartition(".")[2] for gap in screen.gaps.shown][:2] == ["issue", "unwilling"]
    with qtbot.waitSignal(desk.revealed) as told:
        screen.gaps.buttons[1].click()
    assert told.args == [need.id]
    assert desk.place.part == "stakeholders"
