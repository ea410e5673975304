"""The process model on one page."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from tests.wijkwerkplaats.analysis.rounds import YES, say
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Traject
from wijkwerkplaats.model.words import PartState
from wijkwerkplaats.report.overview import overview_pdf
from wijkwerkplaats.texts import texts


def page(gate: Gate, folder: Path, lang: str = "nl") -> str:
    """The words of the page, of which there is one."""
    target = overview_pdf(gate, load_method(lang), texts(lang), folder / "blad.pdf", today=date(2026, 5, 11))
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 1
    assert document[0].get_size()[0] > document[0].get_size()[1]
    words: str = document[0].get_textpage().get_text_bounded()
    document.close()
    return words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_part_stands_in_the_cogs_and_in_the_table(gate: Gate, tmp_path: Path, lang: str) -> None:
    words = " ".join(page(gate, tmp_path, lang).split())
    for part in load_method(lang).parts:
        first = part.title.split()[0]
        assert words.count(first) >= 2, part.title
    assert all(link.title.split()[0] in words for link in load_method(lang).links)


def test_it_tells_what_was_answered_and_why_a_part_was_skipped(gate: Gate, tmp_path: Path) -> None:
    say(gate, load_method("nl"), {"issues-figures": YES})
    mark_part(gate, "contract", PartState.SKIPPED, "Er is al een <b>convenant</b> & dat werkt")
    words = " ".join(page(gate, tmp_path).split())
    assert "Molenwijk" in words
    assert "11 mei 2026" in words
    assert "1 / 4" in words
    assert "<b>convenant</b> &" in words


def test_long_reasons_and_a_long_name_stay_on_the_page(gate: Gate, tmp_path: Path) -> None:
    traject = gate.trajects()[0]
    gate.storage.merge([dataclasses.replace(traject, wijk="Wijk 👋 " + "heel lang " * 60)], [], [])
    gate.forget_cache()
    assert isinstance(gate.trajects()[0], Traject)
    for part in load_method("nl").parts:
        mark_part(gate, part.id, PartState.SKIPPED, "Dit doen we pas later, als de raad het geld geeft. " * 9)
    words = page(gate, tmp_path)
    assert words.count("Overgeslagen") >= 21


def test_without_a_traject_the_page_is_the_model_alone(gate: Gate, tmp_path: Path) -> None:
    gate.place = dataclasses.replace(gate.place, traject_id="", session_id=None)
    assert "Nog niet besproken: 21" in " ".join(page(gate, tmp_path).split())


def test_a_folder_that_refuses_leaves_nothing_behind(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("geen map")
    with pytest.raises(FileProblem):
        overview_pdf(gate, load_method("nl"), texts("nl"), tmp_path / "vol" / "blad.pdf")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("vol")] == ["vol"]
