"""The stakeholders screen: adding by typing, the form, the table, relations, and who is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.showing import on_screen
from ui.desk import Desk
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import sessions
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance


@pytest.fixture
def screen(qtbot, desk: Desk) -> StakeholdersScreen:
    """The screen of §4.5 in a running session, as wide as on a small laptop."""
    made = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, made, 760, 640)
    return made


@pytest.fixture
def wide(screen: StakeholdersScreen) -> StakeholdersScreen:
    """The screen with the form beside the map."""
    screen.resize(1300, 700)
    return screen


def named(gate: Gate, name: str) -> Stakeholder:
    """The newest party of that name."""
    return next(party for party in reversed(gate.all(Stakeholder)) if party.name == name)


def type_line(qtbot, screen: StakeholdersScreen, *lines: str) -> None:
    """Type lines with Enter after each."""
    for line in lines:
        qtbot.keyClicks(screen.adding.line, line)
        qtbot.keyClick(screen.adding.line, Qt.Key.Key_Return)


def turn_to(screen: StakeholdersScreen, title: str) -> None:
    """Show a tab by its name."""
    tabs = screen.overview
    tabs.setCurrentIndex([tabs.tabText(n) for n in range(tabs.count())].index(title))


# Adding


def test_names_are_added_one_after_the_other(qtbot, gate, screen):
    type_line(qtbot, screen, "Politie", "Moskee El-Noor", "Buurtapp")
    assert [party.name for party in gate.all(Stakeholder)] == ["Politie", "Moskee El-Noor", "Buurtapp"]
    assert screen.adding.line.text() == ""
    assert screen.adding.notice.text == ""


def test_one_line_says_it_all(qtbot, gate, screen):
    type_line(qtbot, screen, "wijkagent / veiligheid, politie / +")
    party = named(gate, "wijkagent")
    assert (party.domains, party.kind) == ((Domain.SAFETY,), PartyKind.POLICE)
    assert party.indispensable


def test_a_name_that_is_there_is_added_calmly_with_a_way_to_the_other(qtbot, gate, screen):
    type_line(qtbot, screen, "Politie", "School", "politie")
    first, _, second = gate.all(Stakeholder)
    assert "politie" in screen.adding.notice.text
    assert screen.overview.table.current_key() in ("", second.id)
    screen.adding.notice.action.click()
    turn_to(screen, "Table")
    assert screen.overview.table.current_key() == first.id


def test_a_line_of_only_slashes_stays_to_be_mended(qtbot, gate, screen):
    type_line(qtbot, screen, " / ")
    assert gate.all(Stakeholder) == []


# The form


def test_what_is_typed_in_the_form_is_kept(qtbot, gate, desk, wide):
    type_line(qtbot, wide, "Politie")
    qtbot.keyClicks(wide.form.texts["goals"], "Een veilige wijk")
    qtbot.keyClicks(wide.form.internal.note, "Belt nooit terug")
    desk.flush()
    party = named(gate, "Politie")
    assert (party.goals, party.note) == ("Een veilige wijk", "Belt nooit terug")


def test_every_choice_in_the_form_is_kept(qtbot, gate, wide):
    type_line(qtbot, wide, "Politie")
    form = wide.form
    for combo, value in ((form.kind, "police"), (form.level, "tactical"), (form.internal.stance, "reserved")):
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
    for box in (form.indispensable, form.informal, form.elsewhere):
        box.click()
    form.domains.chips[Domain.SAFETY].click()
    form.domains.chips[Domain.YOUTH].click()
    form.internal.scores["dependence"].setValue(80)
    party = named(gate, "Politie")
    assert (party.kind, party.level, party.stance) == (PartyKind.POLICE, Level.TACTICAL, Stance.RESERVED)
    assert (party.indispensable, party.informal, party.active_here) == (True, True, False)
    assert (party.domains, party.dependence) == ((Domain.SAFETY, Domain.YOUTH), 80)


def test_a_party_keeps_its_name_when_the_field_is_emptied(qtbot, gate, desk, wide):
    type_line(qtbot, wide, "Politie")
    wide.form.name.clear()
    desk.flush()
    assert named(gate, "Politie")
    wide.refresh()
    assert wide.form.name.text() == "Politie"


def test_the_form_is_a_tab_where_it_is_narrow_and_stands_beside_where_it_is_wide(qtbot, screen):
    assert "Party" in [screen.overview.tabText(n) for n in range(screen.overview.count())]
    screen.resize(1300, 700)
    qtbot.waitUntil(lambda: screen.halves.beside)
    assert "Party" not in [screen.overview.tabText(n) for n in range(screen.overview.count())]
    screen.resize(760, 640)
    qtbot.waitUntil(lambda: not screen.halves.beside)


def test_a_closed_session_can_only_be_read(qtbot, gate, desk, wide):
    type_line(qtbot, wide, "Politie")
    sessions.close_session(gate, desk.session)
    assert not wide.adding.isEnabled()
    assert wide.form.name.isReadOnly()
    assert not wide.form.kind.isEnabled()
    assert not wide.overview.panel.map.editable


# Relations


def relate(
    qtbot, screen: StakeholdersScreen, other: str, kind: RelationKind = RelationKind.COOPERATES
) -> None:
    """Add a relation of the chosen party in the form."""
    view = screen.form.relations
    view.kind.setCurrentIndex(view.kind.findData(kind.value))
    view.other.setEditText(other)
    view.add.click()


def test_a_relation_is_added_and_read_from_both_sides(qtbot, gate, wide):
    type_line(qtbot, wide, "Politie", "Gemeente")
    relate(qtbot, wide, "politie", RelationKind.FINANCES)
    [relation] = gate.all(Relation)
    assert (relation.source_id, relation.target_id) == (named(gate, "Gemeente").id, named(gate, "Politie").id)
    table = wide.form.relations.table
    assert table.model().index(0, 0).data() == "Betaalt mee aan"
    wide.choose(named(gate, "Politie").id)
    assert table.model().index(0, 0).data() == "Krijgt geld van"


def test_a_relation_with_itself_is_refused_with_a_sentence(qtbot, gate, wide):
    type_line(qtbot, wide, "Politie")
    relate(qtbot, wide, "Politie")
    assert gate.all(Relation) == []
    assert "itself" in wide.form.relations.said.text()


def test_a_relation_is_removed(qtbot, gate, wide):
    type_line(qtbot, wide, "Politie", "Gemeente")
    relate(qtbot, wide, "Politie")
    wide.form.relations.table.selectRow(0)
    wide.form.relations.remove.click()
    assert gate.all(Relation) == []


# The table


def test_several_parties_go_at_once_and_one_undo_brings_all_back(qtbot, gate, desk, screen):
    type_line(qtbot, screen, "Politie", "Gemeente", "School")
    police, town, _ = gate.all(Stakeholder)
    edits.add_relation(gate, police, town, RelationKind.COOPERATES)
    turn_to(screen, "Table")
    screen.overview.table.selectAll()
    qtbot.keyClick(screen.overview.table, Qt.Key.Key_Delete)
    assert gate.all(Stakeholder) == [] and gate.all(Relation) == []
    screen.adding.notice.action.click()
    assert len(gate.all(Stakeholder)) == 3 and len(gate.all(Relation)) == 1
    assert gate.all(Seat) == []


def test_a_cell_is_edited_in_the_table(qtbot, gate, desk, screen):
    type_line(qtbot, screen, "Politie")
    turn_to(screen, "Table")
    table, fields = screen.overview.table, screen.overview.columns.fields
    for field, value in (
        ("name", "Wijkagent"),
        ("influence", 70),
        ("level", "operational"),
        ("stance", "champion"),
    ):
        assert table.model().setData(table.model().index(0, fields.index(field)), value)
    party = named(gate, "Wijkagent")
    assert (party.influence, party.level, party.stance) == (70, Level.OPERATIONAL, Stance.CHAMPION)


def test_domains_are_typed_in_the_table_and_a_wrong_one_is_told(qtbot, gate, desk, screen):
    type_line(qtbot, screen, "Politie")
    turn_to(screen, "Table")
    table = screen.overview.table
    cell = table.model().index(0, screen.overview.columns.fields.index("domains"))
    table.model().setData(cell, "Veiligheid, jeugd")
    assert named(gate, "Politie").domains == (Domain.SAFETY, Domain.YOUTH)
    with qtbot.waitSignal(desk.problem) as told:
        table.model().setData(cell, "ruimtevaart")
    assert "ruimtevaart" in told.args[0]
    assert named(gate, "Politie").domains == (Domain.SAFETY, Domain.YOUTH)


def test_typing_in_the_filter_leaves_what_is_meant(qtbot, gate, screen):
    edits.add_stakeholder(gate, "Buurtcomité Noord")
    type_line(qtbot, screen, "Politie / veiligheid", "School")
    turn_to(screen, "Table")
    bar = screen.overview.filter_bar
    qtbot.keyClicks(bar.line, "COMITE")
    assert [party.name for party in screen.overview.table.shown_records()] == ["Buurtcomité Noord"]
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    qtbot.keyClicks(bar.line, "veilig")
    assert [party.name for party in screen.overview.table.shown_records()] == ["Politie"]
    assert bar.count.text() == "1 of 3"


def test_the_filter_on_kind_level_and_indispensable(qtbot, screen):
    type_line(qtbot, screen, "A / politie / +", "B / politie / uitvoerend", "C / school")
    turn_to(screen, "Table")
    picks, table = screen.overview.filter_bar.picks, screen.overview.table
    picks.kind.setCurrentIndex(picks.kind.findData("police"))
    assert [party.name for party in table.shown_records()] == ["A", "B"]
    picks.indispensable.click()
    assert [party.name for party in table.shown_records()] == ["A"]
    screen.overview.filter_bar.clear()
    picks.level.setCurrentIndex(picks.level.findData("none"))
    assert [party.name for party in table.shown_records()] == ["A", "C"]


def test_one_menu_changes_all_chosen_parties_as_one_step(qtbot, gate, desk, screen):
    type_line(qtbot, screen, "A", "B")
    screen.menus.for_parties(gate.all(Stakeholder), screen.mapToGlobal(screen.rect().center()))
    menu = screen.menus.menu
    kinds = next(action.menu() for action in menu.actions() if action.menu() and action.text() == "Kind")
    next(action for action in kinds.actions() if action.text() == "Politie en justitie").trigger()
    menu.close()
    assert {party.kind for party in gate.all(Stakeholder)} == {PartyKind.POLICE}
    desk.undo()
    assert {party.kind for party in gate.all(Stakeholder)} == {PartyKind.NONE}


# Who is missing


def test_a_missing_kind_starts_a_party_of_that_kind(qtbot, gate, screen):
    type_line(qtbot, screen, "Agent / politie")
    turn_to(screen, "Who is missing?")
    screen.overview.missing.kinds[PartyKind.INSURER].click()
    type_line(qtbot, screen, "Zilver")
    assert named(gate, "Zilver").kind is PartyKind.INSURER


def test_a_kind_that_is_there_shows_its_parties(qtbot, screen):
    type_line(qtbot, screen, "Agent / politie", "School")
    turn_to(screen, "Who is missing?")
    screen.overview.missing.kinds[PartyKind.POLICE].click()
    assert screen.overview.tabText(screen.overview.currentIndex()) == "Table"
    assert [party.name for party in screen.overview.table.shown_records()] == ["Agent"]


def test_a_finding_shows_the_parties_it_is_about(qtbot, screen):
    type_line(qtbot, screen, "Agent +", "School")
    turn_to(screen, "Who is missing?")
    screen.overview.missing.again[0].click()
    assert [party.name for party in screen.overview.table.shown_records()] == ["Agent"]


def test_reveal_finds_a_party_that_a_filter_hides(qtbot, gate, screen):
    type_line(qtbot, screen, "Agent", "School")
    screen.overview.filter_bar.line.setText("school")
    screen.reveal(named(gate, "Agent").id)
    assert screen.overview.filter_bar.line.text() == ""
    turn_to(screen, "Table")
    assert screen.overview.table.current_key() == named(gate, "Agent").id


def test_a_party_that_was_looked_up_opens_with_the_keys_in_it(qtbot, gate, desk, screen):
    party = edits.add_stakeholder(gate, "GGD")
    screen.reveal(party.id)
    assert screen.place.form.name.text() == "GGD"
    assert screen.place.isAncestorOf(screen.focusWidget())
