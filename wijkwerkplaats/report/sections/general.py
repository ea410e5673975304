"""What belongs to no part of the method: said about the session as a whole, or of a point that is no longer asked."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.analysis.own import part_of, question_of
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section, Where
from wijkwerkplaats.report.sections import checklist, evidence, notes, photos, rounds


def build(context: Context) -> list[Any]:
    """Notes, evidence and answers without a part."""
    return _headed(context, [*notes.build(context), *photos.build(context)])


def internal(context: InternalContext) -> list[Any]:
    """The internal notes as well."""
    return _headed(context, [*notes.internal(context), *photos.internal(context)])


def _headed(context: Context, said: list[Any]) -> list[Any]:
    lost = [
        (question_of(context.method, answer, context.texts), answer)
        for answer in context.data.answers
        if not part_of(context.method, answer)
    ]
    answered = [checklist.answered(context, lost)] if lost else []
    made = [*answered, *rounds.build(context), *evidence.build(context), *said]
    return headed(Heading(context.texts("report.general.title"), 0), *made)


SECTION = Section(order=600, where=Where.BACK, build=build, internal=internal)
