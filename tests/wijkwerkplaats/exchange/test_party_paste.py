"""Cells from a spreadsheet over the table of parties: what is understood goes in, the rest is told."""

from __future__ import annotations

import pytest

from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.table import fill_parties, paste_parties
from wijkwerkplaats.exchange.party_cells import cell_text
from wijkwerkplaats.exchange.party_import import base_of
from wijkwerkplaats.exchange.party_paste import (
    Pasted,
    is_heads,
    plan_paste,
    read_block,
    write_block,
)
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.texts import texts

FIELDS = ("name", "kind", "domains", "level", "tags", "influence")


def paste(gate: Gate, text: str, fields: tuple[str, ...] = FIELDS) -> Pasted:
    return plan_paste(base_of(gate), gate.all(Stakeholder), fields, read_block(text), texts("nl"))


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"een\ntwee"\t"zeg ""ja"""\r\n', [["een\ntwee", 'zeg "ja"']]),
        ('12" buis\tx\n', [['12" buis', "x"]]),
        ('"los\tx\ny\tz', [['"los', "x"], ["y", "z"]]),
        ("", []),
        ("\n\n", []),
        ("'=1+1", [["=1+1"]]),
    ],
)  # fmt: skip
def test_the_clipboard_is_read_as_spreadsheets_write_it(text: str, block: list[list[str]]) -> None:
    assert read_block(text) == block


def test_what_goes_out_comes_back_and_is_no_formula(gate: Gate) -> None:
    party = add_stakeholder(gate, "=HYPERLINK(1)")
    set_fields(gate, party, {"goals": 'een\n"twee"\tdrie', "tags": ("a", "b"), "domains": (Domain.WORK,)})
    fields = ("name", "goals", "tags", "domains")
    (party,) = gate.all(Stakeholder)
    text = write_block([[cell_text(party, name, texts("nl")) for name in fields]])
    assert text.startswith("'=HYPERLINK")
    assert paste(gate, text, fields) == Pasted()


def test_a_block_changes_rows_and_names_below_are_new(gate: Gate) -> None:
    add_stakeholder(gate, "Politie")
    plan = paste(
        gate, "Politie\tpolitie\tveiligheid, jeugd\tUitvoerend\tkern\t70\nSchool\tonderwijs\t\t\t\t\n"
    )
    paste_parties(gate, plan.changed, plan.added)
    police, school = gate.all(Stakeholder)
    assert (police.kind, police.level, police.tags, police.influence) == (
        PartyKind.POLICE, Level.OPERATIONAL, ("kern",), 70,
    )  # fmt: skip
    assert police.domains == (Domain.SAFETY, Domain.YOUTH)
    assert (school.name, school.kind) == ("School", PartyKind.SCHOOL)
    gate.undo()
    assert [(p.name, p.kind) for p in gate.all(Stakeholder)] == [("Politie", PartyKind.NONE)]


def test_an_empty_cell_empties_its_field_but_no_name(gate: Gate) -> None:
    party = add_stakeholder(gate, "Politie", kind=PartyKind.POLICE)
    set_fields(gate, party, {"influence": 40})
    plan = paste(gate, "\t\t\t\t\t\nx")
    (changed,) = plan.changed
    assert (changed.name, changed.kind, changed.influence) == ("Politie", PartyKind.NONE, None)
    assert len(plan.remarks) == 1


def test_what_is_not_understood_stays_and_is_told_with_its_row(gate: Gate) -> None:
    add_stakeholder(gate, "Politie", kind=PartyKind.POLICE)
    plan = paste(gate, f"Politie\truimtevaart\t\t\t\t900\ttoo far\n{'x' * 301}\n")
    assert plan.added == ()
    assert [remark.split(":")[0] for remark in plan.remarks] == [
        "Rij 1, Soort", "Rij 1, Invloed", "Rij 1", "Rij 2",
    ]  # fmt: skip


def test_below_the_list_a_row_needs_a_name(gate: Gate) -> None:
    plan = paste(gate, "politie\n", fields=("kind",))
    assert plan.added == ()
    assert len(plan.remarks) == 1


def test_heads_are_recognised_only_when_all_are_heads() -> None:
    assert is_heads(["Naam", "Soort", ""])
    assert not is_heads(["Naam", "Politie"])
    assert not is_heads(["Soort", "Domeinen"])


def test_filling_never_makes_names_the_same(gate: Gate) -> None:
    one, other = add_stakeholder(gate, "A"), add_stakeholder(gate, "B")
    fill_parties(gate, {key: {"name": "X", "goals": "rust"} for key in (one.id, other.id)})
    assert [(p.name, p.goals) for p in gate.all(Stakeholder)] == [("A", "rust"), ("B", "rust")]
