"""The other views of the parties (§4.5): kinds, domains and levels for everybody; network and rings for the team."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.analysis.alliance import seated
from wijkwerkplaats.analysis.layout import network_places, ring_number, ring_places
from wijkwerkplaats.analysis.network import read_network, sentence
from wijkwerkplaats.analysis.stakeholders import group_of
from wijkwerkplaats.model.words import Level, Ring
from wijkwerkplaats.report.blocks import Heading, bullets, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.pictures.party_kinds import KindsPicture, matrix
from wijkwerkplaats.report.pictures.party_map import MapPicture
from wijkwerkplaats.report.pictures.party_net import NetworkPicture, RingsPicture, placed
from wijkwerkplaats.report.public import PublicStakeholder
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words

TOLD = 10
"""So many sentences about the network stand on paper; the screen has the rest."""


def build(context: Context) -> list[Any]:
    """Which kinds are there, who works on what, who works at which level."""
    parties = context.data.parties
    if not parties:
        return []
    return [*_kinds(context), *_domains(context), *_levels(context)]


def internal(context: InternalContext) -> list[Any]:
    """How near parties are, how they relate, and what that tells, as well."""
    made = build(context)
    return [*made, *_rings(context), *_network(context)] if made else []


def _about(context: Context, key: str, picture: MapPicture | None = None) -> list[Any]:
    """What a picture shows, of which day, and whose names found no room."""
    texts = context.texts
    said = [texts(key, day=context.day(context.data.today))]
    if picture is not None and picture.numbered:
        names = "  ·  ".join(f"{number} {name}" for number, name in picture.numbered)
        said.append(texts("report.map.numbers", names=names))
    if picture is not None and picture.left_out:
        said.append(texts("report.map.left_out", count=picture.left_out))
    return [words(style("small"), one) for one in said]


def _kinds(context: Context) -> list[Any]:
    picture = KindsPicture(context.data.parties, context.texts)
    return headed(
        Heading(context.texts("report.kinds.title")), picture, *_about(context, "report.kinds.about")
    )


def _domains(context: Context) -> list[Any]:
    picture = matrix(context.data.parties, context.texts)
    return headed(
        Heading(context.texts("report.matrix.title")),
        picture,
        *_about(context, "report.matrix.counted" if picture.counted else "report.matrix.about"),
    )


def _levels(context: Context) -> list[Any]:
    texts, parties = context.texts, sorted(context.data.parties, key=_by_group)
    if not any(party.level for party in parties):
        return []
    order = list(Level)
    rings = {p.id: order.index(p.level) if p.level is not None else len(order) for p in parties}
    names = (*texts.words("level", Level).values(), texts("ring.none"))
    picture = RingsPicture(placed(parties, ring_places(rings)), texts, names)
    return headed(
        Heading(texts("report.levels.title")), picture, *_about(context, "report.levels.about", picture)
    )


def _by_group(party: PublicStakeholder) -> tuple[str, str]:
    return group_of(party.kind), party.id


# For the team


def _rings(context: InternalContext) -> list[Any]:
    texts = context.texts
    present = seated(context.inner.seats, context.data.today)
    rings = {p.id: ring_number(p, by_level=False, seated=present) for p in context.inner.stakeholders}
    if all(number == len(Ring) - 1 for number in rings.values()):
        return []
    parties = sorted(context.data.parties, key=_by_group)
    ordered = {party.id: rings[party.id] for party in parties}
    picture = RingsPicture(
        placed(parties, ring_places(ordered)), texts, tuple(texts.words("ring", Ring).values())
    )
    return headed(
        Heading(texts("report.rings.title")), picture, *_about(context, "report.rings.about", picture)
    )


def _network(context: InternalContext) -> list[Any]:
    texts, inner = context.texts, context.inner
    if not inner.relations:
        return []
    pairs = [(r.source_id, r.target_id) for r in inner.relations]
    places = network_places([party.id for party in context.data.parties], pairs, {})
    picture = NetworkPicture(placed(context.data.parties, places, inner.relations), texts)
    told = [sentence(texts, one) for one in read_network(inner.stakeholders, inner.relations)[:TOLD]]
    return [
        *headed(Heading(texts("report.network.title")), picture, *_about(context, "report.network.about", picture)),
        *headed(Heading(texts("report.network.told")), *bullets(told)),
    ]  # fmt: skip


SECTION = Section(order=205, part="stakeholders", build=build, internal=internal)
