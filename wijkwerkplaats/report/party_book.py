"""What the team keeps of the parties (§4.5): whom to call, how each perspective judges, and notes with their day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkwerkplaats.analysis.judgements import newest
from wijkwerkplaats.model import Contact, Judgement
from wijkwerkplaats.model.words import Stance
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import InternalContext
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import strong, words


def party_book(context: InternalContext) -> list[Any]:
    """Judgements by perspective, contact persons and notes; nothing for what there is none of."""
    return [*_perspectives(context), *_persons(context), *_notes(context)]


def _names(context: InternalContext) -> dict[str, str]:
    return {party.id: party.name for party in context.inner.stakeholders}


def _titles(context: InternalContext, *keys: str) -> tuple[str, ...]:
    return tuple(context.texts(f"report.judgement.{key}") for key in keys)


def _perspectives(context: InternalContext) -> list[Any]:
    seen = newest(context.inner.judgements)
    rows = [
        (words(style("cell"), strong(name)) if not number else "", *_seen(context, one))
        for key, name in _names(context).items()
        for number, one in enumerate(seen.get(key, {}).values())
    ]
    titles = _titles(context, "party", "perspective", "influence", "interest", "stance", "said_in")
    about = words(style("small"), context.texts("report.judgement.perspectives_about"))
    table = Grid((3, 2, 1, 1, 2, 3), rows, titles, numbers=(2, 3))
    return headed(Heading(context.texts("report.judgement.perspectives")), about, table) if rows else []


def _seen(context: InternalContext, one: Judgement) -> tuple[str, ...]:
    texts = context.texts
    stance = texts.word("stance", one.stance) if one.stance is not Stance.UNKNOWN else "–"
    numbers = ("–" if value is None else str(value) for value in (one.influence, one.interest))
    said_in = context.inner.sessions.get(one.session_id or "", texts("report.judgement.between"))
    return (texts.word("perspective", one.perspective), *numbers, stance, said_in)


def _persons(context: InternalContext) -> list[Any]:
    names = _names(context)
    rows = [
        (names.get(one.stakeholder_id, ""), _person(one), _lines(one.phone, one.email), _kept(context, one))
        for one in sorted(context.inner.contacts, key=lambda c: list(names).index(c.stakeholder_id))
    ]
    titles = _titles(context, "party", "person", "reach", "kept_for")
    table = Grid((2.7, 2.5, 3.6, 3.2), rows, titles)
    return headed(Heading(context.texts("report.judgement.persons")), table) if rows else []


def _person(one: Contact) -> list[Any]:
    role = [words(style("small"), one.role)] if one.role.strip() else []
    return [words(style("cell"), strong(one.name)), *role]


def _kept(context: InternalContext, one: Contact) -> str:
    texts = context.texts
    agreed = (
        texts("report.judgement.consented", day=context.day(one.consented))
        if one.consented is not None
        else texts("report.judgement.not_consented")
    )
    return _lines(one.purpose, agreed)


def _lines(*said: str) -> str:
    return "\n".join(filter(None, said))


def _notes(context: InternalContext) -> list[Any]:
    names = _names(context)
    rows = [
        (context.day(one.day) if one.day else "–", names.get(one.stakeholder_id, ""), one.text)
        for one in sorted(_said(context), key=lambda note: (str(note.day or ""), note.id))
    ]
    table = Grid((2, 3, 7), rows, _titles(context, "day", "party", "note"))
    return headed(Heading(context.texts("report.judgement.notes")), table) if rows else []


def _said(context: InternalContext) -> Iterable[Any]:
    return (note for note in context.inner.party_notes if note.text.strip())
