"""Voting rounds on paper: with their part, with every number, and readable whatever was typed (§7.2)."""

from __future__ import annotations

from tests.wijkwerkplaats.report.paper import pages, paper, squashed
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Round
from wijkwerkplaats.model.words import RoundForm
from wijkwerkplaats.report import Audience


def held(gate: Gate, *options: str, part: str = "urgency") -> Round:
    made = edits.add_round(gate, RoundForm.STICKERS, "Wat vinden jullie van <b>de kas</b>?", part=part)
    for number, text in enumerate(options):
        option = edits.add_option(gate, made, text)
        for place in (1, 2, 3):
            edits.set_votes(gate, made, option.id, None, place, 10 * number + place)
    found = gate.get(Round, made.id)
    assert found is not None
    return found


def test_participants_read_the_question_the_numbers_and_what_stands_out(gate: Gate) -> None:
    held(gate, "Een kas", "Een plein")
    text = squashed("".join(pages(paper(gate))))
    for words in ("<b>de kas</b>?", "1. Een kas", "2. Een plein", "Het meest eensgezind", "Rood"):
        assert squashed(words) in text
    assert squashed("11 12 13 36") in text


def test_a_round_without_a_part_is_not_lost(gate: Gate) -> None:
    held(gate, "Een kas", part="")
    assert "1 2 3 6" in " ".join("".join(pages(paper(gate))).split())


def test_a_round_that_nobody_voted_in_is_left_out(gate: Gate) -> None:
    edits.add_option(gate, edits.add_round(gate, RoundForm.DOTS, "Leeg", part="urgency"), "Een kas")
    assert "Een kas" not in "".join(pages(paper(gate)))


def test_what_was_changed_after_closing_is_told(gate: Gate) -> None:
    made = held(gate, "Een kas")
    edits.close_round(gate, made)
    edits.reopen_round(gate, made, "Verkeerd geteld")
    edits.set_votes(gate, made, made.options[0].id, None, 1, 9)
    for audience in Audience:
        text = "".join(pages(paper(gate, audience)))
        assert "Verkeerd geteld" in text
        assert "1 / 2 / 3" in text


def test_long_words_and_many_proposals_break_well(gate: Gate) -> None:
    held(gate, *[f"Voorstel {number} " + "met heel veel woorden " * 60 for number in range(12)])
    text = squashed("".join(pages(paper(gate))))
    assert all(squashed(f"Voorstel {number} met") in text for number in range(12))
