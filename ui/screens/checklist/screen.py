"""The screen of a part without a picture of its own: what it asks, its checklist, its notes (§3.2)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.widgets.checklist import ChecklistView
from ui.widgets.layout import GRID, card, column, keep_readable, label, scrolled
from ui.widgets.notes import NotesView


class ChecklistScreen(Screen):
    """A part's question, its discussion points and the notes with it."""

    KINDS: ClassVar[tuple[type, ...]] = ()

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        part = desk.method.part(page)
        inner = QWidget()
        box = column(margins=3 * GRID, spacing=3 * GRID)
        inner.setLayout(box)
        keep_readable(inner)
        self.setLayout(column(scrolled(inner)))
        self.checklist = ChecklistView(desk, page, inner)  # moving it in with all its cards takes longer
        self.notes = NotesView(desk, page, inner)
        if self.checklist.checklist is None:
            box.addWidget(self._without_checklist())
        if part.shares:
            box.addWidget(label(self.tr("This part shares its questions with the part before it."), "hint"))
        box.addWidget(self.checklist)
        box.addWidget(self.notes)
        box.addStretch(1)

    def _without_checklist(self) -> QWidget:
        part = self.desk.method.part(self.page)
        pitfalls = "\n".join(f"•  {text}" for text in part.pitfalls)
        return card(
            label(part.about),
            label(self.tr("Watch out for"), "heading"),
            label(pitfalls),
            title=self.tr("What this is about"),
        )

    def refresh(self) -> None:
        """The checklist, before it is seen: filled while it shows, it would be laid out once more for every line."""
        self.checklist.refresh_if_stale()

    def reveal(self, key: str) -> None:
        """Bring a point, answer or follow-up into view."""
        self.checklist.reveal(key)

    def first_focus(self) -> QWidget | None:
        """The first point that nothing was said of; without points the line for a note."""
        return self.checklist.first_focus() or self.notes.add
