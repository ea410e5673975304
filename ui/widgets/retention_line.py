"""One calm line where a wijk opens: the time for keeping personal data ends, and the way to what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.dates import day_text
from ui.widgets.layout import button, row
from wijkwerkplaats.analysis.retention import Retention, retention
from wijkwerkplaats.model import Traject


class RetentionLine(QWidget):
    """Shown only when the end is near or has passed, and not to the room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._traject_id = ""
        self.open = button("", "shield", tip=self.tr("See what can be done"))
        self.open.clicked.connect(self._go)
        self.setLayout(row(self.open, 1))
        self.hide()

    def refresh(self) -> None:
        """Look at the calendar anew; a traject that nobody opens any more ends too."""
        traject, today = self._ending(), date.today()
        if traject is not None:
            over = retention(traject, today) is Retention.OVER
            words = (
                self.tr("Personal data should be gone since {day}")
                if over
                else self.tr("Personal data may be kept until {day}")
            ).format(day=day_text(traject.keep_until))
            here = traject.id == self._desk.place.traject_id
            self.open.setText(words if here else f"{traject.name}: {words}")
        self._traject_id = traject.id if traject is not None else ""
        self.setVisible(traject is not None and not self._desk.presenting)

    def _ending(self) -> Traject | None:
        """Whose time ends: the traject at hand first, then one whose time is over, then one whose time ends soon."""
        states = {one.id: retention(one, date.today()) for one in self._desk.gate.trajects()}
        ending = [
            one for one in self._desk.gate.trajects() if states[one.id] in (Retention.SOON, Retention.OVER)
        ]
        here = self._desk.place.traject_id
        ending.sort(key=lambda one: (one.id != here, states[one.id] is not Retention.OVER))
        return next(iter(ending), None)

    def _go(self) -> None:
        if self._traject_id != self._desk.place.traject_id:
            self._desk.go(traject_id=self._traject_id, session_id=None, part="privacy")
        else:
            self._desk.go(part="privacy")
