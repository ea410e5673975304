"""A seat as a card: party, role, person, give and gain, period, and at which levels the party sits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme import current
from ui.widgets.press import enters
from wijkwerkplaats.model.words import Level

PAD = 12
SEGMENTS = 3
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a card shows, in words ready to read."""

    party: str
    role: str = ""
    person: str = ""
    gives: str = ""
    gains: str = ""
    give: int | None = None
    gain: int | None = None
    much: tuple[str, ...] = ()
    period: str = ""
    agent: bool = False
    former: bool = False
    levels: tuple[Level, ...] = ()
    spoken: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size: str = "small"
    bold: bool = False
    color: str = "text"
    icon: str = ""
    lead: str = ""
    weight: int | None = None
    badge: bool = False


class SeatCard(QAbstractButton):
    """One seat. Enter opens it, arrows walk, Ctrl and an arrow move it to another level, Delete removes it."""

    opened = Signal(str)
    removed = Signal(str)
    shifted = Signal(str, int)
    walked = Signal(str, int)
    looked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, key: str, leads: tuple[str, str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.face = Face(party="")
        self.related = False
        self.is_open = False
        self._known_lines: dict[int, list[_Line]] = {}
        self._leads = leads
        self.clicked.connect(self._pressed)  # by a screen reader; mouse and keys go their own way
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_face(self, face: Face) -> None:
        """Show this seat."""
        self.setAccessibleName(face.spoken)
        self.setToolTip(face.tip)
        self.setAccessibleDescription(face.spoken)  # else the tip, with its marks, is read out
        if face != self.face:
            self.face = face
            self._known_lines.clear()
            self.update()

    def set_related(self, related: bool, is_open: bool) -> None:
        """Mark this card as one of the party that is looked at, and as the one whose form is open."""
        if (related, is_open) != (self.related, self.is_open):
            self.related, self.is_open = related, is_open
            self.update()

    def _pressed(self) -> None:
        self.opened.emit(self.key)

    # Measuring

    def height_for(self, width: int) -> int:
        """How high the card must be at this width."""
        lines = self._lines(width)
        words = sum(self._height(line) for line in lines) + 2 * (len(lines) - 1)
        return 2 * PAD + max(words, 3 * (self._mast_width() - 6))

    def sizeHint(self) -> QSize:
        """As high as its content asks at its width."""
        return QSize(self.width(), self.height_for(self.width()))

    def _height(self, line: _Line) -> int:
        return QFontMetrics(current().font(line.size, bold=line.bold)).height() + (4 if line.badge else 0)

    def _lines(self, width: int) -> list[_Line]:
        if width not in self._known_lines:
            self._known_lines = {width: self._fresh_lines(width)}
        return self._known_lines[width]

    def _fresh_lines(self, width: int) -> list[_Line]:
        face, room = self.face, width - 2 * PAD
        font = current().font(bold=True)
        main = "muted" if face.former else "text"
        lines = [
            _Line(text, "body", True, main)
            for text in _wrapped(face.party, font, room - self._mast_width(), 2)
        ]
        lines += [
            _Line(text, color="muted") for text in _wrapped(face.role, current().font("small"), room, 2)
        ]
        if face.person:
            lines.append(_Line(face.person, color="muted", icon="user"))
        lines += self._weights()
        if face.agent:
            lines.append(_Line(self._leads[2], bold=True, icon="star", badge=True))
        if face.period:
            lines.append(_Line(face.period, color="muted", icon="clock"))
        return lines

    def _weights(self) -> Iterator[_Line]:
        face = self.face
        pairs = ((self._leads[0], face.give, face.gives), (self._leads[1], face.gain, face.gains))
        for lead, weight, words in pairs:
            if weight is not None or words:
                much = face.much[weight] if weight is not None and weight < len(face.much) else ""
                yield _Line(words or much, color="muted", lead=lead, weight=weight)

    def _mast_width(self) -> int:
        return 9 + 7 * current().percent // 100 if self.face.levels else 0

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card with its frame, its lines and the little mast that shows its levels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        y = PAD
        for line in self._lines(self.width()):
            height = self._height(line)
            self._paint_line(painter, line, QRect(PAD, y, self.width() - 2 * PAD, height))
            y += height + 2
        self._paint_mast(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        theme, focus = current(), self.hasFocus()
        marked = self.related or self.is_open
        color = "focus" if focus or self.is_open else "accent" if self.related else "border"
        if self.underMouse() and color == "border":
            color = "strong_border"
        if focus and marked:  # these have the colour of the focus already
            color = "text"
        pen = QPen(theme.color(color), 2 if focus or marked else 1)
        if self.face.former:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(
            theme.color("accent_soft" if marked else "surface" if self.face.former else "window")
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_line(self, painter: QPainter, line: _Line, area: QRect) -> None:
        theme = current()
        font = theme.font(line.size, bold=line.bold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        if line.badge:
            self._paint_badge(painter, metrics, line, area)
        if line.icon:
            side = metrics.ascent()
            top = area.center().y() - side // 2 + 1
            theme.icon(line.icon, "accent" if line.badge else "muted").paint(
                painter, QRect(area.left() + (6 if line.badge else 0), top, side, side)
            )
            area.setLeft(area.left() + side + (12 if line.badge else 6))
        if line.lead:
            area = self._paint_weight(painter, metrics, line, area)
        painter.setPen(theme.color(line.color))
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _paint_badge(self, painter: QPainter, metrics: QFontMetrics, line: _Line, area: QRect) -> None:
        wide = min(area.width(), metrics.horizontalAdvance(line.text) + metrics.ascent() + 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("surface" if self.related or self.is_open else "accent_soft"))
        painter.drawRoundedRect(QRectF(area.left(), area.top(), wide, area.height()), 6, 6)

    def _paint_weight(self, painter: QPainter, metrics: QFontMetrics, line: _Line, area: QRect) -> QRect:
        """The word in front, and one to three filled segments; what is unknown has none at all."""
        theme = current()
        leads = max(metrics.horizontalAdvance(lead) for lead in self._leads[:2])
        painter.setPen(theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line.lead)
        left = area.left() + leads + 6
        wide, high = max(8, metrics.height() // 2), max(6, metrics.ascent() // 2)
        if line.weight is not None:
            for number in range(SEGMENTS):
                full = number < line.weight
                painter.setPen(QPen(theme.color("muted" if self.face.former else "accent"), 1))
                painter.setBrush(painter.pen().color() if full else Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(left + 0.5, area.center().y() - high / 2 + 0.5, wide, high))
                left += wide + 2
            left += 4
        return QRect(left, area.top(), area.right() - left, area.height())

    def _paint_mast(self, painter: QPainter) -> None:
        """Three little squares above each other, one for each level; full where the party sits."""
        if not self.face.levels:
            return
        theme, side = current(), self._mast_width() - 9
        left = self.width() - PAD - side
        for number, level in enumerate(Level):
            full = level in self.face.levels
            painter.setPen(QPen(theme.color("accent" if full else "strong_border"), 1))
            painter.setBrush(theme.color("accent") if full else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(left + 0.5, PAD + 2.5 + number * (side + 3), side, side))

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, arrows, Ctrl with an arrow, Delete."""
        key = Qt.Key(event.key())
        up_or_down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and up_or_down is not None:
            self.shifted.emit(self.key, up_or_down)
        elif key in ARROWS:
            self.walked.emit(self.key, event.key())
        elif enters(event) or key in (Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.opened.emit(self.key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the seat."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same actions as a menu."""
        self.menu_asked.emit(self.key, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever has the focus is looked at."""
        super().focusInEvent(event)
        self.looked.emit(self.key)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer looked at."""
        super().focusOutEvent(event)
        self.looked.emit("")
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show which other cards are of the same party."""
        super().enterEvent(event)
        self.looked.emit(self.key)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer looked at."""
        super().leaveEvent(event)
        self.looked.emit("")
        self.update()


def _wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text over at most so many lines; what is left of it ends in an ellipsis."""
    words = " ".join(text.split())[:600]
    if not words:
        return []
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[tuple[int, int]] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(20, width))
        starts.append((line.textStart(), line.textLength()))
    layout.endLayout()
    units = words.encode("utf-16-le")  # Qt counts in UTF-16
    lines = [units[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip() for start, length in starts]
    rest = units[2 * starts[-1][0] :].decode("utf-16-le")
    lines[-1] = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(20, width))
    return lines
