"""The head of page 1: what, where, when, with how many, and what for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.report.blocks import gap
from wijkwerkplaats.report.context import Context, InternalContext, Section, Where
from wijkwerkplaats.report.fonts import STRONG
from wijkwerkplaats.report.grid import GUTTER, Grid, Kind
from wijkwerkplaats.report.style import style, wide
from wijkwerkplaats.report.text import width_of, words

_LEAST: Final = 60.0


def build(context: Context) -> list[Any]:
    """The title with the cover line below it."""
    return head(context, context.texts("report.kind.participants"))


def internal(context: InternalContext) -> list[Any]:
    """The same, with who led the talk."""
    label = context.texts("report.cover.facilitator")
    return head(context, context.texts("report.kind.internal"), [(label, context.inner.session.facilitator)])


def head(context: Context, kicker: str, more: Sequence[tuple[str, str]] = ()) -> list[Any]:
    """What every paper of a session starts with."""
    texts, data = context.texts, context.data
    wijk = ", ".join(
        part for part in (data.traject.wijk or data.traject.name, data.traject.municipality) if part
    )
    facts = [
        (texts("report.cover.wijk"), wijk),
        (texts("report.cover.day"), context.day(data.session.day)),
        (texts("report.cover.place"), data.session.place),
        (texts("report.cover.present"), str(data.present.total or "")),
        *more,
    ]
    filled = [(label, text) for label, text in facts if text.strip()]
    cells = [[words(style("label"), label), words(style("strong"), text)] for label, text in filled]
    made: list[Any] = [
        words(style("kicker"), kicker),
        words(style("title"), data.session.title),
        gap(),
        Grid(_shares(filled), [cells], kind=Kind.LAYOUT),
    ]
    if data.session.aim.strip():
        made += [
            gap(),
            words(style("label"), texts("report.cover.aim")),
            words(style("lead"), data.session.aim),
        ]
    return [
        *made,
        gap(),
        words(style("label"), texts("report.cover.next")),
        words(style("lead"), _next(context)),
    ]


def _next(context: Context) -> str:
    """When and where the table meets again, and about what."""
    following = context.data.following
    if following is None:
        return context.texts("report.cover.no_next")
    day = context.day(following.day) or context.texts("report.no_day")
    where = ", ".join(part for part in (day, following.place) if part.strip())
    return f"{where}: {following.title}" if following.title.strip() else where


def _shares(facts: Sequence[tuple[str, str]]) -> list[float]:
    """As wide as each fact needs; when that is too much, the long ones break and the short ones do not."""
    needed = [
        max(width_of(text, 10, STRONG), width_of(label, 8.5, STRONG)) + GUTTER + 1 for label, text in facts
    ]
    most = 160.0
    while sum(min(one, most) for one in needed) > wide() and most > _LEAST:
        most -= 4
    return [min(one, most) for one in needed]


SECTION = Section(order=0, where=Where.FRONT, build=build, internal=internal)
