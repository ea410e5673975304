"""Parties that look alike become one, or are left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.showing import on_screen
from ui.desk import Desk
from ui.screens.stakeholders.alike_page import AlikePage
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Stakeholder


@pytest.fixture
def page(qtbot, gate: Gate, desk: Desk) -> AlikePage:
    """The page on three parties, of which two are alike."""
    for name in ("Politie", "School", "politie"):
        edits.add_stakeholder(gate, name)
    screen = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, screen, 760, 640)
    screen.doors.actions_["alike"].trigger()
    shown = screen.stack.currentWidget()
    assert isinstance(shown, AlikePage)
    return shown


def names(gate: Gate) -> list[str]:
    """The parties there are."""
    return [party.name for party in gate.all(Stakeholder)]


def test_two_become_the_one_that_is_chosen_and_undo_brings_both_back(qtbot, gate, page):
    card = page.groups[0]
    list(card.picks.values())[1].click()
    qtbot.mouseClick(card.join, Qt.MouseButton.LeftButton)
    assert names(gate) == ["School", "politie"]
    assert page.groups == []
    page.notice.action.click()
    assert names(gate) == ["Politie", "School", "politie"]
    assert len(page.groups) == 1


def test_the_one_of_which_most_is_known_is_proposed(gate, page):
    second = gate.all(Stakeholder)[2]
    set_field(gate, second, "goals", "rust")
    assert page.groups[0].picks[second.id].isChecked()


def test_what_is_different_is_not_asked_again(qtbot, page, desk):
    qtbot.mouseClick(page.groups[0].apart, Qt.MouseButton.LeftButton)
    assert page.groups == []
    page.arrive()
    assert page.groups == []


def test_parties_chosen_in_the_table_can_be_made_one(qtbot, gate, page):
    screen = page.window()
    first, second, _ = gate.all(Stakeholder)
    screen.menus.merge_wanted.emit([first, second])
    assert set(page.groups[0].picks) == {first.id, second.id}
    page.groups[0].picks[second.id].click()
    qtbot.mouseClick(page.groups[0].join, Qt.MouseButton.LeftButton)
    assert names(gate) == ["School", "politie"]
