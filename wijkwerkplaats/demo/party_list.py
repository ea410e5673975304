"""The parties of the sample as one list that can be read in (§4.5): an example to try it with, without persons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkwerkplaats.demo.sample import Sample
from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.exchange.party_export import Network, as_csv, table
from wijkwerkplaats.exchange.party_import import base_of, carry_out, judge
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, RelationKind, Stance
from wijkwerkplaats.texts import texts


def read_list(telling: Telling) -> None:
    """What others had in lists already is read in at once, on top of what the trailblazer found."""
    words = texts(telling.sample.language)
    network = example_network(telling.sample)
    found = {told["name"] for told in telling.sample("stakeholders")["party"]}
    rows = [row for row in map(_as_text, table(network, words)) if row[0] not in found]
    carry_out(telling.gate, judge(base_of(telling.gate), rows, words), telling.sample("list")["file"])


def _as_text(row: Iterable[str | int]) -> list[str]:
    return [str(cell) for cell in row]


def example_csv(language: str) -> bytes:
    """The whole list as a csv file: what `resources/sample` holds for who wants to try."""
    return as_csv(example_network(Sample(language)), texts(language))


def example_network(sample: Sample) -> Network:
    """Every party of the sample, with what is a part of what; no persons and no notes."""
    story, rest = sample("stakeholders")["party"], sample("list")["party"]
    parties = [_party(told["key"], told) for told in story]
    parties += [_party(f"list-{number}", told) for number, told in enumerate(rest)]
    pairs = [*sample("relations")["part-of"]]
    pairs += [(f"list-{number}", told["part_of"]) for number, told in enumerate(rest) if "part_of" in told]
    return Network(parties, [_part(*pair) for pair in pairs], own=True)


def _party(key: str, told: dict[str, Any]) -> Stakeholder:
    influence, interest = told.get("at", (told.get("influence"), told.get("interest")))
    return Stakeholder(
        id=key, traject_id="", name=told["name"], kind=PartyKind(told["kind"]),
        domains=tuple(map(Domain, told["domains"].split())),
        level=Level(told["level"]) if "level" in told else None, informal=told.get("informal", False),
        active_here=told.get("active_here", True), indispensable=told.get("indispensable", False),
        stance=Stance(told.get("stance", "")), influence=influence, interest=interest,
        dependence=told.get("dependence"), tags=tuple(told.get("tags", ())),
        **{name: told[name] for name in ("goals", "assignment", "brings", "gains") if name in told},
    )  # fmt: skip


def _part(part: str, whole: str) -> Relation:
    return Relation(
        id=f"{part}-{whole}", traject_id="", source_id=part, target_id=whole, kind=RelationKind.PART_OF
    )
