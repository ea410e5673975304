"""The factors through the sessions: one factor as a line and as a table, the others behind it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.layout import GRID, card, column, empty_state, label, row
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.course import Stage
from wijkwerkplaats.analysis.profile_words import band_word
from wijkwerkplaats.model.words import Verdict

if TYPE_CHECKING:
    from ui.screens.profile.plot import CoursePlot


class StageLine:
    """One factor after one session, as a row of the table."""

    def __init__(self, stage: Stage, factor: str) -> None:
        self.session = stage.session
        self.score = stage.score(factor)

    @property
    def id(self) -> str:
        """The session's id: the row's key."""
        return self.session.id


class CourseView(QWidget):
    """What the page shows when the course was asked for."""

    chosen = Signal(str)
    """Another factor was chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.plot: CoursePlot | None = None
        self.factor = Combo()
        self.factor.setAccessibleName(self.tr("Success factor"))
        for number, one in enumerate(desk.method.factors, start=1):
            self.factor.addItem(f"{number}. {one.title}", one.id)
        self.factor.activated.connect(lambda _: self.chosen.emit(str(self.factor.currentData())))
        self.table = self._build_table()
        picker = row(label(self.tr("Fa&ctor"), "muted", wrap=False, buddy=self.factor), self.factor, 1)
        self._room = column()
        self.key = label(
            self.tr(
                "Thick line: the chosen factor, with the number of points that it rests on. "
                "Thin lines: the other factors. No line where too little is known."
            ),
            "hint",
        )
        self.picture = card(picker, self._room, self.key)
        self.early = empty_state(
            "activity",
            self.tr("There is one session to show"),
            self.tr("After a second session with answers you see here what moved."),
        )
        self.setLayout(column(self.early, self.picture, self.table, spacing=2 * GRID))

    def _build_table(self) -> ReadTable:
        texts = self._desk.texts
        columns = [
            Column(title=self.tr("After session"), read=lambda line: line.session.title),
            Column(title=self.tr("Date"), read=_day, width=100),
            Column(title=self.tr("Picture"), read=lambda line: band_word(texts, line.score), width=124),
        ]
        for verdict in (Verdict.YES, Verdict.PARTLY, Verdict.NO):
            title = texts.word("verdict", verdict)
            columns.append(
                Column(title=title, read=functools.partial(_count, verdict), kind="number", width=58)
            )
        columns.append(Column(title=self.tr("Unknown"), read=lambda line: line.score.unknown, width=90))
        return ReadTable(self._desk, columns, name=self.tr("The factor through the sessions"), wide=(0,))

    def show_course(self, stages: Sequence[Stage], factor: str) -> None:
        """Show how things went, with one factor in full."""
        enough = len(stages) > 1
        self.early.setVisible(not enough)
        self.picture.setVisible(enough)
        self.factor.setCurrentIndex(self.factor.findData(factor))
        lines = [StageLine(stage, factor) for stage in stages]
        self.table.set_records(lines)
        if enough:
            plot = self._made_plot()
            plot.setAccessibleDescription("; ".join(self._said(line) for line in lines))
            plot.show_course(stages, factor)

    def _made_plot(self) -> CoursePlot:
        if self.plot is None:
            from ui.screens.profile.plot import CoursePlot  # it takes longer to load than the whole page

            self.plot = CoursePlot(self._desk.texts)
            self.plot.setAccessibleName(self.tr("The factors through the sessions"))
            self.plot.chosen.connect(self.chosen)
            self._room.addWidget(self.plot)
        return self.plot

    def _said(self, line: StageLine) -> str:
        return f"{line.session.title}: {band_word(self._desk.texts, line.score)}"


def _day(line: StageLine) -> str:
    return f"{line.session.day:%d-%m-%Y}" if line.session.day else ""


def _count(verdict: Verdict, line: StageLine) -> int:
    return line.score.count(verdict)
