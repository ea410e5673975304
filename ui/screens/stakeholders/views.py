"""The pictures of the parties, one at a time; each is made when one first looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.map_panel import MapPanel
from ui.screens.stakeholders.picture_panel import PicturePanel
from ui.screens.stakeholders.view_switch import View
from wijkwerkplaats.model import Relation, Stakeholder


class Views(QStackedWidget):
    """Fills only the picture that shows."""

    made = Signal(object)
    """A `PicturePanel` was made: whoever handles its signals connects them now."""
    chosen = Signal(str)
    parties_wanted = Signal(tuple)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of: dict[View, QWidget] = {}
        self._shown: tuple[Sequence[Stakeholder], Sequence[Relation]] = ([], [])
        self._key = ""
        self.view = View.GRID
        self.grid = MapPanel(desk, self)
        self._of[View.GRID] = self.grid
        self.addWidget(self.grid)

    def page(self, view: View) -> QWidget:
        """A picture by its name."""
        if view not in self._of:
            page = self._make(view)
            self._of[view] = page
            self.addWidget(page)
            if isinstance(page, PicturePanel):
                self.made.emit(page)
        return self._of[view]

    def _make(self, view: View) -> QWidget:
        if view is View.NETWORK:
            from ui.screens.stakeholders.network_panel import NetworkPanel

            network = NetworkPanel(self._desk, self)
            network.parties_wanted.connect(self.parties_wanted)
            return network
        if view is View.RINGS:
            from ui.screens.stakeholders.rings_panel import RingsPanel

            return RingsPanel(self._desk, self)
        from ui.screens.stakeholders.domain_panel import DomainPanel

        domains = DomainPanel(self._desk, self)
        domains.table.chosen.connect(self.chosen)
        return domains

    def turn_to(self, view: View) -> None:
        """Show another picture."""
        self.view = view
        self.setCurrentWidget(self.page(view))
        self._show()

    def show_parties(self, parties: Sequence[Stakeholder], relations: Sequence[Relation]) -> None:
        """Show these parties in the picture that is in view."""
        self._shown = (parties, relations)
        self._show()

    def _show(self) -> None:
        page = self._of[self.view]
        page.show_parties(*self._shown)  # type: ignore[attr-defined]
        page.choose(self._key)  # type: ignore[attr-defined]

    def choose(self, key: str) -> None:
        """Mark a party."""
        self._key = key
        self._of[self.view].choose(key)  # type: ignore[attr-defined]

    @property
    def picture(self) -> PicturePanel | None:
        """The picture that shows, unless it is a table."""
        page = self._of[self.view]
        return page if isinstance(page, PicturePanel) else None
