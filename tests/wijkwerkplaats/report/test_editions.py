"""Editions, the short version, an extract and chosen chapters: each has what it promises and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from tests.wijkwerkplaats.report.filled import fill
from tests.wijkwerkplaats.report.paper import TODAY, chosen, outside, pages
from tests.wijkwerkplaats.report.test_rounds import held
from tests.wijkwerkplaats.report.test_summary import ODD, OTHER_SCRIPTS, REMARK
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note, add_question
from wijkwerkplaats.edits.rounds import second_round, set_votes
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.report import Audience, Choice, Edition
from wijkwerkplaats.report.look import LOOKS, look, looking

SHORT = Choice(short=True)


def test_an_edition_lasts_as_long_as_its_paper() -> None:
    with pytest.raises(ZeroDivisionError), looking(Edition.LARGE):
        assert look().factor > 1
        raise ZeroDivisionError
    assert look() is LOOKS[Edition.NORMAL]


@pytest.mark.parametrize("audience", Audience)
def test_without_colour_everything_is_black_white_or_grey(full: Gate, audience: Audience) -> None:
    path = chosen(full, Choice(audience=audience, edition=Edition.MONO))
    document = pypdfium2.PdfDocument(path)
    for page in document:
        image = page.render(scale=0.6).to_pil().convert("RGB")
        red, green, blue = image.split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
    document.close()


@pytest.mark.parametrize("audience", Audience)
def test_large_print_has_no_small_text(full: Gate, audience: Audience) -> None:
    path = chosen(full, Choice(audience=audience, edition=Edition.LARGE))
    drawn = [(size, text) for size, text in _drawn(path) if not text.startswith("pagina")]  # drawn elsewhere
    small = [(size, text) for size, text in drawn if size < 15.9]
    assert len(drawn) > 100
    assert small == []  # nor within pictures, nor in tables with many columns


def _drawn(path: Path) -> list[tuple[float, str]]:
    """Every piece of text with the size that it has on paper."""
    found: list[tuple[float, str]] = []

    def note(text: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        grown = abs(page[0] * page[3] - page[1] * page[2]) * abs(line[0] * line[3] - line[1] * line[2])
        if text.strip():
            found.append((size * grown**0.5, text))

    for page in pypdf.PdfReader(path).pages:
        page.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("words", [ODD, OTHER_SCRIPTS], ids=["odd", "scripts"])
def test_nothing_is_clipped_in_large_print(gate: Gate, words: tuple[str, ...]) -> None:
    fill(gate, words)
    path = chosen(gate, Choice(audience=Audience.INTERNAL, edition=Edition.LARGE))
    now = LOOKS[Edition.LARGE]
    left, right = now.left * now.factor, (now.left + now.wide) * now.factor
    foot, top = now.bottom * now.factor - 42, now.page[1] * now.factor - 20
    assert outside(path, left - 1, right + 1, foot, top) == []


# The short version


def test_the_short_version_has_at_most_two_pages_and_says_what_it_leaves_out(gate: Gate) -> None:
    for number in range(300):
        add_action(gate, f"Actie {number}: {REMARK}", who=f"Wie {number}", due=TODAY)
        add_decision(gate, f"Besluit {number}: {REMARK}")
    found = pages(chosen(gate, SHORT))
    assert len(found) <= 2
    text = " ".join("".join(found).split())
    shown = len(re.findall(r"Actie \d+:", text))
    assert 0 < shown < 300
    assert f"Nog {300 - shown} staan er in het hele verslag, bij ‘Acties’" in text


def test_in_large_print_the_short_version_has_two_sheets(gate: Gate) -> None:
    for number in range(100):
        add_action(gate, f"Actie {number}: {REMARK}", who=f"Wie {number}", due=TODAY)
    assert len(pages(chosen(gate, Choice(short=True, edition=Edition.LARGE)))) <= 4


def test_a_second_vote_takes_the_place_of_the_first(gate: Gate) -> None:
    first = held(gate, "Speeltuin")
    second = second_round(gate, first)
    set_votes(gate, second, second.options[0].id, None, 3, 40)
    text = "".join(pages(chosen(gate, SHORT)))
    assert text.count("Speeltuin") >= 1
    assert text.count("Wat vinden jullie van") == 1


def test_a_small_harvest_is_not_cut(gate: Gate) -> None:
    add_decision(gate, "We beginnen op het plein", reason="Daar komt iedereen")
    add_question(gate, "Wie betaalt?")
    [page] = pages(chosen(gate, SHORT))
    assert all(words in page for words in ("op het plein", "Daar komt iedereen", "Wie betaalt?"))
    assert "past niet alles" not in page


def test_the_short_version_shows_where_groups_differ(full: Gate) -> None:
    found = pages(chosen(full, SHORT))
    assert len(found) <= 2
    assert "Wat opviel" in "".join(found)


def test_the_short_version_of_an_empty_session(gate: Gate) -> None:
    [page] = pages(chosen(gate, SHORT))
    assert "geen besluiten" in page


def test_the_short_version_never_holds_what_is_internal(gate: Gate) -> None:
    add_note(gate, "Kanarie", internal=True, part="urgency")
    assert "Kanarie" not in "".join(pages(chosen(gate, Choice(audience=Audience.INTERNAL, short=True))))


# An extract


def test_an_extract_has_only_what_names_them(gate: Gate) -> None:
    add_action(gate, "Lantaarns maken", who="Fatima, Woonstichting Thuis")
    add_action(gate, "Koffie halen", who="Jan")
    add_decision(gate, "De woonstichting  thuis betaalt de verf")
    add_decision(gate, "Thuiszorg komt erbij")
    add_question(gate, "Wat kost het?")
    text = "".join(pages(chosen(gate, Choice(recipient="Woonstichting Thuis"))))
    assert "Lantaarns" in text and "verf" in text
    assert not re.search("Koffie|Thuiszorg|kost", text)


def test_an_extract_for_nobody_says_who_is_named(gate: Gate) -> None:
    add_action(gate, "Koffie halen", who="Jan en Fatima")
    with pytest.raises(WijkError) as problem:
        chosen(gate, Choice(recipient="Politie"))
    assert problem.value.args_for_text["known"] == "Fatima, Jan"


# Chapters


def test_only_the_chosen_chapters(full: Gate) -> None:
    found = pages(chosen(full, Choice(chapters=frozenset({"urgency"}))))
    text = "".join(found)
    assert "Hoe sterk voelen jullie het?" in text and "Besluiten" not in text
    assert "Politie" in found[0]  # the head always stands there


def test_an_unknown_chapter_says_which_there_are(full: Gate) -> None:
    with pytest.raises(WijkError) as problem:
        chosen(full, Choice(chapters=frozenset({"urgency", "weg"})))
    assert problem.value.args_for_text["sections"] == "weg"
    assert "harvest" in str(problem.value.args_for_text["known"])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("choice", [SHORT, Choice(recipient="Politie")], ids=["short", "recipient"])
def test_both_languages_are_whole(
    full: Gate, choice: Choice, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    text = "".join(pages(chosen(full, choice, language)))
    assert caplog.records == []
    assert "report." not in text


def test_size_without_photographs(full: Gate, tmp_path: Path) -> None:
    for number in range(300):
        add_action(full, f"Actie {number}: {REMARK[:200]}", who="Fatima", due=TODAY)
    assert chosen(full, Choice(audience=Audience.INTERNAL)).stat().st_size < 500_000
