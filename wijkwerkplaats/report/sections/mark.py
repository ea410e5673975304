"""A part that the session marked as skipped or done, with the reason."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.report.context import Context, Section
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import strong, words


def build(context: Context) -> list[Any]:
    """One line: skipped, because …"""
    marks = context.of_part(context.data.marks)
    return [
        words(style("body"), strong(context.texts(f"report.mark.{mark.state.value}")), *_because(mark.reason))
        for mark in marks
    ]


def _because(reason: str) -> list[str]:
    return [" ", reason] if reason.strip() else []


SECTION = Section(order=100, build=build)
