"""Who was there: by name as far as they agreed, the others counted by perspective."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.report.blocks import Heading, kept
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.public import Present
from wijkwerkplaats.report.shaping import Piece
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import strong, tinted, words


def build(context: Context) -> list[Any]:
    """A sentence with numbers, then the names by perspective."""
    texts, there = context.texts, context.data.present
    rows = [
        (words(style("term"), texts.word("perspectives", who)), words(style("cell"), *_names(there, who)))
        for who in Perspective
        if any(one == who for _, _, one in there.named)
    ]
    made: list[Any] = []
    if there.others:
        counted = ", ".join(
            f"{texts.word('perspectives', who).lower()} {count}" for who, count in there.others
        )
        key = "report.present.others" if rows else "report.present.counted"
        made.append(words(style("body"), texts(key, counted=counted)))
    made += [Grid((2.4, 9), rows)] if rows else []
    return kept(Heading(texts("report.present.title"), 0), *made) if made else []


def _names(there: Present, who: Perspective) -> Iterator[Piece]:
    """Everybody of one perspective, each with the organisation in grey."""
    for number, (name, organisation) in enumerate((n, o) for n, o, one in there.named if one == who):
        if number:
            yield tinted("  ·  ", MUTED)
        yield strong(name)
        if organisation.strip():
            yield tinted(f" {organisation}", MUTED)


SECTION = Section(order=800, where=Where.BACK, build=build)
