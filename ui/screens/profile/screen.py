"""The profile of success factors (§2.6): radar and table, what moved, and the points that each factor rests on."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QComboBox, QPushButton, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.profile.course import CourseView
from ui.screens.profile.points import FactorPoints
from ui.screens.profile.radar import Radar
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, empty_state, label, row, scrolled, steady
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from ui.widgets.sides import Sides
from wijkwerkplaats.analysis.course import Stage, course
from wijkwerkplaats.analysis.profile import (
    FactorScore,
    Move,
    heard,
    moves,
    sessions_with_answers,
)
from wijkwerkplaats.analysis.profile_words import band_word, direction, move_sentence, move_word
from wijkwerkplaats.model import Answer, OwnList, OwnPoint, PointSwitch, Session
from wijkwerkplaats.model.words import Perspective, Verdict

BANDS = {
    "strong": "circle-check",
    "mostly": "circle-dot",
    "partly": "circle-dot",
    "weak": "circle-x",
    "few": "circle-help",
}
MOVES = {"up": "arrow-up", "down": "arrow-down", "same": "minus", "first": "plus", "lost": "circle-help"}
GROUP = "group"


@dataclass(frozen=True, slots=True)
class FactorLine:
    """A factor as a row of the table."""

    title: str
    score: FactorScore
    move: Move | None

    @property
    def id(self) -> str:
        """The factor's id: the row's key."""
        return self.score.factor


class ProfileScreen(Screen):
    """Ten factors, each with the number of points behind it and of those that are not known."""

    KINDS: ClassVar[tuple[type, ...]] = (Answer, Session, OwnList, OwnPoint, PointSwitch)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._factor = desk.method.factors[0].id
        self._stages: list[Stage] = []
        self._at = -1
        self.session = self._picker(self.tr("Session"))
        self.who = self._picker(self.tr("Perspective"))
        self.radar = Radar(desk)
        self.table = self._table()
        self.points = FactorPoints(desk)
        self.moved = column(spacing=GRID)
        self.course = CourseView(desk)
        self.course.chosen.connect(self.show_factor)
        self.radar.chosen.connect(self.show_factor)
        self.table.chosen.connect(self.show_factor)
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolled(self._page()))
        self.pages.addWidget(scrolled(self._empty()))
        self.setLayout(column(self.pages))

    # Building

    def _picker(self, name: str) -> QComboBox:
        made = Combo()
        made.setAccessibleName(name)
        made.activated.connect(self._show)
        return made

    def _page(self) -> QWidget:
        about = label(
            self.tr(
                "What your answers say of the ten success factors. "
                "A point that nobody answered is not counted as a no. "
                "A point that is skipped keeps its earlier answer."
            ),
            "muted",
        )
        head = column(label(self.tr("Success factors"), "title"), about, spacing=4)
        self.now, self.through = self._view_buttons()
        self.after = _pair(self.tr("&After session"), self.session)
        views, pickers = QWidget(), QWidget()
        views.setLayout(FlowLayout(self.now, self.through))
        pickers.setLayout(FlowLayout(self.after, _pair(self.tr("As seen by"), self.who), spacing=3 * GRID))
        self.key = label("", "hint")
        picture = card(self.radar, self.key)
        self.sides = Sides(picture, self.table, width=700, at=1340)
        self.moved_card = card(self.moved, title=self.tr("What moved since the session before"))
        inner = QWidget()
        inner.setLayout(
            column(
                head, views, pickers, self.sides, self.moved_card, self.course, self.points, 1,
                margins=3 * GRID, spacing=2 * GRID,
            )
        )  # fmt: skip
        return inner

    def _view_buttons(self) -> tuple[QPushButton, QPushButton]:
        now = button(self.tr("How it stands"), "radar")
        through = button(self.tr("Through the sessions"), "activity")
        for one in (now, through):
            one.setCheckable(True)
            one.setAutoExclusive(True)
            steady(one)
            one.clicked.connect(self._show)
        now.setChecked(True)
        return now, through

    def _empty(self) -> QWidget:
        to_model = button(self.tr("To the process model"), "settings", role="primary")
        to_model.clicked.connect(self._to_model)
        inner = QWidget()
        inner.setLayout(
            column(
                1,
                empty_state(
                    "radar",
                    self.tr("There is no profile yet"),
                    self.tr(
                        "Answer the discussion points of a few parts. Each answer counts for the factors it bears on."
                    ),
                ),
                row(1, to_model, 1),
                2,
                margins=3 * GRID,
            )
        )
        return inner

    def _table(self) -> ReadTable:
        texts = self.desk.texts
        columns = [
            Column(title=self.tr("Factor"), read=lambda line: line.title),
            Column(title=self.tr("Picture"), read=lambda line: band_word(texts, line.score),
                   icon=lambda line: BANDS[line.score.band], width=136),
        ]  # fmt: skip
        for verdict in (Verdict.YES, Verdict.PARTLY, Verdict.NO):
            columns.append(
                Column(
                    title=texts.word("verdict", verdict),
                    read=functools.partial(_count, verdict),
                    kind="number",
                    width=58,
                )
            )
        columns += [
            Column(title=self.tr("Unknown"), read=lambda line: line.score.unknown, width=96,
                   tip=self.tr("Not known, skipped, or not talked about yet")),
            Column(title=self.tr("Since before"), read=self._moved, icon=self._moved_icon, width=118),
        ]  # fmt: skip
        return ReadTable(self.desk, columns, name=self.tr("Success factors"), wide=(0,))

    def _moved(self, line: FactorLine) -> str:
        return move_word(self.desk.texts, line.move) if line.move else ""

    def _moved_icon(self, line: FactorLine) -> str:
        return MOVES[direction(line.move)] if line.move else ""

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self._fill_sessions()
        self._fill_perspectives()
        self._show()

    def _fill_sessions(self) -> None:
        sessions = self._sessions()
        self.pages.setCurrentIndex(0 if sessions else 1)
        titles = {s.id: f"{s.title}, {s.day:%d-%m-%Y}" if s.day else s.title for s in reversed(sessions)}
        here = self.desk.place.session_id
        _fill(self.session, titles, start=here if here in titles else None)

    def _fill_perspectives(self) -> None:
        titles = {GROUP: self.tr("The group")}
        for perspective in heard(self.desk.gate.all(Answer)):
            titles[perspective.value] = self.desk.texts.word("perspectives", perspective)
        _fill(self.who, titles)
        self.who.setToolTip(
            self.tr("A perspective has a profile of its own once it gave answers of its own.")
            if len(titles) == 1
            else ""
        )

    def _sessions(self) -> list[Session]:
        if not self.desk.place.traject_id:
            return []
        return sessions_with_answers(self.desk.gate.all(Answer), self.desk.gate.all(Session))

    def _show(self) -> None:
        gate, who = self.desk.gate, self.who.currentData()
        perspective = None if who in (None, GROUP) else Perspective(who)
        self._stages = course(self.desk.method, gate.all(Answer), gate.all(Session), perspective)
        chosen = self.session.currentData()
        self._at = next((n for n, one in enumerate(self._stages) if one.session.id == chosen), -1)
        if self._at < 0:
            return
        through = self.through.isChecked()
        for widget in (self.after, self.sides, self.moved_card):
            widget.setVisible(not through)
        self.course.setVisible(through)
        if not through:
            before = self._stages[self._at - 1] if self._at > 0 else None
            self._show_scores(before.scores if before else ())
            self.key.setText(self._key(before.session if before else None))
        self.show_factor(self._factor)

    @property
    def _stage(self) -> Stage:
        """What the page is about: the session that was chosen, or the newest when it shows all."""
        return self._stages[-1 if self.through.isChecked() else self._at]

    def _show_scores(self, before: Sequence[FactorScore]) -> None:
        scores = self._stage.scores
        moved = moves(before, scores) if before else []
        self.radar.show_scores(scores, before)
        by_factor = {move.factor: move for move in moved}
        titles = {factor.id: factor.title for factor in self.desk.method.factors}
        self.table.set_records(
            [
                FactorLine(f"{number}. {titles[score.factor]}", score, by_factor.get(score.factor))
                for number, score in enumerate(scores, start=1)
            ]
        )
        self._show_moves(moved, first=not before)

    def _show_moves(self, moved: Sequence[Move], *, first: bool) -> None:
        while (item := self.moved.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.moved_card.setVisible(not first)
        for move in moved:
            title = self.desk.method.factor(move.factor).title
            said = f"{move_word(self.desk.texts, move)}. {move_sentence(self.desk.texts, move)}"
            self.moved.addWidget(label(f"{title}: {said}"))
        if not moved:
            self.moved.addWidget(label(self.tr("No answer changed since the session before."), "muted"))

    def _key(self, before: Session | None) -> str:
        said = [self.tr("Full line: how it stands. Dotted spoke with a question mark: too little is known.")]
        if before is not None:
            said.append(self.tr("Dashed line with squares: after “{session}”.").format(session=before.title))
        said.append(self.tr("Below each name: how many of its points are answered."))
        return " ".join(said)

    # Doing

    def show_factor(self, factor: str) -> None:
        """Show what one factor rests on, everywhere on this page."""
        if not self._stages:
            return
        self._factor = factor
        if self.through.isChecked():
            self.course.show_course(self._stages, factor)
        else:
            self.radar.choose(factor)
            self.table.choose(factor)
        self.points.show_factor(self._stage.score(factor), self._stage.verdicts)

    def _to_model(self) -> None:
        self.desk.go(part="overview")

    def first_focus(self) -> QWidget | None:
        """The radar: arrows walk it."""
        return self.radar


def _count(verdict: Verdict, line: FactorLine) -> int:
    return line.score.count(verdict)


def _pair(title: str, field: QComboBox) -> QWidget:
    made = QWidget()
    made.setLayout(row(label(title, "muted", wrap=False, buddy=field), field))
    return made


def _fill(picker: QComboBox, titles: dict[str, str], start: str | None = None) -> None:
    """Offer these; what was chosen stays chosen."""
    chosen = picker.currentData() or start
    picker.clear()
    for value, title in titles.items():
        picker.addItem(title, value)
    picker.setCurrentIndex(max(0, picker.findData(chosen)))
