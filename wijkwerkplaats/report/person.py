"""What a file keeps of one person, as a document to hand over: the right of access (AVG, art. 15)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from wijkwerkplaats.analysis.persons import Trace
from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Aggregate, Session, Stakeholder, Traject
from wijkwerkplaats.model.codec import kind_named
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Heading, facts, gap
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words
from wijkwerkplaats.search import texts_of
from wijkwerkplaats.texts import Texts


def person_pdf(gate: Gate, texts: Texts, name: str, traces: Sequence[Trace], target: Path) -> Path:
    """Write what was found of a person, each text whole and once. Raises `FileProblem`."""
    fonts.load()
    paper = io.BytesIO()
    title = texts("person.paper.title", name=name)
    around = Furniture.of_sheet(title, texts, wijk="", left=title, right=gate.clock().strftime("%d-%m-%Y"))
    write(paper, _story(gate, texts, name, traces), around)
    return write_into(target, paper.getvalue())


def _story(gate: Gate, texts: Texts, name: str, traces: Sequence[Trace]) -> list[Any]:
    made: list[Any] = [
        Heading(name, 0, kicker=texts("person.paper.kind"), titled=False),
        words(style("lead"), texts("person.paper.about")),
        gap(),
    ]
    for traject in gate.trajects():
        own = [trace for trace in traces if trace.traject_id == traject.id]
        if own:
            made += [
                Heading(traject.name, titled=False),
                *_kept_for(traject, texts),
                *_table(gate, texts, own),
            ]
    return [*made, gap(), words(style("muted"), texts("person.paper.rights"))]


def _kept_for(traject: Traject, texts: Texts) -> list[Any]:
    until = traject.keep_until.strftime("%d-%m-%Y") if traject.keep_until else texts("person.paper.unknown")
    purpose = traject.purpose.strip() or texts("person.paper.unknown")
    return facts([(texts("person.paper.purpose"), purpose), (texts("person.paper.until"), until)])


def _table(gate: Gate, texts: Texts, traces: Sequence[Trace]) -> list[Any]:
    rows: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    for trace in traces:
        thing = gate.storage.get(kind_named(trace.kind), trace.key)
        if thing is None:
            continue
        for text in _told(thing, trace, texts):
            where = (trace.kind, trace.key, text)
            rows[where] = (_kind(trace, texts), _session(gate, thing), text)
    titles = [texts(f"person.paper.{key}") for key in ("what", "when", "words")]
    return [Grid((3, 3, 8), list(rows.values()), titles)]


def _told(thing: Aggregate, trace: Trace, texts: Texts) -> list[str]:
    """A record or remark whole; of a session and of a party only what is about the person."""
    if isinstance(thing, Session) and trace.field == "attendees.name":
        here = [one for one in thing.attendees if one.name and one.name in trace.excerpt]
        return [
            "\n".join(filter(None, (one.name, one.organisation, texts.word("perspective", one.perspective))))
            for one in here
        ]
    if isinstance(thing, (Session, Stakeholder, Traject)):
        return [text for field, text in texts_of(thing) if field == trace.field]
    return ["\n".join(text for _, text in texts_of(thing, copied=True))]


def _kind(trace: Trace, texts: Texts) -> str:
    role = f"person.role.{trace.field.replace('.', '_')}"
    return texts(role if role in texts.keys else f"search.kind.{trace.kind}")


def _session(gate: Gate, thing: Aggregate) -> str:
    session = thing if isinstance(thing, Session) else None
    key = getattr(thing, "session_id", None)
    if session is None and key:
        session = gate.storage.get(Session, key)
    if session is None:
        return ""
    return "\n".join(filter(None, (session.title, session.day.strftime("%d-%m-%Y") if session.day else "")))
