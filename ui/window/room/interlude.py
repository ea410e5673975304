"""What the room sees during a block of one's own, such as a break: what it is, and until when."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import SESSION, Desk
from ui.theme import current
from ui.widgets.agenda_clock import AgendaClock
from ui.widgets.layout import GRID, column, label
from wijkwerkplaats.analysis.agenda import part_of, title_of


class Interlude(QWidget):
    """A few large words in the middle."""

    def __init__(self, desk: Desk, clock: AgendaClock) -> None:
        super().__init__()
        self._desk, self._clock = desk, clock
        self.title = label("", "title")
        self.title.setFont(current().font("display", bold=True))
        self.until = label("", "muted")
        self.until.setFont(current().font("title"))
        for one in (self.title, self.until):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(1, self.title, self.until, 1, margins=4 * GRID, spacing=3 * GRID))

    @property
    def wanted(self) -> bool:
        """While a block of one's own runs and the facilitator looks at the agenda."""
        now, agenda = self._clock.standing(), self._clock.agenda
        here = self._desk.place.part == SESSION
        return now is not None and here and part_of(agenda[now.at], self._desk.method) is None

    def refresh(self) -> None:
        """Show what it is, and until when."""
        now = self._clock.standing()
        if now is None:
            return
        self.title.setText(title_of(self._clock.agenda[now.at], self._desk.method))
        ends = self._clock.now() + timedelta(minutes=max(0, now.left))
        told = self.tr("We go on at {time}.").format(time=f"{ends.astimezone():%H:%M}")
        self.until.setText("" if now.last or now.left <= 0 else told)
