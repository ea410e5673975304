"""The ways from the parties to what is done with the whole list: reading in, saving, tidying, going one by one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.theme import current
from ui.widgets.layout import button, row, tool


class Doors(QWidget):
    """A button for what is done most, and a menu for the rest."""

    wanted = Signal(str)
    """`import`, `export`, `alike`, `person` or `walk`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bring = button(self.tr("Read in"), "file-down", tip=self.tr("Parties from Excel, Calc or csv"))
        self.bring.clicked.connect(self._on_bring)
        self.more = tool("ellipsis", self.tr("More to do with the whole list"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.actions_: dict[str, QAction] = {}
        self._add("walk", "footprints", self.tr("Place them one by one"))
        self._add("alike", "merge", self.tr("Find parties that are alike…"))
        self._add("export", "save", self.tr("Save the list as a file…"))
        self._add("person", "user", self.tr("Find or erase a person…"))
        self.more.setMenu(self.menu)
        self.setLayout(row(self.bring, self.more))

    def _add(self, name: str, icon: str, words: str) -> None:
        action = QAction(current().icon(icon), words, self.menu)
        action.setObjectName(name)
        action.triggered.connect(self._on_action)
        self.menu.addAction(action)
        self.actions_[name] = action

    def allow(self, *, editable: bool, parties: bool, alone: bool) -> None:
        """Nothing is read into a closed session, and without parties there is nothing to do with them."""
        self.bring.setEnabled(editable)
        self.actions_["walk"].setEnabled(parties)
        self.actions_["alike"].setEnabled(parties)
        self.actions_["export"].setEnabled(parties)
        self.actions_["person"].setEnabled(alone)

    def _on_bring(self) -> None:
        self.wanted.emit("import")

    def _on_action(self) -> None:
        self.wanted.emit(self.sender().objectName())
