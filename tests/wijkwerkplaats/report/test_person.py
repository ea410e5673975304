"""The overview of a person holds everything that is kept of that person, and nothing of anybody else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.making import packed, picture
from tests.wijkwerkplaats.report.paper import pages, squashed
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.analysis.persons import Found, seek
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import set_field, set_fields
from wijkwerkplaats.edits.judgements import add_party_note, judge
from wijkwerkplaats.edits.photos import add_photo
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Contact
from wijkwerkplaats.model.words import DepartureKind, Perspective, Stance
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.report.person import person_paper
from wijkwerkplaats.texts import texts


@pytest.fixture
def found(gate: Gate) -> Found:
    """Somebody in every sort of place, also as a party, on a photograph, and in what it said before."""
    tell(gate)
    set_fields(gate, gate.all(Contact)[0], {"role": "wijkvader", "purpose": "uitnodigen"})
    party = add_stakeholder(gate, NAME)
    set_fields(gate, party, {"influence": 73, "stance": Stance.CHAMPION, "note": "gaat eigen gang"})
    judge(gate, party, Perspective.POLICY, {"interest": 91})
    add_party_note(gate, party, "belt elke maandag")
    add_photo(gate, made_ready(packed(picture()), "foto.png"), caption="Het plein met stoepkrijt")
    note = add_note(gate, f"{NAME} klaagt over de <b>stoep</b>", part="urgency")
    set_field(gate, note, "text", "Iemand klaagt")
    add_action(gate, "Kanarie van Ria", who="Ria Smit")
    note_departure(gate, DepartureKind.SUMMARY, "verslag-maart.pdf", whom="alle aanwezigen")
    traject = gate.trajects()[0]
    set_fields(gate, traject, {"purpose": "Weten wie meedoet"})
    return seek(gate, NAME)


KEPT = {
    "details": ("06-12345678", "wijkvader", "uitnodigen"),
    "attendance": ("Eerste wijktafel", "Bewonersgroep"),
    "a seat": ("Jouw plek aan tafel", "Uitvoerend"),
    "an action": ("Koffie drinken",),
    "a note about a party": ("belt terug. Joke weet het nog.",),
    "judgements": ("73", "Trekker", "gaat eigen gang", "91", "belt elke maandag"),
    "photographs": ("Het plein met stoepkrijt",),
    "what left": ("verslag-maart.pdf", "alle aanwezigen"),
    "older versions": ("klaagt over de <b>stoep</b>",),
    "purpose and retention": ("Weten wie meedoet", "nog niet opgeschreven"),
    "rights": ("Autoriteit Persoonsgegevens", "Jouw rechten"),
}


@pytest.mark.parametrize("what", KEPT)
def test_it_tells_everything(gate: Gate, found: Found, tmp_path: Path, what: str) -> None:
    paper = person_paper(gate, texts("nl"), found, found.sure, tmp_path / "joke.pdf")
    text = squashed("".join(pages(paper)))
    for words in KEPT[what]:
        assert squashed(words) in text, words


def test_it_tells_nothing_of_others(gate: Gate, found: Found, tmp_path: Path) -> None:
    paper = person_paper(gate, texts("nl"), found, found.sure, tmp_path / "joke.pdf")
    text = "".join(pages(paper))
    assert "Kanarie" not in text and "Ria Smit" not in text and "Piet" not in text


def test_as_a_text_document_it_says_the_same(gate: Gate, found: Found, tmp_path: Path) -> None:
    paper = person_paper(gate, texts("en"), found, found.sure, tmp_path / "joke.docx")
    with zipfile.ZipFile(paper) as file:
        text = file.read("word/document.xml").decode()
    assert "06-12345678" in text and "Your rights" in text and "klaagt over de &lt;b&gt;stoep" in text


def test_what_was_not_chosen_is_of_somebody_else(gate: Gate, found: Found, tmp_path: Path) -> None:
    paper = person_paper(
        gate, texts("nl"), found, [t for t in found.sure if t.kind == "seat"], tmp_path / "joke.pdf"
    )
    text = "".join(pages(paper))
    assert "Jouw plek aan tafel" in text and "06-12345678" not in text and "Koffie" not in text
