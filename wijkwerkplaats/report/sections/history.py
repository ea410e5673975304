"""For the team: every step of the session, and when it was opened again."""

from __future__ import annotations

from collections.abc import Sequence
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
    names = {part.id: part.title for part in context.method.parts}
    rows = [(_moment(context, one.at), one.name, names.get(one.part, "")) for one in found]
    titles = tuple(context.texts(f"report.history.{key}") for key in ("at", "step", "part"))
    return Grid((2.6, 6.4, 2.8), rows, titles) if rows else None


def _moment(context: InternalContext, at: str) -> str:
    """A moment of the journal in local time."""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{context.short_day(moment.date())}, {moment:%H:%M}"


SECTION = Section(order=900, where=Where.BACK, build=build, internal=internal)
