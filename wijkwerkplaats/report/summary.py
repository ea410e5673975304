"""Puts the summary together: what stands in front, every part that the session touched, what closes it."""

from __future__ import annotations

import dataclasses
import io
from datetime import date
from pathlib import Path
from typing import Any

from wijkwerkplaats.exchange.write import file_problem, write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method, Part
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.audience import Audience
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Where
from wijkwerkplaats.report.gather import gather
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.sections import sections
from wijkwerkplaats.texts import Texts


def summary_pdf(
    gate: Gate,
    method: Method,
    texts: Texts,
    session_id: str,
    audience: Audience,
    target: Path,
    *,
    today: date,
) -> Path:
    """Write the summary of a session to `target`; an older file is replaced only when the new one is complete.

    Raises `FileProblem` when the disk refuses, `WijkError` for an unknown session.
    """
    return render(gather(gate, method, texts, session_id, today), method, texts, audience, target)


def render(material: Material, method: Method, texts: Texts, audience: Audience, target: Path) -> Path:
    """Draw what was gathered; needs no gate, so it may run in a thread. Raises `FileProblem`."""
    context = _context(material, method, texts, audience)
    paper = io.BytesIO()
    write(paper, story(context), _furniture(context, audience))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise file_problem(problem, target.parent) from problem
    write_whole(target, paper.getvalue())
    return target


def _context(material: Material, method: Method, texts: Texts, audience: Audience) -> Context:
    fonts.load()
    if audience is Audience.INTERNAL:
        return InternalContext(data=material.public, inner=material.internal, method=method, texts=texts)
    return Context(data=material.public, method=method, texts=texts)


def story(context: Context) -> list[Any]:
    """All flowables of the paper, in order."""
    everything = (*context.method.parts, *context.method.extra)
    parts = [part for part in everything if part.id in _touched(context)]
    made = [_made(context, Where.FRONT)]
    own = {section.part for section in sections()}
    for part in parts:
        made.append(_part(dataclasses.replace(context, part=part, pictured=part.id in own), part))
    made.append(_made(context, Where.BACK))
    return [flowable for flowables in made for flowable in flowables]


def _touched(context: Context) -> frozenset[str]:
    """The parts that this paper has something to say of."""
    mine = {note.part for note in context.inner.notes} if isinstance(context, InternalContext) else set()
    return context.data.touched | mine


def _made(context: Context, where: Where) -> list[Any]:
    wanted = ("*", context.part.id if context.part else "")
    found = (one for one in sections() if one.where is where and one.part in wanted)
    return [flowable for section in found for flowable in section.made(context)]


def _part(context: Context, part: Part) -> list[Any]:
    """A part under its own heading; nothing at all when no section has anything to say."""
    kicker = ""
    if part.phase:
        phase = context.method.phase(part.phase)
        kicker = context.texts("report.part_kicker", phase=phase.title, section=part.section)
    return headed(Heading(part.title, 0, kicker=kicker), *_made(context, Where.PART))


def _furniture(context: Context, audience: Audience) -> Furniture:
    texts, data = context.texts, context.data
    wijk = data.traject.wijk or data.traject.name
    day = context.day(data.session.day)
    kind = texts(f"report.kind.{audience.value}")
    return Furniture(
        title=" – ".join(part for part in (kind, wijk, data.session.title, day) if part),
        author=texts("report.author", wijk=wijk),
        subject=texts(
            "report.subject", title=data.session.title, wijk=wijk, day=day or texts("report.no_day")
        ),
        keywords=", ".join(
            [
                "Wijkwerkplaats",
                wijk,
                *(part.title for part in context.method.parts if part.id in data.touched),
            ]
        ),
        language={"nl": "nl-NL", "en": "en-GB"}[texts.language],
        left=data.session.title,
        right=" · ".join(part for part in (wijk, day) if part),
        page=texts("report.page"),
        seal=texts("report.seal") if audience is Audience.INTERNAL else "",
    )
