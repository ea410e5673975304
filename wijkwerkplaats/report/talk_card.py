"""The discussion points on paper (§3.2): a card for each checklist, with room to write, for people without a screen."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from wijkwerkplaats.exchange.write import write_into
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Checklist, Method, Part, Point
from wijkwerkplaats.model.words import Perspective, Verdict
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Heading, gap, kept
from wijkwerkplaats.report.flowable import CondPageBreak, Flowable
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import GRID, HEIGHT, INK, RULE, WIDTH, style
from wijkwerkplaats.report.tags import Node, artifact, content
from wijkwerkplaats.report.text import put, shortened, width_of, words
from wijkwerkplaats.texts import Texts

_SHARES: Final = (0.5, 10)
_LINES: Final = {"open": 4}
_FEW: Final = 2
_LAST: Final = 3
_APART: Final = (24.0, 21.0, 18.0)
"""Room for a hand between two lines; less of it when that spares a page."""
_ANSWERS: Final = (Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.UNKNOWN, Verdict.SKIP)


def talk_card_pdf(gate: Gate, method: Method, texts: Texts, target: Path, part_id: str = "") -> Path:
    """Write the points of a part, or of every part, as the traject talks about them. Raises `FileProblem`.

    What was answered is not on it: the card is for an answer that is still to come.
    """
    traject = next((one for one in gate.trajects() if one.id == gate.place.traject_id), None)
    wijk = (traject.wijk or traject.name) if traject else ""
    fonts.load()
    cards = list(checklists(method, part_id))
    paper = io.BytesIO()
    write(paper, _story(cards, method, texts, wijk), _furniture(cards, texts, wijk))
    return write_into(target, paper.getvalue())


def checklists(method: Method, part_id: str = "") -> Iterator[tuple[Part, Checklist]]:
    """What has points to talk about, with the part that holds it: a part's checklist, or all, own ones last."""
    if part_id:
        asked = method.checklist_of(part_id) if method.holds(part_id) else None
        holder = method.holder(asked.id) if asked is not None else None
        found = [] if asked is None or holder is None else [(holder, asked)]
    else:
        found = [(part, part.checklist) for part in (*method.parts, *method.extra) if part.checklist]
    return ((part, asked) for part, asked in found if asked.points)


def _furniture(cards: Sequence[tuple[Part, Checklist]], texts: Texts, wijk: str) -> Furniture:
    title = texts("talkcard.one", title=cards[0][1].title) if len(cards) == 1 else texts("talkcard.all")
    return Furniture.of_sheet(title, texts, wijk=wijk, left=title, right=wijk)


def _story(cards: Sequence[tuple[Part, Checklist]], method: Method, texts: Texts, wijk: str) -> list[Any]:
    made: list[Any] = []
    for part, asked in cards:
        if made:
            made.append(CondPageBreak(HEIGHT - 1))
        made += _card(part, asked, method, texts, wijk)
    return made


def _card(part: Part, asked: Checklist, method: Method, texts: Texts, wijk: str) -> list[Any]:
    """One checklist with as much room to write as goes on the fewest pages."""
    place = " · ".join(filter(None, (texts("talkcard.kind"), wijk, _place(part, method, texts))))
    made = [_spaced(part, asked, texts, place, apart) for apart in _APART]
    fewest = min(map(_pages, made))
    return next(story for story in made if _pages(story) == fewest)


def _spaced(part: Part, asked: Checklist, texts: Texts, place: str, apart: float) -> list[Any]:
    """What it is about, its points, and room for what follows."""
    perspectives = [texts.word("perspective", one) for one in Perspective]
    made: list[Any] = [
        Heading(asked.title, 0, kicker=place, titled=False),
        *([words(style("lead"), part.question), gap()] if part.question else []),
        words(style("muted"), texts("talkcard.how")),
        _Boxes(perspectives, before=texts("talkcard.seen_as")),
        gap(),
    ]
    group = ""
    for number, point in enumerate(asked.points, 1):
        if point.group and point.group != group:
            made += [CondPageBreak(20 * GRID), Heading(point.group, titled=False)]
        group = point.group
        made += kept(_asked(number, point, texts, apart))
    return [*made, *kept(gap(), words(style("heading"), texts("talkcard.agreed")), _Lines(_LAST, apart))]


