"""What the urgency rests on: figures and stories, each with its source and year (§4.1, §4.2)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.button_row import OneStopRow
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import GRID, button, card, column, empty_state, label, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import Evidence
from wijkwerkplaats.model.words import EvidenceKind, Perspective

FIRST_YEAR = 1900


class EvidenceTab(QWidget):
    """A line to add a figure or a story, and the table of all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.line = EvidenceLine(desk)
        self.table = EvidenceTable(
            desk, self._columns(), name=self.tr("Figures and stories"), remove=self._remove
        )
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setMinimumHeight(self.table.verticalHeader().defaultSectionSize() * 6)
        self.empty = empty_state(
            "book-open",
            self.tr("Nothing stands here yet"),
            self.tr("Add a figure, and a story that belongs to it. Note the source and the year."),
        )
        self.hint = label("", "hint")
        self.adding = card(self.line, title=self.tr("What does it rest on?"))
        self.setLayout(
            column(self.adding, self.hint, self.table, self.empty, 1, margins=3 * GRID, spacing=2 * GRID)
        )

    def _columns(self) -> list[Column]:
        texts = self._desk.texts
        who = {"": "", **texts.words("perspective", Perspective)}
        return [
            Column(title=self.tr("Kind"), read=attrgetter("kind"), write=self._set_kind, kind="choice", width=84,
                   choices=texts.words("evidence_kind", EvidenceKind), empty=False),
            Column(title=self.tr("What"), read=attrgetter("text"), write=self._into("text"), width=190),
            Column(title=self.tr("Value"), read=attrgetter("value"), write=self._into("value"), width=80),
            Column(title=self.tr("Source"), read=attrgetter("source"), write=self._into("source"), width=120),
            Column(title=self.tr("Year"), read=attrgetter("year"), write=self._into("year"), kind="number", width=70,
                   low=FIRST_YEAR, high=last_year(self._desk)),
            Column(title=self.tr("Told by"), read=_who, write=self._set_who, kind="choice", choices=who, width=110),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Show what the gate holds now."""
        records = [one for one in self._desk.gate.all(Evidence) if one.part == "urgency"]
        self.table.set_records(records)
        self.table.setVisible(bool(records))
        self.empty.setVisible(not records)
        self.line.setEnabled(self._desk.editable)
        self.adding.setVisible(not self._desk.presenting)
        kinds = {one.kind for one in records}
        lacks_story = self.tr("There are only figures yet. Which story belongs to them?")
        lacks_figure = self.tr("There are only stories yet. Is there a figure that shows the same?")
        self.hint.setText(lacks_story if kinds == {EvidenceKind.FIGURE} else lacks_figure)
        self.hint.setVisible(len(kinds) == 1)

    def reveal(self, key: str) -> bool:
        """Choose the row of this piece of evidence; False when it is not here."""
        if self.table.records.row_of(key) < 0:
            return False
        self.table.choose(key)
        return True

    def _remove(self, records: list[Any]) -> None:
        for record in records:
            self._desk.do(common.remove, record)

    def _into(self, field: str) -> Callable[[Evidence, object], None]:
        return functools.partial(self._set, field)

    def _set(self, field: str, record: Evidence, value: object) -> None:
        self._desk.do(common.set_field, record, field, value)

    def _set_kind(self, record: Evidence, value: str) -> None:
        self._set("kind", record, EvidenceKind(value))

    def _set_who(self, record: Evidence, value: str | None) -> None:
        self._set("perspective", record, Perspective(value) if value else None)


class EvidenceTable(RecordTable):
    """Its words take the room that the other columns leave."""

    WORDS = 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the words, but never less than the column asked for."""
        super().resizeEvent(event)
        widths = [self.columnWidth(one) for one in range(len(self.records.columns)) if one != self.WORDS]
        least = self.records.columns[self.WORDS].width * current().percent // 100
        self.setColumnWidth(self.WORDS, max(least, self.viewport().width() - sum(widths)))


class EvidenceLine(QWidget):
    """Figure or story, its words, value or teller, source and year; Enter in any of them adds it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.kinds = {kind: self._kind_button(kind) for kind in EvidenceKind}
        self.text = self._field(self.tr("What does it say?"), 0)
        self.value = self._field(self.tr("Value"), 9)
        self.source = self._field(self.tr("Source"), 18)
        self.year = self._field(self.tr("Year"), 8)
        self.year.setMaxLength(12)
        self.who = Combo()
        self.who.setAccessibleName(self.tr("Told by"))
        self.who.addItem(self.tr("Told by…"), "")
        for value, name in desk.texts.words("perspective", Perspective).items():
            self.who.addItem(name, value)
        self.add: QPushButton = button(self.tr("Add"), "plus", role="primary")
        self.add.clicked.connect(self._add)
        self.problem = label("", "problem")
        self.problem.hide()
        self._build()
        self._choose(EvidenceKind.FIGURE)

    def _build(self) -> None:
        choice = OneStopRow(*self.kinds.values(), name=self.tr("Figure or story"))
        rest = QWidget()
        rest.setLayout(FlowLayout(self.value, self.who, self.source, self.year, self.add))
        self.setLayout(column(choice, row(self.text), rest, self.problem))

    def _field(self, name: str, letters: int) -> QLineEdit:
        field = FreeLine()
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.returnPressed.connect(self._add)
        if letters:
            field.setFixedWidth(field.fontMetrics().averageCharWidth() * letters + 32)
        return field

    def _kind_button(self, kind: EvidenceKind) -> QPushButton:
        made = button(self._desk.texts.word("evidence_kind", kind))
        made.setCheckable(True)
        made.clicked.connect(self._kind_clicked)
        return made

    def _kind_clicked(self) -> None:
        self._choose(next(kind for kind, made in self.kinds.items() if made is self.sender()))

    def _choose(self, kind: EvidenceKind) -> None:
        self.kind = kind
        for one, made in self.kinds.items():
            made.setChecked(one is kind)
        self.value.setVisible(kind is EvidenceKind.FIGURE)
        self.who.setVisible(kind is EvidenceKind.STORY)

    def _add(self) -> None:
        text = " ".join(self.text.text().split())
        try:
            year = self._read_year()
        except ValueError as problem:
            self._complain(str(problem), self.year)
            return
        if not text:
            self._complain(self.tr("Write down first what the figure or story says."), self.text)
            return
        story = self.kind is EvidenceKind.STORY
        who = self.who.currentData()
        added = self._desk.do(
            edits.add_evidence, self.kind, text,
            value="" if story else self.value.text().strip(), source=self.source.text().strip(),
            year=year, perspective=Perspective(who) if story and who else None,
        )  # fmt: skip
        if added is not None:
            self._clear()

    def _read_year(self) -> int | None:
        text = self.year.text().strip()
        last = last_year(self._desk)
        if not text or (text.isdecimal() and FIRST_YEAR <= int(text) <= last):
            return int(text) if text else None
        words = self.tr("“{typed}” is no year that fits here. Type a year from {first} to {last}.")
        raise ValueError(words.format(typed=text, first=FIRST_YEAR, last=last))

    def _complain(self, words: str, field: QLineEdit) -> None:
        self.problem.setText(words)
        self.problem.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _clear(self) -> None:
        self.problem.hide()
        for field in (self.text, self.value, self.source, self.year):
            field.clear()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)


def last_year(desk: Desk) -> int:
    """The last year that makes sense: next year, by the clock of the file."""
    return int(desk.gate.now()[:4]) + 1


def _who(one: Evidence) -> str:
    return one.perspective or ""
