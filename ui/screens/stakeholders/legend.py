"""What the shapes and lines on the map mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_look import line_icon, mark_icon
from ui.screens.stakeholders.map_scene import Scene
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import label, row
from wijkwerkplaats.analysis.stakeholders import PartyGroup
from wijkwerkplaats.model.words import RelationKind


class Legend(QWidget):
    """Only what is on the map now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = desk.texts
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(spacing=12)
        self.setLayout(self._flow)
        self.setAccessibleName(self.tr("Legend of the map"))

    def show_scene(self, scene: Scene) -> None:
        """Explain the shapes and lines of a scene."""
        groups = {node.group for node in scene.nodes}
        kinds = {edge.kind for edge in scene.edges}
        indispensable = any(node.indispensable for node in scene.nodes)
        wanted = (frozenset(groups), frozenset(kinds), indispensable)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._empty()
        for group in (group for group in PartyGroup if group in groups):
            self._add(mark_icon(group, size=18), 18, self._texts.word("party_group", group))
        if indispensable:
            self._add(
                mark_icon(PartyGroup.OTHER, indispensable=True, size=22), 22, self.tr("Ring: indispensable")
            )
        for kind in (kind for kind in RelationKind if kind in kinds):
            self._add(line_icon(kind), 40, self._texts.word("relation_kind", kind))
        self.updateGeometry()

    def _empty(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _add(self, icon: QIcon, width: int, words: str) -> None:
        picture = QLabel()
        picture.setPixmap(icon.pixmap(width, 22))
        entry = QWidget()
        entry.setLayout(row(picture, label(words, "hint", wrap=False), spacing=5))
        self._flow.addWidget(entry)

    def words(self) -> Iterable[str]:
        """What stands in the legend."""
        return [found.text() for found in self.findChildren(QLabel) if found.text()]
