"""The local alliance (§5.1): who sits at which of the three levels, give and take, and what still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.model import Seat
from wijkwerkplaats.model.words import Level
from wijkwerkplaats.report.blocks import Heading, bullets, facts, gap, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.flowable import CondPageBreak
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.pictures.levels import Band, Cards
from wijkwerkplaats.report.public import PublicSeat
from wijkwerkplaats.report.style import high, style, wide
from wijkwerkplaats.report.text import strong, words

_MOST: Final = 0.5
_TOGETHER: Final = 84.0
"""A level starts on a page only when its first seats fit as well."""


def build(context: Context) -> list[Any]:
    """The three levels as bands of seats, then what each party gives and gains."""
    made = _levels(context) + _facts(context) + _give_and_take(context)
    return made + headed(
        Heading(context.texts("report.alliance.gaps")), *bullets(context.data.gaps if made else ())
    )


def internal(context: InternalContext) -> list[Any]:
    """The weights, the people and the gaps that reveal a judgement as well."""
    return (
        build(context)
        + _weights(context, context.inner.seats)
        + headed(Heading(context.texts("report.alliance.gaps_internal")), *bullets(context.inner.gaps))
    )


def _levels(context: Context) -> list[Any]:
    texts, data = context.texts, context.data
    now = [seat for seat in data.seats if not _has_left(context, seat)]
    if not now:
        return []
    rhythms = {one.level: one.text for one in data.alliance.rhythms} if data.alliance else {}
    made: list[Any] = []
    for level in Level:
        seats = [seat for seat in now if seat.level is level]
        made += [CondPageBreak(_TOGETHER)] if made else []
        made.append(
            Band(texts.word("level", level), _rhythm(context, rhythms.get(level, "")), empty=not seats)
        )
        made.append(Cards([_card(context, seat, now) for seat in seats]) if seats else _nobody(context))
    about = words(style("small"), texts("report.state_of", day=context.day(data.today)))
    return [*_whole(made), *headed(Heading(texts("report.alliance.levels")), *made, about, gap())]


def _whole(levels: Sequence[Any]) -> list[Any]:
    """Keeps the three levels on one page when they take no more than most of it."""
    needed = _TOGETHER + sum(
        one.wrap(wide(), high())[1] for one in levels if not isinstance(one, CondPageBreak)
    )
    return [CondPageBreak(needed)] if needed < high() * _MOST else []


def _rhythm(context: Context, text: str) -> str:
    return context.texts("report.alliance.rhythm", text=text) if text.strip() else ""


def _nobody(context: Context) -> Any:
    return words(style("muted", indent=10), context.texts("report.alliance.nobody"))


def _card(context: Context, seat: PublicSeat, seats: Sequence[PublicSeat]) -> list[Any]:
    texts = context.texts
    others = [
        texts.word("level", level) for level in Level
        if level is not seat.level and any(s.stakeholder_id == seat.stakeholder_id and s.level is level for s in seats)
    ]  # fmt: skip
    also = texts("report.alliance.also", levels=", ".join(others)) if others else ""
    agent = texts("report.alliance.agent") if seat.change_agent else ""
    return [
        words(style("cell"), strong(context.data.party_name(seat.stakeholder_id))),
        *([words(style("small"), seat.role)] if seat.role.strip() else []),
        *([words(style("label"), agent)] if agent else []),
        *([words(style("small"), also)] if also else []),
    ]


def _facts(context: Context) -> list[Any]:
    texts, data = context.texts, context.data
    left = [seat for seat in data.seats if _has_left(context, seat)]
    gone = "\n".join(
        texts(
            "report.alliance.left_since",
            party=data.party_name(seat.stakeholder_id),
            day=context.short_day(seat.until),
        )
        for seat in left
    )
    figurehead = data.alliance.figurehead if data.alliance else ""
    empty = (
        []
        if any(not _has_left(context, s) for s in data.seats) or data.alliance is None
        else data.alliance.rhythms
    )
    rhythms = "\n".join(f"{texts.word('level', one.level)}: {one.text}" for one in empty)
    return facts([
        (texts("report.alliance.figurehead"), figurehead),
        (texts("report.alliance.rhythms"), rhythms),
        (texts("report.alliance.left"), gone),
    ])  # fmt: skip


def _has_left(context: Context, seat: PublicSeat) -> bool:
    return seat.until is not None and seat.until < context.data.today


def _give_and_take(context: Context) -> list[Any]:
    texts, data = context.texts, context.data
    rows = [
        (
            [
                words(style("cell"), strong(data.party_name(seat.stakeholder_id))),
                words(style("small"), texts.word("level", seat.level)),
            ],
            seat.gives,
            seat.gains,
            _period(context, seat),
        )
        for level in Level
        for seat in data.seats
        if seat.level is level and (seat.gives.strip() or seat.gains.strip() or seat.since or seat.until)
    ]
    titles = tuple(texts(f"report.alliance.{key}") for key in ("party", "gives", "gains", "period"))
    return (
        headed(Heading(texts("report.alliance.exchange")), Grid((3, 3.6, 3.6, 2.2), rows, titles))
        if rows
        else []
    )


def _period(context: Context, seat: PublicSeat) -> str:
    parts = [
        context.texts(f"report.alliance.{key}", day=context.short_day(day))
        for key, day in (("since", seat.since), ("until", seat.until))
        if day
    ]
    return " ".join(parts)


def _weights(context: InternalContext, seats: Sequence[Seat]) -> list[Any]:
    texts = context.texts
    names = {party.id: party.name for party in context.inner.stakeholders}
    rows = [
        (
            names.get(seat.stakeholder_id, ""), texts.word("level", seat.level), seat.person,
            "–" if seat.give is None else str(seat.give), "–" if seat.gain is None else str(seat.gain),
        )
        for seat in seats
        if seat.person.strip() or seat.give is not None or seat.gain is not None
    ]  # fmt: skip
    titles = tuple(texts(f"report.alliance.{key}") for key in ("party", "level", "person", "give", "gain"))
    table = Grid((3.4, 2.6, 2.8, 1.3, 1.3), rows, titles, numbers=(3, 4))
    about = words(style("small"), texts("report.alliance.scale"))
    return headed(Heading(texts("report.alliance.weights")), table, about) if rows else []


SECTION = Section(order=200, part="alliance", build=build, internal=internal)
