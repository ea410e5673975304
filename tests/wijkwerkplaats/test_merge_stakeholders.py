"""Making one party of several: nothing is lost, and one undo takes it back."""

from __future__ import annotations

from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.alliance import add_seat
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.steering import add_instrument
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Instrument, Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind
from wijkwerkplaats.texts import texts


def everything(gate: Gate) -> dict[str, object]:
    """All that a merge touches."""
    kinds = (Stakeholder, Relation, Seat, Instrument)
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

    edits.merge_stakeholders(gate, keep, [double], texts("nl"))
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
    edits.merge_stakeholders(gate, keep, [first, second], texts("nl"))
    assert [(r.source_id, r.note) for r in gate.all(Relation)] == [(keep.id, "x\ny")]


def test_a_party_is_not_merged_with_itself(gate: Gate) -> None:
    keep = edits.add_stakeholder(gate, "A")
    assert edits.merge_stakeholders(gate, keep, [keep], texts("nl")) is None
    assert gate.all(Stakeholder) == [keep]
