"""Actions from earlier sessions that are still to be done."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.sections.harvest import actions


def build(context: Context) -> list[Any]:
    """The same table as that of this session, under a heading of its own right below the harvest."""
    table = actions(context, context.data.before)
    return headed(Heading(context.texts("report.before.title")), table) if table else []


SECTION = Section(order=20, where=Where.FRONT, build=build)
