"""A record table that is as high as its rows, so that the page scrolls and not the table in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from ui.desk import Desk
from ui.widgets.records import Column
from ui.widgets.table import RecordTable


class FittedTable(RecordTable):
    """Between one row and `most` rows high."""

    def __init__(
        self, desk: Desk, columns: Sequence[Column], *, name: str, most: int = 12,
        remove: Callable[[list[Any]], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, columns, name=name, remove=remove)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.proxy.rowsInserted.connect(self.updateGeometry)
        self.proxy.rowsRemoved.connect(self.updateGeometry)
        self.proxy.layoutChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        rows = max(1, min(self._most, self.proxy.rowCount()))
        height = (
            rows * self.verticalHeader().defaultSectionSize() + self.horizontalHeader().sizeHint().height()
        )
        bar = self.horizontalScrollBar()
        return QSize(
            300, height + 2 * self.frameWidth() + 4 + (bar.sizeHint().height() if bar.isVisible() else 0)
        )

    def minimumSizeHint(self) -> QSize:
        """Never lower than its size hint."""
        return QSize(160, self.sizeHint().height())
