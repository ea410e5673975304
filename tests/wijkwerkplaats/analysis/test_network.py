"""What the network of parties tells, and where its parties stand."""

from __future__ import annotations

import math
import random

from wijkwerkplaats.analysis.layout import SHORE, network_places, ring_at, ring_number, ring_places
from wijkwerkplaats.analysis.network import read_network, sentence
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, RelationKind, Ring
from wijkwerkplaats.texts import texts


def party(key: str, **values: object) -> Stakeholder:
    """A party that is called like its key."""
    return Stakeholder(id=key, traject_id="t", name=key, **values)  # type: ignore[arg-type]


def lines(*pairs: str, kind: RelationKind = RelationKind.COOPERATES) -> list[Relation]:
    """Relations written as `ab`."""
    return [
        Relation(id=f"{pair}{kind}", traject_id="t", source_id=pair[0], target_id=pair[1], kind=kind)
        for pair in pairs
    ]


def test_everything_that_stands_out_is_named_with_its_parties() -> None:
    parties = [party(key, indispensable=key == "y") for key in "abcdefgxyz"]
    told = read_network(parties, lines("ab", "bc", "ac", "cd", "de", "ef", "df", "gx"))
    assert {one.key: one.parties for one in told if one.key in ("unconnected", "group", "alone")} == {
        "unconnected": ("y",),
        "group": ("g", "x"),
        "alone": ("y", "z"),
    }
    through = [one for one in told if one.key == "through"]
    assert {one.parties[0] for one in through} == {"c", "d"}
    assert all(one.args["count"] == "2" for one in through)
    assert all("{" not in sentence(texts("nl"), one) for one in told)


def test_a_relation_without_contact_is_no_line() -> None:
    parties = [party("a", indispensable=True), party("b"), party("c")]
    told = read_network(parties, [*lines("bc"), *lines("ab", kind=RelationKind.NO_CONTACT)])
    assert told[0].key == "unconnected"
    assert read_network(parties, lines("ab", kind=RelationKind.NO_CONTACT)) == []


def test_mutual_dependence_and_domains_without_a_line_are_told() -> None:
    parties = [
        *(party(key, domains=(Domain.SAFETY,)) for key in "abc"),
        *(party(key, domains=(Domain.SPORT,)) for key in "xyz"),
    ]
    told = read_network(parties, lines("ab", "ba", kind=RelationKind.DEPENDS))
    assert ("mutual", ("a", "b")) in [(one.key, one.parties) for one in told]
    assert [one.domains for one in told if one.key == "no_bridge"] == [(Domain.SAFETY, Domain.SPORT)]
    told = read_network(parties, lines("ax"))
    assert [one.args["share"] for one in told if one.key == "bridge"] == ["11"]


def crowd(count: int, links: int) -> tuple[list[str], list[tuple[str, str]]]:
    """A network at random, the same every time."""
    dice = random.Random(1)
    keys = [f"k{n:04}" for n in range(count)]
    return keys, [(dice.choice(keys), dice.choice(keys)) for _ in range(links)]


def test_the_same_network_stands_the_same_and_nobody_on_another() -> None:
    keys, pairs = crowd(120, 300)
    places = network_places(keys, pairs, {})
    assert places == network_places(keys[::-1], pairs[::-1], {})
    assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y in places.values())
    spots = list(places.values())
    closest = min(math.dist(a, b) for n, a in enumerate(spots) for b in spots[n + 1 :])
    assert closest > 0.5


def test_who_stands_stays_and_who_is_new_comes_beside_its_relations() -> None:
    keys, pairs = crowd(60, 150)
    before = network_places(keys, pairs, {})
    after = network_places([*keys, "new", "lone"], [*pairs, ("new", keys[0])], before)
    assert {key: after[key] for key in keys} == before
    assert math.dist(after["new"], before[keys[0]]) < 25
    assert after["lone"][1] <= SHORE < after["new"][1]
    tied = network_places([*keys, "lone"], [*pairs, ("lone", keys[1])], after)
    assert tied["lone"][1] > SHORE


def test_who_is_pinned_stays_when_all_is_drawn_anew() -> None:
    keys, pairs = crowd(20, 40)
    anew = network_places(keys, pairs, {keys[0]: (1.0, 2.0)}, {keys[0]})
    assert anew[keys[0]] == (1.0, 2.0)
    assert len(anew) == 20


def test_rings_follow_judgement_or_level_and_places_lie_in_their_ring() -> None:
    parties = [
        party("core", influence=80, interest=50, level=Level.TACTICAL),
        party("involved", influence=80, interest=10, level=Level.EXECUTIVE),
        party("informed", influence=0, interest=10, level=Level.OPERATIONAL),
        party("outside", influence=90),
    ]
    assert [ring_number(p, by_level=False) for p in parties] == [0, 1, 2, 3]
    assert [ring_number(p, by_level=True) for p in parties] == [1, 0, 2, 3]
    seats = frozenset({"involved", "informed", "outside"})
    assert [ring_number(p, by_level=False, seated=seats) for p in parties] == [0, 0, 1, 0]
    assert ring_number(party("put", influence=90, interest=90, ring=Ring.INFORMED), by_level=False) == 2
    rings = {f"{ring}-{n}": ring for ring in range(4) for n in range(30)}
    assert all(ring_at(*place) == rings[key] for key, place in ring_places(rings).items())
