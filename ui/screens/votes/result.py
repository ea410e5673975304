"""What came out of a round: in words, as a picture, as the equal table, and how it was changed since (§7.2)."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.votes.bars import RoundPicture
from ui.theme import current
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, Card, column, empty_state, label
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.round_bars import RoundTable, blocks, revision_lines, table
from wijkwerkplaats.analysis.rounds import sentences, voted
from wijkwerkplaats.model import Round

AIR = 27
"""What a cell keeps free beside its words, in pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    id: str
    cells: tuple[str, ...]


class Result(Card):
    """The question, what stands out, the picture and the numbers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        large = desk.presenting
        self._titles: tuple[str, ...] = ()
        self.table: ReadTable | None = None
        self.question = label("", "title" if large else "heading")
        self.said = label("", "heading" if large else "body")
        self.picture = RoundPicture(desk, large=large)
        self.empty = empty_state(
            "vote", self.tr("Nothing was counted yet"), self.tr("The picture grows as you count.")
        )
        self.history = label("", "hint")
        self._place = column()
        self.setLayout(
            column(
                self.question, self.said, self.picture, self.empty, self._place, self.history,
                margins=2 * GRID, spacing=GRID + GRID // 2,
            )
        )  # fmt: skip

    def show_round(self, one: Round, before: Round | None) -> None:
        """Show what was counted."""
        texts, any_votes = self._desk.texts, voted(one)
        self.question.setText(one.question.strip() or texts.word("round_form", one.form))
        lines = sentences(one, before, texts)
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))
        self.picture.setVisible(any_votes)
        self.empty.setVisible(not any_votes)
        if any_votes:
            self.picture.show_blocks(one.form, blocks(one, before, texts))
        self._show_table(table(one, before, texts) if any_votes else None)
        changed = [self._changed(one, number) for number in range(len(one.revisions))]
        self.history.setText("\n".join(changed))
        self.history.setVisible(bool(changed) and not self._desk.presenting)

    def _changed(self, one: Round, number: int) -> str:
        revision = one.revisions[number]
        at = datetime.fromisoformat(revision.at).astimezone()
        return "\n".join(revision_lines(one, revision, f"{at:%d-%m-%Y %H:%M}", self._desk.texts))

    def _show_table(self, found: RoundTable | None) -> None:
        if found is None or found.titles != self._titles:
            self._titles = found.titles if found is not None else ()
            if self.table is not None:
                take_away(self.table)
                self.table = None
        if found is None:
            return
        if self.table is None:
            self.table = ReadTable(
                self._desk, self._columns(found), name=self.tr("Votes as a table"), wide=(0,), narrowest=116
            )
            self._place.addWidget(self.table)
        self.table.records.columns = tuple(self._columns(found))  # amounts and groups may be longer now
        self.table.set_records([Line(str(number), cells) for number, cells in enumerate(found.rows)])

    def _columns(self, found: RoundTable) -> list[Column]:
        """Each as wide as its words; proposals get the room that is left."""
        bold = QFontMetrics(current().font("body", bold=True))
        columns = []
        for number, title in enumerate(found.titles):
            words = (title, *(cells[number] for cells in found.rows))
            wide = max(map(bold.horizontalAdvance, words)) + AIR
            read = functools.partial(_cell, number)
            columns.append(Column(title=title, read=read, width=round(100 * wide / current().percent)))
        return columns


def _cell(number: int, line: Line) -> str:
    return line.cells[number]


def below(widget: QWidget) -> QWidget:
    """A widget at the top of its room."""
    made = QWidget()
    made.setLayout(column(widget, 1))
    return made
