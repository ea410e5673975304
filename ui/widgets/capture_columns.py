"""The columns in which decisions, actions and questions are mended, wherever they are listed."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject

from ui.desk import Desk
from ui.widgets.mend_table import LackingColumn
from ui.widgets.records import Column
from ui.widgets.who_shows import who_shows
from wijkwerkplaats.analysis.register import is_open
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Action, Decision, Question
from wijkwerkplaats.model.words import ActionState


class CaptureColumns(QObject):
    """Reads and writes their cells."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def decision(self) -> list[Column]:
        """What was decided, and why."""
        return [
            Column(title=self.tr("What you decided"), read=attrgetter("text"), write=self.set_text),
            Column(title=self.tr("Why"), read=attrgetter("reason"), write=self._set_reason),
        ]

    def what(self) -> Column:
        """What will be done."""
        return Column(title=self.tr("What"), read=attrgetter("text"), write=self.set_text)

    def who(self, width: int, most: int = 0) -> Column:
        """Who does it; that nobody does is said by a sign and in words."""
        return LackingColumn(
            title=self.tr("Who"), read=attrgetter("who"), write=self._set_who, width=width, most=most,
            icon=_no_one, lacking=self.tr("nobody yet"), tip=who_shows(),
        )  # fmt: skip

    def state(self, width: int) -> Column:
        """How far it is."""
        return Column(
            title=self.tr("Status"), read=attrgetter("state.value"), write=self._set_state, kind="choice",
            width=width, choices=self._desk.texts.words("action_state", ActionState), empty=False,
        )  # fmt: skip

    def question(self) -> list[Column]:
        """What was asked, and the answer: with an answer it is answered."""
        return [
            Column(title=self.tr("Question"), read=attrgetter("text"), write=self.set_text),
            Column(title=self.tr("Answer"), read=attrgetter("answer"), write=self._set_answer),
        ]

    def set(self, record: Any, field: str, value: object) -> None:
        """Write one field."""
        self._desk.do(common.set_field, record, field, value)

    def set_text(self, record: Any, words: str) -> None:
        """Write the words themselves: they cannot be empty."""
        if words.strip():
            self.set(record, "text", words)

    def set_due(self, record: Action, day: date | None) -> None:
        """Write when it is done."""
        self.set(record, "due", day)

    def _set_reason(self, record: Decision, words: str) -> None:
        self.set(record, "reason", words)

    def _set_who(self, record: Action, words: str) -> None:
        self.set(record, "who", " ".join(words.split()))

    def _set_state(self, record: Action, state: str) -> None:
        self.set(record, "state", ActionState(state))

    def _set_answer(self, record: Question, words: str) -> None:
        self._desk.do(common.set_fields, record, {"answer": words, "answered": bool(words.strip())})


def _no_one(record: Action) -> str:
    return "user-plus" if is_open(record) and not record.who.strip() else ""
