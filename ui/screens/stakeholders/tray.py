"""The parties that have no place on the map yet: to drag there, or to put in the middle with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from ui.screens.stakeholders.map_look import mark_icon
from ui.screens.stakeholders.map_view import PARTY_MIME
from ui.theme import current
from ui.widgets.layout import button, column, label, plain_tip
from wijkwerkplaats.analysis.stakeholders import group_of
from wijkwerkplaats.model import Stakeholder


class Tray(QFrame):
    """A list beside the map. `place_wanted` is for the keyboard: in the middle, from where arrows go on."""

    chosen = Signal(str)
    opened = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = label("", "heading")
        self.hint = label(self.tr("Drag a party to the map."), "hint")
        self.list = _TrayList()
        self.list.setAccessibleName(self.tr("Parties without a place on the map"))
        self.put = button(self.tr("Put in the middle"), "arrow-right")
        self.put.setToolTip(self.tr("Or press Enter; then move the party with the arrow keys."))
        self.setLayout(column(self.title, self.hint, self.list, self.put, margins=12))
        self.setFixedWidth(int(208 * current().percent / 100))
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemDoubleClicked.connect(self._on_double)
        self.list.entered_key.connect(self._on_put)
        self.put.clicked.connect(self._on_put)

    def show_parties(self, parties: Sequence[Stakeholder], *, editable: bool) -> None:
        """Show the parties that have no place; hidden when there are none."""
        self.setVisible(bool(parties))
        self.title.setText(self.tr("Not placed yet: {0}").format(len(parties)))
        self.hint.setVisible(editable)
        self.put.setVisible(editable)
        self.list.setDragEnabled(editable)
        if [(p.id, p.name, p.kind, p.indispensable) for p in parties] == self.list.shown:
            return
        self.list.shown = [(p.id, p.name, p.kind, p.indispensable) for p in parties]
        key = self.list.current_key()
        self.list.blockSignals(True)
        self.list.clear()
        for party in parties:
            self.list.addItem(_item(party))
        self.list.blockSignals(False)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Mark a party when it is in the list."""
        before = self.list.blockSignals(True)
        found = next((n for n in range(self.list.count()) if _key(self.list.item(n)) == key), -1)
        self.list.setCurrentRow(found)
        self.list.blockSignals(before)

    def _on_current(self) -> None:
        if self.list.current_key():
            self.chosen.emit(self.list.current_key())

    def _on_double(self, item: QListWidgetItem) -> None:
        self.opened.emit(_key(item))

    def _on_put(self) -> None:
        key = self.list.current_key() or (_key(self.list.item(0)) if self.list.count() else "")
        if key:
            self.place_wanted.emit(key)


class _TrayList(QListWidget):
    entered_key = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[object, ...]] = []
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(18, 18))
        self.setUniformItemSizes(True)
        self.setMinimumHeight(80)

    def current_key(self) -> str:
        """The key of the current party; empty when there is none."""
        return _key(self.currentItem()) if self.currentRow() >= 0 else ""

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """What a party is while it is dragged."""
        data = QMimeData()
        data.setData(PARTY_MIME, _key(items[0]).encode())
        data.setText(items[0].text())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts the party on the map."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_key.emit()
            return
        super().keyPressEvent(event)


def _item(party: Stakeholder) -> QListWidgetItem:
    item = QListWidgetItem(
        mark_icon(group_of(party.kind), indispensable=party.indispensable), party.name[:200]
    )
    item.setData(Qt.ItemDataRole.UserRole, party.id)
    item.setToolTip(plain_tip(party.name[:500]))
    return item


def _key(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))
