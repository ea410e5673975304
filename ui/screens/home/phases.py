"""The five building blocks at a glance (§3.1): how far each is, and the way to it."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import ButtonRow
from ui.widgets.layout import GRID, column
from ui.widgets.press import enters
from ui.window.rail_model import ICONS
from wijkwerkplaats.analysis.progress import progress
from wijkwerkplaats.method import Phase
from wijkwerkplaats.model.words import PartState


class PhaseStrip(QWidget):
    """A tile for each phase."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tiles = [PhaseTile(desk, phase) for phase in desk.method.phases]
        self.setLayout(column(ButtonRow(*self.tiles, name=self.tr("Building blocks"))))

    def refresh(self) -> None:
        """Show where every phase stands now."""
        now = progress(self._desk.gate, self._desk.method)
        for tile in self.tiles:
            tile.show_states([now[part.id].state for part in tile.phase.parts])


class PhaseTile(QAbstractButton):
    """The title of a phase and the shape of each of its parts; a click goes to the first part to work on."""

    def __init__(self, desk: Desk, phase: Phase) -> None:
        super().__init__()
        self.phase = phase
        self._desk = desk
        self._states: list[PartState] = []
        self.setToolTip(phase.about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(functools.partial(self._go))

    def show_states(self, states: list[PartState]) -> None:
        """Show these."""
        self._states = states
        done = sum(state in (PartState.DONE, PartState.SKIPPED) for state in states)
        told = self.tr("{phase}: {done} of {all} done")
        self.setAccessibleName(told.format(phase=self.phase.title, done=done, all=len(states)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there too."""
        if enters(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        unfinished = [
            part.id
            for part, state in zip(self.phase.parts, self._states, strict=False)
            if state in (PartState.UNTOUCHED, PartState.STARTED)
        ]
        self._desk.go(part=(unfinished or [self.phase.parts[0].id])[0])

    def _size(self) -> int:
        return max(12, self.fontMetrics().ascent() - 2)

    def sizeHint(self) -> QSize:
        """Room for the title and six shapes."""
        metrics = self.fontMetrics()
        shapes = 6 * (self._size() + 3)
        width = max(metrics.horizontalAdvance(f"{self.phase.title}_"), shapes) + 2 * GRID + 4
        return QSize(width, metrics.lineSpacing() + self._size() + 4 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("sunken" if self.underMouse() else "surface"))
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "border"), width))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("body", bold=True))
        inner = self.rect().adjusted(GRID + 4, GRID + 2, -GRID, -GRID)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.phase.title)
        size, left = self._size(), inner.x()
        top = inner.bottom() - size
        for state in self._states:
            color = "accent" if state in (PartState.DONE, PartState.STARTED) else "muted"
            theme.icon(ICONS[state], color, size).paint(painter, QRect(left, top, size, size))
            left += size + 3
