"""A table of aggregates: columns say how a field is read, written and edited; the gate stays the one truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import plain_tip

Index = QModelIndex | QPersistentModelIndex
KeyRole = Qt.ItemDataRole.UserRole + 1
SortRole = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. `read` gives the value of a record; `write` edits it (None: read-only).

    `kind` is `text`, `choice`, `check`, `number` or `date`. `choices` maps values to what they are called; with a
    text they are what the editor suggests. They may change while the table stands.
    `most` is how wide a `ReadTable` makes it where there is room. `low` and `high` bound a number; `empty` lets a
    number or choice be unknown (None). `icon` names the sign before the value, so that nothing is said by words or
    colour alone.
    """

    title: str
    read: Callable[[Any], Any]
    write: Callable[[Any, Any], object] | None = None
    kind: str = "text"
    choices: Mapping[str, str] = field(default_factory=dict)
    low: int = 0
    high: int = 100
    empty: bool = True
    width: int = 140
    most: int = 0
    tip: str = ""
    icon: Callable[[Any], str] | None = None

    def shown(self, record: Any) -> str:
        """The value as a person reads it."""
        value = self.read(record)
        if self.kind == "check":
            return ""
        if self.kind == "choice":
            return (
                self.choices.get(value or "", "") if value is None or isinstance(value, str) else str(value)
            )
        if isinstance(value, date):
            return value.strftime("%d-%m-%Y")
        return "" if value is None else str(value)


class RecordModel(QAbstractTableModel):
    """Records as rows. Edits go out through the columns and come back by `set_records`."""

    def __init__(self, desk: Desk, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.columns = tuple(columns)
        self._records: list[Any] = []

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these records; rows that stay keep their selection and editors."""
        fresh, old = list(records), self._records
        if [r.id for r in fresh] == [r.id for r in old]:
            self._update_in_place(fresh)
        elif [r.id for r in fresh[: len(old)]] == [r.id for r in old]:
            self.beginInsertRows(QModelIndex(), len(old), len(fresh) - 1)
            self._records = old + fresh[len(old) :]
            self.endInsertRows()
            self._update_in_place(fresh)
        else:
            self._reorder(fresh)

    def _update_in_place(self, fresh: list[Any]) -> None:
        changed = [
            row for row, (now, was) in enumerate(zip(fresh, self._records, strict=True)) if now is not was
        ]
        self._records = fresh
        last = self.columnCount() - 1
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _reorder(self, fresh: list[Any]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._records[index.row()].id if index.row() < len(self._records) else "" for index in before]
        self._records = fresh
        rows = {record.id: row for row, record in enumerate(fresh)}
        after = [
            self.index(rows[key], index.column()) if key in rows else QModelIndex()
            for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def record(self, row: int) -> Any:
        """The aggregate in a row."""
        return self._records[row]

    def row_of(self, key: str) -> int:
        """The row of an aggregate, or -1."""
        return next((row for row, record in enumerate(self._records) if record.id == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many records."""
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles of the columns, with their explanation as a tip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].tip or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The value in one of its roles."""
        column, record = self.columns[index.column()], self._records[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.shown(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.shown(record)) or None
        if role == Qt.ItemDataRole.EditRole:
            return column.read(record)
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            name = column.icon(record)
            return current().icon(name, "muted", round(16 * current().percent / 100)) if name else None
        if role == SortRole:
            value = column.read(record)
            return (
                column.shown(record).casefold()
                if column.kind in ("text", "choice")
                else str(value or "").zfill(12)
            )
        if role == KeyRole:
            return record.id
        if role == Qt.ItemDataRole.CheckStateRole and column.kind == "check":
            return Qt.CheckState.Checked if column.read(record) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Send an edit through its column; the fresh record comes back through `set_records`."""
        column, record = self.columns[index.column()], self._records[index.row()]
        if column.write is None or not self._desk.editable:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            column.write(record, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != Qt.ItemDataRole.EditRole or value == column.read(record):
            return False
        column.write(record, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a cell; nothing is edited in a closed session."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.columns[index.column()]
        if column.write is not None and self._desk.editable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable if column.kind == "check" else Qt.ItemFlag.ItemIsEditable
        return flags
