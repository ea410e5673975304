"""Counting a round: group by group, with keys alone; first which and then how much for a budget (§7.2)."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desk import Desk
from ui.screens.votes.grid import RoundGrid, RoundModel
from ui.widgets.button_row import OneStopRow
from ui.widgets.flow import FlowLayout
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label
from wijkwerkplaats.analysis.rounds import (
    Group,
    beyond,
    chosen,
    cut,
    given,
    groups,
    money,
    pots,
    remaining,
    total,
)
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.model import Round
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit
from wijkwerkplaats.texts import Texts


class Counting(QWidget):
    """The grid of one group; after its last cell the next group comes."""

    finished = Signal()
    """The last cell of the last group was passed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round: Round | None = None
        self._group: Group = None
        self._amounts = False
        self.grid: RoundGrid | None = None
        self.which = self._stage(self.tr("1. Which?"), amounts=False)
        self.how_much = self._stage(self.tr("2. How much?"), amounts=True)
        self.stages = OneStopRow(self.which, self.how_much, name=self.tr("Which, or how much"))
        self.sides = {one: self._side(one) for one in Perspective}
        self.who = OneStopRow(*self.sides.values(), name=self.tr("Whose votes you count"), spacing=GRID // 2)
        self.how = label("", "muted")
        self.picked = QWidget()
        self._chips: list[QPushButton] = []
        self._chip_box = FlowLayout(spacing=GRID // 2)
        self.pick_how = label(self.tr("Which get money? Choose them."), "muted")
        self.chips = QWidget()
        self.chips.setLayout(self._chip_box)
        self.picked.setLayout(column(self.pick_how, self.chips, spacing=GRID // 2))
        self.left, self.problem, self.warning = label("", "body"), label("", "problem"), label("", "warn")
        self._place = column()
        self.setLayout(
            column(
                self.stages, self.who, self.how, self._place, self.problem, self.picked, self.left, self.warning,
                spacing=GRID,
            )
        )  # fmt: skip
        self.problem.hide()

    def _stage(self, name: str, *, amounts: bool) -> QPushButton:
        made = button(name)
        made.setCheckable(True)
        made.clicked.connect(functools.partial(self._go_stage, amounts))
        return made

    def _side(self, one: Perspective) -> QPushButton:
        made = button(self._desk.texts.word("perspectives", one), role="chip")
        made.setCheckable(True)
        made.clicked.connect(functools.partial(self._go_side, one))
        return made

    # Showing

    def show_round(self, one: Round, *, editable: bool) -> None:
        """Show this round to count in."""
        other = self._round is None or self._round.id != one.id
        if other:
            self._amounts = one.form is RoundForm.BUDGET and bool(chosen(one))
            self._group = None
            self.problem.hide()
        self._round = one
        session = self._desk.session
        who = groups(one, session)
        if self._group not in who:
            self._group = who[0]
        self._show_choices(one, who)
        self._show_grid(one, editable)
        self._show_chips(one, editable)
        self.left.setText(self._left(one))
        self.left.setVisible(bool(self.left.text()))
        said = beyond(one, session, self._desk.texts)
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))

    def _show_choices(self, one: Round, who: tuple[Group, ...]) -> None:
        self.stages.setVisible(one.form is RoundForm.BUDGET)
        self.which.setChecked(not self._amounts)
        self.how_much.setChecked(self._amounts)
        self.stages.mark_stop()
        self.who.setVisible(one.split is not RoundSplit.TOGETHER)
        for side, made in self.sides.items():
            made.setVisible(side in who)
            made.setChecked(side is self._group)
        self.who.mark_stop()
        self.how.setText(self._how(one))
        self.how.setVisible(bool(one.options))

    def _how(self, one: Round) -> str:
        if self._amounts:
            return (
                self.tr("Divide the amount. Type a number; Tab or Enter goes on.")
                if chosen(one)
                else self.tr("Choose first which plans get money.")
            )
        return {
            RoundForm.STICKERS: self.tr(
                "How many stickers of each colour? Type a number; Tab or Enter goes on."
            ),
            RoundForm.POSITIONS: self.tr(
                "How many people stand at each mark? Type a number; Tab or Enter goes on."
            ),
            RoundForm.DOTS: self.tr("How many dots at each proposal? Type a number; Tab or Enter goes on."),
            RoundForm.BUDGET: self.tr("How many people are for it? Type a number; Tab or Enter goes on."),
        }[one.form]

    def _show_grid(self, one: Round, editable: bool) -> None:
        kept = self.grid
        if kept is not None and (
            kept.votes.round.form is not one.form or kept.votes.amounts is not self._amounts
        ):
            self.grid = None
            take_away(kept)
        if self.grid is None:
            model = RoundModel(self._desk, one, amounts=self._amounts)
            self.grid = RoundGrid(model, self.tr("Votes for each proposal"))
            self.grid.tell_in(self.problem)
            self.grid.finished.connect(self._next_group)
            self._place.addWidget(self.grid)
        self.grid.votes.show_round(one, self._group, editable=editable)
        self.grid.setVisible(self.grid.votes.rowCount() > 0)
        self.grid.setMaximumWidth(self.grid.natural_width())

    def _show_chips(self, one: Round, editable: bool) -> None:
        """The proposals that can get money, each on or off."""
        self.picked.setVisible(one.form is RoundForm.BUDGET and not self._amounts and bool(one.options))
        while len(self._chips) < len(one.options):
            made = button("", role="chip")
            made.setCheckable(True)
            made.clicked.connect(functools.partial(self._pick, len(self._chips)))
            self._chips.append(made)
            self._chip_box.addWidget(made)
        for number, made in enumerate(self._chips):
            made.setVisible(number < len(one.options))
            if number < len(one.options):
                option = one.options[number]
                sign = "✓ " if option.chosen else ""
                made.setText(f"{sign}{number + 1}. {cut(option.text, 32)}")
                made.setChecked(option.chosen)
                made.setEnabled(editable)

    def _left(self, one: Round) -> str:
        """What there is still to give: dots or money."""
        texts, session = self._desk.texts, self._desk.session
        if one.form is RoundForm.DOTS and session is not None and session.attendees:
            mine = [p for p in session.attendees if self._group is None or p.perspective is self._group]
            cast = total(one, self._group)
            return self.tr("Dots counted: {cast} of {most}").format(cast=cast, most=len(mine) * one.dots)
        if one.form is not RoundForm.BUDGET or not self._amounts or not one.budget:
            return ""
        lines = []
        if one.split is not RoundSplit.TOGETHER:
            pot = pots(one, session).get(self._group, 0)
            lines.append(self._rest(one, pot - given(one, self._group), pot, texts))
        whole = self._rest(one, remaining(one), one.budget, texts)
        lines.append(whole if not lines else self.tr("All together. {left}").format(left=whole))
        return "\n".join(lines)

    def _rest(self, one: Round, left: int, of: int, texts: Texts) -> str:
        words = (
            self.tr("Still to divide: {left} of {of}")
            if left >= 0
            else self.tr("{left} more than the {of} there is")
        )
        return words.format(left=money(one, abs(left), texts), of=money(one, of, texts))

    # Going on

    def begin(self) -> None:
        """Put the cursor in the first cell."""
        if self.grid is not None and self.grid.votes.rowCount():
            self.grid.begin()

    def _next_group(self, by: int) -> None:
        """After the last cell comes the next group; after the last group counting is done."""
        assert self._round is not None
        who = groups(self._round, self._desk.session)
        at = who.index(self._group) + by
        if 0 <= at < len(who):
            self._group = who[at]
            self._again()
            if self.grid is not None:
                self.grid.begin(last=by < 0)
        elif by > 0:
            self.finished.emit()

    def _go_side(self, one: Perspective) -> None:
        self._group = one
        self._again()
        self.begin()

    def _go_stage(self, amounts: bool) -> None:
        self._amounts = amounts
        self._again()
        self.begin()

    def _again(self) -> None:
        if self._round is not None:
            self.show_round(self._round, editable=self.grid is not None and self.grid.votes.editable)

    def _pick(self, number: int) -> None:
        if self._round is not None:
            option = self._round.options[number]
            self._desk.do(edits.set_option, self._round, option.id, chosen=not option.chosen)
