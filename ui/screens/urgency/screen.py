"""The screen of urgency (§4.1): how it is felt, what it comes from, what it rests on, the discussion points."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.urgency.evidence import EvidenceTab
from ui.screens.urgency.felt import FeltTab
from ui.screens.urgency.kind import KindTab
from ui.widgets.layout import column, scrolled
from ui.widgets.part_tabs import PartTabs
from wijkwerkplaats.model import Evidence, Session, Urgency


class UrgencyScreen(Screen):
    """Felt urgency per perspective, signals and type, evidence, and the four points."""

    KINDS: ClassVar[tuple[type, ...]] = (Urgency, Evidence, Session)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.felt = FeltTab(desk)
        self.kind = KindTab(desk)
        self.evidence = EvidenceTab(desk)
        self.tabs = PartTabs(desk, page)
        self.tabs.addTab(scrolled(self.felt), self.tr("Felt urgency"))
        self.tabs.addTab(scrolled(self.kind), self.tr("Cause and type"))
        self.tabs.addTab(scrolled(self.evidence), self.tr("Evidence"))
        self.tabs.add_talk()
        self.setLayout(column(self.tabs))

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self.felt.refresh()
        self.kind.refresh()
        self.evidence.refresh()

    def reveal(self, key: str) -> None:
        """Bring a piece of evidence, the votes, or something of a discussion point into view."""
        if self.evidence.reveal(key):
            self.tabs.setCurrentIndex(2)
        elif any(one.id == key for one in self.desk.gate.all(Urgency)):
            self.tabs.setCurrentIndex(0)
        else:
            self.tabs.reveal(key)

    def first_focus(self) -> QWidget | None:
        """The table to count in."""
        self.felt.grid.setCurrentIndex(self.felt.grid.votes.index(0, 0))
        return self.felt.grid
