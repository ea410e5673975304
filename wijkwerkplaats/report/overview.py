"""The process model on one page (§3): A4 landscape, the cogs with the table that says the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from reportlab.lib.pagesizes import A4, landscape

from wijkwerkplaats.analysis.disc_text import wrapped
from wijkwerkplaats.analysis.overview import PartLine, overview, tally
from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import PartState
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.context import in_full
from wijkwerkplaats.report.page import TAGS
from wijkwerkplaats.report.pictures.cogs import CogsOnPaper, sign
from wijkwerkplaats.report.style import INK, LINE, MUTED, PALE
from wijkwerkplaats.report.tagged import TaggedCanvas
from wijkwerkplaats.report.tags import Node, artifact, content, inside
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_WIDE, _HIGH = landscape(A4)
_EDGE: Final = 34.0
_PICTURE: Final = 462.0
_COLUMNS: Final = (0.0, 24.0, 138.0, 232.0, 264.0)
_TABLE: Final = _WIDE - 2 * _EDGE - _PICTURE - 18
_SIZE: Final = 7.8
_ORDER: Final = (PartState.DONE, PartState.STARTED, PartState.SKIPPED, PartState.UNTOUCHED)


def overview_pdf(
    gate: Gate, method: Method, texts: Texts, target: Path, *, today: date | None = None
) -> Path:
    """Write the process model of the current traject to `target`, whole or not at all. Raises `FileProblem`."""
    fonts.load()
    paper = io.BytesIO()
    canvas = TaggedCanvas(paper, pagesize=(_WIDE, _HIGH), lang=TAGS[texts.language])
    _Page(canvas, gate, method, texts, today or date.fromisoformat(gate.now()[:10])).draw()
    canvas.showPage()
    canvas.save()
    return write_into(target, paper.getvalue())


class _Page:
    """Draws the one page."""

    def __init__(self, canvas: Any, gate: Gate, method: Method, texts: Texts, today: date) -> None:
        self._canvas, self._gate, self._method, self._texts = canvas, gate, method, texts
        traject = next((one for one in gate.trajects() if one.id == gate.place.traject_id), None)
        self._wijk = (traject.wijk or traject.name) if traject else ""
        self._day = in_full(today, texts)
        self._lines = overview(gate, method)

    def draw(self) -> None:
        """The head, the cogs at the left, the table at the right, the legend below."""
        self._describe()
        top = self._head()
        with content(self._canvas, Node("Figure", alt=self._said())):
            CogsOnPaper(self._canvas, self._method, self._lines, _EDGE, top - 6).draw(
                _PICTURE, top - _EDGE - 40
            )
        with inside(self._canvas, Node("Table")):
            self._table(_EDGE + _PICTURE + 18, top)
        self._legend()

    def _said(self) -> str:
        """Every cog with its parts and where each stands."""
        states = {line.id: self._texts.word("part_state", line.state) for line in self._lines}
        phases = (
            f"{phase.title}: {', '.join(f'{part.title} ({states[part.id]})' for part in phase.parts)}"
            for phase in self._method.phases
        )
        links = ", ".join(link.title for link in self._method.links)
        return self._texts("overview.alt", phases="; ".join(phases), links=links)

    def _write(self, kind: str, x: float, y: float, text: str, size: float, **how: Any) -> None:
        """Words that are a thing of their own: a heading, a line."""
        with content(self._canvas, Node(kind)):
            put(self._canvas, x, y, text, size, **how)

    def _describe(self) -> None:
        canvas, texts = self._canvas, self._texts
        canvas.bookmarkPage("top")
        canvas.addOutlineEntry(texts("overview.title", wijk=self._wijk)[:90], "top")
        canvas.showOutline()
        canvas.setTitle(texts("overview.title", wijk=self._wijk)[:200])
        canvas.setSubject(texts("overview.subject", wijk=self._wijk, day=self._day)[:200])
        canvas.setAuthor(texts("report.author", wijk=self._wijk)[:200])
        canvas.setCreator("Wijkwerkplaats")
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def _head(self) -> float:
        """Title and day; returns how far down the page is used."""
        texts = self._texts
        sessions = texts("overview.sessions", count=len(self._gate.all(Session)) if self._wijk else 0)
        right = f"{texts('overview.day', day=self._day)} · {sessions}"
        y = _HIGH - _EDGE - 14
        room = _WIDE - 2 * _EDGE - width_of(right, 10) - 20
        title = shortened(texts("overview.title", wijk=self._wijk), room, 20, fonts.STRONG)
        self._write("H1", _EDGE, y, title, 20, font=fonts.STRONG, color=INK)
        self._write("P", _WIDE - _EDGE, y, right, 10, color=MUTED, anchor="end")
        self._write("P", _EDGE, y - 17, texts("overview.note"), 10, color=MUTED)
        return float(y - 32)

    def _legend(self) -> None:
        """The signs with their words and how many parts have each."""
        x, counts = _EDGE, tally(self._lines)
        for state in _ORDER:
            word = self._texts.word("part_state", state)
            text = self._texts("overview.count", state=word, count=counts[state])
            with artifact(self._canvas):
                sign(self._canvas, state, x + 5, _EDGE + 3.2, 4.4)
            self._write("P", x + 15, _EDGE, text, 9.5, color=INK)
            x += width_of(text, 9.5) + 36

    # The table

    def _table(self, left: float, top: float) -> None:
        keys = ("section", "part", "state", "points", "last")
        titles = Node("TR")
        for key, x in zip(keys, _COLUMNS, strict=True):
            title = self._texts(f"overview.{key}")
            with inside(self._canvas, titles), content(self._canvas, Node("TH", scope="Column")):
                put(self._canvas, left + x, top - 9, title, _SIZE, font=fonts.STRONG, color=MUTED)
        rows, air = self._fitted(top - 16 - _EDGE + 6)
        y = top - 16
        for number, (line, cells) in enumerate(zip(self._lines, rows, strict=True)):
            y = self._row(left, y, line, cells, air, shade=number % 2 == 0)

    def _fitted(self, room: float) -> tuple[list[list[list[str]]], float]:
        """The cells with as many lines as the page has room for, and the air between the rows."""
        for most in (6, 4, 3, 2):
            rows = [self._cells(line, most) for line in self._lines]
            height = sum(max(map(len, cells)) for cells in rows) * _SIZE * 1.2
            air = min(9.0, (room - height) / len(rows))
            if air >= 3:
                break
        return rows, air

    def _row(
        self,
        left: float,
        y: float,
        line: PartLine,
        cells: Sequence[Sequence[str]],
        air: float,
        *,
        shade: bool,
    ) -> float:
        leading = _SIZE * 1.2
        height = max(map(len, cells)) * leading + air
        first = y - air / 2 - _SIZE * 0.92
        with artifact(self._canvas):
            self._ground(left, y, height, shade)
            sign(self._canvas, line.state, left + _COLUMNS[2] + 4, first + _SIZE * 0.32, 3.2)
        row = Node("TR")
        for number, (x, cell) in enumerate(zip(_COLUMNS, cells, strict=True)):
            shift = 12 if number == 2 else 0
            with inside(self._canvas, row), content(self._canvas, Node("TD")):
                for at, text in enumerate(cell):
                    put(self._canvas, left + x + shift, first - at * leading, text, _SIZE, color=INK)
        return y - height

    def _ground(self, left: float, y: float, height: float, shade: bool) -> None:
        """What adorns a row: a pale ground below every other one, a line below each."""
        canvas = self._canvas
        if shade:
            canvas.setFillColor(PALE)
            canvas.rect(left - 5, y - height, _TABLE + 10, height, stroke=0, fill=1)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.3)
        canvas.line(left - 5, y - height, left + _TABLE + 5, y - height)

    def _cells(self, line: PartLine, most: int) -> list[list[str]]:
        state = self._texts.word("part_state", line.state)
        told = f"{state}: {line.reason}" if line.reason.strip() else state
        points = f"{line.answered} / {line.points}" if line.points else "–"
        return [
            [line.part.section],
            _broken(line.part.title, _COLUMNS[2] - _COLUMNS[1] - 8, most),
            _broken(told, _COLUMNS[3] - _COLUMNS[2] - 18, most),
            [points],
            [self._last(line.last)],
        ]

    def _last(self, session: Session | None) -> str:
        if session is None:
            return ""
        room = _TABLE - _COLUMNS[4]
        return f"{session.day:%d-%m-%y}" if session.day else shortened(session.title, room, _SIZE)


def _broken(text: str, room: float, most: int) -> list[str]:
    """At most so many lines; what does not fit is cut."""
    lines = wrapped(text, lambda part: width_of(part, _SIZE), room)
    lines = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [shortened(line, room, _SIZE) for line in lines]
