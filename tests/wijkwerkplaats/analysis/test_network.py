"""What the network of parties tells, and where its parties stand."""

from __future__ import annotations

import math
import random

import networkx as nx
import pytest

from wijkwerkplaats.analysis.layout import SHORE, network_places, ring_at, ring_number, ring_places
from wijkwerkplaats.analysis.network import densities, read_network, sentence
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


# Against networkx and by hand


def drawn(pairs: tuple[str, ...]) -> nx.Graph[str]:
    return nx.Graph([(pair[0], pair[1]) for pair in pairs])


BRIDGE = ("ab", "bc", "ca", "cd", "de", "ef", "fd")
"""Two triangles that only the line between c and d holds together."""
STAR = ("ma", "mb", "mc", "md")
RING = ("ab", "bc", "cd", "de", "ea")


@pytest.mark.parametrize("pairs", [BRIDGE, STAR, RING])
def test_who_everything_runs_through_is_who_networkx_cannot_miss(pairs: tuple[str, ...]) -> None:
    graph = drawn(pairs)
    told = read_network([party(key) for key in graph], lines(*pairs))
    named = {one.parties[0] for one in told if one.key in ("through", "through_one")}
    assert named == set(nx.articulation_points(graph))


@pytest.mark.parametrize("pairs", [RING, ("ab", "bc", "cd", "da", "ce", "ef", "fa", "be")])
def test_a_broker_has_the_share_of_shortest_ways_that_networkx_finds(pairs: tuple[str, ...]) -> None:
    graph = drawn(pairs)
    shares = nx.betweenness_centrality(graph)
    told = [one for one in read_network([party(key) for key in graph], lines(*pairs)) if one.key == "broker"]
    assert told
    for one in told:
        assert one.args["share"] == str(round(100 * shares[one.parties[0]]))
        assert set(one.parties[1:]) == set(graph[one.parties[0]])


def test_separate_groups_are_the_components_beside_the_largest() -> None:
    pairs = ("ab", "bc", "xy", "uv")
    told = read_network([party(key) for key in drawn(pairs)], lines(*pairs))
    assert {one.parties for one in told if one.key == "group"} == {("x", "y"), ("u", "v")}


def test_who_most_depend_on_is_named_with_those_that_do() -> None:
    parties = [party(key) for key in "mabcz"]
    depends = lines("am", "bm", "cm", "za", kind=RelationKind.DEPENDS)
    told = [one for one in read_network(parties, depends) if one.key == "leaned"]
    assert [(one.parties, one.args["count"]) for one in told] == [(("m", "a", "b", "c"), "3")]


def test_density_between_domains_counts_by_hand() -> None:
    safe, sport = (Domain.SAFETY,), (Domain.SPORT,)
    parties = [party("a", domains=safe), party("b", domains=safe), party("x", domains=sport)]
    found = {(one.one, one.other): one for one in densities(parties, lines("ax"))}
    between = found[Domain.SAFETY, Domain.SPORT]
    assert (between.lines, between.possible, between.share) == (1, 2, 50)
    assert between.parties == ("a", "b", "x")
    assert found[Domain.SAFETY, Domain.SAFETY].share == 0
    assert (Domain.SPORT, Domain.SPORT) not in found  # one party knows nobody of its own


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_finding_has_a_sentence_and_says_what_it_means(language: str) -> None:
    keys = texts(language).keys
    told = {key.partition(".")[2] for key in keys if key.startswith("network.")}
    assert told == {key.partition(".")[2] for key in keys if key.startswith("network_about.")}
