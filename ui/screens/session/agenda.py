"""The agenda: which blocks, in which order, for how many minutes. Mouse and keyboard can do the same."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from ui.desk import SESSION, Desk
from ui.screens.session.agenda_table import AgendaRow, AgendaTable, agenda_rows, as_it_goes
from ui.screens.session.block import BlockForm
from ui.screens.session.run_sheet import RunSheetRow
from ui.screens.session.templates import TemplateRow
from ui.widgets.agenda_clock import clock_of
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, row
from ui.widgets.records import Column
from wijkwerkplaats.analysis.agenda import MOST, keys, last_times, length, minutes_of, same_block, title_of
from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.model import AgendaItem, Session, new_id

OWN = "-"
"""What the list to add from holds for a block of one's own."""
BLOCK, MINUTES, TOOK = 1, 2, 3
"""Columns of the table."""
BREAK = 15
"""So many minutes a block of one's own takes at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TookColumn(Column):
    """How long a block really took, tonight or the last time."""

    tonight: str = ""
    skipped: str = ""
    before: str = ""
    before_skipped: str = ""

    def shown(self, record: AgendaRow) -> str:
        """In words; empty when the clock never ran."""
        if record.took is not None:
            return self.tonight.format(minutes=record.took) if record.took else self.skipped
        if record.last is None:
            return ""
        told = self.before if record.last.spent else self.before_skipped
        return told.format(planned=record.last.planned, spent=record.last.spent)


class Agenda(QWidget):
    """The card of the agenda."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock = clock_of(desk)
        self._make_adding()
        self.table = AgendaTable(desk, self._columns(), name=self.tr("Agenda"), remove=self._remove, most=40)
        self.table.setSortingEnabled(False)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(BLOCK, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(header.sectionSize(MINUTES))
        self.table.moved.connect(self.move_row)
        self.table.dropped.connect(self.move_to)
        self.table.chosen.connect(self._show_block)
        self.block = BlockForm(desk, self._write_field)
        self.total = label("", "muted")
        self.sheet = RunSheetRow(desk)
        self.sheet.changed.connect(self.refresh)
        self.templates = TemplateRow(desk)
        self.ready = label(
            self.tr("No agenda yet. Take a ready-made one, or add blocks one by one."), "muted"
        )
        chosen = row(self.add, self.total, spacing=2 * GRID)
        chosen.setStretch(1, 1)
        box = card(
            self.ready, self.templates, self.table, self._buttons(), self.block, chosen, self.sheet,
            title=self.tr("Agenda"),
        )  # fmt: skip
        self.setLayout(column(box))
        self._clock.ticked.connect(self._follow)

    def _make_adding(self) -> None:
        self.add = Combo()
        self.add.setAccessibleName(self.tr("Add a block to the agenda"))
        self.add.setMinimumContentsLength(18)
        self.add.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.add.addItem(self.tr("Add a block…"), "")
        self.add.addItem(self.tr("A block of your own (break, welcome)"), OWN)
        for part in self._desk.method.parts:
            self.add.addItem(f"{part.section} {part.title}", part.id)
        self.add.setMaxVisibleItems(24)
        self.add.activated.connect(self._add)

    def _buttons(self) -> QWidget:
        self.up = button(self.tr("Up"), "arrow-up", tip=self.tr("Earlier on the agenda (Alt+Up)"))
        self.down = button(self.tr("Down"), "arrow-down", tip=self.tr("Later on the agenda (Alt+Down)"))
        self.away = button(self.tr("Take away"), "trash-2")
        self.away.setAccessibleDescription(self.tr("The chosen blocks of the agenda (Delete)"))
        self.visit = button(self.tr("Go there"), "arrow-right")
        self.now = button(self.tr("Begin this now"), "play", tip=self.tr("The clock goes on with this block"))
        self.as_last = button(
            self.tr("Minutes as last time"),
            "history",
            tip=self.tr("Plan what the blocks really took last time"),
        )
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.away.clicked.connect(self._remove_selected)
        self.visit.clicked.connect(self._go)
        self.now.clicked.connect(self._begin_now)
        self.as_last.clicked.connect(self._plan_as_last)
        self._line = QWidget()
        self._line.setLayout(FlowLayout(self.up, self.down, self.away, self.visit, self.now, self.as_last))
        return self._line

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Begins"), read=_begins, width=94, icon=_sign),
            Column(title=self.tr("Block"), read=self._title, width=200),
            Column(title=self.tr("Minutes"), read=_minutes, write=self._set_minutes, kind="number", low=0, high=MOST,
                   empty=False, width=92),
            TookColumn(title=self.tr("Really"), read=attrgetter("took"), width=200,
                       tonight=self.tr("took {minutes} min"), skipped=self.tr("skipped"),
                       before=self.tr("last time: {spent} (planned {planned})"),
                       before_skipped=self.tr("last time: skipped (planned {planned})")),
        ]  # fmt: skip

    # Showing

    def refresh(self) -> None:
        """Show the agenda of this session."""
        agenda, editable = self._agenda(), self._desk.editable
        self._show_rows()
        work = not self._desk.presenting  # the room reads the agenda; it is not made there
        for read in (self.table, self.total):
            read.setVisible(bool(agenda))
        for made in (self._line, self.sheet):
            made.setVisible(bool(agenda) and work)
        self.table.setColumnHidden(TOOK, not work)
        self.ready.setVisible(not agenda and editable and work)
        for one in (self.up, self.down, self.away, self.add):
            one.setEnabled(editable)
        self.add.setVisible(work)
        self.templates.setVisible(work)
        self.templates.refresh()
        self.sheet.refresh()
        self._tell_total()
        self._show_block()

    def _rows(self) -> list[AgendaRow]:
        rows = agenda_rows(self._agenda(), self.sheet.begins())
        sessions = self._desk.gate.all(Session) if self._desk.place.traject_id else []
        last = last_times(sessions, self._desk.session)
        rows = [dataclasses.replace(one, last=last.get(same_block(one.item))) for one in rows]
        begins = self._clock.begins()
        return as_it_goes(rows, begins, self._clock.spent()) if begins else rows

    def _show_rows(self) -> None:
        rows = self._rows()
        self.table.set_records(rows)
        self.now.setVisible(any(one.state for one in rows))
        planned = [one for one in rows if one.last and one.last.spent and one.took is None]
        differs = any(one.last and one.last.spent != minutes_of(one.item) for one in planned)
        running = self._clock.standing() is not None
        self.as_last.setVisible(self._desk.editable and differs and not running)

    def _follow(self) -> None:
        """The clock moved: what will begin when shifts."""
        if self.isVisible():
            self._show_rows()

    def _show_block(self) -> None:
        at, agenda = self._at(), self._agenda()
        here = at >= 0 and not self._desk.presenting
        name = title_of(agenda[at], self._desk.method) if here else ""
        self.block.show_block(self.table.current_key(), agenda[at] if here else None, name)

    def _tell_total(self) -> None:
        """How long it takes, and when it ends."""
        agenda = self._agenda()
        minutes = round(length(agenda).total_seconds() / 60)
        told = self.tr("Together: {hours} h {minutes} min, until {end}").format(
            hours=minutes // 60, minutes=minutes % 60, end=f"{self.sheet.ends(minutes):%H:%M}"
        )
        self.total.setText(told if agenda else "")

    def _agenda(self) -> tuple[AgendaItem, ...]:
        session = self._desk.session
        return session.agenda if session else ()

    def _title(self, line: AgendaRow) -> str:
        return title_of(line.item, self._desk.method)

    # Editing

    def _write(self, agenda: tuple[AgendaItem, ...]) -> None:
        if self._desk.session is not None:
            self._desk.do(set_agenda, self._desk.session, agenda)

    def _change(self, key: str, **values: Any) -> None:
        agenda = self._agenda()
        pairs = zip(keys(agenda), agenda, strict=True)
        self._write(tuple(dataclasses.replace(one, **values) if k == key else one for k, one in pairs))

    def _set_minutes(self, line: AgendaRow, minutes: int) -> None:
        self._change(line.id, minutes=minutes)

    def _write_field(self, key: str, field: str, words: str) -> None:
        found = dict(zip(keys(self._agenda()), self._agenda(), strict=True)).get(key)
        if found is not None and (field != "title" or words.strip() or found.part):
            self._change(key, **{field: words})

    def _add(self) -> None:
        chosen = str(self.add.currentData() or "")
        self.add.setCurrentIndex(0)
        if not chosen:
            return
        if chosen == OWN:
            made = AgendaItem(title=self.tr("Break"), minutes=BREAK, key=new_id())
        else:
            minutes = self._desk.method.part(chosen).talk.minutes
            made = AgendaItem(part=chosen, minutes=minutes, key=new_id())
        self._write((*self._agenda(), made))
        self.table.selectRow(len(self._agenda()) - 1)
        if chosen == OWN:
            self.block.title.setFocus()
            self.block.title.selectAll()

    def _at(self) -> int:
        key = self.table.current_key()
        return next((n for n, one in enumerate(keys(self._agenda())) if one == key), -1)

    def move_row(self, step: int) -> None:
        """Move the current line up (-1) or down (1)."""
        at = self._at()
        if at >= 0:
            self.move_to(at, at + step)

    def move_to(self, at: int, to: int) -> None:
        """Move a line to another place."""
        agenda = list(self._agenda())
        if not 0 <= at < len(agenda) or not 0 <= to < len(agenda) or not self._desk.editable:
            return
        self._desk.flush()
        agenda = list(self._agenda())
        agenda.insert(to, agenda.pop(at))
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
        agenda = self._agenda()
        self._write(tuple(one for key, one in zip(keys(agenda), agenda, strict=True) if key not in gone))

    def _plan_as_last(self) -> None:
        rows = self._rows()
        self._write(
            tuple(
                dataclasses.replace(one.item, minutes=one.last.spent)
                if one.last and one.last.spent and one.took is None
                else one.item
                for one in rows
            )
        )

    # Going there

    def _go(self) -> None:
        at = self._at()
        if at >= 0:
            part = self._agenda()[at].part
            known = any(one.id == part for one in self._desk.method.parts)
            self._desk.go(part=part if known else SESSION)

    def _begin_now(self) -> None:
        at = self._at()
        if at >= 0:
            self._clock.go_to(at)


def _begins(line: AgendaRow) -> str:
    return f"{line.begins:%H:%M}" if line.begins is not None else ""


def _minutes(line: AgendaRow) -> int:
    return minutes_of(line.item)


def _sign(line: AgendaRow) -> str:
    return {"past": "check", "now": "play"}.get(line.state, "")
