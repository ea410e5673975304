"""Sheets of others: bombs, lies and damage are refused in one sentence; what Excel and Calc make is understood."""

from __future__ import annotations

import struct
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange import xlsx
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.sheets import look, read_rows
from wijkwerkplaats.texts import texts

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def book(path: Path, rows: str, **more: str) -> Path:
    """A workbook as small as can be; `more` are other members, by their names in the folder xl."""
    members = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET}.sheet.main+xml"/>'
        + (
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEET}.sharedStrings+xml"/>'
            * bool(more.get("sharedStrings_xml"))
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Blad" sheetId="1" r:id="s"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="s"'
        f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {MAIN}>{rows}</worksheet>",
    } | {f"xl/{name.replace('_', '.')}": content for name, content in more.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def document(path: Path, rows: str, before: str = "") -> Path:
    """An open document as small as can be."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "content.xml",
            f'{before}<office:document{names}><table:table table:name="Blad">{rows}</table:table></office:document>',
        )
    return path


def rows_of(path: Path, notes: SheetNotes | None = None) -> list[list[str]]:
    return list(read_rows(path, notes=notes))


def refused(path: Path) -> str:
    with pytest.raises(WijkError) as problem:
        rows_of(path)
    texts("nl").error(problem.value)
    return problem.value.key


def data(*rows: str) -> str:
    return "<sheetData>" + "".join(f"<row>{row}</row>" for row in rows) + "</sheetData>"


def text(words: str) -> str:
    return f'<c t="inlineStr"><is><t>{words}</t></is></c>'


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_entities_are_never_unfolded(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    if kind == "ods":
        document(path, "<table:table-row/>", LAUGHS)
    else:
        book(path, "", workbook_xml=f"{LAUGHS}<workbook {MAIN}><x>&i;</x></workbook>")
    assert refused(path) == "error.import.sheet"


def test_nothing_outside_the_file_is_read(tmp_path: Path) -> None:
    dear = tmp_path / "dear.txt"
    dear.write_text("geheim", "utf-8")
    outside = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{dear.as_uri()}">]>'
    assert refused(document(tmp_path / "x.ods", "<table:table-row/>", outside)) == "error.import.sheet"
    elsewhere = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="s" Type="{OFFICE}/worksheet" Target="{{}}"{{}}/>'
        "</Relationships>"
    )
    for target, mode in (
        (dear.as_uri(), ' TargetMode="External"'),
        ("../../../../dear.txt", ""),
        (str(dear), ""),
    ):
        path = book(tmp_path / "x.xlsx", data(text("Naam")))
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "y.xlsx", "w") as new:
            for entry in old.infolist():
                content = old.read(entry).decode()
                if entry.filename == "xl/_rels/workbook.xml.rels":
                    content = elsewhere.format(target, mode)
                new.writestr(entry.filename, content)
        assert rows_of(tmp_path / "y.xlsx") == []


def test_a_tag_without_end_does_not_take_for_ever(tmp_path: Path) -> None:
    endless = '<c r="' + "A" * 30_000_000
    assert refused(book(tmp_path / "x.xlsx", f"<sheetData><row>{endless}")) == "error.import.sheet"


def test_thousands_of_words_within_words_are_refused(tmp_path: Path) -> None:
    deep = "<text:span>" * 50_000 + "x" + "</text:span>" * 50_000
    cell = f"<table:table-row><table:table-cell><text:p>{deep}</text:p></table:table-cell></table:table-row>"
    assert refused(document(tmp_path / "x.ods", cell)) == "error.import.sheet"


def test_millions_of_texts_are_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ELEMENTS", 2001)  # two for each text, and the list
    for count, key in ((1000, None), (1001, "error.import.too_much")):
        shared = f"<sst {MAIN}>" + "<si><t>ab</t></si>" * count + "</sst>"
        path = book(tmp_path / "x.xlsx", data(text("Naam")), sharedStrings_xml=shared)
        assert (refused(path) if key else rows_of(path)) == (key or [["Naam"]])


def test_cells_and_rows_that_are_only_promised_are_not_made(tmp_path: Path) -> None:
    far = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    path = book(tmp_path / "x.xlsx", f'{far}<row r="1048576"><c r="A1048576"><v>3</v></c></row></sheetData>')
    assert rows_of(path) == [["1"]]
    cell = '<table:table-cell table:number-columns-repeated="100000000"><text:p>x</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="2">{cell}{cell}</table:table-row>'
    assert [len(row) for row in rows_of(document(tmp_path / "x.ods", rows))] == [200, 200]


def test_archives_that_lie_are_refused(tmp_path: Path) -> None:
    good = book(tmp_path / "x.xlsx", data(text("Naam"), text("School"))).read_bytes()
    entry, end = good.index(b"PK\x01\x02"), good.rindex(b"PK\x05\x06")
    for at, value in (
        (entry + 6, b"\xff\xff"),  # a version that nobody knows
        (entry + 8, b"\x01\x00"),  # locked
        (entry + 10, b"\x0e\x00"),  # packed in another way, which may ask for any memory
        (entry + 16, b"\0\0\0\0"),  # another checksum
        (entry + 24, b"\xff\xff\xff\x7f"),  # two gigabytes within
        (entry + 46, b"\xff"),  # another name than where it stands
        (end + 12, b"\xff\xff\xff\x7f"),  # a list of contents of two gigabytes
        (end + 16, b"\xff\xff\xff\x7f"),  # a list of contents far away
    ):
        spoiled = bytearray(good)
        spoiled[at : at + len(value)] = value
        (tmp_path / "y.xlsx").write_bytes(spoiled)
        assert refused(tmp_path / "y.xlsx").startswith("error.import.")
    far = struct.pack("<4sIQI", b"PK\x06\x07", 0, 1 << 60, 1)
    (tmp_path / "y.xlsx").write_bytes(good[:end] + far + good[end:])
    assert refused(tmp_path / "y.xlsx") == "error.import.sheet"


def test_a_workbook_with_a_password_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    assert refused(tmp_path / "x.xlsx") == "error.import.locked"
    with zipfile.ZipFile(document(tmp_path / "x.ods", ""), "a") as archive:
        archive.writestr(
            "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"
        )
    assert refused(tmp_path / "x.ods") == "error.import.locked"


# What people really have


def test_formulas_errors_and_hidden_rows_are_told(tmp_path: Path) -> None:
    cells = (
        text("Naam"), "<c><f>A1</f><v></v></c><c><f>A1</f></c>", '<c t="str"><f>A1</f><v>School</v></c>',
        '<c t="e"><f>#REF!</f><v>#REF!</v></c>',
    )  # fmt: skip
    path = book(tmp_path / "x.xlsx", data(*cells).replace("<row>", '<row hidden="1">', 2))
    notes = SheetNotes()
    assert rows_of(path, notes) == [["Naam"], [], ["School"]]
    assert (notes.uncalculated, notes.errors, notes.hidden) == (2, 1, 2)
    assert len(list(notes.sentences(texts("nl")))) == len(list(notes.sentences(texts("en")))) == 3


def test_what_openpyxl_writes_is_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    hidden, sheet = made.active, made.create_sheet("Partijen")
    assert hidden is not None
    hidden.title, hidden.sheet_state = "Lijsten", "hidden"
    sheet.append(["Naam", "Dag", "Aandeel", "Telefoon", "Getal", "Tijd"])
    sheet.append(["School", date(2026, 3, 1), 0.5, 612345678, 0.1 + 0.2, datetime(2026, 3, 1, 9, 30)])
    sheet["C2"].number_format, sheet["D2"].number_format = "0%", "0000000000"
    sheet.append(["Kerk", date(1900, 1, 1)])
    sheet.append(["", "x"])
    sheet.merge_cells("A3:A4")
    made.save(tmp_path / "x.xlsx")
    notes = SheetNotes()
    assert look(tmp_path / "x.xlsx").sheet == 1
    assert rows_of(tmp_path / "x.xlsx", notes)[1:] == [
        ["School", "2026-03-01", "50%", "0612345678", "0.3", "2026-03-01"], ["Kerk", "1900-01-01"], ["Kerk", "x"],
    ]  # fmt: skip
    assert notes.merged == 1


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.epoch = datetime(1904, 1, 1)
    sheet = made.active
    assert sheet is not None
    sheet.append([date(2026, 3, 1)])
    made.save(tmp_path / "x.xlsx")
    assert rows_of(tmp_path / "x.xlsx") == [["2026-03-01"]]


def test_merged_cells_and_percentages_of_calc_are_read(tmp_path: Path) -> None:
    rows = (
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>School</text:p></table:table-cell>'
        '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="612"><text:p>0612</text:p></table:table-cell>'
        "</table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p>a<text:s"
        ' text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>'
        '<table:table-row><table:table-cell/><table:table-cell table:formula="of:=1"><text:p>#REF!</text:p>'
        "</table:table-cell></table:table-row>"
    )
    notes = SheetNotes()
    assert rows_of(document(tmp_path / "x.ods", rows), notes) == [
        ["School", "50%", "0612"],
        ["School", "a  b\nc"],
    ]
    assert (notes.merged, notes.errors) == (1, 1)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"sep=;\r\nNaam;a,b\r\n", [[], ["Naam", "a,b"]]),
        ("Naam;Doel\r\nCafé;x\r\n".encode("utf-16"), [["Naam", "Doel"], ["Café", "x"]]),
        ("Naam;Doel\r\nCafé;x\r\n".encode("utf-16-le"), [["Naam", "Doel"], ["Café", "x"]]),
        ("\ufeffNaam,Doel\n".encode(), [["Naam", "Doel"]]),
        ("Naam;Café\n".encode("cp1252"), [["Naam", "Café"]]),
        (b'Naam;"a;b\r\nc ""d"""\r\n0612;=1+1\r\n', [["Naam", 'a;b\r\nc "d"'], ["0612", "=1+1"]]),
        (b"", []),
    ],
)
def test_csv_as_programs_really_write_it(tmp_path: Path, content: bytes, rows: list[list[str]]) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    assert rows_of(tmp_path / "x.csv") == rows


def test_csv_without_a_line_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"x" * 20_000_000)
    assert refused(tmp_path / "x.csv") == "error.import.sheet"
    (tmp_path / "x.csv").write_bytes(b'"' + b"x\n" * 1_000_000)
    assert refused(tmp_path / "x.csv") == "error.import.sheet"
