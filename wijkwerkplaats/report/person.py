"""What a file keeps of one person, as a document to hand over: the right of access (AVG, art. 15)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wijkwerkplaats.analysis.persons import Found, Trace
from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Traject
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Heading, bullets, facts, gap, headed
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.person_parts import About, chapters
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words
from wijkwerkplaats.texts import Texts

_RIGHTS = ("mend", "erase", "object", "complain")


def person_paper(gate: Gate, texts: Texts, found: Found, traces: Sequence[Trace], target: Path) -> Path:
    """Write what was found of a person and chosen, as PDF or `.docx`. Raises `FileProblem`."""
    fonts.load()
    title = texts("person.paper.title", name=found.name)
    day = gate.clock().strftime("%d-%m-%Y")
    around = Furniture.of_sheet(title, texts, wijk="", left=title, right=day)
    story = _story(gate, texts, found, traces, day)
    if target.suffix.lower() == ".docx":
        from wijkwerkplaats.report.document import written

        return write_into(target, written(story, around))
    paper = io.BytesIO()
    write(paper, story, around)
    return write_into(target, paper.getvalue())


def _story(gate: Gate, texts: Texts, found: Found, traces: Sequence[Trace], day: str) -> list[Any]:
    made: list[Any] = [
        Heading(found.name, 0, kicker=texts("person.paper.kind"), titled=False),
        words(style("lead"), texts("person.paper.about", day=day)),
        gap(),
    ]
    for traject in gate.trajects():
        about = About(gate, texts, found, [one for one in traces if one.traject_id == traject.id], traject)
        parts = chapters(about)
        if parts:
            made += [*headed(Heading(traject.name, 0, titled=False), *_kept_for(traject, texts)), *parts]
    return [*made, *_rights(texts)]


def _kept_for(traject: Traject, texts: Texts) -> list[Any]:
    until = traject.keep_until.strftime("%d-%m-%Y") if traject.keep_until else texts("person.paper.unknown")
    purpose = traject.purpose.strip() or texts("person.paper.unknown")
    return facts([(texts("person.paper.purpose"), purpose), (texts("person.paper.until"), until)])


def _rights(texts: Texts) -> list[Any]:
    said = [
        words(style("body"), texts("person.paper.rights")),
        *bullets(texts(f"person.paper.right_{one}") for one in _RIGHTS),
    ]
    more = [words(style("muted"), texts(f"person.paper.{key}")) for key in ("source", "backups")]
    return headed(Heading(texts("person.paper.rights_title"), 0, titled=False), *said, *more)
