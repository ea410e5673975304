"""Parties out of the app, and back in."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import zipfile
from pathlib import Path

import networkx as nx
import openpyxl
import pytest
from odfdo import Document
from openpyxl.utils import get_column_letter

from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.contacts import add_contact, set_contact
from wijkwerkplaats.exchange.ods_out import WIDTH_OF_SIGN
from wijkwerkplaats.exchange.party_export import Network, csv_template, export_parties, template
from wijkwerkplaats.exchange.party_graph import as_graphml, as_json
from wijkwerkplaats.exchange.party_import import carry_out, plan_import
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Relation, Stakeholder
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
            "tags": ("kern", "bellen in mei"),
        },
    )  # fmt: skip
    edits.add_relation(gate, first, second, RelationKind.FINANCES, "geheim", strength=3)
    edits.add_relation(gate, second, first, RelationKind.PART_OF)
    set_contact(
        gate,
        add_contact(gate, second, "Samira (agent), 06-12345678, s@politie.example"),
        {"purpose": "bellen"},
    )
    return Network(gate.all(Stakeholder), gate.all(Relation), gate.all(Contact), own=True, persons=True)


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv"])
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
    assert back == [dataclasses.replace(p, id="", created="", contacts="") for p in network.parties]
    assert sorted((one.name, one.role, one.phone, one.email) for one in gate.all(Contact)) == [
        ("Fatima", "", "", ""), ("Samira", "agent", "06-12345678", "s@politie.example"),
    ]  # fmt: skip
    assert [one.kind for one in gate.all(Relation)] == [RelationKind.PART_OF]


@pytest.mark.parametrize("goals", HOSTILE)
def test_no_cell_is_taken_for_a_formula_and_nothing_is_lost(gate: Gate, tmp_path: Path, goals: str) -> None:
    set_fields(gate, edits.add_stakeholder(gate, "Politie"), {"goals": goals})
    network = Network(gate.all(Stakeholder))
    for ending in (".xlsx", ".ods", ".csv"):
        target = tmp_path / f"lijst{ending}"
        export_parties(network, target, texts("nl"))
        assert [row.outcome for row in plan_import(gate, read_rows(target), texts("nl")).rows] == ["same"]
    with zipfile.ZipFile(tmp_path / "lijst.ods") as archive:
        assert b"table:formula" not in archive.read("content.xml")
    book = openpyxl.load_workbook(tmp_path / "lijst.xlsx")
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)
    rows = csv.reader(io.StringIO((tmp_path / "lijst.csv").read_text("utf-8-sig")), delimiter=";")
    assert not any(cell.startswith(tuple("=+-@")) for row in rows for cell in row)


def test_judgements_persons_and_relations_stay_home_unless_asked_for(gate: Gate, tmp_path: Path) -> None:
    network = dataclasses.replace(filled(gate), own=False, persons=False)
    for ending in (".csv", ".json", ".graphml"):
        target = tmp_path / f"lijst{ending}"
        export_parties(network, target, texts("nl"))
        written = target.read_text("utf-8-sig")
        assert not any(
            word in written
            for word in ("Fatima", "Samira", "belt nooit", "reserved", "geheim", "nfluence", "bellen")
        )


def test_persons_go_along_only_when_asked_for_by_themselves(gate: Gate, tmp_path: Path) -> None:
    network = dataclasses.replace(filled(gate), persons=False)
    for ending in (".csv", ".json", ".graphml"):
        target = tmp_path / f"lijst{ending}"
        export_parties(network, target, texts("nl"))
        written = target.read_text("utf-8-sig")
        assert "belt nooit" in written
        assert not any(word in written for word in ("Fatima", "Samira", "06-12345678"))


def test_other_tools_read_the_network(gate: Gate) -> None:
    network = filled(gate)
    graph = nx.parse_graphml(as_graphml(network, texts("nl")).decode())
    first, second = (party.id for party in network.parties)
    assert graph.nodes[first]["name"] == "Wijk & Co <1>"
    assert graph.nodes[first]["influence"] == 70
    assert graph.edges[first, second]["kind"] == "finances"
    assert graph.edges[first, second]["strength"] == 3
    plain = json.loads(as_json(network, texts("nl")))
    assert plain["relations"][0]["target"] == second
    assert plain["parties"][0]["tags"] == ["kern", "bellen in mei"]
    assert plain["parties"][1]["contacts"][0]["purpose"] == "bellen"


def test_the_template_is_recognised_whole(gate: Gate, tmp_path: Path) -> None:
    for language in ("nl", "en"):
        (tmp_path / "leeg.xlsx").write_bytes(template(texts(language)))
        (tmp_path / "leeg.csv").write_bytes(csv_template(texts(language)))
        for empty in ("leeg.xlsx", "leeg.csv"):
            plan = plan_import(gate, read_rows(tmp_path / empty), texts("nl"))
            assert (len(plan.columns), plan.unknown_heads, plan.rows) == (19, [], [])


def test_columns_of_an_open_document_are_as_wide_as_in_a_workbook(gate: Gate, tmp_path: Path) -> None:
    network, wide = filled(gate), []
    for ending in (".xlsx", ".ods"):
        export_parties(network, tmp_path / f"lijst{ending}", texts("nl"))
    sheet = openpyxl.load_workbook(tmp_path / "lijst.xlsx").worksheets[0]
    document = Document(tmp_path / "lijst.ods")
    for column in document.body.tables[0].columns:
        style = document.get_style("table-column", column.style)
        wide.append(float(style.get_properties()["style:column-width"].removesuffix("cm")) / WIDTH_OF_SIGN)
    asked = [sheet.column_dimensions[get_column_letter(n + 1)].width for n in range(len(network.fields))]
    assert [round(one) for one in wide] == [round(one) for one in asked]
