"""One party with one issue: whether it is needed, why, whether it is willing, and whether it sits at the table."""

from __future__ import annotations

import functools

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import WheelGuard, choice, show_choice
from ui.theme import current
from ui.widgets.fields import LineField
from ui.widgets.layout import button, label, pixmap, row, tool
from wijkwerkplaats.edits import needs as edits
from wijkwerkplaats.model import NeedParty
from wijkwerkplaats.model.words import Willing

ONE_LINE = 860
"""From this width on, at a text size of 100 %, everything stands on one line."""
TWO_LINES = 560
"""In less than this it takes three lines."""
NAME = 190
LEAST = 330

SIGNS = {Willing.WILLING: "circle-check", Willing.UNWILLING: "circle-x", Willing.UNKNOWN: "circle-help"}


class NeedRow(QWidget):
    """Writes what is changed at once; in presentation mode nobody sees who is willing."""

    go_to = Signal(str)

    def __init__(self, desk: Desk, guard: WheelGuard) -> None:
        super().__init__()
        self._desk = desk
        self._said: NeedParty | None = None
        self._lines = 0
        self.needed = QCheckBox()
        self.needed.setToolTip(self.tr("Needed for this"))
        self.name = button("", role="flat", tip=self.tr("To this party"))
        self.why = LineField(desk, name="", placeholder=self.tr("What for?"))
        self.willing = choice(desk.texts.words("willing", Willing), guard)
        self.willing.setMinimumContentsLength(11)
        self.sign = QLabel()
        self.seat = label("", "hint", wrap=False)
        self.seat_sign = QLabel()
        self.remove = tool("x", self.tr("Take away from this issue"))
        self._tail = row(self.sign, self.willing, self.seat_sign, self.seat, 1, spacing=6)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self.setLayout(self._grid)
        self.needed.clicked.connect(self._on_needed)
        self.name.clicked.connect(self._on_name)
        self.willing.activated.connect(self._on_willing)
        self.remove.clicked.connect(self._on_remove)
        self._lay(2)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in this order."""
        return self.needed, self.name, self.willing, self.why, self.remove

    def show_said(self, said: NeedParty, name: str, *, seated: bool) -> None:
        """Show what holds for this party now."""
        self._said = said
        flat = " ".join(name.split())
        room = round(NAME * current().percent / 100) - 20
        cut = self.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, room)
        self.name.setText(cut.replace("&", "&&"))
        self.name.setAccessibleName(self.tr("To this party: {0}").format(flat))
        self.needed.setChecked(said.needed)
        self.needed.setAccessibleName(self.tr("Needed: {0}").format(flat))
        self.why.setAccessibleName(self.tr("What {0} is needed for").format(flat))
        self.why.bind(said.why, functools.partial(self._desk.do, edits.set_need_party, said, "why"))
        self.willing.setAccessibleName(self.tr("Whether {0} is willing").format(flat))
        show_choice(self.willing, said.willing)
        self.sign.setPixmap(pixmap(SIGNS[said.willing], "muted"))
        self.seat.setText(self.tr("has a seat") if seated else self.tr("no seat"))
        self.seat_sign.setPixmap(pixmap("check" if seated else "unlink", "muted", 0))
        self.remove.setAccessibleName(self.tr("Take {0} away from this issue").format(flat))
        editable = self._desk.editable
        self.why.setReadOnly(not editable)
        for widget in (self.needed, self.willing, self.remove):
            widget.setEnabled(editable)
        for judgement in (self.willing, self.sign, self.needed, self.remove):
            judgement.setVisible(not self._desk.presenting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose again when the width changes."""
        super().resizeEvent(event)
        width, scale = event.size().width(), current().percent / 100
        self._lay(1 if width >= ONE_LINE * scale else 2 if width >= TWO_LINES * scale else 3)

    def minimumSizeHint(self) -> QSize:
        """So narrow that three lines are enough."""
        return QSize(round(LEAST * current().percent / 100), super().minimumSizeHint().height())

    def _lay(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while self._grid.takeAt(0) is not None:
            pass
        self._grid.addWidget(self.needed, 0, 0)
        self._grid.addWidget(self.name, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.remove, 0, 4)
        if lines == 1:
            self._grid.addWidget(self.why, 0, 2)
            self._grid.addLayout(self._tail, 0, 3)
        elif lines == 2:
            self._grid.addLayout(self._tail, 0, 2)
            self._grid.addWidget(self.why, 1, 1, 1, 4)
        else:
            self._grid.addLayout(self._tail, 1, 1, 1, 4)
            self._grid.addWidget(self.why, 2, 1, 1, 4)
        self._grid.setColumnMinimumWidth(1, round(NAME * current().percent / 100))
        self._grid.setColumnStretch(2, 1)

    # Doing

    def _set(self, field: str, value: object) -> None:
        if self._said is not None:
            self._desk.do(edits.set_need_party, self._said, field, value)

    def _on_needed(self, on: bool) -> None:
        self._set("needed", on)

    def _on_willing(self) -> None:
        self._set("willing", Willing(self.willing.currentData()))

    def _on_name(self) -> None:
        if self._said is not None:
            self.go_to.emit(self._said.stakeholder_id)

    def _on_remove(self) -> None:
        if self._said is not None:
            self._desk.do(edits.remove_need_parties, [self._said])
