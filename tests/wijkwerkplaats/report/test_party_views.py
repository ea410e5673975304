"""The views of the parties on paper: what everybody may see, what the team sees as well, and very many parties."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter

import pytest

from tests.wijkwerkplaats.report.paper import pages, paper
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.stakeholders import add_relation, add_stakeholder, place_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind
from wijkwerkplaats.report import Audience
from wijkwerkplaats.report.pictures.party_kinds import MatrixPicture
from wijkwerkplaats.report.style import WIDTH
from wijkwerkplaats.texts import texts

TEAM = Audience.INTERNAL


@pytest.fixture
def told(gate: Gate) -> Gate:
    """Three parties that relate and were judged, talked about at the table."""
    gate.place = dataclasses.replace(gate.place, part="stakeholders")
    made = [add_stakeholder(gate, name) for name in ("Politie", "School", "Moskee")]
    for party, level in zip(made, Level, strict=True):
        set_fields(gate, party, {"level": level, "kind": PartyKind.POLICE, "domains": (Domain.SAFETY,)})
    place_stakeholder(gate, made[0], 90, 80)
    relation = add_relation(gate, made[0], made[1], RelationKind.TENSION)
    assert relation is not None
    set_fields(gate, relation, {"strength": 3})
    return gate


def text(gate: Gate, audience: Audience) -> str:
    return "".join(pages(paper(gate, audience)))


def test_everybody_sees_kinds_domains_and_levels(told: Gate) -> None:
    found = text(told, Audience.PARTICIPANTS)
    assert "Welke soorten partijen er zijn" in found
    assert "Wie waaraan werkt" in found
    assert "Partijen naar niveau" in found
    assert found.count("nog niemand") >= 5
    assert not re.search("Hoe dichtbij|Netwerk van partijen|Kern", found)


def test_the_team_sees_rings_and_network_as_well_with_what_they_tell(told: Gate) -> None:
    found = text(told, TEAM)
    assert "Hoe dichtbij partijen staan" in found
    assert "Netwerk van partijen" in found
    assert "Nog geen relatie" in found
    assert "sterk" in found  # the legend of the lines
    assert "Nog met niemand in contact. Partijen: 1." in found


def test_every_view_says_of_which_day_it_is(told: Gate) -> None:
    assert text(told, TEAM).count("Stand op") >= 5


def test_with_very_many_parties_the_matrix_goes_by_kind(told: Gate) -> None:
    for number in range(70):
        party = add_stakeholder(told, f"Vereniging {number}", kind=PartyKind.CLUB)
        set_fields(told, party, {"domains": (Domain.SPORT,)})
    found = [page for page in pages(paper(told)) if "Wie waaraan werkt" in page]
    assert "Vereniging of club" in found[0]
    assert "Een getal: zoveel partijen van deze soort" in found[0]
    assert "Vereniging 33" not in found[0].partition("Wie waaraan werkt")[2]


def test_the_matrix_breaks_where_some_rows_stay_and_some_go_on() -> None:
    rows = [(f"Partij {number}", Counter[Domain]()) for number in range(20)]
    picture = MatrixPicture(rows, Counter(), texts("nl"), counted=False)
    whole = picture.wrap(WIDTH, 0)[1]
    assert picture.split(WIDTH, whole + 1) == [picture]
    assert picture.split(WIDTH, 120) == []
    for height in (180, whole / 2, whole - 8):
        first, rest = (part.wrap(WIDTH, 0)[1] for part in picture.split(WIDTH, height))
        assert first <= height
        assert min(first, rest) > 150
