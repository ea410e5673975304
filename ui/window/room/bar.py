"""The bar above the facilitator's page while a second screen shows the room its own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, icon_size, label, row, tool
from ui.window.room.room import Room
from ui.window.room.window import ZOOMS


class RoomBar(QFrame):
    """What the room sees now, and the buttons for it."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setProperty("role", "quick")
        self.setAccessibleName(self.tr("What the room sees"))
        self._room = room
        self._icon = QLabel()
        size = icon_size() + 2
        self._icon.setPixmap(current().icon("presentation", "accent", size).pixmap(size, size))
        self.words = label("", "body", wrap=False)
        self.freeze = self._switch(self.tr("Freeze"), "pause", self.tr("The picture stands still (Ctrl+F11)"))
        self.blank = self._switch(self.tr("Black"), "eye-off", self.tr("The room sees nothing (Shift+F11)"))
        self.unlock = self._switch(
            self.tr("Unlock"), "lock-open", self.tr("The room can touch the page (Ctrl+Shift+F11)")
        )
        self.smaller = tool("zoom-out", self.tr("Smaller for the room"))
        self.larger = tool("zoom-in", self.tr("Larger for the room"))
        self.up = tool("chevron-up", self.tr("Scroll up for the room"))
        self.down = tool("chevron-down", self.tr("Scroll down for the room"))
        self.end = button(self.tr("End"), "x", role="flat", tip=self.tr("End the presentation (F11)"))
        keys = self.tr(
            "Keys in the window of the room: B black, F still picture, L lock, Page Up and Page Down scroll, "
            "Ctrl with + and - size, Esc stops."
        )
        for one in (self._icon, self.words):
            one.setToolTip(keys)
        self.words.setAccessibleDescription(keys)
        self._arrange()
        self._connect()
        self.refresh()

    def _switch(self, text: str, icon: str, tip: str) -> QPushButton:
        made = button(text, icon, role="chip", tip=tip)
        made.setCheckable(True)
        return made

    def _arrange(self) -> None:
        told, buttons = QWidget(), QWidget()
        told.setLayout(row(self._icon, self.words))
        told.setMinimumHeight(self.end.sizeHint().height())
        buttons.setLayout(
            row(self.freeze, self.blank, self.unlock, self.smaller, self.larger, self.up, self.down, self.end,
                spacing=GRID)
        )  # fmt: skip
        box = FlowLayout(told, buttons, spacing=2 * GRID)
        box.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(box)

    def _connect(self) -> None:
        room = self._room
        self.freeze.clicked.connect(room.freeze)
        self.blank.clicked.connect(room.blank)
        self.unlock.clicked.connect(self._unlock)
        self.smaller.clicked.connect(room.smaller)
        self.larger.clicked.connect(room.larger)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.end.clicked.connect(room.ended)
        room.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what the room sees, and what is on."""
        state = self._room.state
        self.freeze.setChecked(state.frozen)
        self.blank.setChecked(state.blank)
        self.unlock.setChecked(not state.locked)
        self.smaller.setEnabled(state.zoom > 0)
        self.larger.setEnabled(state.zoom < len(ZOOMS) - 1)
        if state.blank:
            told = self.tr("The room sees a black screen")
        elif state.frozen:
            told = self.tr("The room sees a picture that stands still")
        else:
            page = self._room.showing()
            told = (
                self.tr("The room sees: {page}").format(page=page)
                if page
                else self.tr("The room looks along")
            )
        self.words.setText(told)

    def _unlock(self, on: bool) -> None:
        self._room.lock(not on)

    def _up(self) -> None:
        self._room.scroll(-1)

    def _down(self) -> None:
        self._room.scroll(1)
