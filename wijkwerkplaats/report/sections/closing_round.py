"""How the session was for who was there: what they take along, what they missed, their marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwerkplaats.analysis.closing_round import mark_sentence, missed, taken_along
from wijkwerkplaats.model import ClosingRound, ClosingWords
from wijkwerkplaats.report.blocks import Heading, bullets, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.pictures.marks import MarksPicture
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def build(context: Context) -> list[Any]:
    """Words first, then marks."""
    closing, texts = context.data.room.closing, context.texts
    if closing is None:
        return []
    made = [
        *_words(texts("report.closing_round.along"), taken_along(closing)),
        *_words(texts("report.closing_round.missed"), missed(closing)),
        *_marks(context, closing),
    ]
    return headed(Heading(texts("report.closing_round.title"), 0), *made)


def _words(title: str, said: Sequence[ClosingWords]) -> list[Any]:
    return headed(Heading(title), *bullets(one.text for one in said))


def _marks(context: Context, closing: ClosingRound) -> list[Any]:
    """How many people gave each mark, as columns and in numbers."""
    texts = context.texts
    if not closing.marks:
        return []
    titles = ("", *(str(mark) for mark in range(1, closing.scale + 1)))
    row = (texts("report.closing_round.people"), *(str(count or "–") for count in closing.marks))
    numbers = tuple(range(1, closing.scale + 1))
    table = Grid((2.4, *(1.0 for _ in numbers)), [row], titles, centred=numbers)
    return headed(
        Heading(texts("report.closing_round.mark", scale=closing.scale)),
        MarksPicture(closing.marks, texts, table),
        table,
        words(style("body"), mark_sentence(closing, texts)),
    )


SECTION = Section(order=640, where=Where.BACK, build=build)
