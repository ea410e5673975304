"""The photographs of a part, small, above its screen: one press shows one large, Escape comes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.screens.photos.card import RATIO, Face
from ui.screens.photos.intake import Thumbnails
from ui.screens.photos.screen import BACK, LARGE
from ui.theme import current
from ui.widgets.flow import ButtonRow
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, plain_tip
from wijkwerkplaats.model import Photo

MOST: Final = 6
WIDE: Final = 72
SIDE: Final = 240
"""The long side of what is read from the file: sharp also at large text and on a dense screen."""


class PhotoStrip(QWidget):
    """The first few; the others are one press away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._thumbnails = Thumbnails(desk, SIDE)
        self._shown: tuple[Photo, ...] = ()
        self._row: QWidget | None = None
        self.faces: dict[str, Face] = {}
        self._box = column()
        self.setLayout(self._box)
        desk.revealed.connect(self._take_keys)

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show these; nothing is made anew while they stay the same."""
        self.setVisible(bool(photos))
        if tuple(photos) == self._shown:
            return
        self._shown = tuple(photos)
        if self._row is not None:
            take_away(self._row)
        self.faces = {one.id: self._face(number, one) for number, one in enumerate(photos[:MOST], start=1)}
        stops: list[QWidget] = list(self.faces.values())
        if len(photos) > MOST:
            more = button(self.tr("{count} more").format(count=len(photos) - MOST), role="flat")
            more.clicked.connect(self._all)
            stops.append(more)
        self._row = ButtonRow(*stops, name=self.tr("Photos with this part"), spacing=GRID)
        self._box.addWidget(self._row)

    def _face(self, number: int, photo: Photo) -> Face:
        made = Face(self._thumbnails)
        made.setObjectName(photo.id)
        wide = round(WIDE * current().percent / 100)
        made.setFixedSize(
            wide, round(wide * RATIO)
        )  # at once: else it asks for the height of a large one first
        made.show_digest(photo.digest)
        name = photo.caption.strip() or self.tr("Photo {number}").format(number=number)
        made.setAccessibleName(self.tr("{name}: show it large").format(name=name))
        made.setAccessibleDescription(photo.alt)
        made.setToolTip(plain_tip(name))
        made.clicked.connect(self._large)
        return made

    def _large(self) -> None:
        self._desk.reveal("photos", LARGE + self.sender().objectName())

    def _take_keys(self, key: str) -> None:
        """Whoever comes back from a large one goes on where the small one is."""
        face = self.faces.get(key.removeprefix(BACK)) if key.startswith(BACK) else None
        if face is not None and self._desk.operable:
            face.setFocus()

    def _all(self) -> None:
        self._desk.go(part="photos")
