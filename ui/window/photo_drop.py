"""Photographs dropped anywhere in the window come in with the part that is on screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class PhotoDrop(QObject):
    """Watches a widget; what is no photograph is left to whoever else wants it."""

    def __init__(self, desk: Desk, widget: QWidget) -> None:
        super().__init__(widget)
        self._desk = desk
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take photographs, and nothing else."""
        if not isinstance(event, (QDragEnterEvent, QDragMoveEvent, QDropEvent)):
            return False
        from ui.screens.photos.intake import intake_of, pictures_in  # start-up is measured

        files = pictures_in(event.mimeData().urls()) if event.mimeData().hasUrls() else []
        if not files or not self._desk.editable:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            part = self._desk.place.part
            known = any(one.id == part for one in self._desk.method.parts)
            intake_of(self._desk).take(files, part if known else "")
            self._desk.told.emit(self.tr("Photos taken in: {count}").format(count=len(files)))
        return True
