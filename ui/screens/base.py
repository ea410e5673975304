"""What every screen has in common: it refreshes when concerned and visible, and honours a closed session."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from ui.desk import Desk
from wijkwerkplaats.journal import Changed


class Screen(QWidget):
    """One page in the middle of the window.

    A subclass names the aggregates it shows in `KINDS`, builds its widgets once in `__init__`, and fills them in
    `refresh`, which must be cheap and may be called at any time. Its own edits pass `origin=self` when the
    screen shows them already. Widgets that edit are handed to `guard`, so that a closed session is read-only.
    """

    KINDS: ClassVar[tuple[type, ...]] = ()

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.page = page
        self._stale = True
        self._guarded: list[QWidget] = []
        self._kinds = frozenset(kind.KIND for kind in self.KINDS) | {"session"}  # type: ignore[attr-defined]
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._on_moved)
        desk.presenting_changed.connect(self._on_moved)

    def refresh(self) -> None:
        """Show what the gate holds now."""
        raise NotImplementedError

    def reveal(self, key: str) -> None:
        """Bring the aggregate with this key into view, when this screen shows it."""

    def first_focus(self) -> QWidget | None:
        """The field that should have the focus when the screen opens."""
        return None

    def guard(self, *widgets: QWidget) -> None:
        """These widgets edit: disabled or read-only when nothing may be changed."""
        self._guarded.extend(widgets)

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while this screen was hidden."""
        super().showEvent(event)
        self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Refresh now when something changed since the last time."""
        if self._stale:
            self.desk.flush()  # what is being typed is news too: written first, so that it is read with the rest
            self._stale = False
            self._honour_editable()
            self.refresh()

    def _on_changed(self, record: Changed) -> None:
        if not record.kinds & self._kinds:
            return
        if record.origin is self:
            return
        self._mark_stale()

    def _on_moved(self, _place: object) -> None:
        self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def _honour_editable(self) -> None:
        editable = self.desk.editable
        for widget in self._guarded:
            if isinstance(widget, (QLineEdit, QPlainTextEdit)):
                widget.setReadOnly(not editable)
            elif not isinstance(widget, QAbstractItemView):  # tables stay readable: their models refuse edits
                widget.setEnabled(editable)
