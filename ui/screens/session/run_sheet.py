"""When the evening begins, and the run sheet on paper."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, label, row
from ui.widgets.save_out import save_out
from wijkwerkplaats.model.words import DepartureKind


class _Hour(QTimeEdit):
    """An hour that scrolling past it does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns it only after a click in it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class RunSheetRow(QWidget):
    """A time and a button. The time is a setting: most evenings of a neighbourhood begin at the same hour."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.starts = _Hour()
        self.starts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.starts.setDisplayFormat("HH:mm")
        room = QFontMetrics(current().font("body")).horizontalAdvance("00:00")
        self.starts.setMinimumWidth(room + 8 * GRID)  # Qt forgets the padding of the style sheet
        self.starts.setAccessibleName(self.tr("Begins at"))
        self.starts.timeChanged.connect(self._on_time)
        self.save = button(
            self.tr("Run sheet (pdf)…"), "printer", tip=self.tr("One page for whoever leads the talk")
        )
        self.save.clicked.connect(self._save)
        begins = QWidget()
        begins.setLayout(
            row(label(self.tr("&Begins at"), "muted", wrap=False, buddy=self.starts), self.starts)
        )
        self.setLayout(FlowLayout(begins, self.save, spacing=2 * GRID))

    def refresh(self) -> None:
        """Show the hour that is kept."""
        hour = QTime.fromString(str(self._desk.settings.get("agenda_starts")), "HH:mm")
        if hour.isValid() and hour != self.starts.time():
            self.starts.setTime(hour)

    def begins(self) -> time:
        """When the evening begins."""
        hour = self.starts.time()
        return time(hour.hour(), hour.minute())

    def ends(self, minutes: int) -> time:
        """When it ends."""
        return (datetime.combine(date.min, self.begins()) + timedelta(minutes=minutes)).time()

    def _on_time(self, hour: QTime) -> None:
        self._desk.settings.set("agenda_starts", hour.toString("HH:mm"))
        self.changed.emit()

    def _save(self) -> None:
        from wijkwerkplaats.report.runsheet import runsheet_pdf  # reportlab: only when it is needed

        desk = self._desk
        session = desk.session
        if session is None:
            return
        name = "-".join(filter(None, (desk.texts("runsheet.file"), f"{session.day or ''}")))
        key, begins = session.id, self.begins()
        save_out(
            desk,
            self,
            DepartureKind.SHEET,
            lambda target: runsheet_pdf(desk.gate, desk.method, desk.texts, key, target, starts=begins),
            title=self.tr("Save the run sheet"),
            suggestion=desk.gate.storage.path.parent / f"{name}.pdf",
            pattern=self.tr("PDF files (*.pdf)"),
        )
