"""The rail at the left: where you are in the process model, and the way to every part."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, column
from ui.widgets.mouse import is_over
from ui.widgets.press import enters
from ui.window.rail_model import (
    CountRole,
    IconRole,
    PageRole,
    PhaseRole,
    RailModel,
    SectionRole,
    ShownRole,
    StateRole,
)
from wijkwerkplaats.analysis.progress import KINDS
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model.words import PartState

Index = QModelIndex | QPersistentModelIndex


class Rail(QFrame):
    """The panel with the tree of the process model."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._desk = desk
        self._kinds = KINDS | {"traject"}
        self._traject_id = desk.place.traject_id
        self.tree = RailTree(desk)
        self.setLayout(column(self.tree))
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._on_moved)
        self._show_place()

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & self._kinds:
            self.tree.rows.refresh()

    def _on_moved(self) -> None:
        if self._traject_id != self._desk.place.traject_id:
            self._traject_id = self._desk.place.traject_id
            self.tree.rows.refresh()
        self._show_place()

    def _show_place(self) -> None:
        self.tree.show_page(self._desk.place.part)


class RailTree(QTreeView):
    """The tree itself: arrows walk, Enter or a click opens, the menu key marks."""

    skip_wanted = Signal()
    """The part on screen is to be skipped: ask why."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.page = ""
        self.setObjectName("rail_tree")
        self.setAccessibleName(self.tr("Process model"))
        self.rows = RailModel(desk, self)
        self.setModel(self.rows)
        self.setItemDelegate(_RailDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self._unfold()
        self.clicked.connect(self._open)
        self.expanded.connect(self._keep_folds)
        self.collapsed.connect(self._keep_folds)

    def show_page(self, page: str) -> None:
        """Mark the page that is on screen and bring it into view."""
        self.page = page
        item = self.rows.show_page(page)
        if item is not None:
            index = item.index()
            self.setExpanded(index.parent(), True)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _unfold(self) -> None:
        folded = {str(name) for name in self._desk.settings.get("folded_phases")}
        for number in range(self.rows.rowCount()):
            index = self.rows.index(number, 0)
            self.setExpanded(index, index.data(PhaseRole) not in folded)

    def _keep_folds(self) -> None:
        rows = (self.rows.index(number, 0) for number in range(self.rows.rowCount()))
        folded = [i.data(PhaseRole) for i in rows if i.data(PhaseRole) and not self.isExpanded(i)]
        self._desk.settings.set("folded_phases", folded)

    def _open(self, index: Index) -> None:
        page = index.data(PageRole)
        if page:
            self._desk.go(part=str(page))
        elif index.data(PhaseRole):
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the part, or fold the phase."""
        if enters(event) or event.key() == Qt.Key.Key_Space:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Mark a part as done, or open again. Skipping asks why, in the header of the part."""
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        menu = self.menu_for(index)
        if menu is not None:
            menu.exec(
                self.viewport().mapToGlobal(self.visualRect(index).center())
                if keyboard
                else event.globalPos()
            )
            menu.deleteLater()

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """The menu of a part; None for another row or when nothing may be changed."""
        state = index.data(StateRole)
        if state is None or not self._desk.editable:
            return None
        menu = QMenu(self)
        choices = [
            (self.tr("Mark as done"), PartState.DONE.value),
            (self.tr("Skip, with a reason…"), PartState.SKIPPED.value),
            (self.tr("Open again"), ""),
        ]
        marked = state in (PartState.DONE, PartState.SKIPPED)
        for title, value in choices:
            if value == state or (not value and not marked):
                continue
            action = menu.addAction(title)
            action.setData((index.data(PageRole), value))
        menu.triggered.connect(self._mark)
        return menu

    def _mark(self, action: QAction) -> None:
        part, value = action.data()
        if value == PartState.SKIPPED:
            self._desk.go(part=part)
            self.skip_wanted.emit()
            return
        self._desk.do(mark_part, part, PartState(value) if value else None)


class _RailDelegate(QStyledItemDelegate):
    """Draws a row: its state as a shape, its section, its title; the shown page stands out by a bar."""

    def __init__(self, tree: RailTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for a finger."""
        extra = 2 * GRID if index.data(PhaseRole) else GRID + 1
        return QSize(0, option.fontMetrics.height() + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        painter.save()
        shown = bool(index.data(ShownRole))
        self._ground(painter, option.rect, shown, index == self._tree.currentIndex())
        if index.data(PhaseRole):
            self._phase(painter, option.rect, index)
        else:
            self._row(painter, option.rect, index, shown)
        painter.restore()

    def _ground(self, painter: QPainter, row: QRect, shown: bool, current_row: bool) -> None:
        theme, area = current(), row.adjusted(GRID, 1, -GRID, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if shown:
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(area, 6, 6)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRect(area.x(), area.y() + 4, 4, area.height() - 8), 2, 2)
        elif is_over(self._tree, row):
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(area, 6, 6)
        if current_row and self._tree.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)

    def _phase(self, painter: QPainter, area: QRect, index: Index) -> None:
        theme = current()
        open_ = self._tree.isExpanded(index)
        inner = area.adjusted(GRID + 6, 0, -2 * GRID - 2, 0)
        side = self._icon(painter, inner, "chevron-down" if open_ else "chevron-right", "muted")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        count = str(index.data(CountRole) or "")
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + GRID
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.color("text"))
        self._text(painter, inner.adjusted(side, 0, -taken, 0), str(index.data()))

    def _row(self, painter: QPainter, area: QRect, index: Index, shown: bool) -> None:
        theme = current()
        inner = area.adjusted(2 * GRID + 4, 0, -2 * GRID, 0)
        state = index.data(StateRole)
        color = "accent" if state == PartState.DONE or shown else "muted"
        side = self._icon(painter, inner, str(index.data(IconRole)), color)
        inner = inner.adjusted(side, 0, 0, 0)
        section = index.data(SectionRole)
        if section:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("muted"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(section))
            inner = inner.adjusted(painter.fontMetrics().horizontalAdvance("8.8 ") + GRID // 2, 0, 0, 0)
        painter.setFont(theme.font("body", bold=shown))
        painter.setPen(theme.color("muted" if state == PartState.SKIPPED else "text"))
        self._text(painter, inner, str(index.data()))

    @staticmethod
    def _icon(painter: QPainter, area: QRect, name: str, color: str) -> int:
        """Draw an icon at the left of `area`; returns the room it took."""
        size = max(16, painter.fontMetrics().ascent())
        spot = QRect(area.x(), area.center().y() - size // 2 + 1, size, size)
        current().icon(name, color, size).paint(painter, spot)
        return size + GRID

    @staticmethod
    def _text(painter: QPainter, area: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
