"""Opens the room's window where there is a second screen, keeps it through new furniture, and ends it calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen

from ui.window.room.bar import RoomBar
from ui.window.room.room import Room, RoomState

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def other_screen(window: MainWindow) -> QScreen | None:
    """A screen where the window is not; None when there is one screen only."""
    here = window.screen()
    return next((one for one in QGuiApplication.screens() if one is not here), None)


class RoomKeeper(QObject):
    """Belongs to the window. A cable that comes loose ends nothing: when the screen returns the room sees on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.room: Room | None = None
        self._screen: QScreen | None = None
        self._lost: RoomState | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self.on_screen_gone)
            application.screenAdded.connect(self.on_screen_come)

    def open(self, state: RoomState | None = None) -> bool:
        """Show the room its own page on the second screen; False when there is none."""
        bench, screen = self._window.bench, other_screen(self._window)
        if bench is None or screen is None:
            self._lost = state if bench is not None else None  # it comes when the screen does
            return False
        bench.desk.flush()
        self._lost, self._screen = None, screen
        self.room = Room(bench.desk, bench.pages, screen, state)
        self.room.ended.connect(self._end)
        self.room.window.took_keys.connect(self._window.activateWindow)
        bench.show_room(self.room, RoomBar(self.room))
        commands = self._window.commands
        for action in bench.actions():
            if commands is None or action not in commands.sizes:
                self.room.window.addAction(action)
        if commands is not None:
            commands.refresh()
        if self._window.isVisible():
            self._window.activateWindow()
        return True

    def close(self) -> RoomState | None:
        """End it; returns how it was."""
        room, self.room = self.room, None
        self._lost = None
        if room is None:
            return None
        if self._window.bench is not None:
            self._window.bench.show_room(None, None)
        room.let_go()
        if self._window.commands is not None:
            self._window.commands.refresh()
        return room.state

    def refurnish(self) -> None:
        """The facilitator's window was built anew, so the room's is too."""
        state = self.close()
        if state is not None:
            self.open(state)

    def _end(self) -> None:
        self.close()

    def on_screen_gone(self, screen: QScreen) -> None:
        """The cable came loose: the window must not land on top of the facilitator's."""
        if self.room is None or screen is not self._screen:
            return
        desk = self._window.bench.desk if self._window.bench is not None else None
        lost = self.close()
        if self.open(lost):
            return  # there was a third one
        self._lost = lost
        if desk is not None:
            desk.problem.emit(
                self.tr(
                    "The second screen is gone, so the room sees nothing now. Nothing is lost. When it is back, the "
                    "picture returns by itself; F11 shows it on this screen."
                )
            )

    def on_screen_come(self, _screen: QScreen) -> None:
        """The screen is back: the room sees on where it was."""
        if self._lost is not None and self.room is None and self.open(self._lost):
            bench = self._window.bench
            if bench is not None:
                bench.desk.told.emit(self.tr("The second screen is back, and so is the picture."))
