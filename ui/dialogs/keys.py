"""The overview of all keys (F1): made from the menus, so that it is always true."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMenu, QWidget

from ui.widgets.layout import GRID, button, column, label, read_by_keys, row, scrolled


def show_keys(parent: QWidget, menus: list[QMenu]) -> QDialog:
    """Show the overview beside the work; it does not stand in the way of it."""
    dialog = KeysDialog(parent, menus)
    dialog.show()
    return dialog


class KeysDialog(QDialog):
    """All commands with a key, menu by menu."""

    def __init__(self, parent: QWidget, menus: list[QMenu]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys at a glance"))
        tables = (*(self._menu(menu) for menu in menus), self._everywhere(), self._pages())
        inside = column(*tables, 1, spacing=2 * GRID)
        inside.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        content = QWidget()
        content.setLayout(inside)
        close = button(self.tr("Close"), role="primary")
        close.clicked.connect(self.close)
        self.list = read_by_keys(scrolled(content), self.windowTitle())
        self.setLayout(column(self.list, row(1, close), margins=2 * GRID, spacing=2 * GRID))
        self.list.setFocus()
        letter = self.fontMetrics().averageCharWidth()
        self.resize(min(letter * 80, parent.width()), min(letter * 90, parent.height() * 9 // 10))

    def _menu(self, menu: QMenu) -> QWidget:
        rows = [
            (action.text().split(":")[0].replace("&", ""), action.shortcuts())
            for action in _all(menu)
            if action.shortcuts()
        ]
        shown = [(name, ", ".join(_native(key) for key in keys)) for name, keys in rows]
        return self._table(menu.title().replace("&", ""), shown)

    def _everywhere(self) -> QWidget:
        return self._table(
            self.tr("In fields and tables"),
            [
                (self.tr("Next field, previous field"), "Tab, Shift+Tab"),
                (self.tr("Edit a cell"), "Enter, F2"),
                (self.tr("Take a row away"), _native(QKeySequence(Qt.Key.Key_Delete))),
                (self.tr("Never mind"), "Esc"),
            ],
        )

    def _pages(self) -> QWidget:
        """What the pages themselves listen to while something in them has the keys."""
        alt, ctrl = _held("Alt"), _held("Ctrl")
        delete = _native(QKeySequence(Qt.Key.Key_Delete))
        return self._table(
            self.tr("On the pages"),
            [
                (self.tr("Discussion point: answer it, go to the next or previous"), "1 2 3 4 5, ↓ ↑"),
                (self.tr("Counting: one more, one less, nobody"), f"+, −, {delete}"),
                (self.tr("Action: done, or open again"), self.tr("Space")),
                (self.tr("Agenda: move a block"), f"{alt}↑, {alt}↓"),
                (self.tr("Map and quadrant: move, take off"), f"← → ↑ ↓, {delete}"),
                (self.tr("Map: next or previous party, zoom"), "Page Down, Page Up, +, −, 0"),
                (self.tr("Alliance: go to a seat, move it to another level"), f"← → ↑ ↓, {ctrl}↑ ↓"),
                (self.tr("Parties one by one: next or previous"), f"{alt}→, {alt}←"),
                (self.tr("Presentation: black screen"), "B"),
            ],
        )

    @staticmethod
    def _table(title: str, rows: list[tuple[str, str]]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for number, (name, keys) in enumerate(rows):
            grid.addWidget(label(name), number, 0)
            grid.addWidget(label(keys, "badge"), number, 1, Qt.AlignmentFlag.AlignLeft)
        made = QWidget()
        made.setLayout(column(label(title, "heading"), grid))
        return made


def _all(menu: QMenu) -> Iterator[QAction]:
    """The commands of a menu, those of the menus in it included."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _all(below)
        else:
            yield action


def _native(key: QKeySequence) -> str:
    """A key as its cap says in this language."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    names = {
        "PgDown": QCoreApplication.translate("KeysDialog", "Page Down"),
        "PgUp": QCoreApplication.translate("KeysDialog", "Page Up"),
        "Return": "Enter",
    }
    for short, long in names.items():
        text = text.replace(short, long)
    return text


def _held(key: str) -> str:
    """A key that is held while another is pressed, with what joins them: a plus, or on a Mac nothing."""
    return _native(QKeySequence(f"{key}+A"))[:-1]
