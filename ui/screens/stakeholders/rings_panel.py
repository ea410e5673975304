"""Parties in rings: by how near they are, or by level; and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scene import Node, Scene, make_scene
from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.plain_ground import RingGround
from ui.widgets.layout import button, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.layout import RINGS, Ring, ring_at, ring_number, ring_places
from wijkwerkplaats.analysis.stakeholders import group_of
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Level
from wijkwerkplaats.texts import Texts


class RingsView(MapView):
    """The map with rings under it."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        self.rings = RingGround(texts)
        super().__init__(texts, parent, ground=self.rings)

    def _words(self, influence: int, interest: int) -> str:
        return self.rings.names[ring_at(interest, influence)]

    def _judgement(self, node: Node) -> str:
        return self.rings.names[ring_at(node.x, node.y)]


class RingsPanel(PicturePanel):
    """By level a party can be dragged to another ring; how near it is follows from its judgement."""

    level_wanted = Signal(str, str)
    """A party is to get another level; empty is unknown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._shown: tuple[Sequence[Stakeholder], Sequence[Relation]] = ([], [])
        super().__init__(desk, parent)

    def make_map(self, parent: QWidget) -> MapView:
        """The rings."""
        made = RingsView(self._desk.texts, parent)
        made.setAccessibleName(self.tr("Parties in rings. The table holds the same."))
        made.keys = self.tr("Page Down: next · Enter: edit · + − 0: zoom · arrows: to another ring")
        made.placed.connect(self._to_ring)
        self.rings = made.rings
        return made

    def prepare(self) -> None:
        """The choice of rings, and the table."""
        self.by = QComboBox()
        self.by.addItem(self.tr("By influence and interest"), "near")
        self.by.addItem(self.tr("By level"), "level")
        self.by.setAccessibleName(self.tr("What the rings stand for"))
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by.setMinimumContentsLength(16)
        self.by.currentIndexChanged.connect(self._on_by)
        self.as_table = button(self.tr("As a table"), "table", role="flat")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table)
        self._columns = _RingColumns(self)
        self.table = RecordTable(
            self._desk, self._columns.columns(self._desk), name=self.tr("Parties by ring")
        )
        self.pages = QStackedWidget(self._whole)

    def own_tools(self) -> tuple[QWidget, ...]:
        """Which rings, and the table."""
        return self.by, self.as_table

    def laid(self, picture: QWidget) -> QLayout:
        """The picture or its table."""
        self.pages.addWidget(picture)
        self.pages.addWidget(self.table)
        return row(self.pages)

    @property
    def by_level(self) -> bool:
        """Whether the rings are levels."""
        return bool(self.by.currentData() == "level")

    @property
    def secret(self) -> bool:
        """Levels are no judgement: the room may see them."""
        return not self.by_level

    def title(self) -> str:
        """What the picture is called on paper."""
        return self.tr("Parties by level") if self.by_level else self.tr("Parties by how near they are")

    def build(self) -> None:
        """At first only the relations of the chosen party: rings are about who is near."""
        super().build()
        self.lines.setCurrentIndex(1)
        self.map.show_lines(Lines.CHOSEN)

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show these parties in their rings."""
        self._shown = (parties, relations)
        self.rings.names = self._names()
        super().show_parties(parties, [] if self._desk.presenting else relations)
        self.map.editable = self._desk.editable and self.by_level
        self._columns.names, self._columns.by_level = self.rings.names, self.by_level
        self.table.set_records(sorted(parties, key=self._columns.order))
        self.table.viewport().update()

    def scene_of(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> Scene:
        """Parties of one group stand together in their ring."""
        ordered = sorted(parties, key=_by_group)
        rings = {party.id: ring_number(party, by_level=self.by_level) for party in ordered}
        return make_scene(ordered, relations, ring_places(rings))

    def _names(self) -> tuple[str, ...]:
        texts = self._desk.texts
        if self.by_level:
            return (*texts.words("level", Level).values(), texts("ring.none"))
        return tuple(texts.words("ring", Ring).values())

    def _on_by(self) -> None:
        self.map.forget_scene()
        self.show_parties(*self._shown)

    def _on_table(self, on: bool) -> None:
        self.pages.setCurrentIndex(1 if on else 0)

    def _to_ring(self, key: str, up: int, right: int) -> None:
        party = self._desk.gate.get(Stakeholder, key)
        number = ring_at(right, up)
        if party is not None and self.by_level:
            level = list(Level)[number] if number < RINGS - 1 else None
            self._desk.do(common.set_field, party, "level", level)


class _RingColumns(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.names: Sequence[str] = ("",) * RINGS
        self.by_level = False

    def columns(self, desk: Desk) -> tuple[Column, ...]:
        self._desk = desk
        texts = desk.texts
        return (
            Column(title=self.tr("Ring"), read=self._ring, width=170),
            Column(title=self.tr("Name"), read=_name, width=220),
            Column(
                title=self.tr("Level"), read=_level, write=self._set_level, kind="choice",
                choices={"": "–", **texts.words("level", Level)}, width=160,
            ),
        )  # fmt: skip

    def order(self, party: Stakeholder) -> tuple[int, str]:
        return ring_number(party, by_level=self.by_level), party.name.casefold()

    def _ring(self, party: Stakeholder) -> str:
        return self.names[ring_number(party, by_level=self.by_level)]

    def _set_level(self, party: Stakeholder, value: str | None) -> None:
        self._desk.do(common.set_field, party, "level", Level(value) if value else None)


def _by_group(party: Stakeholder) -> tuple[str, str]:
    return group_of(party.kind), party.id


def _name(party: Stakeholder) -> str:
    return party.name


def _level(party: Stakeholder) -> str | None:
    return party.level
