"""The table of parties as a spreadsheet: cells are copied, pasted, filled down and emptied, each as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.columns import PartyColumns
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import button, column, label
from ui.widgets.table import CellDelegate, RecordTable
from wijkwerkplaats.edits.privacy import note_copied
from wijkwerkplaats.edits.table import fill_parties, paste_parties
from wijkwerkplaats.exchange.party_cells import FIELDS, LINKED, cell_text, empty_value, field_name
from wijkwerkplaats.exchange.party_import import base_of, carry_out, judge
from wijkwerkplaats.exchange.party_paste import Block, is_heads, plan_paste, read_block, write_block

MOST_TOLD: Final = 3
FEW_ROWS: Final = 7
Cells = dict[int, list[int]]
"""The selected cells: by row of the view, the columns."""


LEAST_ROWS = 4
"""With very large text on a small screen the page scrolls before fewer show."""


class PartyTable(RecordTable):
    """Ctrl+C and Ctrl+V work with Excel and Calc; Ctrl+D fills down; Ctrl+Enter fills all selected cells."""

    told = Signal(str)
    """What was done with many cells at once, and what could not be placed."""
    resized = Signal()

    def __init__(
        self, desk: Desk, columns: PartyColumns, *, name: str, remove: Callable[[list[Any]], object],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, columns.columns(), name=name, remove=remove, parent=parent)
        self._columns = columns
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_PartyDelegate(self))
        around = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(around + LEAST_ROWS * self.verticalHeader().defaultSectionSize())
        self._keys: dict[str, Callable[[], None]] = {
            "Ctrl+C": self.copy,
            "Ctrl+Shift+C": self.copy_with_heads,
            "Ctrl+V": self.paste,
            "Ctrl+Shift+V": self.paste_list,
            "Ctrl+D": self.fill_down,
        }

    # The selection

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it: what stands below gives way."""
        super().resizeEvent(event)
        self.resized.emit()

    def cells(self) -> Cells:
        """The selected cells that are in view, row by row."""
        found: Cells = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=_place):
            if not self.isColumnHidden(index.column()):
                found.setdefault(index.row(), []).append(index.column())
        return found

    def visible_columns(self) -> list[int]:
        """The columns that show, from left to right."""
        return [n for n in range(len(self.records.columns)) if not self.isColumnHidden(n)]

    def selected(self) -> list[Any]:
        """The parties of which any cell is selected."""
        return [self._party(row) for row in self.cells()]

    def _party(self, row: int) -> Any:
        return self.records.record(self.proxy.mapToSource(self.proxy.index(row, 0)).row())

    def _whole_rows(self) -> bool:
        visible = self.visible_columns()
        return all(columns == visible for columns in self.cells().values())

    # Keys

    def event(self, event: QEvent) -> bool:
        """These keys are for the table before they are for the window."""
        if event.type() == QEvent.Type.ShortcutOverride and self._job(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def _job(self, event: QEvent) -> Callable[[], None] | None:
        if not isinstance(event, QKeyEvent) or self.state() == self.State.EditingState:
            return None
        return self._keys.get(QKeySequence(event.keyCombination()).toString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Space selects the row, Delete empties cells or takes whole rows away."""
        job = self._job(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if job is not None:
            job()
        elif event.key() == Qt.Key.Key_Space and shift:
            self.selectRow(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space and self._tick_all():
            return
        elif event.key() == Qt.Key.Key_Delete and not self._whole_rows():
            self.empty_cells()
        else:
            super().keyPressEvent(event)

    # Out

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for Excel and Calc."""
        self._copy(heads=False)

    def copy_with_heads(self) -> None:
        """The same, with the heads of the columns above them."""
        self._copy(heads=True)

    def _copy(self, *, heads: bool) -> None:
        cells = self.cells()
        wanted = sorted({column for columns in cells.values() for column in columns})
        rows = [[self._shown(row, c) if c in own else "" for c in wanted] for row, own in cells.items()]
        if heads:
            rows.insert(0, [self._head(column) for column in wanted])
        if rows:
            QGuiApplication.clipboard().setText(write_block(rows))
            self._desk.do(note_copied, self.accessibleName())

    def _shown(self, row: int, column: int) -> str | int:
        field = self._columns.fields[column]
        if field in FIELDS and field not in LINKED:
            return cell_text(self._party(row), field, self._desk.texts)
        return str(self.proxy.index(row, column).data() or "")

    def _head(self, column: int) -> str:
        field = self._columns.fields[column]
        return field_name(field, self._desk.texts) if field in FIELDS else self.records.columns[column].title

    # In

    def paste(self) -> None:
        """Lay the cells of the clipboard over the table, from the selected cell on; names below it are new parties."""
        block = read_block(QGuiApplication.clipboard().text())
        if not block or not self._desk.editable:
            return
        if is_heads(block[0]):
            self._take_list(block)
            return
        cells = self.cells()
        first = min(cells, default=self.proxy.rowCount())
        left = min((columns[0] for columns in cells.values()), default=0)
        fields = [self._pasted_field(c) for c in self.visible_columns() if c >= left]
        rows = [self._party(row) for row in range(first, self.proxy.rowCount())]
        plan = plan_paste(base_of(self._desk.gate), rows, fields, _spread(block, cells), self._desk.texts)
        self._desk.do(paste_parties, plan.changed, plan.added)
        done = self.tr("Pasted: {0} changed, {1} new.").format(len(plan.changed), len(plan.added))
        self._tell(done, plan.remarks)

    def paste_list(self) -> None:
        """Take the clipboard as a list of parties: known names are brought up to date, the others are new."""
        block = read_block(QGuiApplication.clipboard().text())
        if not block or not self._desk.editable:
            return
        if not is_heads(block[0]):
            fields = [self._pasted_field(column) for column in self.visible_columns()]
            block.insert(0, [field_name(field, self._desk.texts) if field else "" for field in fields])
        self._take_list(block)

    def _take_list(self, block: Block) -> None:
        plan = judge(base_of(self._desk.gate), block, self._desk.texts)
        self._desk.do(carry_out, plan, self.tr("the clipboard"))
        counts = [plan.count(outcome) for outcome in ("new", "updated", "same", "refused")]
        done = self.tr("Read: {0} new, {1} updated, {2} known already, {3} left out.").format(*counts)
        self._tell(done, [f"{row.name}: {words}" for row in plan.rows for words in row.remarks])

    def _pasted_field(self, column: int) -> str:
        field = self._columns.fields[column]
        return field if field in FIELDS and field not in LINKED else ""

    def _tell(self, done: str, remarks: Sequence[str]) -> None:
        more = len(remarks) - MOST_TOLD
        last = [self.tr("And {0} more.").format(more)] if more > 0 else []
        self.told.emit(" ".join([done, *remarks[:MOST_TOLD], *last]))

    # Filling

    def fill_down(self) -> None:
        """Give the selected cells what stands in the first one of their column; one row takes it from above."""
        cells = self.cells()
        rows = list(cells)
        if len(rows) == 1 and rows[0] > 0:
            source, wanted = rows[0] - 1, rows
        else:
            source, wanted = (rows[0], rows[1:]) if rows else (-1, [])
        if not wanted:
            return
        above = self._party(source)
        filled = {
            self._party(row).id: {field: getattr(above, field) for field in self._fields(cells[row])}
            for row in wanted
        }
        self._fill(filled)

    def fill_with(self, column: int, value: object) -> None:
        """Give all selected cells of a column one value."""
        (field,) = self._fields([column]) or [""]
        if field:
            typed = self._columns.typed(field, value)
            keys = [self._party(row).id for row, columns in self.cells().items() if column in columns]
            self._fill({key: {field: typed} for key in keys})

    def empty_cells(self) -> None:
        """Empty the selected cells; names stay."""
        filled = {
            self._party(row).id: {field: empty_value(field) for field in self._fields(columns)}
            for row, columns in self.cells().items()
        }
        self._fill(filled)

    def _fields(self, columns: Sequence[int]) -> list[str]:
        """The fields of columns that can be filled: a name belongs to one party alone."""
        fields = [self._pasted_field(column) for column in columns]
        return [field for field in fields if field and field != "name"]

    def _fill(self, filled: dict[str, dict[str, Any]]) -> None:
        if self._desk.editable and any(filled.values()):
            self._desk.do(fill_parties, filled)

    def _tick_all(self) -> bool:
        """Space in a column of ticks turns all that are selected; False when that is not what Space is for now."""
        index = self.currentIndex()
        many = sum(index.column() in columns for columns in self.cells().values())
        if not index.isValid() or self.records.columns[index.column()].kind != "check" or many < 2:
            return False
        ticked = bool(self.records.columns[index.column()].read(self._party(index.row())))
        self.fill_with(index.column(), not ticked)
        return True


def _place(index: Any) -> tuple[int, int]:
    return index.row(), index.column()


def _spread(block: Block, cells: Cells) -> Block:
    """One row of cells goes into every selected row, and one cell into every selected cell of a row."""
    if len(block) > 1 or len(cells) < 1:
        return block
    (row,) = block
    widths = {len(columns) for columns in cells.values()}
    if len(row) == 1 and len(widths) == 1:
        row = row * max(widths)
    return [row] * (max(cells) - min(cells) + 1)


class _PartyDelegate(CellDelegate):
    """Ctrl+Enter gives what is typed to all selected cells of the column."""

    def __init__(self, table: PartyTable) -> None:
        super().__init__(table)
        self._party_table = table

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            index = self._party_table.currentIndex()
            if enter and ctrl and isinstance(watched, QWidget) and index.isValid():
                value = self.value_of(watched, index)
                self.closeEditor.emit(watched)
                self._party_table.fill_with(index.column(), value)
                return True
        return super().eventFilter(watched, event)


class TableBar(QWidget):
    """What can be done with selected cells, for who does not know the keys."""

    def __init__(self, table: PartyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copy = button(self.tr("Copy"), "copy", role="flat", tip="Ctrl+C")
        self.paste = button(self.tr("Paste"), "clipboard-list", role="flat", tip="Ctrl+V")
        self.paste_list = button(
            self.tr("Paste as a list"), "list-plus", role="flat",
            tip=self.tr("Known names are updated, the others are added (Ctrl+Shift+V)"),
        )  # fmt: skip
        self.fill = button(self.tr("Fill down"), "arrow-down", role="flat", tip="Ctrl+D")
        self.hint = label(
            self.tr("Ctrl+Enter in a cell fills all selected cells. Shift+Space selects the row."), "hint"
        )
        self.copy.clicked.connect(table.copy)
        self.paste.clicked.connect(table.paste)
        self.paste_list.clicked.connect(table.paste_list)
        self.fill.clicked.connect(table.fill_down)
        self._table = table
        table.resized.connect(self._fit_hint)  # a filter would still be asked while both are taken apart
        self._editing = (self.paste, self.paste_list, self.fill)
        self.setLayout(
            column(FlowLayout(self.copy, self.paste, self.paste_list, self.fill), self.hint, spacing=4)
        )

    def _fit_hint(self) -> None:
        """Where few rows fit, they are worth more than the hint."""
        hint = self.hint.sizeHint().height()
        room = self._table.height() + (hint if self.hint.isVisibleTo(self) else 0)
        self.hint.setVisible(room - hint > FEW_ROWS * self._table.verticalHeader().defaultSectionSize())

    def allow(self, *, editable: bool) -> None:
        """In a closed session one can only copy."""
        for made in self._editing:
            made.setEnabled(editable)
