"""The votes of a round as bars: for each proposal everybody, before and now, and group by group (§7.2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.flow import FlowLayout
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, column, label
from ui.widgets.vote_paint import fill_of, ink_on, paint_piece, paint_shape
from ui.widgets.vote_picture import VotePicture
from wijkwerkplaats.analysis.round_bars import Bar, Block
from wijkwerkplaats.analysis.rounds import ORDINAL, places
from wijkwerkplaats.model.words import RoundForm

ROW = 1.55
"""How high a bar with its air is, in lines of text."""


class Bars(VotePicture):
    """The bars of one proposal. Pieces stand in a fixed order, with a number in each and a shape beside the colour."""

    def __init__(self, form: RoundForm, *, large: bool) -> None:
        super().__init__(large=large)
        self._stickers = form is RoundForm.STICKERS
        self._bars: tuple[Bar, ...] = ()
        self._names = 0

    def show_bars(self, bars: Sequence[Bar], names: int) -> None:
        """Draw these, with `names` pixels for what they are called."""
        self._bars, self._names = tuple(bars), names
        said = (f"{bar.name}: {', '.join(map(str, bar.counts)) or bar.told}" for bar in self._bars)
        self.setAccessibleDescription("; ".join(said))
        self.fit()

    def lines_high(self) -> float:
        """A row for each bar."""
        return ROW * len(self._bars)

    def names_wide(self) -> int:
        """What the bars are called."""
        return self._names

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars from the top down."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.line()
        for number, bar in enumerate(self._bars):
            row = QRectF(0, line * ROW * number, self.width(), line * (ROW - 0.2))
            font = self.font_for(bold=bar.strong)
            painter.setFont(font)
            painter.setPen(current().color("text"))
            room = min(self._names, self.width() * 0.4)
            name = QFontMetrics(font).elidedText(bar.name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(0, row.top(), room, row.height()), Qt.AlignmentFlag.AlignVCenter, name)
            box = row.adjusted(room + 12, 0, 0, 0)
            if bar.counts:
                told = self.paint_total(painter, box, bar.told)
                free = box.adjusted(0, 0, -told, 0)
                self.paint_divided(painter, free, bar.counts, stickers=self._stickers, dashed=bar.past)
            else:
                self._paint_long(painter, box, bar)
        painter.end()

    def _paint_long(self, painter: QPainter, box: QRectF, bar: Bar) -> None:
        theme = current()
        metrics = QFontMetrics(self.font_for(bold=True))
        room = box.width() - metrics.horizontalAdvance("€ 000.000 · 100 %") - 8
        wide = max(2.0, room * bar.length) if bar.length else 0.0
        if wide:
            fill = theme.color("sunken" if bar.past else "accent" if bar.strong else "selection")
            paint_piece(painter, QRectF(box.left(), box.top(), wide, box.height()), fill, dashed=bar.past)
        painter.setFont(self.font_for(bold=bar.strong))
        painter.setPen(theme.color("text" if bar.strong else "muted"))
        words = box.adjusted(wide + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, bar.told)


class Swatch(QWidget):
    """A place in the legend: its colour, its shape, its name."""

    def __init__(self, form: RoundForm, place: int, of: int, name: str) -> None:
        super().__init__()
        self._form, self._place, self._of, self._name = form, place, of, name
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """A square and a word."""
        metrics = QFontMetrics(current().font("body"))
        return QSize(
            metrics.horizontalAdvance(self._name) + metrics.height() + GRID + 8, metrics.height() + 4
        )

    def minimumSizeHint(self) -> QSize:
        """As large as it likes to be."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = QFontMetrics(current().font("body")).height()
        box = QRectF(1, 1, side, side)
        fill = fill_of(self._place, self._of, stickers=self._form is RoundForm.STICKERS)
        paint_piece(painter, box, fill)
        if self._of == 3:
            paint_shape(painter, self._place, box.center(), side * 0.2, ink_on(fill))
        painter.setPen(current().color("text"))
        painter.setFont(current().font("body"))
        painter.drawText(
            QRectF(side + GRID, 0, self.width(), side + 2), Qt.AlignmentFlag.AlignVCenter, self._name
        )
        painter.end()


class RoundPicture(QWidget):
    """All proposals below each other, each with its bars; a legend where bars are divided."""

    def __init__(self, desk: Desk, *, large: bool) -> None:
        super().__init__()
        self._desk, self._large = desk, large
        self._form: RoundForm | None = None
        self._made: list[tuple[QLabel, Bars]] = []
        self._legend: QWidget | None = None
        self._box = column(spacing=GRID // 2)
        self.setLayout(self._box)
        self.setAccessibleName(self.tr("Votes as a picture; the table has the same numbers"))

    def show_blocks(self, form: RoundForm, blocks: Sequence[Block]) -> None:
        """Show these proposals."""
        if form is not self._form:
            self._begin(form)
        while len(self._made) < len(blocks):
            self._made.append(self._add(form))
        bold = QFontMetrics(current().font("heading" if self._large else "body", bold=True))
        widths = (bold.horizontalAdvance(bar.name) for one in blocks for bar in one.bars)
        names = max(widths, default=0) + 2  # rounded down a name would lose its end
        for number, (title, bars) in enumerate(self._made):
            there = number < len(blocks)
            title.setVisible(there)
            bars.setVisible(there)
            if there:
                title.setText(blocks[number].title)
                bars.setAccessibleName(blocks[number].title)
                bars.show_bars(blocks[number].bars, names)

    def _begin(self, form: RoundForm) -> None:
        for pair in self._made:
            for widget in pair:
                take_away(widget)
        if self._legend is not None:
            take_away(self._legend)
        self._form, self._made, self._legend = form, [], None
        if form in ORDINAL:
            names = places(form, self._desk.texts)
            self._legend = QWidget()
            swatches = (Swatch(form, place, len(names), name) for place, name in enumerate(names))
            self._legend.setLayout(FlowLayout(*swatches))
            self._box.addWidget(self._legend)

    def _add(self, form: RoundForm) -> tuple[QLabel, Bars]:
        title, bars = label("", "heading" if self._large else "body"), Bars(form, large=self._large)
        title.setFont(current().font("heading" if self._large else "body", bold=True))
        self._box.addWidget(title)
        self._box.addWidget(bars)
        return title, bars
