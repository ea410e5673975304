"""The process model (§3): where the traject stands, what was never discussed, and the way to every part."""

from __future__ import annotations

import functools
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.overview.picture import CogsPicture
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, scrolled
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from ui.widgets.save_out import save_out
from ui.widgets.sides import Sides
from ui.widgets.signs import STATES
from wijkwerkplaats.analysis.overview import PartLine, overview, tally
from wijkwerkplaats.analysis.progress import CAPTURED
from wijkwerkplaats.model import (
    Alliance,
    Answer,
    Instrument,
    OwnPoint,
    PartMark,
    PointSwitch,
    Relation,
    Seat,
    Session,
    Stakeholder,
    Urgency,
)
from wijkwerkplaats.model.words import DepartureKind, PartState

ORDER = (PartState.DONE, PartState.STARTED, PartState.SKIPPED, PartState.UNTOUCHED)


class OverviewScreen(Screen):
    """The cogs, the table that says the same, and the links between the blocks."""

    KINDS: ClassVar[tuple[type, ...]] = (
        Answer, Urgency, Alliance, Seat, Stakeholder, Relation, Instrument, PartMark, Session, OwnPoint, PointSwitch,
        *CAPTURED,
    )  # fmt: skip

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._only: PartState | None = None
        self.picture = CogsPicture(desk)
        self.table = self._table()
        self.states = {state: self._chip(state) for state in ORDER}
        self.start = label(
            self.tr(
                "Nothing has been discussed yet. Start with a part: many groups begin with the first one."
            )
        )
        self.print = button(self.tr("One page (PDF)…"), "printer")
        self.print.clicked.connect(self._print)
        if not desk.operable:
            self.print.hide()
        self.picture.opened.connect(self._go)
        self.picture.walked.connect(self.table.choose)
        self.table.opened.connect(self._go)
        self.table.chosen.connect(self.picture.choose)
        self.setLayout(column(scrolled(self._page())))

    # Building

    def _page(self) -> QWidget:
        top = _flow(label(self.tr("Process model"), "title", wrap=False), self.print, spacing=3 * GRID)
        about = label(
            self.tr(
                "The five blocks turn like cogs: when one moves, the others move along. "
                "You may start anywhere and go back and forth."
            ),
            "muted",
        )
        left = QWidget()
        left.setLayout(column(self.picture, 1))
        right = QWidget()
        hint = label(self.tr("A double click or Enter opens a part."), "hint")
        right.setLayout(column(self.table, hint, 1))
        sides = Sides(left, right, width=600, at=1400)
        chips = column(_flow(*self.states.values(), spacing=GRID), self.start)
        head = column(top, about, spacing=4)
        inner = QWidget()
        inner.setLayout(column(head, chips, sides, self._links(), 1, margins=3 * GRID, spacing=2 * GRID))
        return inner

    def _chip(self, state: PartState) -> QPushButton:
        made = button("", STATES[state])
        made.setCheckable(True)
        made.setToolTip(self.tr("Show only these"))
        made.clicked.connect(functools.partial(self._toggle, state))
        return made

    def _links(self) -> QWidget:
        lines = [
            column(
                label(f"{number}.  {link.title}"),
                label(link.about, "muted"),
                spacing=2,
            )
            for number, link in enumerate(self.desk.method.links, start=1)
        ]
        return card(*lines, title=self.tr("Between the blocks"))

    def _table(self) -> ReadTable:
        word = self.desk.texts.word
        columns = (
            Column(title=self.tr("§"), read=lambda line: line.part.section, width=52),
            Column(title=self.tr("Part"), read=lambda line: line.part.title),
            Column(
                title=self.tr("Where it stands"),
                read=lambda line: _told(word("part_state", line.state), line.reason),
                icon=lambda line: STATES[line.state],
                width=170,
            ),
            Column(title=self.tr("Points"), read=self._points, width=76,
                   tip=self.tr("Points that were ever discussed, of all points of this part")),
            Column(title=self.tr("Last discussed"), read=_when, width=132),
        )  # fmt: skip
        return ReadTable(self.desk, columns, name=self.tr("Parts of the process model"), wide=(1,))

    def _points(self, line: PartLine) -> str:
        return f"{line.answered} / {line.points}" if line.points else "–"

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        lines = overview(self.desk.gate, self.desk.method)
        counts = tally(lines)
        for state, chip in self.states.items():
            word = self.desk.texts.word("part_state", state)
            chip.setText(self.tr("{state}: {count}").format(state=word, count=counts[state]))
            chip.setChecked(state is self._only)
        self.start.setVisible(counts[PartState.UNTOUCHED] == len(lines))
        self.picture.show_lines(lines, self._only)
        self.table.set_records(lines)
        self.table.filter(None if self._only is None else self._passes)

    def _passes(self, line: PartLine) -> bool:
        return line.state is self._only

    def _toggle(self, state: PartState) -> None:
        self._only = None if self._only is state else state
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The picture: arrows walk it."""
        return self.picture

    # Doing

    def _go(self, part_id: str) -> None:
        self.desk.go(part=part_id)

    def _print(self) -> None:
        """Save the page for paper where the user wants it."""
        from wijkwerkplaats.report.overview import overview_pdf  # reportlab: only when it is needed

        desk = self.desk
        name = desk.texts("overview.file")
        save_out(
            desk,
            self,
            DepartureKind.SHEET,
            lambda target: overview_pdf(desk.gate, desk.method, desk.texts, target, today=date.today()),
            title=self.tr("Save the overview"),
            suggestion=desk.gate.storage.path.parent / f"{name}.pdf",
            pattern=self.tr("PDF files (*.pdf)"),
        )


def _flow(*widgets: QWidget, spacing: int) -> QWidget:
    made = QWidget()
    made.setLayout(FlowLayout(*widgets, spacing=spacing))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def _told(state: str, reason: str) -> str:
    return f"{state}: {reason}" if reason.strip() else state


def _when(line: PartLine) -> str:
    if line.last is None:
        return ""
    return f"{line.last.day:%d-%m-%Y}" if line.last.day else line.last.title
