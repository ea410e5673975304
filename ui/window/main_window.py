"""The one window of the program: a frame that gets new furniture when language, theme or text size change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from ui import bugs
from ui.desk import Desk
from ui.settings import Settings
from ui.theme import current
from ui.window.actions import Commands
from ui.window.orders import Orders
from ui.window.workbench import Workbench

if TYPE_CHECKING:
    from ui.window.room.keeper import RoomKeeper
    from ui.window.room.room import RoomState

ROOMY = QSize(1440, 860)
"""A screen smaller than this is filled at the first start: there the frame of the window counts too."""


class MainWindow(QMainWindow):
    """The frame. `bench` is what stands in it now."""

    def __init__(self, orders: Orders, settings: Settings) -> None:
        super().__init__()
        self._orders, self._settings = orders, settings
        self.bench: Workbench | None = None
        self.commands: Commands | None = None
        self._keeper: RoomKeeper | None = None
        self._warned = False
        self.setWindowIcon(current().icon("map-pin", "accent", 64))
        self._place()

    def _place(self) -> None:
        kept = self._settings.get("window_geometry")
        if isinstance(kept, QByteArray) and not kept.isEmpty() and self.restoreGeometry(kept):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))
        if room.width() < ROOMY.width() or room.height() < ROOMY.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)  # with its frame it would hang over the edge

    def furnish(self, desk: Desk) -> Workbench:
        """Build everything inside anew, for this desk; what stood there goes."""
        old, menus = self.bench, self.commands.menus if self.commands is not None else []
        self.bench = Workbench(desk, self._orders)
        desk.setParent(self.bench)  # the desk outlives every screen that stands on it
        self.commands = Commands(self.bench, self.menuBar())
        self.menuBar().setVisible(not desk.presenting)
        self.setCentralWidget(self.bench)  # deletes the old one
        if self.isVisible():
            self.bench.show()  # at once, not at the next turn of the event loop: it takes the focus
        if old is not None:  # it goes at the next turn of the event loop; its keys go now
            for action in old.actions():
                old.removeAction(action)
        for menu in menus:
            menu.deleteLater()
        self._warned = False
        desk.saved_again.connect(self._calm)
        desk.moved.connect(self._name)
        desk.changed.connect(self._name)
        self._name()
        if self._keeper is not None:
            self._keeper.refurnish()
        return self.bench

    @property
    def keeper(self) -> RoomKeeper:
        """Who keeps the window on the second screen; made with the first presentation."""
        if self._keeper is None:
            from ui.window.room.keeper import RoomKeeper

            self._keeper = RoomKeeper(self)
        return self._keeper

    def present_beside(self, on: bool) -> bool:
        """Show the room its own window on a second screen, or end that; False when there is none to show it on."""
        if on:
            return self.keeper.room is not None or self.keeper.open()
        return self._keeper is not None and self._keeper.close() is not None

    def end_beside(self) -> RoomState | None:
        """End what the second screen shows; returns how it was, None when there was nothing."""
        return None if self._keeper is None else self._keeper.close()

    def clear(self) -> None:
        """Take everything out: nothing may ask for a file that is put away."""
        if self._keeper is not None:
            self._keeper.close()
        menus = self.commands.menus if self.commands is not None else []
        if menus:
            self.menuBar().clear()
        for menu in menus:
            menu.deleteLater()
        if self.bench is not None:
            self.takeCentralWidget()
            self.bench.deleteLater()
            self.bench = self.commands = None

    def empty(self) -> None:
        """Take everything out and be done with it at once, so that a new style has nothing old to style.

        Never from within an event of what stands here.
        """
        bench = self.takeCentralWidget()
        for menu in self.commands.menus if self.commands is not None else []:
            menu.deleteLater()
        self.bench = self.commands = None
        if bench is not None:
            bench.deleteLater()
            QCoreApplication.sendPostedEvents(bench, QEvent.Type.DeferredDelete.value)

    def cover(self, page: QWidget) -> None:
        """Show this page alone, without menus: what was open is not to be seen."""
        self.clear()
        self.menuBar().hide()
        self.show_full(False)
        self.setCentralWidget(page)
        self.setWindowTitle("Wijkwerkplaats")
        if self.isVisible():
            page.show()  # at once: it takes the focus
        page.setFocus()

    def focus_page(self) -> None:
        """Put the cursor where the page wants it."""
        if self.bench is not None:
            self.bench.pages.focus_page()

    def show_full(self, on: bool) -> None:
        """Fill the screen for the room, or not."""
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if on else state & ~full)

    def _name(self) -> None:
        desk = self.bench.desk if self.bench is not None else None
        traject = desk.traject if desk is not None else None
        program = "Wijkwerkplaats"
        name = f"{traject.name} – {program}" if traject else program
        if self.windowTitle() != name:
            self.setWindowTitle(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is being typed, remember the window, and let the program put the file away."""
        if self.bench is not None and not self._all_written(self.bench.desk):
            event.ignore()
            return
        if not self.isFullScreen():
            self._settings.set("window_geometry", self.saveGeometry())
        self._orders.closing.emit()
        super().closeEvent(event)

    def _all_written(self, desk: Desk) -> bool:
        """Whether nothing is lost by closing; said once when something is, and then it is the user's choice."""
        unsaved, met = desk.unsaved, bugs.met()
        if self.bench is not None:
            self.bench.keep_lines()
        desk.flush()
        if (desk.unsaved == unsaved and bugs.met() == met) or self._warned:
            return True
        self._warned = True
        words = self.tr("Not all that you typed is saved. Close once more to stop without it.")
        desk.problem.emit(f"{desk.unsaved_told} {words}".strip())
        return False

    def _calm(self) -> None:
        self._warned = False
