"""A picture of the parties with what belongs to it: controls, legend, and the cover while the room looks along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLayout, QPushButton, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.compact import Compact
from ui.screens.stakeholders.legend import Legend
from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scene import Scene, build_scene
from ui.screens.stakeholders.map_view import MapView
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, row, tool
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Relation, Stakeholder

NARROW: Final = 1000
"""Below this width, at a text size of 100 %, buttons under the picture show their icon only."""
SPOKEN: Final = 8
"""So many relations of a party are read out; the table of relations has all of them."""
ROOMY: Final = 520
"""From this height on, at a text size of 100 %, the legend shows by itself."""


class PartyWords:
    """Says what a party is, and how it is related. No widget, so that a picture can hold on to it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def about(self, key: str) -> str:
        """Kind, level and domains in one line: nothing of it is a judgement."""
        party, texts = self._desk.gate.get(Stakeholder, key), self._desk.texts
        if party is None:
            return ""
        kind = texts.word("party_kind", party.kind) if party.kind else ""
        domains = ", ".join(texts.word("domain", domain) for domain in party.domains[:3])
        return " · ".join(filter(None, (kind, texts.word("level", party.level), domains)))

    def relation(self, key: str) -> str:
        """A relation: between whom on the first line, then its kind and strength, then what was noted."""
        relation, texts = self._desk.gate.get(Relation, key), self._desk.texts
        if relation is None:
            return ""
        strength = texts(f"relation_strength.{relation.strength}") if relation.strength else ""
        kind = texts.word("relation_kind", relation.kind)
        how = " · ".join(filter(None, (kind, strength)))
        between = f"{self._name(relation.source_id)} – {self._name(relation.target_id)}"
        return "\n".join(filter(None, (between, how, " ".join(relation.note.split()))))

    def related(self, key: str) -> str:
        """The first relations of a party as they are spoken, seen from that party."""
        texts, told = self._desk.texts, []
        for one in self._desk.gate.all(Relation):
            if key in (one.source_id, one.target_id):
                back = key == one.target_id
                words = texts.word("relation_back" if back else "relation_kind", one.kind)
                told.append(f"{words} {self._name(one.source_id if back else one.target_id)}")
        return "; ".join([*told[:SPOKEN], *(["…"] if len(told) > SPOKEN else [])])

    def _name(self, key: str) -> str:
        party = self._desk.gate.get(Stakeholder, key)
        return "" if party is None else party.name


