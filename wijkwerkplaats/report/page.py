"""The page: margins, running head, page x of y, bookmarks, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.flowable import Canvas, Flowable
from wijkwerkplaats.report.style import (
    BOTTOM,
    HEIGHT,
    INK,
    LEFT,
    LINE,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    WIDTH,
)
from wijkwerkplaats.report.text import put, shortened, width_of

_SMALL = 8.5
_FOOT = BOTTOM - 24
_DEEP = 6.0
"""Room below the line: a form is cut off at its own foot, tails of letters and all."""
_HEAD = PAGE_HEIGHT - 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The words around the text of every page, and those that the file says of itself."""

    title: str
    author: str
    subject: str
    keywords: str
    language: str
    left: str
    right: str
    page: str
    """`page {number} of {pages}`"""
    seal: str = ""
    """A word in a frame on every page: internal."""


class _Canvas(Canvas):
    """Draws `page x of y` last, when the number of pages is known; every page has left a place for it."""

    page_words = ""

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for number in range(1, pages + 1):
            self.beginForm(_foot(number))
            put(self, 0, _DEEP, self.page_words.format(number=number, pages=pages), _SMALL, color=MUTED)
            self.endForm()
        super().save()


def write(target: IO[bytes], story: Sequence[Flowable], around: Furniture) -> None:
    """Lay out flowables on as many pages as they need, and write them as PDF."""
    rl_config.useA85 = 0  # streams as they are: a quarter smaller
    document = BaseDocTemplate(
        target, pagesize=A4, title=around.title[:200], author=around.author, subject=around.subject[:200],
        keywords=around.keywords, creator="Wijkwerkplaats", lang=around.language,
    )  # fmt: skip
    frame = Frame(LEFT, BOTTOM, WIDTH, HEIGHT, 0, 0, 0, 0, id="text")
    pages = _Pages(around)
    document.addPageTemplates([
        PageTemplate("first", [frame], onPage=pages.first, autoNextPageTemplate="later"),
        PageTemplate("later", [frame], onPage=pages.later),
    ])  # fmt: skip
    document.build(list(story), canvasmaker=_Canvas)


class _Pages:
    """Draws what stands around the text."""

    def __init__(self, around: Furniture) -> None:
        self._around = around

    def first(self, canvas: Any, _document: object) -> None:
        """The first page has its own head; here the file is told how to open."""
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")
        self._foot(canvas)
        if self._around.seal:
            seal(canvas, PAGE_WIDTH - RIGHT, _HEAD, self._around.seal)

    def later(self, canvas: Any, _document: object) -> None:
        """The running head."""
        around, right = self._around, PAGE_WIDTH - RIGHT
        if around.seal:
            right -= seal(canvas, right, _HEAD, around.seal) + 8
        text = shortened(around.right, WIDTH * 0.45, _SMALL)
        put(canvas, right, _HEAD, text, _SMALL, color=MUTED, anchor="end")
        room = right - LEFT - width_of(text, _SMALL) - 16
        put(
            canvas,
            LEFT,
            _HEAD,
            shortened(around.left, room, _SMALL, fonts.STRONG),
            _SMALL,
            font=fonts.STRONG,
            color=INK,
        )
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, _HEAD - 8, PAGE_WIDTH - RIGHT, _HEAD - 8)
        self._foot(canvas)

    def _foot(self, canvas: Any) -> None:
        canvas.page_words = self._around.page
        put(canvas, PAGE_WIDTH - RIGHT, _FOOT, "Wijkwerkplaats", _SMALL, color=MUTED, anchor="end")
        canvas.saveState()
        canvas.translate(LEFT, _FOOT - _DEEP)
        canvas.doForm(_foot(canvas.getPageNumber()))
        canvas.restoreState()


def seal(canvas: Any, right: float, y: float, text: str) -> float:
    """A word in white on black, which no copier loses; returns how wide it is."""
    width = width_of(text, _SMALL, fonts.STRONG) + 12
    canvas.setFillColor(INK)
    canvas.roundRect(right - width, y - 4, width, 14, 2, stroke=0, fill=1)
    put(canvas, right - 6, y, text, _SMALL, font=fonts.STRONG, color="#FFFFFF", anchor="end")
    return width


def _foot(number: int) -> str:
    return f"foot{number}"
