"""Printing a paper: its pages are drawn in strips at the fineness of the printer, one page at a time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from ui.screens.closing.writing import as_image
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.report.pdfium import PDFIUM

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LEAST_DPI: Final = 300
MOST_DPI: Final = 600
STRIP: Final = 216.0
"""How high a strip is, in points: whole pixels at any fineness, and at 600 dpi a picture of some 27 MB, no more."""


class PrintJob(QObject):
    """Prints one paper; between two pages the window can do other things."""

    advanced = Signal(int, int)
    """This page, of so many."""
    done = Signal()
    refused = Signal(object)
    """The `WijkError` that says why not."""

    def __init__(self, source: Path | bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._printer = source, printer
        self._painter = QPainter()
        self._document: Any = None
        self._page, self._last, self._first = 0, 0, 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def name(self) -> str:
        """What the printer calls it."""
        return self._printer.docName()

    def start(self) -> None:
        """Begin with the first page that was asked for."""
        import pypdfium2

        try:
            with PDFIUM:
                self._document = pypdfium2.PdfDocument(self._source)
        except (OSError, pypdfium2.PdfiumError):
            self.refused.emit(FileProblem("error.file.cannot_open", path=str(self._source)[:200]))
            return
        self._printer.setFullPage(True)
        if not self._painter.begin(self._printer):
            self._close()
            self.refused.emit(self._problem())
            return
        with PDFIUM:
            count = len(self._document)
        self._first = max(0, self._printer.fromPage() - 1)
        self._last = min(count, self._printer.toPage() or count)
        self._page = self._first
        self._timer.start()

    def stop(self) -> None:
        """Think better of it: what was not printed yet is not."""
        if self._painter.isActive():
            self._printer.abort()
            self._end()

    def _next(self) -> None:
        if self._page > self._first and not self._printer.newPage():
            self._end()
            self.refused.emit(self._problem())
            return
        with PDFIUM:
            self._draw(self._document[self._page])
        self._page += 1
        self.advanced.emit(self._page - self._first, self._last - self._first)
        if self._page >= self._last:
            self._end()
            if self._whole():
                self.done.emit()
            else:
                self.refused.emit(self._problem())

    def _draw(self, page: Any) -> None:
        width, height = page.get_size()
        room = self._painter.viewport()
        factor = min(room.width() / width, room.height() / height)
        left, top = (room.width() - width * factor) / 2, (room.height() - height * factor) / 2
        scale = min(max(self._printer.resolution(), LEAST_DPI), MOST_DPI) / 72
        y = 0.0
        while y < height:
            high = min(STRIP, height - y)
            bitmap = page.render(scale=scale, crop=(0, height - y - high, 0, y), rev_byteorder=True)
            area = QRectF(left, top + y * factor, width * factor, high * factor)
            self._painter.drawImage(area, as_image(bitmap))
            y += high
        page.close()

    def _problem(self) -> FileProblem:
        """Why it did not work, as far as Qt tells: a full disk it does not tell apart from a printer that is off."""
        target = self._printer.outputFileName()
        return FileProblem("error.print.file", path=target) if target else FileProblem("error.print.refused")

    def _whole(self) -> bool:
        """Whether what was printed to a file is there up to its end: Qt is silent about a disk that is full."""
        target = self._printer.outputFileName()
        if not target:
            return True
        try:
            with Path(target).open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - 1024))
                return b"%%EOF" in file.read(1024)
        except OSError:
            return False

    def _end(self) -> None:
        self._timer.stop()
        self._painter.end()
        self._close()

    def _close(self) -> None:
        with PDFIUM:
            self._document.close()
