"""Who was there: by name as far as they agreed, the others counted by perspective."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def build(context: Context) -> list[Any]:
    """A sentence with numbers, then a list of names."""
    texts, there = context.texts, context.data.present
    rows = [(name, organisation, texts.word("perspective", who)) for name, organisation, who in there.named]
    titles = tuple(texts(f"report.present.{key}") for key in ("name", "organisation", "perspective"))
    made: list[Any] = []
    if there.others:
        counted = ", ".join(f"{texts.word('perspectives', who)} {count}" for who, count in there.others)
        key = "report.present.others" if rows else "report.present.counted"
        made.append(words(style("body"), texts(key, counted=counted)))
    made += [Grid((4, 5, 2.4), rows, titles)] if rows else []
    return headed(Heading(texts("report.present.title"), 0), *made)


SECTION = Section(order=800, where=Where.BACK, build=build)
