"""The checklists of this session beside the last time they were talked about (§8): what changed, the largest first."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.analysis.compare import Row, Said
from wijkwerkplaats.analysis.compare_words import mark_word, shown_words
from wijkwerkplaats.method import Part
from wijkwerkplaats.model.words import Verdict
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.earlier import Comparison
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.pictures.verdicts import VerdictMark
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def build(context: Context) -> list[Any]:
    """Each checklist that was talked about before."""
    made = [block for one in context.data.compared for block in _checklist(context, one)]
    return headed(Heading(context.texts("report.compared.title"), 0), *made)


def _checklist(context: Context, one: Comparison) -> list[Any]:
    texts = context.texts
    key = "report.compared.since" if one.since.day else "report.compared.since_title"
    since = texts(key, session=one.since.title, day=context.day(one.since.day))
    about = [since]
    about += [texts("report.compared.same", count=one.same)] if one.same else []
    about += [texts("report.compared.new", count=one.new)] if one.new else []
    rows = [_row(context, row) for row in one.changed]
    titles = tuple(texts(f"report.compared.{key}") for key in ("point", "then", "now"))
    table = [Grid((4.4, 3.3, 3.3), rows, titles)] if rows else []
    own = context.method.checklist(one.checklist).title
    title = next((part.title for part in context.method.parts if _holds(part, one.checklist)), own)
    return headed(Heading(title), words(style("small"), " ".join(about)), *table)


def _holds(part: Part, checklist: str) -> bool:
    return part.checklist is not None and part.checklist.id == checklist


def _row(context: Context, row: Row) -> tuple[Any, ...]:
    how = words(style("label"), mark_word(context.texts, row, "sessions"))
    return [words(style("cell"), row.point.text), how], _side(context, row.left), _side(context, row.right)


def _side(context: Context, said: Said) -> list[Any]:
    verdict = [] if said.verdict is Verdict.NONE else [VerdictMark(said.verdict, context.texts)]
    return [*verdict, *(words(style("small"), text) for text in shown_words(said))]


SECTION = Section(order=640, where=Where.BACK, build=build)
