"""The structure that a screen reader reads: whole, in order, with every mark either in it or only an ornament."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.support import running_gate
from tests.wijkwerkplaats.report.filled import fill
from tests.wijkwerkplaats.report.paper import TODAY, chosen
from tests.wijkwerkplaats.report.test_summary import OTHER_SCRIPTS, REMARK
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.report import Audience, Choice, Edition
from wijkwerkplaats.report.blocks import Heading, Whole, headed
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words

INTERNAL = Choice(audience=Audience.INTERNAL)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pypdf.PdfReader]:
    """An internal paper with everything in it, some of it long or in another script."""
    made = running_gate(tmp_path_factory.mktemp("full") / "test.wijk")
    fill(made, ["Politie", REMARK, *OTHER_SCRIPTS])
    for number in range(60):
        add_action(made, f"Actie {number}", who="Fatima", due=TODAY)
    yield pypdf.PdfReader(chosen(made, INTERNAL))
    made.close()


def elements(reader: pypdf.PdfReader) -> Iterator[tuple[Any, list[Any]]]:
    """Every thing in the structure with those that it stands in."""
    yield from _walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object(), [])


def _walk(element: Any, above: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    yield element, above
    for kid in _kids(element):
        if not isinstance(kid, int) and "/S" in kid:
            yield from _walk(kid, [*above, element])


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    return [kid.get_object() for kid in kids]


def drawn(page: Any) -> str:
    return str(page.get_contents().get_data().decode("latin1"))


def test_the_file_says_that_it_is_tagged(reader: pypdf.PdfReader) -> None:
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "nl-NL"
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


def test_every_mark_is_in_the_structure_once_and_on_its_page(reader: pypdf.PdfReader) -> None:
    numbers = {page.indirect_reference.idnum: set(_marks(page)) for page in reader.pages}  # type: ignore[union-attr]
    seen: dict[int, list[int]] = {page: [] for page in numbers}
    for element, _ in elements(reader):
        for kid in _kids(element):
            if isinstance(kid, int):
                seen[element.raw_get("/Pg").idnum].append(kid)
            elif "/MCID" in kid:
                seen[kid.raw_get("/Pg").idnum].append(kid["/MCID"])
    assert {page: sorted(found) for page, found in seen.items()} == {
        page: sorted(found) for page, found in numbers.items()
    }


def _marks(page: Any) -> list[int]:
    return [int(number) for number in re.findall(r"/MCID (\d+)", drawn(page))]


def test_each_page_leads_back_to_the_structure(reader: pypdf.PdfReader) -> None:
    nums = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = dict(zip(nums[::2], nums[1::2], strict=True))
    for page in reader.pages:
        found = parents[page["/StructParents"]].get_object()
        kinds = re.findall(r"/(\w+) <</MCID \d+>>", drawn(page))
        assert [one.get_object()["/S"] for one in found] == [f"/{kind}" for kind in kinds]


def test_nothing_is_drawn_outside_a_mark(reader: pypdf.PdfReader) -> None:
    for page in reader.pages:
        depth = 0
        for line in drawn(page).split("\n"):
            depth += len(re.findall(r"\b(?:BDC|BMC)\b", line))
            shows = re.search(r"\b(?:Tj|TJ|Do)\b|(?:^|\s)(?:S|f|B|f\*|b|s)$", line)
            assert depth or not shows, line
            depth -= len(re.findall(r"\bEMC\b", line))
            assert depth >= 0
        assert depth == 0


def test_headings_skip_no_level(reader: pypdf.PdfReader) -> None:
    levels = [int(e["/S"][2:]) for e, _ in elements(reader) if re.fullmatch(r"/H\d", e["/S"])]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_tables_are_regular_and_their_heads_are_marked(reader: pypdf.PdfReader) -> None:
    tables = [e for e, _ in elements(reader) if e["/S"] == "/Table"]
    assert len(tables) > 5
    for table in tables:
        rows = [[cell["/S"] for cell in _kids(row)] for row in _kids(table)]
        assert len({len(row) for row in rows}) == 1
        assert set(rows[0]) == {"/TH"} or all(row[0] == "/TH" for row in rows)
    heads = [e for e, _ in elements(reader) if e["/S"] == "/TH"]
    assert all(head["/A"]["/Scope"] in ("/Column", "/Row") for head in heads)


def test_a_table_over_pages_is_one_table_with_one_head(reader: pypdf.PdfReader) -> None:
    longest = max((e for e, _ in elements(reader) if e["/S"] == "/Table"), key=_length)
    assert _length(longest) > 60
    heads = [row for row in _kids(longest) if {cell["/S"] for cell in _kids(row)} == {"/TH"}]
    assert len(heads) == 1


def _length(table: Any) -> int:
    return len(_kids(table))


def test_every_picture_says_what_it_shows(reader: pypdf.PdfReader) -> None:
    pictures = [e for e, _ in elements(reader) if e["/S"] == "/Figure"]
    assert len(pictures) > 5
    assert [picture for picture in pictures if len(picture.get("/Alt", "")) < 20] == []


def test_things_stand_where_they_may(reader: pypdf.PdfReader) -> None:
    within = {"/LI": "/L", "/LBody": "/LI", "/Lbl": "/LI", "/TR": "/Table", "/TD": "/TR", "/TH": "/TR"}
    for element, above in elements(reader):
        assert within.get(element["/S"], above[-1]["/S"] if above else "") == (
            above[-1]["/S"] if above else ""
        )


def test_words_over_two_pages_are_one_paragraph(gate: Gate) -> None:
    for _ in range(4):
        add_note(gate, REMARK, part="urgency")
        add_decision(gate, REMARK)
    reader = pypdf.PdfReader(chosen(gate, Choice()))
    over = [
        e for e, _ in elements(reader) if any(not isinstance(kid, int) and "/MCID" in kid for kid in _kids(e))
    ]
    assert over


def test_words_on_two_lines_are_two_words() -> None:
    block: Any = words(style("body"), REMARK)
    long: Any = words(style("body"), "x" * 300)
    canvas = Canvas(io.BytesIO())
    for one in (block, long):
        one.wrap(200, 9000)
        one.drawOn(canvas, 0, 0)
    ends = [line[1][-1] for line in block._lines.blPara.lines[:-1]]
    assert all(end.endswith(" ") for end in ends)
    assert not any(line[1][-1].endswith(" ") for line in long._lines.blPara.lines)


@pytest.mark.parametrize("edition", Edition)
def test_every_edition_is_tagged(gate: Gate, edition: Edition) -> None:
    reader = pypdf.PdfReader(chosen(gate, Choice(edition=edition)))
    assert [e["/S"] for e, _ in elements(reader)][:2] == ["/Document", "/P"]


def test_a_heading_with_a_small_line_below_it_waits_for_what_follows() -> None:
    strip, table = Whole(100, 16, "Ja: 1", spoken=True), Grid((1,), [("woord",)] * 3)
    [first, *_] = headed(Heading("Kop"), strip, table)
    [alone, *_] = headed(Heading("Kop"), strip)
    assert first.height > alone.height + 20  # type: ignore[attr-defined]
