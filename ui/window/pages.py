"""The middle of the window: the screens, built when they are first shown."""

from __future__ import annotations

import functools
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from ui.desk import HOME, Desk
from ui.screens.base import Screen
from ui.screens.registry import screen_class, spec_of
from ui.widgets.layout import GRID, column, empty_state, scrolled

if TYPE_CHECKING:
    from ui.window.banner import ClosedBanner
    from ui.window.page_header import PageHeader

log = logging.getLogger(__name__)


class Pages(QWidget):
    """The banner, the header of the part, and the screen of the page where the facilitator is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk = desk
        self._areas: dict[str, QScrollArea] = {}
        self.stack = QStackedWidget()
        self._box = column(self.stack, spacing=0)
        self._box.setStretch(0, 1)
        self.setLayout(self._box)
        desk.moved.connect(self.show_place)
        desk.changed.connect(self._watch)
        desk.revealed.connect(self._reveal)
        self._watch()

    @functools.cached_property
    def banner(self) -> ClosedBanner:
        """The banner over what is read-only; made when there is something to say."""
        from ui.window.banner import ClosedBanner

        made = ClosedBanner(self._desk)
        made.reopened.connect(self.focus_page)
        self._box.insertWidget(0, made)
        made.refresh()
        return made

    @functools.cached_property
    def header(self) -> PageHeader:
        """The head of a part; made for the first part that shows."""
        from ui.window.page_header import PageHeader, dress_header

        made = PageHeader(self._desk)
        if self._desk.presenting:
            dress_header(made)
        self._box.insertWidget(self._box.indexOf(self.stack), made)
        made.refresh()
        return made

    def _watch(self) -> None:
        """Make the banner and the header as soon as they are needed; from then on they look after themselves."""
        desk = self._desk
        if "banner" not in self.__dict__ and not desk.editable and desk.place.traject_id:
            self.banner  # noqa: B018 - asking for it makes it
        if "header" not in self.__dict__ and any(p.id == desk.place.part for p in desk.method.parts):
            self.header  # noqa: B018

    def ask_reopening(self) -> None:
        """Ask why the session is reopened."""
        self.banner.ask()

    def ask_skipping(self) -> None:
        """Ask why the part on screen is skipped."""
        self.header.ask_reason()

    @property
    def shown(self) -> Screen | None:
        """The screen that shows; None when this page has none."""
        area = self.stack.currentWidget()
        widget = area.widget() if isinstance(area, QScrollArea) else None
        return widget if isinstance(widget, Screen) else None

    def show_head(self) -> None:
        """Show what the page is called; `show_place` brings the page itself."""
        self._watch()

    def show_place(self) -> None:
        """Show the page where the facilitator is."""
        self._watch()
        page = self._desk.place.part or HOME
        if page not in self._areas:
            screen = self._build(page)
            self._areas[page] = area = _roomy()
            self.stack.addWidget(area)
            area.setWidget(screen)
            if isinstance(screen, Screen):
                screen.refresh_if_stale()  # before it shows, so that it is laid out once
        if self._areas[page] is not self.stack.currentWidget():
            self.stack.setCurrentWidget(self._areas[page])
            self.focus_page()

    def _build(self, page: str) -> QWidget:
        spec = spec_of(page)
        known = spec is not None and (
            spec.page == page or any(part.id == page for part in self._desk.method.parts)
        )
        if not known:
            log.warning("no screen for page %s", page)
            return empty_state("compass", self.tr("There is no screen for this part yet"),
                               self.tr("You can already write notes, actions and questions at the right."))  # fmt: skip
        return screen_class(page)(self._desk, page)

    def focus_page(self) -> None:
        """Put the cursor where the screen wants it."""
        if self._desk.in_the_room:
            return  # the keys are the facilitator's
        field = self.shown.first_focus() if self.shown is not None else None
        if field is not None and field.isEnabled() and self.isVisible():
            field.setFocus()
            QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """At large text the field may lie below the fold."""
        field: QWidget | None = self.focusWidget()  # the stubs promise one; Qt does not
        if field is None:
            return
        needed = min(field.height(), 4 * self.fontMetrics().lineSpacing())  # a large one may go on below
        # The innermost first. Not by way of parents: PySide6 makes every class of widget there is to tell what the
        # first one is that it did not make itself (6.11.3), and that takes half a frame of the start.
        page = self.stack.currentWidget()
        areas = [page, *page.findChildren(QScrollArea)] if isinstance(page, QScrollArea) else []
        for area in reversed(areas):
            inside = area.widget()
            if inside is not None and area.isAncestorOf(field):
                top = field.mapTo(area, QPoint(0, 0)).y()
                if not 0 <= top <= area.height() - needed:
                    below = min(needed, area.height() - 2 * GRID) if top > 0 else 0
                    spot = field.mapTo(inside, QPoint(0, below))
                    area.ensureVisible(spot.x(), spot.y(), 0, 2 * GRID)

    def _reveal(self, key: str) -> None:
        screen = self.shown
        if screen is not None:
            screen.refresh_if_stale()
            screen.reveal(key)


def _roomy() -> QScrollArea:
    """A screen that needs more room than there is (large text, small window) scrolls instead of being cut off."""
    area = scrolled()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area
