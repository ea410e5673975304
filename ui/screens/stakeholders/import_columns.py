"""Which column of a sheet goes where: recognised by its head, changed with one choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QWidget

from ui.screens.stakeholders.form_bits import WheelGuard
from ui.widgets.combo import Combo
from ui.widgets.layout import GRID, column, label
from wijkwerkplaats.exchange.party_cells import FIELDS, field_name
from wijkwerkplaats.exchange.party_import import Heads
from wijkwerkplaats.texts import Texts

EXAMPLES = 3
LONGEST_EXAMPLE = 28
MOST = 60
"""Columns that are shown; more than that is no list of parties."""


class ColumnPicks(QFrame):
    """A line for each column: its head, what stands in it, and the field that it fills."""

    changed = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._texts = texts
        self._guard = WheelGuard(self)
        self.picks: dict[int, QComboBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        hint = label(
            self.tr("Each column goes into one field. A field is never emptied by an empty cell."), "hint"
        )
        self.setLayout(
            column(
                label(self.tr("2. Which column holds what?"), "heading"), hint, self._grid, margins=2 * GRID
            )
        )

    def show_sheet(self, heads: Heads, rows: Sequence[list[str]]) -> None:
        """Show the columns of a sheet."""
        self._clear()
        below = [one for one in rows[heads.row + 1 : heads.row + 200] if one]
        for line, words in enumerate((self.tr("Column"), self.tr("For example"), self.tr("Goes into"))):
            self._grid.addWidget(label(words, "hint"), 0, line)
        for number, head in enumerate(heads.names[:MOST]):
            seen = [one[number] for one in below if number < len(one) and one[number]]
            if head or seen:
                self._add(number, head, seen, heads.columns.get(number, ""))

    def _add(self, number: int, head: str, seen: Sequence[str], field: str) -> None:
        pick = Combo()
        pick.addItem(self.tr("Leave out"), "")
        for name in FIELDS:
            pick.addItem(field_name(name, self._texts), name)
        pick.setCurrentIndex(max(0, pick.findData(field)))
        pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        pick.setMinimumContentsLength(14)
        pick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pick.installEventFilter(self._guard)
        name = head[:60] or self.tr("Column {0}").format(number + 1)
        pick.setAccessibleName(self.tr("Where does “{0}” go?").format(name))
        pick.activated.connect(self._on_pick)
        examples = " · ".join(_short(one) for one in list(dict.fromkeys(seen[:20]))[:EXAMPLES])
        shown = QLabel(examples or "–")
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setProperty("role", "muted")
        shown.setWordWrap(True)
        line = self._grid.rowCount()
        self._grid.addWidget(label(name, buddy=pick), line, 0)
        self._grid.addWidget(shown, line, 1)
        self._grid.addWidget(pick, line, 2)
        self.picks[number] = pick

    def _clear(self) -> None:
        self.picks.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def columns(self) -> dict[int, str]:
        """Which field each column fills; what is left out is not in it."""
        return {number: pick.currentData() for number, pick in self.picks.items() if pick.currentData()}

    def _on_pick(self) -> None:
        """A field takes one column: the column that had it before lets go."""
        chosen = self.sender()
        assert isinstance(chosen, QComboBox)
        for pick in self.picks.values():
            if pick is not chosen and pick.currentData() and pick.currentData() == chosen.currentData():
                pick.setCurrentIndex(0)
        self.changed.emit()


def _short(cell: str) -> str:
    """The beginning of a cell on one line, with a sign where it is cut."""
    line = " ".join(cell.split())
    return line if len(line) <= LONGEST_EXAMPLE else f"{line[: LONGEST_EXAMPLE - 1].rstrip()}…"
