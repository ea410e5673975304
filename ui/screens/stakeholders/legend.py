"""What the shapes and lines on the map mean."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_look import line_icon, mark_icon, strength_icon
from ui.screens.stakeholders.map_scene import Scene
from ui.screens.stakeholders.map_spread import box_icon
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import label, row
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.model.words import RelationKind


class Legend(QWidget):
    """Only what is on the map now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = desk.texts
        self._flow = FlowLayout(spacing=12)
        self._entries: dict[object, QWidget] = {}
        self._scene = Scene()
        self.setLayout(self._flow)
        self.setAccessibleName(self.tr("Legend of the map"))

    def show_scene(self, scene: Scene) -> None:
        """Explain the shapes and lines of a scene; at once, or when it comes into view."""
        self._scene = scene
        if self.isVisible():
            self._explain()

    def showEvent(self, event: QShowEvent) -> None:
        """Explain what waited for being seen."""
        super().showEvent(event)
        self._explain()

    def _explain(self) -> None:
        if not self._entries:
            self._make()
        on_map: set[object] = {node.group for node in self._scene.nodes}
        on_map |= {edge.kind for edge in self._scene.edges}
        on_map |= {edge.strength for edge in self._scene.edges if edge.strength}
        if any(node.indispensable for node in self._scene.nodes):
            on_map.add("indispensable")
        if self._scene.spreads:
            on_map.add("apart")
        for what, entry in self._entries.items():
            entry.setVisible(what in on_map)

    def _make(self) -> None:
        for group in PartyGroup:
            self._add(group, mark_icon(group, size=18), 18, self._texts.word("party_group", group))
        ring = mark_icon(PartyGroup.OTHER, indispensable=True, size=22)
        self._add("indispensable", ring, 22, self.tr("Ring: indispensable"))
        apart = QIcon(box_icon())
        self._add("apart", apart, 30, self.tr("Dashed box: perspectives place it differently"))
        for kind in RelationKind:
            self._add(kind, line_icon(kind), 40, self._texts.word("relation_kind", kind))
        for strength in (1, 2, 3):
            words = self.tr("Line: {0}").format(self._texts(f"relation_strength.{strength}"))
            self._add(strength, strength_icon(strength), 40, words)

    def _add(self, what: object, icon: QIcon, width: int, words: str) -> None:
        entry = QWidget(self)
        picture = QLabel(entry)
        picture.setPixmap(icon.pixmap(width, 22))
        entry.setLayout(row(picture, label(words, "hint", wrap=False), spacing=5))
        self._entries[what] = entry
        self._flow.addWidget(entry)
