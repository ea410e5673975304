"""What is still open from before: it comes along to this session, unless somebody leaves it out."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from ui.desk import Desk
from ui.widgets.capture_columns import CaptureColumns
from ui.widgets.layout import GRID, Card, button, label, put_icon, row
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.register import carried_over, open_before
from wijkwerkplaats.edits.sessions import take_along
from wijkwerkplaats.model import Action, Session
from wijkwerkplaats.model.words import SessionState

ALONG = 0
"""The column that says whether an action comes along."""


class EarlierCard(Card):
    """One line, and the list below it on demand; while there is something to look back on in a session that is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mend = CaptureColumns(desk, self)
        self._along: set[str] = set()
        self._shown: tuple[object, ...] = ()
        self.told = label("", "heading")
        self.hint = label(
            self.tr("You see them again when you close, and in the summary. What you leave out stays open."),
            "hint",
        )
        self.table = MendTable(desk, self._columns(), name=self.tr("Open from earlier sessions"), wide=(1,))
        self.fold = button(self.tr("Choose"), "chevron-right", role="flat")
        self.fold.setAccessibleDescription(self.tr("Choose what comes along, or leave it out"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID)
        head = row(self.told, self.fold)
        head.setStretch(0, 1)
        box.addLayout(head)
        for widget in (self.hint, self.table):
            box.addWidget(widget)
            widget.hide()
        self.setLayout(box)
        self.hide()  # until the screen refreshes

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Comes along"), read=self._comes, write=self._take, kind="check", width=92,
                   tip=self.tr("Whether you look back on it in this session")),
            self._mend.what(),
            self._mend.who(120),
            Column(title=self.tr("When"), read=attrgetter("due"), write=self._mend.set_due, kind="date", width=116),
            self._mend.state(104),
        ]  # fmt: skip

    def show_session(self, session: Session) -> None:
        """Show what is open from before; to the room only what comes along."""
        along = carried_over(self._desk.gate, session)
        room = self._desk.presenting
        found: Sequence[Action] = along if room else open_before(self._desk.gate, session)
        self._along = {one.id for one in along}
        if self._shown != (fresh := (*found, *along)):
            self._shown = fresh
            self.table.set_records(found)
            self.table.viewport().update()
        self.told.setText(self._words(len(along), len(found)))
        self.fold.setVisible(not room)
        self._unfold(self.fold.isChecked())
        self.table.setColumnHidden(ALONG, room)
        self.setVisible(bool(found) and session.state is not SessionState.CLOSED)

    def _unfold(self, on: bool) -> None:
        """The list shows when somebody asks for it, and to the room."""
        put_icon(self.fold, "chevron-down" if on else "chevron-right")
        self.table.setVisible(on or self._desk.presenting)
        self.hint.setVisible(on and not self._desk.presenting)

    def _words(self, along: int, found: int) -> str:
        if along == 1:
            told = self.tr("1 open action comes along from before")
        else:
            told = self.tr("{count} open actions come along from before").format(count=along)
        left = found - along
        return told + (self.tr(", {count} left out").format(count=left) if left else "")

    def _comes(self, action: Any) -> bool:
        return action.id in self._along

    def _take(self, action: Any, on: object) -> None:
        session = self._desk.session
        if session is not None:
            self._desk.do(take_along, session, action, on=bool(on))
