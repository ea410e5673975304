"""Privacy (AVG): what data are kept for and how long, and what left the file."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.privacy.departures import Departures
from ui.screens.privacy.keeping_card import KeepingCard
from ui.screens.privacy.person_card import PersonCard
from ui.screens.privacy.sharing import SharingCard
from ui.widgets.layout import GRID, column, keep_readable, label, scrolled
from wijkwerkplaats.model import KINDS

PERSON = "person"


class PrivacyScreen(Screen):
    """Not for the room: it is about people."""

    KINDS: ClassVar[tuple[type, ...]] = tuple(KINDS.values())

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.keeping = KeepingCard(desk)
        self.person = PersonCard(desk)
        self.sharing = SharingCard(desk)
        self.departures = Departures(desk)
        self.person.shown.connect(self._follow)
        self.guard(self.keeping.purpose)
        self.keeping.sharing.connect(self.sharing.save_copy)
        self.hidden = label(
            self.tr("This page is not for the room. Leave the presentation to see it."), "muted"
        )
        head = column(
            label(self.tr("Privacy"), "title"),
            label(self.tr("Who is in this file, what for, how long, and what left it."), "muted"),
            spacing=4,
        )
        self.cards = QWidget()
        self.cards.setLayout(
            column(self.keeping, self.person, self.sharing, self.departures, spacing=2 * GRID)
        )
        inner = QWidget()
        inner.setLayout(column(head, self.hidden, self.cards, 1, margins=3 * GRID, spacing=2 * GRID))
        keep_readable(inner)
        self._inner = inner
        self.area = scrolled(inner)
        self.setLayout(column(self.area))

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self.hidden.setVisible(self.desk.presenting)
        self.cards.setVisible(not self.desk.presenting)
        if not self.desk.presenting:
            self.keeping.refresh()
            self.person.refresh()
            self.departures.refresh()

    def reveal(self, key: str) -> None:
        """`person` brings the search for a person into view; with a name behind it that person is looked for."""
        what, _, name = key.partition(":")
        if what == PERSON:
            self.area.ensureWidgetVisible(self.person)
            self.person.line.setFocus()
            if name and not self.desk.presenting:
                self.person.look_for(name)

    def _follow(self) -> None:
        """Bring what was found into view, once there is room for it."""
        QTimer.singleShot(0, self, self._scroll_to_person)

    def _scroll_to_person(self) -> None:
        self.area.verticalScrollBar().setValue(self.person.mapTo(self._inner, QPoint()).y())

    def hideEvent(self, event: QHideEvent) -> None:
        """Who leaves the page leaves nobody's name on it."""
        self.person.leave()
        super().hideEvent(event)

    def first_focus(self) -> QWidget | None:
        """What the data are for."""
        return self.keeping.purpose
