"""The canvas of every PDF: it keeps the structure for who listens, and writes what the file says of itself."""

from __future__ import annotations

from typing import Any, Final

from wijkwerkplaats.report.flowable import Canvas
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.packed import packed
from wijkwerkplaats.report.style import MUTED
from wijkwerkplaats.report.tags import Tags
from wijkwerkplaats.report.text import put
from wijkwerkplaats.report.xmp import describe

_SMALL: Final = 8.5
DEEP: Final = 6.0
"""Room below the line: a form is cut off at its own foot, tails of letters and all."""


class TaggedCanvas(Canvas):
    """Draws `page x of y` last, when the number of pages is known; every page has left a place for it."""

    page_words = ""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.tags = Tags()
        self.setViewerPreference("PrintScaling", "None")
        self._language = named.get("lang") or ""

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for number in range(1, pages + 1 if self.page_words else 1):
            self.beginForm(foot(number))
            put(self, 0, DEEP, self.page_words.format(number=number, pages=pages), small(), color=MUTED)
            self.endForm()
        self.tags.write(self._doc)
        describe(self._doc, self._language)
        self._filename.write(packed(self._doc.GetPDFData(self), self._doc))


def foot(number: int) -> str:
    """The name of what stands at the foot of a page."""
    return f"foot{number}"


def small() -> float:
    """The size of what stands around the text."""
    return look().size(_SMALL)
