"""The closing round: what people take along, what they missed, and their mark for the session."""

from __future__ import annotations

import functools
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.button_row import OneStopRow
from ui.widgets.count_grid import CountGrid
from ui.widgets.counts import CountsModel
from ui.widgets.evenly import Evenly
from ui.widgets.fields import AddLine
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, Card, button, column, label
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.closing_round import mark_sentence, marks_of, missed, taken_along
from wijkwerkplaats.edits import closing_round as edits
from wijkwerkplaats.model import SCALES, ClosingRound, ClosingWords

EVERYBODY = "all"


class WordsList(QWidget):
    """A line that adds, and what was said so far."""

    def __init__(self, desk: Desk, title: str, *, missed: bool) -> None:
        super().__init__()
        self._desk, self._missed = desk, missed
        self.line = AddLine(self._add, name=title, placeholder=self.tr("Type it and press Enter"))
        self.table = MendTable(
            desk,
            [Column(title=title, read=attrgetter("text"), write=self._write)],
            name=title,
            wide=(0,),
            remove=self._remove,
        )
        self.heading = label(title, "body")
        self.heading.setFont(current().font("body", bold=True))
        self.table.horizontalHeader().hide()
        self.setLayout(column(self.heading, self.table, self.line, 1))

    def show_words(self, said: tuple[ClosingWords, ...]) -> None:
        """Show these."""
        self.table.set_records(said)
        self.table.setVisible(bool(said))
        self.line.setVisible(self._desk.editable and self._desk.operable)

    def _add(self, text: str) -> object:
        return self._desk.do(edits.add_closing_words, text, missed=self._missed)

    def _write(self, record: ClosingWords, text: str) -> None:
        if text.strip():
            self._desk.do(edits.set_closing_words, record.id, text)

    def _remove(self, records: list[Any]) -> None:
        self._desk.do(edits.remove_closing_words, frozenset(record.id for record in records))


class MarksModel(CountsModel):
    """How many people gave each mark."""

    def __init__(self, desk: Desk, scale: int) -> None:
        super().__init__(desk, scale)
        self.keys = (EVERYBODY,)

    def row_title(self, row: int) -> str:
        """One row: everybody."""
        return self.tr("People")

    def write(self, _key: Any, place: int, count: int) -> None:
        """Keep a count."""
        self._desk.do(edits.set_mark, place, count)


class MarksPlot(QWidget):
    """A column for each mark, so that it shows whether people agree."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[int, ...] = ()
        self.setAccessibleName(self.tr("Marks as a picture; the table has the same numbers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_marks(self, marks: tuple[int, ...]) -> None:
        """Draw these."""
        self._marks = marks
        self.setFixedHeight(6 * QFontMetrics(current().font("body")).height())
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to see a difference."""
        line = QFontMetrics(current().font("body")).height()
        return QSize(2 * line * max(1, len(self._marks)), 6 * line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Columns on a line, with the number above and the mark below."""
        if not any(self._marks):
            return
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QFontMetrics(theme.font("body")).height()
        step = min(self.width() / len(self._marks), 3.2 * line)
        foot, most = self.height() - line * 1.2, max(self._marks)
        painter.setPen(theme.color("strong_border"))
        painter.drawLine(0, int(foot), int(step * len(self._marks)), int(foot))
        for number, count in enumerate(self._marks):
            high = (foot - line * 1.2) * count / most
            column_box = QRectF(step * (number + 0.16), foot - high, step * 0.68, high)
            if count:
                painter.fillRect(column_box, theme.color("accent"))
                painter.setFont(theme.font("body", bold=True))
                painter.setPen(theme.color("text"))
                above = QRectF(step * number, foot - high - line * 1.1, step, line)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("muted"))
            below = QRectF(step * number, foot + 2, step, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.end()


class ClosingRoundCard(Card):
    """Everybody says what to take along and what was missed, and gives a mark; counted, never by name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scale = 0
        self.grid: CountGrid | None = None
        self.along = WordsList(desk, self.tr("What do we take along?"), missed=False)
        self.missed = WordsList(desk, self.tr("What did we miss?"), missed=True)
        self.scales = {scale: self._scale_button(scale) for scale in SCALES}
        self.choice = OneStopRow(*self.scales.values(), name=self.tr("Mark"))
        self.how = label(
            self.tr("Which mark does everybody give this session? Count the people at each mark."), "muted"
        )
        self.problem = label("", "problem")
        self.plot = MarksPlot()
        self.sentence = label("", "body")
        self._place = column()
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID + GRID // 2)
        box.addWidget(label(self.tr("Closing round"), "heading"))
        box.addWidget(Evenly(self.along, self.missed, least=320))
        box.addLayout(column(self.how, self.choice, self._place, self.problem, self.plot, self.sentence))
        self.setLayout(box)
        self.problem.hide()

    def _scale_button(self, scale: int) -> Any:
        made = button(self.tr("1 to {scale}").format(scale=scale), role="chip")
        made.setCheckable(True)
        made.clicked.connect(functools.partial(self._choose, scale))
        return made

    def show_round(self, closing: ClosingRound | None) -> None:
        """Show what was said and counted."""
        editable = self._desk.editable
        self.along.show_words(taken_along(closing))
        self.missed.show_words(missed(closing))
        scale = closing.scale if closing is not None else SCALES[0]
        for one, made in self.scales.items():
            made.setChecked(one == scale)
        self.choice.mark_stop()
        marks = marks_of(closing)
        self.choice.setVisible(editable)
        self.how.setVisible(editable or any(marks))
        self._show_grid(scale, marks, editable)
        self.plot.setVisible(any(marks))
        self.plot.show_marks(marks)
        self.sentence.setText(mark_sentence(closing, self._desk.texts))
        self.sentence.setVisible(any(marks))
        self.setVisible(editable or closing is not None)

    def _show_grid(self, scale: int, marks: tuple[int, ...], editable: bool) -> None:
        if scale != self._scale:
            self._scale = scale
            if self.grid is not None:
                take_away(self.grid)
            model = MarksModel(self._desk, scale)
            self.grid = CountGrid(model, self.tr("How many people gave each mark"))
            self.grid.tell_in(self.problem)
            self.grid.setMaximumWidth(self.grid.natural_width())
            self._place.addWidget(self.grid)
        assert self.grid is not None
        self.grid.votes.show_counts({EVERYBODY: marks}, editable=editable)
        self.grid.setVisible(editable or any(marks))

    def _choose(self, scale: int) -> None:
        had = any(marks_of(edits.closing_round_of(self._desk.gate)))
        if self._desk.do(edits.set_scale, scale) is not None and had:
            self._desk.told.emit(self.tr("The marks on the other scale are gone. Ctrl+Z brings them back."))
