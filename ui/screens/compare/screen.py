"""Comparing (§3.2, §8): two sessions or two perspectives side by side, what differs most first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.compare.choice import Choice, Pair
from ui.widgets.layout import GRID, button, card, column, empty_state, label, row, scrolled
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from ui.widgets.signs import VERDICTS
from wijkwerkplaats.analysis.compare import Mark, Row, Said, compare, most_different
from wijkwerkplaats.analysis.compare_words import Sides, mark_word, said_text, summary
from wijkwerkplaats.model import Answer, OwnList, OwnPoint, PointSwitch, Session
from wijkwerkplaats.model.words import Verdict

MARKS = {
    Mark.MORE: "arrow-up",
    Mark.LESS: "arrow-down",
    Mark.OTHER: "diamond",
    Mark.WORDS: "message-square",
    Mark.ONLY_LEFT: "minus",
    Mark.ONLY_RIGHT: "plus",
    Mark.SAME: "check",
    Mark.NEITHER: "circle",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A point as a row of the table."""

    row: Row
    sides: Sides

    @property
    def id(self) -> str:
        """The point's id: the row's key."""
        return self.row.point.id


class CompareScreen(Screen):
    """The pickers, what they come to in one line, and the table."""

    KINDS: ClassVar[tuple[type, ...]] = (Answer, Session, OwnList, OwnPoint, PointSwitch)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.choice = Choice(desk)
        self.choice.changed.connect(self._show)
        self.summary = label("")
        self.table = self._table()
        self.table.opened.connect(desk.reveal_point)
        self.open = button(self.tr("Go to this point"), "arrow-right")
        self.open.clicked.connect(self._open_current)
        self.table.chosen.connect(self._on_chosen)
        self.same = label(self.tr("On these points both sides say the same, or nothing yet."), "muted")
        self.result = QWidget()
        self.result.setLayout(column(self.summary, self.same, self.table, row(self.open, 1)))
        self.no_sessions = self._empty(
            self.tr("There is nothing to compare yet"),
            self.tr("Answer discussion points in two sessions. Then you see here what changed."),
        )
        self.no_perspectives = self._empty(
            self.tr("No two perspectives yet"),
            self.tr(
                "Add a remark to a point and say from whom it comes. Then you see here where they differ."
            ),
        )
        self.setLayout(column(scrolled(self._page())))

    def _page(self) -> QWidget:
        about = label(
            self.tr("What changed, and where do you differ most? The largest difference comes first."),
            "muted",
        )
        head = column(label(self.tr("Compare"), "title"), about, spacing=4)
        inner = QWidget()
        inner.setLayout(
            column(
                head, self.choice, self.result, self.no_sessions, self.no_perspectives, 1,
                margins=3 * GRID, spacing=2 * GRID,
            )
        )  # fmt: skip
        return inner

    @staticmethod
    def _empty(title: str, hint: str) -> QWidget:
        return card(empty_state("scale", title, hint))

    def _table(self) -> ReadTable:
        columns = (
            Column(title=self.tr("Difference"), read=self._mark, icon=self._mark_icon, width=134),
            Column(title=self.tr("Point"), read=lambda line: f"§ {line.row.point.section}  {line.row.point.text}"),
            Column(title=self.tr("Left"), read=lambda line: self._said(line.row.left),
                   icon=lambda line: _sign(line.row.left)),
            Column(title=self.tr("Right"), read=lambda line: self._said(line.row.right),
                   icon=lambda line: _sign(line.row.right)),
        )  # fmt: skip
        return ReadTable(self.desk, columns, name=self.tr("Comparison by point"), wide=(1, 2, 3))

    def _mark(self, line: Line) -> str:
        return mark_word(self.desk.texts, line.row, line.sides)

    def _mark_icon(self, line: Line) -> str:
        if line.sides == "perspectives" and line.row.step:
            return "triangle-alert" if line.row.step == 1 else "diamond"
        return MARKS[line.row.mark]

    def _said(self, said: Said) -> str:
        return said_text(self.desk.texts, said)

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self.choice.refresh()
        self._show()

    def _show(self) -> None:
        enough = self.choice.enough
        self.result.setVisible(enough)
        self.no_sessions.setVisible(not enough and self.choice.sides == "sessions")
        self.no_perspectives.setVisible(not enough and self.choice.sides == "perspectives")
        if enough:
            self._show_pair(self.choice.pair())

    def _show_pair(self, pair: Pair) -> None:
        rows = compare(pair.points, pair.left, pair.right)
        spoken = [one for one in rows if one.mark is not Mark.NEITHER]
        different = most_different(rows)
        shown = [*different, *(one for one in spoken if one.mark is Mark.SAME)]
        wanted = shown if self.choice.all_points.isChecked() else different
        self.summary.setText(summary(self.desk.texts, spoken, pair.sides))
        self.summary.setVisible(bool(spoken))
        self.same.setVisible(not wanted)
        self.table.setVisible(bool(wanted))
        self.open.setVisible(bool(wanted))
        for number, name in zip((2, 3), pair.names, strict=True):
            self.table.name_column(number, name)
        self.table.set_records([Line(one, pair.sides) for one in wanted])
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.open.setEnabled(bool(self.table.current_key()))

    def _open_current(self) -> None:
        self.desk.reveal_point(self.table.current_key())

    def first_focus(self) -> QWidget | None:
        """The left side."""
        return self.choice.left


def _sign(said: Said) -> str:
    return "" if said.verdict is Verdict.NONE else VERDICTS[said.verdict]
