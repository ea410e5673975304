"""A picture of the parties as a file: PNG, SVG or PDF, light, with its title and a legend that needs no colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_canvas import MapCanvas
from ui.screens.stakeholders.map_look import LINES, draw_head, draw_mark, draw_sign, line_pen
from ui.screens.stakeholders.map_paint import Lines, MapPainter
from ui.screens.stakeholders.map_scene import Scene
from ui.theme import Theme, current
from ui.theme.theme import BASE_POINTS, SCALE, worn
from ui.widgets.save_out import file_name, save_out
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.model.words import DepartureKind, RelationKind

DPI: Final = 96
A4: Final = QSize(1123, 794)
A3: Final = QSize(1587, 1123)
CROWD: Final = 90
"""With more parties than this the sheet is twice as large."""
MARGIN: Final = 32
UNNAMED: Final = 5
"""Lines for the parties that found no room for their name."""


class PaperTheme(Theme):
    """The light theme with letters in pixels: the same on every device."""

    def __init__(self) -> None:
        super().__init__("light")

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """A font of the type scale."""
        font = super().font(size, bold=bold)
        font.setPixelSize(round(BASE_POINTS * SCALE[size] * DPI / 72))
        return font


def save_picture(desk: Desk, parent: QWidget, shown: MapCanvas, title: str) -> None:
    """Ask where the picture goes and write it there, whole or not at all."""
    save_out(
        desk,
        parent,
        DepartureKind.PICTURE,
        lambda target: write_whole(target, picture_bytes(desk, shown, title, target.suffix.lower())),
        title=QCoreApplication.translate("PictureOut", "Save picture"),
        suggestion=Path.home() / f"{file_name(title)}.png",
        pattern="PNG (*.png);;SVG (*.svg);;PDF (*.pdf)",
    )


def picture_bytes(desk: Desk, shown: MapCanvas, title: str, ending: str) -> bytes:
    """The picture in the format of an ending."""
    with worn(PaperTheme()):
        sheet = Sheet(desk, shown, title)
        if ending == ".png":
            return _png(sheet)
        return _svg(sheet) if ending == ".svg" else _pdf(sheet)


class Sheet:
    """The picture with its title and legend, in pixels of 1/96 inch."""

    def __init__(self, desk: Desk, shown: MapCanvas, title: str) -> None:
        self._texts = desk.texts
        traject = desk.traject
        self.title = title
        self.about = " · ".join(
            filter(None, [traject.name if traject else "", date.today().strftime("%d-%m-%Y")])
        )
        self.scene: Scene = shown.scene
        self.size = A3 if len(self.scene.nodes) > CROWD else A4
        self._art = MapPainter(shown.art.ground)
        self._art.on_paper = True
        self._art.scene = self.scene
        self._art.lines = Lines.ALL if shown.art.lines is Lines.ALL else Lines.NONE

    def draw(self, painter: QPainter) -> None:
        """Title, picture, legend, and the names that found no room."""
        theme = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = QRectF(QPointF(), self.size.toSizeF())
        painter.fillRect(page, theme.color("surface"))
        inner = page.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        top = self._head(painter, inner)
        legend = self._legend_height(inner.width())
        field = QRectF(inner.left(), top, inner.width(), inner.bottom() - top - legend - 12)
        unnamed = 0.0
        if self._settle(field):
            unnamed = UNNAMED * QFontMetricsF(theme.font("small")).height()
            field.setBottom(field.bottom() - unnamed)
            self._settle(field)
        painter.save()
        painter.translate(field.topLeft())
        self._art.draw_still(painter)
        self._art.draw_labels(painter)
        painter.restore()
        self._legend(painter, QRectF(inner.left(), field.bottom() + 12, inner.width(), legend))
        self._rest(painter, QRectF(inner.left(), inner.bottom() - unnamed, inner.width(), unnamed))

    def _settle(self, field: QRectF) -> int:
        """Lay the picture into a field; how many names find no room."""
        self._art.scale.lie_in(self._art.ground.field_in(field.width(), field.height()))
        self._art.settle()
        self._art.place_labels("")
        return len(self.scene.nodes) - len(self._art.labels)

    def _head(self, painter: QPainter, inner: QRectF) -> float:
        theme = current()
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("heading", bold=True))
        line = painter.fontMetrics().height()
        painter.drawText(
            QRectF(inner.left(), inner.top(), inner.width(), line), Qt.AlignmentFlag.AlignLeft, self.title
        )
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        painter.drawText(
            QRectF(inner.left(), inner.top(), inner.width(), line), Qt.AlignmentFlag.AlignRight, self.about
        )
        return inner.top() + line + 8

    # Legend

    def _entries(self) -> Iterator[tuple[PartyGroup | RelationKind | str, str]]:
        for group in PartyGroup:
            if any(node.group is group for node in self.scene.nodes):
                yield group, self._texts.word("party_group", group)
        if any(node.indispensable for node in self.scene.nodes):
            yield "ring", QCoreApplication.translate("PictureOut", "Ring: indispensable")
        if self._art.lines is Lines.ALL:
            for kind in RelationKind:
                if any(edge.kind is kind for edge in self.scene.edges):
                    yield kind, self._texts.word("relation_kind", kind)

    def _placed(self, width: float) -> Iterator[tuple[QPointF, PartyGroup | RelationKind | str, str]]:
        metrics = QFontMetricsF(current().font("small"))
        x = y = 0.0
        for what, words in self._entries():
            wide = (52 if isinstance(what, RelationKind) else 26) + metrics.horizontalAdvance(words) + 22
            if x and x + wide > width:
                x, y = 0.0, y + metrics.height() + 8
            yield QPointF(x, y), what, words
            x += wide

    def _legend_height(self, width: float) -> float:
        last = max((at.y() for at, _what, _words in self._placed(width)), default=0.0)
        return last + QFontMetricsF(current().font("small")).height() + 8

    def _legend(self, painter: QPainter, room: QRectF) -> None:
        line = QFontMetricsF(current().font("small")).height()
        for at, what, words in self._placed(room.width()):
            start = room.topLeft() + at + QPointF(0, line / 2)
            if isinstance(what, RelationKind):
                _draw_line(painter, what, start, start + QPointF(44, 0))
            elif what == "ring":
                draw_mark(painter, start + QPointF(10, 0), 6, PartyGroup.OTHER, indispensable=True)
            else:
                draw_mark(painter, start + QPointF(9, 0), 7, PartyGroup(what), indispensable=False)
            painter.setPen(current().color("text"))
            painter.setFont(current().font("small"))
            left = start.x() + (52 if isinstance(what, RelationKind) else 26)
            painter.drawText(QRectF(left, room.top() + at.y(), 600, line), Qt.AlignmentFlag.AlignLeft, words)

    def _rest(self, painter: QPainter, room: QRectF) -> None:
        """Who stands on the picture without a name: told below it."""
        names = sorted(" ".join(n.name.split()) for n in self.scene.nodes if n.key not in self._art.labels)
        if not names or not room.height():
            return
        painter.setPen(current().color("muted"))
        painter.setFont(current().font("small"))
        said = QCoreApplication.translate("PictureOut", "Without a name on the picture: {0}")
        metrics, wrap = QFontMetricsF(painter.font()), int(Qt.TextFlag.TextWordWrap)
        words, left = said.format("; ".join(names)), len(names)
        while left > 1 and metrics.boundingRect(room, wrap, words).height() > room.height():
            left -= max(1, left // 12)
            words = said.format("; ".join(names[:left])) + f" … +{len(names) - left}"
        painter.drawText(room, wrap, words)


def _draw_line(painter: QPainter, kind: RelationKind, start: QPointF, end: QPointF) -> None:
    look = LINES[kind]
    painter.setPen(line_pen(kind, 2))
    painter.drawLine(start, end)
    if look.head:
        draw_head(painter, start, end, 0, 8, look.color(current()))
    draw_sign(painter, (start + end) / 2, look)


def _paint(sheet: Sheet, device: QPaintDevice) -> None:
    painter = QPainter(device)
    sheet.draw(painter)
    painter.end()


def _png(sheet: Sheet) -> bytes:
    image = QImage(sheet.size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    _paint(sheet, image)
    return _through_buffer(image)


def _through_buffer(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def _svg(sheet: Sheet) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setResolution(DPI)
    made.setSize(sheet.size)
    made.setViewBox(QRectF(QPointF(), sheet.size.toSizeF()))
    made.setTitle(sheet.title)
    _paint(sheet, made)
    buffer.close()
    return bytes(data.data())


def _pdf(sheet: Sheet) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QPdfWriter(buffer)
    made.setResolution(DPI)
    made.setTitle(sheet.title)
    points = sheet.size.toSizeF() * 72 / DPI
    made.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    made.setPageMargins(QMarginsF())
    _paint(sheet, made)
    buffer.close()
    return bytes(data.data())
