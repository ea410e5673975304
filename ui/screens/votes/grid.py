"""The table in which a round is counted: a row for each proposal; Tab and Enter go on to the next cell (§7.2)."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.count_grid import Cell, CountGrid
from ui.widgets.counts import AgreementModel, Index
from ui.widgets.press import enters
from wijkwerkplaats.analysis.rounds import ORDINAL, Group, amount_of, counts_of, places
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.model import MOST_MONEY, PLACES, Round, RoundOption

WIDEST: Final = 10
LEAST_WIDE: Final = 6
"""Names of proposals take at most so many lines of text in width, and where there is little room so many; they wrap."""
_GROUPED: Final = re.compile(r"[.,\s\u00a0](?=\d{3}(?:\D|$))|€|\s")


class RoundModel(AgreementModel):
    """The votes of one group, or the amounts that it gives."""

    def __init__(self, desk: Desk, one: Round, *, amounts: bool) -> None:
        super().__init__(desk, 1 if amounts else PLACES[one.form])
        self.amounts = amounts
        self.round = one
        self.group: Group = None
        self._options: tuple[RoundOption, ...] = ()
        self.keys = ()

    def show_round(self, one: Round, group: Group, *, editable: bool) -> None:
        """Show what this group gave."""
        options = tuple(o for o in one.options if o.chosen) if self.amounts else one.options
        self.round, self.group = one, group
        if options != self._options:
            self.beginResetModel()
            self._options, self.keys = options, tuple(option.id for option in options)
            self._counts = {}
            self.endResetModel()
        read = self._amount if self.amounts else self._votes
        self.show_counts({option.id: read(option.id) for option in options}, editable=editable)

    def _votes(self, option: str) -> tuple[int, ...]:
        return counts_of(self.round, option, self.group)

    def _amount(self, option: str) -> tuple[int, ...]:
        return (amount_of(self.round, option, self.group),)

    def write(self, option: Any, place: int, count: int) -> None:
        """Keep a count or an amount."""
        if self.amounts:
            self._desk.do(edits.set_amount, self.round, option, self.group, count)
        else:
            self._desk.do(edits.set_votes, self.round, option, self.group, place, count)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Amounts may be typed as people write them: € 12.500."""
        plain = _GROUPED.sub("", str(value).strip()) if self.amounts else value
        return super().setData(index, plain, role)

    def most(self, column: int) -> int:
        """Money runs higher than votes."""
        return MOST_MONEY if self.amounts else super().most(column)

    def row_title(self, row: int) -> str:
        """The proposal, with its number."""
        number = self.round.options.index(self._options[row]) + 1
        return f"{number}. {' '.join(self._options[row].text.split())}"

    def place_title(self, column: int) -> str:
        """Red, a number, dots, or the amount."""
        if self.amounts:
            return self.tr("Amount")
        return places(self.round.form, self._desk.texts)[column]

    def place_tip(self, column: int) -> str:
        """The same, as it is spoken."""
        return self.place_title(column)

    def titles(self) -> list[tuple[str, str]]:
        """Only where places run from least to most."""
        return super().titles() if self.round.form in ORDINAL else []


class RoundGrid(CountGrid):
    """Fast to fill: type a number, Tab or Enter, type the next. After the last cell `finished` says where to go."""

    finished = Signal(int)
    """The last cell was passed (1), or the first one backwards (-1)."""

    votes: RoundModel

    def __init__(self, votes: RoundModel, name: str) -> None:
        self._fitted = 0
        super().__init__(votes, name)
        self.setItemDelegate(_Counting(self))
        self.setWordWrap(True)
        votes.modelReset.connect(self.fit_rows)
        header = self.verticalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        if votes.amounts:
            amount = self.fontMetrics().horizontalAdvance("000.000.000") + 40
            self.like(0, amount, amount)

    def fit_rows(self) -> None:
        """Names of proposals wrap within a column of their own."""
        metrics, header = QFontMetrics(current().font("body", bold=True)), self.verticalHeader()
        titles = [self.votes.row_title(row) for row in range(self.votes.rowCount())]
        line = metrics.height()
        wide = min(self._names(WIDEST), max(self._names(LEAST_WIDE), self.width() - self._beside_names()))
        header.setFixedWidth(wide)
        for row, title in enumerate(titles):
            box = metrics.boundingRect(
                QRect(0, 0, wide - 18, 10_000), int(Qt.TextFlag.TextWordWrap), title or " "
            )
            header.resizeSection(row, max(line + 13, box.height() + 12))
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()

    def _names(self, most: int) -> int:
        """The width of the proposals' names, of at most so many lines of text."""
        metrics = QFontMetrics(current().font("body", bold=True))
        titles = (self.votes.row_title(row) for row in range(self.votes.rowCount()))
        return min(max(map(metrics.horizontalAdvance, titles), default=0), most * metrics.height()) + 20

    def _beside_names(self) -> int:
        return self.likes() + 2 * self.frameWidth() + 4

    def natural_width(self) -> int:
        """How wide it is with its names as wide as they like."""
        return self._names(WIDEST) + self._beside_names()

    def resizeEvent(self, event: object) -> None:
        """Names wrap before anything has to scroll."""
        if self.width() != self._fitted:
            self._fitted = self.width()
            self.fit_rows()
        super().resizeEvent(event)

    def begin(self, *, last: bool = False) -> None:
        """Put the cursor in the first cell, or in the last one."""
        row, place = (self.votes.rowCount() - 1, self.votes.places - 1) if last else (0, 0)
        self.setCurrentIndex(self.votes.index(row, place))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go on to the next cell, row after row, or back."""
        at = self.currentIndex()
        place = at.row() * self.votes.places + min(at.column(), self.votes.places - 1) + by
        if 0 <= place < self.votes.rowCount() * self.votes.places:
            row, column = divmod(place, self.votes.places)
            self.setCurrentIndex(self.votes.index(row, column))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.finished.emit(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; F2 and typing edit."""
        if enters(event):
            self.step(1)
            return
        super().keyPressEvent(event)


class _Counting(Cell):
    """Tab and Enter take the number over and go on, Shift+Tab goes back."""

    _grid: RoundGrid

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go on from the small field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
        ):
            on = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if on or event.key() == Qt.Key.Key_Backtab:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                self._grid.step(1 if on else -1)
                return True
        return super().eventFilter(watched, event)

    def shown_text(self, index: Index) -> str:
        """Amounts with their thousands apart."""
        value = int(index.data(Qt.ItemDataRole.EditRole))
        grouped = f"{value:,}"
        return grouped.replace(",", "\u202f") if self._grid.votes.amounts else str(value)
