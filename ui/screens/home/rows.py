"""A list of large rows: an icon, a title and two quiet lines. A click or Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import current
from ui.widgets.layout import GRID, safe_tip
from ui.widgets.mouse import is_over
from ui.widgets.press import enters
from wijkwerkplaats.frozen import dataclass

Index = QModelIndex | QPersistentModelIndex
KeyRole = Qt.ItemDataRole.UserRole + 1
RowRole = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `here` marks where the facilitator is."""

    key: str
    icon: str
    title: str
    lines: tuple[str, ...] = ()
    here: bool = False


class RowList(QListView):
    """The list; it is as high as its rows, up to `most` of them."""

    opened = Signal(str)

    def __init__(self, name: str, *, most: int = 8) -> None:
        super().__init__()
        self._most = most
        self._rows: list[Row] = []
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "rows")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the current one stays current."""
        if list(rows) == self._rows:
            return
        kept = self.current_key()
        self._rows = list(rows)
        self._model.clear()
        for row in rows:
            item = QStandardItem(row.title)
            item.setData(row.key, KeyRole)
            item.setData(row, RowRole)
            item.setData(". ".join((row.title, *filter(None, row.lines))), Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(safe_tip(row.title))
            self._model.appendRow(item)
        keys = [row.key for row in rows]
        if keys:
            self.setCurrentIndex(self._model.index(keys.index(kept) if kept in keys else 0, 0))
        self.updateGeometry()

    def rows(self) -> list[Row]:
        """What is shown."""
        return list(self._rows)

    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        return str(self.currentIndex().data(KeyRole) or "")

    def sizeHint(self) -> QSize:
        """As high as the rows, up to `most`."""
        heights = [self.sizeHintForRow(n) for n in range(min(self._most, self._model.rowCount()))]
        return QSize(200, sum(heights) + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its size hint."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if enters(event) or event.key() == Qt.Key.Key_Space:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(str(index.data(KeyRole)))


class _RowDelegate(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(RowRole)
        lines = 1 + 0.95 * sum(1 for line in row.lines if line)
        return QSize(0, round(option.fontMetrics.lineSpacing() * lines) + 2 * GRID + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(RowRole)
        theme = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option.rect, row.here, index == self._view.currentIndex())
        inner = option.rect.adjusted(2 * GRID, GRID + 1, -GRID, -GRID - 1)
        size = max(18, option.fontMetrics.ascent() + 2)
        top = inner.y() + max(0, (option.fontMetrics.lineSpacing() - size) // 2)
        icon = theme.icon(row.icon, "accent" if row.here else "muted", size)
        icon.paint(painter, QRect(inner.x(), top, size, size))
        self._words(painter, inner.adjusted(size + GRID + 4, 0, 0, 0), row)
        painter.restore()

    def _ground(self, painter: QPainter, row: QRect, here: bool, current_row: bool) -> None:
        theme, area = current(), row.adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or is_over(self._view, row):
            painter.setBrush(theme.color("accent_soft" if here else "sunken"))
            painter.drawRoundedRect(area, 6, 6)
        if here:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRect(area.x() + 2, area.y() + 6, 4, area.height() - 12), 2, 2)
        if current_row and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)

    @staticmethod
    def _words(painter: QPainter, area: QRect, row: Row) -> None:
        theme = current()
        lines = [(row.title, theme.font("body", bold=True), "text")]
        lines += [(line, theme.font("small"), "text" if row.here else "muted") for line in row.lines if line]
        top = area.y()
        for text, font, color in lines:
            painter.setFont(font)
            painter.setPen(theme.color(color))
            metrics = painter.fontMetrics()
            spot = QRect(area.x(), top, area.width(), metrics.lineSpacing())
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
            top += metrics.lineSpacing() + 2
