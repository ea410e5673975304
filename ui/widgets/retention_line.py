"""One calm line where a wijk opens: the time for keeping personal data ends, and the way to what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.dates import day_text
from ui.widgets.layout import button, row
from wijkwerkplaats.analysis.retention import Retention, retention


class RetentionLine(QWidget):
    """Shown only when the end is near or has passed, and not to the room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.open = button("", "shield", tip=self.tr("See what can be done"))
        self.open.clicked.connect(self._go)
        self.setLayout(row(self.open, 1))
        self.hide()

    def refresh(self) -> None:
        """Look at the calendar anew."""
        traject = self._desk.traject
        state = retention(traject, date.today()) if traject is not None else Retention.UNKNOWN
        if traject is not None and state in (Retention.SOON, Retention.OVER):
            words = (
                self.tr("Personal data may be kept until {day}")
                if state is Retention.SOON
                else self.tr("Personal data should be gone since {day}")
            )
            self.open.setText(words.format(day=day_text(traject.keep_until)))
        self.setVisible(state in (Retention.SOON, Retention.OVER) and not self._desk.presenting)

    def _go(self) -> None:
        self._desk.go(part="privacy")
