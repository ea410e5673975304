"""What personal data are kept for, and until when (AVG, art. 5); and what can be done when that time ends."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import ask
from ui.desk import Desk
from ui.waiting import waiting
from ui.widgets.dates import DayField, DayLine, day_text
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, row
from wijkwerkplaats.analysis.retention import Retention, retention
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.trajects import KEPT_LONGER, LONGEST_REASON, erase_traject, keep_longer
from wijkwerkplaats.model import Photo, Session, Stakeholder, Traject

_ENDING = (Retention.SOON, Retention.OVER)


class KeepingCard(QWidget):
    """Two fields, and one sentence that says how it stands; near the end, what can be done."""

    sharing = Signal()
    """A copy without names is wanted first."""

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
        self.why = label("", "hint")
        self.longer = self._make_longer()
        self.copy = button(self.tr("Save without names first…"), "save")
        self.erase = button(self.tr("Erase this traject for good…"), "trash-2", role="danger")
        self.copy.clicked.connect(self.sharing)
        self.erase.clicked.connect(self._erase)
        self.setLayout(column(self._build(), spacing=GRID))

    def _make_longer(self) -> QWidget:
        self.later = DayLine(name=self.tr("Keep until, later"))
        self.later.setMaximumWidth(self.until.maximumWidth())
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why the data are kept longer"))
        self.reason.setPlaceholderText(self.tr("Because…"))
        self.reason.setMaxLength(LONGEST_REASON)
        self.keep = button(self.tr("Keep longer"), "calendar-plus")
        line = row(self.later, self.reason, self.keep)
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(
            column(label(self.tr("Keep longer, until which &day and why"), "hint", buddy=self.later), line)
        )
        self.keep.clicked.connect(self._keep_longer)
        self.reason.returnPressed.connect(self._keep_longer)
        for field in (self.later, self.reason):
            field.textChanged.connect(self._judge)
        return made

    def _build(self) -> QWidget:
        about = self.tr(
            "Write down what you keep names and judgements for, and until when. "
            "The program reminds you when that day comes near."
        )
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.copy, self.erase))
        return card(
            label(about, "muted"),
            label(self.tr("&What are the data for?"), "hint", buddy=self.purpose),
            self.purpose,
            label(self.tr("Keep &until"), "hint", buddy=self.until),
            self.until,
            self.told,
            self.why,
            self.longer,
            buttons,
            title=self.tr("What for, and how long"),
        )

    def refresh(self) -> None:
        """Show what the gate holds now."""
        traject = self._desk.traject
        if traject is None:
            return
        state = retention(traject, date.today())
        may = not self._desk.gate.storage.read_only
        self.purpose.bind(traject.purpose, lambda words: self._set("purpose", words))
        self.until.bind(traject.keep_until, lambda day: self._set("keep_until", day))
        self.until.setReadOnly(not self._desk.editable or state in _ENDING)  # later goes with a reason
        self.told.setText(self._said(traject, state))
        self.longer.setVisible(state in _ENDING and may)
        self.copy.setVisible(state in _ENDING)
        self.erase.setEnabled(may)
        reasons = self._reasons(traject)
        self.why.setText("\n".join(reasons))
        self.why.setVisible(bool(reasons))
        self._judge()

    def _said(self, traject: Traject, state: Retention) -> str:
        day = day_text(traject.keep_until)
        return {
            Retention.UNKNOWN: self.tr("No day is chosen yet."),
            Retention.KEPT: self.tr("From 30 days before that day you see a reminder."),
            Retention.SOON: self.tr(
                "The time ends on {day}. Keep the data longer with a reason, save a copy without names, or erase the "
                "traject for good."
            ).format(day=day),
            Retention.OVER: self.tr(
                "The time ended on {day}. Keep the data longer with a reason, or erase the traject for good. "
                "Save a copy without names first when you want to learn from it later."
            ).format(day=day),
        }[state]

    def _reasons(self, traject: Traject) -> list[str]:
        """Why the data were kept longer before, newest last."""
        steps = [
            step for step, _ in self._desk.gate.storage.history(traject.id) if step.label.key == KEPT_LONGER
        ]
        return [self._desk.step_name(step) for step in steps]

    def _set(self, field: str, value: object) -> None:
        traject = self._desk.traject
        if traject is not None:
            self._desk.do(set_field, traject, field, value)

    # Longer

    def _is_later(self, day: date | None) -> bool:
        traject = self._desk.traject
        return day is not None and traject is not None and day > max(traject.keep_until or day, date.today())

    def _judge(self) -> None:
        self.keep.setEnabled(self._is_later(self.later.day()) and bool(self.reason.text().strip()))

    def _keep_longer(self) -> None:
        traject, day = self._desk.traject, self.later.day()
        if traject is None or day is None or not self.keep.isEnabled():
            return
        if self._desk.do(keep_longer, traject, day, self.reason.text()) is not None:
            self.later.clear()
            self.reason.clear()
            self._desk.told.emit(self.tr("Kept until {day}.").format(day=day_text(day)))

    # For good

    def _erase(self) -> None:
        traject = self._desk.traject
        if traject is None or not self._is_wanted(traject):
            return
        self._desk.flush()
        with waiting():
            self._desk.do(erase_traject, traject)
        if traject.id not in {one.id for one in self._desk.gate.trajects()}:
            told = self.tr(
                "“{name}” is erased for good. Look at the backups from before: they still hold it."
            )
            self._desk.emptied.emit(told.format(name=traject.name))

    def _is_wanted(self, traject: Traject) -> bool:
        """Nobody does this by mistake: the name is typed as well."""
        gate = self._desk.gate
        counts = [len(gate.all(kind, traject.id)) for kind in (Session, Stakeholder, Photo)]
        question = self.tr(
            "Everything of “{name}” goes, with its history: {sessions} sessions, {parties} parties, {photos} photos. "
            "This cannot be undone. Type the name of the traject to go on."
        ).format(name=traject.name, sessions=counts[0], parties=counts[1], photos=counts[2])
        typed = ask.one_line(self, self.tr("Erase this traject for good"), question)
        if typed is None:
            return False
        same = typed.casefold() == traject.name.strip().casefold()
        if not same:
            self._desk.problem.emit(self.tr("That is not the name of the traject. Nothing is erased."))
        return same
