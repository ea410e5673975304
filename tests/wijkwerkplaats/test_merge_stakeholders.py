"""Making one party of several: nothing is lost, and one undo takes it back."""

from __future__ import annotations

from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.merging import merge_stakeholders
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Instrument, Judgement, PartyNote, Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Perspective, RelationKind
from wijkwerkplaats.texts import texts


def everything(gate: Gate) -> dict[str, object]:
    """All that a merge touches."""
    kinds = (Stakeholder, Relation, Seat, Instrument, Contact, Judgement, PartyNote)
    return {thing.id: thing for kind in kinds for thing in gate.all(kind)}


def test_relations_seats_instruments_and_texts_go_along(gate: Gate) -> None:
    keep, double, other = (
        edits.add_stakeholder(gate, name) for name in ("Politie", "politie team", "School")
    )
    set_fields(gate, keep, {"goals": "rust", "domains": (Domain.SAFETY,), "influence": 60})
    set_fields(
        gate, double,
        {"goals": "veilig", "domains": (Domain.YOUTH,), "influence": 30, "kind": PartyKind.POLICE,
         "indispensable": True, "note": "belt terug"},
    )  # fmt: skip
    edits.add_relation(gate, keep, other, RelationKind.COOPERATES, "al lang")
    edits.add_relation(gate, double, other, RelationKind.COOPERATES, "elke week")
    edits.add_relation(gate, other, double, RelationKind.DEPENDS)
    edits.add_relation(gate, double, keep, RelationKind.TENSION, "om geld")
    seat = add_seat(gate, double, Level.TACTICAL)
    tool = add_instrument(gate, "Convenant")
    set_fields(gate, tool, {"owner_id": double.id})
    before = everything(gate)

    merge_stakeholders(gate, keep, [double], texts("nl"))
    merged = gate.get(Stakeholder, keep.id)
    assert [p.name for p in gate.all(Stakeholder)] == ["Politie", "School"]
    assert merged is not None
    assert (merged.goals, merged.kind, merged.influence) == ("rust\nveilig", PartyKind.POLICE, 60)
    assert (merged.domains, merged.indispensable) == ((Domain.SAFETY, Domain.YOUTH), True)
    assert all(words in merged.note for words in ("belt terug", "politie team", "30", "om geld"))
    assert {(r.source_id, r.target_id, r.kind, r.note) for r in gate.all(Relation)} == {
        (keep.id, other.id, RelationKind.COOPERATES, "al lang\nelke week"),
        (other.id, keep.id, RelationKind.DEPENDS, ""),
    }
    assert [s.stakeholder_id for s in gate.all(Seat) if s.id == seat.id] == [keep.id]
    assert [i.owner_id for i in gate.all(Instrument)] == [keep.id]

    gate.undo()
    assert everything(gate) == before


def test_two_doubles_with_the_same_relation_keep_one(gate: Gate) -> None:
    keep, first, second, other = (edits.add_stakeholder(gate, name) for name in "ABCD")
    for party, note in ((first, "x"), (second, "y")):
        edits.add_relation(gate, party, other, RelationKind.FINANCES, note)
    merge_stakeholders(gate, keep, [first, second], texts("nl"))
    assert [(r.source_id, r.note) for r in gate.all(Relation)] == [(keep.id, "x\ny")]


def test_a_party_is_not_merged_with_itself(gate: Gate) -> None:
    keep = edits.add_stakeholder(gate, "A")
    assert merge_stakeholders(gate, keep, [keep], texts("nl")) is None
    assert gate.all(Stakeholder) == [keep]


def test_persons_notes_tags_and_judgements_go_along(gate: Gate) -> None:
    keep, double = (edits.add_stakeholder(gate, name) for name in ("Politie", "Politie team"))
    set_fields(gate, keep, {"tags": ("kern",)})
    set_fields(gate, double, {"tags": ("kern", "bellen")})
    for party in (keep, double):
        add_contact(gate, party, "Samira, 06-1234 5678")
    add_contact(gate, double, "Anton")
    add_party_note(gate, double, "komt graag langs")
    judge(gate, keep, Perspective.RESIDENT, {"influence": 20})
    judge(gate, double, Perspective.RESIDENT, {"influence": 70, "interest": 40})
    judge(gate, double, Perspective.POLICY, {"interest": 90})
    before = everything(gate)

    merge_stakeholders(gate, keep, [double], texts("nl"))
    merged = gate.get(Stakeholder, keep.id)
    assert merged is not None
    assert merged.tags == ("kern", "bellen")
    assert "Bewoner: Invloed 70" in merged.note
    assert sorted(one.name for one in gate.all(Contact)) == ["Anton", "Samira"]
    assert [one.text for one in gate.all(PartyNote)] == ["komt graag langs"]
    assert {(one.perspective, one.influence, one.interest) for one in gate.all(Judgement)} == {
        (Perspective.RESIDENT, 20, 40),
        (Perspective.POLICY, None, 90),
    }
    assert {one.stakeholder_id for kind in (Contact, PartyNote, Judgement) for one in gate.all(kind)} == {
        keep.id
    }

    gate.undo()
    assert everything(gate) == before


def test_a_merge_makes_no_party_a_part_of_itself(gate: Gate) -> None:
    low, middle, high = (edits.add_stakeholder(gate, name) for name in ("Team", "Afdeling", "Gemeente"))
    edits.add_relation(gate, low, middle, RelationKind.PART_OF)
    edits.add_relation(gate, middle, high, RelationKind.PART_OF)
    merge_stakeholders(gate, low, [high], texts("nl"))
    assert [(r.source_id, r.target_id) for r in gate.all(Relation)] == [(low.id, middle.id)]
