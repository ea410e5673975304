"""Who spoke how often: for the team, and for participants when the facilitator chose so (§7.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkwerkplaats.analysis.turns import shares
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.report.blocks import Heading, kept
from wijkwerkplaats.report.context import Context, InternalContext, Section, Where
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def build(context: Context) -> list[Any]:
    """The tally as far as it is shared."""
    return _table(context, context.data.room.turns)


def internal(context: InternalContext) -> list[Any]:
    """The tally."""
    return _table(context, context.inner.turns)


def _table(context: Context, turns: Mapping[Perspective, int]) -> list[Any]:
    if not turns:
        return []
    texts, part = context.texts, shares(turns)
    there = context.data.present
    people = dict(there.others)
    for _, _, who in there.named:
        people[who] = people.get(who, 0) + 1
    rows = [
        (
            texts.word("perspectives", who), str(people.get(who, 0) or "–"), str(turns.get(who, 0)),
            f"{part.get(who, 0)} %",
        )
        for who in Perspective
        if who in turns or who in people
    ]  # fmt: skip
    titles = tuple(texts(f"report.turns.{name}") for name in ("who", "there", "turns", "share"))
    return kept(
        Heading(texts("report.turns.title"), 0),
        words(style("muted"), texts("report.turns.about")),
        Grid((4, 2, 2, 2), rows, titles, numbers=(1, 2, 3)),
    )


SECTION = Section(order=790, where=Where.BACK, build=build, internal=internal)
