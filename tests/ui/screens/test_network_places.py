"""A large network is drawn in a thread: the window goes on, and the places stay."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.screens.stakeholders.network_panel import NetworkPanel
from ui.screens.stakeholders.network_places import AT_ONCE
from wijkwerkplaats.analysis.layout import network_places
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind


@pytest.fixture
def panel(qtbot: QtBot, gate: Gate, desk: Desk) -> NetworkPanel:
    """The network of many parties around one, drawn."""
    middle = edits.add_stakeholder(gate, "Midden")
    for number in range(AT_ONCE):
        party = edits.add_stakeholder(gate, f"Partij {number}")
        edits.add_relation(gate, middle, party, RelationKind.COOPERATES)
    made = NetworkPanel(desk)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.places.arranged):
        show(made, gate)
        assert not made.map.scene.nodes
    return made


def show(panel: NetworkPanel, gate: Gate) -> None:
    """Show everything that the file holds."""
    panel.show_parties(gate.all(Stakeholder), gate.all(Relation))


def test_the_places_are_the_same_as_drawn_at_once(panel: NetworkPanel, gate: Gate) -> None:
    pairs = [(one.source_id, one.target_id) for one in gate.all(Relation)]
    assert panel.places.places == network_places([one.id for one in gate.all(Stakeholder)], pairs, {})
    assert len(panel.map.scene.nodes) == AT_ONCE + 1


def test_somebody_new_comes_at_once_and_moves_nobody(panel: NetworkPanel, gate: Gate) -> None:
    before = {node.key: (node.x, node.y) for node in panel.map.scene.nodes}
    edits.add_stakeholder(gate, "Nieuw")
    show(panel, gate)
    after = {node.key: (node.x, node.y) for node in panel.map.scene.nodes}
    assert len(after) == len(before) + 1
    assert before.items() <= after.items()


def test_while_it_is_drawn_anew_the_places_before_show(qtbot: QtBot, panel: NetworkPanel, gate: Gate) -> None:
    chosen = panel.map.scene.nodes[5].key
    panel.map.placed.emit(chosen, 40, 60)
    before = panel.map.scene.nodes
    with qtbot.waitSignal(panel.places.arranged):
        panel.anew.click()
        assert panel.map.scene.nodes == before
        panel.map.placed.emit(panel.map.scene.nodes[6].key, 20, 30)
    assert panel.places.places[chosen] == (60.0, 40.0)
    assert panel.places.places[before[6].key] == (30.0, 20.0)


def test_another_traject_does_not_get_these_places(
    qtbot: QtBot, panel: NetworkPanel, desk: Desk, gate: Gate
) -> None:
    from wijkwerkplaats.edits.trajects import add_traject

    panel.places.forget()
    show(panel, gate)
    add_traject(gate, "Elders")
    party = edits.add_stakeholder(gate, "Anders")
    show(panel, gate)
    assert [node.key for node in panel.map.scene.nodes] == [party.id]
