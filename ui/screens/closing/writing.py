"""Writing both papers in a thread of its own, so that the window stays alive; with a picture of each first page."""

from __future__ import annotations

import contextlib
import functools
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from ui.garbage import undisturbed
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.write import Leaving, leaving
from wijkwerkplaats.method import Method
from wijkwerkplaats.report import Audience, Choice
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.report.pdfium import opened
from wijkwerkplaats.texts import Texts

PICTURE_WIDTH = 420
"""In pixels: sharp also where the screen has two of them for each point."""

_BUSY: Final[set[QObject]] = set()
_LATEST: Final[deque[QObject]] = deque(maxlen=8)
"""Keep jobs alive until their thread has surely let go of them; hundreds of pages may wait to be drawn."""


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


def keep(job: QObject) -> None:
    """Keep a job alive until it was carried out."""
    _BUSY.add(job)


def let_go(job: QObject) -> None:
    """In the thread, at the end of a job."""
    _LATEST.append(job)
    _BUSY.discard(job)


class PaperJob(QObject):
    """Carries out one order. Its signals arrive in the thread of the window."""

    advanced = Signal(int)
    """So many papers are ready."""
    done = Signal(object)
    """All papers, as a tuple of `Paper`."""
    refused = Signal(object)
    """The `WijkError` that says why not."""
    broke = Signal(object)
    """An exception that is a bug."""

    def __init__(self, order: Order) -> None:
        super().__init__()  # no parent: a window may go while its thread is still busy
        self.order = order
        self._run = _Run(self)

    def start(self) -> None:
        """Begin, when a thread is free."""
        keep(self)
        one_at_a_time().start(self._run)


@functools.cache
def one_at_a_time() -> QThreadPool:
    """A thread of our own: reportlab's fonts may be used by one thread only."""
    app = QCoreApplication.instance()
    pool = QThreadPool(app)
    pool.setMaxThreadCount(1)
    if app is not None:  # a thread that is still busy when Python ends takes the program down with it
        app.aboutToQuit.connect(pool.waitForDone)
    return pool


class _Run(QRunnable):
    def __init__(self, job: PaperJob) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it: Qt must not delete what Python still knows
        self._job = job

    @undisturbed()
    def run(self) -> None:
        try:
            self._job.done.emit(tuple(self._papers()))
        except WijkError as problem:
            self._job.refused.emit(problem)
        except Exception as problem:
            self._job.broke.emit(problem)
        finally:
            let_go(self._job)

    def _papers(self) -> list[Paper]:
        order, papers = self._job.order, []
        for audience, path in order.targets.items():
            if order.material is not None:
                self._write(order, order.material, audience, path)
            papers.append(look(audience, path, order.passphrase))
            self._job.advanced.emit(len(papers))
        return papers

    def _write(self, order: Order, material: Material, audience: Audience, path: Path) -> None:
        from wijkwerkplaats.exchange.locked import locked_name, open_name
        from wijkwerkplaats.report.summary import render

        with leaving(order.how.get(audience, Leaving())):
            render(material, order.method, order.texts, Choice(audience=audience), open_name(path))
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
