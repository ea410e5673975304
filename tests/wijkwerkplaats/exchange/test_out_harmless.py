"""What leaves the file can do nothing in the program that opens it, whatever was typed."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.action_export import Agreed, as_csv, as_ics, as_xlsx
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.ods_out import OdsSheet, ods_of
from wijkwerkplaats.exchange.party_cells import harmless, plainly
from wijkwerkplaats.exchange.party_export import Network, export_parties
from wijkwerkplaats.exchange.party_paste import read_block, write_block
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.report.audience import safe
from wijkwerkplaats.texts import texts

WORDS = texts("nl")
FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", "''=1", '"=1', "\u200b=1", "\ufeff=1",
    "\u202e=1", "＝1", "＋1", "－1", "＠a", '=cmd|" /C calc"!A0', '=HYPERLINK("http://x","y")', "=DDE(1)",
)  # fmt: skip
STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
ODD = "a\x00b\x0bc\ufffed\uffffe"


def bare(cell: str) -> str:
    """As a spreadsheet looks at it, at its most obliging."""
    return cell.strip().strip('"\u200b\ufeff\u202e').strip()


@pytest.mark.parametrize("typed", FORMULAS)
def test_no_cell_is_a_formula_and_each_is_read_back(typed: str) -> None:
    assert not bare(str(harmless(typed))).startswith(STARTS)
    assert plainly(str(harmless(typed))) == typed


@pytest.mark.parametrize("typed", ["School", "'s-Gravenhage", "50%", "a = b", "1-2", "(=1)", "…"])
def test_other_words_stay_as_they_are(typed: str) -> None:
    assert harmless(typed) == typed


def parties(gate: Gate) -> Network:
    for number, typed in enumerate((*FORMULAS, ODD)):
        party = add_stakeholder(gate, f"P{number}")
        set_fields(gate, party, {"goals": typed, "note": typed})
    ours = gate.all(Stakeholder)
    add_relation(gate, ours[0], ours[1], RelationKind.TENSION)
    return Network(ours, gate.all(Relation), [])


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_lists_of_parties_hold_no_formula_and_come_back(gate: Gate, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"x{ending}"
    export_parties(parties(gate), path, WORDS)
    cells = [cell for row in read_rows(path) for cell in row]
    assert len(cells) > 40
    assert [cell for cell in cells if bare(cell).startswith(STARTS)] == []
    if ending == ".xlsx":
        sheet = openpyxl.load_workbook(path).worksheets[0]
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


def test_graphml_stays_xml_whatever_was_typed(gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "x.graphml"
    network = parties(gate)
    export_parties(network, path, WORDS)
    words = "".join(ElementTree.parse(path).getroot().itertext())
    assert "=1+1" in words and "abcde" in words


def test_ods_takes_letters_that_are_none() -> None:
    made = ods_of([OdsSheet("Blad", [[ODD]], [10])])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert "abcde" in archive.read("content.xml").decode()


def test_the_clipboard_holds_no_formula() -> None:
    block = write_block([[typed] for typed in FORMULAS])
    cells = [row[0] for row in csv.reader(io.StringIO(block, newline=""), delimiter="\t")]
    assert [cell for cell in cells if bare(cell).startswith(STARTS)] == []
    assert [row[0].strip() for row in read_block(block)] == [typed.strip() for typed in FORMULAS]


def agreed(text: str, key: str = "key") -> Agreed:
    one = Action(
        id=key, traject_id="t", session_id=None, part="urgency", text=text, who=text, due=date(2026, 4, 1),
        created="2026-03-04T10:00:00+00:00",
    )  # fmt: skip
    return Agreed(today=date(2026, 3, 4), actions=[one], wijk=text)


@pytest.mark.parametrize("typed", [*FORMULAS, ODD])
def test_actions_hold_no_formula(typed: str) -> None:
    rows = csv.reader(
        io.StringIO(as_csv(agreed(typed), WORDS).decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert [cell for row in rows for cell in row if bare(cell).startswith(STARTS)] == []
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(agreed(typed), WORDS)))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
        "d",
        "inlineStr",
    }


INJECTIONS = (
    "x\r\nEND:VEVENT",
    "x\nATTACH:file:///etc/passwd",
    "x\u2028ATTACH:1",
    "x\x85ATTACH:1",
    "a;b,c\\n",
    "é" * 200,
)


@pytest.mark.parametrize("typed", INJECTIONS)
def test_a_calendar_has_no_line_of_anybody_else(typed: str) -> None:
    made = as_ics(agreed(typed, key=f"key{typed}"), WORDS, datetime(2026, 3, 4, tzinfo=UTC)).decode()
    lines = made.replace("\r\n ", "").split("\r\n")
    assert made.count("\n") == made.count("\r\n")
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    names = [line.partition(":")[0].partition(";")[0] for line in lines if line]
    assert names == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "DESCRIPTION", "TRANSP", "END", "END",
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["x\nATTACH:1", "../x", "a b", "", "x" * 300, "<b>"])
def test_a_key_that_is_none_does_not_come_in(gate: Gate, key: str) -> None:
    add_stakeholder(gate, "School")
    theirs = snapshot(gate.storage)
    plain = theirs.things["stakeholder", gate.all(Stakeholder)[0].id]
    theirs.things["stakeholder", key] = plain | {"id": key}
    with pytest.raises(WijkError) as problem:
        bring_in(gate, theirs, WORDS)
    assert problem.value.key == "error.data.shape"
    assert [party.name for party in gate.all(Stakeholder)] == ["School"]


@pytest.mark.parametrize(
    "typed", ["../../etc/x", "a/b", "a\0b", "CON", "nul", "x" * 300, "\u202egpj.exe", "..", " . ", "a:b"]
)
def test_a_name_of_a_file_made_of_words_leads_nowhere(typed: str, tmp_path: Path) -> None:
    name = safe(typed)
    made = tmp_path / f"x-{name}.pdf"
    made.write_bytes(b"")
    assert [one.name for one in tmp_path.iterdir()] == [made.name]
    assert len(name) < 100 and not set(name) & set("/\\:\0\u202e.") and name not in ("con", "nul")


def test_nothing_is_written_over_a_whole_file(tmp_path: Path) -> None:
    """Whatever name was chosen in a dialog: a list, a picture and a paper are no werkplaats."""
    path = tmp_path / "molenwijk.wijk"
    path.write_bytes(b"dear")
    with pytest.raises(WijkError):
        write_whole(path, b"list")
    assert path.read_bytes() == b"dear"
    assert list(tmp_path.iterdir()) == [path]
