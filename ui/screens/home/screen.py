"""Page `home`: the welcome of a new file, or the overview of a wijk."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.widgets.layout import column
from wijkwerkplaats.analysis.progress import KINDS as PROGRESS_KINDS
from wijkwerkplaats.model import KINDS, Session, Traject

if TYPE_CHECKING:
    from ui.screens.home.overview import Overview
    from ui.screens.home.welcome import Welcome


class HomeScreen(Screen):
    """Leads whoever begins, and shows the rest where they are."""

    KINDS: ClassVar[tuple[type, ...]] = (Traject, Session, *(KINDS[name] for name in sorted(PROGRESS_KINDS)))

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._stack = QStackedWidget()
        self.setLayout(column(self._stack))

    @functools.cached_property
    def welcome(self) -> Welcome:
        """What a new file shows; made when it is first needed."""
        from ui.screens.home.welcome import Welcome

        made = Welcome(self.desk)
        self._stack.addWidget(made)
        return made

    @functools.cached_property
    def overview(self) -> Overview:
        """What a file with a traject shows."""
        from ui.screens.home.overview import Overview

        made = Overview(self.desk)
        self._stack.addWidget(made)
        self.guard(made.name, made.municipality, made.aim)
        self._honour_editable()
        return made

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
