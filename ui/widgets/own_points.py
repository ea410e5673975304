"""Making a checklist one's own (§3.2): points on and off, own points and checklists, in a table with the keys."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.fields import AddLine
from ui.widgets.flow import ButtonRow, FlowLayout
from ui.widgets.layout import GRID, Card, button, column, label, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from ui.widgets.take_over import TakeOverButton
from wijkwerkplaats.analysis.own import own_content
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import own as edits
from wijkwerkplaats.model import FREE, OwnList, OwnPoint

_GROUP = 4
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """A built-in or an own point as a row."""

    id: str
    on: bool
    text: str
    hint: str
    kind: str
    group: str = ""
    own: OwnPoint | None = None


def point_rows(desk: Desk, part: str) -> list[PointRow]:
    """Every point of a part that could be talked about, built-in ones first."""
    own, rows = own_content(desk.gate), []
    built_in = desk.built_in.checklist_of(part) if part != FREE else None
    for point in built_in.points if built_in is not None else ():
        on = point.id not in own.off
        rows.append(PointRow(id=point.id, on=on, text=point.text, hint=point.hint, kind=point.kind))
    titles = {one.id: one.title for one in own.lists if not one.removed}
    for one in own.points:
        if one.part == part and not one.removed and (one.own_list_id is None or one.own_list_id in titles):
            rows.append(
                PointRow(
                    id=one.id, on=one.id not in own.off, text=one.text, hint=one.hint, kind=one.kind,
                    group=titles.get(one.own_list_id or "", ""), own=one,
                )
            )  # fmt: skip
    return rows


class PointEditor(Card):
    """Switch points on and off; add, change, move and remove own ones. Everything can be undone."""

    def __init__(self, desk: Desk, part: str) -> None:
        super().__init__()
        self._desk, self._part = desk, part
        self.table = RecordTable(
            desk, self._columns(), name=self.tr("Points of this part"), remove=self._remove_rows
        )
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() * 2 + 14)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * 7)
        self.table.installEventFilter(self)
        self.table.chosen.connect(self._show_buttons)
        self.up = button(self.tr("Up"), "arrow-up", tip="Alt+↑")
        self.down = button(self.tr("Down"), "arrow-down", tip="Alt+↓")
        self.remove = button(self.tr("Remove"), "trash-2", role="danger")
        self.up.clicked.connect(functools.partial(self._move, -1))
        self.down.clicked.connect(functools.partial(self._move, 1))
        self.remove.clicked.connect(self._remove_chosen)
        self.notice = label("", "hint")
        self._adding()
        about = label(
            self.tr("Take the mark away before a point that you do not talk about. Own points come last."),
            "muted",
        )
        ways = ButtonRow(self.up, self.down, self.remove, name=self.tr("The chosen point of your own"))
        parts = (about, self.table, ways, self.notice, self.adding, self.listing)
        self.setLayout(column(*parts, margins=2 * GRID, spacing=12))

    def _adding(self) -> None:
        self.add = AddLine(
            self._add_point,
            name=self.tr("Add your own point"),
            placeholder=self.tr("Add your own point, then Enter"),
        )
        self.hint = AddLine(
            self._add_from_hint, name=self.tr("Hint with it"), placeholder=self.tr("Hint (may be empty)")
        )
        self.add.setMinimumWidth(self.add.fontMetrics().averageCharWidth() * 34)
        self.where = Combo()
        self.where.setAccessibleName(self.tr("In which checklist"))
        self.adding = QWidget()
        self.adding.setLayout(FlowLayout(self.add, self.hint, self.where))
        self.new_list = AddLine(
            self._add_list,
            name=self.tr("New checklist of your own"),
            placeholder=self.tr("New checklist of your own, then Enter"),
            makes_large=True,
        )
        self.drop_list = button(self.tr("Remove the checklist"), role="danger")
        self.drop_list.clicked.connect(self._remove_list)
        self.free = button(self.tr("Own checklists without a part"), "arrow-right", role="flat")
        self.free.clicked.connect(self._to_free)
        if self._part == FREE:
            self.free.hide()
        self.listing = QWidget()
        self.take_over = TakeOverButton(self._desk)
        ways = FlowLayout(self.take_over, self.free)
        self.listing.setLayout(column(row(self.new_list, self.drop_list), ways))
        self.where.currentIndexChanged.connect(self._show_lists)

    def _columns(self) -> list[Column]:
        kinds = {"yesno": self.tr("Yes or no"), "open": self.tr("Open question"), "choice": self.tr("Choice")}
        return [
            Column(title=self.tr("Talk"), read=attrgetter("on"), write=self._switch, kind="check", width=64,
                   tip=self.tr("Whether this point is talked about")),
            Column(title=self.tr("Point"), read=attrgetter("text"), write=self._into("text"), width=260),
            Column(title=self.tr("Hint"), read=attrgetter("hint"), write=self._into("hint"), width=190),
            Column(title=self.tr("Kind"), read=attrgetter("kind"), write=self._into("kind"), kind="choice",
                   choices=kinds, empty=False, width=110),
            Column(title=self.tr("Checklist"), read=attrgetter("group"), width=120),
        ]  # fmt: skip

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        rows = point_rows(self._desk, self._part)
        self.table.set_records(rows)
        self.table.setColumnHidden(_GROUP, not any(one.group for one in rows))
        lists = [
            one for one in own_content(self._desk.gate).lists if one.part == self._part and not one.removed
        ]
        now = self.where.currentData()
        self.where.blockSignals(True)
        self.where.clear()
        if self._part != FREE:
            self.where.addItem(self.tr("With this part"), "")
        for one in lists:
            self.where.addItem(one.title, one.id)
        self.where.setCurrentIndex(max(0, self.where.findData(now)))
        self.where.blockSignals(False)
        for field in (self.add, self.hint, self.new_list):
            field.setEnabled(self._desk.editable)
        self.add.setEnabled(self._desk.editable and self.where.count() > 0)
        self.take_over.refresh()
        self._show_lists()
        self._show_buttons()

    def _show_lists(self) -> None:
        self.where.setVisible(self.where.count() > 1)
        self.drop_list.setVisible(self._desk.editable and bool(self.where.currentData()))
        title = self.where.currentText()
        self.drop_list.setAccessibleName(self.tr("Remove the checklist: {title}").format(title=title))

    def _chosen(self) -> OwnPoint | None:
        row_of = self.table.records.row_of(self.table.current_key())
        found: OwnPoint | None = self.table.records.record(row_of).own if row_of >= 0 else None
        return found

    def _show_buttons(self) -> None:
        may = self._desk.editable and self._chosen() is not None
        for made in (self.up, self.down, self.remove):
            made.setEnabled(may)

    # Editing

    def _switch(self, record: PointRow, on: bool) -> None:
        self._desk.do(edits.switch_point, record.id, on, name=record.text)

    def _into(self, field: str) -> Callable[[PointRow, Any], None]:
        return functools.partial(self._set, field)

    def _set(self, field: str, record: PointRow, value: Any) -> None:
        text = " ".join(str(value).split()) if field != "kind" else value
        if record.own is None:
            self.notice.setText(
                self.tr("A point of the program keeps its words. Switch it off and add your own.")
            )
        elif field == "text" and not text:
            self.notice.setText(self.tr("A point needs words. Remove it when you do not want it."))
        elif field == "kind" and text == "choice":
            self.notice.setText(self.tr("Your own point is a yes-or-no or an open question."))
        else:
            self.notice.clear()
            self._desk.do(common.set_field, record.own, field, text)

    def _add_point(self, text: str) -> object:
        key = self.where.currentData()
        own_list = self._desk.gate.get(OwnList, key) if key else None
        hint = " ".join(self.hint.text().split())
        made = self._desk.do(edits.add_own_point, self._part, text, hint=hint, own_list=own_list)
        if made is not None:
            self.hint.clear()
            self.table.choose(made.id)
        return made

    def _add_from_hint(self, _hint: str) -> None:
        self.add.returnPressed.emit()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_list(self, title: str) -> object:
        made = self._desk.do(edits.add_own_list, title, self._part)
        if made is not None:
            self.where.setCurrentIndex(self.where.findData(made.id))
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        return made

    def _remove_list(self) -> None:
        own_list = self._desk.gate.get(OwnList, self.where.currentData() or "")
        if own_list is not None:
            self._desk.do(edits.remove_own_list, own_list)

    def _remove_rows(self, records: list[Any]) -> None:
        own = [one.own for one in records if one.own is not None]
        if len(own) < len(records):
            self.notice.setText(self.tr("A point of the program can be switched off, not removed."))
        if own:
            self._desk.do(edits.remove_own_points, own)

    def _remove_chosen(self) -> None:
        self._remove_rows(self.table.selected())

    def _move(self, by: int, _checked: bool = False) -> None:
        point = self._chosen()
        if point is not None:
            self._desk.do(edits.move_own_point, point, by)

    def _to_free(self) -> None:
        self._desk.go(part=FREE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the chosen point."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and Qt.Key(event.key()) in _MOVES:
                self._move(_MOVES[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)
