"""A table to read: it wraps its words, is as high as its rows, and a double click or Enter opens a row."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
)

from ui.desk import Desk
from ui.theme import current
from ui.widgets.press import enters
from ui.widgets.records import Column, Index
from ui.widgets.table import CellDelegate, RecordTable

NARROWEST = 172
"""A column that shares the room never gets narrower than this; then the table scrolls sideways."""
ROOMY = 360
"""Where columns that share the room get more than this, the others may grow."""
ICON = 16


class ReadTable(RecordTable):
    """Nothing is edited here. The columns numbered in `wide` share the room that the others leave."""

    opened = Signal(str)
    """The key of the row that was opened."""

    def __init__(
        self, desk: Desk, columns: Sequence[Column], *, name: str, wide: tuple[int, ...],
        narrowest: int = NARROWEST,
    ) -> None:  # fmt: skip
        super().__init__(desk, columns, name=name)
        self._wide, self._narrowest = wide, narrowest
        self._filling = self._waits = False
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(WrappingDelegate(self))
        self._icon = round(ICON * current().percent / 100)
        self.setIconSize(QSize(self._icon, self._icon))
        self.setStyleSheet("QTableView::item { padding: 7px 8px; }")
        header = self.horizontalHeader()
        header.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open)
        for signal in (self.proxy.layoutChanged, self.proxy.rowsInserted, self.proxy.rowsRemoved):
            signal.connect(self._fit)

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these records, each row as high as its words."""
        self._filling = True
        super().set_records(records)
        self._filling = False
        self._fit()

    def name_column(self, number: int, title: str) -> None:
        """Give a column another title; the next `set_records` makes room for it."""
        columns = list(self.records.columns)
        columns[number] = dataclasses.replace(columns[number], title=title)
        self.records.columns = tuple(columns)
        self.records.headerDataChanged.emit(Qt.Orientation.Horizontal, number, number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if enters(event):
            self._open()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure words only once they are seen."""
        super().showEvent(event)
        if self._waits:
            self._fit()

    def _open(self) -> None:
        if self.current_key():
            self.opened.emit(self.current_key())

    def _fit(self) -> None:
        if self._filling:
            return
        scale = current().percent / 100
        rest = self.viewport().width()
        for number, column in enumerate(self.records.columns):
            if number not in self._wide:
                self.setColumnWidth(number, round(column.width * scale))
                rest -= self.columnWidth(number)
        for number, column in enumerate(self.records.columns):
            more = min(
                round((column.most - column.width) * scale), rest - round(ROOMY * scale) * len(self._wide)
            )
            if number not in self._wide and more > 0:
                self.setColumnWidth(number, self.columnWidth(number) + more)
                rest -= more
        for number in self._wide:
            self.setColumnWidth(number, max(round(self._narrowest * scale), rest // len(self._wide)))
        self._squeeze()
        self.horizontalHeader().setFixedHeight(self._header_height())
        self.resizeRowsToContents()
        self.updateGeometry()

    def _squeeze(self) -> None:
        """Where there is too little room, words wrap more before anything has to scroll sideways."""
        shown = [n for n in range(len(self.records.columns)) if not self.isColumnHidden(n)]
        wanted = [self.columnWidth(number) for number in shown]
        self._waits = sum(wanted) > self.viewport().width() and not self.isVisible()
        if self._waits or sum(wanted) <= self.viewport().width():
            return
        from ui.widgets.squeeze import least_width, squeezed

        least = [least_width(self, number) for number in shown]
        for number, width in zip(shown, squeezed(wanted, least, self.viewport().width()), strict=True):
            self.setColumnWidth(number, width)

    def _header_height(self) -> int:
        """Room for the title that wraps most."""
        metrics = QFontMetrics(current().font("body", bold=True))
        heights = [
            metrics.boundingRect(
                QRect(0, 0, max(20, self.columnWidth(number) - 20), 10_000),
                int(Qt.TextFlag.TextWordWrap),
                column.title or " ",
            ).height()
            for number, column in enumerate(self.records.columns)
        ]
        return max(heights) + 20

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        head = self.horizontalHeader()
        height = self.verticalHeader().length() + (0 if head.isHidden() else head.sizeHint().height())
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if self.horizontalHeader().length() > self.viewport().width() else 0
        return QSize(320, height + 2 * self.frameWidth() + 2 + extra)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its rows."""
        return QSize(240, self.sizeHint().height())


class WrappingDelegate(CellDelegate):
    """Knows how high a cell must be: Qt forgets the padding of the style sheet when it wraps."""

    PADDING = QSize(26, 16)

    def __init__(self, table: ReadTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Words begin at the top, so that a row of more lines reads as one."""
        super().initStyleOption(option, index)
        one_line = option.rect.height() < 2.4 * option.fontMetrics.height()
        up = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | up
        option.decorationAlignment = Qt.AlignmentFlag.AlignLeft | up

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at the width of the column."""
        icon = self._table.iconSize().width() + 10 if index.data(Qt.ItemDataRole.DecorationRole) else 0
        width = max(20, self._table.columnWidth(index.column()) - self.PADDING.width() - icon)
        words = str(index.data() or " ")
        box = option.fontMetrics.boundingRect(
            QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), words
        )
        return QSize(width, box.height() + self.PADDING.height())
