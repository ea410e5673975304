"""The page: margins, running head, page x of y, bookmarks, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any, Final

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import INK, LINE, MUTED
from wijkwerkplaats.report.tagged import DEEP, TaggedCanvas, foot, small
from wijkwerkplaats.report.tags import artifact
from wijkwerkplaats.report.text import put, shortened, width_of
from wijkwerkplaats.texts import Texts

_DARK, _PALE = 0.6, 0.85
"""Without colours: how light something is that becomes grey instead of black, and white instead of grey."""


TAGS: Final = {"nl": "nl-NL", "en": "en-GB"}
"""The languages as documents name them."""


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

    @classmethod
    def of_sheet(cls, title: str, texts: Texts, *, wijk: str, left: str, right: str) -> Furniture:
        """Of a paper that is about one thing."""
        return cls(
            title=title,
            author=texts("report.author", wijk=wijk),
            subject=title,
            keywords="Wijkwerkplaats",
            language=TAGS[texts.language],
            left=left,
            right=right,
            page=texts("report.page"),
        )


def plain_color(color: Any) -> Any:
    """A colour as black, white or grey."""
    known = shade(tuple(color) if isinstance(color, list) else color)
    light = 0.299 * known.red + 0.587 * known.green + 0.114 * known.blue
    grey = 0.0 if light < _DARK else 1.0 if light > _PALE else 0.6
    return Color(grey, grey, grey, alpha=known.alpha)


def write(target: IO[bytes], story: Sequence[Flowable], around: Furniture) -> int:
    """Lay out flowables on as many pages as they need, and write them as PDF; returns how many pages."""
    rl_config.useA85 = 0  # streams as they are: a quarter smaller
    document = BaseDocTemplate(
        target, pagesize=A4, title=around.title[:200], author=around.author, subject=around.subject[:200],
        keywords=around.keywords, creator="Wijkwerkplaats", lang=around.language,
        enforceColorSpace=None if look().colours else plain_color,
    )  # fmt: skip
    now = look()
    frame = Frame(now.left, now.bottom, now.wide, now.high, 0, 0, 0, 0, id="text")
    pages = _Pages(around)
    document.addPageTemplates([
        PageTemplate("first", [frame], onPage=pages.first, autoNextPageTemplate="later"),
        PageTemplate("later", [frame], onPage=pages.later),
    ])  # fmt: skip
    document.build(list(story), canvasmaker=TaggedCanvas)
    return int(document.page)


class _Pages:
    """Draws what stands around the text."""

    def __init__(self, around: Furniture) -> None:
        self._around = around
        self._left, self._right = look().left, look().left + look().wide
        self._top = look().page[1] - 40
        self._bottom = look().bottom - 24

    def first(self, canvas: Any, _document: object) -> None:
        """The first page has its own head; here the file is told how to open."""
        canvas.showOutline()
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setViewerPreference("Duplex", "DuplexFlipLongEdge")
        canvas.scale(look().factor, look().factor)
        with artifact(canvas):
            self._foot(canvas)
            if self._around.seal:
                seal(canvas, self._right, self._top, self._around.seal)

    def later(self, canvas: Any, _document: object) -> None:
        """The running head."""
        canvas.scale(look().factor, look().factor)
        with artifact(canvas):
            self._head(canvas)
            self._foot(canvas)

    def _head(self, canvas: Any) -> None:
        around, right, size = self._around, self._right, small()
        if around.seal:
            right -= seal(canvas, right, self._top, around.seal) + 8
        text = shortened(around.right, look().wide * 0.45, size)
        put(canvas, right, self._top, text, size, color=MUTED, anchor="end")
        room = right - self._left - width_of(text, size) - 16
        title = shortened(around.left, room, size, fonts.STRONG)
        put(canvas, self._left, self._top, title, size, font=fonts.STRONG, color=INK)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.line(self._left, self._top - 8, self._right, self._top - 8)

    def _foot(self, canvas: Any) -> None:
        canvas.page_words = self._around.page
        put(canvas, self._right, self._bottom, "Wijkwerkplaats", small(), color=MUTED, anchor="end")
        canvas.saveState()
        canvas.translate(self._left, self._bottom - DEEP)
        canvas.doForm(foot(canvas.getPageNumber()))
        canvas.restoreState()


def seal(canvas: Any, right: float, y: float, text: str) -> float:
    """A word in white on black, which no copier loses; returns how wide it is."""
    width = width_of(text, small(), fonts.STRONG) + 12
    canvas.setFillColor(INK)
    canvas.roundRect(right - width, y - 4, width, 14, 2, stroke=0, fill=1)
    put(canvas, right - 6, y, text, small(), font=fonts.STRONG, color="#FFFFFF", anchor="end")
    return width
