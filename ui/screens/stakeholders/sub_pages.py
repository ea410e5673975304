"""The pages inside the screen: each is made when one first goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.desk import Desk
from ui.screens.stakeholders.sub_page import SubPage
from wijkwerkplaats.model import Stakeholder

if TYPE_CHECKING:
    from ui.screens.stakeholders.screen import StakeholdersScreen


class SubPages(QObject):
    """Goes there and back."""

    told = Signal(str)
    """Something was done that one may want to undo."""
    go_to = Signal(str)
    """A party is to be shown."""

    def __init__(self, desk: Desk, screen: StakeholdersScreen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._made: dict[str, SubPage] = {}

    def page(self, name: str) -> SubPage:
        """A page by its name."""
        if name not in self._made:
            made = self._make(name)
            made.left.connect(self.leave)
            self._screen.stack.addWidget(made)
            self._made[name] = made
        return self._made[name]

    def _make(self, name: str) -> SubPage:
        if name == "import":
            from ui.screens.stakeholders.import_page import ImportPage

            reading = ImportPage(self._desk)
            reading.imported.connect(self._on_imported)
            return reading
        if name == "alike":
            from ui.screens.stakeholders.alike_page import AlikePage

            tidying = AlikePage(self._desk)
            tidying.merged.connect(self.told)
            tidying.go_to.connect(self._on_go_to)
            return tidying
        from ui.screens.stakeholders.export_page import ExportPage

        return ExportPage(self._desk, self._screen.overview.shown)

    def open(self, name: str) -> None:
        """Go to a page."""
        self._desk.flush()
        if name == "person":
            self._desk.reveal("privacy", "person")
            return
        page = self.page(name)
        self._screen.stack.setCurrentWidget(page)
        page.arrive()

    def merge(self, parties: list[Stakeholder]) -> None:
        """Go to the page that makes one party of several, with these."""
        from ui.screens.stakeholders.alike_page import AlikePage

        self.open("alike")
        page = self.page("alike")
        assert isinstance(page, AlikePage)
        page.ask_for(parties)

    def leave(self) -> None:
        """Back to the parties."""
        if self._screen.stack.currentIndex() > 0:
            self._screen.stack.setCurrentIndex(0)
            self._screen.doors.bring.setFocus()

    def refresh(self) -> None:
        """Something changed: the page that shows may want to know."""
        page = self._screen.stack.currentWidget()
        if isinstance(page, SubPage):
            page.refresh()

    def _on_go_to(self, key: str) -> None:
        self.leave()
        self.go_to.emit(key)

    def _on_imported(self, words: str, key: str) -> None:
        self.leave()
        self.told.emit(words)
        self.go_to.emit(key)
