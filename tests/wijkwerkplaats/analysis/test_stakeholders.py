"""Who is missing from the list of parties, and where each party stands on the map."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from wijkwerkplaats.analysis.stakeholders import (
    ALSO,
    USUAL,
    PartyGroup,
    domain_matrix,
    findings,
    group_of,
    inventory,
    map_positions,
)
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.texts import texts


def party(key: str, **fields: Any) -> Stakeholder:
    """A party with some fields filled in."""
    return Stakeholder(id=key, traject_id="t", name=fields.pop("name", key), **fields)


def test_every_kind_is_missing_from_an_empty_list() -> None:
    assert inventory([]).missing_usual == USUAL
    assert inventory([]).missing_also == ALSO


def test_a_kind_with_a_party_is_not_missing() -> None:
    found = inventory([party("a", kind=PartyKind.POLICE), party("b", kind=PartyKind.GRID)])
    assert PartyKind.POLICE not in found.missing_usual
    assert PartyKind.GRID not in found.missing_also
    assert found.kinds[PartyKind.POLICE] == 1


def test_every_kind_but_the_catch_alls_is_looked_for() -> None:
    assert {*USUAL, *ALSO} == set(PartyKind) - {PartyKind.NONE, PartyKind.OTHER}


def test_domains_and_levels_without_a_party_are_counted_too() -> None:
    found = inventory([party("a", domains=(Domain.SAFETY, Domain.YOUTH), level=Level.TACTICAL)])
    assert (found.domains[Domain.SAFETY], found.domains[Domain.ENERGY]) == (1, 0)
    assert [level for level, count in found.levels.items() if not count] == [
        Level.EXECUTIVE,
        Level.OPERATIONAL,
    ]


def test_the_matrix_tells_who_works_where_at_which_level() -> None:
    matrix = domain_matrix(
        [party("a", domains=(Domain.SAFETY,), level=Level.TACTICAL), party("b", domains=(Domain.SAFETY,))]
    )
    assert matrix[Domain.SAFETY][Level.TACTICAL] == ("a",)
    assert matrix[Domain.SAFETY][None] == ("b",)
    assert matrix[Domain.SPORT][Level.TACTICAL] == ()


def test_findings_name_the_parties_that_they_are_about() -> None:
    parties = [
        party("a", indispensable=True),
        party("b", name="Buurtapp", informal=True, active_here=False, kind=PartyKind.INFORMAL),
        party("c", name=" buurtAPP", kind=PartyKind.OTHER),
    ]
    relations = [Relation(id="r", traject_id="t", source_id="a", target_id="b")]
    found = {finding.key: finding.parties for finding in findings(parties, relations)}
    assert found == {"uncalled": ("a",), "alone": ("c",), "unsorted": ("a",), "namesakes": ("b", "c")}


def test_an_empty_list_has_no_findings() -> None:
    assert findings([], []) == []


def test_a_list_of_only_the_usual_parties_is_questioned() -> None:
    keys = [finding.key for finding in findings([party("a", kind=PartyKind.POLICE)], [])]
    assert keys == ["nobody_indispensable", "no_informal", "none_elsewhere"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_finding_and_group_has_its_words(language: str) -> None:
    words = texts(language)
    keys = [
        f.key
        for p in (party("a", indispensable=True), party("a"))
        for f in findings([p, dataclasses.replace(p, id="b")], [])
    ]
    assert all(f"stakeholder_finding.{key}" in words.keys for key in [*keys, "alone"])
    assert all(f"party_group.{group}" in words.keys for group in PartyGroup)


def test_interest_runs_to_the_right_and_influence_upwards() -> None:
    [spot] = map_positions([party("a", influence=80, interest=20), party("b", influence=50)])
    assert (spot.key, spot.x, spot.y) == ("a", 20, 80)


def test_parties_with_the_same_judgement_fan_out_within_the_map() -> None:
    spots = map_positions([party(f"p{n}", influence=100, interest=0) for n in range(30)])
    assert len({(round(s.x, 3), round(s.y, 3)) for s in spots}) == 30
    assert all(0 <= s.x <= 100 and 0 <= s.y <= 100 for s in spots)


def test_a_kind_that_is_not_known_falls_in_the_last_group() -> None:
    assert group_of(PartyKind.NONE) is PartyGroup.OTHER
    assert group_of(PartyKind.CLUB) is PartyGroup.COMMUNITY
