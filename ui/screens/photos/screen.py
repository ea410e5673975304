"""Page `photos`: the photographs of the session, to add, to describe, to look at, to share or to keep."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import ask
from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.photos.card import PhotoCard
from ui.screens.photos.intake import Thumbnails, intake_of
from ui.screens.photos.viewer import Viewer
from ui.widgets.columns import Columns
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, empty_state, label, row, scrolled
from wijkwerkplaats.model import Photo, Session
from wijkwerkplaats.photos import ENDINGS

LARGE = "photos:large:"
"""Before the key of a photograph that a part wants to show large at once; closing it leads back there."""

BACK = "photos:back:"
"""Before the key of the photograph that was closed last, for the part that it leads back to."""

CLOSED = "photos:closed"
"""What the second screen hears when no photograph is shown large any more."""

SIDE = 560
"""How long the long side of a small picture is: sharp also where the screen has two pixels for each point."""


class PhotosScreen(Screen):
    """All photographs of the session at hand; between sessions those that belong to none."""

    KINDS: ClassVar[tuple[type, ...]] = (Photo, Session)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.cards: dict[str, PhotoCard] = {}
        self._back_to = ""
        self._thumbnails = Thumbnails(desk, SIDE)
        self.intake = intake_of(desk)
        self.intake.advanced.connect(self._show_waiting)
        self.add = button(self.tr("Add photos…"), "plus", role="primary")
        self.add.clicked.connect(self.choose)
        self.about = label(
            self.tr("Drop photos anywhere in the window. The place where a photo was taken is not kept."),
            "muted",
        )
        self.waiting = label("", "muted")
        self.empty = empty_state(
            "image",
            self.tr("No photos yet"),
            self.tr("Photograph the flip-overs and drop the files here, or choose them."),
        )
        self.none = empty_state("image", self.tr("No photos for everybody in this session"))
        self.grid = Columns(least=300)
        self.viewer = Viewer(desk)
        self.viewer.left.connect(self._leave_viewer)
        self.viewer.moved.connect(self._show_the_room)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_all())
        self._stack.addWidget(self.viewer)
        self.setLayout(column(self._stack))
        self.guard(self.add)
        self._show_waiting(self.intake.waiting)

    def _build_all(self) -> QWidget:
        head = row(label(self.tr("Photos"), "title"), 1, self.add)
        inner = QWidget()
        inner.setLayout(
            column(
                column(head, self.about, spacing=4), self.waiting, self.empty, self.none, self.grid, 1,
                margins=3 * GRID, spacing=2 * GRID,
            )
        )  # fmt: skip
        return scrolled(inner)

    # Showing

    def photos(self) -> list[Photo]:
        """The photographs to show now; the room sees only what everybody may see."""
        here = self.desk.place.session_id
        found = self.desk.gate.all(Photo) if self.desk.place.traject_id else []
        return [one for one in found if one.session_id == here and (one.public or not self.desk.presenting)]

    def refresh(self) -> None:
        """Show what the gate holds now."""
        shown = self.photos()
        for key in self.cards.keys() - {one.id for one in shown}:
            take_away(self.cards.pop(key))
        for number, photo in enumerate(shown, start=1):
            if photo.id not in self.cards:
                made = PhotoCard(self.desk, self._thumbnails)
                made.opened.connect(self.open)
                self.cards[photo.id] = made
            self.cards[photo.id].show_photo(photo, number)
        self.grid.put([self.cards[photo.id] for photo in shown])
        self.empty.setVisible(not shown and not self.desk.presenting)
        self.none.setVisible(not shown and self.desk.presenting)
        self.add.setVisible(not self.desk.presenting)
        self.about.setVisible(not self.desk.presenting and bool(shown))
        if self._stack.currentWidget() is self.viewer and not self.viewer.keep_to(shown):
            self._leave_viewer()

    def _show_waiting(self, count: int) -> None:
        self.waiting.setText(self.tr("Taking in photos: {count} to go").format(count=count))
        self.waiting.setVisible(count > 0)

    def reveal(self, key: str) -> None:
        """Bring a photograph into view; on the second screen large, as the facilitator has it."""
        wanted = key.removeprefix(LARGE)
        if key.startswith(LARGE) and wanted in self.cards:
            photo = self.desk.gate.get(Photo, wanted)
            self.open(wanted, back_to=photo.part if photo is not None else "")
        elif self.desk.in_the_room and key in self.cards:
            self.open(key)
        elif self.desk.in_the_room and key == CLOSED:
            self._leave_viewer()
        elif key in self.cards and self._stack.currentWidget() is not self.viewer:
            self.cards[key].face.setFocus()

    def first_focus(self) -> QWidget | None:
        """The way to add."""
        return self.add

    # Doing

    def choose(self) -> None:
        """Ask which files."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        pattern = " ".join(f"*{ending}" for ending in ENDINGS)
        title = self.tr("Add photos")
        words = self.tr("Photos ({pattern})").format(pattern=pattern)
        self.intake.take(ask.open_paths(self, title, Path(pictures), words))

    def open(self, key: str, *, back_to: str = "") -> None:
        """Show one photograph large; who closes it comes back to the part, if it came from one."""
        self._back_to = back_to
        self.viewer.lead_back(self.desk.method.part(back_to).title if back_to else "")
        self.viewer.show_photos(self.photos(), key)
        self._stack.setCurrentWidget(self.viewer)
        if not self.desk.in_the_room:
            self.viewer.setFocus()

    def _show_the_room(self, key: str) -> None:
        if not self.desk.in_the_room:
            self.desk.revealed.emit(key)

    def _leave_viewer(self) -> None:
        self._show_the_room(CLOSED)
        self._stack.setCurrentIndex(0)
        self.add.setFocus()
        back, self._back_to = self._back_to, ""
        if back and not self.desk.in_the_room:
            self.desk.reveal(back, BACK + self.viewer.key)
