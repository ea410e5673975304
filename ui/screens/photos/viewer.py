"""One photograph as large as the page: arrows go to the next one, Escape back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import ask
from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, button, column, label, row, tool
from wijkwerkplaats.edits.photos import erase_photo
from wijkwerkplaats.model import Photo


class Large(QWidget):
    """The picture itself, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show this one."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """What there is room for."""
        return QSize(480, 480)

    def minimumSizeHint(self) -> QSize:
        """Small is better than nothing."""
        return QSize(200, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            painter.setPen(current().color("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("This photo cannot be read."))
        else:
            frame = QRectF(self.rect())
            share = min(frame.width() / self._image.width(), frame.height() / self._image.height(), 1.0)
            wide, high = self._image.width() * share, self._image.height() * share
            box = QRectF(frame.center().x() - wide / 2, frame.center().y() - high / 2, wide, high)
            painter.drawImage(box, self._image)
        painter.end()


class Viewer(QWidget):
    """The picture with its words, and the way to the others."""

    moved = Signal(str)
    """The key of the photograph that shows now."""
    left = Signal()
    """Back to all photographs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._photos: tuple[Photo, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back = button(self.tr("All photos"), "arrow-left")
        self.back.clicked.connect(self.left)
        self.previous = tool("chevron-left", self.tr("Previous photo"))
        self.next = tool("chevron-right", self.tr("Next photo"))
        self.previous.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.erase = button(self.tr("Erase for good…"), "trash-2", role="danger")
        self.erase.clicked.connect(self._erase)
        self.where = label("", "muted", wrap=False)
        self.large = Large()
        self.caption = label("", "heading")
        head = row(self.back, 1, self.erase, self.where, self.previous, self.next)
        box = column(head, self.large, self.caption, margins=2 * GRID)
        box.setStretch(1, 1)
        self.setLayout(box)

    def lead_back(self, part: str) -> None:
        """Name where the way back leads: to a part, or to all photographs."""
        self.back.setText(self.tr("Back to {part}").format(part=part) if part else self.tr("All photos"))

    def show_photos(self, photos: Sequence[Photo], key: str) -> None:
        """Show the one with this key; the others are its neighbours."""
        self._photos = tuple(photos)
        self._at = next((number for number, one in enumerate(self._photos) if one.id == key), 0)
        self._show()

    def keep_to(self, photos: Sequence[Photo]) -> bool:
        """Walk among these from now on; False when the one that shows is no longer among them."""
        at = next((number for number, one in enumerate(photos) if one.id == self.key), -1)
        if at >= 0 and tuple(photos) != self._photos:
            self._photos, self._at = tuple(photos), at
            self._show()
        return at >= 0

    @property
    def key(self) -> str:
        """The photograph that shows."""
        return self._photos[self._at].id if self._photos else ""

    def _show(self) -> None:
        photo = self._photos[self._at]
        data = self._desk.gate.storage.blob(photo.digest)
        self.large.show_image(QImage.fromData(data) if data else QImage())
        self.large.setAccessibleName(photo.caption or self.tr("Photo {number}").format(number=self._at + 1))
        self.large.setAccessibleDescription(photo.alt)
        self.caption.setText(photo.caption)
        self.caption.setVisible(bool(photo.caption.strip()))
        self.where.setText(self.tr("{number} of {all}").format(number=self._at + 1, all=len(self._photos)))
        self.moved.emit(photo.id)
        self.erase.setVisible(self._desk.editable and not self._desk.presenting)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < len(self._photos) - 1)

    def step(self, by: int) -> None:
        """To a neighbour."""
        if 0 <= self._at + by < len(self._photos):
            self._at += by
            self._show()

    def _erase(self) -> None:
        """Somebody in the picture asked for it: gone, and no way back."""
        photo = self._photos[self._at]
        question = self.tr(
            "The photo goes from this file, also from its history. That cannot be undone. "
            "Backups that were made before still have it."
        )
        yes, no = self.tr("Erase"), self.tr("Keep")
        if ask.yes_no(self, self.tr("Erase this photo for good?"), question, yes=yes, no=no):
            self._desk.do(erase_photo, photo)
            self.left.emit()

    def _go_back(self) -> None:
        self.step(-1)

    def _go_on(self) -> None:
        self.step(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Escape leaves."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
            self.step(1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.step(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
