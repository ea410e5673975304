"""The discussion points on paper: a button beside the checklist (§3.2)."""

from __future__ import annotations

import functools
import re

from PySide6.QtWidgets import QMenu, QSizePolicy

from ui.desk import Desk
from ui.widgets.layout import put_icon
from ui.widgets.press import PushButton
from ui.widgets.save_out import save_out
from wijkwerkplaats.model.words import DepartureKind


class TalkCardsButton(PushButton):
    """Saves the points of a part, or of all parts, as cards with room to write."""

    def __init__(self, desk: Desk, part: str) -> None:
        super().__init__()
        self._desk, self._part = desk, part
        self.setText(self.tr("On paper"))
        self.setToolTip(self.tr("Talk cards with room to write, for people without a screen"))
        self.setProperty("role", "flat")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        put_icon(self, "printer")
        menu = QMenu(self)
        self.these = menu.addAction(self.tr("Only these points (pdf)…"))
        self.every = menu.addAction(self.tr("All checklists of this neighbourhood (pdf)…"))
        self.these.triggered.connect(functools.partial(self._save, part))
        self.every.triggered.connect(functools.partial(self._save, ""))
        menu.aboutToShow.connect(self._show_choices)
        self.setMenu(menu)
        if desk.presenting:
            self.hide()  # showing waits for the parent: a button without one is a window of its own

    def _show_choices(self) -> None:
        self.these.setEnabled(self._has_points(self._part))

    def _has_points(self, part: str) -> bool:
        method = self._desk.method
        asked = method.checklist_of(part) if method.holds(part) else None
        return asked is not None and bool(asked.points)

    def _save(self, part: str, _checked: bool = False) -> None:
        from wijkwerkplaats.report.talk_card import talk_card_pdf  # reportlab: only when it is needed

        desk = self._desk
        name = desk.texts("talkcard.file_all")
        if part:
            title = re.sub(r"\W+", "-", desk.method.part(part).title.lower()).strip("-")
            name = f"{desk.texts('talkcard.file')}-{title}"
        save_out(
            desk,
            self,
            DepartureKind.SHEET,
            lambda target: talk_card_pdf(desk.gate, desk.method, desk.texts, target, part),
            title=self.tr("Save the talk cards"),
            suggestion=desk.gate.storage.path.parent / f"{name}.pdf",
            pattern=self.tr("PDF files (*.pdf)"),
        )
