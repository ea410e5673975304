"""Which picture of the parties shows: one line of choices."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import put_icon
from ui.widgets.press import PushButton


class View(StrEnum):
    """The pictures there are."""

    GRID = "grid"
    NETWORK = "network"
    RINGS = "rings"
    DOMAINS = "domains"


class ViewSwitch(QWidget):
    """Chips of which one is chosen."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("leads_the_room", True)
        self._group = QButtonGroup(self)
        self.chips: dict[View, QPushButton] = {}
        flow = FlowLayout(spacing=6)
        for view, icon, words in (
            (View.GRID, "chart-scatter", self.tr("Influence and interest")),
            (View.NETWORK, "network", self.tr("Network")),
            (View.RINGS, "target", self.tr("Rings")),
            (View.DOMAINS, "table", self.tr("Domains")),
        ):
            chip = PushButton(words)
            put_icon(chip, icon)
            chip.setCheckable(True)
            # The chosen chip is bold: it must not outgrow its place.
            bold = QFontMetrics(current().font("body", bold=True)).horizontalAdvance(words)
            chip.setMinimumWidth(bold + round(52 * max(1.0, current().percent / 100)))
            chip.setProperty("role", "chip")
            chip.setObjectName(view)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.clicked.connect(self._on_chip)
            self._group.addButton(chip)
            self.chips[view] = chip
            flow.addWidget(chip)
        self.chips[View.GRID].setChecked(True)
        self.setLayout(flow)
        self.setAccessibleName(self.tr("Which picture shows"))

    @property
    def view(self) -> View:
        """The view that is chosen."""
        return next(view for view, chip in self.chips.items() if chip.isChecked())

    def choose(self, view: View) -> None:
        """Choose a view."""
        self.chips[view].setChecked(True)

    def _on_chip(self) -> None:
        self.changed.emit(self.sender().objectName())
