"""Writing both papers in a thread of its own, so that the window stays alive; with a picture of each first page."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from ui.jobs import Job, Lane
from wijkwerkplaats.exchange.write import Leaving, leaving
from wijkwerkplaats.method import Method
from wijkwerkplaats.report import Audience, Choice
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.pdfium import opened
from wijkwerkplaats.texts import Texts

PICTURE_WIDTH = 420
"""In pixels: sharp also where the screen has two of them for each point."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A summary on disk, with how it looks."""

    audience: Audience
    path: Path
    pages: int
    picture: QImage
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """Which papers go where. Without `material` they are only looked at, with the passphrase of the file."""

    targets: dict[Audience, Path]
    method: Method
    texts: Texts
    material: Material | None = None
    how: dict[Audience, Leaving] = field(default_factory=dict)
    passphrase: str = field(default="", repr=False)
    wrote: Callable[[Audience, str], None] | None = None
    """Told in the thread of each paper that is on disk."""


@functools.cache
def papers() -> Lane:
    """The thread of the papers: reportlab's fonts may be used by one thread only."""
    return Lane()


class PaperJob(Job):
    """Carries out one order."""

    advanced = Signal(int)
    """So many papers are ready."""
    done = Signal(object)
    """All papers, as a tuple of `Paper`."""

    def __init__(self, order: Order) -> None:
        super().__init__(papers())
        self.order = order

    def work(self) -> None:
        """Write them, or look at them."""
        made: list[Paper] = []
        for audience, path in self.order.targets.items():
            if self.order.material is not None:
                self._write(self.order, self.order.material, audience, path)
            made.append(look(audience, path, self.order.passphrase))
            self.advanced.emit(len(made))
        self.done.emit(tuple(made))

    def _write(self, order: Order, material: Material, audience: Audience, path: Path) -> None:
        from wijkwerkplaats.exchange.locked import locked_name, open_name
        from wijkwerkplaats.report.summary import render

        with leaving(order.how.get(audience, Leaving())):
            render(material, order.method, order.texts, Choice(audience=audience), open_name(path))
        if order.wrote is not None:
            order.wrote(audience, path.name)
        other = open_name(path) if path != open_name(path) else locked_name(path)
        with contextlib.suppress(OSError):  # the one from before must not stay beside it, open
            other.unlink(missing_ok=True)


def read_paper(path: Path, passphrase: str) -> Path | bytes:
    """What a paper can be read from: itself, or its bytes when it is locked. Raises `FileProblem`."""
    from wijkwerkplaats.exchange.locked import is_locked, unlocked

    return unlocked(path, passphrase)[1] if is_locked(path) else path


def look(audience: Audience, path: Path, passphrase: str = "") -> Paper:
    """How many pages a paper has, and a picture of the first. Raises `FileProblem` for what is no paper."""
    import pypdfium2

    from wijkwerkplaats.errors import FileProblem

    try:
        source = read_paper(path, passphrase)
        with opened(source) as document:
            page = document[0]
            bitmap = page.render(scale=PICTURE_WIDTH / page.get_width(), rev_byteorder=True)
            return Paper(audience, path, len(document), as_image(bitmap), locked=source is not path)
    except (OSError, pypdfium2.PdfiumError) as problem:
        raise FileProblem("error.file.cannot_open", path=str(path)) from problem


def as_image(bitmap: object) -> QImage:
    """What pdfium drew, as a picture that stands on its own."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride  # type: ignore[attr-defined]
    data = bytes(bitmap.buffer)  # type: ignore[attr-defined]
    return QImage(data, width, height, stride, QImage.Format.Format_RGB888).copy()
