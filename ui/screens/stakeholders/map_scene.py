"""What stands on the map, as plain data: parties with a place, and the relations between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wijkwerkplaats.analysis.judgements import Spread
from wijkwerkplaats.analysis.stakeholders import PartyGroup, group_of, map_positions
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import RelationKind


@dataclass(frozen=True, slots=True)
class Node:
    """A party on the map. `x` and `y` are where it is drawn, `interest` and `influence` what was judged."""

    key: str
    name: str
    x: float
    y: float
    interest: int
    influence: int
    group: PartyGroup
    indispensable: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two parties that both stand on the map; `lane` keeps lines of one pair apart.

    `strength` runs from 1 to 3; 0 is not said.
    """

    key: str
    source: str
    target: str
    kind: RelationKind
    lane: int = 0
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the map draws. Two equal scenes look the same."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    by_key: dict[str, Node] = field(default_factory=dict, compare=False)
    by_party: dict[str, list[Edge]] = field(default_factory=dict, compare=False)
    spreads: tuple[Spread, ...] = ()

    def of(self, key: str) -> Sequence[Edge]:
        """The relations of a party."""
        return self.by_party.get(key, ())

    def next_to(self, key: str, step: int) -> str:
        """The party before or after this one in the alphabet; the first when there is no such party."""
        keys = [node.key for node in sorted(self.nodes, key=_by_name)]
        if key not in keys:
            return keys[0] if keys else ""
        return keys[(keys.index(key) + step) % len(keys)]


def _by_name(node: Node) -> tuple[str, str]:
    return node.name.casefold(), node.key


def build_scene(parties: Iterable[Stakeholder], relations: Iterable[Relation]) -> Scene:
    """Put the parties that have a place on the map, with the relations among them."""
    known = {party.id: party for party in parties}
    nodes = []
    for spot in map_positions(known.values()):
        party = known[spot.key]
        assert party.influence is not None and party.interest is not None
        nodes.append(
            Node(
                party.id,
                party.name,
                spot.x,
                spot.y,
                party.interest,
                party.influence,
                group_of(party.kind),
                party.indispensable,
            )
        )
    return _scene(nodes, relations)


def make_scene(
    parties: Iterable[Stakeholder], relations: Iterable[Relation], places: Mapping[str, tuple[float, float]]
) -> Scene:
    """Put parties at these places, with the relations among them."""
    return _scene(
        [
            Node(
                party.id,
                party.name,
                *places[party.id],
                round(places[party.id][0]),
                round(places[party.id][1]),
                group_of(party.kind),
                party.indispensable,
            )
            for party in parties
            if party.id in places
        ],
        relations,
    )


def _scene(nodes: Sequence[Node], relations: Iterable[Relation]) -> Scene:
    by_key = {node.key: node for node in nodes}
    edges = list(_edges(relations, by_key))
    by_party: dict[str, list[Edge]] = {}
    for edge in edges:
        by_party.setdefault(edge.source, []).append(edge)
        by_party.setdefault(edge.target, []).append(edge)
    return Scene(tuple(nodes), tuple(edges), by_key, by_party)


def _edges(relations: Iterable[Relation], nodes: Mapping[str, Node]) -> Iterator[Edge]:
    between: Counter[frozenset[str]] = Counter()
    for one in relations:
        if one.source_id in nodes and one.target_id in nodes:
            pair = frozenset((one.source_id, one.target_id))
            turn = between[pair]
            between[pair] += 1
            lane = (turn + 1) // 2 * (1 if turn % 2 else -1)
            if one.source_id > one.target_id:
                lane = -lane
            strength = min(3, max(0, one.strength or 0))
            yield Edge(one.id, one.source_id, one.target_id, one.kind, lane, strength)
