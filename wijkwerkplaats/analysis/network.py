"""Reading the network of parties (§4.5, §5.1): who connects, who stands apart, and what hangs on one party."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, combinations_with_replacement
from typing import Any, Final

from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, RelationKind
from wijkwerkplaats.texts import Texts

BROKERS: Final = 3
LEAST_BROKERAGE: Final = 0.08
"""Who lies on a smaller part of all shortest ways than this is no broker worth naming."""
LEANING: Final = 3
"""A party that at least so many depend on is named."""
THIN: Final = 3
"""A pair of domains with at least this many parties each and no relation between them is a gap."""
GAPS_TOLD: Final = 2
SAMPLED_FROM: Final = 250
"""In a network larger than this, shortest ways are counted from a part of the parties."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that the network tells; `network.toml` has its sentence, `parties` are those it is about."""

    key: str
    parties: tuple[str, ...] = ()
    args: dict[str, str] = field(default_factory=dict)
    domains: tuple[Domain, ...] = ()


def meaning(texts: Texts, reading: Reading) -> str:
    """What a reading like this means and how it was found, in one plain sentence."""
    return texts(f"network_about.{reading.key}")


def sentence(texts: Texts, reading: Reading) -> str:
    """The reading as one plain sentence."""
    names = {f"domain{n}": texts.word("domain", domain) for n, domain in enumerate(reading.domains, start=1)}
    return texts(f"network.{reading.key}", **reading.args, **names)


