"""The map of influence and interest with the tray of those that have no place yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.tray import Tray
from wijkwerkplaats.analysis.stakeholders import is_placed
from wijkwerkplaats.model import Relation, Stakeholder


class MapPanel(PicturePanel):
    """Who has been judged stands on the map, the others wait in the tray."""

    place_middle = Signal(str)
    """A party of the tray is to go to the middle of the map."""

    def prepare(self) -> None:
        """The tray comes first."""
        self.tray.place_wanted.connect(self.place_middle)

    def make_map(self, parent: QWidget) -> MapView:
        """The map of influence and interest."""
        self.tray = Tray(parent)
        made = super().make_map(parent)
        made.setAccessibleName(self.tr("Map of influence and interest. The table holds the same."))
        made.keys = self.tr(
            "Arrows: move · Page Down: next · Enter: edit · Delete: off the map · + − 0: zoom"
        )
        return made

    def beside(self) -> QWidget | None:
        """The tray."""
        return self.tray

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tray takes its part of the width."""
        super().resizeEvent(event)
        self.tray.fit_in(event.size().width())

    def title(self) -> str:
        """What the picture is called on paper."""
        return self.tr("Parties by influence and interest")

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show the parties that have a place on the map, and the others in the tray."""
        super().show_parties(parties, relations)
        self.tray.show_parties([p for p in parties if not is_placed(p)], editable=self._desk.editable)

    def choose(self, key: str) -> None:
        """Make a party the chosen one."""
        super().choose(key)
        self.tray.choose(key)
