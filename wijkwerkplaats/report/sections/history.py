"""For the team: every step of the session, and when it was opened again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from wijkwerkplaats.model import Reopening
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section, Where
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.material import HistoryStep


def build(_context: Context) -> list[Any]:
    """Nothing: what was tried and taken back is not for everybody."""
    return []


def internal(context: InternalContext) -> list[Any]:
    """Reopenings first, then the steps."""
    texts = context.texts
    again, steps = _again(context, context.inner.reopenings), _steps(context, context.inner.history)
    made = [
        *(headed(Heading(texts("report.history.reopened")), again) if again else []),
        *(headed(Heading(texts("report.history.steps")), steps) if steps else []),
    ]
    return headed(Heading(texts("report.history.title"), 0), *made)


def _again(context: InternalContext, found: Sequence[Reopening]) -> Grid | None:
    rows = [(_moment(context, one.at), one.reason) for one in found]
    return Grid((2.6, 9), rows) if rows else None


def _steps(context: InternalContext, found: Sequence[HistoryStep]) -> Grid | None:
    names = {part.id: part.title for part in (*context.method.parts, *context.method.extra)}
    rows = [
        (_moment(context, first.at, before), _times(context, first.name, count), names.get(first.part, ""))
        for first, count, before in _together(found)
    ]
    titles = tuple(context.texts(f"report.history.{key}") for key in ("at", "step", "part"))
    return Grid((2.6, 6.4, 2.8), rows, titles) if rows else None


def _together(found: Sequence[HistoryStep]) -> Iterator[tuple[HistoryStep, int, str]]:
    """Steps of one name that follow each other are one line; with the moment of the line before."""
    before = ""
    for _, same in itertools.groupby(found, key=_name_and_part):
        steps = list(same)
        yield steps[0], len(steps), before
        before = steps[0].at


def _name_and_part(step: HistoryStep) -> tuple[str, str]:
    return step.name, step.part


def _times(context: InternalContext, name: str, count: int) -> str:
    return name if count == 1 else context.texts("report.history.times", name=name, count=count)


def _moment(context: InternalContext, at: str, before: str = "") -> str:
    """A moment of the journal in local time; the day is said once."""
    moment = datetime.fromisoformat(at).astimezone()
    if before and datetime.fromisoformat(before).astimezone().date() == moment.date():
        return f"{moment:%H:%M}"
    return f"{context.short_day(moment.date())}, {moment:%H:%M}"


SECTION = Section(order=900, where=Where.BACK, build=build, internal=internal)
