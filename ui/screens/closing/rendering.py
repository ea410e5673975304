"""Making a paper to look at, and drawing its pages one by one: in the thread of the papers, never on disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from ui.jobs import Job
from ui.screens.closing.writing import as_image, papers
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import Leaving, leaving
from wijkwerkplaats.method import Method
from wijkwerkplaats.report import Choice
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.pdfium import opened
from wijkwerkplaats.texts import Texts

WIDEST: Final = 3200.0
"""No page is drawn wider than this, in pixels: at 300 % on a fine screen it would take hundreds of megabytes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The paper that somebody wants to see, and how large its first page is drawn (pixels per point)."""

    material: Material
    method: Method
    texts: Texts
    choice: Choice
    scale: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A paper to look at: its pages in points, and which chapters it can have."""

    choice: Choice
    data: bytes
    sizes: tuple[tuple[float, float], ...]
    chapters: tuple[tuple[str, str], ...]
    first: Page


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it looks and as it reads."""

    number: int
    scale: float
    image: QImage
    text: str


class SeeJob(Job):
    """Makes one paper and its first page; then says for whom an extract can be made, also when it was refused."""

    made = Signal(object)
    """`Seen`."""
    finished = Signal(object)
    """The names of recipients."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(papers())
        self._wanted = wanted

    def work(self) -> None:
        """Make it."""
        from wijkwerkplaats.report.extract import recipients

        try:
            self._make(self._wanted)
        except WijkError as problem:
            self.refused.emit(problem)
        self.finished.emit(recipients(self._wanted.material.public))

    def _make(self, wanted: Wanted) -> None:
        from wijkwerkplaats.report.summary import made

        paper = made(wanted.material, wanted.method, wanted.texts, wanted.choice)
        first = draw(paper.data, 0, wanted.scale)
        self.made.emit(Seen(wanted.choice, paper.data, _sizes(paper.data), paper.chapters, first))


class PageJob(Job):
    """Draws one page of a paper."""

    drawn = Signal(object, object)
    """The bytes of the paper, and the `Page`."""

    def __init__(self, data: bytes, number: int, scale: float) -> None:
        super().__init__(papers())
        self._data, self._number, self._scale = data, number, scale

    def work(self) -> None:
        """Draw it."""
        self.drawn.emit(self._data, draw(self._data, self._number, self._scale))


class SaveJob(Job):
    """Writes one paper to disk, as PDF or as a text document."""

    saved = Signal(object)
    """Where."""

    def __init__(self, wanted: Wanted, target: Path, how: Leaving, wrote: Callable[[], None]) -> None:
        super().__init__(papers())
        self.wanted, self._target, self.how, self._wrote = wanted, target, how, wrote

    def work(self) -> None:
        """Write it."""
        from wijkwerkplaats.report.summary import render

        wanted = self.wanted
        with leaving(self.how):
            path = render(wanted.material, wanted.method, wanted.texts, wanted.choice, self._target)
        self._wrote()
        self.saved.emit(path)


def draw(data: bytes, number: int, scale: float) -> Page:
    """One page, as large as was asked for; opening the paper anew costs next to nothing."""
    with opened(data) as document:
        page = document[number]
        bitmap = page.render(scale=min(scale, WIDEST / page.get_width()), rev_byteorder=True)
        text = page.get_textpage().get_text_bounded()
        return Page(number, scale, as_image(bitmap), text)


def _sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    with opened(data) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))
