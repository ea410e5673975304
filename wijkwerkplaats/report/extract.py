"""What concerns one party or person: their actions, and the decisions and questions that name them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from wijkwerkplaats.analysis.register import everybody
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.report.blocks import gap
from wijkwerkplaats.report.context import Context
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.material import PublicData
from wijkwerkplaats.report.sections import cover, harvest
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words


def extract(context: Context, recipient: str) -> list[Flowable]:
    """The head, a line that says what this is, and their part of the harvest. Raises `WijkError` for nobody."""
    mine = dataclasses.replace(context, data=of(context.data, recipient))
    if not _says_anything(mine.data):
        known = ", ".join(recipients(context.data))
        raise WijkError("error.report.recipient", recipient=recipient, known=known or "–")
    texts = context.texts
    about = words(style("muted"), texts("report.extract.about", recipient=recipient))
    return [
        *cover.head(context, texts("report.kind.recipient", recipient=recipient)),
        gap(),
        about,
        *harvest.build(mine),
    ]


def of(data: PublicData, recipient: str) -> PublicData:
    """The same with what names the recipient only."""
    names = re.compile(rf"(?<!\w){re.escape(' '.join(recipient.split()))}(?!\w)", re.IGNORECASE)

    def named(things: Sequence[Any], *fields: str) -> tuple[Any, ...]:
        return tuple(
            one for one in things if any(names.search(" ".join(getattr(one, f).split())) for f in fields)
        )

    return dataclasses.replace(
        data,
        actions=named(data.actions, "who", "text"),
        before=named(data.before, "who", "text"),
        decisions=named(data.decisions, "text", "reason"),
        questions=named(data.questions, "text", "answer"),
    )


def _says_anything(data: PublicData) -> bool:
    return bool(data.actions or data.before or data.decisions or data.questions)


def recipients(data: PublicData) -> list[str]:
    """Whom an extract can be made for: who has an action, and the parties that are named anywhere."""
    found = {name.casefold(): name for name in everybody((*data.actions, *data.before))}
    for party in data.parties:
        if party.name.strip() and party.name.casefold() not in found and _says_anything(of(data, party.name)):
            found[party.name.casefold()] = party.name
    return [found[key] for key in sorted(found)]
