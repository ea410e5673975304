"""The process model as a tree: pages, and the phases with their parts and where each stands (§3.2)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ui.desk import HOME, SESSION, Desk
from wijkwerkplaats.analysis.progress import PartProgress, progress
from wijkwerkplaats.method import Part, Phase
from wijkwerkplaats.model.words import PartState

PageRole = Qt.ItemDataRole.UserRole + 1
SectionRole = Qt.ItemDataRole.UserRole + 2
IconRole = Qt.ItemDataRole.UserRole + 3
CountRole = Qt.ItemDataRole.UserRole + 4
StateRole = Qt.ItemDataRole.UserRole + 5
PhaseRole = Qt.ItemDataRole.UserRole + 6
ShownRole = Qt.ItemDataRole.UserRole + 7

WHOLE = "whole"
"""The group of pages that look at all parts together folds under this name."""

ICONS = {
    PartState.UNTOUCHED: "circle",
    PartState.STARTED: "circle-dot",
    PartState.DONE: "circle-check",
    PartState.SKIPPED: "circle-slash",
}


class RailModel(QStandardItemModel):
    """Home, session, the pages on the whole approach, and the phases with their parts."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts: dict[str, QStandardItem] = {}
        self._pages: dict[str, QStandardItem] = {}
        self._shown: QStandardItem | None = None
        self._phases: dict[str, QStandardItem] = {}
        self.appendRow(self._page(HOME, "house", self.tr("Overview")))
        self.appendRow(self._page(SESSION, "users-round", self.tr("Session")))
        self.appendRow(self._whole())
        for phase in desk.method.phases:
            self.appendRow(self._phase(phase))
        self.refresh()

    def show_page(self, page: str) -> QStandardItem | None:
        """Mark the row of the page on screen; returns it, or None when this page has none."""
        if self._shown is not None:
            self._shown.setData(None, ShownRole)
        self._shown = self._pages.get(page)
        if self._shown is not None:
            self._shown.setData(True, ShownRole)
        return self._shown

    def refresh(self) -> None:
        """Show where every part stands now."""
        now = progress(self._desk.gate, self._desk.method)
        for part_id, item in self._parts.items():
            self._show_state(item, now[part_id])
        for phase in self._desk.method.phases:
            done = sum(now[part.id].state in (PartState.DONE, PartState.SKIPPED) for part in phase.parts)
            self._count(self._phases[phase.id], phase, done)

    def _page(self, page: str, icon: str, title: str) -> QStandardItem:
        item = QStandardItem(title)
        item.setEditable(False)
        item.setData(page, PageRole)
        item.setData(icon, IconRole)
        self._pages[page] = item
        return item

    def _whole(self) -> QStandardItem:
        """The pages that look at all parts together; they fold like a phase."""
        item = QStandardItem(self.tr("Whole approach"))
        item.setEditable(False)
        item.setData(WHOLE, PhaseRole)
        item.appendRow(self._page("overview", "settings", self.tr("Process model")))
        item.appendRow(self._page("profile", "radar", self.tr("Success factors")))
        item.appendRow(self._page("register", "list-checks", self.tr("Actions and decisions")))
        item.appendRow(self._page("photos", "image", self.tr("Photos")))
        item.appendRow(self._page("votes", "vote", self.tr("Votes")))
        item.appendRow(self._page("compare", "scale", self.tr("Compare")))
        item.appendRow(self._page("own", "clipboard-list", self.tr("Own checklists")))
        item.appendRow(self._page("privacy", "shield", self.tr("Privacy")))
        return item

    def _phase(self, phase: Phase) -> QStandardItem:
        item = QStandardItem(phase.title)
        item.setEditable(False)
        item.setToolTip(phase.about)
        item.setData(phase.id, PhaseRole)
        self._phases[phase.id] = item
        for part in phase.parts:
            item.appendRow(self._part(part))
        return item

    def _part(self, part: Part) -> QStandardItem:
        item = QStandardItem(part.title)
        item.setEditable(False)
        item.setData(part.id, PageRole)
        item.setData(part.section, SectionRole)
        self._parts[part.id] = self._pages[part.id] = item
        return item

    def _show_state(self, item: QStandardItem, now: PartProgress) -> None:
        words = self._desk.texts.word("part_state", now.state)
        told = f"{words}. {now.reason}" if now.reason.strip() else words
        if item.data(StateRole) == now.state.value and item.toolTip().endswith(told):
            return
        name = f"{item.data(SectionRole)} {item.text()}"
        item.setData(now.state.value, StateRole)
        item.setData(ICONS[now.state], IconRole)
        item.setToolTip(f"{name}: {told}")
        item.setData(f"{name}: {told}", Qt.ItemDataRole.AccessibleTextRole)

    def _count(self, item: QStandardItem, phase: Phase, done: int) -> None:
        count = f"{done}/{len(phase.parts)}"
        if item.data(CountRole) == count:
            return
        item.setData(count, CountRole)
        spoken = self.tr("{phase}: {done} of {all} done").format(
            phase=phase.title, done=done, all=len(phase.parts)
        )
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
