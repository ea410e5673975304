"""Sharing a traject without the names of people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.layout import button, card, column, label, row
from ui.widgets.save_out import file_name, save_out
from wijkwerkplaats.model.words import DepartureKind


class SharingCard(QWidget):
    """One button, and what it does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.save = button(self.tr("Save without names…"), "save")
        self.save.clicked.connect(self.save_copy)
        about = label(
            self.tr(
                "For a colleague, a student or another neighbourhood: everything of this traject, but with "
                "“Person 1” for each name, without phone numbers and addresses, and without history. "
                "Read it before you share it: a story can tell who somebody is."
            ),
            "muted",
        )
        how = label(self.tr("A colleague reads it with File → Bring another file in."), "hint")
        self.setLayout(column(card(about, row(self.save, 1), how, title=self.tr("Share without names"))))

    def save_copy(self) -> None:
        """Ask where to, and save it there."""
        desk, traject = self._desk, self._desk.traject
        if traject is None:
            return
        name = file_name(traject.name, desk.texts("pseudonym.file"))
        save_out(
            desk,
            self,
            DepartureKind.DATA,
            self._write,
            title=self.tr("Save without names"),
            suggestion=desk.gate.storage.path.parent / f"{name}.json",
            pattern=self.tr("Wijkwerkplaats data (*.json)"),
        )

    def _write(self, target: Path) -> None:
        from wijkwerkplaats.exchange.json_file import json_pieces
        from wijkwerkplaats.exchange.pseudonym import pseudonymised
        from wijkwerkplaats.exchange.write import write_whole

        desk = self._desk
        taken = pseudonymised(desk.gate, desk.place.traject_id, desk.texts)
        write_whole(target, json_pieces(taken), private=True)
