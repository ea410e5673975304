"""Steering (§5.4): the quadrant, the table of instruments with owner and status, what the balance asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwerkplaats.analysis.steering import advice, field_of, sentences
from wijkwerkplaats.model import Instrument
from wijkwerkplaats.report.blocks import Bullet, Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures.quadrant import QuadrantPicture
from wijkwerkplaats.report.public import PublicInstrument
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import strong, tinted, words


def build(context: Context) -> list[Any]:
    """The picture, its table, the advice with its reason."""
    texts, found = context.texts, context.data.instruments
    if not found:
        return []
    about = words(style("small"), texts("report.state_of", day=context.day(context.data.today)))
    picture = headed(
        Heading(texts("report.steering.quadrant")), QuadrantPicture(found, context.data.balance, texts), about
    )
    table = headed(Heading(texts("report.steering.instruments")), _table(context, found))
    return picture + table + _advice(context)


def internal(context: InternalContext) -> list[Any]:
    """The notes on instruments as well."""
    return build(context) + _notes(context, context.inner.instruments)


def _table(context: Context, found: Sequence[PublicInstrument]) -> Grid:
    texts = context.texts
    titles = [texts(f"report.steering.{key}") for key in ("instrument", "field", "owner", "status")]
    if look().narrow:  # fewer columns, with more in each
        few = [
            (_about(one, f"{number}. "), _owner(context, one), _stand(context, one))
            for number, one in enumerate(found, start=1)
        ]
        return Grid((5, 2.8, 2.4), few, (titles[0], titles[2], titles[3]))
    rows = [
        (
            words(style("number"), str(number)),
            _about(one),
            texts.word("steering_field", field_of(one.x, one.y)),
            _owner(context, one),
            texts.word("instrument_status", one.status),
        )
        for number, one in enumerate(found, start=1)
    ]
    return Grid((0.6, 4.8, 2, 2.6, 1.7), rows, ("", *titles))


def _about(one: PublicInstrument, number: str = "") -> list[Any]:
    text = [words(style("small"), one.text)] if one.text.strip() else []
    return [words(style("cell"), strong(number + one.name)), *text]


def _owner(context: Context, one: PublicInstrument) -> str:
    return context.data.party_name(one.owner_id) or one.owner


def _stand(context: Context, one: PublicInstrument) -> list[Any]:
    """How far it is, and in which field."""
    texts = context.texts
    field = texts.word("steering_field", field_of(one.x, one.y))
    return [words(style("cell"), texts.word("instrument_status", one.status)), words(style("small"), field)]


def _advice(context: Context) -> list[Any]:
    texts = context.texts
    told = [sentences(texts, one) for one in advice(dict(context.data.balance))]
    lines = [
        Bullet(words(style("body", indent=12), strong(what + " "), tinted(why, MUTED))) for what, why in told
    ]  # fmt: skip
    return headed(Heading(texts("report.steering.advice")), *lines)


def _notes(context: InternalContext, found: Sequence[Instrument]) -> list[Any]:
    rows = [(words(style("cell"), strong(one.name)), one.note) for one in found if one.note.strip()]
    return headed(Heading(context.texts("report.steering.notes")), Grid((3, 7), rows)) if rows else []


SECTION = Section(order=200, part="steering", build=build, internal=internal)
