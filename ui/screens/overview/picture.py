"""The picture of the process model (§3.1): five cogs that mesh; a click or Enter goes to a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.desk import Desk
from ui.screens.overview import paint
from ui.theme import current
from ui.widgets.layout import GRID, plain_tip
from ui.widgets.press import enters
from wijkwerkplaats.analysis.cog_links import Plate, arcs, plates
from wijkwerkplaats.analysis.cogs import Train, best_train
from wijkwerkplaats.analysis.disc_text import TITLE, DiscText, disc_text
from wijkwerkplaats.analysis.overview import PartLine
from wijkwerkplaats.model.words import PartState

TALLEST: Final = 680
WIDTHS: Final = 12
"""Of how many widths the drawing is kept: a layout tries a few."""

SMALLEST: Final = 0.9
LARGEST: Final = 1.4
"""How far the words may shrink and grow with the cogs, against small text."""


_BEGUN: Final = {PartState.STARTED, PartState.DONE}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Everything that follows from the size of the picture and the words in it."""

    train: Train
    texts: tuple[DiscText, ...]
    factor: float
    plates: tuple[Plate | None, ...]


class _Widths:
    """Measures texts in two fonts, each text once."""

    def __init__(self, plain: QFont, bold: QFont) -> None:
        self._metrics = {False: QFontMetricsF(plain), True: QFontMetricsF(bold)}
        self._known: dict[tuple[str, bool], float] = {}
        self.line = self._metrics[False].height() * 1.02

    def __call__(self, text: str, bold: bool) -> float:
        key = (text, bold)
        if key not in self._known:
            self._known[key] = self._metrics[bold].horizontalAdvance(text)
        return self._known[key]


