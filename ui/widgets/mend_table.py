"""A table that wraps its words and can be edited in place: what was caught must be readable before it is mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from ui.desk import Desk
from ui.widgets.press import enters
from ui.widgets.read_table import ReadTable, WrappingDelegate
from ui.widgets.records import Column, Index

LINES = 3
"""The editor of words is at least this many lines high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LackingColumn(Column):
    """A column that says in words what its sign says: that something lacks."""

    lacking: str = ""

    def shown(self, record: Any) -> str:
        """The value, or what lacks."""
        lacks = self.icon is not None and bool(self.icon(record))
        return self.lacking if lacks else Column.shown(self, record)


class MendTable(ReadTable):
    """Enter or a double click edits a cell, Delete takes the selected rows away."""

    def __init__(
        self, desk: Desk, columns: Sequence[Column], *, name: str, wide: tuple[int, ...],
        remove: Callable[[list[Any]], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, columns, name=name, wide=wide)
        self._remove = remove
        self.setItemDelegate(_Mending(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the current cell; an editor that lets it pass is not opened once more."""
        if self.state() == self.State.EditingState:
            super().keyPressEvent(event)
            return
        if enters(event):
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def begin(self, key: str, column: int) -> None:
        """Bring a row into view and start editing one of its cells."""
        self.choose(key)
        row = self.currentIndex().row()
        if row >= 0:
            index = self.model().index(row, column)
            self.setCurrentIndex(index)
            self.setFocus()
            self.edit(index)


class LongTable(MendTable):
    """Scrolls by itself, for lists that grow for years. Space asks to `tick` the selected rows."""

    ticked = Signal()

    def __init__(
        self, desk: Desk, columns: Sequence[Column], *, name: str, wide: tuple[int, ...],
        remove: Callable[[list[Any]], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, columns, name=name, wide=wide, remove=remove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        if event.key() == Qt.Key.Key_Space and self.state() != self.State.EditingState:
            self.ticked.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A few rows; it takes what room there is."""
        return QSize(320, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Its head and a few lines of text."""
        return QSize(240, 8 * self.fontMetrics().lineSpacing())


class _Mending(WrappingDelegate):
    """Words are edited on more than one line: Enter is done, Shift+Enter is a new line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._table.records.columns[index.column()]
        if column.kind != "text":
            return super().createEditor(parent, option, index)
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(column.title)
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        super().updateEditorGeometry(editor, option, index)
        if isinstance(editor, QPlainTextEdit):
            least = editor.fontMetrics().lineSpacing() * LINES + 12
            editor.resize(editor.width(), max(editor.height(), least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is done: Qt leaves it to an editor with more lines."""
        if isinstance(watched, QPlainTextEdit) and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.type() == QEvent.Type.KeyPress and enter and plain:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                return True
        return super().eventFilter(watched, event)
