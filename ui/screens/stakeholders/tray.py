"""The parties that have no place on the map yet: to drag there, or to put in the middle with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from ui.screens.stakeholders.map_look import mark_icon
from ui.screens.stakeholders.map_view import PARTY_MIME
from ui.theme import current
from ui.widgets.layout import button, column, label, plain_tip
from ui.widgets.press import enters
from wijkwerkplaats.analysis.stakeholders import group_of
from wijkwerkplaats.model import Stakeholder

Index = QModelIndex | QPersistentModelIndex
QWIDGETSIZE_MAX = 16_777_215
"""What Qt calls no limit; PySide6 does not pass the name on."""


class Tray(QFrame):
    """A list beside the map. `place_wanted` is for the keyboard: in the middle, from where arrows go on."""

    chosen = Signal(str)
    opened = Signal(str)
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = label("", "heading")
        self.hint = label(self.tr("Drag a party to the map, or choose Place."), "hint")
        self.list = _TrayList()
        self.list.setAccessibleName(self.tr("Parties without a place on the map"))
        self.put = button(self.tr("Place"), "arrow-right")
        self.put.setToolTip(self.tr("Put it in the middle (Enter); then move it with the arrow keys."))
        box = column(self.title, self.hint, self.list, self.put, margins=12)
        box.setStretch(2, 1)
        self.setLayout(box)
        self.list.walked.connect(self._on_current)
        self.list.doubleClicked.connect(self._on_double)
        self.list.entered_key.connect(self._on_put)
        self.put.clicked.connect(self._on_put)

    def fit_in(self, width: int) -> None:
        """Take a part of a width, and never so much that no map is left."""
        roomy = int(208 * current().percent / 100)
        self.setFixedWidth(min(roomy, max(150, int(width * 0.34))))
        self.hint.setMaximumHeight(0 if self.width() < roomy else QWIDGETSIZE_MAX)

    def show_parties(self, parties: Sequence[Stakeholder], *, editable: bool) -> None:
        """Show the parties that have no place; hidden when there are none."""
        self.setVisible(bool(parties))
        self.title.setText(self.tr("Not placed yet: {0}").format(len(parties)))
        self.hint.setVisible(editable)
        self.put.setVisible(editable)
        self.list.setDragEnabled(editable)
        key = self.list.current_key()
        before = self.list.blockSignals(True)
        if self.list.rows.show_parties(parties):
            self.choose(key)
        self.list.blockSignals(before)

    def choose(self, key: str) -> None:
        """Mark a party when it is in the list."""
        before = self.list.blockSignals(True)
        index = self.list.rows.index(self.list.rows.row_of(key), 0)
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            if not index.isValid():
                self.list.clearSelection()
        self.list.blockSignals(before)

    def _on_current(self) -> None:
        if self.list.current_key():
            self.chosen.emit(self.list.current_key())

    def _on_double(self) -> None:
        self.opened.emit(self.list.current_key())

    def _on_put(self) -> None:
        parties = self.list.rows.parties
        if parties:
            self.place_wanted.emit(self.list.current_key() or parties[0].id)


class _TrayModel(QAbstractListModel):
    """The parties, as rows that can be dragged."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.parties: list[Stakeholder] = []

    def show_parties(self, parties: Sequence[Stakeholder]) -> bool:
        """Show these; False when they are shown already."""
        if list(parties) == self.parties:
            return False
        self.beginResetModel()
        self.parties = list(parties)
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int:
        """The row of a party, or -1."""
        return next((row for row, party in enumerate(self.parties) if party.id == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many parties."""
        return 0 if parent is not None and parent.isValid() else len(self.parties)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, shape and key."""
        party = self.parties[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return party.name[:200]
        if role == Qt.ItemDataRole.DecorationRole:
            return mark_icon(group_of(party.kind), indispensable=party.indispensable)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(party.name[:500])
        return party.id if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """A party, for the map."""
        return [PARTY_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What a party is while it is dragged."""
        data = QMimeData()
        data.setData(PARTY_MIME, self.parties[indexes[0].row()].id.encode())
        return data


class _TrayList(QListView):
    entered_key = Signal()
    walked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = _TrayModel(self)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        icon = int(18 * current().percent / 100)
        self.setIconSize(QSize(icon, icon))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(4 * self.fontMetrics().height())

    def current_key(self) -> str:
        """The key of the current party; empty when there is none."""
        index = self.currentIndex()
        return self.rows.parties[index.row()].id if index.isValid() else ""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another party is the current one."""
        super().currentChanged(current, previous)
        self.walked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts the party on the map."""
        if enters(event):
            self.entered_key.emit()
            return
        super().keyPressEvent(event)
