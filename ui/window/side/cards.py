"""What was caught, as cards that can be mended in place: notes, actions, decisions, parked questions."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QMenu, QToolButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.dates import DayField
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, column, label, row, safe_tip, tool
from wijkwerkplaats.edits.common import remove, set_field
from wijkwerkplaats.model import Action, Decision, Note, Question
from wijkwerkplaats.model.words import ActionState, NoteKind, Perspective


class CaptureCard(QFrame):
    """One thing that was caught. A subclass says what can be edited; `stops` are its fields in the order of Tab."""

    removed = Signal()
    """It was taken away from here, by its own button."""

    def __init__(self, desk: Desk, thing: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.thing = thing
        self.setProperty("role", "card")
        self.stops: list[QWidget] = []
        self.words = TextField(desk, name=self.tr("Text"), least=1, most=12)
        self.words.setProperty("role", "plain")
        self.words.left.connect(self._never_empty)
        self.where = label("", "hint")
        self.away = tool("trash-2", self.tr("Take away"))
        self.away.clicked.connect(self._take_away)
        self._box = column(margins=GRID, spacing=GRID // 2)
        self.setLayout(self._box)
        self.build(self._box)
        self._box.addWidget(self.where)
        self.stops.append(self.away)

    def build(self, box: QBoxLayout) -> None:
        """Put the fields in the card."""
        raise NotImplementedError

    def fill(self, thing: Any) -> None:
        """Show what the file holds of it."""
        raise NotImplementedError

    def show_thing(self, thing: Any, where: str, editable: bool) -> None:
        """Show the newest version, and where it was caught."""
        self.thing = thing
        self.words.bind(thing.text, self._write_text)
        self.words.setReadOnly(not editable)
        self.where.setText(where)
        self.where.setVisible(bool(where))
        for stop in self.stops:
            if not isinstance(stop, (TextField, LineField, DayField)):
                stop.setEnabled(editable)
            else:
                stop.setReadOnly(not editable)
        self.fill(thing)

    def set(self, field: str, value: object) -> None:
        """Write one field."""
        self.desk.do(set_field, self.thing, field, value)

    def _write_text(self, words: str) -> None:
        if words.strip():
            self.set("text", words)

    def _never_empty(self) -> None:
        """Words that were wiped out come back: taking away is what the button is for."""
        if not self.words.words().strip():
            self.words.bind(self.thing.text, self._write_text)

    def _take_away(self) -> None:
        self.desk.flush()
        if (
            self.desk.do(remove, self.desk.gate.get(type(self.thing), self.thing.id) or self.thing)
            is not None
        ):
            self.removed.emit()


class NoteCard(CaptureCard):
    """A note or a quote: whose it is, and whether it stays with the facilitator."""

    def build(self, box: QBoxLayout) -> None:
        """The words, and below them whose they are."""
        self.whose = Combo()
        self.whose.setAccessibleName(self.tr("Perspective"))
        self.whose.addItem(self.tr("Nobody named"), "")
        for value, name in self.desk.texts.words("perspective", Perspective).items():
            self.whose.addItem(name, value)
        self.whose.activated.connect(self._set_whose)
        self.quote = tool("quote", self.tr("This is a quote"), checkable=True)
        self.quote.clicked.connect(self._set_quote)
        self.internal = tool("eye-off", self.tr("Internal: stays with you, never on the participants' paper"),
                             checkable=True)  # fmt: skip
        self.internal.clicked.connect(self._set_internal)
        line = row(self.whose, self.quote, self.internal, self.away, spacing=GRID // 2)
        line.setStretch(0, 1)
        box.addWidget(self.words)
        box.addLayout(line)
        self.stops += [self.words, self.whose, self.quote, self.internal]

    def fill(self, thing: Note) -> None:
        """Show the note."""
        self.whose.setCurrentIndex(
            max(0, self.whose.findData(thing.perspective.value if thing.perspective else ""))
        )
        self.quote.setChecked(thing.kind is NoteKind.QUOTE)
        self.internal.setChecked(thing.internal)

    def _set_whose(self) -> None:
        value = self.whose.currentData()
        self.set("perspective", Perspective(value) if value else None)

    def _set_quote(self, on: bool) -> None:
        self.set("kind", NoteKind.QUOTE if on else NoteKind.NOTE)

    def _set_internal(self, on: bool) -> None:
        self.set("internal", on)


class ActionCard(CaptureCard):
    """Who does what and when; ticked when it is done."""

    def build(self, box: QBoxLayout) -> None:
        """The tick and the words, and below them who and when."""
        self.done = _tick(self.tr("Done"))
        self.done.clicked.connect(self._set_done)
        self.who = LineField(self.desk, name=self.tr("Who"), placeholder=self.tr("Who?"))
        self.due = DayField(self.desk, name=self.tr("When"))
        self.due.setPlaceholderText(self.tr("When?"))
        self.more = _menu_button(self.tr("More"))
        self._dropped = self.more.menu().addAction(self.tr("No longer needed"))
        self._dropped.setCheckable(True)
        self._dropped.triggered.connect(self._set_dropped)
        self.past = label("", "hint")
        first = _beside(self.done, self.words)
        second = row(self.who, self.due, self.more, self.away, spacing=GRID // 2)
        second.setStretch(0, 3)
        second.setStretch(1, 3)
        box.addLayout(first)
        box.addLayout(second)
        box.addWidget(self.past)
        self.stops += [self.done, self.words, self.who, self.due, self.more]

    def fill(self, thing: Action) -> None:
        """Show the action."""
        self.done.setChecked(thing.state is ActionState.DONE)
        self._dropped.setChecked(thing.state is ActionState.DROPPED)
        _strike(self.words, thing.state is not ActionState.OPEN)
        self.who.bind(thing.who, self._set_who)
        self.due.bind(thing.due, self._set_due)
        late = thing.due is not None and thing.due < date.today() and thing.state is ActionState.OPEN
        gone = thing.state is ActionState.DROPPED
        told = (
            self.tr("This date has gone by.") if late else self.desk.texts.word("action_state", thing.state)
        )
        self.past.setText(told)
        self.past.setVisible(late or gone)

    def _set_done(self, on: bool) -> None:
        self.set("state", ActionState.DONE if on else ActionState.OPEN)

    def _set_dropped(self, on: bool) -> None:
        self.set("state", ActionState.DROPPED if on else ActionState.OPEN)

    def _set_who(self, who: str) -> None:
        self.set("who", who)

    def _set_due(self, due: date | None) -> None:
        self.set("due", due)


class DecisionCard(CaptureCard):
    """What was decided, and why."""

    def build(self, box: QBoxLayout) -> None:
        """The words and the reason."""
        self.reason = TextField(self.desk, name=self.tr("Why"), placeholder=self.tr("Why?"), least=1, most=8)
        self.reason.setProperty("role", "plain")
        second = row(self.reason, self.away, spacing=GRID // 2)
        second.setStretch(0, 1)
        box.addWidget(self.words)
        box.addLayout(second)
        self.stops += [self.words, self.reason]

    def fill(self, thing: Decision) -> None:
        """Show the decision."""
        self.reason.bind(thing.reason, self._set_reason)

    def _set_reason(self, reason: str) -> None:
        self.set("reason", reason)


class QuestionCard(CaptureCard):
    """A parked question, with its answer when there is one."""

    def build(self, box: QBoxLayout) -> None:
        """The tick and the question, and the answer below."""
        self.done = _tick(self.tr("Answered"))
        self.done.clicked.connect(self._set_answered)
        self.answer = TextField(
            self.desk, name=self.tr("Answer"), placeholder=self.tr("Answer"), least=1, most=8
        )
        self.answer.setProperty("role", "plain")
        first = _beside(self.done, self.words)
        second = row(self.answer, self.away, spacing=GRID // 2)
        second.setStretch(0, 1)
        box.addLayout(first)
        box.addLayout(second)
        self.stops += [self.done, self.words, self.answer]

    def fill(self, thing: Question) -> None:
        """Show the question."""
        self.done.setChecked(thing.answered)
        _strike(self.words, thing.answered)
        self.answer.bind(thing.answer, self._set_answer)

    def _set_answered(self, on: bool) -> None:
        self.set("answered", on)

    def _set_answer(self, answer: str) -> None:
        self.set("answer", answer)


def _beside(tick: QCheckBox, words: TextField) -> QBoxLayout:
    """A tick at the height of the first line."""
    left = column(tick, 1)
    left.setContentsMargins(0, GRID // 2 + 1, 0, 0)
    box = row(left, words, spacing=0)
    box.setStretch(1, 1)
    return box


def _tick(name: str) -> QCheckBox:
    tick = QCheckBox()
    tick.setAccessibleName(name)
    tick.setToolTip(safe_tip(name))
    return tick


def _menu_button(name: str) -> QToolButton:
    made = tool("ellipsis", name)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setMenu(QMenu(made))
    return made


def _strike(field: TextField, on: bool) -> None:
    font = current().font()
    font.setStrikeOut(on)
    if field.font().strikeOut() != on:
        field.setFont(font)


__all__ = ["ActionCard", "CaptureCard", "DecisionCard", "NoteCard", "QuestionCard"]
