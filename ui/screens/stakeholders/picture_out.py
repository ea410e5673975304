"""A picture of the parties as a file: PNG, SVG or PDF, light, with its title and a legend that needs no colour."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_canvas import MapCanvas
from ui.screens.stakeholders.map_look import LINES, STRENGTHS, draw_head, draw_mark, draw_sign, line_pen
from ui.screens.stakeholders.map_paint import Lines, MapPainter
from ui.screens.stakeholders.map_scene import Scene
from ui.screens.stakeholders.map_spread import draw_box
from ui.screens.stakeholders.picture_file import about_now, save_drawing
from ui.theme import current
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.model.words import RelationKind

A4: Final = QSize(1123, 794)
A3: Final = QSize(1587, 1123)
CROWD: Final = 90
"""With more parties than this the sheet is twice as large."""
MARGIN: Final = 32
UNNAMED: Final = 5
"""Lines for the parties that found no room for their name."""


Meaning = PartyGroup | RelationKind | int | str
"""What an entry of the legend explains: a shape, a line, a strength, the ring or the box."""


def _is_long(what: Meaning) -> bool:
    return isinstance(what, (RelationKind, int)) or what == "box"


class Sheet:
    """The picture with its title and legend, in pixels of 1/96 inch."""

    def __init__(self, desk: Desk, shown: MapCanvas, title: str) -> None:
        self._texts = desk.texts
        self.title = title
        self.about = about_now(desk)
        self.scene: Scene = shown.scene
        self.size = A3 if len(self.scene.nodes) > CROWD else A4
        self._art = MapPainter(shown.art.ground)
        self._art.on_paper = True
        self._art.scene = self.scene
        self._art.boxes = shown.art.boxes
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

    def _entries(self) -> Iterator[tuple[Meaning, str]]:
        for group in PartyGroup:
            if any(node.group is group for node in self.scene.nodes):
                yield group, self._texts.word("party_group", group)
        if any(node.indispensable for node in self.scene.nodes):
            yield "ring", QCoreApplication.translate("PictureOut", "Ring: indispensable")
        if self._art.lines is Lines.ALL:
            for kind in RelationKind:
                if any(edge.kind is kind for edge in self.scene.edges):
                    yield kind, self._texts.word("relation_kind", kind)
            for strength in sorted({edge.strength for edge in self.scene.edges if edge.strength}):
                words = QCoreApplication.translate("PictureOut", "Line: {0}")
                yield strength, words.format(self._texts(f"relation_strength.{strength}"))
        if self._art.boxes:
            words = QCoreApplication.translate("PictureOut", "Dashed box: perspectives place it differently")
            yield "box", words

    def _placed(self, width: float) -> Iterator[tuple[QPointF, Meaning, str]]:
        metrics = QFontMetricsF(current().font("small"))
        x = y = 0.0
        for what, words in self._entries():
            wide = (52 if _is_long(what) else 26) + metrics.horizontalAdvance(words) + 22
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
            elif isinstance(what, int):
                painter.setPen(QPen(current().color("text"), 2 * STRENGTHS[what]))
                painter.drawLine(start, start + QPointF(44, 0))
            elif what == "box":
                draw_box(painter, QRectF(start.x(), start.y() - 8, 44, 16))
            elif what == "ring":
                draw_mark(painter, start + QPointF(10, 0), 6, PartyGroup.OTHER, indispensable=True)
            else:
                draw_mark(painter, start + QPointF(9, 0), 7, PartyGroup(what), indispensable=False)
            painter.setPen(current().color("text"))
            painter.setFont(current().font("small"))
            left = start.x() + (52 if _is_long(what) else 26)
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


def save_picture(desk: Desk, parent: QWidget, shown: MapCanvas, title: str) -> None:
    """Ask where the picture goes and write it there."""
    save_drawing(desk, parent, title, functools.partial(Sheet, desk, shown, title))
