"""The library beside the quadrant: find an instrument, place it, or type an own one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QListView

from ui.desk import Desk
from ui.screens.steering.shelf import Shelf, ShelfDelegate
from ui.theme import current
from ui.widgets.carry import Carry
from ui.widgets.free_line import FreeLine
from ui.widgets.layout import GRID, column, label
from ui.widgets.press import enters
from ui.widgets.search_icon import SearchIcon
from wijkwerkplaats.method.model import Instrument as Known
from wijkwerkplaats.model import Instrument


class Library(QFrame):
    """Enter or a double click places an instrument at its own place; dragging places it anywhere."""

    placed = Signal(object)
    carried_over = Signal(QPoint)
    carried_to = Signal(object, QPoint)
    carry_ended = Signal()

    def __init__(self, desk: Desk, add_own: Callable[[str], object]) -> None:
        super().__init__()
        self.desk, self._add_own = desk, add_own
        self._lifted: Known | None = None
        self.setProperty("role", "card")
        self.shelf = Shelf(desk.method.instruments, desk.texts, self)
        self.search = _FindLine(self.tr("Find in the library"))
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._enter)
        self.search.downwards.connect(self._to_list)
        self.list = _Rows(self.tr("Instruments in the library"))
        self.list.setModel(self.shelf)
        self.list.setItemDelegate(ShelfDelegate(self.list))
        self.list.picked.connect(self._place_row)
        self.list.doubleClicked.connect(self._place_row)
        self.nothing = label("", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = label(self.tr("&Library"), "heading", wrap=False, buddy=self.search)
        self.setLayout(column(title, self.search, self.list, self.nothing, margins=12, spacing=GRID))
        self.carry = Carry(self.list.viewport(), self._lift)
        self.carry.over.connect(self.carried_over)
        self.carry.dropped.connect(self._put_down)
        self.carry.ended.connect(self.carry_ended)
        self._look("")

    def show_used(self, instruments: Iterable[Instrument]) -> None:
        """Mark what stands in the quadrant, and allow or refuse placing."""
        self.shelf.set_used(frozenset(one.library for one in instruments if one.library))
        self.carry.enabled = self.desk.editable

    # Finding

    def _look(self, words: str) -> None:
        self.shelf.look_for(words)
        row = self.shelf.best(words)
        if words.strip() and row >= 0:
            self.list.setCurrentIndex(self.shelf.index(row))
        self.list.setVisible(row >= 0)
        self.nothing.setVisible(row < 0)
        name = " ".join(words.split())
        self.nothing.setText(
            self.tr("Not in the library. Enter places “{name}” as your own.").format(name=name)
        )

    def _enter(self) -> None:
        words = self.search.text().strip()
        if not words:
            return
        known = self.shelf.instrument(
            self.list.currentIndex().row() if self.list.currentIndex().isValid() else -1
        )
        if known is not None:
            self.placed.emit(known)
            self.search.selectAll()
        elif self._add_own(words) is not None:
            self.search.clear()

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.shelf.index(self.shelf.best("")))

    def _place_row(self, index: QModelIndex) -> None:
        known = self.shelf.instrument(index.row())
        if known is not None:
            self.placed.emit(known)

    # Carrying

    def _lift(self, here: QPoint) -> QPixmap | None:
        self._lifted = self.shelf.instrument(self.list.indexAt(here).row())
        return _tag(self._lifted.title) if self._lifted else None

    def _put_down(self, where: QPoint) -> None:
        if self._lifted is not None:
            self.carried_to.emit(self._lifted, where)


class _FindLine(FreeLine):
    """Down goes to the list, Escape empties the line."""

    downwards = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(True)
        SearchIcon(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Escape."""
        if event.key() == Qt.Key.Key_Down:
            self.downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class _Rows(QListView):
    """Enter picks the current row."""

    picked = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(int(180 * current().percent / 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter."""
        if enters(event) and self.currentIndex().isValid():
            self.picked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def _tag(text: str) -> QPixmap:
    """What is in the air while an instrument is carried."""
    theme = current()
    made = QPixmap(int(180 * theme.percent / 100), int(30 * theme.percent / 100))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("accent"))
    painter.setBrush(theme.color("accent_soft"))
    area = QRect(1, 1, made.width() - 2, made.height() - 2)
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
    painter.setFont(theme.font("small"))
    painter.setPen(theme.color("text"))
    inner = area.adjusted(14, 0, -14, 0)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return made