def read_network(parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> list[Reading]:
    """Everything that stands out, what weighs most first; empty while there are no relations."""
    graph = contact_graph(parties, relations)
    if not graph.number_of_edges():
        return []
    known = {party.id: party for party in parties}
    cut = _cut_parties(graph)
    return [
        *_unconnected(graph, parties),
        *(_through(one, known, graph) for one in cut),
        *_brokers(graph, known, cut),
        *_groups(graph, known),
        *_alone(graph),
        *_leaned_on(relations, known),
        *_mutual(relations, known),
        *_between_domains(graph, parties),
    ]


def contact_graph(parties: Iterable[Stakeholder], relations: Iterable[Relation]) -> Any:
    """Who is in touch with whom; a relation that says there is no contact yet is no line."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(party.id for party in parties)
    graph.add_edges_from(
        (r.source_id, r.target_id)
        for r in relations
        if r.kind is not RelationKind.NO_CONTACT
        and r.source_id != r.target_id
        and r.source_id in graph
        and r.target_id in graph
    )
    return graph


def _unconnected(graph: Any, parties: Sequence[Stakeholder]) -> list[Reading]:
    found = tuple(p.id for p in parties if p.indispensable and not graph.degree(p.id))
    return [Reading("unconnected", found, {"count": str(len(found))})] if found else []


def _cut_parties(graph: Any) -> list[str]:
    """Parties without which others lose touch, who cuts off most first."""
    import networkx as nx

    found = [(key, len(_cut_off(graph, key))) for key in nx.articulation_points(graph)]
    return [key for key, _count in sorted(found, key=_most_first)][:BROKERS]


def _most_first(one: tuple[str, float]) -> tuple[float, str]:
    return -one[1], one[0]


def _cut_off(graph: Any, key: str) -> list[str]:
    """Who loses touch with the largest part when a party falls away."""
    import networkx as nx

    component = nx.node_connected_component(graph, key) - {key}
    parts = sorted(nx.connected_components(graph.subgraph(component)), key=len, reverse=True)
    return sorted(other for part in parts[1:] for other in part)


def _through(key: str, known: dict[str, Stakeholder], graph: Any) -> Reading:
    lost = _cut_off(graph, key)
    name = known[key].name
    if len(lost) == 1:
        return Reading("through_one", (key, *lost), {"name": name, "other": known[lost[0]].name})
    return Reading("through", (key, *lost), {"name": name, "count": str(len(lost))})


def _brokers(graph: Any, known: dict[str, Stakeholder], cut: Sequence[str]) -> list[Reading]:
    """Who lies on most of the shortest ways between others (betweenness)."""
    import networkx as nx

    sample = SAMPLED_FROM // 2 if len(graph) > SAMPLED_FROM else None
    shares = nx.betweenness_centrality(graph, k=sample, seed=1)
    best = sorted(shares.items(), key=_most_first)[:BROKERS]
    return [
        Reading(
            "broker", (key, *sorted(graph[key])), {"name": known[key].name, "share": str(round(share * 100))}
        )
        for key, share in best
        if share >= LEAST_BROKERAGE and key not in cut
    ]


def _groups(graph: Any, known: dict[str, Stakeholder]) -> list[Reading]:
    import networkx as nx

    parts = sorted((sorted(p) for p in nx.connected_components(graph) if len(p) > 1), key=len, reverse=True)
    return [
        Reading("group", tuple(part), {"count": str(len(part)), "name": known[part[0]].name})
        for part in parts[1:]
    ]


def _alone(graph: Any) -> list[Reading]:
    alone = tuple(key for key, degree in graph.degree() if not degree)
    return [Reading("alone", alone, {"count": str(len(alone))})] if alone else []


def _leaned_on(relations: Iterable[Relation], known: dict[str, Stakeholder]) -> list[Reading]:
    """The parties that most others depend on."""
    leaning: dict[str, set[str]] = {}
    for one in relations:
        if one.kind is RelationKind.DEPENDS and {one.source_id, one.target_id} <= known.keys():
            leaning.setdefault(one.target_id, set()).add(one.source_id)
    found = sorted(((key, float(len(who))) for key, who in leaning.items()), key=_most_first)[:BROKERS]
    return [
        Reading(
            "leaned", (key, *sorted(leaning[key])), {"name": known[key].name, "count": str(len(leaning[key]))}
        )
        for key, count in found
        if count >= LEANING
    ]


def _mutual(relations: Iterable[Relation], known: dict[str, Stakeholder]) -> list[Reading]:
    needs = {(r.source_id, r.target_id) for r in relations if r.kind is RelationKind.DEPENDS}
    pairs = sorted(
        (one, other)
        for one, other in needs
        if one < other and (other, one) in needs and one in known and other in known
    )
    return [
        Reading("mutual", pair, {"name": known[pair[0]].name, "other": known[pair[1]].name}) for pair in pairs
    ]


def density(graph: Any, first: Iterable[str], second: Iterable[str]) -> float:
    """Which part of all possible relations between two groups is there, 0 to 1; within a group when it is one."""
    pairs = {frozenset((a, b)) for a in first for b in second if a != b}
    return sum(graph.has_edge(*pair) for pair in pairs) / len(pairs) if pairs else 0.0


@dataclass(frozen=True, slots=True)
class Density:
    """How closely two domains know each other, or one domain itself: lines there are, of all that could be."""

    id: str
    one: Domain
    other: Domain
    lines: int
    possible: int
    parties: tuple[str, ...]

    @property
    def share(self) -> int:
        """Of every 100 possible lines so many are there."""
        return round(100 * self.lines / self.possible)


def densities(parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> list[Density]:
    """Every pair of domains with at least one possible line, the emptiest first; a domain with itself as well."""
    graph = contact_graph(parties, relations)
    members = {d: [p.id for p in parties if d in p.domains] for d in Domain}
    found = []
    for one, other in combinations_with_replacement(Domain, 2):
        pairs = {frozenset((a, b)) for a in members[one] for b in members[other] if a != b}
        if pairs:
            there = sum(graph.has_edge(*pair) for pair in pairs)
            keys = tuple(sorted({*members[one], *members[other]}))
            found.append(Density(f"{one}-{other}", one, other, there, len(pairs), keys))
    return sorted(found, key=_emptiest)


def _emptiest(one: Density) -> tuple[float, int]:
    return one.lines / one.possible, -one.possible


def _between_domains(graph: Any, parties: Sequence[Stakeholder]) -> list[Reading]:
    """Domains that hardly know each other, and the two that work together most."""
    members = {d: [p.id for p in parties if d in p.domains] for d in Domain}
    large = [d for d in Domain if len(members[d]) >= THIN]
    found = []
    for one, other in combinations(large, 2):
        apart = (set(members[one]) - set(members[other]), set(members[other]) - set(members[one]))
        if min(map(len, apart)) >= THIN:
            found.append((density(graph, *apart), one, other, tuple(sorted(apart[0] | apart[1]))))
    empty = [one for one in found if not one[0]]
    told = [Reading("no_bridge", keys, {}, (one, other)) for _share, one, other, keys in empty[:GAPS_TOLD]]
    best = max(found, default=None, key=_by_density)
    if best is not None and best[0]:
        told.append(Reading("bridge", best[3], {"share": str(round(best[0] * 100))}, (best[1], best[2])))
    return told


def _by_density(one: tuple[float, Domain, Domain, tuple[str, ...]]) -> float:
    return one[0]
