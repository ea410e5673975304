"""Makes the paper of a session: as PDF, or as a text document for whoever must edit it or put it on the web."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.report.choice import Choice
from wijkwerkplaats.report.gather import gather
from wijkwerkplaats.report.look import looking
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.page import write
from wijkwerkplaats.report.story import chapters, context_of, furniture, story
from wijkwerkplaats.texts import Texts


def write_summary(
    gate: Gate, method: Method, texts: Texts, session_id: str, choice: Choice, target: Path, *, today: date
) -> Path:
    """Write the paper of a session to `target`; an older file is replaced only when the new one is complete.

    Raises `FileProblem` when the disk refuses, `WijkError` for an unknown session, chapter or recipient.
    """
    return render(gather(gate, method, texts, session_id, today), method, texts, choice, target)


def render(material: Material, method: Method, texts: Texts, choice: Choice, target: Path) -> Path:
    """Write what was gathered; needs no gate, so it may run in a thread. A `.docx` becomes a text document."""
    make = document if target.suffix.lower() == ".docx" else pdf
    data = make(material, method, texts, choice)
    return write_into(target, data)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as PDF, with the chapters that it could have: key and title of each."""

    data: bytes
    chapters: tuple[tuple[str, str], ...]


def made(material: Material, method: Method, texts: Texts, choice: Choice) -> Made:
    """The paper as PDF, for whoever lets somebody choose."""
    paper = io.BytesIO()
    with looking(choice.edition):
        context = context_of(material, method, texts, choice)
        found = chapters(context) if choice.whole else []
        write(paper, story(context, choice, found), furniture(context, choice))
    return Made(paper.getvalue(), tuple((one.key, one.title) for one in found if one.title))


def pdf(material: Material, method: Method, texts: Texts, choice: Choice) -> bytes:
    """The paper as PDF."""
    return made(material, method, texts, choice).data


def document(material: Material, method: Method, texts: Texts, choice: Choice) -> bytes:
    """The same as a text document."""
    from wijkwerkplaats.report.document import written

    with looking(choice.edition):
        context = context_of(material, method, texts, choice)
        found = chapters(context) if choice.whole else []
        return written(story(context, choice, found), furniture(context, choice))
