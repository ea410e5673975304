"""Going through the parties one by one in the room: each name large, with its place on the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.desk import Desk
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import button, column, label, row, tool
from wijkwerkplaats.analysis.stakeholders import is_placed
from wijkwerkplaats.model import Stakeholder


class WalkBar(QFrame):
    """Stands above the map while one walks; Alt+Left and Alt+Right go back and on."""

    reached = Signal(str)
    """The party to talk about now."""
    place_wanted = Signal(str)
    """This party is to come onto the map."""
    judge_wanted = Signal(str)
    """Each perspective is to say where it sees this party."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._order: list[str] = []
        self._at = 0
        self.count = label("", "muted", wrap=False)
        self.name = label("", "title")
        self.about = label("", "muted")
        self.before = button(self.tr("Previous"), "chevron-left", tip="Alt+←")
        self.after = button(self.tr("Next"), "chevron-right", role="primary", tip="Alt+→")
        self.place = button(self.tr("Put on the map"), "map-pin", role="flat")
        self.judge = button(self.tr("Per perspective"), "users", role="flat")
        self.close_ = tool("x", self.tr("Stop going one by one"))
        head = row(self.name, self.count, self.close_)
        head.setStretch(0, 1)
        steps = QWidget()
        steps.setLayout(FlowLayout(self.before, self.after, self.place, self.judge, self.about))
        self.about.setWordWrap(False)
        self.about.setContentsMargins(0, 8, 0, 0)
        self.setLayout(column(head, steps, margins=12, spacing=4))
        self._keys = [
            self._shortcut(parent, "Alt+Left", self._back),
            self._shortcut(parent, "Alt+Right", self._on),
        ]
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.place.clicked.connect(self._on_place)
        self.judge.clicked.connect(self._on_judge)
        self.close_.clicked.connect(self.end)
        self.end()

    @staticmethod
    def _shortcut(parent: QWidget, keys: str, do: object) -> QShortcut:
        made = QShortcut(QKeySequence(keys), parent)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(do)
        return made

    def begin(self, parties: Sequence[Stakeholder], first: str = "") -> None:
        """Start with who has no place yet; the rest follows in the order of the alphabet."""
        self._order = [party.id for party in sorted(parties, key=_by_place)]
        if not self._order:
            return
        self._at = self._order.index(first) if first in self._order else 0
        self.show()
        self._turn(True)
        self.after.setFocus()
        self._reach()

    def end(self) -> None:
        """No more one by one."""
        self.hide()
        self._turn(False)

    def refresh(self, parties: Sequence[Stakeholder]) -> None:
        """Parties came or went: who is new comes last."""
        if self.isHidden():
            return
        there = {party.id: party for party in parties}
        current = self._order[self._at] if self._order else ""
        kept = [key for key in self._order if key in there]
        self._order = [*kept, *(key for key in there if key not in set(kept))]
        if not self._order:
            self.end()
            return
        self._at = self._order.index(current) if current in there else min(self._at, len(self._order) - 1)
        self._show(there[self._order[self._at]])

    def _turn(self, on: bool) -> None:
        for key in self._keys:
            key.setEnabled(on)

    def _back(self) -> None:
        self._go(-1)

    def _on(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        self._desk.flush()
        self._at = (self._at + step) % len(self._order)
        self._reach()

    def _reach(self) -> None:
        key = self._order[self._at]
        party = self._desk.gate.get(Stakeholder, key)
        if party is not None:
            self._show(party)
            self.reached.emit(key)

    def _show(self, party: Stakeholder) -> None:
        texts = self._desk.texts
        self.count.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._order)))
        self.name.setText(" ".join(party.name.split())[:120])
        words = [texts.word("party_kind", party.kind) if party.kind else ""]
        words += [texts.word("domain", domain) for domain in party.domains]
        self.about.setText(" · ".join(filter(None, words[:4])))
        self.about.setVisible(bool(self.about.text()))
        self.place.setVisible(not is_placed(party))
        self.place.setEnabled(self._desk.editable)
        self.judge.setVisible(not self._desk.presenting)

    def _on_place(self) -> None:
        self.place_wanted.emit(self._order[self._at])

    def _on_judge(self) -> None:
        self.judge_wanted.emit(self._order[self._at])


def _by_place(party: Stakeholder) -> tuple[bool, str, str]:
    return is_placed(party), party.name.casefold(), party.id
