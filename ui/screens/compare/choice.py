"""What is laid side by side: two sessions or two perspectives, and on which checklist."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, plain_tip, row, steady
from wijkwerkplaats.analysis.answers import is_discussed
from wijkwerkplaats.analysis.compare import Side, of_perspective, of_session, speaking
from wijkwerkplaats.analysis.compare_words import Sides
from wijkwerkplaats.analysis.profile import sessions_with_answers
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective

EVERYTHING = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides with their names, and the points to compare them on."""

    sides: Sides
    names: tuple[str, str]
    left: Side
    right: Side
    points: tuple[Point, ...]


class Choice(QWidget):
    """The pickers above the comparison. They keep what was chosen while the data changes."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sides: Sides = "sessions"
        self.sessions = button(self.tr("Two sessions"), "calendar")
        self.perspectives = button(self.tr("Two perspectives"), "users")
        for one in (self.sessions, self.perspectives):
            one.setCheckable(True)
            one.setAutoExclusive(True)
            steady(one)
        self.sessions.setChecked(True)
        self.left = self._picker(self.tr("On the left"))
        self.right = self._picker(self.tr("On the right"))
        self.session = self._picker(self.tr("In session"))
        self.checklist = self._picker(self.tr("Checklist"))
        self.all_points = QCheckBox(self.tr("Also show what is the same"))
        self.all_points.toggled.connect(self.changed)
        self.sessions.clicked.connect(self._switch)
        self.perspectives.clicked.connect(self._switch)
        self._lay_out()

    def _picker(self, name: str) -> QComboBox:
        made = Combo()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(22)
        made.activated.connect(self._picked)
        return made

    def _lay_out(self) -> None:
        kinds, self.fields = QWidget(), QWidget()
        kinds.setLayout(FlowLayout(self.sessions, self.perspectives))
        self.in_session = _pair(self.tr("&In session"), self.session)
        self.fields.setLayout(
            FlowLayout(
                _pair(self.tr("On the &left"), self.left),
                _pair(self.tr("On the &right"), self.right),
                self.in_session,
                _pair(self.tr("&Checklist"), self.checklist),
                spacing=2 * GRID,
            )
        )
        self.setLayout(column(kinds, self.fields, self.all_points, spacing=2 * GRID))

    def _picked(self) -> None:
        """A choice of the user stays while answers come in; one of ours moves along with them."""
        picker = self.sender()
        if isinstance(picker, QComboBox):
            picker.setProperty("picked", True)
            _tell(picker)
        self.changed.emit()

    def _switch(self) -> None:
        self.sides = "sessions" if self.sessions.isChecked() else "perspectives"
        for picker in (self.left, self.right):
            picker.clear()
            picker.setProperty("picked", False)
        self.refresh()
        self.changed.emit()

    # What there is to choose

    def refresh(self) -> None:
        """Offer what there is now."""
        held = self._held()
        titles = {one.id: f"{one.title}, {one.day:%d-%m-%Y}" if one.day else one.title for one in held}
        if self.sides == "sessions":
            self._offer(titles, -2)
        else:
            found = speaking(self._answers())
            self._offer({one.value: self._desk.texts.word("perspectives", one) for one in found}, 0)
        self.in_session.setVisible(self.sides == "perspectives")
        _fill(self.session, {EVERYTHING: self.tr("All sessions"), **titles}, 0)
        self._offer_checklists()
        self.fields.setVisible(self.enough)
        self.all_points.setVisible(self.enough)

    def _offer(self, titles: dict[str, str], first: int) -> None:
        _fill(self.left, titles, max(0, len(titles) + first) if first < 0 else 0)
        _fill(self.right, titles, len(titles) - 1 if first < 0 else 1)

    def _offer_checklists(self) -> None:
        """Every checklist in the order of the method; those with answers say so by standing at the top."""
        answered = {a.checklist for a in self._answers() if is_discussed(a)}
        method = self._desk.method
        titles = {EVERYTHING: self.tr("All checklists")}
        for part in (*method.parts, *method.extra):
            if part.checklist is not None and part.checklist.id in answered:
                titles[part.checklist.id] = f"{part.section}  {part.title}".strip()
        _fill(self.checklist, titles, 0)

    def _answers(self) -> list[Answer]:
        return self._desk.gate.all(Answer) if self._desk.place.traject_id else []

    def _held(self) -> list[Session]:
        if not self._desk.place.traject_id:
            return []
        return sessions_with_answers(self._answers(), self._desk.gate.all(Session))

    # What is chosen

    @property
    def enough(self) -> bool:
        """Whether there are two sides to lay side by side."""
        return self.left.count() > 1

    def pair(self) -> Pair:
        """The two sides that are chosen."""
        names = self.left.currentText(), self.right.currentText()
        left, right = self._side(self.left.currentData()), self._side(self.right.currentData())
        return Pair(self.sides, names, left, right, self._points())

    def _side(self, key: str) -> Side:
        answers, sessions = self._answers(), self._desk.gate.all(Session)
        if self.sides == "sessions":
            return of_session(answers, next(one for one in sessions if one.id == key))
        only = next((one for one in sessions if one.id == self.session.currentData()), None)
        return of_perspective(answers, sessions, Perspective(key), only)

    def _points(self) -> tuple[Point, ...]:
        chosen = self.checklist.currentData()
        method = self._desk.method
        return method.checklist(chosen).points if chosen else method.points


def _pair(title: str, field: QComboBox) -> QWidget:
    made = QWidget()
    made.setLayout(row(label(title, "muted", wrap=False, buddy=field), field))
    return made


def _fill(picker: QComboBox, titles: dict[str, str], start: int) -> None:
    """Offer these; what the user chose stays chosen."""
    kept = picker.currentData() if picker.property("picked") else None
    picker.clear()
    for value, title in titles.items():
        picker.addItem(title, value)
    at = picker.findData(kept) if kept is not None else -1
    picker.setCurrentIndex(at if at >= 0 else min(max(start, 0), picker.count() - 1))
    _tell(picker)


def _tell(picker: QComboBox) -> None:
    """Say in full what is chosen, which may be cut off; whoever listens hears it anyway."""
    picker.setToolTip(plain_tip(picker.currentText()))
