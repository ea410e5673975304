"""The radar of success factors (§2.6): now as a full line, before as a dashed one; what is not known stays open."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, plain_tip
from wijkwerkplaats.analysis.disc_text import wrapped
from wijkwerkplaats.analysis.profile import FactorScore
from wijkwerkplaats.analysis.profile_words import band_word, rests_on
from wijkwerkplaats.model.words import Verdict

TIGHT: Final = 105.0
"""When the circle would become smaller than this, numbers stand in for the names; the table has both."""

HOLE: Final = 0.14
"""Where no stands: not in the middle, for there all lines would meet."""

RINGS: Final = ((0.0, Verdict.NO), (0.5, Verdict.PARTLY), (1.0, Verdict.YES))


class Radar(QWidget):
    """Ten spokes with a label each. Arrows walk them, Enter or a click chooses one; the table says the same."""

    chosen = Signal(str)
    """The factor that was chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: tuple[FactorScore, ...] = ()
        self._before: Mapping[str, FactorScore] = {}
        self._at = 0
        self._tight = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Success factors as a radar"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What it shows

    def show_scores(self, now: Sequence[FactorScore], before: Sequence[FactorScore]) -> None:
        """Show these scores; `before` may be empty."""
        self._now = tuple(now)
        self._before = {score.factor: score for score in before}
        self._tell()
        self.update()

    def choose(self, factor: str) -> None:
        """Mark a factor."""
        number = next((n for n, score in enumerate(self._now) if score.factor == factor), -1)
        if number >= 0:
            self._at = number
            self._tell()
            self.update()

    def _tell(self) -> None:
        if self._at < len(self._now):
            self.setAccessibleDescription(self._described(self._now[self._at]))

    def _described(self, score: FactorScore) -> str:
        texts, title = self._desk.texts, self._desk.method.factor(score.factor).title
        return f"{title}: {band_word(texts, score)}. {rests_on(texts, score)}"

    # Size

    def sizeHint(self) -> QSize:
        """A little wider than high."""
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(320, 260)

    def hasHeightForWidth(self) -> bool:
        """The radar stays round."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the circle and the labels above and below it."""
        scale = current().percent / 100
        self._tight = width / 2 - 118 * scale - 2 * GRID < TIGHT * scale
        return round(2 * self._radius(width) + 2 * self._label_height() + 6 * GRID)

    def _label_width(self) -> float:
        return (64.0 if self._tight else 118.0) * current().percent / 100

    def _label_height(self) -> float:
        return QFontMetricsF(current().font("small")).height() * 3

    def _radius(self, width: int) -> float:
        room = width / 2 - self._label_width() - 2 * GRID
        return max(70.0, min(room, 210.0 * max(1.0, current().percent / 115)))

    # Places

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self.height() / 2)

    def _spot(self, number: int, share: float) -> QPointF:
        """The point on a spoke at a share (0 is no, 1 is yes; more is outside)."""
        angle = math.tau * number / max(1, len(self._now)) - math.pi / 2
        radius = self._radius(self.width()) * (HOLE + share * (1 - HOLE))
        return self._middle() + QPointF(math.cos(angle), math.sin(angle)) * radius

    def _label_lines(self, number: int) -> list[str]:
        score = self._now[number]
        metrics = QFontMetricsF(current().font("small", bold=True))
        title = self._desk.method.factor(score.factor).title
        counts = self.tr("{answered} of {total}").format(
            answered=score.answered, total=score.answered + score.unknown
        )
        if self._tight:
            return [str(number + 1), counts]
        return [*wrapped(title, metrics.horizontalAdvance, self._label_width()), counts]

    def _label_box(self, number: int) -> QRectF:
        lines = self._label_lines(number)
        metrics = QFontMetricsF(current().font("small", bold=True))
        width = max(metrics.horizontalAdvance(line) for line in lines) + GRID
        height = len(lines) * metrics.height()
        spot = self._spot(number, 1.0)
        away = spot - self._middle()
        length = math.hypot(away.x(), away.y())
        across, down = away.x() / length, away.y() / length
        x = spot.x() + across * GRID * 1.5 - width * (1 - across) / 2
        y = spot.y() + down * GRID * 1.5 - height * (1 - down) / 2
        return QRectF(x, y, width, height)

    def _number_at(self, spot: QPointF) -> int:
        for number in range(len(self._now)):
            if self._label_box(number).adjusted(-4, -4, 4, 4).contains(spot):
                return number
        away = spot - self._middle()
        if math.hypot(away.x(), away.y()) > self._radius(self.width()) + GRID or not self._now:
            return -1
        turn = (math.atan2(away.y(), away.x()) + math.pi / 2) / math.tau * len(self._now)
        return round(turn) % len(self._now)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if not self._now:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_web(painter)
        before = [self._before.get(score.factor) for score in self._now]
        accent = current().color("accent")
        self._paint_area(painter, list(self._now), accent)
        self._paint_line(
            painter, before, QPen(current().color("muted"), 1.6, Qt.PenStyle.DashLine), square=True
        )
        self._paint_line(painter, list(self._now), QPen(accent, 2.4), square=False)
        self._paint_rings(painter)
        for number in range(len(self._now)):
            self._paint_label(painter, number)
        painter.end()

    def _paint_web(self, painter: QPainter) -> None:
        theme = current()
        painter.setBrush(theme.color("surface"))
        for share, _ in reversed(RINGS):
            painter.setPen(QPen(theme.color("border" if share < 1 else "strong_border"), 1))
            painter.drawPolygon(QPolygonF([self._spot(n, share) for n in range(len(self._now))]))
        for number, score in enumerate(self._now):
            known = score.score is not None
            style = Qt.PenStyle.SolidLine if known else Qt.PenStyle.DotLine
            painter.setPen(
                QPen(theme.color("border" if known else "strong_border"), 1 if known else 1.4, style)
            )
            painter.drawLine(self._spot(number, 0), self._spot(number, 1))
            if not known:
                self._paint_open(painter, self._spot(number, 0.5))

    @staticmethod
    def _paint_open(painter: QPainter, spot: QPointF) -> None:
        """A hollow spot with a question mark: too little is known here."""
        theme = current()
        painter.setFont(theme.font("small"))
        size = QFontMetricsF(painter.font()).height() * 0.55
        painter.setPen(QPen(theme.color("strong_border"), 1.2, Qt.PenStyle.DotLine))
        painter.drawEllipse(spot, size, size)
        painter.setPen(theme.color("muted"))
        box = QRectF(spot.x() - size, spot.y() - size, 2 * size, 2 * size)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")

    def _paint_rings(self, painter: QPainter) -> None:
        """What the rings mean, in the words of the answers."""
        theme = current()
        painter.setFont(theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        for share, verdict in RINGS:
            word = self._desk.texts.word("verdict", verdict)
            spot = (self._spot(0, share) + self._spot(1, share)) / 2
            box = QRectF(0, 0, metrics.horizontalAdvance(word) + 6, metrics.height())
            box.moveCenter(spot)
            ground = QColor(theme.color("surface"))
            ground.setAlphaF(0.82)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_area(self, painter: QPainter, scores: Sequence[FactorScore | None], color: QColor) -> None:
        """A slice between each two neighbours that are known: nothing is filled in where nothing is known."""
        soft = QColor(color)
        soft.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        for one, other in self._neighbours(scores):
            painter.drawPolygon(QPolygonF([self._middle(), one, other]))

    def _paint_line(
        self, painter: QPainter, scores: Sequence[FactorScore | None], pen: QPen, *, square: bool
    ) -> None:
        painter.setPen(pen)
        for one, other in self._neighbours(scores):
            painter.drawLine(one, other)
        painter.setPen(QPen(pen.color(), 1.6))
        painter.setBrush(current().color("surface") if square else pen.color())
        for number, score in enumerate(scores):
            if score is None or score.score is None:
                continue
            spot = self._spot(number, score.score)
            if square:
                painter.drawRect(QRectF(spot.x() - 4, spot.y() - 4, 8, 8))
            else:
                painter.drawEllipse(spot, 5, 5)

    def _neighbours(self, scores: Sequence[FactorScore | None]) -> list[tuple[QPointF, QPointF]]:
        found = []
        for number, score in enumerate(scores):
            other = (number + 1) % len(scores)
            after = scores[other]
            if score is None or after is None or score.score is None or after.score is None:
                continue
            found.append((self._spot(number, score.score), self._spot(other, after.score)))
        return found

    def _paint_label(self, painter: QPainter, number: int) -> None:
        theme, score = current(), self._now[number]
        box = self._label_box(number)
        if number == self._at:
            painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(-4, -2, 4, 2), 6, 6)
        lines = self._label_lines(number)
        height = box.height() / len(lines)
        for row, line in enumerate(lines):
            last = row == len(lines) - 1
            painter.setFont(theme.font("small", bold=not last))
            painter.setPen(theme.color("muted" if last or score.score is None else "text"))
            place = QRectF(box.left(), box.top() + row * height, box.width(), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)

    # By mouse and by keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the factor that is clicked."""
        self._go_to(self._number_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        hit = self._number_at(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go round."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._now:
            super().keyPressEvent(event)
            return
        self._go_to((self._at + step) % len(self._now))

    def _go_to(self, number: int) -> None:
        if number >= 0:
            self._at = number
            self._tell()
            self.update()
            self.chosen.emit(self._now[number].factor)

    def event(self, event: QEvent) -> bool:
        """Say in a tip what is known of a factor."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._number_at(QPointF(event.pos()))
            tip = plain_tip(self._described(self._now[number])) if number >= 0 else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)
