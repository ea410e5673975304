"""A screen of a part as tabs: its picture, its table, and its discussion points with the notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from ui.desk import Desk
from ui.widgets.checklist import ChecklistView
from ui.widgets.layout import GRID, column, keep_readable, scrolled
from ui.widgets.notes import NotesView


class TalkTab(QWidget):
    """The discussion points of a part and its notes; built when it is first shown."""

    def __init__(self, desk: Desk, page: str) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        self._points: ChecklistView | None = None
        self.setLayout(column())

    @property
    def points(self) -> ChecklistView:
        """The checklist."""
        if self._points is None:
            inner = QWidget()
            inside = column(margins=3 * GRID, spacing=3 * GRID)
            inner.setLayout(inside)
            keep_readable(inner)
            self._points = ChecklistView(self._desk, self._page, inner)
            self._points.refresh()
            inside.addWidget(self._points)
            inside.addWidget(NotesView(self._desk, self._page, inner))
            inside.addStretch(1)
            box = self.layout()
            if box is not None:
                box.addWidget(scrolled(inner))
        return self._points

    def showEvent(self, event: object) -> None:
        """Build on the first look."""
        self.points.refresh_if_stale()
        super().showEvent(event)  # type: ignore[arg-type]


class PartTabs(QTabWidget):
    """Tabs of which the last holds the discussion points; `reveal` finds a point, answer or follow-up there."""

    def __init__(self, desk: Desk, page: str) -> None:
        super().__init__()
        self._desk, self._page = desk, page
        self.talk = TalkTab(desk, page)
        self.setDocumentMode(True)
        self.tabBar().setAccessibleName(self.tr("Parts of this screen"))
        self.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else a click leaves the focus nowhere

    def add_talk(self) -> None:
        """Add the tab with the discussion points: after the others."""
        self.addTab(self.talk, self.tr("Discussion points"))

    def reveal(self, key: str) -> bool:
        """Bring a point, answer or follow-up into view; False when it is not here."""
        self.talk.points.refresh()
        found = self.talk.points.reveal(key)
        if found:
            self.setCurrentWidget(self.talk)
        return found
