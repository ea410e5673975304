"""The map with what belongs to it: the tray, the controls, the legend, and the cover while the room looks along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.legend import Legend
from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scene import build_scene
from ui.screens.stakeholders.map_view import MapView
from ui.screens.stakeholders.tray import Tray
from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, row, tool
from wijkwerkplaats.analysis.stakeholders import is_placed
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Relation, Stakeholder

ROOMY: Final = 520
"""From this height on, at a text size of 100 %, the legend shows by itself."""


class MapPanel(QWidget):
    """Shows parties on the map. Edits are asked of the screen, but for the switch that opens the map to the room."""

    place_middle = Signal(str)
    """A party of the tray is to go to the middle of the map."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stack = QStackedWidget(self)
        self._whole = QWidget(self.stack)
        self._cover: QWidget | None = None
        self._legend_chosen = False
        self.setLayout(column(self.stack))
        self.stack.addWidget(self._whole)
        self.tray = Tray(self._whole)
        self.map = MapView(desk.texts, self._whole)
        self.map.setAccessibleName(self.tr("Map of influence and interest. The table holds the same."))
        self.map.keys = self.tr(
            "Arrows: move · Page Down: next · Enter: edit · Delete: off the map · + − 0: zoom"
        )
        self.legend = Legend(desk)
        self.lines = QComboBox()
        self.zoom_out = tool("zoom-out", self.tr("Zoom out (−)"))
        self.zoom_in = tool("zoom-in", self.tr("Zoom in (+)"))
        self.fit = tool("maximize", self.tr("Show everything (0)"))
        self.explain = button(self.tr("Legend"), "info", role="flat")
        self.open_map = button(self.tr("Let the room see the map"), "presentation", role="flat")
        self.relating = label(self.tr("Click on the other party. Escape stops."), "warn")
        self.uncover = button(self.tr("Let the room see the map"), "presentation")
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        for lines, name in (
            (Lines.ALL, self.tr("All relations")),
            (Lines.CHOSEN, self.tr("Of the chosen party")),
            (Lines.NONE, self.tr("No relations")),
        ):
            self.lines.addItem(name, lines)
        self.lines.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.lines.setMinimumContentsLength(10)
        self.lines.setAccessibleName(self.tr("Which relations the map shows"))
        for toggle in (self.explain, self.open_map):
            toggle.setCheckable(True)
        self.explain.setChecked(True)
        self.relating.hide()
        tools = row(self.zoom_out, self.zoom_in, self.fit, spacing=0)
        bar = FlowLayout(self.lines, self.explain, self.open_map)
        foot = row(tools, bar)
        foot.setAlignment(tools, Qt.AlignmentFlag.AlignTop)
        foot.setStretch(1, 1)
        inside = row(self.tray, self.map, spacing=12)
        inside.setStretch(1, 1)
        whole = column(self.relating, inside, foot, self.legend)
        whole.setStretch(1, 1)
        self._whole.setLayout(whole)

    def _make_cover(self) -> QWidget:
        picture = QLabel()
        picture.setPixmap(current().icon("eye-off", "muted", 40).pixmap(40, 40))
        why = self.tr(
            "Influence and interest are your own judgement of these parties. That is why the room does not see them."
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
        self.tray.place_wanted.connect(self.place_middle)

    def _on_explain(self) -> None:
        self._legend_chosen = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the map comes before the legend, until one asks for it."""
        super().resizeEvent(event)
        self.tray.fit_in(event.size().width())
        if not self._legend_chosen:
            self.explain.setChecked(event.size().height() >= ROOMY * current().percent / 100)

    # Showing

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show the parties that have a place on the map, and the others in the tray."""
        scene = build_scene(parties, relations)
        self.map.editable = self._desk.editable
        self.map.judgements = not self._desk.presenting
        self.map.show_scene(scene)
        self.legend.show_scene(scene)
        self.tray.show_parties([p for p in parties if not is_placed(p)], editable=self._desk.editable)
        self._honour_the_room()

    def choose(self, key: str) -> None:
        """Make a party the chosen one."""
        self.map.choose(key)
        self.tray.choose(key)

    @property
    def covered(self) -> bool:
        """Whether the map is hidden from the room now."""
        session = self._desk.session
        return self._desk.presenting and not (session is not None and session.open_map)

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
