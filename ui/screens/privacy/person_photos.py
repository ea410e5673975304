"""Photographs that may show somebody: to look at, and to tick when they must go along."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from ui.desk import Desk
from ui.screens.photos.card import RATIO, Face
from ui.screens.photos.intake import Thumbnails
from ui.screens.photos.viewer import Large
from ui.widgets.flow import FlowLayout
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats.model import Photo, Session

SIDE = 176
"""A picture is so wide, at normal text size."""


class PersonPhotos(QWidget):
    """Nothing is ticked by itself: the program does not see who is on a photograph."""

    ticked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._thumbnails = Thumbnails(desk, 2 * SIDE)
        self._photos: tuple[Photo, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self.faces: dict[str, Face] = {}
        self.about = label("", "hint")
        self._cards = QWidget()
        self._cards.setLayout(FlowLayout(spacing=2 * GRID))
        self.setLayout(column(label(self.tr("Photos"), "heading"), self.about, self._cards))

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show these; those that were ticked stay ticked."""
        self._cards.setVisible(bool(photos))  # first: what is put in while it hides would get no room
        if tuple(photos) != self._photos:
            chosen = {photo.id for photo in self.chosen()}
            self._photos = tuple(photos)
            self._fill(chosen)
        found = self.tr(
            "This person may be on these photos: the words with them have the name, or they are of a session that "
            "this person was at. Look at each one, and tick what must go too. Other photos are not looked at: the "
            "program does not recognise faces."
        )
        none = self.tr(
            "No photo has this name in its words, and none is of a session that this person was at. The program does "
            "not recognise faces: if in doubt, look at the page Photos yourself."
        )
        self.about.setText(found if photos else none)

    def chosen(self) -> list[Photo]:
        """The photographs that must go."""
        return [one for one in self._photos if one.id in self.boxes and self.boxes[one.id].isChecked()]

    def _fill(self, chosen: set[str]) -> None:
        box = self._cards.layout()
        assert box is not None
        while (item := box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                take_away(widget)
        self.boxes, self.faces = {}, {}
        for number, photo in enumerate(self._photos, start=1):
            box.addWidget(self._made(photo, number, photo.id in chosen))

    def _made(self, photo: Photo, number: int, on: bool) -> QWidget:
        name = self._name(photo, number)
        face = Face(self._thumbnails)
        face.show_digest(photo.digest)
        face.setAccessibleName(self.tr("{name}: show it large").format(name=name))
        face.setAccessibleDescription(photo.alt)
        face.setToolTip(self.tr("Show it large"))
        face.clicked.connect(functools.partial(self._look, photo, name))
        tick = QCheckBox(self.tr("Erase this photo too"))
        tick.setAccessibleName(self.tr("Erase this photo too: {name}").format(name=name))
        tick.setChecked(on)
        tick.setEnabled(not self._desk.gate.storage.read_only)
        tick.toggled.connect(self.ticked)
        self.boxes[photo.id], self.faces[photo.id] = tick, face
        wide = max(SIDE, tick.sizeHint().width())
        face.setFixedSize(wide, round(wide * RATIO))
        made, box = QWidget(), column(face, label(name, "hint"), tick, spacing=4)
        made.setLayout(box)
        made.setFixedSize(wide, box.totalHeightForWidth(wide))
        return made

    def _name(self, photo: Photo, number: int) -> str:
        session = self._desk.gate.storage.get(Session, photo.session_id) if photo.session_id else None
        name = photo.caption.strip() or self.tr("Photo {number}").format(number=number)
        where = session.title if session is not None else ""
        gone = "" if self._desk.gate.storage.get(Photo, photo.id) else self.tr("taken away, kept for undo")
        return " · ".join(filter(None, (name, where, gone)))

    def _look(self, photo: Photo, name: str) -> None:
        data = self._desk.gate.storage.blob(photo.digest)
        PhotoLook(self, QImage.fromData(data) if data else QImage(), name, photo.alt).open()


class PhotoLook(QDialog):
    """One photograph as large as the window allows; Escape closes it."""

    def __init__(self, parent: QWidget, image: QImage, name: str, alt: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        large = Large()
        large.show_image(image)
        large.setAccessibleName(name)
        large.setAccessibleDescription(alt)
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = row(label(name, "muted"), close)
        foot.setStretch(0, 1)
        page = column(large, foot, margins=2 * GRID)
        page.setStretch(0, 1)
        self.setLayout(page)
        around = parent.window().size()
        self.resize(around.width() * 4 // 5, around.height() * 4 // 5)
        close.setFocus()