def _pages(story: Sequence[Any]) -> int:
    """On how many pages this goes."""
    pages, used = 1, 0.0
    for one in story:
        breaks = isinstance(one, CondPageBreak)
        height = one.height if breaks else one.wrap(WIDTH, HEIGHT)[1]
        before = one.getSpaceBefore() if used and not breaks else 0.0
        if used + before + height > HEIGHT:
            pages, used, before = pages + 1, 0.0, 0.0
        used += 0.0 if breaks else before + height + one.getSpaceAfter()
    return pages


def _place(part: Part, method: Method, texts: Texts) -> str:
    """Where a checklist stands in the process model; an own one stands by itself."""
    if not part.phase:
        return ""
    shared = [one.section for one in method.parts if one.shares and method.holder(one.shares) == part]
    sections = "–".join((part.section, *shared))
    return texts("report.part_kicker", phase=method.phase(part.phase).title, section=sections)


def _asked(number: int, point: Point, texts: Texts, apart: float) -> Grid:
    """A point with its hint, boxes to tick and lines to write on."""
    choices = {
        "yesno": [texts.word("verdict", one) for one in _ANSWERS],
        "open": [],
        "choice": [
            *point.choices,
            texts.word("verdict", Verdict.UNKNOWN),
            texts.word("verdict", Verdict.SKIP),
        ],
    }[point.kind]
    cell: list[Flowable] = [words(style("heading"), point.text)]
    if point.hint.strip():
        cell.append(words(style("muted"), point.hint))
    if choices:
        cell.append(_Boxes(choices))
    cell.append(_Lines(_LINES.get(point.kind, _FEW), apart))
    return Grid(_SHARES, [[[words(style("heading"), f"{number}")], cell]], lines=False)


class _Boxes(Flowable):
    """Empty boxes with a word behind each; they go on on the next line when there is no room."""

    spaceBefore = 0.5 * GRID
    spaceAfter = 0.0
    SIDE: Final = 9.0
    BEHIND: Final = 5.0
    BETWEEN: Final = 14.0

    def __init__(self, labels: Sequence[str], before: str = "") -> None:
        super().__init__()
        self._labels, self._before = labels, before
        self._size = float(style("body").fontSize)
        self._leading = float(style("body").leading) + 2
        self._spots: list[tuple[float, int, str]] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room, as high as the lines that the boxes need."""
        x, line, self._spots = 0.0, 0, []
        if self._before:
            x = width_of(self._before, self._size) + self.BETWEEN
        for label in self._labels:
            text = shortened(label, width - self.SIDE - self.BEHIND, self._size)
            needed = self.SIDE + self.BEHIND + width_of(text, self._size)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            self._spots.append((x, line, text))
            x += needed + self.BETWEEN
        self.width, self.height = width, (line + 1) * self._leading
        return width, self.height

    def draw(self) -> None:
        """Draw each box with its word."""
        with content(self.canv, Node("P")):
            self._draw()

    def _draw(self) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(shade(INK))
        canvas.setLineWidth(0.8)
        if self._before:
            put(canvas, 0, self.height - self._leading + 5, self._before, self._size, color=INK)
        for x, line, text in self._spots:
            y = self.height - (line + 1) * self._leading + 5
            canvas.rect(x, y - 1, self.SIDE, self.SIDE, stroke=1, fill=0)
            put(canvas, x + self.SIDE + self.BEHIND, y, text, self._size, color=INK)


class _Lines(Flowable):
    """Lines to write on."""

    spaceBefore = 0.0
    spaceAfter = 0.0

    def __init__(self, count: int, apart: float) -> None:
        super().__init__()
        self._count, self._apart = count, apart

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room."""
        self.width, self.height = width, self._count * self._apart
        return width, self.height

    def draw(self) -> None:
        """Draw the lines, thin enough to write over."""
        canvas: Any = self.canv
        with artifact(canvas):
            canvas.setStrokeColor(shade(RULE))
            canvas.setLineWidth(0.5)
            for number in range(self._count):
                y = self.height - (number + 1) * self._apart
                canvas.line(0, y + 2, self.width, y + 2)
