"""Parties in rings: by how near they are, or by level; and the same as a table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLayout, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scale import on_scale
from ui.screens.stakeholders.map_scene import Node, Scene, make_scene
from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.plain_ground import RingGround
from ui.widgets.combo import Combo
from ui.widgets.layout import button, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.analysis.alliance import seated
from wijkwerkplaats.analysis.layout import (
    RINGS,
    ring_at,
    ring_number,
    ring_of,
    ring_places,
    ring_reach,
    suggested_ring,
)
from wijkwerkplaats.analysis.stakeholders import group_of
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits.stakeholders import set_for_all
from wijkwerkplaats.model import Relation, Seat, Stakeholder
from wijkwerkplaats.model.words import Level, Ring
from wijkwerkplaats.texts import Texts

SUGGESTED = 2
"""The column with the ring that judgements suggest."""


class RingsView(MapView):
    """The map with rings under it."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        self.rings = RingGround(texts)
        super().__init__(texts, parent, ground=self.rings)

    def _words(self, influence: int, interest: int) -> str:
        return self.rings.names[ring_at(interest, influence)]

    def _judgement(self, node: Node) -> str:
        return self.rings.names[ring_at(node.x, node.y)]

    def _nudge(self, right: int, up: int, step: int) -> None:
        """An arrow goes a whole ring: right and up outwards, left and down inwards."""
        node = self.scene.by_key.get(self._look.chosen)
        if node is None or not self.editable:
            super()._nudge(right, up, step)
            return
        x, y = (self._nudged[2], self._nudged[1]) if self._nudged else (node.x, node.y)
        number = min(RINGS - 1, max(0, ring_at(x, y) + (1 if right + up > 0 else -1)))
        far = (ring_reach(number) + (ring_reach(number - 1) if number else 0)) / 2
        turn = math.atan2(node.y - 50, node.x - 50)
        spot = (on_scale(50 + far * math.cos(turn)), on_scale(50 + far * math.sin(turn)))
        self._nudged = (node.key, spot[1], spot[0])
        self._look.held, self._look.held_at = node.key, self._art.scale.to_pixels(*spot)
        self.update()


