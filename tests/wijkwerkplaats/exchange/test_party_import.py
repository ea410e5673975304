"""Stakeholders from the sheets that people have."""

from __future__ import annotations

import dataclasses
import itertools
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_import import ImportPlan, base_of, carry_out, judge, plan_import
from wijkwerkplaats.exchange.sheets import look, read_rows
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact, Relation, Stakeholder
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


# Persons, and what is a part of what


def test_persons_in_a_cell_become_contact_persons_once(gate: Gate) -> None:
    rows = [["Naam", "Contactpersonen"], ["School", "Ria (directeur), 010-1234567; Anton"]]
    carry_out(gate, judge(base_of(gate), rows, texts("nl")), "lijst")
    assert [(one.name, one.role, one.phone) for one in gate.all(Contact)] == [
        ("Ria", "directeur", "010-1234567"), ("Anton", "", ""),
    ]  # fmt: skip
    again = judge(base_of(gate), [*rows, ["School", "Anton\nSamira"]], texts("nl"))
    assert [(row.outcome, row.changed) for row in again.rows] == [("same", ()), ("updated", ("contacts",))]
    assert [one.name for one in again.contacts] == ["Samira"]


def test_parts_find_their_whole_also_further_down(gate: Gate) -> None:
    rows = [["Naam", "Onderdeel van"], ["Team", "Afdeling"], ["Afdeling", "Gemeente"], ["Gemeente", ""]]
    carry_out(gate, judge(base_of(gate), rows, texts("nl")), "lijst")
    names = {party.id: party.name for party in gate.all(Stakeholder)}
    assert [(names[r.source_id], names[r.target_id]) for r in gate.all(Relation)] == [
        ("Team", "Afdeling"), ("Afdeling", "Gemeente"),
    ]  # fmt: skip
    assert [row.outcome for row in judge(base_of(gate), rows, texts("nl")).rows] == ["same"] * 3


def test_circles_itself_and_unknown_wholes_are_told_and_not_written(gate: Gate) -> None:
    rows = [["Naam", "Onderdeel van"], ["A", "B"], ["B", "C"], ["C", "A"], ["D", "D"], ["E", "Niemand"]]
    plan = judge(base_of(gate), rows, texts("nl"))
    assert [bool(row.remarks) for row in plan.rows] == [False, False, True, True, True]
    assert [row.outcome for row in plan.rows] == ["new"] * 5
    assert len(plan.relations) == 2


# Bad input


def book_of(path: Path, *rows: list[object]) -> openpyxl.worksheet.worksheet.Worksheet:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path)
    return sheet


def test_a_workbook_with_macros_is_read_and_its_macros_are_not(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsm"
    book_of(path, ["Naam"], ["Politie"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 not for running")
    assert [party.name for party in read(gate, path).parties] == ["Politie"]


def test_merged_cells_dates_and_numbers_are_words(gate: Gate, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Naam", "Doelen"], ["Politie", datetime(2026, 3, 1)], ["", 46000.0], [12.5, True]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "lijst.xlsx")
    plan = read(gate, tmp_path / "lijst.xlsx")
    assert [(row.name, row.outcome) for row in plan.rows] == [
        ("Politie", "new"),
        ("Politie", "updated"),
        ("12.5", "new"),
    ]
    assert plan.parties[0].goals == "46000"
    assert list(read_rows(tmp_path / "lijst.xlsx"))[1] == ["Politie", "2026-03-01"]


def test_a_sheet_that_promises_millions_of_cells_is_read_as_far_as_it_goes(
    gate: Gate, tmp_path: Path
) -> None:
    book_of(tmp_path / "a.xlsx", ["Naam"], ["Politie"])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')
                assert b"XFD1048576" in content
            new.writestr(name, content)
    assert list(read_rows(tmp_path / "b.xlsx")) == [["Naam"], ["Politie"]]


def test_a_table_with_more_text_than_memory_should_hold_is_refused(
    gate: Gate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkwerkplaats.exchange.sheets.MOST_LETTERS", 1000)
    path = tmp_path / "lijst.csv"
    path.write_text("Naam;Doelen\n" + "Politie;rust in de wijk\n" * 100, "utf-8")
    with pytest.raises(WijkError) as problem:
        read(gate, path)
    assert problem.value.key == "error.import.too_much"


def test_a_name_of_300_letters_is_kept_and_a_longer_one_told(gate: Gate) -> None:
    plan = judge(base_of(gate), [["Naam"], ["a" * 300], ["b" * 301]], texts("nl"))
    assert [(row.outcome, bool(row.remarks)) for row in plan.rows] == [("new", False), ("refused", True)]


@pytest.mark.parametrize("filler", [0, 20_000])
def test_another_encoding_is_guessed_and_can_be_told_otherwise(tmp_path: Path, filler: int) -> None:
    path = tmp_path / "lijst.csv"
    path.write_bytes(("Naam\n" + "Politie\n" * filler + "Café").encode("cp1252"))
    seen = look(path)
    assert seen.encoding == "cp1252"
    assert list(read_rows(path, dataclasses.replace(seen, encoding="utf-8")))[-1] == ["Caf\ufffd"]


def test_a_hundred_thousand_rows_can_be_stopped(gate: Gate) -> None:
    told: list[int] = []

    def stop(count: int) -> bool:
        told.append(count)
        return count >= 1000

    rows = itertools.chain([["Naam"]], ([f"Partij {number}"] for number in range(100_000)))
    plan = judge(base_of(gate), rows, texts("nl"), stop=stop)
    assert told[-1] == 1000
    assert len(plan.rows) < 1001


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


@pytest.mark.parametrize("step", [-1, 1])
def test_a_chain_of_parts_is_as_deep_as_the_sheet(gate: Gate, step: int) -> None:
    rows = [["Naam", "Onderdeel van"], *([f"P{n}", f"P{n + step}"] for n in range(1, 3000))]
    plan = judge(base_of(gate), rows, texts("nl"))
    assert len(plan.relations) == 2998
    assert sum(bool(row.remarks) for row in plan.rows) == 1  # the one at the end, whose whole is not there
