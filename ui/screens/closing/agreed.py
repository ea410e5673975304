"""Decisions, actions and open questions of the session, to be mended on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from ui.desk import Desk
from ui.widgets.fields import AddLine
from ui.widgets.layout import GRID, Card, label, row
from ui.widgets.mend_table import LackingColumn, MendTable
from ui.widgets.records import Column
from ui.widgets.who_shows import who_shows
from wijkwerkplaats.edits import capture, common
from wijkwerkplaats.model import Action, Decision, Question
from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.quickline import read_action


class MendCard(Card):
    """A title with a number, a table, and a line that adds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._shown: tuple[Any, ...] = ()
        self.heading = label("", "heading")
        self.count = label("", "badge")
        self.nothing = label(self.nothing_yet(), "muted")
        self.table = MendTable(
            desk, self.columns(), name=self.title(), wide=self.wide(), remove=self.take_away
        )
        self.line = AddLine(self.add, name=self.prompt(), placeholder=self.prompt())
        self.heading.setText(self.title())
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID)
        box.addLayout(row(self.heading, self.count, 1))
        for widget in (self.table, self.nothing, self.line):
            box.addWidget(widget)
        self.setLayout(box)

    def title(self) -> str:
        """What this is a list of."""
        raise NotImplementedError

    def nothing_yet(self) -> str:
        """What stands there while the list is empty."""
        raise NotImplementedError

    def prompt(self) -> str:
        """What can be typed to add one."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """The columns of the table."""
        raise NotImplementedError

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0,)

    def add(self, words: str) -> object:
        """Add what was typed."""
        raise NotImplementedError

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these; measuring every row again is left out when nothing changed."""
        if self._shown != (fresh := tuple(records)):
            self._shown = fresh
            self.table.set_records(records)
        self.table.setVisible(bool(records))
        self.nothing.setVisible(not records)
        self.count.setText(str(len(records)))
        self.count.setVisible(bool(records))
        self.line.setVisible(self.desk.editable)

    def take_away(self, records: list[Any]) -> None:
        """Take rows away; undo brings them back."""
        for record in records:
            self.desk.do(common.remove, record)

    def set(self, record: Any, field: str, value: object) -> None:
        """Write one field."""
        self.desk.do(common.set_field, record, field, value)

    def set_text(self, record: Any, words: str) -> None:
        """Write the words themselves: they cannot be empty."""
        if words.strip():
            self.set(record, "text", words)


class DecisionsCard(MendCard):
    """What was decided, and why."""

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Decisions")

    def nothing_yet(self) -> str:
        """What stands there while the list is empty."""
        return self.tr("No decision yet.")

    def prompt(self) -> str:
        """What can be typed to add one."""
        return self.tr("Type a decision and press Enter")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        return [
            Column(title=self.tr("What you decided"), read=_text, write=self.set_text),
            Column(title=self.tr("Why"), read=_reason, write=self._set_reason),
        ]

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)

    def add(self, words: str) -> object:
        """Add what was typed."""
        return self.desk.do(capture.add_decision, words, part="")

    def _set_reason(self, record: Decision, words: str) -> None:
        self.set(record, "reason", words)


class ActionsCard(MendCard):
    """Who does what and when; what lacks is said in words."""

    WHO, WHEN = 1, 2

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Actions")

    def nothing_yet(self) -> str:
        """What stands there while the list is empty."""
        return self.tr("No action yet.")

    def prompt(self) -> str:
        """What can be typed to add one."""
        return self.tr("Type an action and press Enter. With @name and !date, for example: @Fatima !friday")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        states = self.desk.texts.words("action_state", ActionState)
        return [
            Column(title=self.tr("What"), read=_text, write=self.set_text),
            LackingColumn(title=self.tr("Who"), read=_who, write=self._set_who, width=150, icon=_no_one,
                          lacking=self.tr("nobody yet"), tip=who_shows()),
            LackingColumn(title=self.tr("When"), read=_due, write=self._set_due, kind="date", width=130,
                          icon=_no_day, lacking=self.tr("no date yet")),
            Column(title=self.tr("Status"), read=_state, write=self._set_state, kind="choice", width=104,
                   choices=states, empty=False),
        ]  # fmt: skip

    def add(self, words: str) -> object:
        """Add what was typed; `@name` and `!date` in it are who and when."""
        quick = read_action(words, date.today())
        if not quick.text:
            return None
        return self.desk.do(capture.add_action, quick.text, who=quick.who, due=quick.due, part="")

    def _set_who(self, record: Action, words: str) -> None:
        self.set(record, "who", " ".join(words.split()))

    def _set_due(self, record: Action, day: date | None) -> None:
        self.set(record, "due", day)

    def _set_state(self, record: Action, state: str) -> None:
        self.set(record, "state", ActionState(state))


class EarlierCard(ActionsCard):
    """What is still open from before: the session takes it along by itself, and the summary names it."""

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Still open from before")

    def show_records(self, records: Sequence[Any]) -> None:
        """Only when there is something to look back on; nothing is added here."""
        super().show_records(records)
        self.line.hide()
        self.setVisible(bool(records))


class QuestionsCard(MendCard):
    """What nobody could answer yet: answer it now, or keep it for a next time."""

    ANSWER = 1

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Questions")

    def nothing_yet(self) -> str:
        """What stands there while the list is empty."""
        return self.tr("No question was parked.")

    def prompt(self) -> str:
        """What can be typed to add one."""
        return self.tr("Type a question that stays open and press Enter")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        states = {"open": self.tr("Keep for a next time"), "answered": self.tr("Answered")}
        return [
            Column(title=self.tr("Question"), read=_text, write=self.set_text),
            Column(title=self.tr("Answer"), read=_answer, write=self._set_answer),
            Column(title=self.tr("Status"), read=_answered, write=self._set_answered, kind="choice", width=164,
                   choices=states, empty=False),
        ]  # fmt: skip

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)

    def add(self, words: str) -> object:
        """Add what was typed."""
        return self.desk.do(capture.add_question, words, part="")

    def _set_answer(self, record: Question, words: str) -> None:
        self.desk.do(common.set_fields, record, {"answer": words, "answered": bool(words.strip())})

    def _set_answered(self, record: Question, state: str) -> None:
        self.set(record, "answered", state == "answered")


def _text(record: Any) -> str:
    return str(record.text)


def _reason(record: Decision) -> str:
    return record.reason


def _who(record: Action) -> str:
    return record.who


def _due(record: Action) -> date | None:
    return record.due


def _state(record: Action) -> str:
    return record.state.value


def _no_one(record: Action) -> str:
    return "user-plus" if record.state is ActionState.OPEN and not record.who.strip() else ""


def _no_day(record: Action) -> str:
    return "calendar-plus" if record.state is ActionState.OPEN and record.due is None else ""


def _answer(record: Question) -> str:
    return record.answer


def _answered(record: Question) -> str:
    return "answered" if record.answered else "open"
