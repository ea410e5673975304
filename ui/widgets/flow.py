"""A layout that wraps like words: what does not fit on a line goes to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.widgets.layout import GRID


class FlowLayout(QLayout):
    """Widgets one after the other, over as many lines as they need."""

    def __init__(self, *widgets: QWidget, spacing: int = GRID) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take in an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Never higher than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower layout is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high at a width; asked often, so kept until something changes."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something changed: work it out again."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All on one line: asked as narrow as it may be, it would also claim the height of a column."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        margins = self.contentsMargins()
        high = max((hint.height() for hint in hints), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """The widest and highest item must fit."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        room = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(room.width(), item.minimumSize().width()))
            if x > room.x() and x + width > room.right() + 1:
                x, y, line = room.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
            x, line = x + width + self.spacing(), max(line, hint.height())
        return y + line - rect.y() + margins.bottom()


class ButtonRow(QWidget):
    """A group of buttons that wraps; the arrow keys go from one to the next."""

    def __init__(
        self, *buttons: QWidget, name: str = "", spacing: int = GRID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLayout(FlowLayout(*buttons, spacing=spacing))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for made in buttons:
            made.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go to the neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step and isinstance(watched, QWidget):
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, start: QWidget, step: int) -> None:
        children = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        stops = [child for child in children if child.isVisible() and child.isEnabled()]
        if start in stops:
            stops[(stops.index(start) + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
