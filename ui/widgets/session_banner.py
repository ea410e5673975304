"""What stands above a page whose content belongs to a session, while there is none."""

from __future__ import annotations

from ui.desk import HOME, Desk
from ui.widgets.layout import GRID, Card, button, column, label, row


class SessionBanner(Card):
    """Says why nothing can be filled in, and brings to the sessions. Its owner shows and hides it."""

    def __init__(self, desk: Desk, text: str) -> None:
        super().__init__()
        self._desk = desk
        self.go = button(self.tr("To the sessions"), "calendar", role="primary")
        self.go.clicked.connect(self._to_sessions)
        self.setLayout(column(label(text), row(self.go, 1), margins=2 * GRID, spacing=12))

    def _to_sessions(self) -> None:
        self._desk.go(part=HOME)
