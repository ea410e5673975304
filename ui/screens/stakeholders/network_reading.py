"""What the network tells, sentence by sentence, each with the parties it is about."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.density_table import DensityTable
from ui.screens.stakeholders.work import Stop, Work
from ui.theme import current
from ui.widgets.layout import GRID, button, column, label, scrolled
from wijkwerkplaats.analysis.network import (
    Density,
    Reading,
    densities,
    meaning,
    read_network,
    sentence,
)
from wijkwerkplaats.model import Relation, Stakeholder

WIDTH = 280
HEIGHT = 240
WIDEST = 16_777_215
REST = 400
"""Milliseconds without an edit before the network is read anew."""


class ReadingCard(QFrame):
    """Worked out in a thread; hovering a sentence lights up its parties."""

    parties_wanted = Signal(tuple)
    pointed = Signal(tuple)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._texts = desk.texts
        self._work: Work | None = None
        self._next: tuple[list[Stakeholder], list[Relation]] | None = None
        self._seen: tuple[list[Stakeholder], list[Relation]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=REST)
        self._soon.timeout.connect(self._begin)
        self.told: list[Reading] = []
        self.links: list[QPushButton] = []
        self._hover = _Hover(self)
        self._lines = column(spacing=2 * GRID)
        inner = QWidget()
        self.density = DensityTable(desk)
        self.density.parties_wanted.connect(self.parties_wanted)
        self.density.hide()
        self.all_pairs = button(self.tr("Between domains"), "table", role="flat")
        self.all_pairs.setCheckable(True)
        self.all_pairs.hide()
        self.all_pairs.toggled.connect(self.density.setVisible)
        inner.setLayout(column(self._lines, self.all_pairs, self.density, 1, spacing=2 * GRID))
        self.empty = label(
            self.tr("Add relations between parties. Then you can read here who connects them."), "muted"
        )
        self.setLayout(
            column(
                label(self.tr("What the network tells"), "heading"), self.empty, scrolled(inner), margins=12
            )
        )
        self.stand(below=False)

    def stand(self, *, below: bool) -> None:
        """Beside the network, or below it."""
        scale = current().percent / 100
        self.setMinimumWidth(round(WIDTH * scale) if not below else 0)
        self.setMaximumWidth(round(WIDTH * scale) if not below else WIDEST)
        self.setMinimumHeight(round(HEIGHT * math.sqrt(scale)) if below else 0)

    def show_network(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Read this network when there is a moment of rest and it is in view."""
        self._next = (list(parties), list(relations))
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what waited for being seen."""
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        if self._next is None or self._next == self._seen:
            return
        self._seen = self._next
        if self._work is not None:
            self._work.stop()
        self._work = Work(functools.partial(_read, *self._seen), self)
        self._work.done.connect(self._show)
        self._work.broke.connect(self._on_broke)
        self._work.start()

    def _on_broke(self, problem: Exception) -> None:
        raise problem

    def _show(self, found: tuple[list[Reading], list[Density]]) -> None:
        self._work = None
        told, dense = found
        self.told = told
        self.density.set_records(dense)
        self.all_pairs.setVisible(bool(told and dense))
        self.density.setVisible(self.all_pairs.isChecked() and bool(told and dense))
        self.links = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.empty.setVisible(not told)
        for number, reading in enumerate(told):
            self._lines.addWidget(self._line(number, reading))

    def _line(self, number: int, reading: Reading) -> QWidget:
        words = sentence(self._texts, reading)
        show = button(self.tr("Show: {0}").format(len(reading.parties)), "arrow-right", role="flat")
        show.setProperty("number", number)
        show.setAccessibleDescription(words)
        show.clicked.connect(self._on_show)
        self.links.append(show)
        made = QWidget()
        made.setProperty("number", number)
        made.installEventFilter(self._hover)
        first = all(one.key != reading.key for one in self.told[:number])
        about = (label(meaning(self._texts, reading), "hint"),) if first else ()
        box = column(label(words), *about, show, spacing=2)
        box.setAlignment(show, Qt.AlignmentFlag.AlignLeft)
        made.setLayout(box)
        return made

    def _on_show(self) -> None:
        self.parties_wanted.emit(self.told[int(self.sender().property("number"))].parties)

    def point(self, number: int) -> None:
        """Light up the parties of a sentence; -1 lights none."""
        self.pointed.emit(self.told[number].parties if 0 <= number < len(self.told) else ())


class _Hover(QObject):
    """Tells which sentence the mouse is on."""

    def __init__(self, card: ReadingCard) -> None:
        super().__init__(card)
        self._card = card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse."""
        if event.type() == QEvent.Type.Enter:
            self._card.point(int(watched.property("number")))
        elif event.type() == QEvent.Type.Leave:
            self._card.point(-1)
        return super().eventFilter(watched, event)


def _read(
    parties: Sequence[Stakeholder], relations: Sequence[Relation], _stop: Stop
) -> tuple[list[Reading], list[Density]]:
    return read_network(parties, relations), densities(parties, relations)
