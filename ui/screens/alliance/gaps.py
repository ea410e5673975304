"""What stands out in the alliance: a sentence for each gap, its reason, and a button that mends it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.layout import GRID, button, column, label, line, pixmap, row
from ui.widgets.sides import Sides
from wijkwerkplaats.analysis.alliance import Gap, sentence
from wijkwerkplaats.model.words import Level

ICONS = {
    "needed": "user-plus", "needed_left": "user-plus", "empty": "layers", "unbalanced": "scale",
    "agent": "megaphone", "rhythm": "calendar", "left": "unlink", "issue": "user-plus", "unwilling": "handshake",
}  # fmt: skip

SEATED = ("needed", "needed_left", "issue")
"""What a seat mends."""

AT_FIRST = 10
"""So many gaps show at first; the ones that weigh most come first."""

Mend = Callable[[Gap], object]
Seat = Callable[[Gap, Level], object]


class GapPanel(QFrame):
    """The gaps; `mend` is called to go to the place where one can be mended, `seat` to give a party a seat."""

    def __init__(self, desk: Desk, mend: Mend, seat: Seat) -> None:
        super().__init__()
        self.desk, self._mend, self._seat = desk, mend, seat
        self._gaps: list[Gap] | None = None
        self.buttons: list[QPushButton] = []
        self._editable = True
        self._begun = False
        self.more = button("", "chevron-down", role="flat")
        self.more.clicked.connect(self._show_all)
        self._all = False
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = label(self.tr("What stands out"), "heading")
        self._rows: QVBoxLayout = column(spacing=12)
        self.setLayout(column(self.title, self._rows, self.more, margins=2 * GRID, spacing=12))

    @property
    def shown(self) -> list[Gap]:
        """The gaps that are named now."""
        return list(self._gaps or ())

    def show_gaps(self, gaps: Sequence[Gap], begun: bool) -> None:
        """Show these gaps; before anything was filled in the panel says what it will do."""
        fresh = list(gaps)
        if fresh == self._gaps and self._editable == self.desk.editable and fresh:
            return
        self._gaps, self._editable, self._begun = fresh, self.desk.editable, begun
        self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        fresh = self.shown
        told = fresh if self._all or len(fresh) <= AT_FIRST + 1 else fresh[:AT_FIRST]
        self.more.setText(self.tr("Show all: {count}").format(count=len(fresh)))
        self.more.setVisible(len(told) < len(fresh))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        explained: set[str] = set()
        for number, gap in enumerate(told):
            if number:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(gap, explain=gap.key not in explained))
            explained.add(gap.key)
        if not fresh:
            self._rows.addWidget(self._none(self._begun))

    def _none(self, begun: bool) -> QWidget:
        words = (
            self.tr("Every level is filled, and nobody who is needed is missing.")
            if begun
            else self.tr(
                "Give the parties a seat. Here you then see who is missing and where there is friction."
            )
        )
        return _with_icon("circle-check" if begun else "info", label(words, "muted"))

    def _row(self, gap: Gap, *, explain: bool) -> QWidget:
        name = gap.key.rpartition(".")[2]
        words = label(sentence(self.desk.texts, gap))
        reason = label(self.desk.texts(f"alliance.why.{name}") if explain else "", "hint")
        said = QWidget()
        said.setLayout(column(words, reason, 1, spacing=4) if explain else column(words, 1))
        if not self._editable:
            return _with_icon(ICONS[name], said)
        press = self._menu(gap) if name in SEATED else self._button(gap, name)
        press.setAccessibleDescription(words.text())
        self.buttons.append(press)
        return _with_icon(ICONS[name], Sides(said, press, width=190, at=520))

    def _button(self, gap: Gap, name: str) -> QPushButton:
        words = {
            "empty": self.tr("Seat a party"),
            "agent": self.tr("Fill in a figurehead"),
            "rhythm": self.tr("Fill in how often"),
            "unbalanced": self.tr("To this seat"),
            "left": self.tr("To this seat"),
            "unwilling": self.tr("To this issue"),
        }
        press = button(words[name])
        press.clicked.connect(functools.partial(self._mend_gap, gap))
        return press

    def _mend_gap(self, gap: Gap, _checked: bool = False) -> None:
        self._mend(gap)

    def _menu(self, gap: Gap) -> QPushButton:
        press = button(self.tr("Give a seat at…"), "plus")
        menu = QMenu(press)
        for level in Level:
            action = menu.addAction(self.desk.texts.word("level", level))
            action.triggered.connect(functools.partial(self._seat_gap, gap, level))
        press.setMenu(menu)
        return press

    def _seat_gap(self, gap: Gap, level: Level, _checked: bool = False) -> None:
        self._seat(gap, level)


def _with_icon(icon: str, content: QWidget) -> QWidget:
    picture = QLabel()
    picture.setPixmap(pixmap(icon, "accent", 4))
    picture.setAlignment(Qt.AlignmentFlag.AlignTop)
    made = QWidget()
    box = row(picture, content, spacing=12)
    box.setStretch(1, 1)
    made.setLayout(box)
    return made
