"""Issues and the parties that they need: edits, and what becomes of them when parties go or become one."""

from __future__ import annotations

from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.edits.merging import merge_stakeholders
from wijkwerkplaats.edits.stakeholders import add_stakeholder, remove_stakeholders
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import NeedKind, Willing
from wijkwerkplaats.texts import texts


def named(gate: Gate, need: Need, party: Stakeholder, why: str = "") -> NeedParty:
    made = edits.add_need_party(gate, need, party, why=why)
    assert made is not None
    return made


def test_a_party_stands_with_an_issue_once(gate: Gate) -> None:
    need, party = edits.add_need(gate, "  Veilig   wonen "), add_stakeholder(gate, "Politie")
    assert need.text == "Veilig wonen"
    named(gate, need, party)
    assert edits.add_need_party(gate, need, party) is None


def test_a_newcomer_comes_with_one_step(gate: Gate) -> None:
    need = edits.add_need(gate, "Wonen", NeedKind.AMBITION)
    edits.add_newcomer(gate, need, "Bouwclub")
    assert [party.name for party in gate.all(Stakeholder)] == ["Bouwclub"]
    gate.undo()
    assert gate.all(Stakeholder) == gate.all(NeedParty) == []


def test_issues_change_places_and_stay_inside_the_list(gate: Gate) -> None:
    first, second = edits.add_need(gate, "Een"), edits.add_need(gate, "Twee")
    edits.move_need(gate, second, -1)
    assert edits.move_need(gate, second, -1) is None
    assert sorted(gate.all(Need), key=lambda one: one.rank)[1].id == first.id


def test_an_issue_goes_with_what_was_said_and_comes_back_whole(gate: Gate) -> None:
    need = edits.add_need(gate, "Wonen")
    said = named(gate, need, add_stakeholder(gate, "Corporatie"), "Eigenaar")
    edits.remove_needs(gate, [need])
    assert gate.all(Need) == gate.all(NeedParty) == []
    gate.undo()
    assert gate.all(NeedParty) == [said]


def test_a_party_that_goes_leaves_its_issues(gate: Gate) -> None:
    need, party = edits.add_need(gate, "Wonen"), add_stakeholder(gate, "Corporatie")
    said = named(gate, need, party)
    remove_stakeholders(gate, [party])
    assert gate.all(NeedParty) == []
    gate.undo()
    assert gate.all(NeedParty) == [said]


def test_parties_that_become_one_keep_every_reason(gate: Gate) -> None:
    keep, other = add_stakeholder(gate, "Corporatie"), add_stakeholder(gate, "De corporatie")
    one, two = edits.add_need(gate, "Wonen"), edits.add_need(gate, "Schulden")
    named(gate, one, keep, "Eigenaar")
    edits.set_need_party(gate, named(gate, one, other, "Kent huurders"), "willing", Willing.WILLING)
    named(gate, two, other, "Ziet achterstanden")
    merge_stakeholders(gate, keep, [other], texts("nl"))
    found = {said.need_id: said for said in gate.all(NeedParty)}
    assert len(gate.all(NeedParty)) == 2
    assert all(said.stakeholder_id == keep.id for said in found.values())
    assert found[one.id].why == "Eigenaar\nKent huurders"
    assert found[one.id].willing is Willing.WILLING
    gate.undo()
    assert len(gate.all(NeedParty)) == 3
