"""From willing to necessary (§4.5, §5.1): who is needed for what; for the team who is willing as well."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.model.words import Willing
from wijkwerkplaats.report.blocks import Heading, headed, titled
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.public import PublicNeed
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import strong, words


def build(context: Context) -> list[Any]:
    """Each issue and ambition with the parties that it needs, and whether they sit at the table."""
    texts = context.texts
    blocks = [part for need in context.data.needs for part in _need(context, need)]
    if not blocks:
        return []
    about = words(style("small"), texts("report.needs.state", day=context.day(context.data.today)))
    return headed(Heading(texts("report.needs.title")), about, *blocks)


def internal(context: InternalContext) -> list[Any]:
    """Who wants to and who does not, as well."""
    return build(context) + _willing(context)


def _need(context: Context, need: PublicNeed) -> list[Any]:
    texts, data = context.texts, context.data
    title = words(style("strong"), strong(f"{texts.word('need_kind', need.kind)}: "), need.text)
    rows = [
        (
            words(style("cell"), strong(data.party_name(one.stakeholder_id))),
            one.why,
            texts("report.needs.seated" if one.stakeholder_id in data.seated else "report.needs.absent"),
        )
        for one in data.needed
        if one.need_id == need.id
    ]
    if not rows:
        return [title, words(style("muted"), texts("report.needs.nobody"))]
    titles = tuple(texts(f"report.needs.{key}") for key in ("party", "why", "table"))
    return titled(title, Grid((3, 5, 1.3), rows, titles))


def _willing(context: InternalContext) -> list[Any]:
    texts = context.texts
    rows = [_counted(context, need) for need in context.data.needs]
    titles = ("", *(texts(f"report.needs.{key}") for key in ("willing", "unwilling", "unsure", "offers")))
    table = Grid((3, 2.6, 2.6, 2.6, 2.2), rows, titles)
    return headed(Heading(texts("report.needs.willing_title")), table) if rows else []


def _counted(context: InternalContext, need: PublicNeed) -> tuple[Any, ...]:
    said = [one for one in context.inner.need_parties if one.need_id == need.id]
    columns = [
        [one.stakeholder_id for one in said if one.needed and one.willing is willing]
        for willing in (Willing.WILLING, Willing.UNWILLING, Willing.UNKNOWN)
    ]
    columns.append([one.stakeholder_id for one in said if not one.needed and one.willing is Willing.WILLING])
    names = ["; ".join(map(context.data.party_name, keys)) or "–" for keys in columns]
    return (words(style("cell"), strong(need.text)), *names)


SECTION = Section(order=210, part="stakeholders", build=build, internal=internal)
