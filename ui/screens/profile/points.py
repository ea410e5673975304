"""The points that a success factor rests on, each with its answer and the way to it (§2.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layout import button, card, column, label, row
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from ui.widgets.signs import VERDICTS
from wijkwerkplaats.analysis.profile import FactorScore, counts
from wijkwerkplaats.analysis.profile_words import aside, rests_on
from wijkwerkplaats.method import Part, Point
from wijkwerkplaats.model.words import Verdict


@dataclass(frozen=True, slots=True)
class PointLine:
    """A point as a row: what was said of it, and why it does not count when it does not."""

    point: Point
    part: Part
    verdict: Verdict
    aside: str

    @property
    def id(self) -> str:
        """The point's id: the row's key."""
        return self.point.id


class FactorPoints(QWidget):
    """What one factor rests on. A double click, Enter or the button goes to the point."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.title = label("", "heading")
        self.about = label("", "muted")
        self.rests = label("")
        self.table = ReadTable(desk, self._columns(), name=self.tr("Points of this factor"), wide=(1,))
        self.open = button(self.tr("Go to this point"), "arrow-right")
        self.open.clicked.connect(self._open_current)
        self.table.opened.connect(desk.reveal_point)
        self.table.chosen.connect(self._on_chosen)
        self.setLayout(column(card(self.title, self.about, self.rests, self.table, row(self.open, 1))))
        self._on_chosen()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                title=self.tr("Answer"),
                read=self._answer,
                icon=lambda line: VERDICTS[line.verdict],
                width=176,
            ),
            Column(title=self.tr("Point"), read=lambda line: line.point.text),
            Column(title=self.tr("§"), read=lambda line: line.point.section, width=52),
        )

    def _answer(self, line: PointLine) -> str:
        word = self._desk.texts.word("verdict", line.verdict)
        return f"{word} ({line.aside})" if line.aside else word

    def show_factor(self, score: FactorScore, verdicts: Mapping[str, Verdict]) -> None:
        """Show one factor; the points that count come first."""
        method, texts = self._desk.method, self._desk.texts
        factor = method.factor(score.factor)
        self.title.setText(factor.title)
        self.about.setText(factor.about)
        self.rests.setText(rests_on(texts, score))
        lines = [
            PointLine(
                point,
                method.source_of_point(point.id),
                verdicts.get(point.id, Verdict.NONE),
                "" if counts(point) else aside(texts, point),
            )
            for point in method.points
            if factor.id in point.factors
        ]
        self.table.set_records(sorted(lines, key=lambda line: bool(line.aside)))
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.open.setEnabled(bool(self.table.current_key()))

    def _open_current(self) -> None:
        self._desk.reveal_point(self.table.current_key())
