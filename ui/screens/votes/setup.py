"""What is asked in a round, and what there is to choose from (§7.2)."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.fields import AddLine, LineField
from ui.widgets.layout import GRID, column, label, row, tool
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.model import MOST_MONEY, Round, RoundOption
from wijkwerkplaats.model.words import RoundForm, RoundSplit


class OptionRow(QWidget):
    """A proposal that can be worded otherwise or taken away."""

    removed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._key = ""
        self.number = label("", "muted", wrap=False)
        self.field = LineField(desk, name=self.tr("Proposal"))
        self.remove = tool("trash-2", self.tr("Take this proposal away"))
        self.remove.clicked.connect(self._remove)
        box = row(self.number, self.field, self.remove)
        box.setStretch(1, 1)
        self.setLayout(box)

    def show_option(self, number: int, option: RoundOption, write: object) -> None:
        """Show this proposal."""
        self._key = option.id
        self.number.setText(f"{number}.")
        self.field.setAccessibleName(self.tr("Proposal {number}").format(number=number))
        self.field.bind(option.text, write)  # type: ignore[arg-type]

    def _remove(self) -> None:
        self.removed.emit(self._key)


class ProposalLine(AddLine):
    """Enter adds a proposal; on an empty line it goes on to counting."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter without words: that was the last one."""
        if event.text() in ("\r", "\n") and not self.text().strip():
            self.done.emit()
            return
        super().keyPressEvent(event)


