"""Everything inside the window: header, rail, page, side panel and messages, for one desk."""

from __future__ import annotations

import functools
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QSplitter, QWidget

from ui.desk import Desk
from ui.widgets.agenda_clock import clock_of
from ui.widgets.layout import column, put_tool_icon, tell_fold, tool
from ui.window.header import AFTER_SESSION, Header
from ui.window.newcomers import new_session
from ui.window.orders import Orders
from ui.window.pages import Pages
from ui.window.photo_drop import PhotoDrop
from ui.window.rail import Rail
from ui.window.side.panel import SidePanel
from ui.window.status import MessageLine

if TYPE_CHECKING:
    from ui.window.agenda_chip import AgendaChip
    from ui.window.capture_bar import CaptureBar
    from ui.window.cover import Cover
    from ui.window.quick_bar import QuickBar
    from ui.window.room.bar import RoomBar
    from ui.window.room.room import Room

RAIL_LETTERS, PAGE_LETTERS, SIDE_LETTERS = 36, 84, 44
"""How wide the three columns like to be, in letters of the body text."""


class Workbench(QWidget):
    """Builds the parts and lets them work together. Language, theme and text size come with a new one."""

    def __init__(self, desk: Desk, orders: Orders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.orders = orders
        self.clock = clock_of(desk)
        self.header = Header(desk)
        self.rail = Rail(desk)
        self.pages = Pages(desk)
        self.side = SidePanel(desk)
        self.message = MessageLine()
        PhotoDrop(desk, self)
        self.room: Room | None = None
        """The presentation on a second screen, while there is one."""
        self._room_bar: RoomBar | None = None
        self._leave = tool("minimize", self.tr("End the presentation (F11)"))
        self._arrange()
        self._connect()
        self.pages.show_place()

    def _arrange(self) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("columns")
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(5)
        for number, widget in enumerate((self.rail, self.pages, self.side)):
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(number, 1 if widget is self.pages else 0)
        self._box = box = column(self.header, self.columns, self.message, spacing=0)
        box.setStretch(1, 1)
        self.setLayout(box)
        self.header.add(self._leave)
        self._leave.setVisible(self.desk.presenting)
        self._wide = True
        self._first = True
        letter = self._letter()
        self.pages.setMinimumWidth(letter * 30)
        self.rail.setMinimumWidth(letter * 18)
        self.side.setMinimumWidth(letter * 28)

    def _connect(self) -> None:
        desk = self.desk
        desk.problem.connect(self.message.problem)
        desk.told.connect(self.message.tell)
        desk.leaving.connect(self._write_cell)
        desk.saved_again.connect(self.message.mended)
        desk.revealed.connect(self._reveal)
        self.clock.ticked.connect(self._follow_clock)
        self._follow_clock()
        self.header.rail_wanted.connect(self.toggle_rail)
        self.header.side_wanted.connect(self.toggle_side)
        self.header.session_wanted.connect(self.new_session)
        self.header.reopen_wanted.connect(self.pages.ask_reopening)
        self.rail.tree.skip_wanted.connect(self.pages.ask_skipping)
        self.columns.splitterMoved.connect(self._keep_widths)
        self._leave.clicked.connect(self._end_presentation)

    @functools.cached_property
    def chip(self) -> AgendaChip:
        """Where the evening is; made when the clock first runs."""
        from ui.window.agenda_chip import AgendaChip

        chip = AgendaChip(self.desk, self.clock)
        self.header.add(chip, AFTER_SESSION)
        chip.refresh()
        return chip

    def _follow_clock(self) -> None:
        if self.clock.standing() is not None:
            self.chip  # noqa: B018 - asking for it makes it; from then on it follows the clock itself

    @functools.cached_property
    def quick(self) -> QuickBar:
        """The line of the presentation to catch something; made when it is first needed."""
        from ui.window.quick_bar import QuickBar

        bar = QuickBar()
        self._box.insertWidget(2, bar)
        return bar

    @functools.cached_property
    def capture(self) -> CaptureBar:
        """The one line for everything that is said; made when it is first needed."""
        from ui.window.capture_bar import CaptureBar

        bar = CaptureBar(self.desk)
        self._box.insertWidget(2, bar)
        return bar

    def note_quickly(self) -> None:
        """Open the one line for everything that is said; a second time leaves it."""
        self._take_keys()
        if self.capture.isVisible():
            self.capture.leave()
        else:
            self.capture.open()

    def _take_keys(self) -> None:
        """What was asked for in the room's window is typed in this one."""
        if self.room is not None and not self.isActiveWindow():
            self.window().activateWindow()

    def _write_cell(self) -> None:
        """What is being typed in a cell of a table is written as well; its editor must not outlive the file."""
        editor: QWidget | None = self.window().focusWidget()  # the stubs promise one; Qt does not
        while editor is not None and editor is not self:
            around = editor.parentWidget()
            view = around.parentWidget() if around is not None else None
            if isinstance(view, QAbstractItemView) and around is view.viewport():
                delegate = view.itemDelegate()
                delegate.commitData.emit(editor)
                delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                return
            editor = around

    # Presenting

    @functools.cached_property
    def cover(self) -> Cover:
        """What lies over the page while it is presented on this screen; made when it is first needed."""
        from ui.window.cover import Cover

        return Cover(self)

    @property
    def showing(self) -> bool:
        """Whether the room sees anything: here, or on a second screen."""
        return self.desk.presenting or self.room is not None

    def show_room(self, room: Room | None, bar: RoomBar | None) -> None:
        """A second screen shows the room its page now, and this bar is for it; or no more."""
        if self._room_bar is not None:
            self._room_bar.hide()
            self._room_bar.deleteLater()
        self.room, self._room_bar = room, bar
        if bar is not None:
            self._box.insertWidget(1, bar)
            bar.show()

    def freeze(self) -> None:
        """Let the picture on the second screen stand still, or go on."""
        if self.room is not None:
            self.room.freeze(not self.room.state.frozen)

    def blank(self) -> None:
        """Show the room nothing, or the picture again."""
        if self.room is not None:
            self.room.blank(not self.room.state.blank)
        elif self.desk.presenting:
            self.cover.set(black=not self.cover.black, locked=self.cover.locked)

    def lock(self) -> None:
        """Let nothing on the page of the room be touched, or let it be."""
        if self.room is not None:
            self.room.lock(not self.room.state.locked)
        elif self.desk.presenting:
            self.cover.set(black=self.cover.black, locked=not self.cover.locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """B that no field took shows the room nothing, as in other programs that present."""
        if self.desk.presenting and event.key() == Qt.Key.Key_B and not event.modifiers():
            self.blank()
            return
        super().keyPressEvent(event)

    # Columns

    def _letter(self) -> int:
        return max(4, self.fontMetrics().averageCharWidth())

    def showEvent(self, event: QShowEvent) -> None:
        """Divide the room when it is known."""
        super().showEvent(event)
        if self._first:
            self._first = False
            self._fold()
            self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the side panel, then the rail, when there is too little room for the page."""
        super().resizeEvent(event)
        if not self._first:
            self._fold()
        if "cover" in self.__dict__:
            self.cover.setGeometry(self.rect())

    def _room(self) -> int:
        """How many letters fit beside each other."""
        return self.width() // self._letter()

    def _fold(self) -> None:
        """Honour what was chosen as far as the page keeps enough room."""
        desk, room = self.desk, self._room()
        enough = PAGE_LETTERS * 3 // 4
        rail = not desk.presenting and bool(desk.settings.get("rail")) and room >= RAIL_LETTERS + enough
        side = not desk.presenting and bool(desk.settings.get("side_panel"))
        side = side and room >= SIDE_LETTERS + enough + (RAIL_LETTERS if rail else 0)
        if (rail, side) != getattr(self, "_folded_as", None):
            self._folded_as = (rail, side)
            self.rail.setVisible(rail)
            self.side.setVisible(side)
            self._sign()

    def _divide(self) -> None:
        kept = [int(width) for width in self.desk.settings.get("column_widths")]
        letter, width = self._letter(), self.width()
        rail, side = RAIL_LETTERS * letter, SIDE_LETTERS * letter
        if len(kept) == 3 and kept[0] > 0 and kept[2] > 0:
            rail, side = min(kept[0], width // 3), min(kept[2], width // 2)
        self.columns.setSizes([rail, max(1, width - rail - side), side])

    def _keep_widths(self) -> None:
        sizes = self.columns.sizes()
        if all(sizes):
            self.desk.settings.set("column_widths", sizes)

    def toggle_rail(self) -> None:
        """Fold or unfold the process model; asking for it beats the lack of room."""
        self._toggle("rail", self.rail)

    def toggle_side(self) -> None:
        """Fold or unfold the side panel."""
        self._toggle("side_panel", self.side)

    def _toggle(self, setting: str, panel: QWidget) -> None:
        on = panel.isHidden() and not self.desk.presenting
        self.desk.flush()
        focus: QWidget | None = self.window().focusWidget()  # the stubs promise one; Qt does not
        left = focus is None or panel.isAncestorOf(focus)
        self.desk.settings.set(setting, on)
        panel.setVisible(on)
        other = self.rail if panel is self.side else self.side
        if on and self._room() < (RAIL_LETTERS + SIDE_LETTERS + PAGE_LETTERS // 2):
            other.hide()
        self._sign()
        if on:
            self._divide()
        elif left:
            self.pages.setFocus()
            self.pages.focus_page()

    def _sign(self) -> None:
        put_tool_icon(self.header.rail, "panel-left", "text" if self.rail.isHidden() else "accent")
        put_tool_icon(self.header.side, "panel-right", "text" if self.side.isHidden() else "accent")
        tell_fold(self.header.rail, opened=not self.rail.isHidden())
        tell_fold(self.header.side, opened=not self.side.isHidden())

    # What the menu and the shortcuts ask for

    def catch(self, tab: int) -> None:
        """Catch something: the side panel comes up with the cursor in its line."""
        self._take_keys()
        if self.desk.presenting:
            self.quick.open(self.side.capture(tab))
            return
        self.show_side()
        self.side.catch(tab)

    def keep_lines(self) -> None:
        """Keep what stands in a line without Enter after it: the window closes, and it would be lost."""
        from ui.widgets.fields import AddLine

        behind = {tab.line for tab in self.side.captures().values()}  # another tab may show
        for line in self.findChildren(AddLine):
            if line.isEnabled() and not line.makes_large and (line in behind or line.isVisible()):
                line.commit()
        if "capture" in self.__dict__ and self.capture.isVisible() and self.capture.line.text().strip():
            self.capture.keep()

    def show_side(self, tab: int | None = None) -> None:
        """Unfold the side panel."""
        if self.side.isHidden():
            self.toggle_side()
        if tab is not None:
            self.side.show_tab(tab)

    def search(self) -> None:
        """Go to the search field."""
        if self.header.search.isVisible():
            self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.header.search.selectAll()

    def next_area(self, by: int) -> None:
        """Take the keys to the next or previous area of the window."""
        from ui.window.areas import next_area

        next_area(self._areas(), by)

    def _areas(self) -> list[QWidget]:
        """The areas of the window, as they read."""
        bars = [self.__dict__[name] for name in ("capture", "quick") if name in self.__dict__]
        above = [self.header, *([self._room_bar] if self._room_bar is not None else [])]
        return [*above, self.rail, self.pages, self.side, *bars, self.message]

    def focusNextPrevChild(self, on: bool) -> bool:
        """Tab goes through the window as it reads; Qt knows only in which order its pieces were made."""
        from ui.widgets.stops import bring, neighbour

        focus = QApplication.focusWidget()
        shown = [one for one in self._areas() if one.isVisible()]
        stop = neighbour(shown, focus, forward=on) if focus is not None else None
        if stop is None:
            return super().focusNextPrevChild(on)
        bring(stop, Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason)
        return True

    def new_session(self) -> None:
        """Make a session with sensible defaults and go there."""
        new_session(self.desk, date.today())

    def step(self, by: int) -> None:
        """Go to the next or previous part."""
        parts = [part.id for part in self.desk.method.parts]
        here = self.desk.place.part
        at = parts.index(here) + by if here in parts else 0
        if 0 <= at < len(parts):
            self.desk.go(part=parts[at])

    def _end_presentation(self) -> None:
        self.orders.presenting.emit(False)

    def _reveal(self, key: str) -> None:
        if not self.desk.presenting and self.side.reveal(key):
            self.show_side()
