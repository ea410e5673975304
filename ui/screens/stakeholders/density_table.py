"""How closely domains know each other, pair by pair; a row leads to its parties."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QCoreApplication, Signal

from ui.desk import Desk
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from wijkwerkplaats.analysis.network import Density


class DensityTable(ReadTable):
    """The emptiest pair first; a double click or Enter shows the parties of both domains."""

    parties_wanted = Signal(tuple)

    def __init__(self, desk: Desk) -> None:
        self._texts = desk.texts
        columns = (
            Column(title=QCoreApplication.translate("DensityTable", "Domains"), read=self._pair, width=150),
            Column(
                title=QCoreApplication.translate("DensityTable", "Of 100"), read=attrgetter("share"), width=70,
                kind="number",
                tip=QCoreApplication.translate("DensityTable", "Of every 100 possible lines so many are there"),
            ),
        )  # fmt: skip
        super().__init__(
            desk, columns, name=QCoreApplication.translate("DensityTable", "Lines between domains"), wide=(0,)
        )
        self.opened.connect(self._on_opened)

    def _pair(self, one: Density) -> str:
        first, second = self._texts.word("domain", one.one), self._texts.word("domain", one.other)
        return first if one.one is one.other else f"{first} – {second}"

    def _on_opened(self, key: str) -> None:
        row = self.records.row_of(key)
        if row >= 0:
            self.parties_wanted.emit(self.records.record(row).parties)
