"""What a part rests on: figures and stories, each with its source and year (§4.2)."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.model import Evidence
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import soft, strong, words


def build(context: Context) -> list[Any]:
    """Figures and stories of this part."""
    texts = context.texts
    rows = [_row(context, one) for one in context.of_part(context.data.evidence)]
    titles = tuple(texts(f"report.evidence.{key}") for key in ("kind", "text", "source", "year"))
    return (
        headed(Heading(texts("report.evidence.title")), Grid((1.5, 6.4, 2.8, 1.5), rows, titles))
        if rows
        else []
    )


def _row(context: Context, one: Evidence) -> tuple[Any, ...]:
    texts = context.texts
    who = texts.word("perspective", one.perspective)
    value = [words(style("cell"), strong(one.value))] if one.value.strip() else []
    return (
        texts.word("evidence_kind", one.kind),
        [*([words(style("cell"), one.text)] if one.text.strip() else []), *value],
        "\n".join(part for part in (one.source, who) if part.strip())
        or words(style("cell"), soft(texts("report.evidence.no_source"), MUTED)),
        str(one.year) if one.year else words(style("cell"), soft(texts("report.evidence.no_year"), MUTED)),
    )


SECTION = Section(order=400, build=build)
