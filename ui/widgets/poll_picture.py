"""Votes as a picture: a bar for all together and one for each perspective, divided from least to most (§7.2)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from ui.desk import Desk
from ui.theme import current
from ui.widgets.vote_paint import fill_of, ink_on, paint_piece, paint_shape
from ui.widgets.vote_picture import VotePicture
from wijkwerkplaats.analysis.polls import counts_sentence, places, together
from wijkwerkplaats.model import Poll
from wijkwerkplaats.model.words import PollKind

LEGEND, ROW = 1.6, 1.75
"""How high the legend and a bar with its air are, in lines of text."""


class PollPicture(VotePicture):
    """Divided bars with a number in each piece; pieces differ in shade and shape, and stand in a fixed order."""

    def __init__(self, desk: Desk, *, large: bool = False) -> None:
        super().__init__(large=large)
        self._desk = desk
        self._poll: Poll | None = None
        self._rows: list[tuple[str, tuple[int, ...]]] = []

    def show_poll(self, poll: Poll | None) -> None:
        """Draw this count; without votes there is nothing to see."""
        self._poll = poll if poll is not None and poll.votes else None
        self._rows = []
        texts = self._desk.texts
        if self._poll is not None:
            self._rows = [(texts.word("perspectives", v.perspective), v.counts) for v in self._poll.votes]
            if len(self._rows) > 1:
                self._rows.insert(0, (texts("poll.all"), together(self._poll)))
            self.setAccessibleName(self.tr("Votes as a picture; the table has the same numbers"))
            self.setAccessibleDescription(counts_sentence(self._poll, texts))
        self.setVisible(self._poll is not None)
        self.fit()

    def lines_high(self) -> float:
        """The legend, and a row for each group."""
        return LEGEND + ROW * len(self._rows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the legend and the bars."""
        if self._poll is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, stickers = self.line(), self._poll.kind is PollKind.STICKERS
        self._paint_legend(painter, self._poll)
        bold = QFontMetrics(self.font_for(bold=True))
        left = max(bold.horizontalAdvance(name) for name, _ in self._rows) + 12
        for number, (name, counts) in enumerate(self._rows):
            top = line * (LEGEND + ROW * number)
            painter.setFont(self.font_for(bold=number == 0 and len(self._rows) > 1))
            painter.setPen(current().color("text"))
            painter.drawText(QRectF(0, top, left, line * 1.5), Qt.AlignmentFlag.AlignVCenter, name)
            box = QRectF(left, top, self.width() - left, line * 1.5)
            told = self.paint_total(painter, box, str(sum(counts)))
            self.paint_divided(painter, box.adjusted(0, 0, -told, 0), counts, stickers=stickers)
        painter.end()

    def _paint_legend(self, painter: QPainter, poll: Poll) -> None:
        painter.setFont(self.font_for())
        metrics, line, x = QFontMetrics(self.font_for()), self.line(), 0.0
        names = places(poll.kind, self._desk.texts)
        for place, name in enumerate(names):
            swatch = QRectF(x, line * 0.1, line * 0.95, line * 0.95)
            fill = fill_of(place, len(names), stickers=poll.kind is PollKind.STICKERS)
            paint_piece(painter, swatch, fill)
            if len(names) == 3:
                paint_shape(painter, place, swatch.center(), line * 0.2, ink_on(fill))
            painter.setPen(current().color("text"))
            width = metrics.horizontalAdvance(name)
            painter.drawText(
                QRectF(swatch.right() + 6, 0, width + 4, line * 1.15), Qt.AlignmentFlag.AlignVCenter, name
            )
            x = swatch.right() + width + 6 + line
