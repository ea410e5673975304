"""A name is found however it is written, and not in another word or in somebody else's name."""

from __future__ import annotations

import pytest

from wijkwerkplaats.analysis.sought import Sought, digits, replaced, words_of


def sought(name: str, **reach: frozenset[str]) -> Sought:
    return Sought(words_of(name), **reach)  # type: ignore[arg-type]


def surely(name: str, text: str) -> str:
    """A text with what is surely of the person between brackets."""
    return "".join(f"[{part}]" for part in (text[a:b] for a, b in sought(name).surely(text)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Joke van Dalen", "joke  VAN\n Dalen"),
        ("Joke van Dalen", "Joké van Dalen"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Lukasz Zak", "Łukasz Żak"),
        ("Işıl Güneş", "ISIL GUNES"),
        ("Ayse Yilmaz", "Ayşe Yılmaz"),
        ("Søren Ørsted", "Soren Orsted"),
        ("Anne Marie Bos", "Anne-Marie Bos"),
        ("Anne-Marie Bos", "Anne Marie Bos"),
        ("Sara Bos-de Wit", "Sara Bos - de Wit"),
        ("فاطمة الزهراء", "فَاطِمَة الزهراء"),
        ("Conor O'Neill", "Conor O’Neill"),
        ("Joke van Dalen", "Jo\u00adke van Dalen"),
        ("Bo Li", "Bo Li"),
    ],
)
def test_a_name_is_the_same_however_it_is_written(name: str, text: str) -> None:
    assert surely(name, f"Met {text}, en zo") == f"[{text}]"


def test_possession_leaves_the_s() -> None:
    for text, left in (
        ("Joke van Dalens fiets", "…s fiets"),
        ("Fatima's idee", "…'s idee"),
        ("Joke van Dalen’s", "…’s"),
    ):
        who = sought("Fatima" if "Fatima" in text else "Joke van Dalen")
        assert replaced(text, who.surely(text), "…") == left


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jan", "januari"),
        ("Jan", "Jans"),
        ("Rian", "Rianneplein"),
        ("Jan", "Jan-Willem"),
        ("Willem", "Jan-Willem"),
        ("Joke van Dalen", "Joke van Dalenburg"),
        ("Joke van Dalen", "Marijoke van Dalen"),
    ],
)
def test_a_name_within_another_is_not_the_person(name: str, text: str) -> None:
    assert surely(name, f"Op {text} 4") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Dalen, Joke van", "van Dalen, Joke", "J. van Dalen", "j van dalen", "joke", "mail j.vandalen@wijk.example",
        "vandalenjoke@wijk.example",
    ],
)  # fmt: skip
def test_what_may_be_the_person_is_shown(text: str) -> None:
    who = sought("Joke van Dalen")
    assert who.perhaps(text) and not who.surely(text)


def test_initials_and_a_turned_name_go_as_a_whole() -> None:
    who = sought("Joke van Dalen")
    for text, left in (("bel J. van Dalen op", "bel … op"), ("Dalen, Joke van; Ria", "…; Ria")):
        assert replaced(text, who.perhaps(text), "…") == left


def test_who_has_a_hyphen_may_be_the_person() -> None:
    assert sought("Jan").perhaps("met Jan-Willem")


@pytest.mark.parametrize("text", ["0612345678", "+31 6 12345678", "0031 (0)6-1234 5678", "06 12 34 56 78"])
def test_a_number_is_the_same_however_it_is_written(text: str) -> None:
    who = sought("Joke van Dalen", phones=frozenset({digits("06-12345678")}))
    assert replaced(f"bel {text} even", who.surely(f"bel {text} even"), "…") == "bel … even"


def test_another_number_is_of_somebody_else() -> None:
    who = sought("Joke van Dalen", phones=frozenset({digits("06-12345678")}))
    assert not who.surely("bel 06-123456789 of 06-12345679")


def test_a_name_that_others_share_is_sure_only_by_itself() -> None:
    who = Sought(("fatima",), shared=True)
    assert who.surely("Fatima") and not who.surely("met Fatima") and who.perhaps("met Fatima")
