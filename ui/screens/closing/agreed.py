"""Decisions, actions and open questions of the session, to be mended on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from ui.desk import Desk
from ui.widgets.capture_columns import CaptureColumns
from ui.widgets.fields import AddLine
from ui.widgets.layout import GRID, Card, label, row
from ui.widgets.mend_table import LackingColumn, MendTable
from ui.widgets.records import Column
from wijkwerkplaats.edits import capture, common
from wijkwerkplaats.model import Action, Question
from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.quickline import read_action


class MendCard(Card):
    """A title with a number, a table, and a line that adds."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.mend = CaptureColumns(desk, self)
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
        self.line.setVisible(self.desk.editable and self.desk.operable)

    def take_away(self, records: list[Any]) -> None:
        """Take rows away; undo brings them back."""
        for record in records:
            self.desk.do(common.remove, record)


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
        return self.mend.decision()

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)

    def add(self, words: str) -> object:
        """Add what was typed."""
        return self.desk.do(capture.add_decision, words, part="")


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
        return [
            self.mend.what(),
            self.mend.who(150),
            LackingColumn(title=self.tr("When"), read=attrgetter("due"), write=self.mend.set_due, kind="date",
                          width=130, icon=_no_day, lacking=self.tr("no date yet")),
            self.mend.state(104),
        ]  # fmt: skip

    def add(self, words: str) -> object:
        """Add what was typed; `@name` and `!date` in it are who and when."""
        quick = read_action(words, date.today())
        if not quick.text:
            return None
        return self.desk.do(capture.add_action, quick.text, who=quick.who, due=quick.due, part="")


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
            *self.mend.question(),
            Column(title=self.tr("Status"), read=_answered, write=self._set_answered, kind="choice", width=164,
                   choices=states, empty=False),
        ]  # fmt: skip

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)

    def add(self, words: str) -> object:
        """Add what was typed."""
        return self.desk.do(capture.add_question, words, part="")

    def _set_answered(self, record: Question, state: str) -> None:
        self.mend.set(record, "answered", state == "answered")


def _no_day(record: Action) -> str:
    return "calendar-plus" if record.state is ActionState.OPEN and record.due is None else ""


def _answered(record: Question) -> str:
    return "answered" if record.answered else "open"