class RingsPanel(PicturePanel):
    """A party can be dragged to another ring; where the group put none, influence, interest and a seat suggest one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._shown: tuple[Sequence[Stakeholder], Sequence[Relation]] = ([], [])
        super().__init__(desk, parent)

    def make_map(self, parent: QWidget) -> MapView:
        """The rings."""
        made = RingsView(self._desk.texts, parent)
        made.setAccessibleName(self.tr("Parties in rings. The table holds the same."))
        made.keys = self.tr("Page Down: next · Enter: edit · + − 0: zoom · arrows: to another ring")
        made.taken_off.connect(self._off)
        made.placed.connect(self._to_ring)
        self.rings = made.rings
        return made

    def prepare(self) -> None:
        """The choice of rings, and the table."""
        self.by = Combo()
        self.by.addItem(self.tr("By how near"), "near")
        self.by.addItem(self.tr("By level"), "level")
        self.by.setAccessibleName(self.tr("What the rings stand for"))
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by.setMinimumContentsLength(13)
        texts = self._desk.texts
        about = [f"{texts.word('ring', ring)}: {texts.word('ring_about', ring)}" for ring in Ring]
        self.by.setToolTip("\n".join((self.tr("Suggested, until you put a party elsewhere:"), *about)))
        self.by.setAccessibleDescription(self.by.toolTip())
        self.by.currentIndexChanged.connect(self._on_by)
        self.as_table = button(self.tr("As a table"), "table", role="flat")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table)
        self.suggest = button(self.tr("As suggested"), "undo-2", role="flat")
        self.suggest.setToolTip(self.tr("The chosen party goes back to the ring that is suggested"))
        self.suggest.clicked.connect(self._as_suggested)
        self._key = ""
        self._columns = RingColumns(self._desk, self)
        self.table = RecordTable(
            self._desk, self._columns.columns(), name=self.tr("Parties by ring"), remove=self._let_go
        )
        self.pages = QStackedWidget(self._whole)

    def own_tools(self) -> tuple[QWidget, ...]:
        """Which rings, and the table."""
        return self.by, self.as_table, self.suggest

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
        self._columns.know(self.rings.names, self._seated(), by_level=self.by_level)
        self.table.setColumnHidden(SUGGESTED, self.by_level)  # a judgement, and the room may see the levels
        self.table.set_records(sorted(parties, key=self._columns.order))
        self.table.viewport().update()

    def scene_of(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> Scene:
        """Parties of one group stand together in their ring."""
        ordered = sorted(parties, key=_by_group)
        seats = self._seated()
        rings = {p.id: ring_number(p, by_level=self.by_level, seated=seats) for p in ordered}
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

    def _seated(self) -> frozenset[str]:
        return seated(self._desk.gate.all(Seat), date.today())

    def choose(self, key: str) -> None:
        """Make a party the chosen one; one that the group put somewhere can go back."""
        super().choose(key)
        self._key = key
        party = self._desk.gate.get(Stakeholder, key) if key else None
        put = party is not None and party.ring is not None and not self.by_level
        self.suggest.setEnabled(put and self._desk.editable)

    def _to_ring(self, key: str, up: int, right: int) -> None:
        party = self._desk.gate.get(Stakeholder, key)
        number = ring_at(right, up)
        if party is None:
            return
        if self.by_level:
            level = list(Level)[number] if number < RINGS - 1 else None
            self._desk.do(common.set_field, party, "level", level)
        elif list(Ring)[number] is not ring_of(party, self._seated()):
            self._desk.do(common.set_field, party, "ring", list(Ring)[number])
        else:
            self.show_parties(*self._shown)  # it was dropped in its own ring: back to its place
        self.choose(key)

    def _off(self, key: str) -> None:
        party = self._desk.gate.get(Stakeholder, key)
        self._let_go([party] if party is not None else [])

    def _as_suggested(self) -> None:
        party = self._desk.gate.get(Stakeholder, self._key)
        self._let_go([party] if party is not None else [])

    def _let_go(self, parties: Sequence[Stakeholder]) -> None:
        """Back to the ring that is suggested; Delete in the table, or the button."""
        put = [party for party in parties if party.ring is not None]
        if put and not self.by_level:
            self._desk.do(set_for_all, put, {"ring": None})
            self.choose(self._key)


class RingColumns(QObject):
    """Ring, name, level, and which ring is suggested."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: Sequence[str] = ("",) * RINGS
        self._seated: frozenset[str] = frozenset()
        self._by_level = False
        self._choices: dict[str, str] = {}

    def know(self, names: Sequence[str], seats: frozenset[str], *, by_level: bool) -> None:
        """The rings as they are called now, and who has a seat."""
        self._names, self._seated, self._by_level = names, seats, by_level
        values = ["", *Level] if by_level else ["", *Ring]
        first = names[-1] if by_level else self.tr("as suggested")
        self._choices.clear()
        self._choices.update(zip(map(str, values), (first, *names), strict=False))

    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        texts = self._desk.texts
        return (
            Column(
                title=self.tr("Ring"), read=self._ring, write=self._set_ring, kind="choice",
                choices=self._choices, width=170,
            ),
            Column(title=self.tr("Name"), read=attrgetter("name"), width=220),
            Column(title=self.tr("Suggested"), read=self._suggested, width=130),
            Column(
                title=self.tr("Level"), read=attrgetter("level"), write=self._set_level, kind="choice",
                choices={"": "–", **texts.words("level", Level)}, width=160,
            ),
        )  # fmt: skip

    def order(self, party: Stakeholder) -> tuple[int, str]:
        """The innermost ring first."""
        return ring_number(party, by_level=self._by_level, seated=self._seated), party.name.casefold()

    def _ring(self, party: Stakeholder) -> str:
        if self._by_level:
            return party.level or ""
        return ring_of(party, self._seated)

    def _suggested(self, party: Stakeholder) -> str:
        return self._desk.texts.word("ring", suggested_ring(party, self._seated))

    def _set_ring(self, party: Stakeholder, value: str | None) -> None:
        if self._by_level:
            self._set_level(party, value)
        else:
            self._desk.do(common.set_field, party, "ring", Ring(value) if value else None)

    def _set_level(self, party: Stakeholder, value: str | None) -> None:
        self._desk.do(common.set_field, party, "level", Level(value) if value else None)


def _by_group(party: Stakeholder) -> tuple[str, str]:
    return group_of(party.kind), party.id
