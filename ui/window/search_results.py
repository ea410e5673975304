"""What searching found: a list right below the field, with the words around each find."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, column, label, safe_tip
from ui.window.status import announce
from wijkwerkplaats.model import Session
from wijkwerkplaats.search import Hit, search

MOST = 60
Index = QModelIndex | QPersistentModelIndex
HitRole = Qt.ItemDataRole.UserRole
WhereRole = Qt.ItemDataRole.UserRole + 1


class SearchResults(QFrame):
    """What was found: kind and place, and the words around it."""

    opened = Signal()
    left = Signal()

    def __init__(self, desk: Desk, field: QLineEdit) -> None:
        super().__init__(field.window())
        self.setProperty("role", "popup")
        self._desk, self._field = desk, field
        self.list = _HitList()
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.left.connect(self.left)
        self.count = label("", "hint")
        self.setLayout(column(self.count, self.list, margins=GRID))
        self.hide()

    def look_for(self, query: str) -> None:
        """Show what is found."""
        hits = search(self._desk.gate, self._desk.method, query, limit=MOST, room=self._desk.presenting)
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(hit.excerpt)
            where = self._where(hit)
            item.setData(HitRole, hit)
            item.setData(WhereRole, where)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{where}: {hit.excerpt}")
            item.setToolTip(safe_tip(hit.excerpt))
            self.list.addItem(item)
        self.list.setVisible(bool(hits))
        if hits:
            more = "+" if len(hits) == MOST else ""
            told = self.tr("Found: {count}").format(count=f"{len(hits)}{more}")
        else:
            told = self.tr("Nothing found for “{query}”").format(query=query)
        self.count.setText(told)
        self._place()
        self.show()
        self.raise_()
        announce(self._field, told)

    def enter(self) -> None:
        """Move the focus to the first result."""
        if self.list.count():
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def open_first(self) -> None:
        """Open the first result."""
        if self.list.count():
            self._open(self.list.item(0))

    def _place(self) -> None:
        window, field = self._field.window(), self._field
        letter = self.fontMetrics().averageCharWidth()
        width = min(max(field.width(), letter * 70), window.width() - 2 * GRID)
        rows = sum(self.list.sizeHintForRow(n) for n in range(self.list.count())) + 2 * GRID
        height = (
            min(rows if self.list.count() else 0, window.height() * 6 // 10) + self.count.sizeHint().height()
        )
        corner = field.mapTo(window, QPoint(field.width(), field.height()))
        left = max(GRID, corner.x() - width)
        self.setGeometry(left, corner.y() + 4, width, height + 3 * GRID)

    def _where(self, hit: Hit) -> str:
        words = [self._desk.texts(f"search.kind.{hit.kind}")]
        if any(part.id == hit.part for part in self._desk.method.parts):
            part = self._desk.method.part(hit.part)
            words.append(f"{part.section} {part.title}")
        session = self._desk.gate.get(Session, hit.session_id) if hit.session_id else None
        if session is not None:
            words.append(session.title)
        return " · ".join(words)

    def _open(self, item: QListWidgetItem) -> None:
        hit: Hit = item.data(HitRole)
        self.opened.emit()
        if hit.session_id is not None and hit.session_id != self._desk.place.session_id:
            self._desk.go(session_id=hit.session_id, part=hit.part or self._desk.place.part)
        self._desk.reveal(hit.part, hit.key)


class _HitList(QListWidget):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and self.currentRow() == 0):
            self.left.emit()
            return
        super().keyPressEvent(event)


class _HitDelegate(QStyledItemDelegate):
    """Two lines: where, and the words with what was searched for in bold and underlined."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, option.fontMetrics.lineSpacing() * 2 + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = current(), option.rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        hit: Hit = index.data(HitRole)
        painter.save()
        on = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if on:
            painter.fillRect(option.rect, theme.color("selection"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text" if on else "muted"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        where = str(index.data(WhereRole))
        painter.drawText(
            area, flags, painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideRight, area.width())
        )
        below = QRectF(area).adjusted(0, painter.fontMetrics().lineSpacing() + 2, 0, 0)
        self._excerpt(painter, below, hit)
        painter.restore()

    @staticmethod
    def _excerpt(painter: QPainter, area: QRectF, hit: Hit) -> None:
        theme = current()
        layout = QTextLayout(hit.excerpt, theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        bold.setFontUnderline(True)
        part = QTextLayout.FormatRange()
        found = hit.excerpt[hit.start : hit.start + hit.length]
        part.start, part.length, part.format = _units(hit.excerpt[: hit.start]), _units(found), bold
        layout.setFormats([part])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(theme.color("text"))
        painter.setClipRect(area)
        layout.draw(painter, area.topLeft())


def _units(text: str) -> int:
    """How long Qt finds a text: an emoji counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
