"""A page as the room sees it: the page itself, drawn larger as a whole, and deaf to the room while it is locked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QGraphicsScene, QGraphicsView, QWidget

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.ContextMenu, QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.DragEnter,
        QEvent.Type.DragMove, QEvent.Type.Drop,
    }
)  # fmt: skip


class RoomStage(QGraphicsView):
    """Lays a widget out as for a smaller screen and draws it larger: letters stay sharp at every size."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)  # they go together, and the page with them
        self.setScene(self._scene)
        self._page = page
        self._zoom = 1.0
        self.locked = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._proxy = self._scene.addWidget(page)

    def set_zoom(self, zoom: float) -> None:
        """Draw the page this much larger."""
        self._zoom = zoom
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another screen, another page."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width() / self._zoom, self.height() / self._zoom
        self.setTransform(QTransform.fromScale(self._zoom, self._zoom))
        self.setSceneRect(0, 0, width, height)
        self._proxy.setMinimumSize(0, 0)
        self._proxy.resize(width, height)

    def scroll_by(self, pages: float) -> None:
        """Scroll the largest part of the page that can, by so many screens."""
        areas = [one for one in self._page.findChildren(QAbstractScrollArea) if one.isVisible()]
        longer = [one for one in areas if one.verticalScrollBar().maximum() > 0]
        if longer:
            bar = max(longer, key=_size).verticalScrollBar()
            bar.setValue(bar.value() + round(bar.pageStep() * pages))

    def viewportEvent(self, event: QEvent) -> bool:
        """Nothing moves by accident."""
        if self.locked and event.type() in _TOUCHES:
            event.accept()
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the window's while the page is locked."""
        if self.locked:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _size(area: QWidget) -> int:
    return area.width() * area.height()