class PicturePanel(QWidget):
    """Shows parties as a picture. Edits are asked of the screen, but for the switch that opens it to the room."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stack = QStackedWidget(self)
        self._whole = QWidget(self.stack)
        self._cover: QWidget | None = None
        self._legend_chosen = False
        self.setLayout(column(self.stack))
        self.stack.addWidget(self._whole)
        self.map = self.make_map(self._whole)
        words = PartyWords(desk)
        self.map.about, self.map.about_line, self.map.related = words.about, words.relation, words.related
        self.legend = Legend(desk)
        self.lines = Combo()
        self.zoom_out = tool("zoom-out", self.tr("Zoom out (−)"))
        self.zoom_in = tool("zoom-in", self.tr("Zoom in (+)"))
        self.fit = tool("maximize", self.tr("Show everything (0)"))
        self.explain = button(self.tr("Legend"), "info", role="flat")
        self.save = button(self.tr("Save picture…"), "image", role="flat")
        self.open_map = button(self.tr("Let the room see the map"), "presentation", role="flat")
        self.relating = label(self.tr("Click on the other party. Escape stops."), "warn")
        self.uncover = button(self.tr("Let the room see the map"), "presentation")
        self.prepare()
        self.build()
        self._connect()

    def prepare(self) -> None:
        """Make what is needed before the rest is laid out."""

    # What a subclass says

    def make_map(self, parent: QWidget) -> MapView:
        """The picture itself."""
        return MapView(self._desk.texts, parent)

    def beside(self) -> QWidget | None:
        """What stands beside the picture."""
        return None

    def own_tools(self) -> tuple[QWidget, ...]:
        """What this picture has among the controls."""
        return ()

    def scene_of(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> Scene:
        """What there is to draw."""
        return build_scene(parties, relations)

    def laid(self, picture: QWidget) -> QLayout:
        """The picture with what stands beside it."""
        beside = self.beside()
        made = row(picture, spacing=12) if beside is None else row(beside, picture, spacing=12)
        made.setStretch(made.count() - 1, 1)
        return made

    # Building

    def build(self) -> None:
        for lines, name in (
            (Lines.ALL, self.tr("All relations")),
            (Lines.CHOSEN, self.tr("Of the chosen party")),
            (Lines.NONE, self.tr("No relations")),
        ):
            self.lines.addItem(name, lines)
        self.lines.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lines.setMinimumContentsLength(8)
        self.lines.setAccessibleName(self.tr("Which relations the map shows"))
        for toggle in (self.explain, self.open_map):
            toggle.setCheckable(True)
        self.explain.setChecked(True)
        self.relating.hide()
        tools = row(self.zoom_out, self.zoom_in, self.fit, spacing=0)
        shown = (self.lines, *self.own_tools(), self.explain, self.save, self.open_map)
        bar = FlowLayout(*shown, spacing=4)
        self._compact = Compact([one for one in shown if isinstance(one, QPushButton)])
        foot = row(tools, bar)
        foot.setAlignment(tools, Qt.AlignmentFlag.AlignVCenter)
        foot.setStretch(1, 1)
        whole = column(self.relating, self.laid(self.map), foot, self.legend)
        whole.setStretch(1, 1)
        self._whole.setLayout(whole)

    def _make_cover(self) -> QWidget:
        picture = QLabel()
        picture.setPixmap(current().icon("eye-off", "muted", 40).pixmap(40, 40))
        why = self.tr(
            "This picture shows your own judgement of these parties. That is why the room does not see it."
        )
        self.uncover.clicked.connect(self._open)
        words = column(
            picture,
            label(self.tr("The map is hidden from the room"), "heading"),
            label(why, "muted"),
            row(self.uncover, 1),
            margins=3 * GRID,
            spacing=12,
        )
        inner = QWidget()
        inner.setLayout(words)
        inner.setMaximumWidth(560)
        made = QWidget()
        made.setLayout(column(1, row(1, inner, 1), 2))
        return made

    def _connect(self) -> None:
        self.zoom_in.clicked.connect(self._zoom_in)
        self.zoom_out.clicked.connect(self._zoom_out)
        self.fit.clicked.connect(self.map.fit)
        self.lines.currentIndexChanged.connect(self._on_lines)
        self.explain.toggled.connect(self.legend.setVisible)
        self.explain.clicked.connect(self._on_explain)
        self.open_map.clicked.connect(self._set_open)
        self.map.relating_changed.connect(self.relating.setVisible)
        self.save.clicked.connect(self._on_save)

    def _on_explain(self) -> None:
        self._legend_chosen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the map comes before the legend, until one asks for it."""
        super().resizeEvent(event)
        self._compact.turn(event.size().width() < NARROW * current().percent / 100)
        if not self._legend_chosen:
            self.explain.setChecked(event.size().height() >= ROOMY * current().percent / 100)

    # Showing

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show these parties."""
        scene = self.scene_of(parties, relations)
        self.map.editable = self._desk.editable
        self.map.judgements = not self._desk.presenting
        self.map.show_scene(scene)
        self.legend.show_scene(scene)
        self._honour_the_room()

    def choose(self, key: str) -> None:
        """Make a party the chosen one."""
        self.map.choose(key)

    @property
    def secret(self) -> bool:
        """Whether the picture shows judgements."""
        return True

    @property
    def covered(self) -> bool:
        """Whether the map is hidden from the room now."""
        session = self._desk.session
        return self.secret and self._desk.presenting and not (session is not None and session.open_map)

    def _honour_the_room(self) -> None:
        session = self._desk.session
        can = session is not None and self._desk.editable
        if self.covered and self._cover is None:
            self._cover = self._make_cover()
            self.stack.addWidget(self._cover)
        self.stack.setCurrentIndex(1 if self.covered else 0)
        self.open_map.setChecked(session is not None and session.open_map)
        for switch in (self.open_map, self.uncover):
            switch.setEnabled(can)
            switch.setToolTip(
                self.tr("In presentation mode the room sees the map of this session, with your judgements.")
                if can
                else self.tr("This can be switched in a session that is not closed.")
            )

    # Doing

    def title(self) -> str:
        """What the picture is called on paper."""
        return ""

    def _on_save(self) -> None:
        from ui.screens.stakeholders.picture_out import save_picture

        save_picture(self._desk, self, self.map, self.title())

    def _zoom_in(self) -> None:
        self.map.zoom_by(1.4)

    def _zoom_out(self) -> None:
        self.map.zoom_by(1 / 1.4)

    def _on_lines(self) -> None:
        self.map.show_lines(Lines(self.lines.currentData()))

    def _open(self) -> None:
        self._set_open(True)

    def _set_open(self, on: bool) -> None:
        session = self._desk.session
        if session is not None:
            self._desk.do(common.set_field, session, "open_map", on)
