"""The view on a `RecordModel`: sorts, filters, edits with the right editor, works by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.desk import Desk
from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.dates import DayLine, day_text
from ui.widgets.press import enters
from ui.widgets.records import Column, Index, KeyRole, RecordModel, SortRole


class RecordTable(QTableView):
    """A table of aggregates. `chosen` tells the key of the current row; Delete calls `remove` with the records."""

    chosen = Signal(str)

    def __init__(
        self, desk: Desk, columns: Sequence[Column], *, name: str,
        remove: Callable[[list[Any]], object] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAccessibleName(name)
        self._desk = desk
        self._remove = remove
        self._only: Callable[[Any], bool] | None = None
        self.records = RecordModel(desk, columns, self)
        self.proxy = _Proxy(self)
        self.proxy.setSourceModel(self.records)
        self.proxy.setSortRole(SortRole)
        self.setModel(self.proxy)
        self.setItemDelegate(CellDelegate(self))
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(34, self.fontMetrics().height() + 16))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(self.records.columns):
            self.setColumnWidth(number, column.width * current().percent // 100)

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these records."""
        self.records.set_records(records)

    def filter(self, only: Callable[[Any], bool] | None) -> None:
        """Show only the records for which `only` holds; None shows all."""
        self.proxy.show_only(only)

    def shown_records(self) -> list[Any]:
        """The records that pass the filter, in the order of the table."""
        rows = range(self.proxy.rowCount())
        return [self.records.record(self.proxy.mapToSource(self.proxy.index(row, 0)).row()) for row in rows]

    def selected(self) -> list[Any]:
        """The selected records."""
        rows = self.selectionModel().selectedRows()
        return [self.records.record(self.proxy.mapToSource(index).row()) for index in rows]

    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        index = self.currentIndex()
        return str(index.data(KeyRole)) if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make the row of this aggregate the current one and bring it into view."""
        row = self.records.row_of(key)
        if row < 0 or key == self.current_key():
            return
        index = self.proxy.mapFromSource(self.records.index(row, 0))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the selected rows, Enter edits the current cell."""
        if event.key() == Qt.Key.Key_Delete and self._remove is not None and self._desk.editable:
            if self.selected():
                self._remove(self.selected())
            return
        if enters(event) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_row(self) -> None:
        self.chosen.emit(self.current_key())


class _Proxy(QSortFilterProxyModel):
    def __init__(self, parent: RecordTable) -> None:
        super().__init__(parent)
        self._only: Callable[[Any], bool] | None = None

    def show_only(self, only: Callable[[Any], bool] | None) -> None:
        self.beginFilterChange()
        self._only = only
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        return self._only is None or (isinstance(model, RecordModel) and self._only(model.record(row)))


class CellDelegate(QStyledItemDelegate):
    """Gives every kind of column its own editor."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = _column(index)
        if column.kind == "choice":
            combo = Combo(parent)
            combo.setAccessibleName(column.title)
            for value, name in column.choices.items():
                combo.addItem(name, value)
            combo.activated.connect(self._commit_now)
            return combo
        if column.kind == "number":
            spin = QSpinBox(parent)
            spin.setAccessibleName(column.title)
            spin.setRange(column.low - (1 if column.empty else 0), column.high)
            if column.empty:
                spin.setSpecialValueText("–")
            return spin
        if column.kind == "date":
            day = DayLine(name=column.title)
            day.setParent(parent)
            return day
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(column.title)
        if column.choices and isinstance(editor, QLineEdit):
            editor.setCompleter(_suggestions(column, editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value, column = index.data(Qt.ItemDataRole.EditRole), _column(index)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData("" if value is None else str(value))))
        elif isinstance(editor, QSpinBox):
            editor.setValue(column.low - 1 if value is None else int(value))
        elif isinstance(editor, DayLine):
            editor.setText(day_text(value))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, (QComboBox, QSpinBox, DayLine)):
            model.setData(index, self.value_of(editor, index))
        else:
            super().setModelData(editor, model, index)

    def value_of(self, editor: QWidget, index: Index) -> object:
        """What an editor holds for a cell."""
        column = _column(index)
        if isinstance(editor, QComboBox):
            return editor.currentData() or (None if column.empty else "")
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            return None if editor.value() < column.low else editor.value()
        if isinstance(editor, DayLine):
            return editor.day() if editor.readable else index.data(Qt.ItemDataRole.EditRole)
        return editor.text() if isinstance(editor, QLineEdit) else None

    def _commit_now(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


def _suggestions(column: Column, editor: QLineEdit) -> QCompleter:
    completer = QCompleter(list(column.choices.values()), editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _column(index: Index) -> Column:
    proxy = index.model()
    assert isinstance(proxy, QSortFilterProxyModel)
    source = proxy.sourceModel()
    assert isinstance(source, RecordModel)
    return source.columns[index.column()]
