"""The three lists of the register: actions, decisions, open questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.capture_columns import CaptureColumns
from ui.widgets.dates import day_text
from ui.widgets.layout import column, empty_state, label
from ui.widgets.mend_table import LongTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.register import days_late, is_open
from wijkwerkplaats.edits import capture, common
from wijkwerkplaats.exchange.action_export import titles
from wijkwerkplaats.model import Action
from wijkwerkplaats.model.words import ActionState


@dataclass(frozen=True, slots=True, kw_only=True)
class DueColumn(Column):
    """A date that says in words and by a sign when it has gone by, or that there is none."""

    late: str = ""
    none: str = ""

    def shown(self, record: Action) -> str:
        """The date, and how long ago it was."""
        if record.due is None:
            return self.none if is_open(record) else ""
        days = days_late(record, date.today())
        told = self.late.format(days=days)
        return f"{day_text(record.due)}\n{told}" if days else day_text(record.due)


class RegisterList(QWidget):
    """A table, what stands there while it is empty, and which keys work."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.mend = CaptureColumns(desk, self)
        self.sessions: dict[str, str] = {}
        self.parts: dict[str, str] = {}
        self.table = LongTable(
            desk, self.columns(), name=self.title(), wide=self.wide(), remove=self.take_away
        )
        self.table.ticked.connect(self.tick)
        self.empty = empty_state(self.icon(), self.nothing_yet(), self.nothing_hint())
        self.nothing = label("", "muted")
        self.keys = label(self.key_hint(), "hint")
        self.setLayout(column(self.table, self.keys, self.nothing, self.empty))

    def title(self) -> str:
        """What this is a list of."""
        raise NotImplementedError

    def icon(self) -> str:
        """The sign above the empty list."""
        raise NotImplementedError

    def nothing_yet(self) -> str:
        """What stands there while there is nothing in any session."""
        raise NotImplementedError

    def nothing_hint(self) -> str:
        """What to do first."""
        return self.tr("Press Ctrl+Space anywhere in the program to note one.")

    def key_hint(self) -> str:
        """Which keys work in the table."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """The columns of the table."""
        raise NotImplementedError

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0,)

    def tick(self) -> None:
        """One key finishes the selected rows, or opens them again."""

    def show_records(self, records: Sequence[Any], *, all_in_all: int, nothing: str = "") -> None:
        """Show these, out of so many; `nothing` says why none is left."""
        self.sessions, self.parts = titles(self.desk.gate, self.desk.method)
        self.table.set_records(records)
        self.table.setVisible(bool(records))
        self.keys.setVisible(bool(records) and self.desk.editable and self.desk.operable)
        self.nothing.setText(nothing)
        self.nothing.setVisible(bool(all_in_all) and not records)
        self.empty.setVisible(not all_in_all)

    def where_column(self) -> Column:
        """From which session, and about which part."""
        return Column(title=self.tr("Session and part"), read=self._where,
                      width=140, most=300)  # fmt: skip

    def _where(self, record: Any) -> str:
        between = self.tr("Between the sessions")
        lines = (self.sessions.get(record.session_id or "", between), self.parts.get(record.part, ""))
        return "\n".join(filter(None, lines))

    def take_away(self, records: list[Any]) -> None:
        """Take rows away; undo brings them back."""
        if self.desk.do(common.remove, records[0], *records[1:]) is not None:
            self.desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))


class ActionList(RegisterList):
    """Who does what and when."""

    WHEN = 2

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Actions")

    def icon(self) -> str:
        """The sign above the empty list."""
        return "square-check"

    def nothing_yet(self) -> str:
        """What stands there while there is nothing in any session."""
        return self.tr("No action yet")

    def key_hint(self) -> str:
        """Which keys work in the table."""
        return self.tr("Space: done, or open again · Enter: change · Delete: take away")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        return [
            self.mend.what(),
            self.mend.who(108, most=200),
            DueColumn(title=self.tr("When"), read=attrgetter("due"), write=self.mend.set_due, kind="date", width=134,
                      icon=_due_sign, late=self.tr("{days} d. late"), none=self.tr("no date yet")),
            self.mend.state(94),
            self.where_column(),
        ]  # fmt: skip

    def tick(self) -> None:
        """Done, or open again when all of them are done already."""
        chosen = self.table.selected()
        if chosen and self.desk.editable:
            to_do = [one for one in chosen if is_open(one)]
            state = ActionState.DONE if to_do else ActionState.OPEN
            self.desk.do(capture.set_state, to_do or chosen, state)


class DecisionList(RegisterList):
    """What was decided, and why."""

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Decisions")

    def icon(self) -> str:
        """The sign above the empty list."""
        return "gavel"

    def nothing_yet(self) -> str:
        """What stands there while there is nothing in any session."""
        return self.tr("No decision yet")

    def key_hint(self) -> str:
        """Which keys work in the table."""
        return self.tr("Enter: change · Delete: take away")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        return [*self.mend.decision(), self.where_column()]

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)


class QuestionList(RegisterList):
    """What nobody could answer yet."""

    def title(self) -> str:
        """What this is a list of."""
        return self.tr("Open questions")

    def icon(self) -> str:
        """The sign above the empty list."""
        return "circle-help"

    def nothing_yet(self) -> str:
        """What stands there while there is nothing in any session."""
        return self.tr("No open question")

    def key_hint(self) -> str:
        """Which keys work in the table."""
        return self.tr("Space: answered · Enter: change · Delete: take away")

    def columns(self) -> list[Column]:
        """The columns of the table."""
        return [*self.mend.question(), self.where_column()]

    def wide(self) -> tuple[int, ...]:
        """The columns that share the room."""
        return (0, 1)

    def tick(self) -> None:
        """These have been answered; undo brings them back."""
        chosen = self.table.selected() if self.desk.editable else []
        for one in chosen:
            self.mend.set(one, "answered", True)
        if chosen:
            self.desk.told.emit(self.tr("Answered, so no longer in this list. Ctrl+Z brings it back."))


def _due_sign(record: Action) -> str:
    if not is_open(record):
        return ""
    if record.due is None:
        return "calendar-plus"
    return "circle-alert" if days_late(record, date.today()) else ""
