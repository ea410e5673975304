"""How the instruments are spread over the fields, and what that asks for in the start-up phase (§5.4)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, column, label, pixmap, row
from wijkwerkplaats.analysis.steering import HARD, advice, balance, sentences
from wijkwerkplaats.model import Instrument
from wijkwerkplaats.model.words import SteeringField


class BalanceCard(QFrame):
    """A bar with a number for each field, and the advice with its reason."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._bars = {field: _Bar(hard=field in HARD) for field in SteeringField}
        self.counts = {field: label("0", wrap=False) for field in SteeringField}
        self._advice = column(spacing=12)
        self.setLayout(
            column(
                label(self.tr("Balance"), "heading"), self._grid(),
                label(self.tr("What fits the start-up phase"), "heading"), self._advice,
                margins=2 * GRID, spacing=12,
            )
        )  # fmt: skip

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(SteeringField):
            grid.addWidget(label(self.desk.texts.word("steering_field", field), wrap=False), number, 0)
            grid.addWidget(self._bars[field], number, 1)
            grid.addWidget(self.counts[field], number, 2, Qt.AlignmentFlag.AlignRight)
        return grid

    def show_instruments(self, instruments: Iterable[Instrument]) -> None:
        """Count these."""
        counts = balance(instruments)
        most = max(1, *counts.values())
        for field, count in counts.items():
            self._bars[field].show_share(count / most)
            self.counts[field].setText(str(count))
        while (item := self._advice.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in advice(counts):
            words, reason = sentences(self.desk.texts, one)
            self._advice.addWidget(_said("circle-check" if one.good else "lightbulb", words, reason))


def _said(icon: str, words: str, reason: str) -> QWidget:
    picture = QLabel()
    picture.setPixmap(pixmap(icon, "accent", 4))
    picture.setAlignment(Qt.AlignmentFlag.AlignTop)
    box = row(picture, column(label(words), label(reason, "hint"), spacing=4), spacing=12)
    box.setStretch(1, 1)
    made = QWidget()
    made.setLayout(box)
    return made


class _Bar(QWidget):
    """A bar; those of the hard side are hatched, so that soft and hard differ also without colour."""

    def __init__(self, *, hard: bool) -> None:
        super().__init__()
        self._hard, self._share = hard, 0.0
        self.setMinimumSize(QSize(60, int(14 * current().percent / 100)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """How long the bar is, from 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """A bar as high as small letters."""
        return QSize(120, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("sunken"))
        track = QRectF(self.rect())
        painter.drawRoundedRect(track, 4, 4)
        if self._share <= 0:
            return
        bar = QRectF(track.left(), track.top(), max(6.0, track.width() * self._share), track.height())
        accent = current().color("accent")
        painter.setBrush(accent if not self._hard else current().color("accent_soft"))
        painter.drawRoundedRect(bar, 4, 4)
        if self._hard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(accent)
            painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.fillRect(bar.adjusted(2, 2, -2, -2), Qt.BrushStyle.BDiagPattern)
