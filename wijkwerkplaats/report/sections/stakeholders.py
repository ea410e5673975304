"""Stakeholders (§4.5): for everybody who is there and where it is thin; for the team the map and the judgements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkwerkplaats.analysis.judgements import FAR_APART, Spread, newest, spreads
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain, PartyKind, RelationKind, Stance
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.material import InternalData, PartyMap
from wijkwerkplaats.report.party_book import party_book
from wijkwerkplaats.report.pictures.parties import PartiesPicture
from wijkwerkplaats.report.pictures.party_map import MapPicture
from wijkwerkplaats.report.public import PublicStakeholder
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import strong, tinted, words
from wijkwerkplaats.texts import Texts


def build(context: Context) -> list[Any]:
    """Who there is, without judgements; the map only when the facilitator opened it for the room."""
    opened = _map(context, context.data.open_map) if context.data.open_map else []
    return _overview(context) + opened + _details(context)


def internal(context: InternalContext) -> list[Any]:
    """The map, the judgements and the relations as well."""
    inner = context.inner
    shown = _map(context, inner.map, _far_apart(inner)) if inner.map.parties else []
    return [
        *_overview(context), *_details(context), *shown, *_judgements(context, inner.stakeholders),
        *_relations(context, inner.relations), *party_book(context),
    ]  # fmt: skip


def _overview(context: Context) -> list[Any]:
    texts, parties = context.texts, context.data.parties
    if not parties:
        return []
    picture = PartiesPicture(parties, texts)
    key = "report.parties.dots" if picture.dotted else "report.parties.bars"
    about = words(style("small"), texts(key, count=len(parties), day=context.day(context.data.today)))
    where = headed(Heading(texts("report.parties.where")), picture, about)
    return where + headed(Heading(texts("report.parties.who")), _by_kind(context, parties))


def _by_kind(context: Context, parties: Sequence[PublicStakeholder]) -> Grid:
    """The name of every party, by kind; who cannot be missed first."""
    texts = context.texts
    rows: list[tuple[Any, Any]] = []
    needed = [party.name for party in parties if party.indispensable]
    if needed:
        rows.append((words(style("term"), texts("report.parties.needed")), _names(needed)))
    for kind in (*(k for k in PartyKind if k is not PartyKind.NONE), PartyKind.NONE):
        names = [party.name for party in parties if party.kind is kind]
        if names:
            rows.append((words(style("term"), texts.word("party_kind", kind)), _names(names)))
    return Grid((2.4, 9), rows, shaded=(0,) if needed else ())


def _names(names: Sequence[str]) -> Any:
    pieces: list[Any] = []
    for name in names:
        pieces += [tinted("  ·  ", MUTED), name] if pieces else [name]
    return words(style("cell"), *pieces)


def _details(context: Context) -> list[Any]:
    """What was said of the parties that the session added or changed."""
    rows = [
        ([words(style("strong"), party.name), words(style("small"), _meta(context, party))], said)
        for party in context.data.parties
        if party.id in context.data.talked_about and (said := _said(context, party))
    ]
    return headed(Heading(context.texts("report.parties.details")), Grid((3.6, 7), rows)) if rows else []


def _meta(context: Context, party: PublicStakeholder) -> str:
    texts = context.texts
    return " · ".join(
        part
        for part in (
            texts.word("party_kind", party.kind) if party.kind is not PartyKind.NONE else "",
            texts.word("level", party.level),
            ", ".join(texts.word("domain", domain) for domain in Domain if domain in party.domains),
            texts("report.parties.informal") if party.informal else "",
            "" if party.active_here else texts("report.parties.elsewhere"),
        )
        if part
    )


def _said(context: Context, party: PublicStakeholder) -> list[Any]:
    said = (
        ("goals", party.goals), ("assignment", party.assignment), ("brings", party.brings), ("gains", party.gains)
    )  # fmt: skip
    return [
        words(style("cell"), strong(context.texts(f"report.parties.{key}") + " ", MUTED), text)
        for key, text in said
        if text.strip()
    ]


# For the team


def _far_apart(inner: InternalData) -> list[Spread]:
    """The parties on which perspectives differ most; for the team only."""
    placed = {party.id for party in inner.map.parties}
    found = spreads(inner.stakeholders, newest(inner.judgements)).values()
    return [one for one in found if one.widest >= FAR_APART and one.key in placed]


def _map(context: Context, party_map: PartyMap, apart: Sequence[Spread] = ()) -> list[Any]:
    texts, picture = context.texts, MapPicture(party_map, context.texts, apart)
    names = "  ·  ".join(f"{number} {name}" for number, name in picture.numbered)
    notes = [texts("report.map.numbers", names=names)] if names else []
    notes += [texts("report.map.left_out", count=picture.left_out)] if picture.left_out else []
    notes += [texts("report.map.apart", names="  ·  ".join(picture.apart))] if apart else []
    return headed(
        Heading(texts("report.map.title")), picture, *(words(style("small"), note) for note in notes)
    )


def _judgements(context: InternalContext, parties: Sequence[Stakeholder]) -> list[Any]:
    texts = context.texts
    rows = [_judgement(context, party) for party in parties if _is_judged(party)]
    titles = tuple(
        texts(f"report.judgement.{key}")
        for key in ("party", "influence", "interest", "dependence", "stance", "note")
    )
    table = Grid((3, 1, 1, 1.4, 2, 3.4), rows, titles, numbers=(1, 2, 3))
    return headed(Heading(texts("report.judgement.title")), table) if rows else []


def _is_judged(party: Stakeholder) -> bool:
    numbers = (party.influence, party.interest, party.dependence)
    said = party.note.strip() or party.contacts.strip() or party.stance is not Stance.UNKNOWN
    return bool(said or party.tags or party.ring) or any(number is not None for number in numbers)


def _judgement(context: InternalContext, party: Stakeholder) -> tuple[Any, ...]:
    label = context.texts("report.judgement.contacts") + " "
    contacts = [words(style("small"), strong(label), party.contacts)] if party.contacts.strip() else []
    tags = [words(style("small"), " · ".join(f"#{tag}" for tag in party.tags))] if party.tags else []
    put = [words(style("small"), context.texts.word("ring", party.ring))] if party.ring else []
    stance = context.texts.word("stance", party.stance) if party.stance is not Stance.UNKNOWN else "–"
    return (
        [words(style("cell"), strong(party.name)), *put, *tags, *contacts],
        _number(party.influence), _number(party.interest), _number(party.dependence), stance, party.note,
    )  # fmt: skip


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)


def _relations(context: InternalContext, relations: Sequence[Relation]) -> list[Any]:
    texts = context.texts
    names = {party.id: party.name for party in context.inner.stakeholders}
    grouped: dict[tuple[RelationKind, str], list[Relation]] = {}
    for one in sorted(relations, key=_by_kind_of_relation):
        grouped.setdefault((one.kind, one.source_id), []).append(one)
    rows = [
        (
            names.get(source, ""),
            words(style("cell"), strong(texts.word("relation_kind", kind))),
            _with(found, names, texts),
        )
        for (kind, source), found in grouped.items()
    ]
    titles = tuple(texts(f"report.judgement.{key}") for key in ("party", "relation", "other"))
    table = Grid((3, 2.4, 6), rows, titles)
    return headed(Heading(texts("report.judgement.relations")), table) if rows else []


def _by_kind_of_relation(one: Relation) -> int:
    return list(RelationKind).index(one.kind)


def _with(relations: Sequence[Relation], names: Mapping[str, str], texts: Texts) -> Any:
    """The parties at the other end, each with how strong it is and its note."""
    pieces: list[Any] = []
    for one in relations:
        pieces += [tinted("  ·  ", MUTED)] if pieces else []
        pieces.append(names.get(one.target_id, ""))
        key = f"relation_strength.{one.strength}"
        strength = texts(key) if key in texts.keys else str(one.strength or "")
        said = ", ".join(filter(None, (strength, one.note.strip())))
        pieces += [tinted(f" ({said})", MUTED)] if said else []
    return words(style("cell"), *pieces)


SECTION = Section(order=200, part="stakeholders", build=build, internal=internal)
