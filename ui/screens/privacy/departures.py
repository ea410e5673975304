"""What left the file, newest first: which paper or list, when, and for whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layout import card, column, label
from ui.widgets.mend_table import MendTable
from ui.widgets.records import Column
from ui.window.clock import local_time
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.model import Departure

NEWEST = 200
"""So many rows are shown; a table of years would only be slow."""


class Departures(QWidget):
    """The table; only for whom it was can be mended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = MendTable(
            desk,
            [
                Column(title=self.tr("When"), read=lambda left: local_time(left.created, "%d-%m-%Y %H:%M"), width=104),
                Column(title=self.tr("What"), read=self._what, width=130),
                Column(title=self.tr("File"), read=lambda left: left.name),
                Column(title=self.tr("For whom"), read=lambda left: left.whom, write=self._set_whom),
            ],
            name=self.tr("What left the file"),
            wide=(2, 3),
        )  # fmt: skip
        self.nothing = label(self.tr("Nothing was printed, saved elsewhere or exported yet."), "muted")
        self.more = label("", "hint")
        about = self.tr(
            "Papers, lists and copies that were made from this neighbourhood. Write down for whom they were."
        )
        self.setLayout(
            column(
                card(
                    label(about, "muted"),
                    self.nothing,
                    self.table,
                    self.more,
                    title=self.tr("What left the file"),
                )
            )
        )

    def refresh(self) -> None:
        """Show what the gate holds now."""
        left = list(reversed(self._desk.gate.all(Departure))) if self._desk.place.traject_id else []
        self.table.set_records(left[:NEWEST])
        self.table.setVisible(bool(left))
        self.nothing.setVisible(not left)
        self.more.setVisible(len(left) > NEWEST)
        self.more.setText(self.tr("Older ones, not shown: {count}").format(count=len(left) - NEWEST))

    def _what(self, left: Departure) -> str:
        what = self._desk.texts.word("departure", left.kind)
        return self.tr("{what} (locked)").format(what=what) if left.locked else what

    def _set_whom(self, left: Departure, whom: str) -> None:
        self._desk.do(set_field, left, "whom", whom)
