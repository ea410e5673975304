"""The talk card: every point as the traject talks about it, with room to write, and no answer of anybody."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from wijkwerkplaats.analysis.own import effective_method
from wijkwerkplaats.edits import answers, own
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.report.talk_card import checklists, talk_card_pdf
from wijkwerkplaats.texts import texts

METHOD = load_method("nl")


def pages(gate: Gate, target: Path, part: str = "", lang: str = "nl") -> list[str]:
    """The words of each page, with the method as the traject talks about it."""
    method = effective_method(gate, load_method(lang), texts(lang))
    talk_card_pdf(gate, method, texts(lang), target, part)
    document = pypdfium2.PdfDocument(target)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def test_a_card_has_the_points_their_answers_to_tick_and_nothing_that_was_said(
    gate: Gate, tmp_path: Path
) -> None:
    point = METHOD.points[0]
    answer = answers.answer_to(gate, METHOD.checklists[0].id, point.id)
    answers.set_verdict(gate, answer, Verdict.YES)
    answers.set_answer_text(
        gate, answers.answer_to(gate, METHOD.checklists[0].id, point.id), text="Zegt de buurvrouw"
    )
    text = " ".join(pages(gate, tmp_path / "map" / "kaart.pdf", "urgency"))
    for asked in METHOD.checklists[0].points:
        assert asked.text in text and asked.hint in text
    assert "Weten we niet" in text and "Bewoner" in text and "§ 4.1" in text
    assert "buurvrouw" not in text


def test_what_is_off_is_not_on_it_and_what_is_added_is(gate: Gate, tmp_path: Path) -> None:
    off = METHOD.checklists[0].points[1]
    own.switch_point(gate, off.id, False)
    own.add_own_point(gate, "urgency", "Wat vinden de <b>kinderen</b>?", hint="Vraag het op school")
    made = own.add_own_list(gate, "Over het plein", "urgency")
    own.add_own_point(gate, "urgency", "Is het plein schoon?", own_list=made)
    text = " ".join(pages(gate, tmp_path / "kaart.pdf", "urgency"))
    assert off.text not in text
    assert "Wat vinden de <b>kinderen</b>? Vraag het op school" in text
    assert "Over het plein" in text and "Is het plein schoon?" in text


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_all_checklists_each_begin_on_a_page(gate: Gate, tmp_path: Path, lang: str) -> None:
    free = own.add_own_list(gate, "Zomerfeest")
    own.add_own_point(gate, "own", "Wie bakt?", own_list=free)
    found = pages(gate, tmp_path / "kaarten.pdf", lang=lang)
    method = load_method(lang)
    for asked in method.checklists:
        assert sum(asked.title in page for page in found) == 1
    assert "Wie bakt?" in found[-1]


def test_a_shared_checklist_is_the_same_card_from_both_parts(gate: Gate, tmp_path: Path) -> None:
    one, other = (list(checklists(METHOD, part)) for part in ("steering", "financing"))
    assert one == other and len(one) == 1
    assert "§ 5.4–5.5" in pages(gate, tmp_path / "kaart.pdf", "financing")[0]


def test_a_part_without_points_gives_no_card() -> None:
    assert list(checklists(METHOD, "monitoring")) == []
    assert list(checklists(METHOD, "own")) == []


def test_two_hundred_own_points_all_stand_on_paper(gate: Gate, tmp_path: Path) -> None:
    for number in range(200):
        own.add_own_point(gate, "urgency", f"Punt nummer {number} van ons?")
    text = " ".join(pages(gate, tmp_path / "kaart.pdf", "urgency"))
    assert all(f"Punt nummer {number} van ons?" in text for number in range(200))
