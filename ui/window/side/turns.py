"""Who spoke: one click or one key for a turn, and a quiet word about who was not heard yet (§7.2)."""

from __future__ import annotations

import functools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import ButtonRow
from ui.widgets.layout import GRID, button, column, icon_size, label, tell_fold
from ui.widgets.press import ToolButton
from wijkwerkplaats.analysis.turns import counted, hint, rows
from wijkwerkplaats.edits.turns import take_turn
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model import Session, Turns
from wijkwerkplaats.model.words import Perspective, SessionState


def tally(desk: Desk) -> Turns | None:
    """What was counted in the current session."""
    here = desk.place.session_id
    return next((one for one in desk.gate.all(Turns) if one.session_id == here), None) if here else None


def count_turn(desk: Desk, perspective: Perspective) -> None:
    """Count a turn from anywhere; said in words where the room does not look along."""
    if desk.session is None or not desk.editable:
        return
    desk.do(take_turn, perspective)
    if not desk.presenting:
        count = counted(tally(desk)).get(perspective, 0)
        desk.told.emit(f"{desk.texts.word('perspectives', perspective)}: {count}")


class TurnsStrip(QFrame):
    """At the foot of the side panel while a session runs; it can be folded."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self._desk = desk
        self.fold = ToolButton()
        self.fold.setText(self.tr("Who spoke"))
        self.fold.setToolTip(self.tr("One click for each turn. Only you see this."))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setProperty("role", "flat")
        self._open = bool(desk.settings.get("turns_open"))
        self.fold.clicked.connect(self._fold)
        self.chips = {one: self._chip(number, one) for number, one in enumerate(Perspective, start=1)}
        self.sides = ButtonRow(*self.chips.values(), name=self.tr("Who spoke"), spacing=GRID // 2)
        self.unheard = label("", "hint")
        self._inner = QWidget()
        self._inner.setLayout(column(self.sides, self.unheard, spacing=GRID // 2))
        box = column(self.fold, self._inner, spacing=GRID // 2)
        box.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        self.setLayout(box)
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self.refresh)
        self.refresh()

    def _chip(self, number: int, one: Perspective) -> QPushButton:
        made = button("", role="chip", tip=self.tr("Count a turn (Ctrl+{number})").format(number=number))
        made.clicked.connect(functools.partial(self._count, one))
        return made

    def refresh(self) -> None:
        """Show what was counted."""
        desk, session = self._desk, self._desk.session
        running = session is not None and session.state is SessionState.RUNNING and desk.editable
        self.setVisible(running and not desk.presenting)
        if not running:
            return
        turns = tally(desk)
        spoke, shown = counted(turns), rows(turns, session)
        for one, made in self.chips.items():
            name = desk.texts.word("perspectives", one)
            made.setText(f"{name} {spoke.get(one, 0)}")
            made.setVisible(one in shown)
        said = hint(turns, session, desk.texts)
        self.unheard.setText(said)
        self.unheard.setVisible(bool(said))
        self._unfold()

    def _unfold(self) -> None:
        on = self._open
        self._inner.setVisible(on)
        tell_fold(self.fold, opened=on)
        self.fold.setIcon(current().icon("chevron-down" if on else "chevron-right", "muted", icon_size()))

    def _fold(self) -> None:
        self._open = not self._open
        self._desk.settings.set("turns_open", self._open)
        self._unfold()

    def _count(self, one: Perspective) -> None:
        self._desk.do(take_turn, one)

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & {Turns.KIND, Session.KIND}:
            self.refresh()
