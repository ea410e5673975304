"""Backups that hold what nobody may read any more: what they are, and an offer to delete them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem, QWidget

from ui.widgets.layout import GRID, button, column, label, row, safe_tip
from wijkwerkplaats.backups import Backup
from wijkwerkplaats.texts import Texts

PATTERN = "%d-%m-%Y %H:%M"


class OlderBackupsDialog(QDialog):
    """`unwanted` comes when they are to go."""

    unwanted = Signal()

    def __init__(self, parent: QWidget, backups: Sequence[Backup], texts: Texts, calm: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups from before"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Backups from before"))
        self.list.setHeaderLabels([self.tr("When"), self.tr("Why"), self.tr("Size")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for backup in backups:
            size = self.locale().formattedDataSize(backup.size)
            why = texts(f"backup.reason.{backup.reason}")
            item = QTreeWidgetItem([backup.made.strftime(PATTERN), why, size])
            item.setToolTip(0, safe_tip(str(backup.path)))
            self.list.addTopLevelItem(item)
        for place in range(2):
            self.list.resizeColumnToContents(place)
        others = self.tr("Copies that you saved yourself, on a stick or in a mail, are not in this list.")
        keep = button(self.tr("Keep them"))
        keep.clicked.connect(self.reject)
        self.go = button(self.tr("Delete these backups"), "trash-2", role="danger")
        self.go.clicked.connect(self._delete)
        page = column(
            label(self.tr("Backups from before"), "title"), label(calm), self.list, label(others, "muted"),
            row(1, keep, self.go), margins=3 * GRID, spacing=GRID,
        )  # fmt: skip
        self.setLayout(page)
        letter, high = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableGeometry()
        self.resize(min(letter * 84, room.width() * 9 // 10), min(high * 26, room.height() * 9 // 10))

    def _delete(self) -> None:
        self.accept()
        self.unwanted.emit()
