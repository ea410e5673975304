"""The pictures of the parties: network, rings and domains, what the network tells, pictures out, one by one."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.ui.screens.test_stakeholders_map import drag
from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.desk import Desk
from ui.screens.stakeholders.screen import StakeholdersScreen
from ui.screens.stakeholders.view_switch import View
from wijkwerkplaats.edits import needs
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, RelationKind, Ring


@pytest.fixture
def parties(gate: Gate) -> dict[str, Stakeholder]:
    """Four parties: a chain of three, and one on its own that is indispensable."""
    made = {name: edits.add_stakeholder(gate, name) for name in ("Politie", "Wijkteam", "School", "Moskee")}
    edits.add_relation(gate, made["Politie"], made["Wijkteam"], RelationKind.COOPERATES)
    edits.add_relation(gate, made["Wijkteam"], made["School"], RelationKind.COOPERATES)
    set_field(gate, made["Moskee"], "indispensable", True)
    return made


@pytest.fixture
def screen(qtbot, desk: Desk, parties) -> StakeholdersScreen:
    """The screen with four parties."""
    return opened(qtbot, desk)


def opened(qtbot, desk: Desk) -> StakeholdersScreen:
    """The screen, shown."""
    made = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, made, 1000, 700)
    return made


def turn_to(qtbot, screen: StakeholdersScreen, view: View) -> QWidget:
    """Choose a picture as a user does."""
    qtbot.mouseClick(screen.overview.switch.chips[view], Qt.MouseButton.LeftButton)
    return screen.overview.views.currentWidget()


# The network


def test_a_place_that_was_chosen_stays_between_openings_and_is_no_step(qtbot, gate, desk, screen, parties):
    panel, key = turn_to(qtbot, screen, View.NETWORK), parties["Politie"].id
    steps = []
    gate.listen(steps.append)
    drag(qtbot, panel.map, key, QPoint(40, 30))
    node = panel.map.scene.by_key[key]
    assert steps == []
    panel.anew.click()
    assert panel.map.scene.by_key[key] == node
    edits.add_stakeholder(gate, "Nieuw")
    again = turn_to(qtbot, opened(qtbot, desk), View.NETWORK)
    assert again.map.scene.by_key[key] == node
    assert len(again.map.scene.nodes) == 5


def test_names_in_the_network_never_overlap(qtbot, gate, desk, parties):
    for number in range(60):
        party = edits.add_stakeholder(gate, f"Organisatie nummer {number}")
        edits.add_relation(gate, parties["Wijkteam"], party, RelationKind.FINANCES)
    panel = turn_to(qtbot, opened(qtbot, desk), View.NETWORK)
    boxes = list(panel.map.label_boxes().values())
    assert len(boxes) > 10
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_what_the_network_tells_leads_to_its_parties(qtbot, screen, parties):
    panel = turn_to(qtbot, screen, View.NETWORK)
    panel.tell.setChecked(True)
    qtbot.waitUntil(lambda: bool(panel.reading.told))
    told = {one.key: number for number, one in enumerate(panel.reading.told)}
    assert set(told) >= {"unconnected", "through_one"}
    panel.reading.links[told["unconnected"]].click()
    assert [p.name for p in screen.overview.table.shown_records()] == ["Moskee"]


def test_the_table_of_relations_has_the_same_edits(qtbot, gate, screen):
    panel = turn_to(qtbot, screen, View.NETWORK)
    panel.as_table.click()
    model = panel.table.model()
    assert [model.index(0, column).data() for column in (0, 2)] == ["Politie", "Wijkteam"]
    model.setData(model.index(0, 1), "tension")
    model.setData(model.index(0, 4), "om geld")
    assert (gate.all(Relation)[0].kind, gate.all(Relation)[0].note) == (RelationKind.TENSION, "om geld")
    panel.table.selectRow(1)
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert len(gate.all(Relation)) == 1
    assert len(panel.map.scene.edges) == 1


def test_judgements_in_pictures_are_hidden_from_the_room(qtbot, desk, screen):
    for view, hidden in ((View.NETWORK, True), (View.RINGS, True)):
        panel = turn_to(qtbot, screen, view)
        room_looks_along(desk)
        assert panel.covered is hidden
        room_looks_along(desk, on=False)
    panel.by.setCurrentIndex(1)
    room_looks_along(desk)
    assert not panel.covered
    assert panel.map.scene.edges == ()


# Rings and domains


def test_by_level_a_party_is_dragged_to_another_ring(qtbot, gate, screen, parties):
    panel, key = turn_to(qtbot, screen, View.RINGS), parties["School"].id
    panel.by.setCurrentIndex(1)
    start, middle = panel.map.spot_of(key), panel.map.art.scale.to_pixels(50, 50).toPoint()
    drag(qtbot, panel.map, key, middle - start)
    assert gate.get(Stakeholder, key).level is Level.EXECUTIVE
    assert panel.table.model().index(0, 1).data() == "School"


def test_rings_follow_the_judgement(qtbot, gate, screen, parties):
    panel = turn_to(qtbot, screen, View.RINGS)
    edits.place_stakeholder(gate, parties["Politie"], 90, 90)
    screen.refresh()
    names = [
        (panel.table.model().index(n, 0).data(), panel.table.model().index(n, 1).data()) for n in range(2)
    ]
    assert names[0] == ("Kern", "Politie")
    assert names[1][0] == "Buiten"


def test_the_group_puts_a_party_in_a_ring_and_lets_it_go_again(qtbot, gate, screen, parties):
    panel, key = turn_to(qtbot, screen, View.RINGS), parties["School"].id
    start, middle = panel.map.spot_of(key), panel.map.art.scale.to_pixels(50, 50).toPoint()
    drag(qtbot, panel.map, key, middle - start)
    assert gate.get(Stakeholder, key).ring is Ring.CORE
    assert panel.suggest.isEnabled()
    panel.suggest.click()
    assert gate.get(Stakeholder, key).ring is None
    assert not panel.suggest.isEnabled()


def test_by_keyboard_an_arrow_goes_one_ring_further(qtbot, gate, screen, parties):
    panel, key = turn_to(qtbot, screen, View.RINGS), parties["School"].id
    panel.map.setFocus()
    panel.map.choose(key)
    qtbot.keyClick(panel.map, Qt.Key.Key_Left)
    assert gate.get(Stakeholder, key).ring is Ring.INFORMED
    qtbot.keyClick(panel.map, Qt.Key.Key_Delete)
    assert gate.get(Stakeholder, key).ring is None


def test_the_table_of_rings_changes_the_same(qtbot, gate, screen, parties):
    panel = turn_to(qtbot, screen, View.RINGS)
    panel.as_table.click()
    model = panel.table.model()
    model.setData(model.index(0, 0), "core")
    assert [party.ring for party in gate.all(Stakeholder) if party.ring] == [Ring.CORE]


def test_the_room_sees_levels_but_no_suggested_ring(qtbot, desk, gate, screen, parties):
    room_looks_along(desk)
    panel = turn_to(qtbot, screen, View.RINGS)
    assert panel.covered
    panel.by.setCurrentIndex(1)
    panel.as_table.click()
    assert not panel.covered
    assert panel.table.isColumnHidden(2)
    assert not panel.table.isColumnHidden(3)


def test_domains_are_ticked_and_blind_spots_are_named(qtbot, gate, screen, parties):
    panel = turn_to(qtbot, screen, View.DOMAINS)
    model, column = panel.table.model(), 1 + list(Domain).index(Domain.SPORT)
    assert "Sport" in panel.blind.text()
    model.setData(model.index(0, column), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.index(0, 0).data() == "Moskee"
    assert gate.get(Stakeholder, parties["Moskee"].id).domains == (Domain.SPORT,)
    assert "Sport" not in panel.blind.text()
    model.setData(model.index(0, column), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert gate.get(Stakeholder, parties["Moskee"].id).domains == ()


# Pictures out


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
@pytest.mark.parametrize("view", [View.GRID, View.NETWORK, View.RINGS])
def test_every_picture_can_be_saved(qtbot, monkeypatch, gate, screen, parties, tmp_path, view, ending):
    edits.place_stakeholder(gate, parties["Politie"], 90, 90)
    screen.refresh()
    target = tmp_path / f"plaatje{ending}"
    monkeypatch.setattr(ask, "save_path", lambda *_: target)
    turn_to(qtbot, screen, view).save.click()
    if ending == ".png":
        assert QImage(str(target)).width() > 2000
    elif ending == ".svg":
        assert "Politie" in target.read_text("utf-8")
    else:
        words = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
        assert "Politie" in words
        assert ("Ring" in words) == (view is not View.GRID)


# One by one


def test_the_walk_goes_by_keyboard_and_places(qtbot, gate, screen, parties):
    edits.place_stakeholder(gate, parties["Moskee"], 10, 10)
    screen.refresh()
    screen.doors.actions_["walk"].trigger()
    assert (screen.walk.name.text(), screen.walk.count.text()) == ("Politie", "1 of 4")
    qtbot.mouseClick(screen.walk.place, Qt.MouseButton.LeftButton)
    assert gate.get(Stakeholder, parties["Politie"].id).influence == 50
    qtbot.keyClick(screen.overview.panel.map, Qt.Key.Key_Up)
    assert gate.get(Stakeholder, parties["Politie"].id).influence == 55
    qtbot.keyClick(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert screen.walk.name.text() == "School"
    qtbot.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen.walk.name.text() == "Moskee"


def test_the_walk_goes_on_when_its_party_is_removed(qtbot, gate, desk, screen, parties):
    screen.doors.actions_["walk"].trigger()
    edits.remove_stakeholders(gate, [gate.get(Stakeholder, screen.walk._order[0])])
    screen.refresh()
    assert screen.walk.count.text() == "1 of 3"
    edits.remove_stakeholders(gate, gate.all(Stakeholder))
    screen.refresh()
    assert screen.walk.isHidden()


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf"])
@pytest.mark.parametrize("which", ["domains", "missing", "needs"])
def test_tables_become_a_picture_too(qtbot, gate, screen, parties, tmp_path, monkeypatch, which, ending):
    needs.add_need_party(gate, needs.add_need(gate, "Veilig wonen"), parties["Politie"], why="Kent de straat")
    target = tmp_path / f"kaart{ending}"
    monkeypatch.setattr(ask, "save_path", lambda *_: target)
    if which == "domains":
        turn_to(qtbot, screen, View.DOMAINS).save.click()
    elif which == "missing":
        screen.overview.missing.save.click()
    else:
        screen.overview.turn_to_needs()
        screen.overview.needs.save.click()
    if ending == ".png":
        assert QImage(str(target)).width() >= 1200
    elif ending == ".svg":
        assert "<svg" in target.read_text()
    else:
        document = pypdfium2.PdfDocument(target)
        words = "".join(document[0].get_textpage().get_text_bounded().split())
        document.close()
        wanted = {"domains": "Moskee", "missing": "Kindofparty", "needs": "Kentdestraat"}[which]
        assert wanted in words
        assert "Molenwijk" in words


def test_what_the_network_tells_by_domain_leads_to_its_parties(qtbot, gate, screen, parties):
    for name in ("Politie", "School"):
        set_field(gate, parties[name], "domains", (Domain.SAFETY,))
    panel = turn_to(qtbot, screen, View.NETWORK)
    panel.tell.setChecked(True)
    qtbot.waitUntil(lambda: panel.reading.all_pairs.isVisible())
    panel.reading.all_pairs.click()
    assert panel.reading.density.isVisible()
    panel.reading.density.selectRow(0)
    panel.reading.density.setFocus()
    qtbot.keyClick(panel.reading.density, Qt.Key.Key_Return)
    assert [p.name for p in screen.overview.table.shown_records()] == ["Politie", "School"]


def test_the_walk_leads_to_what_each_perspective_says(qtbot, desk, screen, parties):
    screen.resize(1300, 700)
    screen.doors.actions_["walk"].trigger()
    screen.walk.judge.click()
    table = screen.form.internal.perspectives.table
    assert table.hasFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 1)
    room_looks_along(desk)
    assert not screen.walk.judge.isVisible()
