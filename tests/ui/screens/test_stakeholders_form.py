"""What the form keeps beside the fields of a party: persons, tags, judgements per perspective, notes with a day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox

from tests.ui.showing import on_screen, room_looks_along
from ui.desk import Desk
from ui.screens.stakeholders.form import PartyForm
from ui.screens.stakeholders.form_needs import WILLING
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.needs import add_need
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Judgement, NeedParty, PartyNote, Relation, Stakeholder
from wijkwerkplaats.model.words import Perspective, RelationKind, Willing


@pytest.fixture
def screen(qtbot, desk: Desk) -> StakeholdersScreen:
    """The screen with the form beside the map, and one party chosen."""
    party = edits.add_stakeholder(desk.gate, "Wijkteam")
    made = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, made, 1300, 700)
    made.choose(party.id)
    return made


@pytest.fixture
def form(screen: StakeholdersScreen) -> PartyForm:
    return screen.form


def enter(qtbot, line, words: str) -> None:
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def party(gate: Gate) -> Stakeholder:
    return gate.all(Stakeholder)[0]


# Persons


def test_a_person_is_added_by_one_line_and_saves_itself(qtbot, gate, form):
    enter(qtbot, form.persons.line, "Samira de Wit 06-12345678")
    (person,) = gate.all(Contact)
    assert (person.name, person.phone) == ("Samira de Wit", "06-12345678")
    card = form.persons.cards[0]
    qtbot.keyClicks(card.fields["role"], "teamleider")
    qtbot.keyClick(card.fields["role"], Qt.Key.Key_Tab)
    card.consented.click()
    (person,) = gate.all(Contact)
    assert (person.role, person.consented) == ("teamleider", date(2026, 3, 4))
    assert card.day.text() == "04-03-2026"


def test_a_person_goes_by_one_press_and_comes_back_by_undo(gate, desk, form):
    add_contact(gate, party(gate), "Samira")
    form.persons.cards[0].remove.click()
    assert gate.all(Contact) == []
    desk.undo()
    assert form.persons.cards[0].fields["name"].text() == "Samira"


def test_the_free_text_of_before_becomes_persons_when_asked(gate, form):
    set_field(gate, party(gate), "contacts", "Anton\nRia")
    assert form.persons.free.isVisible()
    form.persons.convert.click()
    assert [one.name for one in gate.all(Contact)] == ["Anton", "Ria"]
    assert not form.persons.free.isVisible()


def test_half_a_name_does_not_go_to_the_next_party(qtbot, gate, screen, form):
    other = edits.add_stakeholder(gate, "School")
    qtbot.keyClicks(form.persons.line, "Sami")
    screen.choose(other.id)
    assert form.persons.line.text() == ""


def test_the_room_sees_no_person_tag_or_judgement(gate, desk, form):
    add_contact(gate, party(gate), "Samira")
    room_looks_along(desk)
    assert not form.people.isVisible()
    assert not form.internal.isVisible()


def test_a_closed_session_is_for_reading(gate, desk, form):
    add_contact(gate, party(gate), "Samira")
    close_session(gate, gate.session())
    assert form.persons.cards[0].fields["name"].isReadOnly()
    assert not form.persons.line.isVisible()


# Tags


def test_tags_come_by_enter_or_comma_and_go_by_a_press(qtbot, gate, form):
    field = form.internal.tags
    qtbot.keyClicks(field.line, "kern, bellen in mei")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    enter(qtbot, field.line, "KERN")
    assert party(gate).tags == ("kern", "bellen in mei")
    field.chips[0].click()
    assert party(gate).tags == ("bellen in mei",)
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert party(gate).tags == ()


def test_tags_of_other_parties_are_offered(gate, form):
    set_field(gate, edits.add_stakeholder(gate, "School"), "tags", ("kern",))
    model = form.internal.tags.line.completer().model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["kern"]


# Judgements and notes


def test_a_perspective_is_judged_in_its_row(qtbot, gate, form):
    table = form.internal.perspectives.table
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QSpinBox)
    editor.selectAll()
    qtbot.keyClicks(editor, "35")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(gate.all(Judgement)))
    (one,) = gate.all(Judgement)
    assert (one.perspective, one.influence, one.session_id) == (
        Perspective.RESIDENT,
        35,
        gate.place.session_id,
    )


def test_perspectives_far_apart_are_said(gate, form):
    judge(gate, party(gate), Perspective.RESIDENT, {"influence": 20})
    judge(gate, party(gate), Perspective.POLICY, {"influence": 80})
    assert "20–80" in form.internal.perspectives.apart.text()


def test_where_the_group_agreed_is_said(gate, form):
    assert not form.internal.agreed.isVisibleTo(form.internal)
    edits.place_stakeholder(gate, party(gate), 40, 60)
    assert "Eerste wijktafel" in form.internal.agreed.text()
    assert "04-03-2026" in form.internal.agreed.text()


def test_a_note_of_today_stands_on_top(qtbot, gate, form):
    add_party_note(gate, party(gate), "eerder", day=date(2026, 1, 2))
    enter(qtbot, form.internal.notes.line, "vandaag gebeld")
    table = form.internal.notes.table
    assert [note.text for note in table.shown_records()] == ["vandaag gebeld", "eerder"]
    assert gate.all(PartyNote)[1].day == date(2026, 3, 4)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [note.text for note in gate.all(PartyNote)] == ["eerder"]


# Relations


def test_a_party_does_not_become_a_part_of_its_own_part(gate, screen, form):
    whole = edits.add_stakeholder(gate, "Gemeente")
    edits.add_relation(gate, party(gate), whole, RelationKind.PART_OF)
    screen.choose(whole.id)
    view = form.relations
    view.kind.setCurrentIndex(view.kind.findData(RelationKind.PART_OF))
    view.other.pick(party(gate).id)
    view.add.click()
    assert "Wijkteam" in view.said.text()
    assert len(gate.all(Relation)) == 1


# What it is needed for


def test_what_a_party_is_needed_for_is_said_in_its_form(gate, desk, screen, form):
    assert form.needs.none.isVisibleTo(form)
    street, school = add_need(gate, "Veilig op straat"), add_need(gate, "Iedereen een diploma")
    model = form.needs.table.model()
    assert [model.index(row, 0).data() for row in range(2)] == [street.text, school.text]
    model.setData(model.index(0, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0, 2), "Rondes in de avond")
    model.setData(model.index(1, WILLING), Willing.UNWILLING.value)
    said = {one.need_id: (one.needed, one.why, one.willing) for one in gate.all(NeedParty)}
    assert said[street.id] == (True, "Rondes in de avond", Willing.UNKNOWN)
    assert said[school.id] == (False, "", Willing.UNWILLING)
    room_looks_along(desk)
    assert form.needs.table.isColumnHidden(WILLING)
    assert [one.need.text for one in form.needs.table.shown_records()] == [street.text]
