"""The network of parties with what it tells: relations as lines, places that stay, and its table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_scene import Node, Scene, make_scene
from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.network_places import NetworkPlaces
from ui.screens.stakeholders.network_reading import ReadingCard
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.plain_ground import NetworkGround
from ui.screens.stakeholders.relation_table import RelationColumns
from ui.theme import current
from ui.widgets.layout import button
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.texts import Texts

ROOMY_WIDTH = 860
"""From this width on, at a text size of 100 %, what it tells shows by itself."""

SIDE_BY_SIDE = 600
"""In less than this, what it tells stands below the network."""


class NetworkView(MapView):
    """The map without axes: its places mean nothing but who is near to whom."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        self.sheet = NetworkGround(texts)
        self.pinned: frozenset[str] = frozenset()
        super().__init__(texts, parent, ground=self.sheet)

    def _judgement(self, node: Node) -> str:
        said = self.tr("Relations: {0}").format(len(self.scene.of(node.key)))
        return f"{said} · {self.tr('placed by you')}" if node.key in self.pinned else said

    def _words(self, influence: int, interest: int) -> str:
        return ""


class NetworkPanel(PicturePanel):
    """Dragging gives a party a place of its own, which is kept on this computer."""

    parties_wanted = Signal(tuple)
    """The parties that a sentence is about are to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.places = NetworkPlaces(desk)
        self._shown: tuple[Sequence[Stakeholder], Sequence[Relation]] = ([], [])
        super().__init__(desk, parent)
        self.places.setParent(self)
        self.places.arranged.connect(self._on_arranged)

    def make_map(self, parent: QWidget) -> MapView:
        """The network."""
        made = NetworkView(self._desk.texts, parent)
        made.setAccessibleName(self.tr("Network of relations. The table of relations holds the same."))
        made.keys = self.tr("Arrows: move · Page Down: next · Enter: edit · Delete: let go · + − 0: zoom")
        made.sheet.shore = self.tr("No relation yet")
        made.placed.connect(self._pin)
        made.taken_off.connect(self._unpin)
        return made

    def prepare(self) -> None:
        """The card that reads the network, and the table."""
        self.reading = ReadingCard(self._desk)
        self.reading.parties_wanted.connect(self.parties_wanted)
        self.reading.pointed.connect(self.map.light)
        self._columns = RelationColumns(self._desk, self)
        self.table = self._columns.table()
        self.pages = QStackedWidget(self._whole)
        self.anew = button(self.tr("Arrange anew"), "refresh-cw", role="flat")
        self.anew.setToolTip(self.tr("Places that you chose by dragging stay. Delete lets go of one."))
        self.anew.clicked.connect(self._arrange_anew)
        self.as_table = button(self.tr("As a table"), "table", role="flat")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table)
        self.tell = button(self.tr("What it tells"), "lightbulb", role="flat")
        self.tell.setCheckable(True)
        self.tell.setChecked(True)
        self.tell.toggled.connect(self.reading.setVisible)
        self.tell.clicked.connect(self._on_tell)
        self._tell_chosen = False

    def own_tools(self) -> tuple[QWidget, ...]:
        """Arrange anew, and the table."""
        return self.as_table, self.tell, self.anew

    def laid(self, picture: QWidget) -> QLayout:
        """The picture or its table, and what it tells at the right; below it where it is narrow."""
        self.pages.addWidget(picture)
        self.pages.addWidget(self.table)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(12)
        self._both.addWidget(self.pages, 1)
        self._both.addWidget(self.reading)
        return self._both

    def title(self) -> str:
        """What the picture is called on paper."""
        return self.tr("Network of parties")

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show these parties, their relations and what they tell."""
        self._shown = (parties, relations)
        super().show_parties(parties, relations)
        self._tell_pins()
        there = {party.id for party in parties}
        among = [r for r in relations if r.source_id in there and r.target_id in there]
        self._columns.know(parties)
        self.table.set_records(among)
        self.table.viewport().update()
        self.reading.show_network(parties, among)

    def scene_of(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> Scene:
        """All parties of the traject keep their places, also while the filter hides some."""
        gate = self._desk.gate
        places = self.places.arrange(gate.all(Stakeholder), gate.all(Relation))
        return make_scene(parties, relations, places)

    def _on_arranged(self) -> None:
        self.show_parties(*self._shown)

    def _pin(self, key: str, up: int, right: int) -> None:
        self.places.pin(key, (float(right), float(up)))
        self.show_parties(*self._shown)

    def _unpin(self, key: str) -> None:
        self.places.unpin(key)
        self._tell_pins()

    def _tell_pins(self) -> None:
        """Under the mouse one reads whether a place was chosen."""
        assert isinstance(self.map, NetworkView)
        self.map.pinned = frozenset(self.places.pinned)

    def _arrange_anew(self) -> None:
        self.places.forget()
        self.show_parties(*self._shown)

    def _on_tell(self) -> None:
        self._tell_chosen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the network comes before what it tells, until one asks for it."""
        super().resizeEvent(event)
        width, scale = event.size().width(), current().percent / 100
        if not self._tell_chosen:
            self.tell.setChecked(width >= ROOMY_WIDTH * scale)
        narrow = width < SIDE_BY_SIDE * scale
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if narrow else right)
        self.reading.stand(below=narrow)

    def _on_table(self, on: bool) -> None:
        self.pages.setCurrentIndex(1 if on else 0)
