"""The table of the agenda: its rows move with Alt+Up and Alt+Down, and by dragging them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication

from ui.theme import current
from ui.widgets.fitted import FittedTable
from wijkwerkplaats.analysis.agenda import LastTime, keys, minutes_of
from wijkwerkplaats.model import AgendaItem


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A block with a key of its own, when it begins, and how it goes: `state` is `past`, `now` or empty."""

    id: str
    item: AgendaItem
    begins: time | None = None
    state: str = ""
    took: int | None = None
    last: LastTime | None = None


def agenda_rows(agenda: tuple[AgendaItem, ...], starts: time | None = None) -> list[AgendaRow]:
    """The agenda with keys that survive moving, and when each block begins as planned."""
    moment = datetime.combine(datetime.min.date(), starts) if starts is not None else None
    found = []
    for key, item in zip(keys(agenda), agenda, strict=True):
        found.append(AgendaRow(key, item, moment.time() if moment else None, took=item.spent))
        moment = moment + timedelta(minutes=minutes_of(item)) if moment else None
    return found


def as_it_goes(rows: list[AgendaRow], begins: list[datetime | None], took: dict[str, int]) -> list[AgendaRow]:
    """The rows while the clock runs: what was, what is now, and when the others will begin."""
    at = next((number for number, one in enumerate(begins) if one is not None), len(rows))
    found = []
    for number, row in enumerate(rows):
        begun = begins[number] if number < len(begins) else None
        state = "past" if number < at else "now" if number == at else ""
        spent = took.get(row.id) if state == "past" else row.item.spent
        found.append(
            dataclasses.replace(
                row, begins=begun.astimezone().time() if begun else None, state=state, took=spent
            )
        )
    return found


class AgendaTable(FittedTable):
    """Tells which row should go where; whoever holds the agenda moves it."""

    moved = Signal(int)
    """The current row, so many places down."""
    dropped = Signal(int, int)
    """From which row to which row."""

    _from = -1
    _to = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A row may be dragged from here."""
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._from = self.indexAt(event.position().toPoint()).row() if left and self._desk.editable else -1
        self._pressed, self._to = event.position().toPoint(), -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the row would land."""
        here = event.position().toPoint()
        far = (here - self._pressed).manhattanLength() if self._from >= 0 else 0
        if self._from < 0 or (self._to < 0 and far < QApplication.startDragDistance()):
            return  # not to the base: it would select the rows on the way
        row = self.rowAt(here.y())
        self._to = row if row >= 0 else 0 if here.y() < 0 else self.model().rowCount() - 1
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the row go where it is."""
        super().mouseReleaseEvent(event)
        start, end = self._from, self._to
        self._from = self._to = -1
        self.viewport().unsetCursor()
        self.viewport().update()
        if start >= 0 and end >= 0 and start != end:
            self.dropped.emit(start, end)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line where the dragged row would land."""
        super().paintEvent(event)
        if self._from < 0 or self._to < 0 or self._from == self._to:
            return
        below = self._to > self._from
        y = self.rowViewportPosition(self._to) + (self.rowHeight(self._to) if below else 0)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(current().color("accent"), 3))
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()
