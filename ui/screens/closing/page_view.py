"""The pages of a paper below each other; only those in sight are drawn, the others are white until they come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from ui.screens.closing.rendering import Page
from ui.theme import current

ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
POINT: Final = 96 / 72
"""Pixels of a point at 100 %."""
_GAP: Final = 16
_VEIL: Final = 0.86
_KEPT: Final = 12
"""So many pages are kept as pictures: the ones around the one in sight."""


class PageView(QAbstractScrollArea):
    """Scrolls by page with Page Up and Page Down; Ctrl with plus, minus and 0 change the size."""

    wanted = Signal(int, float)
    """A page that is in sight must be drawn, at so many pixels per point."""
    moved = Signal(int)
    """Another page is in the middle of the view."""
    zoomed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sizes: Sequence[tuple[float, float]] = ()
        self._pages: dict[int, Page] = {}
        self._asked: set[tuple[int, float]] = set()
        self._zoom: float | None = None
        """None: as wide as the view."""
        self.current = 0
        self._waiting = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._say()

    # What there is to see

    def show_pages(self, sizes: Sequence[tuple[float, float]], first: Page) -> None:
        """Another paper; who was at a page stays there as far as it has as many."""
        self.sizes = sizes
        self._pages, self._asked = {first.number: first}, {(first.number, first.scale)}
        self._arrange()
        self._scrolled()
        self._say()

    def wait(self, waiting: bool) -> None:
        """Whether another paper was asked for than the one that shows: nobody takes one for the other."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._say()
            self.viewport().update()

    def clear(self) -> None:
        """Nothing to see."""
        self.sizes = ()
        self._pages, self._asked = {}, set()
        self._arrange()
        self._say()
        self.viewport().update()

    def add(self, page: Page) -> None:
        """A page that was asked for."""
        self._pages[page.number] = page
        far = sorted(self._pages, key=self._distance)[_KEPT:]
        for number in far:
            self._asked.discard((number, self._pages.pop(number).scale))
        if page.number == self.current:
            self._say()
        self.viewport().update()

    def _distance(self, number: int) -> int:
        return abs(number - self.current)

    @property
    def scale(self) -> float:
        """Pixels of the screen for each point of paper."""
        return self._shown * self.devicePixelRatioF()

    @property
    def _shown(self) -> float:
        """The same in pixels of the window."""
        if self._zoom is not None:
            return self._zoom * POINT
        widest = max((size[0] for size in self.sizes), default=595.0)
        return float(max(0.2, (self.viewport().width() - 2 * _GAP) / widest))

    # Where it stands

    def _rects(self) -> list[QRect]:
        """Every page in the whole of the paper, before scrolling."""
        found, y, scale = [], _GAP, self._shown
        room = max(self.viewport().width(), self._wide())
        for width, height in self.sizes:
            wide, high = round(width * scale), round(height * scale)
            found.append(QRect((room - wide) // 2, y, wide, high))
            y += high + _GAP
        return found

    def _wide(self) -> int:
        return round(max((size[0] for size in self.sizes), default=0) * self._shown) + 2 * _GAP

    def _offset(self) -> QPoint:
        return QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _arrange(self) -> None:
        rects, view = self._rects(), self.viewport()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        high = rects[-1].bottom() + _GAP if rects else 0
        down.setRange(0, max(0, high - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(48)
        across.setRange(0, max(0, self._wide() - view.width()) if self._zoom else 0)
        across.setPageStep(view.width())
        self._ask()

    def _scrolled(self) -> None:
        middle = self.viewport().rect().center() - self._offset()
        rects = self._rects()
        now = next((n for n, rect in enumerate(rects) if rect.bottom() + _GAP >= middle.y()), 0)
        if now != self.current:
            self.current = now
            self._say()
            self.moved.emit(now)
        self._ask()
        self.viewport().update()

    def _ask(self) -> None:
        """Ask for every page in sight that is not there in this size."""
        seen = self.viewport().rect().translated(-self._offset())
        for number, rect in enumerate(self._rects()):
            key = (number, self.scale)
            if rect.intersects(seen) and key not in self._asked:
                self._asked.add(key)
                self.wanted.emit(number, self.scale)

    # Going

    def go(self, number: int) -> None:
        """Bring a page to the top of the view."""
        rects = self._rects()
        if rects:
            rect = rects[max(0, min(number, len(rects) - 1))]
            self.verticalScrollBar().setValue(rect.top() - _GAP)
            self.current = max(0, min(number, len(rects) - 1))
            self._say()
            self.moved.emit(self.current)

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1), or as wide as the view (0); the page in sight stays in sight."""
        now, here = self._shown / POINT, self.current
        if step == 0:
            self._zoom = None
        elif step > 0:
            self._zoom = next((one for one in ZOOMS if one > now + 0.01), ZOOMS[-1])
        else:
            self._zoom = next((one for one in reversed(ZOOMS) if one < now - 0.01), ZOOMS[0])
        self._arrange()
        self.go(here)
        self.zoomed.emit()
        self.viewport().update()

    @property
    def percent(self) -> int:
        """How large the pages are, 100 as on paper."""
        return round(100 * self._shown / POINT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages and sizes by key."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        sizes = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        pages = {
            Qt.Key.Key_PageDown: self.current + 1, Qt.Key.Key_PageUp: self.current - 1, Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.sizes) - 1,
        }  # fmt: skip
        if control and key in sizes:
            self.zoom(sizes[Qt.Key(key)])
        elif not control and key in pages:
            self.go(pages[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl with plus, minus and 0: here they are about the page, not about the text of the program."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in mine:
                event.accept()
                return True
        return bool(super().event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as the view stays so."""
        here = self.current
        super().resizeEvent(event)
        self._arrange()
        if self._zoom is None and here:
            self.go(here)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame of who has the keys."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw it no more: Qt draws what lies around the pages anew, and not the pages."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Showing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White sheets on a darker table; a page of another size is shown stretched until its own comes."""
        theme, offset = current(), self._offset()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.color("sunken"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPen(theme.color("strong_border"), 1)
        for number, rect in enumerate(self._rects()):
            shown = rect.translated(offset)
            if not shown.intersects(self.viewport().rect()):
                continue
            painter.fillRect(shown, Qt.GlobalColor.white)
            if number in self._pages:
                painter.drawImage(QRectF(shown), self._pages[number].image)
            painter.setPen(edge)
            painter.drawRect(shown.adjusted(-1, -1, 0, 0))
        if self._waiting or not self.sizes:
            self._paint_waiting(painter)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_waiting(self, painter: QPainter) -> None:
        """A veil over what is there, and why."""
        theme, view = current(), self.viewport().rect()
        veil = QColor(theme.color("sunken"))
        veil.setAlphaF(_VEIL)
        painter.fillRect(view, veil)
        painter.setPen(theme.color("text"))
        painter.drawText(
            view,
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("The summary is being made…"),
        )

    def _say(self) -> None:
        """What a screen reader says: which page this is, and what stands on it."""
        if self._waiting or not self.sizes:
            self.setAccessibleName(self.tr("The summary is being made…"))
            self.setAccessibleDescription("")
            return
        name = self.tr("Page {number} of {pages} of the summary")
        self.setAccessibleName(name.format(number=self.current + 1, pages=len(self.sizes)))
        page = self._pages.get(self.current)
        self.setAccessibleDescription(page.text if page is not None else "")
