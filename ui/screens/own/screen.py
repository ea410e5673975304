"""The facilitator's own checklists that belong to no part of the method (§3.2)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.widgets.checklist import ChecklistView
from ui.widgets.layout import GRID, button, column, empty_state, keep_readable, label, row, scrolled
from ui.widgets.notes import NotesView
from ui.widgets.take_over import TakeOverButton
from wijkwerkplaats.model import FREE, OwnList, OwnPoint, PointSwitch


class OwnScreen(Screen):
    """The points of all free-standing own checklists, to talk through and to adjust."""

    KINDS: ClassVar[tuple[type, ...]] = (OwnList, OwnPoint, PointSwitch)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.checklist = ChecklistView(desk, FREE)
        self.checklist.adjust.toggled.connect(self.refresh)
        self.start = button(self.tr("Make your own checklist"), "plus", role="primary")
        self.start.clicked.connect(self._begin)
        self.empty = empty_state(
            "clipboard-list",
            self.tr("No checklist of your own yet"),
            self.tr("Make a checklist for what you talk about beside the method. Then add its points."),
        )
        self.take_over = TakeOverButton(desk)
        begin = column(row(1, self.start, 1), row(1, self.take_over, 1), spacing=GRID)
        self.first = QWidget()
        self.first.setLayout(column(self.empty, begin))
        inner = QWidget()
        inner.setLayout(
            column(
                label(self.tr("Own checklists"), "title"), self.first, self.checklist, NotesView(desk, FREE), 1,
                margins=3 * GRID, spacing=3 * GRID,
            )
        )  # fmt: skip
        keep_readable(inner)
        self.setLayout(column(scrolled(inner)))

    def refresh(self) -> None:
        """Say how to begin while there is nothing; the checklist looks after itself."""
        method = self.desk.method  # the checklist may not have followed yet
        asked = method.checklist_of(FREE) if method.holds(FREE) else None
        nothing = (asked is None or not asked.points) and not self.checklist.adjusting
        self.first.setVisible(nothing)
        self.start.setEnabled(self.desk.editable)
        self.take_over.refresh()

    def reveal(self, key: str) -> None:
        """Bring a point, answer or follow-up into view."""
        self.checklist.reveal(key)

    def first_focus(self) -> QWidget | None:
        """The first point that waits; without points the way to begin."""
        return self.checklist.first_focus() or self.start

    def _begin(self) -> None:
        self.checklist.adjust.setChecked(True)
        editor = self.checklist.editor
        if editor is not None:
            editor.new_list.setFocus()
