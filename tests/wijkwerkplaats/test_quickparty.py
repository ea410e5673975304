"""A party in one line of typing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.quickparty import QuickParty, parse, vocabulary


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Buurtapp Noord", QuickParty(name="Buurtapp Noord")),
        (
            "politie wijkagent / veiligheid / +",
            QuickParty(name="politie wijkagent", domains=(Domain.SAFETY,), indispensable=True),
        ),
        (
            "  El-Noor/ moskee, JEUGD /+",
            QuickParty(name="El-Noor", kind=PartyKind.RELIGIOUS, domains=(Domain.YOUTH,), indispensable=True),
        ),
        (
            "De Wilg / onderwijs",
            QuickParty(name="De Wilg", kind=PartyKind.SCHOOL, domains=(Domain.EDUCATION,)),
        ),
        (
            "Wethouder / bestuurlijk / elders",
            QuickParty(name="Wethouder", level=Level.EXECUTIVE, active_here=False),
        ),
        ("Moeders / informeel", QuickParty(name="Moeders", informal=True)),
        ("Youth team / safety", QuickParty(name="Youth team", domains=(Domain.SAFETY,))),
        ("Vitens +", QuickParty(name="Vitens", indispensable=True)),
        ("Team / veilgheid en jeugd", QuickParty(name="Team", domains=(Domain.SAFETY, Domain.YOUTH))),
    ],
)
def test_a_line_is_understood(line: str, expected: QuickParty) -> None:
    assert parse(line, vocabulary()) == expected


@pytest.mark.parametrize(
    "line", ["GGD/GHOR", "KPN / glasvezel", "Zorg / welzijn team Oost", "C++", "+", "A & B"]
)
def test_what_is_not_understood_stays_in_the_name(line: str) -> None:
    assert parse(line, vocabulary()) == QuickParty(name=line)


@pytest.mark.parametrize("line", ["", "   ", "/", " / / "])
def test_a_line_without_a_name_gives_no_name(line: str) -> None:
    assert parse(line, vocabulary()).name == ""


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_line_is_too_strange(line: str) -> None:
    assert parse(line, vocabulary()).name or not line.replace("/", "").strip()


@pytest.mark.parametrize(
    ("line", "name", "tags"),
    [
        ("Politie #kern", "Politie", ("kern",)),
        ("Politie / veiligheid / + #kern #bellen", "Politie", ("kern", "bellen")),
        ("Politie / #bellen in mei, #kern", "Politie", ("bellen in mei", "kern")),
        ("Studio #9", "Studio #9", ()),
        ("Bakker#1", "Bakker#1", ()),
    ],
)
def test_a_hash_makes_a_tag(line: str, name: str, tags: tuple[str, ...]) -> None:
    found = parse(line, vocabulary())
    assert (found.name, found.tags) == (name, tags)
