"""One calm line where a session opens: so many actions are over their date, and the way to them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layout import button, row
from wijkwerkplaats.analysis.register import overdue
from wijkwerkplaats.model import Action


class OverdueLine(QWidget):
    """Shown only while something is late, and not to the room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.open = button("", "circle-alert", tip=self.tr("See what is late, and of whom"))
        self.open.clicked.connect(self._go)
        self.setLayout(row(self.open, 1))
        self.hide()

    def refresh(self) -> None:
        """Count anew."""
        actions = self._desk.gate.all(Action) if self._desk.place.traject_id else []
        count = len(overdue(actions, date.today()))
        self.open.setText(self.tr("Actions over their date: {count}").format(count=count))
        self.setVisible(bool(count) and not self._desk.presenting)

    def _go(self) -> None:
        self._desk.settings.set("register_show", "late")
        self._desk.settings.set("register_who", "")
        self._desk.go(part="register")
