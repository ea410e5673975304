"""One discussion point at a time, with the way to its neighbours (§3.2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label, row
from ui.widgets.point_card import PointCard


class OnePoint(QWidget):
    """The point that the group talks about now; its owner puts another one here."""

    stepped = Signal(int, int)
    """The number of the point that shows, and -1 or 1 for where to go."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.card: PointCard | None = None
        self._number = 0
        self.where = label("", "muted", wrap=False)
        self.where.setFont(current().font("heading"))
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._way(self.tr("Previous"), "chevron-left", self._go_back)
        self.on = self._way(self.tr("Next"), "chevron-right", self._go_on)
        self._box = column(spacing=2 * GRID)
        ways = row(self.back, self.where, self.on)
        ways.setStretch(1, 1)
        self._box.addLayout(ways)
        self.setLayout(self._box)

    def _way(self, text: str, icon: str, does: object) -> QPushButton:
        made = button(text, icon)
        made.clicked.connect(does)
        return made

    def show_card(self, card: PointCard, number: int, of: int) -> None:
        """Show this point instead of the one before."""
        self.clear()
        self.card, self._number = card, number
        self._box.addWidget(card)
        card.show()  # now, not in the next turn of the loop: only what shows can have the focus
        self.where.setText(self.tr("Point {number} of {all}").format(number=number, all=of))
        self.back.setEnabled(number > 1)
        self.on.setEnabled(number < of)

    def clear(self) -> None:
        """Show no point."""
        if self.card is not None:
            self._box.removeWidget(self.card)
            take_away(self.card)
        self.card = None

    def _go_back(self) -> None:
        self.stepped.emit(self._number, -1)

    def _go_on(self) -> None:
        self.stepped.emit(self._number, 1)
