"""The run sheet for who leads the talk: one A4 with times, questions, working forms and material."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from wijkwerkplaats.analysis.agenda import (
    LastTime,
    form_of,
    last_times,
    length,
    material_of,
    minutes_of,
    part_of,
    same_block,
    title_of,
)
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import AgendaItem, Session, Traject
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import gap
from wijkwerkplaats.report.context import in_full
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.style import high, style, wide
from wijkwerkplaats.report.text import words
from wijkwerkplaats.texts import Texts

_SHARES = (1.5, 3.2, 4.75, 2.6)
_WIDER = (1.5, 5.8, 4.65)
_ALL, _FIRST, _NONE = "all", "first", "none"
"""How much of a working form stands there: everything, its first sentence, nothing."""


def runsheet_pdf(
    gate: Gate, method: Method, texts: Texts, session_id: str, target: Path, *, starts: time | None = None
) -> Path:
    """Write the run sheet of a session, whole or not at all. Raises `WijkError`.

    Without `starts` the times count from nought. What does not fit on one page is said in fewer words first.
    """
    session = gate.get(Session, session_id)
    if session is None:
        raise WijkError("error.session.unknown", session=session_id)
    traject = gate.get(Traject, session.traject_id)
    fonts.load()
    wijk = (traject.wijk or traject.name) if traject else ""
    last = last_times(gate.all(Session, session.traject_id), session)
    sheet = _Sheet(session, wijk, method, texts, starts, last)
    paper = io.BytesIO()
    write(paper, sheet.story(), sheet.furniture())
    return write_into(target, paper.getvalue())


def times(minutes: Sequence[int], starts: time | None) -> Iterator[tuple[str, str]]:
    """From when until when each item runs: on the clock, or in minutes from the start."""
    passed = 0
    for taken in minutes:
        yield _moment(passed, starts), _moment(passed + taken, starts)
        passed += taken


def _moment(passed: int, starts: time | None) -> str:
    if starts is None:
        return f"{passed // 60}:{passed % 60:02}"
    return f"{datetime.combine(date.min, starts) + timedelta(minutes=passed):%H:%M}"


class _Sheet:
    """Puts the page together."""

    def __init__(
        self, session: Session, wijk: str, method: Method, texts: Texts, starts: time | None,
        last: Mapping[str, LastTime],
    ) -> None:  # fmt: skip
        self._session, self._wijk, self._texts, self._starts = session, wijk, texts, starts
        self._method, self._last = method, last

    def story(self) -> list[Any]:
        """The fullest version that fits on one page; else the shortest, on more pages."""
        for form, air in ((_ALL, 1.0), (_FIRST, 1.0), (_NONE, 1.0), (_NONE, 0.0)):
            made = self._story(form, air)
            if _height(made) <= high():
                break
        return made

    def furniture(self) -> Furniture:
        """What stands around the text, and what the file says of itself."""
        texts, session = self._texts, self._session
        title = texts("runsheet.title", title=session.title)
        return Furniture.of_sheet(title, texts, wijk=self._wijk, left=session.title, right=self._wijk)

    def _story(self, form: str, air: float) -> list[Any]:
        made: list[Any] = [
            words(style("kicker"), self._texts("runsheet.kind")),
            words(style("title"), self._session.title),
            words(style("muted"), " · ".join(filter(None, self._facts()))),
        ]
        if self._session.aim.strip() and air:
            made += [gap(), words(style("lead"), self._session.aim)]
        return [*made, gap(1.5 * air), self._table(form)]

    def _facts(self) -> list[str]:
        session, texts = self._session, self._texts
        day = session.day
        total = round(length(session.agenda).total_seconds() / 60)
        return [
            self._wijk,
            in_full(day, texts) if day else "",
            session.place.strip(),
            texts("runsheet.total", hours=total // 60, minutes=f"{total % 60:02}"),
            texts("runsheet.present", count=len(session.attendees)) if session.attendees else "",
        ]

    def _table(self, form: str) -> Grid:
        texts, agenda = self._texts, self._session.agenda
        lengths = [minutes_of(item) for item in agenda]
        rows = [
            self._row(span, item, form)
            for span, item in zip(times(lengths, self._starts), agenda, strict=True)
        ]
        end: list[Any] = [words(style("strong"), _moment(sum(lengths), self._starts))]
        rows.append([end, [words(style("strong"), texts("runsheet.end"))], [], []])
        titles = [texts(f"runsheet.{name}") for name in ("when", "what", "form", "material")]
        if form != _NONE:
            return Grid(_SHARES, rows, titles)
        columns = (0, 1, 3)
        return Grid(_WIDER, [[row[n] for n in columns] for row in rows], [titles[n] for n in columns])

    def _row(self, span: tuple[str, str], item: AgendaItem, form: str) -> list[Any]:
        part = part_of(item, self._method)
        long = self._texts("runsheet.minutes", minutes=minutes_of(item))
        when = [words(style("strong"), span[0]), words(style("small"), long)]
        last = self._last.get(same_block(item))
        if last is not None and last.spent:
            when.append(words(style("small"), self._texts("runsheet.last", minutes=last.spent)))
        what = [words(style("strong"), title_of(item, self._method))]
        if part is not None:
            what.append(words(style("cell"), part.question))
        # What the facilitator wrote stays whole; what the method says makes way when the page is full.
        how = item.form if item.form.strip() else _form(form_of(item, self._method), form)
        if form == _NONE and item.form.strip():
            what.append(words(style("cell"), how))
        return [
            when,
            what,
            [words(style("cell"), how)],
            [words(style("cell"), material_of(item, self._method))],
        ]


def _form(text: str, much: str) -> str:
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0] if much == _FIRST else text


def _height(story: Sequence[Any]) -> float:
    return float(sum(one.wrap(wide(), high())[1] + getattr(one, "spaceAfter", 0.0) for one in story))
