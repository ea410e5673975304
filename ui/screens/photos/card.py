"""One photograph: its picture, its words, its part, and for whom it is."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy

from ui.desk import Desk
from ui.screens.photos.intake import Thumbnails
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.fields import LineField
from ui.widgets.layout import GRID, Card, column, row, tool
from ui.widgets.press import PushButton
from wijkwerkplaats.edits import photos as edits
from wijkwerkplaats.model import Photo

RATIO = 0.72
"""How high the picture is, for its width."""


class Face(PushButton):
    """The picture as a button; it is read from the file when it is first painted."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._digest = ""
        thumbnails.came.connect(self._came)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_digest(self, digest: str) -> None:
        """Show this picture."""
        if digest != self._digest:
            self._digest = digest
            self.update()

    def _came(self, digest: str) -> None:
        if digest == self._digest:
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to recognise it."""
        return QSize(240, int(240 * RATIO))

    def resizeEvent(self, event: object) -> None:
        """As high as its width asks."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setFixedHeight(int(self.width() * RATIO))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole picture in the middle of its frame."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.color("sunken"))
        image = self._thumbnails.get(self._digest)
        if image is None or image.isNull():
            painter.setPen(theme.color("muted"))
            words = self.tr("Not to be read") if image is not None else "…"
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        else:
            painter.drawImage(_middle(image, QRectF(self.rect())), image)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()


class PhotoCard(Card):
    """A photograph with everything that can be said of it."""

    opened = Signal(str)
    """The picture was clicked: show it large."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._desk = desk
        self.photo: Photo | None = None
        self.face = Face(thumbnails)
        self.face.clicked.connect(self._open)
        self.caption = LineField(desk, name=self.tr("Caption"), placeholder=self.tr("Caption"))
        self.alt = LineField(
            desk, name=self.tr("What there is to see"),
            placeholder=self.tr("What there is to see, for who cannot see it"),
        )  # fmt: skip
        self.part = Combo()
        self.part.setAccessibleName(self.tr("Part"))
        self.part.addItem(self.tr("The session as a whole"), "")
        for part in desk.method.parts:
            self.part.addItem(part.title, part.id)
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setMinimumContentsLength(8)
        self.part.activated.connect(self._set_part)
        self.public = QCheckBox(self.tr("In the summary for everybody"))
        self.public.clicked.connect(self._set_public)
        self.remove = tool("trash-2", self.tr("Take this photo away"))
        self.remove.clicked.connect(self._remove)
        foot = row(self.public, 1, self.remove)
        self.setLayout(column(self.face, self.caption, self.alt, self.part, foot, margins=GRID + GRID // 2))

    def show_photo(self, photo: Photo, number: int) -> None:
        """Show this photograph."""
        self.photo = photo
        self.face.show_digest(photo.digest)
        name = photo.caption.strip() or self.tr("Photo {number}").format(number=number)
        self.face.setAccessibleName(self.tr("{name}: show it large").format(name=name))
        self.face.setAccessibleDescription(photo.alt)
        self.caption.bind(photo.caption, functools.partial(self._write, photo.id, "caption"))
        self.alt.bind(photo.alt, functools.partial(self._write, photo.id, "alt"))
        self.part.setCurrentIndex(max(0, self.part.findData(photo.part)))
        self.public.setChecked(photo.public)
        may, presenting = self._desk.editable, self._desk.presenting
        for field in (self.caption, self.alt):
            field.setReadOnly(not may)
        self.caption.setVisible(not presenting or bool(photo.caption))
        for widget in (self.part, self.public, self.remove):
            widget.setEnabled(may)
            widget.setVisible(not presenting)
        self.alt.setVisible(not presenting)

    def _write(self, key: str, field: str, value: object) -> None:
        photo = self._desk.gate.get(Photo, key)
        if photo is not None:
            self._desk.do(edits.set_photo, photo, field, value)

    def _set_part(self) -> None:
        if self.photo is not None:
            self._write(self.photo.id, "part", self.part.currentData())

    def _set_public(self) -> None:
        if self.photo is not None:
            self._write(self.photo.id, "public", self.public.isChecked())

    def _remove(self) -> None:
        if self.photo is not None:
            self._desk.do(edits.remove_photo, self.photo)
            self._desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))

    def _open(self) -> None:
        if self.photo is not None:
            self.opened.emit(self.photo.id)


def _middle(image: QImage, frame: QRectF) -> QRectF:
    """The largest place in a frame that keeps the picture's shape."""
    share = min(frame.width() / image.width(), frame.height() / image.height())
    wide, high = image.width() * share, image.height() * share
    return QRectF(frame.center().x() - wide / 2, frame.center().y() - high / 2, wide, high)
