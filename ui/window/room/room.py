"""The presentation on a second screen: follows the facilitator's desk, and does what the bar and the keys ask."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QTabBar, QWidget

from ui.desk import HOME, Desk
from ui.screens.base import Screen
from ui.theme import current
from ui.widgets.agenda_clock import clock_of
from ui.widgets.point_card import PointCard
from ui.window.pages import Pages
from ui.window.room.interlude import Interlude
from ui.window.room.window import ZOOMS, RoomWindow

NEW_MS = 1500
"""So long the window is new: that it becomes active is then nobody's wish."""
STEP = 0.8
"""So much of a screen is scrolled at once: some of what was there stays in sight."""


@dataclass(frozen=True, slots=True)
class RoomState:
    """What survives new furniture: another language, theme or text size. `zoom` is a place in `ZOOMS`."""

    zoom: int
    locked: bool = True
    frozen: bool = False
    blank: bool = False


def fitting_zoom(height: int, percent: int) -> int:
    """The size to begin with: larger on a larger screen, and less so when all text is large already."""
    wanted = 1.5 * math.sqrt(height / 800) * 100 / percent
    return min(range(len(ZOOMS)), key=[abs(zoom - wanted) for zoom in ZOOMS].__getitem__)


class Room(QObject):
    """One presentation. It has a desk of its own on the same file, which shows what the room may see and no more."""

    changed = Signal()
    """Frozen, blank, locked or larger now, or showing something else."""
    ended = Signal()

    def __init__(self, desk: Desk, pages: Pages, screen: QScreen, state: RoomState | None) -> None:
        super().__init__()
        self._fitting = fitting_zoom(screen.geometry().height(), current().percent)
        self.state = state or RoomState(zoom=self._fitting)
        self._main, self._main_pages = desk, pages
        self._busy = self._gone = self._released = False
        self._tied: list[QTabBar] = []
        self._chips: list[QAbstractButton] = []
        self.desk = Desk(desk.gate, desk.settings, desk.language, self)
        self.desk.presenting = self.desk.in_the_room = True
        self._clock, mine = clock_of(desk), clock_of(self.desk)
        mine.now = self._clock.now
        self._stack = QStackedWidget()
        self._stack.setObjectName("page")
        self.pages = Pages(self.desk)
        self.interlude = Interlude(self.desk, self._clock)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.interlude)
        self.window = RoomWindow(self._stack)
        self._connect()
        self._show(screen)

    def _connect(self) -> None:
        main, room = self._main, self.desk
        main.moved.connect(self._follow)
        main.leaving.connect(self._write)
        main.revealed.connect(self._reveal)
        main.changed.connect(self._on_changed)
        main.released.connect(self._release)
        room.moved.connect(self._lead)
        room.problem.connect(main.problem)
        room.told.connect(main.told)
        self._clock.ticked.connect(self._tell)
        self._clock.ticked.connect(clock_of(room).ticked)
        self.window.key.connect(self._on_key)
        self.window.closed.connect(self.ended)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look_along)

    def _show(self, screen: QScreen) -> None:
        """First the window with what the page is called, then the page: the room sees at once that something comes."""
        self.pages.show_head()
        self.window.setScreen(screen)
        self.window.setGeometry(screen.geometry())
        self._apply()
        self._tell()
        self.window.showFullScreen()
        self.window.repaint()
        QTimer.singleShot(NEW_MS, self.window, self.window.settle)
        QTimer.singleShot(0, self, self._show_page)

    def _show_page(self) -> None:
        if not self._gone:
            self.pages.show_place()
            self._tie()
            if self.state.frozen:  # it was made anew: what stands still is the page as it is now
                self.window.freeze(on=True)

    def let_go(self) -> None:
        """Take the window away; what was typed in it is written."""
        self._gone = True
        if not self._released:
            self.desk.flush()
        main = self._main
        main.moved.disconnect(self._follow)
        main.leaving.disconnect(self._write)
        main.revealed.disconnect(self._reveal)
        main.changed.disconnect(self._on_changed)
        self._clock.ticked.disconnect(self._tell)
        self.window.closed.disconnect(self.ended)
        for bar in self._tied:
            if shiboken6.isValid(bar):
                bar.currentChanged.disconnect(self._turn)
        for chip in self._chips:
            if shiboken6.isValid(chip):
                chip.clicked.disconnect(self._press)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._look_along)
        self.window.hide()
        self._release()
        self.window.deleteLater()
        self.deleteLater()

    def _release(self) -> None:
        """The file is about to be closed, so this desk is done with too."""
        if not self._released:
            self._released = True
            self.desk.release()

    # What the bar and the keys ask for

    def freeze(self, on: bool) -> None:
        """Let the picture stand still while the facilitator looks elsewhere."""
        self._set(frozen=on)

    def blank(self, on: bool) -> None:
        """Show the room nothing for a while."""
        self._set(blank=on)

    def lock(self, on: bool) -> None:
        """Let the room touch the page, or not."""
        self._set(locked=on)

    def resize(self, by: int) -> None:
        """Larger or smaller; 0 is as it began."""
        at = self.state.zoom + by if by else self._fitting
        self._set(zoom=max(0, min(len(ZOOMS) - 1, at)))

    def scroll(self, by: int) -> None:
        """Scroll the page of the room."""
        self.window.stage.scroll_by(STEP * by)

    def larger(self) -> None:
        """One size larger."""
        self.resize(1)

    def smaller(self) -> None:
        """One size smaller."""
        self.resize(-1)

    def _set(self, **values: object) -> None:
        self.state = dataclasses.replace(self.state, **values)  # type: ignore[arg-type]
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        state, window = self.state, self.window
        window.set_zoom(ZOOMS[state.zoom])
        window.stage.locked = state.locked
        if state.frozen != window.still.isVisibleTo(window):
            window.freeze(state.frozen)
        window.blank(state.blank)

    def _on_key(self, event: QKeyEvent) -> None:
        state, key = self.state, event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
            self.resize({Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}.get(Qt.Key(key), 1))
        elif key in (Qt.Key.Key_B, Qt.Key.Key_Period):
            self.blank(not state.blank)
        elif key == Qt.Key.Key_F:
            self.freeze(not state.frozen)
        elif key == Qt.Key.Key_L:
            self.lock(not state.locked)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Space):
            self.scroll(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            self.scroll(-1)
        elif key == Qt.Key.Key_Escape:
            self.ended.emit()

    # Following

    def showing(self) -> str:
        """What the page is called that the room sees."""
        part = self.desk.place.part or HOME
        known = next((one for one in self.desk.method.parts if one.id == part), None)
        if self._stack.currentWidget() is self.interlude:
            return self.interlude.title.text()
        return f"{known.section} {known.title}" if known is not None else ""

    def _follow(self, place: object) -> None:
        """The facilitator went elsewhere."""
        if not self._busy:
            self._busy = True
            self.desk.moved.emit(place)
            self._busy = False
        self._tell()
        self._tie()
        self.changed.emit()

    def _lead(self, place: object) -> None:
        """Somebody in the room went elsewhere, on the unlocked page."""
        if not self._busy:
            self._busy = True
            self._main.moved.emit(place)
            self._busy = False
            self._follow_again()

    def _follow_again(self) -> None:
        self._tell()
        self._tie()
        self.changed.emit()

    def _write(self) -> None:
        if not self._busy:
            self._busy = True
            self.desk.leaving.emit()
            self._busy = False

    def _reveal(self, key: str) -> None:
        self.desk.revealed.emit(key)

    def _on_changed(self, _record: object) -> None:
        self._tell()

    def _look_along(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The point that the facilitator is at stands before the room too."""
        card = now
        while card is not None and not isinstance(card, PointCard):
            card = card.parentWidget()
        if isinstance(card, PointCard) and self._main_pages.isAncestorOf(card):
            shown = self.pages.shown
            if isinstance(shown, Screen):
                shown.reveal(card.point.id)

    def _tie(self) -> None:
        """Tabs of the page turn for the room when the facilitator turns them."""
        mine, theirs = (self._tabs(pages) for pages in (self._main_pages, self.pages))
        for number, bar in enumerate(mine):
            if number < len(theirs):
                theirs[number].setCurrentIndex(bar.currentIndex())
            if bar not in self._tied:
                bar.currentChanged.connect(self._turn)
                self._tied.append(bar)
        self._tie_chips()

    def _tie_chips(self) -> None:
        """Chips that choose a picture (`leads_the_room`) choose it for the room too."""
        for chip in _chips(self._main_pages):
            if chip not in self._chips:
                chip.clicked.connect(self._press)
                self._chips.append(chip)
            if chip.isChecked():
                self._press_same(chip.objectName())

    def _press(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAbstractButton) and not self._gone:
            self._press_same(chosen.objectName())

    def _press_same(self, name: str) -> None:
        for chip in _chips(self.pages):
            if chip.objectName() == name and not chip.isChecked():
                chip.click()

    @staticmethod
    def _tabs(pages: Pages) -> list[QTabBar]:
        return pages.shown.findChildren(QTabBar) if pages.shown is not None else []

    def _turn(self, _index: int) -> None:
        self._tied = [bar for bar in self._tied if shiboken6.isValid(bar)]
        self._chips = [chip for chip in self._chips if shiboken6.isValid(chip)]
        self._tie()

    def _tell(self) -> None:
        """The foot, and whether a break stands before the room."""
        wanted = self.interlude.wanted
        self.interlude.refresh()
        self._stack.setCurrentWidget(self.interlude if wanted else self.pages)
        session, traject, now = self.desk.session, self.desk.traject, self._clock.standing()
        self.window.left.setText(session.title if session else traject.name if traject else "")
        self.window.right.setText(self._clock.left_text(now.left) if now is not None else "")


def _chips(pages: Pages) -> list[QAbstractButton]:
    shown = pages.shown
    if shown is None:
        return []
    leading = [one for one in shown.findChildren(QWidget) if one.property("leads_the_room")]
    return [chip for one in leading for chip in one.findChildren(QAbstractButton)]
