"""The harvest: decisions, actions with who and when, what stays open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.model import Action, Decision, Question
from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.grid import Grid, Kind
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import soft, strong, tinted, words

_SEEN_AT_ONCE: Final = 15
"""With more than this the first page does not show all."""


def build(context: Context) -> list[Any]:
    """What was agreed and what stays open; what is still to do from earlier sessions has a heading of its own."""
    texts, data = context.texts, context.data
    waiting = [one for one in data.questions if not one.answered]
    answered = [one for one in data.questions if one.answered]
    own = [
        *_block(texts("report.harvest.decisions"), decisions(context, data.decisions)),
        *_block(texts("report.harvest.actions"), actions(context, data.actions)),
        *_block(texts("report.harvest.open"), questions(context, waiting)),
    ]
    earlier = _block(texts("report.before.title"), actions(context, data.before))
    known = _block(texts("report.harvest.answered"), questions(context, answered))
    nothing = [] if own or known else [words(style("muted"), texts("report.harvest.nothing"))]
    return headed(
        Heading(texts("report.harvest.title"), 0),
        *_counted(context, len(waiting)),
        *own,
        *nothing,
        *earlier,
        *known,
    )


def _counted(context: Context, waiting: int) -> list[Any]:
    """How much there is, where it does not fit on the first page."""
    counts = {"decisions": len(context.data.decisions), "actions": len(context.data.actions), "open": waiting}
    if sum(counts.values()) <= _SEEN_AT_ONCE:
        return []
    said = ", ".join(
        f"{context.texts(f'report.harvest.{key}').lower()} {n}" for key, n in counts.items() if n
    )
    return [words(style("muted"), context.texts("report.harvest.counted", counts=said))]


def _block(title: str, grid: Grid | None) -> list[Any]:
    return [] if grid is None else headed(Heading(title), grid)


def decisions(context: Context, found: Sequence[Decision]) -> Grid | None:
    """Numbered decisions, each with its reason."""
    rows = [
        (words(style("number"), str(number)), [words(style("body"), one.text), *_why(context, one.reason)])
        for number, one in enumerate(found, start=1)
    ]
    return Grid((0.5, 11), rows, kind=Kind.LIST) if rows else None


def _why(context: Context, reason: str) -> list[Any]:
    if not reason.strip():
        return []
    return [
        words(style("cell"), tinted(context.texts("report.harvest.why") + " ", MUTED), tinted(reason, MUTED))
    ]


def actions(context: Context, found: Sequence[Action]) -> Grid | None:
    """Actions as a table: what, who, when."""
    texts = context.texts
    rows = [
        (
            words(style("number"), str(number)),
            [words(style("cell"), one.text), *_state(context, one)],
            words(
                style("cell"),
                strong(one.who) if one.who.strip() else soft(texts("report.harvest.no_one"), MUTED),
            ),
            context.short_day(one.due)
            if one.due
            else words(style("cell"), soft(texts("report.harvest.no_day"), MUTED)),
        )
        for number, one in enumerate(found, start=1)
    ]
    titles = ("", texts("report.harvest.what"), texts("report.harvest.who"), texts("report.harvest.when"))
    return Grid((0.5, 6.5, 2.6, 1.9), rows, titles) if rows else None


def _state(context: Context, action: Action) -> list[Any]:
    if action.state is ActionState.OPEN:
        return []
    return [words(style("label"), context.texts.word("action_state", action.state))]


def questions(context: Context, found: Sequence[Question]) -> Grid | None:
    """Numbered questions, each with its answer when it has one."""
    rows = [
        (words(style("number"), str(number)), [words(style("body"), one.text), *_answer(context, one)])
        for number, one in enumerate(found, start=1)
    ]
    return Grid((0.5, 11), rows, kind=Kind.LIST) if rows else None


def _answer(context: Context, question: Question) -> list[Any]:
    if not question.answer.strip():
        return []
    label = strong(context.texts("report.harvest.answer") + " ", MUTED)
    return [words(style("cell"), label, question.answer)]


SECTION = Section(order=10, where=Where.FRONT, build=build)
