"""Printing a paper: its pages are drawn in strips at the fineness of the printer, one page at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from ui.screens.closing.writing import as_image
from wijkwerkplaats.errors import FileProblem

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LEAST_DPI: Final = 300
MOST_DPI: Final = 600
STRIP: Final = 200.0
"""How high a strip is, in points: at 600 dpi that is a picture of some 25 MB, and no more."""


class PrintJob(QObject):
    """Prints one paper; between two pages the window can do other things."""

    advanced = Signal(int, int)
    """This page, of so many."""
    done = Signal()
    refused = Signal(object)
    """The `WijkError` that says why not."""

    def __init__(self, path: Path, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._printer = path, printer
        self._painter = QPainter()
        self._document: Any = None
        self._page, self._last, self._first = 0, 0, 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin with the first page that was asked for."""
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(self._path)
        except (OSError, pypdfium2.PdfiumError):
            self.refused.emit(FileProblem("error.file.cannot_open", path=str(self._path)))
            return
        self._printer.setFullPage(True)
        if not self._painter.begin(self._printer):
            self._document.close()
            self.refused.emit(FileProblem("error.print.refused"))
            return
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
            self.refused.emit(FileProblem("error.print.refused"))
            return
        self._draw(self._document[self._page])
        self._page += 1
        self.advanced.emit(self._page - self._first, self._last - self._first)
        if self._page >= self._last:
            self._end()
            self.done.emit()

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

    def _end(self) -> None:
        self._timer.stop()
        self._painter.end()
        self._document.close()
