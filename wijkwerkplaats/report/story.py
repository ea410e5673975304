"""What stands in a paper, as blocks: one description, from which both PDF and text document are made."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.method import Method, Part
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.choice import Choice
from wijkwerkplaats.report.context import Context, InternalContext, Where
from wijkwerkplaats.report.extract import extract
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.page import TAGS, Furniture
from wijkwerkplaats.report.sections import sections
from wijkwerkplaats.report.short import short
from wijkwerkplaats.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A part of the paper that can be left out; one without a title always stands there."""

    key: str
    title: str
    blocks: tuple[Flowable, ...]


def context_of(material: Material, method: Method, texts: Texts, choice: Choice) -> Context:
    """What the sections get: only the internal paper has what is internal."""
    fonts.load()
    if choice.internal:
        return InternalContext(data=material.public, inner=material.internal, method=method, texts=texts)
    return Context(data=material.public, method=method, texts=texts)


def story(context: Context, choice: Choice, found: Sequence[Chapter]) -> list[Flowable]:
    """All blocks of the paper that was chosen, in order; `found` are the chapters of a whole one.

    Raises `WijkError` for a chapter that it does not have, and for a recipient whom nothing names.
    """
    if choice.recipient:
        return extract(context, choice.recipient)
    if choice.short:
        return short(context)
    if choice.chapters is not None:
        known = [one.key for one in found if one.title]
        unknown = sorted(choice.chapters.difference(known))
        if unknown:
            raise WijkError("error.report.section", sections=", ".join(unknown), known=", ".join(known))
        found = [one for one in found if not one.title or one.key in choice.chapters]
    return [block for one in found for block in one.blocks]


def chapters(context: Context) -> list[Chapter]:
    """What this paper can consist of: what stands in front, every part that was touched, what closes it."""
    everything = (*context.method.parts, *context.method.extra)
    touched = _touched(context)
    own = {section.part for section in sections()}
    found = _made(context, Where.FRONT)
    for part in (part for part in everything if part.id in touched):
        blocks = _part(dataclasses.replace(context, part=part, pictured=part.id in own), part)
        found += [Chapter(key=part.id, title=part.title, blocks=tuple(blocks))] if blocks else []
    return found + _made(context, Where.BACK)


def _touched(context: Context) -> frozenset[str]:
    """The parts that this paper has something to say of."""
    mine = {note.part for note in context.inner.notes} if isinstance(context, InternalContext) else set()
    return context.data.touched | mine


def _made(context: Context, where: Where) -> list[Chapter]:
    """The sections of the session as a whole that have anything to say."""
    made = [(one.key, one.made(context)) for one in sections() if one.where is where and one.part == "*"]
    return [Chapter(key=key, title=_title(blocks), blocks=tuple(blocks)) for key, blocks in made if blocks]


def _title(blocks: Sequence[Flowable]) -> str:
    return next((one.text for one in blocks if isinstance(one, Heading)), "")


def _part(context: Context, part: Part) -> list[Flowable]:
    """A part under its own heading; nothing at all when no section has anything to say."""
    kicker = ""
    if part.phase:
        kicker = context.method.phase(part.phase).title
        if isinstance(context, InternalContext):  # who was at the table does not know the handbook
            kicker = context.texts("report.part_kicker", phase=kicker, section=part.section)
    mine = [one for one in sections() if one.where is Where.PART and one.part in ("*", part.id)]
    blocks = [block for one in mine for block in one.made(context)]
    return headed(Heading(part.title, 0, kicker=kicker), *blocks)


def furniture(context: Context, choice: Choice) -> Furniture:
    """What stands around the text, and what the file says of itself."""
    texts, data = context.texts, context.data
    wijk = data.traject.wijk or data.traject.name
    day = context.day(data.session.day)
    kind = texts(f"report.kind.{kind_of(choice)}", recipient=choice.recipient)
    parts = [part.title for part in context.method.parts if part.id in data.touched]
    return Furniture(
        title=" – ".join(part for part in (kind, wijk, data.session.title, day) if part),
        author=texts("report.author", wijk=wijk),
        subject=texts(
            "report.subject", title=data.session.title, wijk=wijk, day=day or texts("report.no_day")
        ),
        keywords=", ".join(["Wijkwerkplaats", wijk, *parts]),
        language=TAGS[texts.language],
        left=data.session.title,
        right=" · ".join(part for part in (wijk, day) if part),
        page=texts("report.page"),
        seal=texts("report.seal") if choice.internal else "",
    )


def kind_of(choice: Choice) -> str:
    """Which kind of paper it is, as texts name it."""
    return "recipient" if choice.recipient else "short" if choice.short else choice.audience.value
