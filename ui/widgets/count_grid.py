"""The table in which people are counted: type a number, press + or -, or click them (§4.1, §7.2)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.theme import current
from ui.widgets.counts import DIGITS, CountsModel, Index
from ui.widgets.press import enters

MOVES = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class CountGrid(QTableView):
    """Rows are perspectives or proposals, columns the places and what follows; as high as its rows."""

    def __init__(self, votes: CountsModel, name: str) -> None:
        super().__init__()
        self.votes = votes
        self._likes: dict[int, tuple[int, int]] = {}
        votes.setParent(self)
        self.setModel(votes)
        self.setItemDelegate(Cell(self))
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Click − and +, or choose a cell and type a number."))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress()

    def tell_in(self, problem: QLabel) -> None:
        """Say there what was typed and is no count, until a count is taken over."""
        self._problem = problem
        self.votes.refused.connect(self._refuse)
        self.votes.taken.connect(problem.hide)

    def _refuse(self, typed: str) -> None:
        words = self.tr("“{typed}” is no number from 0 to {most}. What was there still stands.")
        self._problem.setText(words.format(typed=typed[:40], most=self.votes.most(0)))
        self._problem.show()

    def _dress(self) -> None:
        metrics = self.fontMetrics()
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(metrics.height() + 13)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        bold = QFontMetrics(current().font("body", bold=True))
        count = metrics.horizontalAdvance("00")
        for place in range(self.votes.places):
            named = bold.horizontalAdvance(self.votes.place_title(place)) + 17
            self.like(place, max(named, count + int(1.85 * metrics.height())), max(named, count + 12))
        for column in range(self.votes.places, self.votes.columnCount()):
            title = str(self.votes.headerData(column, Qt.Orientation.Horizontal))
            wide = max(bold.horizontalAdvance(title) + 17, metrics.horizontalAdvance("100 %") + 26)
            self.like(column, wide, wide)

    def like(self, column: int, wide: int, least: int) -> None:
        """How wide a column likes to be, and how narrow it may become: then only keys count, - and + go."""
        self._likes[column] = (wide, least)
        self.setColumnWidth(column, wide)

    def likes(self) -> int:
        """How wide all columns like to be."""
        return sum(wide for wide, _ in self._likes.values())

    def _squeeze(self) -> None:
        room = self.viewport().width()
        if self.likes() == self.horizontalHeader().length() <= room:
            return
        from ui.widgets.squeeze import squeezed

        wanted, least = zip(*self._likes.values(), strict=True)
        for column, width in zip(self._likes, squeezed(wanted, least, room), strict=True):
            self.setColumnWidth(column, width)

    def natural_width(self) -> int:
        """How wide it is when nothing has to scroll."""
        frame = 2 * self.frameWidth() + 4
        return self.verticalHeader().sizeHint().width() + self.likes() + frame

    def sizeHint(self) -> QSize:
        """As wide and high as its cells."""
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if self.horizontalHeader().length() > self.viewport().width() else 0
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        return QSize(self.natural_width(), height + 2 * self.frameWidth() + scroll)

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine, low is not."""
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """The scroll bar takes room of its own."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._squeeze()
        self.updateGeometry()
        self.setFixedHeight(self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and - count, Delete empties, digits open the field."""
        text, index = event.text(), self.currentIndex()
        if text in ("+", "=", "-") and text:
            self.votes.add(index, -1 if text == "-" else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.votes.setData(index, 0)
        elif enters(event):
            self.edit(index)
        elif text and text.isprintable() and not text.isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def go(self, key: Qt.Key) -> None:
        """Move the current cell, as an arrow key does."""
        down, right = MOVES[key]
        at = self.currentIndex()
        row = min(max(at.row() + down, 0), self.votes.rowCount() - 1)
        column = min(max(at.column() + right, 0), self.votes.places - 1)
        self.setCurrentIndex(self.votes.index(row, column))
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class Cell(QStyledItemDelegate):
    """Paints a count between - and +, and lets the mouse press them."""

    def __init__(self, grid: CountGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() >= self._grid.votes.places:
            super().paint(painter, option, index)
            return
        theme, rect = current(), option.rect
        chosen = index == self._grid.currentIndex() and self._grid.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(3, 3, -3, -3)
        high = min(box.height(), painter.fontMetrics().height() + 7)  # a long name may make the row higher
        box = QRect(box.left(), box.center().y() - (high - 1) // 2, box.width(), high)
        painter.setPen(QPen(theme.color("focus" if chosen else "border"), 2 if chosen else 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 5, 5)
        count = int(index.data(Qt.ItemDataRole.EditRole))
        painter.setFont(theme.font("body", bold=count > 0))
        painter.setPen(theme.color("text" if count else "muted"))
        shown = self.shown_text(index)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        room = box.width() - painter.fontMetrics().horizontalAdvance(shown)
        if (
            self._grid.votes.editable and room > 4 * self._arm(box) + 12
        ):  # hundreds leave no room, keys still work
            self._paint_signs(painter, box, count)
        painter.restore()

    def shown_text(self, index: Index) -> str:
        """A count as it is shown."""
        return str(index.data(Qt.ItemDataRole.EditRole))

    @staticmethod
    def _arm(box: QRect) -> int:
        return max(4, box.height() // 7)

    def _paint_signs(self, painter: QPainter, box: QRect, count: int) -> None:
        arm = self._arm(box)
        painter.setPen(QPen(current().color("muted"), 1.6))
        for sign, x in (("-", box.left() + arm + 5), ("+", box.right() - arm - 5)):
            if sign == "-" and not count:
                continue
            middle = QPoint(x, box.center().y())
            painter.drawLine(middle - QPoint(arm, 0), middle + QPoint(arm, 0))
            if sign == "+":
                painter.drawLine(middle - QPoint(0, arm), middle + QPoint(0, arm))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """The left third takes one off, the right third adds one; a quick second press counts too."""
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if (
            not isinstance(event, QMouseEvent)
            or index.column() >= self._grid.votes.places
            or event.type() not in presses
        ):
            return False
        third = option.rect.width() / 3
        x = event.position().x() - option.rect.left()
        if not self._grid.votes.editable or third <= x <= 2 * third:
            return False
        self._grid.votes.add(index, -1 if x < third else 1)
        self._grid.setCurrentIndex(self._grid.votes.index(index.row(), index.column()))
        return True

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A small field for the number."""
        field = QLineEdit(parent)
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setMaxLength(DIGITS)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The number, ready to be typed over."""
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrow keys take the number over and go on, as in a spreadsheet; Enter goes down."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            key = Qt.Key.Key_Down if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else key
            if key in MOVES and isinstance(watched, QWidget):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                self._grid.go(key)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]
