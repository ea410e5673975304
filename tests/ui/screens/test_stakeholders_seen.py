"""The map as the group agreed, as one perspective sees it, and where perspectives differ; strength of relations."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from tests.ui.screens.test_stakeholders_views import opened, turn_to
from tests.ui.showing import room_looks_along
from ui.desk import Desk
from ui.screens.stakeholders.map_panel import APART, MapPanel
from ui.screens.stakeholders.screen import StakeholdersScreen
from ui.screens.stakeholders.view_switch import View
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_field, set_fields
from wijkwerkplaats.edits.judgements import judge, judgement_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Perspective, RelationKind

RESIDENT, POLICY = Perspective.RESIDENT, Perspective.POLICY


@pytest.fixture
def police(gate: Gate) -> Stakeholder:
    """A party that residents and policy staff place differently; another one nobody judged."""
    made = edits.add_stakeholder(gate, "Politie")
    edits.add_stakeholder(gate, "School")
    edits.place_stakeholder(gate, made, 60, 50)
    judge(gate, made, RESIDENT, {"influence": 20, "interest": 30})
    judge(gate, made, POLICY, {"influence": 90, "interest": 40})
    return made


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk, police: Stakeholder) -> StakeholdersScreen:
    """The screen; whoever asks for a part of it must hold on to the whole."""
    return opened(qtbot, desk)


@pytest.fixture
def panel(screen: StakeholdersScreen) -> MapPanel:
    """The map."""
    return screen.overview.panel


def look_as(panel: MapPanel, who: str) -> None:
    panel.seen.setCurrentIndex(panel.seen.findData(who))


def test_the_map_shows_where_one_perspective_places_parties(panel: MapPanel, police: Stakeholder) -> None:
    assert panel.map.scene.by_key[police.id].influence == 60
    look_as(panel, RESIDENT)
    assert panel.map.scene.by_key[police.id].influence == 20
    look_as(panel, Perspective.EXECUTIVE)
    assert not panel.map.scene.nodes
    assert panel.tray.list.model().rowCount() == 2


def test_moving_in_the_view_of_a_perspective_changes_its_judgement_only(
    qtbot: QtBot, gate: Gate, panel: MapPanel, police: Stakeholder
) -> None:
    look_as(panel, RESIDENT)
    panel.map.setFocus()
    panel.map.choose(police.id)
    qtbot.keyClick(panel.map, Qt.Key.Key_Up)
    said = judgement_of(gate, police.id, RESIDENT)
    assert said is not None
    assert said.influence == 25
    assert panel.map.scene.by_key[police.id].influence == 25
    now = gate.get(Stakeholder, police.id)
    assert now is not None
    assert now.influence == 60


def test_where_views_differ_is_drawn_and_stays_out_of_the_room(
    qtbot: QtBot, desk: Desk, panel: MapPanel, police: Stakeholder
) -> None:
    look_as(panel, APART)
    (spread,) = panel.map.scene.spreads
    assert spread.widest == 70
    assert panel.map.art.boxes
    room_looks_along(desk)
    panel.show_parties(desk.gate.all(Stakeholder), [])
    assert panel.map.scene.spreads == ()
    assert not panel.seen.isVisible()
    assert panel.perspective is None


def test_the_table_holds_what_the_map_shows(
    gate: Gate, desk: Desk, panel: MapPanel, police: Stakeholder
) -> None:
    panel.as_table.click()
    model = panel.table.model()
    row = [str(model.index(0, column).data()) for column in range(7)]
    assert row[:6] == ["Politie", "60", "50", "70", "20", "30"]
    model.setData(model.index(0, 4), 35, Qt.ItemDataRole.EditRole)
    said = judgement_of(gate, police.id, RESIDENT)
    assert said is not None
    assert said.influence == 35


def test_hovering_says_what_a_party_is_and_how_it_was_judged(panel: MapPanel, police: Stakeholder) -> None:
    panel.map.choose(police.id)
    assert "60" in panel.map.accessibleDescription()


def test_strength_is_a_wider_line_and_can_be_changed_in_the_table(
    qtbot: QtBot, gate: Gate, desk: Desk, police: Stakeholder
) -> None:
    school = next(party for party in gate.all(Stakeholder) if party.name == "School")
    made = edits.add_relation(gate, police, school, RelationKind.COOPERATES)
    assert made is not None
    set_field(gate, made, "strength", 3)
    screen = opened(qtbot, desk)
    network = turn_to(qtbot, screen, View.NETWORK)
    assert [edge.strength for edge in network.map.scene.edges] == [3]
    model = network.table.model()
    model.setData(model.index(0, 3), "1", Qt.ItemDataRole.EditRole)
    (now,) = gate.all(Relation)
    assert now.strength == 1


def test_a_right_click_on_a_line_changes_the_relation(
    qtbot: QtBot, gate: Gate, desk: Desk, police: Stakeholder
) -> None:
    school = next(party for party in gate.all(Stakeholder) if party.name == "School")
    assert edits.add_relation(gate, police, school, RelationKind.COOPERATES) is not None
    screen = opened(qtbot, desk)
    network = turn_to(qtbot, screen, View.NETWORK)
    middle = (network.map.spot_of(police.id) + network.map.spot_of(school.id)) / 2
    reason, there = QContextMenuEvent.Reason.Mouse, network.map.mapToGlobal(middle)
    network.map.contextMenuEvent(QContextMenuEvent(reason, middle, there))
    menu = screen.menus.menu
    assert menu is not None
    next(action for action in menu.actions() if action.text() == "Spanning met").trigger()
    assert gate.all(Relation)[0].kind is RelationKind.TENSION
    room_looks_along(desk)
    network.show_parties(gate.all(Stakeholder), gate.all(Relation))
    with qtbot.assertNotEmitted(network.map.line_menu_wanted):
        network.map.contextMenuEvent(QContextMenuEvent(reason, middle, there))


def test_the_mouse_on_a_line_says_what_the_relation_is_but_not_before_the_room(
    qtbot: QtBot, gate: Gate, desk: Desk, police: Stakeholder, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = next(party for party in gate.all(Stakeholder) if party.name == "School")
    made = edits.add_relation(gate, police, school, RelationKind.COOPERATES)
    assert made is not None
    set_fields(gate, made, {"strength": 3, "note": "elke maand\naan tafel"})
    screen = opened(qtbot, desk)
    network = turn_to(qtbot, screen, View.NETWORK).map
    tags: list[tuple[str, str]] = []
    monkeypatch.setattr(
        network.art, "draw_tag", lambda _painter, _at, title, more: tags.append((title, more))
    )
    network.grab()  # now everybody has a place
    middle = (network.spot_of(police.id) + network.spot_of(school.id)) / 2
    qtbot.mouseMove(network, middle)
    qtbot.waitUntil(lambda: tags != [])
    assert tags[-1] == ("Politie – School", "Werkt samen met · sterk\nelke maand aan tafel")
    network.choose(school.id)
    assert "Werkt samen met Politie" in network.accessibleDescription()
    network.judgements = False
    network.choose(police.id)
    assert "Werkt samen" not in network.accessibleDescription()
    qtbot.mouseMove(network, middle + QPoint(40, 40))
    tags.clear()
    qtbot.mouseMove(network, middle)
    network.repaint()
    assert tags == []


@pytest.mark.parametrize("view", [View.GRID, View.NETWORK, View.RINGS])
def test_enter_in_the_search_goes_from_one_match_to_the_next(
    qtbot: QtBot, desk: Desk, gate: Gate, screen: StakeholdersScreen, view: View
) -> None:
    edits.add_stakeholder(gate, "Schooltuin")
    screen.refresh()
    shown = turn_to(qtbot, screen, view)
    found = []
    qtbot.keyClicks(screen.overview.filter_bar.line, "school")
    for _ in range(3):
        qtbot.keyClick(screen.overview.filter_bar.line, Qt.Key.Key_Return)
        party = gate.get(Stakeholder, shown.map.current_key)
        found.append(party.name if party is not None else "")
    assert found == ["School", "Schooltuin", "School"]


@pytest.mark.parametrize("view", [View.GRID, View.NETWORK, View.RINGS])
def test_no_name_lies_over_another_and_every_party_can_be_reached(
    qtbot: QtBot, desk: Desk, gate: Gate, view: View
) -> None:
    for number in range(80):
        party = edits.add_stakeholder(gate, f"Organisatie nummer {number}")
        edits.place_stakeholder(gate, party, number * 37 % 101, number * 53 % 101)
    screen = opened(qtbot, desk)
    shown = turn_to(qtbot, screen, view)
    boxes = list(shown.map.label_boxes().values())
    assert len(boxes) > 5
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    unnamed = next(node for node in shown.map.scene.nodes if node.key not in shown.map.label_boxes())
    shown.map.choose(unnamed.key)
    assert unnamed.name in shown.map.accessibleDescription()
