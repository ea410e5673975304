"""The short version for residents: what was agreed, what stays open, and at most three pictures that tell most.

It fits on two pages. What does not fit is counted, and the paper says where it stands instead.
"""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.report.blocks import Heading, gap, headed
from wijkwerkplaats.report.choice import Edition
from wijkwerkplaats.report.context import Context
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.sections import cover, harvest
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.telling import telling
from wijkwerkplaats.report.text import words

PAGES: Final = {Edition.NORMAL: 2, Edition.MONO: 2, Edition.LARGE: 4}
"""How many pages there are: in large print two sheets instead of one."""
_PLAIN: Final = Furniture(
    title="", author="", subject="", keywords="", language="nl-NL", left="", right="", page="{number} {pages}"
)


@dataclass(frozen=True, slots=True)
class Room:
    """How much may stand there: so many items of a kind, so many letters of each, so many pictures."""

    items: int
    letters: int
    pictures: int
    reasons: bool = False


_ROOMS: Final = (
    Room(999, 600, 3, reasons=True), Room(999, 400, 3), Room(30, 240, 3), Room(20, 200, 2), Room(14, 200, 2),
    Room(10, 180, 2), Room(8, 160, 1), Room(6, 140, 1), Room(5, 120, 1), Room(4, 100, 0), Room(3, 80, 0),
)  # fmt: skip
"""From generous to tight; the last one always fits."""


def short(context: Context) -> list[Flowable]:
    """The fullest version that fits."""
    most = PAGES[look().edition]
    for room in _ROOMS:
        if write(io.BytesIO(), _built(context, room), _PLAIN) <= most:
            break
    return _built(context, room)


def _built(context: Context, room: Room) -> list[Flowable]:
    texts = context.texts
    agreed = _agreed(context, room)
    nothing = [] if agreed else [words(style("muted"), texts("report.harvest.nothing"))]
    shown = [block for one in telling(context)[: room.pictures] for block in one]
    seen = headed(Heading(texts("report.short.seen"), 0), *shown)
    return [
        *cover.head(context, texts("report.kind.short")),
        *headed(Heading(texts("report.short.title"), 0), *agreed, *nothing),
        *seen,
        *_elsewhere(context),
    ]


def _agreed(context: Context, room: Room) -> list[Flowable]:
    data = context.data
    waiting = [one for one in data.questions if not one.answered]
    earlier = [one for one in data.before if one.state is ActionState.OPEN]
    kinds: tuple[tuple[str, str, Sequence[Any], Any], ...] = (
        ("decided", "decisions", data.decisions, harvest.decisions),
        ("doing", "actions", data.actions, harvest.actions),
        ("open", "open", waiting, harvest.questions),
        ("earlier", "", earlier, harvest.actions),
    )
    found: list[Flowable] = []
    for key, heading, things, made in kinds:
        taken = [_cut(one, room) for one in things[: room.items]]
        grid = made(context, taken)
        if grid is not None:
            where = context.texts(f"report.harvest.{heading}" if heading else "report.before.title")
            more = _more(context, len(things) - len(taken), where)
            found += headed(Heading(context.texts(f"report.short.{key}")), grid, *more)
    return found


def _more(context: Context, count: int, where: str) -> Iterator[Flowable]:
    if count:
        yield words(style("muted"), context.texts("report.short.more", count=count, where=where))


def _cut(thing: Any, room: Room) -> Any:
    """A decision, action or question with no more letters than there is room for."""
    changes = {"text": shortest(thing.text, room.letters)}
    if hasattr(thing, "reason"):
        changes["reason"] = shortest(thing.reason, room.letters) if room.reasons else ""
    if hasattr(thing, "who"):
        changes["who"] = shortest(thing.who, 60)
    return dataclasses.replace(thing, **changes)


def shortest(text: str, letters: int) -> str:
    """A text as it is, or its first words with `…`."""
    text = " ".join(text.split())
    if len(text) <= letters:
        return text
    kept = text[:letters].rsplit(" ", 1)[0] if " " in text[:letters] else text[:letters]
    return kept.rstrip(" ,;:.") + " …"


def _elsewhere(context: Context) -> list[Flowable]:
    """Where the rest stands."""
    texts, data = context.texts, context.data
    everything = (*context.method.parts, *context.method.extra)
    parts = [part.title for part in everything if part.id in data.touched]
    told = [texts("report.short.whole", session=shortest(data.session.title, 90))]
    told += [texts("report.short.also", parts=shortest(" · ".join(parts), 500))] if parts else []
    return [gap(2), words(style("muted"), " ".join(told))]
