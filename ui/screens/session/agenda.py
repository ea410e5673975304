"""The agenda: which parts, in which order, for how many minutes. Mouse and keyboard can do the same."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.desk import Desk
from ui.screens.session.run_sheet import RunSheetRow
from ui.widgets.fitted import FittedTable
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, row
from ui.widgets.records import Column
from wijkwerkplaats.analysis.agenda_clock import item_keys
from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.model import AgendaItem


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A line of the agenda with a key of its own: the part, and which of its lines it is."""

    id: str
    item: AgendaItem


def agenda_rows(agenda: tuple[AgendaItem, ...]) -> list[AgendaRow]:
    """The agenda with keys that survive moving."""
    return [AgendaRow(key, item) for key, item in zip(item_keys(agenda), agenda, strict=True)]


class AgendaTable(FittedTable):
    """A table whose rows move with Alt+Up and Alt+Down."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)


class Agenda(QWidget):
    """The card of the agenda."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add = QComboBox()
        self.add.setAccessibleName(self.tr("Add a part to the agenda"))
        self.add.setMinimumContentsLength(18)
        self.add.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add.addItem(self.tr("Add a part…"), "")
        for part in desk.method.parts:
            self.add.addItem(f"{part.section} {part.title}", part.id)
        self.add.activated.connect(self._add)
        self.table = AgendaTable(desk, self._columns(), name=self.tr("Agenda"), remove=self._remove, most=21)
        self.table.setSortingEnabled(False)
        self.table.moved.connect(self.move_row)
        self.total = label("", "muted")
        self.sheet = RunSheetRow(desk)
        self.sheet.changed.connect(self._tell_total)
        chosen = row(self.add, self.total, spacing=2 * GRID)
        chosen.setStretch(1, 1)
        self.setLayout(
            column(
                card(
                    self.table,
                    self._buttons(),
                    chosen,
                    self.sheet,
                    title=self.tr("Agenda"),
                )
            )
        )

    def _buttons(self) -> QWidget:
        self.up = button(self.tr("Up"), "arrow-up", tip=self.tr("Earlier on the agenda (Alt+Up)"))
        self.down = button(self.tr("Down"), "arrow-down", tip=self.tr("Later on the agenda (Alt+Down)"))
        self.away = button(self.tr("Take away"), "trash-2")
        self.visit = button(self.tr("Go there"), "arrow-right")
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.away.clicked.connect(self._remove_selected)
        self.visit.clicked.connect(self._go)
        self._line = QWidget()
        self._line.setLayout(FlowLayout(self.up, self.down, self.away, self.visit))
        return self._line

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Part"), read=self._title, width=360),
            Column(title=self.tr("Minutes"), read=_minutes, write=self._set_minutes, kind="number", low=0, high=600,
                   empty=False, width=110),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Show the agenda of this session."""
        agenda = self._agenda()
        self.table.set_records(agenda_rows(agenda))
        self.table.setVisible(bool(agenda))
        self._line.setVisible(bool(agenda))
        for one in (self.up, self.down, self.away, self.add):
            one.setEnabled(self._desk.editable)
        self.sheet.setVisible(bool(agenda))
        self.sheet.refresh()
        self._tell_total()

    def _tell_total(self) -> None:
        """How long it takes, and when it ends."""
        agenda = self._agenda()
        minutes = sum(item.minutes for item in agenda)
        told = self.tr("Together: {hours} h {minutes} min, until {end}").format(
            hours=minutes // 60, minutes=minutes % 60, end=f"{self.sheet.ends(minutes):%H:%M}"
        )
        self.total.setText(told if agenda else "")

    def _agenda(self) -> tuple[AgendaItem, ...]:
        session = self._desk.session
        return session.agenda if session else ()

    def _title(self, line: AgendaRow) -> str:
        part = next((one for one in self._desk.method.parts if one.id == line.item.part), None)
        return f"{part.section} {part.title}" if part else line.item.part

    def _write(self, agenda: tuple[AgendaItem, ...]) -> None:
        if self._desk.session is not None:
            self._desk.do(set_agenda, self._desk.session, agenda)

    def _set_minutes(self, line: AgendaRow, minutes: int) -> None:
        rows = agenda_rows(self._agenda())
        changed = dataclasses.replace(line.item, minutes=minutes)
        self._write(tuple(changed if one.id == line.id else one.item for one in rows))

    def _add(self) -> None:
        part = str(self.add.currentData() or "")
        self.add.setCurrentIndex(0)
        if part:
            minutes = self._desk.method.part(part).talk.minutes
            self._write((*self._agenda(), AgendaItem(part=part, minutes=minutes)))

    def _at(self) -> int:
        key = self.table.current_key()
        return next((n for n, one in enumerate(agenda_rows(self._agenda())) if one.id == key), -1)

    def move_row(self, step: int) -> None:
        """Move the current line up (-1) or down (1)."""
        agenda, at = list(self._agenda()), self._at()
        to = at + step
        if at < 0 or not 0 <= to < len(agenda) or not self._desk.editable:
            return
        agenda[at], agenda[to] = agenda[to], agenda[at]
        self._write(tuple(agenda))
        self.table.selectRow(to)

    def _up(self) -> None:
        self.move_row(-1)

    def _down(self) -> None:
        self.move_row(1)

    def _remove_selected(self) -> None:
        self._remove(self.table.selected())

    def _remove(self, lines: list[Any]) -> None:
        gone = {line.id for line in lines}
        self._write(tuple(one.item for one in agenda_rows(self._agenda()) if one.id not in gone))

    def _go(self) -> None:
        at = self._at()
        if at >= 0:
            self._desk.go(part=self._agenda()[at].part)


def _minutes(line: AgendaRow) -> int:
    return line.item.minutes
