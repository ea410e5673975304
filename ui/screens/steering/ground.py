"""The ground of the quadrant (fig. 5.4): four fields with their words, the middle, and the two axes."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ui.theme import current
from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.steering import MIDDLE
from wijkwerkplaats.model.words import SteeringField
from wijkwerkplaats.texts import Texts

INSET = 12
CORNERS = {
    SteeringField.DIRECT: (-1, 1), SteeringField.REGULATE: (1, 1),
    SteeringField.CONNECT: (-1, -1), SteeringField.STIMULATE: (1, -1),
}  # fmt: skip
ROOM = 0.32
"""The middle is drawn larger than its share of the scale: many instruments stand there."""
WRAP = Qt.TextFlag.TextWordWrap.value


class Ground:
    """The geometry of a quadrant in pixels; `explained` says whether each field has its line of explanation.

    The words of the fields stand in a strip above and below the `plot` in which the places lie.
    """

    def __init__(self, texts: Texts, frame: QRectF, explained: bool = True) -> None:
        self.texts, self.frame, self.explained = texts, frame, explained
        self._spots = {field: self._places(field) for field in CORNERS}
        strip = 4 + max(
            title.height() + (about.height() + 2 if explained else 0) + INSET
            for title, about in self._spots.values()
        )
        self.plot = frame.adjusted(0, strip, 0, -strip)

    # Between places and pixels

    def pixel(self, x: float, y: float) -> QPointF:
        """Where a place of the quadrant lies."""
        middle, half = self.plot.center(), self.plot.size() / 2
        return QPointF(middle.x() + _drawn(x) * half.width(), middle.y() - _drawn(y) * half.height())

    def place(self, point: QPointF) -> tuple[int, int]:
        """Which place of the quadrant a pixel is, brought to the edge when it lies outside."""
        middle, half = self.plot.center(), self.plot.size() / 2
        x, y = (point.x() - middle.x()) / half.width(), (middle.y() - point.y()) / half.height()
        return _meant(x), _meant(y)

    def area(self, field: SteeringField) -> QRectF:
        """The part of the frame that is a field."""
        if field is SteeringField.MULTIPLE:
            return QRectF(self.pixel(-MIDDLE, MIDDLE), self.pixel(MIDDLE, -MIDDLE))
        across, up = CORNERS[field]
        frame = self.frame
        corner = QPointF(
            frame.left() if across < 0 else frame.right(), frame.top() if up > 0 else frame.bottom()
        )
        return QRectF(corner, frame.center()).normalized()

    def words(self) -> list[Box]:
        """Where the words of the fields stand: nothing may lie over them."""
        boxes = [self._title_of_middle()]
        for title, about in self._spots.values():
            boxes.append(title)
            boxes += [about] if self.explained else []
        return [Box(box.left(), box.top(), box.right(), box.bottom()) for box in boxes]

    def _places(self, field: SteeringField) -> tuple[QRectF, QRectF]:
        """Where the name of a field and its explanation stand: in its outer corner."""
        area = self.area(field).adjusted(INSET, INSET - 2, -INSET, 2 - INSET).toRect()
        align = self._align(field)
        title = self._bounds("body", True, area, align, self.texts.word("steering_field", field))
        about = self._bounds("small", False, area, align, self.texts.word("steering_field_about", field))
        if CORNERS[field][1] > 0:
            about.moveTop(title.bottom() + 2)
        else:
            shift = about.height() + 2 if self.explained else 0
            title.moveBottom(area.bottom() - shift)
            about.moveBottom(area.bottom())
        return QRectF(title), QRectF(about)

    @staticmethod
    def _bounds(size: str, bold: bool, area: QRect, align: int, text: str) -> QRect:
        return QFontMetrics(current().font(size, bold=bold)).boundingRect(area, align | WRAP, text)

    @staticmethod
    def _align(field: SteeringField) -> int:
        across, up = CORNERS[field]
        side = Qt.AlignmentFlag.AlignLeft if across < 0 else Qt.AlignmentFlag.AlignRight
        return (side | (Qt.AlignmentFlag.AlignTop if up > 0 else Qt.AlignmentFlag.AlignBottom)).value

    def _title_of_middle(self) -> QRectF:
        metrics = QFontMetrics(current().font("small", bold=True))
        text = self.texts.word("steering_field", SteeringField.MULTIPLE)
        wide, box = metrics.horizontalAdvance(text) + 12, self.area(SteeringField.MULTIPLE)
        return QRectF(box.center().x() - wide / 2, box.top() - metrics.height() / 2, wide, metrics.height())

    # Painting

    def paint(self, painter: QPainter, target: SteeringField | None) -> None:
        """The ground; `target` is the field in which something would land now."""
        theme = current()
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(self.frame, 8, 8)
        if target is not None and target is not SteeringField.MULTIPLE:
            painter.fillRect(self.area(target).adjusted(1, 1, -1, -1), theme.color("accent_soft"))
        self._paint_axes(painter)
        self._paint_middle(painter, target is SteeringField.MULTIPLE)
        for field in CORNERS:
            self._paint_words(painter, field)
        self._paint_ends(painter)

    def _paint_axes(self, painter: QPainter) -> None:
        painter.setPen(QPen(current().color("strong_border"), 1))
        left, right = self.pixel(-100, 0), self.pixel(100, 0)
        top, bottom = self.pixel(0, 100), self.pixel(0, -100)
        painter.drawLine(left, right)
        painter.drawLine(top, bottom)
        for tip, dx, dy in ((left, 1, 0), (right, -1, 0), (top, 0, 1), (bottom, 0, -1)):
            for side in (-4, 4):
                painter.drawLine(
                    tip, QPointF(tip.x() + 7 * dx + side * abs(dy), tip.y() + 7 * dy + side * abs(dx))
                )

    def _paint_middle(self, painter: QPainter, is_target: bool) -> None:
        theme, box = current(), self.area(SteeringField.MULTIPLE)
        pen = QPen(theme.color("strong_border"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color("accent_soft" if is_target else "sunken"))
        painter.drawRoundedRect(box, 10, 10)
        title = self._title_of_middle()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(title, 4, 4)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small", bold=True))
        painter.drawText(
            title, Qt.AlignmentFlag.AlignCenter, self.texts.word("steering_field", SteeringField.MULTIPLE)
        )

    def _paint_words(self, painter: QPainter, field: SteeringField) -> None:
        theme, align = current(), self._align(field)
        title, about = self._spots[field]
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(bold=True))
        painter.drawText(title, align | WRAP, self.texts.word("steering_field", field))
        if self.explained:
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("small"))
            painter.drawText(about, align | WRAP, self.texts.word("steering_field_about", field))

    def _paint_ends(self, painter: QPainter) -> None:
        """What lies at the end of each axis, outside the frame; at the sides turned a quarter."""
        painter.setPen(current().color("muted"))
        painter.setFont(current().font("small", bold=True))
        high = QFontMetrics(painter.font()).height()
        frame = self.frame
        centre = Qt.AlignmentFlag.AlignCenter
        names = {end: self.texts(f"steering_axis.{end}") for end in ("distance", "dialogue", "soft", "hard")}
        above = QRectF(frame.left(), frame.top() - high - 4, frame.width(), high)
        painter.drawText(above, centre, names["distance"])
        painter.drawText(above.translated(0, frame.height() + high + 8), centre, names["dialogue"])
        for name, x in (
            (names["soft"], frame.left() - high / 2 - 4),
            (names["hard"], frame.right() + high / 2 + 4),
        ):
            painter.save()
            painter.translate(x, frame.center().y())
            painter.rotate(-90)
            painter.drawText(QRectF(-frame.height() / 2, -high / 2, frame.height(), high), centre, name)
            painter.restore()


def _drawn(value: float) -> float:
    """How far from the middle a place is drawn, from -1 to 1."""
    size = abs(value)
    far = size / MIDDLE * ROOM if size <= MIDDLE else ROOM + (size - MIDDLE) / (100 - MIDDLE) * (1 - ROOM)
    return math.copysign(far, value)


def _meant(far: float) -> int:
    """The other way round; what lies outside is brought to the edge."""
    size = abs(far)
    value = size / ROOM * MIDDLE if size <= ROOM else MIDDLE + (size - ROOM) / (1 - ROOM) * (100 - MIDDLE)
    return round(math.copysign(min(100.0, value), far))
