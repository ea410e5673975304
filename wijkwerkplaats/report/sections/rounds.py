"""The voting rounds of a part: the question, the votes as a picture and as a table, what stands out (§7.2)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from wijkwerkplaats.analysis.round_bars import RoundTable, blocks, revision_lines, table
from wijkwerkplaats.analysis.rounds import ORDINAL, money, sentences
from wijkwerkplaats.model import Round, RoundRevision
from wijkwerkplaats.model.words import RoundForm
from wijkwerkplaats.report.blocks import Heading, bullets, headed, kept
from wijkwerkplaats.report.context import Context, Section
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.material import RoundTold
from wijkwerkplaats.report.pictures.bars import BarsPicture, Legend
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def build(context: Context) -> list[Any]:
    """Every round of this part."""
    told = context.of_part(context.data.room.rounds)
    return [flowable for one in told for flowable in headed(_heading(context, one), *_one(context, one))]


def _heading(context: Context, told: RoundTold) -> Heading:
    question = told.round.question.strip() or context.texts.word("round_form", told.round.form)
    again = "second" if told.before is not None else "title"
    return Heading(question, kicker=context.texts(f"report.rounds.{again}"))


def _one(context: Context, told: RoundTold) -> list[Any]:
    texts, one = context.texts, told.round
    return [
        words(style("small"), _about(context, told)),
        *_pictures(context, told),
        *([Legend(one.form, texts)] if Legend.needed(one.form) else []),
        *bullets(sentences(one, told.before, texts)),
        _numbers(context, told),
        *[words(style("small"), _changed(context, one, revision)) for revision in one.revisions],
    ]


def _pictures(context: Context, told: RoundTold) -> list[Any]:
    """Each proposal with its bars, together on a page."""
    return [
        flowable
        for block in blocks(told.round, told.before, context.texts)
        for flowable in kept(words(style("cell"), block.title), BarsPicture(block.bars, context.texts))
    ]


def _about(context: Context, told: RoundTold) -> str:
    """How the room voted: the form, who was counted apart, what there was to give."""
    texts, one = context.texts, told.round
    said = [
        texts(
            "report.rounds.form",
            form=texts.word("round_form", one.form),
            split=texts.word("round_split", one.split),
        )
    ]
    if one.form is RoundForm.DOTS:
        said.append(texts("report.rounds.dots", dots=one.dots))
    if one.form is RoundForm.BUDGET and one.budget:
        said.append(texts("rounds.budget", amount=money(one, one.budget, texts)) + ".")
    return " ".join(said)


def _numbers(context: Context, told: RoundTold) -> Grid:
    found = table(told.round, told.before, context.texts)
    if told.round.form not in ORDINAL:
        return _in_short(context, found, now=1 if told.before is not None else 0)
    numbers = tuple(range(2, len(found.titles)))
    titles = ["", *(title for title, *_ in found.rows)]
    rows = [
        ("" if row[0] == above else row[0], *row[1:]) for above, row in zip(titles, found.rows, strict=False)
    ]
    shares = (4.4, 2.2, *(max(0.9, len(found.titles[number]) / 5) for number in numbers))
    return Grid(shares, rows, found.titles, numbers=numbers)


def _in_short(context: Context, found: RoundTable, *, now: int) -> Grid:
    """A row for each proposal, with the groups in words: their bars say the same. `now` rows stand before it."""
    rows: list[tuple[str, ...]] = []
    for title, same in itertools.groupby(found.rows, key=_proposal):
        everybody: list[tuple[str, list[str]]] = []
        groups: list[tuple[str, list[str]]] = []
        for number, (_, who, *values) in enumerate(same):
            (everybody if number <= now else groups).append((who, values))
        for number, (who, values) in enumerate(everybody):
            last = number == now
            said = ", ".join(f"{group} {_amount(given)}" for group, given in groups) if last else ""
            rows.append((title if number == 0 else "", *([who] if now else []), *values, said))
    split = any(row[-1] for row in rows)
    titles = (found.titles[0], *(found.titles[1:2] if now else ()), *found.titles[2:])
    numbers = tuple(range(2 if now else 1, len(titles)))
    shares = (3.6, *([1.3] if now else []), *(max(0.9, len(titles[number]) / 5) for number in numbers))
    if not split:
        return Grid(shares, [row[:-1] for row in rows], titles, numbers=numbers)
    return Grid((*shares, 4.6), rows, (*titles, context.texts("report.rounds.groups")), numbers=numbers)


def _proposal(row: tuple[str, ...]) -> str:
    return row[0]


def _amount(values: Sequence[str]) -> str:
    """What a group gave, with its share."""
    *given, share = values
    return f"{', '.join(given)} ({share})"


def _changed(context: Context, one: Round, revision: RoundRevision) -> str:
    day = context.day(datetime.fromisoformat(revision.at).date())
    return "\n".join(revision_lines(one, revision, day, context.texts))


SECTION = Section(order=350, build=build)
