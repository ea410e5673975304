"""Contact persons, judgements per perspective and notes: each edit is one step, and what is said stays found."""

from __future__ import annotations

import pytest

from wijkwerkplaats.analysis.judgements import agreed_in, apart, newest
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact, contacts_from_text, person_in, set_contact
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.sessions import add_session
from wijkwerkplaats.edits.stakeholders import (
    add_relation,
    add_stakeholder,
    place_stakeholder,
    remove_stakeholders,
)
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Contact, Judgement, PartyNote, Relation, Stakeholder
from wijkwerkplaats.model.words import Perspective, RelationKind, Stance


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Samira", ("Samira", "", "", "")),
        ("Samira de Wit, 06-1234 5678", ("Samira de Wit", "", "06-1234 5678", "")),
        ("Anton <anton@wijk.example>", ("Anton", "", "", "anton@wijk.example")),
        ("Ria (directeur) – 010 123 45 67 / ria@x.example", ("Ria", "directeur", "010 123 45 67", "ria@x.example")),
        ("06-12345678", ("06-12345678", "", "06-12345678", "")),
        ("Kamer 12", ("Kamer 12", "", "", "")),
    ],
)  # fmt: skip
def test_a_line_about_a_person(line: str, found: tuple[str, str, str, str]) -> None:
    assert person_in(line) == found


def test_free_text_becomes_persons_and_one_undo_brings_it_back(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    set_field(gate, party, "contacts", "Samira, 06-12345678\nAnton; Ria")
    contacts_from_text(gate, party)
    assert [(c.name, c.phone) for c in gate.all(Contact)] == [
        ("Samira", "06-12345678"),
        ("Anton", ""),
        ("Ria", ""),
    ]
    assert gate.all(Stakeholder)[0].contacts == ""
    gate.undo()
    assert gate.all(Contact) == []
    assert gate.all(Stakeholder)[0].contacts.startswith("Samira")


def test_a_number_of_somebody_who_is_there_already_is_not_lost(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    add_contact(gate, party, "Samira")
    set_field(gate, party, "contacts", "samira, 06-12345678\nAnton")
    contacts_from_text(gate, party)
    assert [one.name for one in gate.all(Contact)] == ["Samira", "Anton"]
    assert gate.all(Stakeholder)[0].contacts == "samira, 06-12345678"


def test_names_of_persons_are_in_no_name_of_a_step(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    person = add_contact(gate, party, "Samira")
    set_contact(gate, person, {"role": "teamleider van Samira"})
    told = [step.label.args for step in gate.storage.steps(gate.place)]
    assert "Samira" not in str(told)


def test_with_a_party_go_its_persons_notes_and_judgements(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    add_contact(gate, party, "Samira")
    add_party_note(gate, party, "gebeld")
    judge(gate, party, Perspective.POLICY, {"stance": Stance.AGAINST})
    remove_stakeholders(gate, [party])
    assert [gate.all(kind) for kind in (Contact, PartyNote, Judgement)] == [[], [], []]
    gate.undo()
    assert [len(gate.all(kind)) for kind in (Contact, PartyNote, Judgement)] == [1, 1, 1]


def test_each_perspective_judges_once_in_a_session(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    judge(gate, party, Perspective.RESIDENT, {"influence": 20, "interest": 30})
    judge(gate, party, Perspective.RESIDENT, {"influence": 25})
    judge(gate, party, Perspective.POLICY, {"influence": 80})
    seen = newest(gate.all(Judgement))[party.id]
    assert [(p, j.influence, j.interest) for p, j in seen.items()] == [
        (Perspective.RESIDENT, 25, 30),
        (Perspective.POLICY, 80, None),
    ]
    assert apart(seen).influence == (25, 80)
    assert apart(seen).widest == 55


def test_a_later_session_counts_and_the_earlier_one_stays(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    judge(gate, party, Perspective.RESIDENT, {"influence": 20})
    session = add_session(gate, "Tweede tafel")
    gate.place = Place(traject_id=gate.place.traject_id, session_id=session.id)
    judge(gate, party, Perspective.RESIDENT, {"influence": 60})
    told = gate.all(Judgement)
    assert len(told) == 2
    assert newest(told)[party.id][Perspective.RESIDENT].influence == 60
    assert newest(told, session.id)[party.id][Perspective.RESIDENT].influence == 60


def test_a_judgement_that_says_nothing_goes(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    judge(gate, party, Perspective.RESIDENT, {"influence": 20})
    judge(gate, party, Perspective.RESIDENT, {"influence": None})
    assert gate.all(Judgement) == []
    with pytest.raises(ValueError, match="off the scale"):
        judge(gate, party, Perspective.RESIDENT, {"influence": 101})


def test_no_party_is_a_part_of_itself(gate: Gate) -> None:
    team, department, city = (add_stakeholder(gate, name) for name in ("Team", "Afdeling", "Gemeente"))
    add_relation(gate, team, department, RelationKind.PART_OF)
    add_relation(gate, department, city, RelationKind.PART_OF)
    with pytest.raises(WijkError, match="circle"):
        add_relation(gate, city, team, RelationKind.PART_OF)
    assert len(gate.all(Relation)) == 2


def test_the_step_in_which_the_group_agreed_is_found_after_other_edits(gate: Gate) -> None:
    party = add_stakeholder(gate, "Wijkteam")
    assert agreed_in(gate.storage.history(party.id)) is None
    placed = place_stakeholder(gate, party, 40, 60)
    set_field(gate, party, "goals", "rust")
    found = agreed_in(gate.storage.history(party.id))
    assert found is not None and placed is not None
    assert found.id == placed.id
    gate.undo()
    gate.undo()
    assert agreed_in(gate.storage.history(party.id)) is None


def test_that_a_party_has_no_influence_at_all_can_be_agreed_on(gate: Gate) -> None:
    party = add_stakeholder(gate, "Straatgroep")
    place_stakeholder(gate, party, 0, 0)
    assert agreed_in(gate.storage.history(party.id)) is not None
