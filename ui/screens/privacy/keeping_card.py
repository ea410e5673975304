"""What personal data are kept for, and until when (AVG, art. 5)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.dates import DayField, day_text
from ui.widgets.fields import TextField
from ui.widgets.layout import GRID, card, column, label
from wijkwerkplaats.analysis.retention import Retention, retention
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.model import Traject


class KeepingCard(QWidget):
    """Two fields, and one sentence that says how it stands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.purpose = TextField(
            desk,
            name=self.tr("What are the data for?"),
            placeholder=self.tr("For example: to know whom we need in the neighbourhood, and to invite them"),
        )
        self.until = DayField(desk, name=self.tr("Keep until"))
        self.until.setMaximumWidth(self.until.fontMetrics().averageCharWidth() * 24)
        self.told = label("", "muted")
        self.setLayout(
            column(
                card(
                    label(
                        self.tr(
                            "Write down what you keep names and judgements for, and until when. "
                            "The program reminds you when that day comes near."
                        ),
                        "muted",
                    ),
                    label(self.tr("&What are the data for?"), "hint", buddy=self.purpose),
                    self.purpose,
                    label(self.tr("Keep &until"), "hint", buddy=self.until),
                    self.until,
                    self.told,
                    title=self.tr("What for, and how long"),
                ),
                spacing=GRID,
            )
        )

    def refresh(self) -> None:
        """Show what the gate holds now."""
        traject = self._desk.traject
        if traject is None:
            return
        self.purpose.bind(traject.purpose, lambda words: self._set("purpose", words))
        self.until.bind(traject.keep_until, lambda day: self._set("keep_until", day))
        self.told.setText(self._said(traject))

    def _said(self, traject: Traject) -> str:
        day = day_text(traject.keep_until)
        return {
            Retention.UNKNOWN: self.tr("No day is chosen yet."),
            Retention.KEPT: self.tr("From 30 days before that day you see a reminder."),
            Retention.SOON: self.tr(
                "The time ends on {day}. Make what you need anonymous, or take it away."
            ).format(day=day),
            Retention.OVER: self.tr(
                "The time ended on {day}. Make the data anonymous, take them away, or choose a later day with a reason."
            ).format(day=day),
        }[retention(traject, date.today())]

    def _set(self, field: str, value: object) -> None:
        traject = self._desk.traject
        if traject is not None:
            self._desk.do(set_field, traject, field, value)
