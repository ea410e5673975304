"""Drawings as files: PNG, SVG or PDF, light, with letters of the same size on every device."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.theme import Theme
from ui.theme.theme import BASE_POINTS, SCALE, worn
from ui.widgets.save_out import file_name, save_out
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.model.words import DepartureKind

DPI: Final = 96
SHARP: Final = 2
MOST_PIXELS: Final = 30_000_000
"""A larger drawing is not made twice as sharp as a PNG."""


class Drawing(Protocol):
    """What can be written: it knows its size in pixels of 1/96 inch and draws itself."""

    title: str
    size: QSize

    def draw(self, painter: QPainter) -> None:
        """Draw everything."""


class PaperTheme(Theme):
    """The light theme with letters in pixels: the same on every device."""

    def __init__(self) -> None:
        super().__init__("light")

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """A font of the type scale."""
        font = super().font(size, bold=bold)
        font.setPixelSize(round(BASE_POINTS * SCALE[size] * DPI / 72))
        return font


def about_now(desk: Desk) -> str:
    """Of which traject a picture is, and of which day."""
    traject = desk.traject
    day = QCoreApplication.translate("PictureOut", "as it is on {0}").format(
        date.today().strftime("%d-%m-%Y")
    )
    return " · ".join(filter(None, [traject.name if traject else "", day]))


def save_drawing(desk: Desk, parent: QWidget, title: str, make: Callable[[], Drawing]) -> None:
    """Ask where the drawing goes and write it there, whole or not at all."""

    def write(target: Path) -> None:
        write_whole(target, drawing_bytes(make, target.suffix.lower()))

    save_out(
        desk,
        parent,
        DepartureKind.PICTURE,
        write,
        title=QCoreApplication.translate("PictureOut", "Save picture"),
        suggestion=Path.home() / f"{file_name(title)}.png",
        pattern="PNG (*.png);;SVG (*.svg);;PDF (*.pdf)",
    )


def drawing_bytes(make: Callable[[], Drawing], ending: str) -> bytes:
    """The drawing in the format of an ending."""
    with worn(PaperTheme()):
        sheet = make()
        if ending == ".png":
            return _png(sheet)
        return _svg(sheet) if ending == ".svg" else _pdf(sheet)


def _paint(sheet: Drawing, device: QPaintDevice) -> None:
    painter = QPainter(device)
    sheet.draw(painter)
    painter.end()


def _png(sheet: Drawing) -> bytes:
    sharp = SHARP if sheet.size.width() * sheet.size.height() * SHARP**2 <= MOST_PIXELS else 1
    image = QImage(sheet.size * sharp, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    _paint(sheet, image)
    with _buffer() as (buffer, data):
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


@contextlib.contextmanager
def _buffer() -> Iterator[tuple[QBuffer, QByteArray]]:
    """Where Qt writes to, and what it wrote."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer, data
    buffer.close()


def _svg(sheet: Drawing) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    with _buffer() as (buffer, data):
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setResolution(DPI)
        made.setSize(sheet.size)
        made.setViewBox(QRectF(QPointF(), sheet.size.toSizeF()))
        made.setTitle(sheet.title)
        _paint(sheet, made)
    return bytes(data.data())


def _pdf(sheet: Drawing) -> bytes:
    with _buffer() as (buffer, data):
        made = QPdfWriter(buffer)
        made.setResolution(DPI)
        made.setTitle(sheet.title)
        points = sheet.size.toSizeF() * 72 / DPI
        made.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        made.setPageMargins(QMarginsF())
        _paint(sheet, made)
    return bytes(data.data())
