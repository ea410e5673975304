"""Stakeholders from the sheets that people have."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_import import ImportPlan, base_of, carry_out, judge, plan_import
from wijkwerkplaats.exchange.sheets import look, read_rows
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.texts import texts

SHEET = "Naam;Soort;Domeinen;Niveau;Onmisbaar;Invloed;Kleur\r\n" + (
    "Café 't Hoekje;Ondernemers;Economie, cultuur;Uitvoerend;nee;35;rood\r\n"
    "Wijkteam;welzijn;welzijn/jeugd;;ja;80;\r\n"
    ";;;;;;\r\n"
    ";politie;;;;;\r\n"
    "Rare Soort;ruimtevaart;;;misschien;900;\r\n"
)


def read(gate: Gate, path: Path) -> ImportPlan:
    return plan_import(gate, read_rows(path), texts("nl"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_of_any_make_is_read(gate: Gate, tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "lijst.csv"
    text = "\r\n".join(delimiter.join(row) for row in (["Naam", "Soort"], ["Café de Brug", "Ondernemers"]))
    path.write_bytes(text.encode(encoding))
    plan = read(gate, path)
    assert [(p.name, p.kind) for p in plan.parties] == [("Café de Brug", PartyKind.ENTREPRENEURS)]


def test_every_row_is_reported_and_nothing_is_written_before(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(SHEET, "utf-8")
    plan = read(gate, path)
    assert gate.all(Stakeholder) == []
    assert [(row.number, row.outcome, len(row.remarks)) for row in plan.rows] == [
        (2, "new", 0),
        (3, "new", 0),
        (5, "refused", 1),
        (6, "new", 3),
    ]
    assert plan.unknown_heads == ["Kleur"]
    carry_out(gate, plan, "lijst.csv")
    first, team, _ = gate.all(Stakeholder)
    assert (first.domains, first.level, first.influence) == (
        (Domain.ECONOMY, Domain.CULTURE),
        Level.OPERATIONAL,
        35,
    )
    assert (team.domains, team.indispensable) == ((Domain.WELFARE, Domain.YOUTH), True)
    gate.undo()
    assert gate.all(Stakeholder) == []


def test_reading_again_updates_instead_of_doubling(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Doelen\nWijkteam;hulp\nwijkteam ;meer hulp\n", "utf-8")
    carry_out(gate, read(gate, path), "lijst.csv")
    assert [(p.name, p.goals) for p in gate.all(Stakeholder)] == [("Wijkteam", "meer hulp")]
    again = read(gate, path)
    assert [row.outcome for row in again.rows] == ["updated", "updated"]
    path.write_text("Naam\nWIJKTEAM\n", "utf-8")
    assert [row.outcome for row in read(gate, path).rows] == ["same"]


def test_xlsx_with_numbers_and_dates_is_read(gate: Gate, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Influence", "Goals"])
    sheet.append(["Police", 70.0, "=1+1"])
    book.save(tmp_path / "list.xlsx")
    plan = read(gate, tmp_path / "list.xlsx")
    assert [(p.name, p.influence) for p in plan.parties] == [("Police", 70)]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_a_workbook_that_is_none_is_refused(gate: Gate, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(WijkError) as problem:
        read(gate, path)
    assert problem.value.key == "error.import.sheet"


def test_a_zip_bomb_is_refused_unopened(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("x", "w", force_zip64=True) as entry,
    ):
        for _ in range(401):
            entry.write(b"\0" * 1024 * 1024)
    with pytest.raises(WijkError) as problem:
        read(gate, path)
    assert problem.value.key == "error.import.too_large"


def test_a_sheet_without_names_says_which_heads_it_has(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Kleur;Maat\nrood;L\n", "utf-8")
    with pytest.raises(WijkError) as problem:
        read(gate, path)
    assert "Kleur, Maat" in texts("nl").error(problem.value)


def test_a_title_above_the_heads_and_words_of_the_street_are_understood(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Overzicht 2026;;\n;;\nSoort;Naam;Doelen\nwoningcorporatie;Waterrijk;wonen\n", "utf-8")
    plan = read(gate, path)
    assert [(row.number, row.outcome) for row in plan.rows] == [(4, "new")]
    assert plan.parties[0].kind is PartyKind.HOUSING


def test_columns_may_be_told_otherwise(gate: Gate) -> None:
    rows = [["Kleur", "Maat"], ["rood", "veel"]]
    plan = judge(base_of(gate), rows, texts("nl"), {0: "name", 1: "note"})
    assert [(p.name, p.note) for p in plan.parties] == [("rood", "veel")]


def test_ods_is_read_with_what_is_repeated_and_no_further(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.ods"
    write_ods(path, '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>')
    assert look(path).sheets == ("Blad",)
    plan = read(gate, path)
    assert [(p.name, p.influence, p.goals) for p in plan.parties] == [("Politie", 35, "een twee\ndrie")]
    endless = '<table:table-row table:number-rows-repeated="99999999"><table:table-cell'
    write_ods(
        path,
        f'{endless} table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell></table:table-row>',
    )
    with pytest.raises(WijkError) as problem:
        read(gate, path)
    assert problem.value.key == "error.import.too_many_rows"


def write_ods(path: Path, more: str) -> None:
    """A sheet as Calc writes it, with more rows after its own."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    heads = "".join(
        f"<table:table-cell><text:p>{h}</text:p></table:table-cell>" for h in ("Naam", "Invloed", "Doelen")
    )
    row = (
        "<table:table-cell><text:p>Politie</text:p></table:table-cell>"
        '<table:table-cell office:value-type="float" office:value="35"><text:p>35,0</text:p></table:table-cell>'
        "<table:table-cell><text:p>een<text:s/>twee</text:p><text:p>drie</text:p></table:table-cell>"
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='Blad'>"
        f"<table:table-row>{heads}</table:table-row><table:table-row>{row}</table:table-row>{more}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
