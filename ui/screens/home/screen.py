"""Page `home`: the welcome of a new file, or the overview of a wijk."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.home.overview import Overview
from ui.screens.home.welcome import Welcome
from ui.widgets.layout import column
from wijkwerkplaats.analysis.progress import KINDS as PROGRESS_KINDS
from wijkwerkplaats.model import KINDS, Session, Traject


class HomeScreen(Screen):
    """Leads whoever begins, and shows the rest where they are."""

    KINDS: ClassVar[tuple[type, ...]] = (Traject, Session, *(KINDS[name] for name in sorted(PROGRESS_KINDS)))

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.welcome = Welcome(desk)
        self.overview = Overview(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.overview)
        self.setLayout(column(self._stack))
        self.guard(self.overview.name, self.overview.municipality, self.overview.aim)

    def refresh(self) -> None:
        """Show what the gate holds now."""
        first = self.desk.traject is None
        self._stack.setCurrentWidget(self.welcome if first else self.overview)
        if not first:
            self.overview.refresh()

    def first_focus(self) -> QWidget | None:
        """The name of the wijk, or the list of sessions."""
        if self.desk.traject is None:
            return self.welcome.wijk
        overview = self.overview
        return overview.sessions if overview.sessions.rows() else overview.fresh
