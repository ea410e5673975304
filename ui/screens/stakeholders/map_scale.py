"""From the scale of 0 to 100 to pixels and back, with zoom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

MARGIN: Final = 5.0
"""Air around the scale, so that a party at 0 or 100 is seen whole."""
MOST: Final = 12.0
"""How far one can zoom in."""


class Scale:
    """Where things are on the widget. `zoom` is 1 when everything fits."""

    def __init__(self) -> None:
        self.field = QRectF(0, 0, 100, 100)
        self.zoom = 1.0
        self._middle = QPointF(50, 50)

    def lie_in(self, field: QRectF) -> None:
        """The part of the widget in which the map is drawn."""
        self.field = field

    def fit(self) -> None:
        """Show everything."""
        self.zoom = 1.0
        self._middle = QPointF(50, 50)

    @property
    def _x(self) -> float:
        return self.field.width() / (100 + 2 * MARGIN) * self.zoom

    @property
    def _y(self) -> float:
        return self.field.height() / (100 + 2 * MARGIN) * self.zoom

    def to_pixels(self, x: float, y: float) -> QPointF:
        """Where a judgement lies on the widget."""
        middle = self.field.center()
        return QPointF(
            middle.x() + (x - self._middle.x()) * self._x, middle.y() - (y - self._middle.y()) * self._y
        )

    def to_scale(self, at: QPointF) -> QPointF:
        """Which judgement lies under a pixel; outside 0 to 100 near the edges."""
        middle = self.field.center()
        x = self._middle.x() + (at.x() - middle.x()) / max(self._x, 1e-9)
        y = self._middle.y() - (at.y() - middle.y()) / max(self._y, 1e-9)
        return QPointF(x, y)

    def zoom_by(self, factor: float, at: QPointF) -> bool:
        """Zoom in or out while what lies under `at` stays there; False when nothing changes."""
        before, was = self.to_scale(at), self.zoom
        self.zoom = min(MOST, max(1.0, self.zoom * factor))
        after = self.to_scale(at)
        self._move(before.x() - after.x(), before.y() - after.y())
        return self.zoom != was

    def pan(self, by: QPointF) -> None:
        """Move what is seen by a number of pixels."""
        self._move(-by.x() / max(self._x, 1e-9), by.y() / max(self._y, 1e-9))

    def show(self, x: float, y: float) -> bool:
        """Move as little as needed to have a place in view; False when it was."""
        inner = self.field.adjusted(24, 24, -24, -24)
        at = self.to_pixels(x, y)
        dx = min(0.0, inner.right() - at.x()) + max(0.0, inner.left() - at.x())
        dy = min(0.0, inner.bottom() - at.y()) + max(0.0, inner.top() - at.y())
        if self.zoom <= 1 or (dx == 0 and dy == 0):
            return False
        self.pan(QPointF(dx, dy))
        return True

    def _move(self, x: float, y: float) -> None:
        """Move the middle, but never so far that nothing is left to see."""
        half = (50 + MARGIN) / self.zoom
        low, high = half - MARGIN, 100 + MARGIN - half
        self._middle = QPointF(
            min(high, max(low, self._middle.x() + x)), min(high, max(low, self._middle.y() + y))
        )


def on_scale(value: float) -> int:
    """The nearest judgement there is."""
    return min(100, max(0, round(value)))
