"""Tab goes through what shows as it reads, also through what was made later."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QStackedWidget, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui.widgets.layout import column, row, scrolled
from ui.widgets.stops import bring, neighbour, stops


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def frame(*names: str) -> QFrame:
    made = QFrame()
    made.setLayout(column(*(field(name) for name in names)))
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column(frame("a", "b"), row(field("c"), field("d"))))
    on_screen(qtbot, made)
    return made


def names(window: QWidget) -> str:
    return "".join(one.objectName() for one in stops([window]))


def test_what_is_made_later_comes_where_it_stands(window: QWidget) -> None:
    box = window.layout()
    box.insertWidget(1, frame("x", "y"))  # type: ignore[attr-defined]
    window.findChild(QLineEdit, "c").setEnabled(False)
    for one in window.findChildren(QFrame):
        one.show()
    assert names(window) == "abxyd"


def test_a_grid_reads_row_by_row_and_a_stack_shows_one(window: QWidget) -> None:
    grid, stack = QGridLayout(), QStackedWidget()
    grid.addWidget(field("4"), 1, 1)
    grid.addWidget(field("1"), 0, 0)
    grid.addWidget(field("3"), 1, 0)
    inner = QWidget()
    inner.setLayout(grid)
    stack.addWidget(inner)
    stack.addWidget(frame("n"))
    window.layout().addWidget(stack)  # type: ignore[union-attr]
    stack.show()
    assert names(window) == "abcd134"


def test_what_lies_freely_reads_line_by_line(window: QWidget) -> None:
    area = QWidget()
    area.setFixedSize(300, 100)
    for name, x, y in (("3", 10, 60), ("2", 200, 0), ("1", 0, 4)):
        one = field(name)
        one.setParent(area)
        one.setGeometry(x, y, 50, 24)
    window.layout().addWidget(area)  # type: ignore[union-attr]
    area.show()
    assert names(window) == "abcd123"


def test_the_neighbours_go_round_and_an_editor_belongs_to_its_table(window: QWidget) -> None:
    table = QTableWidget(1, 1)
    table.setObjectName("t")
    window.layout().addWidget(table)  # type: ignore[union-attr]
    table.show()
    within = QLineEdit(table.viewport())
    first, last = window.findChild(QLineEdit, "a"), window.findChild(QLineEdit, "d")
    assert neighbour([window], table, forward=True) is first
    assert neighbour([window], within, forward=False) is last
    assert neighbour([window], QWidget(), forward=True) is None


def test_a_stop_below_the_fold_comes_into_view(qtbot: QtBot) -> None:
    names = [str(number) for number in range(60)]
    area = scrolled(frame(*names))
    area.resize(200, 200)
    on_screen(qtbot, area)
    last = area.findChild(QLineEdit, "59")
    bring(last, Qt.FocusReason.TabFocusReason)
    assert not last.visibleRegion().isEmpty()
