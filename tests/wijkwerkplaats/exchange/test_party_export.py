"""Parties out of the app, and back in."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from pathlib import Path

import networkx as nx
import openpyxl
import pytest

from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.exchange.party_export import Network, as_graphml, as_json, export_parties, template
from wijkwerkplaats.exchange.party_import import carry_out, plan_import
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance
from wijkwerkplaats.texts import texts

HOSTILE = ("=1+1", "+31 6", "-1", "@SUM(A1)", "'=2", "gewoon", '=HYPERLINK("x")')


def filled(gate: Gate) -> Network:
    """Two parties with everything filled in, and a relation."""
    first, second = (edits.add_stakeholder(gate, name) for name in ("Wijk & Co <1>", "Politie"))
    set_fields(
        gate, first,
        {
            "kind": PartyKind.HOUSING, "domains": (Domain.LIVING, Domain.ENERGY), "level": Level.TACTICAL,
            "goals": "een\ntwee; drie", "indispensable": True, "influence": 70, "interest": 0,
            "stance": Stance.RESERVED, "contacts": "Fatima", "note": "belt nooit", "active_here": False,
        },
    )  # fmt: skip
    edits.add_relation(gate, first, second, RelationKind.FINANCES, "geheim")
    return Network(gate.all(Stakeholder), gate.all(Relation), own=True)


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_goes_out_comes_back_the_same(gate: Gate, tmp_path: Path, ending: str, language: str) -> None:
    network = filled(gate)
    target = tmp_path / f"lijst{ending}"
    export_parties(network, target, texts(language))
    again = plan_import(gate, read_rows(target), texts("nl"))
    assert [row.outcome for row in again.rows] == ["same", "same"]
    edits.remove_stakeholders(gate, list(network.parties))
    carry_out(gate, plan_import(gate, read_rows(target), texts("nl")), "lijst")
    back = [dataclasses.replace(p, id="", created="") for p in gate.all(Stakeholder)]
    assert back == [dataclasses.replace(p, id="", created="") for p in network.parties]


@pytest.mark.parametrize("goals", HOSTILE)
def test_no_cell_is_taken_for_a_formula_and_nothing_is_lost(gate: Gate, tmp_path: Path, goals: str) -> None:
    set_fields(gate, edits.add_stakeholder(gate, "Politie"), {"goals": goals})
    network = Network(gate.all(Stakeholder))
    for ending in (".xlsx", ".csv"):
        target = tmp_path / f"lijst{ending}"
        export_parties(network, target, texts("nl"))
        assert [row.outcome for row in plan_import(gate, read_rows(target), texts("nl")).rows] == ["same"]
    book = openpyxl.load_workbook(tmp_path / "lijst.xlsx")
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)
    rows = csv.reader(io.StringIO((tmp_path / "lijst.csv").read_text("utf-8-sig")), delimiter=";")
    assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row)


def test_judgements_persons_and_relations_stay_home_unless_asked_for(gate: Gate, tmp_path: Path) -> None:
    network = dataclasses.replace(filled(gate), own=False)
    for ending in (".csv", ".json", ".graphml"):
        target = tmp_path / f"lijst{ending}"
        export_parties(network, target, texts("nl"))
        written = target.read_text("utf-8-sig")
        assert not any(word in written for word in ("Fatima", "belt nooit", "reserved", "geheim", "nfluence"))


def test_other_tools_read_the_network(gate: Gate) -> None:
    network = filled(gate)
    graph = nx.parse_graphml(as_graphml(network, texts("nl")).decode())
    first, second = (party.id for party in network.parties)
    assert graph.nodes[first]["name"] == "Wijk & Co <1>"
    assert graph.nodes[first]["influence"] == 70
    assert graph.edges[first, second]["kind"] == "finances"
    plain = json.loads(as_json(network, texts("nl")))
    assert plain["relations"][0]["target"] == second


def test_the_template_is_recognised_whole(gate: Gate, tmp_path: Path) -> None:
    for language in ("nl", "en"):
        (tmp_path / "leeg.xlsx").write_bytes(template(texts(language)))
        plan = plan_import(gate, read_rows(tmp_path / "leeg.xlsx"), texts("nl"))
        assert (len(plan.columns), plan.unknown_heads, plan.rows) == (17, [], [])
