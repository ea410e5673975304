"""The ground of the map: four quadrants with their names, and the two axes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.screens.stakeholders.map_scale import Scale
from ui.theme import current
from wijkwerkplaats.texts import Texts

# name, left and lower corner of the quadrant, corner in which the name stands (0 low, 1 high)
QUADRANTS = (
    ("win", 0, 50, 0, 1),
    ("together", 50, 50, 1, 1),
    ("inform", 0, 0, 0, 0),
    ("lift", 50, 0, 1, 0),
)


class Ground:
    """Draws what lies under the parties."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def field_in(self, width: float, height: float) -> QRectF:
        """The part of a widget that is left when the axes have their room."""
        line = QFontMetricsF(current().font("small")).height()
        return QRectF(line + 10, 2, max(40.0, width - line - 12), max(40.0, height - line - 12))

    def draw(self, painter: QPainter, scale: Scale) -> None:
        """The quadrants with their names, and the axes."""
        theme, field = current(), scale.field
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(field, 8, 8)
        painter.save()
        painter.setClipRect(field)
        soft = theme.color("accent_soft")
        soft.setAlphaF(0.55)
        painter.fillRect(self._quadrant(scale, 50, 50), soft)
        painter.setPen(QPen(theme.color("grid"), 1))
        for value in (0, 25, 75, 100):
            self._cross(painter, scale, value)
        painter.setPen(QPen(theme.color("strong_border"), 1.2, Qt.PenStyle.DashLine))
        self._cross(painter, scale, 50)
        self._names(painter, scale)
        painter.restore()
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(field, 8, 8)
        self._axes(painter, field)

    def words(self, scale: Scale) -> list[QRectF]:
        """Where the names of the quadrants stand, so that no party's name lies over them."""
        return [box for _name, box in self._name_boxes(scale)]

    def _names(self, painter: QPainter, scale: Scale) -> None:
        painter.setFont(current().font("body", bold=True))
        painter.setPen(current().color("muted"))
        for name, box in self._name_boxes(scale):
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _name_boxes(self, scale: Scale) -> Iterator[tuple[str, QRectF]]:
        metrics = QFontMetricsF(current().font("body", bold=True))
        for key, left, low, right, high in QUADRANTS:
            name = self.texts(f"stakeholder_quadrant.{key}")
            seen = self._quadrant(scale, left, low).intersected(scale.field).adjusted(10, 6, -10, -6)
            box = QRectF(0, 0, metrics.horizontalAdvance(name) + 8, metrics.height())
            if seen.width() < box.width() or seen.height() < box.height() * 2:
                continue
            box.moveLeft(seen.right() - box.width() if right else seen.left())
            box.moveTop(seen.top() if high else seen.bottom() - box.height())
            yield name, box

    @staticmethod
    def _quadrant(scale: Scale, left: float, low: float) -> QRectF:
        far_x, far_y = (-60 if left == 0 else 160), (-60 if low == 0 else 160)
        return QRectF(scale.to_pixels(50, 50), scale.to_pixels(far_x, far_y)).normalized()

    @staticmethod
    def _cross(painter: QPainter, scale: Scale, value: float) -> None:
        field, at = scale.field, scale.to_pixels(value, value)
        painter.drawLine(QPointF(at.x(), field.top()), QPointF(at.x(), field.bottom()))
        painter.drawLine(QPointF(field.left(), at.y()), QPointF(field.right(), at.y()))

    def _axes(self, painter: QPainter, field: QRectF) -> None:
        line = QFontMetricsF(current().font("small")).height()
        below = QRectF(field.left(), field.bottom() + 4, field.width(), line)
        self._axis(painter, below, "interest")
        painter.save()
        painter.translate(field.left() - 6 - line, field.bottom())
        painter.rotate(-90)
        self._axis(painter, QRectF(0, 0, field.height(), line), "influence")
        painter.restore()

    def _axis(self, painter: QPainter, room: QRectF, name: str) -> None:
        theme = current()
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        middle = Qt.AlignmentFlag.AlignVCenter
        title = f"{self.texts(f'stakeholder_axis.{name}')} →"
        ends = self.texts("stakeholder_axis.low"), self.texts("stakeholder_axis.high")
        metrics = QFontMetricsF(theme.font("small", bold=True))
        if (
            metrics.horizontalAdvance(f"  {title}  ") + 2 * max(map(metrics.horizontalAdvance, ends))
            < room.width()
        ):
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, ends[0])
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, ends[1])
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small", bold=True))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignHCenter, title)
