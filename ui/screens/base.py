"""What every screen has in common: it refreshes when concerned and visible, and honours a closed session."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from ui.desk import Desk
from ui.widgets.fresh import Fresh


class Screen(Fresh):
    """One page in the middle of the window. Widgets that edit are handed to `guard`: a closed session is read-only."""

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.page = page
        self._guarded: list[QWidget] = []

    def reveal(self, key: str) -> None:
        """Bring the aggregate with this key into view, when this screen shows it."""

    def first_focus(self) -> QWidget | None:
        """The field that should have the focus when the screen opens."""
        return None

    def guard(self, *widgets: QWidget) -> None:
        """These widgets edit: disabled or read-only when nothing may be changed."""
        self._guarded.extend(widgets)

    def refresh_if_stale(self) -> None:
        """Refresh now when something changed since the last time."""
        if self._stale:
            self.desk.flush()  # what is being typed is news too: written first, so that it is read with the rest
            self._honour_editable()
            super().refresh_if_stale()

    def _honour_editable(self) -> None:
        editable = self.desk.editable
        for widget in self._guarded:
            if isinstance(widget, (QLineEdit, QPlainTextEdit)):
                widget.setReadOnly(not editable)
            elif not isinstance(widget, QAbstractItemView):  # tables stay readable: their models refuse edits
                widget.setEnabled(editable)
