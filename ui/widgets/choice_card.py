"""A choice as a large button with a title and a line of explanation that wraps."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.theme import current
from ui.widgets.layout import GRID, column, label, row
from ui.widgets.press import PushButton


class ChoiceCard(PushButton):
    """A button that can be on: a ring with a dot says so besides its colour. `note` is a small remark under it."""

    def __init__(self, title: str, about: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = label(title, "heading")
        self._about = label(about, "muted")
        self._note = label("", "badge")
        self._note.hide()
        head = row(self._title)
        head.setContentsMargins(self._ring() + GRID + 4, 0, 0, 0)
        self.setLayout(column(head, self._about, row(self._note, 1), 1, margins=2 * GRID))
        for part in (self._title, self._about, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_note(self, text: str) -> None:
        """A small remark under the choice; empty for none."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    @property
    def note(self) -> str:
        """The remark that shows."""
        return self._note.text()

    def _ring(self) -> int:
        return int(self._title.fontMetrics().height() * 0.65)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words."""
        box = self.layout()
        return box.totalHeightForWidth(width) if box is not None else 0

    def sizeHint(self) -> QSize:
        """As its words want it."""
        box = self.layout()
        return box.totalSizeHint() if box is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Not narrower than its longest word."""
        box = self.layout()
        return box.totalMinimumSize() if box is not None else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the ring before the title."""
        super().paintEvent(event)
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._ring()
        top = self._title.geometry().top() + (self._title.fontMetrics().height() - size) // 2
        ring = QRect(2 * GRID + 1, top, size, size)
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "strong_border"), 2))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(ring.adjusted(size // 4, size // 4, -size // 4, -size // 4))
        painter.end()
