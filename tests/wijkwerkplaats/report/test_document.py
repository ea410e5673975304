"""The text document: the same words as on paper, with a structure that a web editor and a screen reader can use."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.wijkwerkplaats.report.paper import TODAY, chosen
from tests.wijkwerkplaats.report.test_summary import ODD, OTHER_SCRIPTS, REMARK
from wijkwerkplaats.edits.capture import add_action, add_decision, add_question
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.report import Audience, Choice, Edition


def made(gate: Gate, choice: Choice = Choice()) -> Document:  # noqa: B008 - it is frozen
    return docx.Document(str(chosen(gate, choice, ending=".docx")))


def text_of(document: Document) -> str:
    return "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.iter(qn("w:p"))
    )


def test_it_says_what_it_is(full: Gate) -> None:
    document = made(full)
    about = document.core_properties
    assert "Molenwijk" in about.title and about.language == "nl-NL"
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"nl-NL"}


def test_headings_are_headings(full: Gate) -> None:
    document = made(full)
    levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_picture_has_a_text(full: Gate) -> None:
    found = list(made(full).element.iter(qn("wp:docPr")))
    assert len(found) > 3
    assert [one for one in found if len(one.get("descr", "")) < 20] == []


def test_heads_of_tables_are_marked_and_repeated(gate: Gate) -> None:
    for number in range(300):
        add_action(gate, f"actie-{number:03}", who="Fatima", due=TODAY)
    [table] = made(gate).tables
    rows = list(table._tbl.tr_lst)
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * 300
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_lists_start_again(gate: Gate) -> None:
    add_decision(gate, "Eerst dit")
    add_question(gate, "En dan?")
    numbered = [p for p in made(gate).paragraphs if p.style.name == "List Number"]
    assert [p.text for p in numbered] == ["Eerst dit", "En dan?"]
    assert len({p._p.pPr.numPr.numId.val for p in numbered}) == 2


@pytest.mark.parametrize("words", [ODD, OTHER_SCRIPTS], ids=["odd", "scripts"])
def test_words_come_out_as_typed(gate: Gate, words: tuple[str, ...]) -> None:
    for one in words:
        add_decision(gate, one)
    text = re.sub(r"\s", "", text_of(made(gate)))
    assert [one for one in words if re.sub(r"\s", "", one) not in text] == []


def test_letters_that_a_document_may_not_hold(gate: Gate) -> None:
    add_decision(gate, "voor\x0b\x00\ufffe na")
    assert "voor na" in text_of(made(gate))


def test_what_is_read_from_the_right_starts_there(gate: Gate) -> None:
    add_decision(gate, OTHER_SCRIPTS[0])
    [one] = [p for p in made(gate).paragraphs if OTHER_SCRIPTS[0] in p.text]
    assert one._p.pPr.find(qn("w:bidi")) is not None


def test_pages_are_counted(full: Gate) -> None:
    foot = made(full).sections[0].footer._element
    assert [one.text for one in foot.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("edition", Edition)
def test_every_edition(full: Gate, edition: Edition) -> None:
    document = made(full, Choice(edition=edition))
    size = document.styles["Normal"].font.size
    assert size is not None and size.pt == (16 if edition is Edition.LARGE else 10)
    if edition is Edition.MONO:
        colours = {one.get(qn("w:val")) for one in document.element.iter(qn("w:color"))}
        assert {one for one in colours if len({one[:2], one[2:4], one[4:]}) > 1} == set()


def test_the_internal_document_says_so(full: Gate, tmp_path: Path) -> None:
    head = made(full, Choice(audience=Audience.INTERNAL)).sections[0].header.paragraphs[0].text
    assert head.startswith("INTERN")
    assert not made(full).sections[0].header.paragraphs[0].text.startswith("INTERN")


def test_a_long_remark_is_whole(gate: Gate) -> None:
    add_decision(gate, REMARK)
    assert REMARK in text_of(made(gate))
