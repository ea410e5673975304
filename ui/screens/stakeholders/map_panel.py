"""The map of influence and interest with its tray: as agreed, or as one perspective sees it."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget

from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scene import Scene, build_scene
from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.seen_table import SeenColumns
from ui.screens.stakeholders.tray import Tray
from ui.widgets.combo import Combo
from ui.widgets.layout import button, row
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.judgements import as_seen, newest, spreads
from wijkwerkplaats.analysis.stakeholders import is_placed
from wijkwerkplaats.model import Judgement, Relation, Stakeholder
from wijkwerkplaats.model.words import Perspective

AGREED: Final = "agreed"
APART: Final = "apart"


class MapPanel(PicturePanel):
    """Who has been judged stands on the map, the others wait in the tray."""

    place_middle = Signal(str)
    """A party of the tray is to go to the middle of the map."""

    def prepare(self) -> None:
        """The tray comes first."""
        self._of: tuple[Sequence[Stakeholder], Sequence[Relation]] = ([], [])
        self._said: list[Judgement] = []
        self._newest: dict[str, dict[Perspective, Judgement]] = {}
        self.tray.place_wanted.connect(self.place_middle)
        self.seen = Combo()
        self.seen.addItem(self.tr("As agreed together"), AGREED)
        self.seen.addItem(self.tr("Where views differ"), APART)
        for value, name in self._desk.texts.words("perspectives", Perspective).items():
            self.seen.addItem(self.tr("As seen by: {0}").format(name), value)
        self.seen.setAccessibleName(self.tr("Whose view the map shows"))
        self.seen.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.seen.setMinimumContentsLength(14)
        self.seen.currentIndexChanged.connect(self._on_seen)
        self.as_table = button(self.tr("As a table"), "table", role="flat")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table)
        self._columns = SeenColumns(self._desk, self)
        self._table: RecordTable | None = None
        self.pages = QStackedWidget(self._whole)

    @property
    def table(self) -> RecordTable:
        """The same as a table; made when one first looks."""
        if self._table is None:
            self._table = self._columns.table(self.pages)
            self.pages.addWidget(self._table)
        return self._table

    def make_map(self, parent: QWidget) -> MapView:
        """The map of influence and interest."""
        self.tray = Tray(parent)
        made = super().make_map(parent)
        made.setAccessibleName(self.tr("Map of influence and interest. The table holds the same."))
        made.keys = self.tr(
            "Arrows: move · Page Down: next · Enter: edit · Delete: off the map · + − 0: zoom"
        )
        return made

    def own_tools(self) -> tuple[QWidget, ...]:
        """Whose view, and the table."""
        return self.seen, self.as_table

    def laid(self, picture: QWidget) -> QLayout:
        """The tray and the picture, or the table."""
        both = QWidget(self.pages)
        inner = row(self.tray, picture, spacing=12)
        inner.setStretch(1, 1)
        both.setLayout(inner)
        self.pages.addWidget(both)
        return row(self.pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tray takes its part of the width."""
        super().resizeEvent(event)
        self.tray.fit_in(event.size().width())

    def title(self) -> str:
        """What the picture is called on paper."""
        if self.perspective is not None:
            who = self._desk.texts.word("perspectives", self.perspective)
            return self.tr("Parties by influence and interest, as seen by: {0}").format(who)
        return self.tr("Parties by influence and interest")

    # Whose view

    @property
    def perspective(self) -> Perspective | None:
        """The perspective whose judgements the map shows; None for what the group agreed on."""
        value = str(self.seen.currentData())
        return None if value in (AGREED, APART) or self._desk.presenting else Perspective(value)

    def _judged(self) -> dict[str, dict[Perspective, Judgement]]:
        """What perspectives said; worked out once while one types in the filter."""
        said = self._desk.gate.all(Judgement)
        if said != self._said:
            self._said, self._newest = said, newest(said)
        return self._newest

    def _on_seen(self) -> None:
        self.map.art.boxes = self.seen.currentData() == APART
        if self.map.art.boxes and self.lines.currentData() == Lines.ALL:
            self.lines.setCurrentIndex(self.lines.findData(Lines.CHOSEN))  # boxes and all lines are too much
        self.map.forget_scene()
        self.show_parties(*self._of)

    def _on_table(self, on: bool) -> None:
        if on:
            self._fill_table()
            self.pages.setCurrentWidget(self.table)
        else:
            self.pages.setCurrentIndex(0)

    # Showing

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show the parties that have a place on the map, and the others in the tray."""
        self._of = (parties, relations)
        self.seen.setVisible(not self._desk.presenting)
        placed = self._placed(parties)
        super().show_parties(placed, relations)
        self.tray.show_parties([p for p in placed if not is_placed(p)], editable=self._desk.editable)
        if self.as_table.isChecked():
            self._fill_table()

    def _placed(self, parties: Sequence[Stakeholder]) -> Sequence[Stakeholder]:
        who = self.perspective
        return parties if who is None else as_seen(parties, self._judged(), who)

    def scene_of(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> Scene:
        """The parties with, for the team, where perspectives place them."""
        scene = build_scene(parties, relations)
        if self._desk.presenting or self.perspective is not None:
            return scene
        found = spreads(parties, self._judged())
        return dataclasses.replace(scene, spreads=tuple(found.values()))

    def _fill_table(self) -> None:
        self._columns.know(self._judged())
        self.table.set_records(self._of[0])
        self._columns.hide(self.table, presenting=self._desk.presenting)
        self.table.viewport().update()

    def choose(self, key: str) -> None:
        """Make a party the chosen one."""
        super().choose(key)
        self.tray.choose(key)
        if self.as_table.isChecked():
            self.table.choose(key)
