"""The ground under the network and the rings: no axes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.screens.stakeholders.map_ground import Ground
from ui.screens.stakeholders.map_scale import Scale
from ui.theme import current
from wijkwerkplaats.analysis.layout import RINGS, SHORE, ring_reach
from wijkwerkplaats.texts import Texts


class NetworkGround(Ground):
    """A quiet sheet, with a line above those that have no relation yet, and its name over the line."""

    def __init__(self, texts: Texts) -> None:
        super().__init__(texts)
        self.shore = ""

    def field_in(self, width: float, height: float) -> QRectF:
        """All of the widget."""
        return QRectF(2, 2, max(40.0, width - 4), max(40.0, height - 4))

    def draw(self, painter: QPainter, scale: Scale) -> None:
        """The sheet."""
        theme, field = current(), scale.field
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(field, 8, 8)
        painter.save()
        painter.setClipRect(field)
        self.draw_inside(painter, scale)
        painter.restore()

    def draw_inside(self, painter: QPainter, scale: Scale) -> None:
        """What lies on the sheet."""
        theme = current()
        for words, box in self._shore(scale):
            painter.setPen(QPen(theme.color("grid"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(
                QPointF(scale.field.left(), box.bottom()), QPointF(scale.field.right(), box.bottom())
            )
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("small"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def words(self, scale: Scale) -> list[QRectF]:
        """Where words stand, so that no name lies over them."""
        return [box for _words, box in self._shore(scale)]

    def _shore(self, scale: Scale) -> list[tuple[str, QRectF]]:
        if not self.shore:
            return []
        metrics = QFontMetricsF(current().font("small"))
        line = scale.to_pixels(0, SHORE + 2.5).y()
        high = metrics.height() + 2
        box = QRectF(scale.field.left() + 8, line - high, metrics.horizontalAdvance(self.shore) + 8, high)
        return [(self.shore, box)]


class RingGround(NetworkGround):
    """Rings around the middle, each with its name."""

    def __init__(self, texts: Texts) -> None:
        super().__init__(texts)
        self.names: Sequence[str] = ("",) * RINGS

    def draw_inside(self, painter: QPainter, scale: Scale) -> None:
        """The rings, the innermost a little darker."""
        theme = current()
        for number in reversed(range(RINGS)):
            soft = theme.color("accent_soft")
            soft.setAlphaF((0.75, 0.4, 0.2, 0.0)[number])
            painter.setBrush(soft)
            dashed = Qt.PenStyle.DashLine if number == RINGS - 1 else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.color("strong_border"), 1.2, dashed))
            painter.drawEllipse(self._ring(scale, number))
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.color("muted"))
        for name, box in self._names(scale):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def words(self, scale: Scale) -> list[QRectF]:
        """Where the names of the rings stand."""
        return [box for _name, box in self._names(scale)]

    def _names(self, scale: Scale) -> list[tuple[str, QRectF]]:  # type: ignore[override]
        metrics = QFontMetricsF(current().font("small", bold=True))
        found = []
        for number, name in enumerate(self.names):
            ring = self._ring(scale, number)
            box = QRectF(0, 0, metrics.horizontalAdvance(name) + 10, metrics.height())
            box.moveCenter(QPointF(ring.center().x(), ring.top() + box.height() * 0.62))
            found.append((name, box))
        return found

    @staticmethod
    def _ring(scale: Scale, number: int) -> QRectF:
        reach = ring_reach(number)
        return QRectF(scale.to_pixels(50 - reach, 50 + reach), scale.to_pixels(50 + reach, 50 - reach))