class CogsPicture(QWidget):
    """Five cogs with their parts. Arrows walk, Enter or a click opens; the table beside it says the same."""

    opened = Signal(str)
    """The part that was chosen."""
    walked = Signal(str)
    """The part that has the focus in the picture."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: tuple[PartLine, ...] = ()
        self._texts: tuple[int, tuple[DiscText, ...]] | None = None
        self._made: dict[tuple[int, int], _Drawing] = {}
        self._only: PartState | None = None
        self._part = 0
        self._pointed = -1
        self._turn = 0.0
        self._parts = desk.method.parts
        self._phases = desk.method.phases
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Process model as cogs"))
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(700)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._on_motion)
        self._tell()

    # What it shows

    def show_lines(self, lines: Sequence[PartLine], only: PartState | None = None) -> None:
        """Show where every part stands; with `only` the parts in other states step back."""
        self._lines, self._only = tuple(lines), only
        self._tell()
        self.update()

    def choose(self, part_id: str) -> None:
        """Give this part the focus of the picture."""
        number = next((n for n, part in enumerate(self._parts) if part.id == part_id), -1)
        if number >= 0 and number != self._part:
            self._part = number
            self._tell()
            self.update()

    @property
    def part(self) -> str:
        """The part that has the focus of the picture."""
        return self._parts[self._part].id

    def box_of(self, part_id: str) -> QRectF:
        """Where a part stands in the picture."""
        number = next(n for n, part in enumerate(self._parts) if part.id == part_id)
        return self._boxes()[number]

    def _tell(self) -> None:
        line = self._line(self._part)
        self.setAccessibleDescription(self._described(line) if line else "")

    def _line(self, number: int) -> PartLine | None:
        return self._lines[number] if number < len(self._lines) else None

    def _described(self, line: PartLine) -> str:
        state = self._desk.texts.word("part_state", line.state)
        told = f"{state}: {line.reason}" if line.reason.strip() else state
        return f"§ {line.part.section} {line.part.title}. {told}"

    # Size

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(720, self.heightForWidth(720))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(320, 240)

    def hasHeightForWidth(self) -> bool:
        """The picture keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the cogs are at this width."""
        return round(self._drawing(width).train.height) + 2 * GRID

    def _drawing(self, width: int) -> _Drawing:
        key = (width, current().percent)
        if key not in self._made:
            if len(self._made) > WIDTHS:
                self._made.clear()
            self._made[key] = self._draw_up(width)
        return self._made[key]

    def _draw_up(self, width: int) -> _Drawing:
        scale = current().percent / 100
        texts = self._words()
        needs = [text.radius for text in texts]
        found = best_train(width - 2 * GRID, TALLEST * max(1.0, scale), needs, 64, SMALLEST)
        factor = min(LARGEST, *(cog.inner / need for cog, need in zip(found.cogs, needs, strict=True)))
        found = found.moved((width - found.width) / 2, GRID)
        font = self._font(min(factor, 1.1))
        metrics = QFontMetricsF(font)
        room = Train(found.shape, found.cogs, float(width), found.height + 2 * GRID)
        names = [link.title for link in self._desk.method.links]
        signs = plates(room, names, metrics.horizontalAdvance, metrics.height(), GRID)
        return _Drawing(room, tuple(text.scaled(factor) for text in texts), factor, tuple(signs))

    def _font(self, factor: float, *, bold: bool = False) -> QFont:
        font = current().font("small", bold=bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # words grow evenly with the cogs
        font.setPointSizeF(font.pointSizeF() * factor * (1.1 if bold else 1.0))
        return font

    def _words(self) -> tuple[DiscText, ...]:
        """The words of each cog at the smallest size; measured once, for a layout asks often."""
        percent = current().percent
        if self._texts is None or self._texts[0] != percent:
            widths = _Widths(self._font(1.0), self._font(1.0, bold=True))
            titles = [(phase.title, [part.title for part in phase.parts]) for phase in self._phases]
            texts = (disc_text(title, parts, widths, widths.line) for title, parts in titles)
            self._texts = (percent, tuple(texts))
        return self._texts[1]

    # Places

    def _cog_of(self, number: int) -> int:
        return [phase.id for phase in self._phases].index(self._parts[number].phase)

    def _boxes(self) -> list[QRectF]:
        """The box of each part, in the order of the method."""
        drawing = self._drawing(self.width())
        found = []
        for cog, text in zip(drawing.train.cogs, drawing.texts, strict=True):
            rows = sorted({one.row for one in text.lines if one.row != TITLE})
            for row in rows:
                box = QRectF()
                for one in (line for line in text.lines if line.row == row):
                    box = box.united(QRectF(cog.x + one.left, cog.y + one.top, one.width, text.line))
                found.append(box.adjusted(-6, -1, 6, 1))
        return found

    def _part_at(self, spot: QPointF) -> int:
        return next((n for n, box in enumerate(self._boxes()) if box.contains(spot)), -1)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if not self._lines:
            return
        drawing = self._drawing(self.width())
        turned = drawing.train.turned(self._turn)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in arcs(drawing.train):
            paint.arc(painter, one)
        self._paint_cogs(painter, drawing, turned)
        self._paint_names(painter, drawing)
        painter.end()

    def _paint_cogs(self, painter: QPainter, drawing: _Drawing, turned: Train) -> None:
        fonts = self._font(drawing.factor), self._font(drawing.factor, bold=True)
        lit = self._cog_of(self._pointed) if self._pointed >= 0 else -1
        states = [[one.state for one in self._lines if one.part.phase == p.id] for p in self._phases]
        for number, cog in enumerate(turned.cogs):
            paint.wheel(painter, cog, moving=bool(_BEGUN & set(states[number])), lit=number == lit)
        for number, cog in enumerate(drawing.train.cogs):
            paint.ring(painter, cog, states[number], self._only)
        self._paint_marks(painter)
        for number, cog in enumerate(drawing.train.cogs):
            paint.words(painter, cog, drawing.texts[number], states[number], fonts, self._only)

    def _paint_marks(self, painter: QPainter) -> None:
        """The part under the mouse, and the one that has the focus."""
        theme, boxes = current(), self._boxes()
        if self._pointed >= 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(boxes[self._pointed], 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(boxes[self._part], 6, 6)

    def _paint_names(self, painter: QPainter, drawing: _Drawing) -> None:
        font = self._font(min(drawing.factor, 1.1))
        line = QFontMetricsF(font).height()
        painter.setFont(font)
        for number, (sign, one) in enumerate(zip(drawing.plates, arcs(drawing.train), strict=True), start=1):
            if sign is None:
                paint.badge(painter, *one.at(0.5), number, font)
            else:
                paint.plate(painter, sign, line, font)

    # By mouse and by keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the part under the mouse; the cogs move on when it enters another one."""
        self._point(self._part_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the part that is clicked."""
        number = self._part_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and number >= 0:
            self.opened.emit(self._parts[number].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the parts, Left and Right the cogs, Enter opens."""
        key = Qt.Key(event.key())
        if enters(event) or key is Qt.Key.Key_Space:
            self.opened.emit(self.part)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk_to(self._part + (1 if key is Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            cog = self._cog_of(self._part) + (1 if key is Qt.Key.Key_Right else -1)
            self._walk_to(self._first_of(cog % len(self._phases)))
        else:
            super().keyPressEvent(event)

    def _first_of(self, cog: int) -> int:
        return next(n for n, part in enumerate(self._parts) if part.phase == self._phases[cog].id)

    def _walk_to(self, number: int) -> None:
        number = min(max(number, 0), len(self._parts) - 1)
        if self._cog_of(number) != self._cog_of(self._part):
            self._move_on()
        self._part = number
        self._tell()
        self.update()
        self.walked.emit(self.part)

    def _point(self, number: int) -> None:
        if number == self._pointed:
            return
        entered = number >= 0 and (self._pointed < 0 or self._cog_of(number) != self._cog_of(self._pointed))
        self._pointed = number
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        if entered:
            self._move_on()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say in a tip what a part asks and where it stands."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._part_at(QPointF(event.pos()))
            line = self._line(number) if number >= 0 else None
            tip = plain_tip(f"{self._described(line)}\n{line.part.question}") if line else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    # Motion: one cog moves, so all do

    def _move_on(self) -> None:
        if self._motion.state() == QVariantAnimation.State.Running or not self.isVisible():
            return
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.start()

    def _on_motion(self, value: float) -> None:
        self._turn = value
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still when nobody looks."""
        self._motion.stop()
        super().hideEvent(event)
