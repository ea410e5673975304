"""Parties whose names look alike."""

from __future__ import annotations

import pytest

from wijkwerkplaats.analysis.duplicates import Pair, alike, clusters
from wijkwerkplaats.model import Stakeholder


def parties(*names: str) -> list[Stakeholder]:
    """Parties that are called so; their number is their key."""
    return [Stakeholder(id=str(n), traject_id="t", name=name) for n, name in enumerate(names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Politie", "politie "),
        ("Café 't Hoekje", "Cafe Hoekje"),
        ("Stichting Buurtwerk", "Buurtwerk"),
        ("Huurdersvereniging Molenwijk", "Molenwijk, huurdersvereniging"),
        ("Basisschool de Regenboog", "Basischool De Regenboog"),
        ("Wijk team", "Wijkteam"),
        ("Woningcorporatie Waterrijk", "Woningcoporatie Waterrijk"),
        ("Wijkagent Jansen", "Wijkagent Janssen"),
        ("Politie basisteam Oost", "Politie, basis team Oost"),
    ],
)
def test_the_same_name_written_otherwise_is_found(one: str, other: str) -> None:
    assert [(p.first, p.second) for p in alike(parties(one, "Moskee El-Noor", other))] == [("0", "2")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bewonersgroep Noord", "Bewonersgroep Zuid"),
        ("Wijkteam 1", "Wijkteam 2"),
        ("Kerk De Brug", "School De Brug"),
        ("Gemeente", "Gemeente, afdeling Ruimte"),
        ("", "Politie"),
        ("Gemeente, afdeling Wijken", "Gemeente, afdeling Jeugd"),
        ("Bewonerscommissie Waterkers", "Bewonerscommissie Korenmolenflat"),
    ],
)
def test_different_parties_are_left_alone(one: str, other: str) -> None:
    assert alike(parties(one, other)) == []


def test_the_surest_comes_first_and_groups_hang_together() -> None:
    found = alike(parties("Wijkteam Molenwijk", "Wijkteam Molenwjk", "wijkteam molenwijk", "Politie"))
    assert (found[0].first, found[0].second) == ("0", "2")
    assert [set(group) for group in clusters(found)] == [{"0", "1", "2"}]
    assert clusters([Pair("a", "b", 1), Pair("c", "d", 1), Pair("b", "c", 1)]) == [("a", "b", "c", "d")]


def test_a_crowd_is_compared_fast() -> None:
    many = parties(*(f"Organisatie nummer {n} aan de {n % 37}e straat" for n in range(2000)))
    assert alike(many) == []
