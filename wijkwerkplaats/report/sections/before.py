"""Actions from earlier sessions that are still to be done."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.sections.harvest import actions


def build(context: Context) -> list[Any]:
    """The same table as on page 1."""
    table = actions(context, context.data.before)
    return headed(Heading(context.texts("report.before.title"), 0), table) if table else []


SECTION = Section(order=700, where=Where.BACK, build=build)