class RoundSetup(QWidget):
    """Question, part, who is counted apart, dots or budget, and the proposals."""

    ready = Signal()
    """The proposals are in: go on and count."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._round: Round | None = None
        self.question = LineField(
            desk, name=self.tr("Question"), placeholder=self.tr("What do you ask the room?")
        )
        self.part = Combo()
        self.split = Combo()
        self.dots = QSpinBox()
        self.dots.setRange(1, 20)
        self.dots.setAccessibleName(self.tr("Dots for each person"))
        self.budget = LineField(desk, name=self.tr("To divide"))
        self.unit = Combo()
        self.problem = label("", "problem")
        self.problem.hide()
        self.rows: list[OptionRow] = []
        self._options = column(spacing=GRID // 2)
        words = self.tr("Type a proposal and press Enter")
        self.line = ProposalLine(self._add, name=words, placeholder=words)
        self.line.done.connect(self.ready)
        self.question.returnPressed.connect(self.line.setFocus)
        self._fill()
        self._build()

    def _fill(self) -> None:
        texts = self._desk.texts
        self.part.setAccessibleName(self.tr("Part"))
        self.part.addItem(self.tr("No part"), "")
        for part in self._desk.method.parts:
            self.part.addItem(part.title, part.id)
        self.split.setAccessibleName(self.tr("Count"))
        for split in RoundSplit:
            self.split.addItem(texts.word("round_split", split), split.value)
        self.unit.setAccessibleName(self.tr("In"))
        self.unit.addItem(self.tr("euros"), True)
        self.unit.addItem(self.tr("points"), False)
        for combo, write in (
            (self.part, self._set_part),
            (self.split, self._set_split),
            (self.unit, self._set_unit),
        ):
            combo.activated.connect(write)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self.dots.valueChanged.connect(self._set_dots)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.dots_box = _field(self.tr("Dots for each person"), self.dots)
        self.budget_box = _field(self.tr("To divide"), self.budget)
        self.unit_box = _field(self.tr("In"), self.unit)
        grid.addWidget(_field(self.tr("Question"), self.question), 0, 0, 1, 2)
        grid.addWidget(_field(self.tr("About"), self.part), 1, 0)
        grid.addWidget(_field(self.tr("Count"), self.split), 1, 1)
        grid.addWidget(self.dots_box, 2, 0)
        grid.addWidget(self.budget_box, 3, 0)
        grid.addWidget(self.unit_box, 3, 1)
        self.setLayout(column(grid, self.problem, self._options, self.line, spacing=GRID))

    # Showing

    def show_round(self, one: Round) -> None:
        """Show this round."""
        other = self._round is None or self._round.id != one.id
        self._round = one
        if other:
            self.problem.hide()
        self.question.bind(one.question, functools.partial(self._set, one.id, "question"))
        self.part.setCurrentIndex(max(0, self.part.findData(one.part)))
        self._show_splits(one)
        money = one.form is RoundForm.BUDGET
        self.dots_box.setVisible(one.form is RoundForm.DOTS)
        self.budget_box.setVisible(money)
        self.unit_box.setVisible(money)
        self.dots.blockSignals(True)
        self.dots.setValue(one.dots)
        self.dots.blockSignals(False)
        self.budget.bind(f"{one.budget}" if one.budget else "", functools.partial(self._set_budget, one.id))
        self.unit.setCurrentIndex(0 if one.euros else 1)
        self._show_options(one)

    def _show_splits(self, one: Round) -> None:
        """A budget can also be divided by how many people each group has."""
        people = self.split.findData(RoundSplit.PEOPLE.value)
        if one.form is not RoundForm.BUDGET and people >= 0:
            self.split.removeItem(people)
        elif one.form is RoundForm.BUDGET and people < 0:
            words = self._desk.texts.word("round_split", RoundSplit.PEOPLE)
            self.split.addItem(words, RoundSplit.PEOPLE.value)
        self.split.setCurrentIndex(max(0, self.split.findData(one.split.value)))

    def _show_options(self, one: Round) -> None:
        while len(self.rows) < len(one.options):
            made = OptionRow(self._desk)
            made.removed.connect(self._remove)
            self.rows.append(made)
            self._options.addWidget(made)
        for number, made in enumerate(self.rows):
            made.setVisible(number < len(one.options))
            if number < len(one.options):
                option = one.options[number]
                made.show_option(number + 1, option, functools.partial(self._word, one.id, option.id))

    # Editing

    def _newest(self, key: str = "") -> Round | None:
        return self._desk.gate.get(Round, key or (self._round.id if self._round else ""))

    def _set(self, key: str, field: str, value: object) -> None:
        one = self._newest(key)
        if one is not None:
            self._desk.do(edits.set_round, one, field, value)

    def _set_part(self) -> None:
        self._set("", "part", self.part.currentData())

    def _set_unit(self) -> None:
        self._set("", "euros", self.unit.currentData())

    def _set_dots(self, value: int) -> None:
        self._set("", "dots", value)

    def _set_split(self) -> None:
        one = self._newest()
        if one is None or self.split.currentData() == one.split.value:
            return
        fresh = RoundSplit(self.split.currentData())
        lost = bool(one.votes) and (one.split is RoundSplit.TOGETHER) is not (fresh is RoundSplit.TOGETHER)
        self._desk.do(edits.set_split, one, fresh)
        if lost:
            self._desk.told.emit(
                self.tr("The votes counted before do not fit and are gone. Ctrl+Z brings them back.")
            )

    def _set_budget(self, key: str, typed: str) -> None:
        """What is no amount stays in the field, with a word about it."""
        plain = "".join(letter for letter in typed if letter not in " .,€\u00a0\u202f")
        right = not plain or (plain.isdecimal() and len(plain) <= 12 and int(plain) <= MOST_MONEY)
        self.problem.setVisible(not right)
        if right:
            self._set(key, "budget", int(plain or 0))
        else:
            words = self.tr("“{typed}” is no amount. Type a whole number, at most {most}.")
            self.problem.setText(words.format(typed=typed[:40], most=f"{MOST_MONEY}"))

    def _word(self, key: str, option: str, text: str) -> None:
        one = self._newest(key)
        if one is not None and text.strip():
            self._desk.do(edits.set_option, one, option, text=" ".join(text.split()))

    def _add(self, text: str) -> object:
        one = self._newest()
        return self._desk.do(edits.add_option, one, text) if one is not None else None

    def _remove(self, option: str) -> None:
        one = self._newest()
        if one is not None:
            self.line.setFocus()
            self._desk.do(edits.remove_option, one, option)
            self._desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))


def _field(title: str, field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "hint", buddy=field), field, spacing=2))
    return made
