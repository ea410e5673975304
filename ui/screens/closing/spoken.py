"""Who spoke, at the end of a session: to look back on, to mend, and to share or to keep (§7.2)."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from ui.desk import Desk
from ui.widgets.layout import GRID, Card, label
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.turns import counted, hint, present, rows, shares
from wijkwerkplaats.edits import turns as edits
from wijkwerkplaats.model import Session, Turns
from wijkwerkplaats.model.words import Perspective


@dataclass(frozen=True, slots=True)
class Spoken:
    """A row: how often a perspective spoke."""

    id: str
    name: str
    people: int
    turns: int
    share: str


class SpokenCard(Card):
    """Only for the facilitator, until it is shared."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = MendTable(desk, self._columns(), name=self.tr("Who spoke"), wide=(0,))
        self.unheard = label("", "hint")
        self.share = QCheckBox(self.tr("Also in the summary for participants"))
        self.share.clicked.connect(self._share)
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID)
        for widget in (label(self.tr("Who spoke"), "heading"), self.table, self.unheard, self.share):
            box.addWidget(widget)
        self.setLayout(box)

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Group"), read=attrgetter("name")),
            Column(title=self.tr("Present"), read=attrgetter("people"), width=110),
            Column(title=self.tr("Turns"), read=attrgetter("turns"), write=self._write, kind="number", high=9_999,
                   empty=False, width=110),
            Column(title=self.tr("Share"), read=attrgetter("share"), width=110),
        ]  # fmt: skip

    def show_turns(self, turns: Turns | None, session: Session) -> None:
        """Show what was counted; in presentation mode only when it is shared."""
        spoke, there, part = counted(turns), present(session), shares(counted(turns))
        words = self._desk.texts
        self.table.set_records([
            Spoken(
                one.value, words.word("perspectives", one), there[one], spoke.get(one, 0),
                f"{part.get(one, 0)} %" if spoke else "–",
            )
            for one in rows(turns, session)
        ])  # fmt: skip
        self.unheard.setText(hint(turns, session, words))
        self.unheard.setVisible(bool(self.unheard.text()))
        self.share.setChecked(turns is not None and turns.shared)
        self.share.setEnabled(self._desk.editable)
        shared = turns is not None and turns.shared
        self.setVisible(bool(spoke) and (shared or not self._desk.presenting))

    def _write(self, row: Spoken, count: int) -> None:
        self._desk.do(edits.set_turns, Perspective(row.id), count)

    def _share(self) -> None:
        self._desk.do(edits.share_turns, self.share.isChecked())
