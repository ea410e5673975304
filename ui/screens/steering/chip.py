"""An instrument as a labelled chip that can be dragged, nudged with the arrows, opened and removed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.screens.steering.status import paint_status
from ui.theme import current
from ui.widgets.press import enters
from wijkwerkplaats.model.words import InstrumentStatus

PAD = 8
STEP, LEAP = 2, 10
NUDGES = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a chip says: its name, its number for when names do not fit, its status, and all of it in words."""

    name: str
    number: int
    status: InstrumentStatus
    spoken: str = ""
    about: str = ""
    tip: str = ""


class Chip(QAbstractButton):
    """One instrument. Arrows nudge it (Shift: further), Enter opens it, Delete removes it, Escape leaves it."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    nudged = Signal(str, int, int)
    dragged = Signal(str, QPoint)
    dropped = Signal(str, QPoint)
    let_go = Signal(str)
    left = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.face = Label(name="", number=0, status=InstrumentStatus.IDEA)
        self.movable = True
        self.dragging = False
        self._current = False
        self._numbered = False
        self._grip: QPoint | None = None
        self.clicked.connect(self._pressed)  # by a screen reader; mouse and keys go their own way
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_label(self, face: Label) -> None:
        """Show this instrument."""
        self.setAccessibleName(face.spoken)
        self.setToolTip(face.tip)
        self.setAccessibleDescription(face.about or face.spoken)  # else the tip, with its marks, is read out
        if face != self.face:
            self.face = face
            self.update()

    def set_current(self, on: bool) -> None:
        """Mark this chip as the one whose form is open."""
        if on != self._current:
            self._current = on
            self.update()

    def set_numbered(self, numbered: bool) -> None:
        """Show the number too: where there are too many for all names."""
        if numbered != self._numbered:
            self._numbered = numbered
            self.update()

    def _pressed(self) -> None:
        self.opened.emit(self.key)

    # Measuring and painting

    def size_for(self, widest: int) -> QSize:
        """How large the chip is when it may be this wide; 0 stands for its number only."""
        metrics = QFontMetrics(current().font("small", bold=True))
        text = str(self.face.number) if widest == 0 else " ".join(self.face.name.split())[:200]
        wide = metrics.horizontalAdvance(text) + self._mark() + 3 * PAD
        return QSize(wide if widest == 0 else min(wide, widest), metrics.height() + PAD)

    @staticmethod
    def _mark() -> int:
        return int(12 * current().percent / 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill whose edge and mark tell the status."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, status = current(), self.face.status
        stopped = status is InstrumentStatus.STOPPED
        self._paint_pill(painter)
        side = self._mark()
        mark = QRectF(PAD, (self.height() - side) / 2, side, side)
        ink = theme.color("muted" if stopped else "text")
        paint_status(painter, mark, status, ink, theme.color("surface"))
        font = theme.font("small", bold=status is InstrumentStatus.IN_USE)
        font.setStrikeOut(stopped)
        painter.setFont(font)
        painter.setPen(ink)
        area = QRect(2 * PAD + side - 2, 0, self.width() - side - 3 * PAD + 4, self.height())
        shown = self._shown(QFontMetrics(font), area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _shown(self, metrics: QFontMetrics, room: int) -> str:
        name = " ".join(self.face.name.split())[:200]
        if not self._numbered:
            return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        number = str(self.face.number)
        both = metrics.elidedText(f"{number} {name}", Qt.TextElideMode.ElideRight, room)
        return both if len(both) > len(number) + 4 else number  # a letter or two of the name say nothing

    def _paint_pill(self, painter: QPainter) -> None:
        theme, status, marked = current(), self.face.status, self.hasFocus() or self._current
        in_use = status is InstrumentStatus.IN_USE
        color = "accent" if self._current or in_use else "strong_border"
        if self.hasFocus():  # what is chosen or in use has the colour of the focus already
            color = "text" if self._current or in_use else "focus"
        pen = QPen(theme.color(color), 2 if marked else 1)
        if status is InstrumentStatus.IDEA and not marked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        fill = (
            "accent_soft"
            if in_use or self._current
            else "sunken"
            if status is InstrumentStatus.STOPPED
            else "surface"
        )
        painter.setBrush(theme.color(fill))
        radius = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It follows the mouse."""
        here = event.position().toPoint()
        if self._grip is None or not self.movable:
            return
        if not self.dragging and (here - self._grip).manhattanLength() < QApplication.startDragDistance():
            return
        self.dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.move(self.mapToParent(here) - self._grip)
        self.dragged.emit(self.key, self.geometry().center())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down; a click without a drag chooses it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        was_dragging, self.dragging, self._grip = self.dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit(self.key, self.geometry().center())
        else:
            self.chosen.emit(self.key)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """A double click opens it."""
        self.opened.emit(self.key)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter, Delete; Escape puts back what is being dragged."""
        key = Qt.Key(event.key())
        if key in NUDGES:
            far = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, up = NUDGES[key]
            self.nudged.emit(self.key, across * far, up * far)
        elif enters(event) or key in (Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.opened.emit(self.key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.key)
        elif key == Qt.Key.Key_Escape and self.dragging:
            self.dragging, self._grip = False, None
            self.let_go.emit(self.key)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever has the focus is chosen and lies on top."""
        super().focusInEvent(event)
        self.raise_()
        self.chosen.emit(self.key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw without focus."""
        super().focusOutEvent(event)
        self.update()
