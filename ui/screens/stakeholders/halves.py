"""The overview with the form beside it where there is room; else the form is a tab of the overview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_place import FormPlace
from ui.screens.stakeholders.overview import Overview
from ui.theme import current
from ui.widgets.layout import GRID, column

WIDE: Final = 1060
"""From this width on, at a text size of 100 %, the form stands beside the map."""

MOST: Final = 480
"""The form gets no more than this by itself, at a text size of 100 %."""


class Halves(QSplitter):
    """Moves the form when the width asks for it; the user may shift the border."""

    def __init__(self, desk: Desk, page: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._right = QWidget(self), QWidget(self)
        self._left_box, self._right_box = column(), column()
        self._right_box.setContentsMargins(GRID, 0, 0, 0)
        self._left.setLayout(self._left_box)
        self._right.setLayout(self._right_box)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self._right.hide()
        self.overview = Overview(desk, page, self._left)
        self._left_box.addWidget(self.overview)
        self.place = FormPlace(desk, self.overview)
        self.overview.add_form(self.place)

    @property
    def beside(self) -> bool:
        """Whether the form stands beside the overview now."""
        return not self._right.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose again when the width changes."""
        super().resizeEvent(event)
        room = event.size().width()
        wide = room >= WIDE * current().percent / 100
        if wide == self.beside:
            return
        if wide:
            self.overview.take_form()
            self._right_box.addWidget(self.place)
            self.place.show()
        else:
            self.overview.add_form(self.place)
        self._right.setVisible(wide)
        if wide:
            form = min(int(MOST * current().percent / 100), room * 2 // 5)
            self.setSizes([room - form, form])
        self._left_box.setContentsMargins(0, 0, GRID if wide else 0, 0)
