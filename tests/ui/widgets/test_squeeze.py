"""Tables in little room: words wrap, what counts stays on screen, and nothing scrolls sideways without need."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui.desk import Desk
from ui.screens.urgency.grid import VotesGrid
from ui.widgets.read_table import ReadTable
from ui.widgets.records import Column
from ui.widgets.squeeze import least_width, squeezed
from wijkwerkplaats.edits.capture import add_action
from wijkwerkplaats.model import Action


@pytest.mark.parametrize(
    "room, widths",
    [(400, [100, 300]), (300, [75, 225]), (200, [50, 150]), (100, [50, 150])],
    ids=["enough", "less", "just", "too little"],
)
def test_columns_give_what_they_can_miss(room: int, widths: list[int]) -> None:
    assert squeezed([100, 300], [50, 150], room) == widths


def test_a_column_that_can_miss_nothing_keeps_its_width() -> None:
    assert squeezed([80, 200], [80, 100], 230) == [80, 150]
    assert squeezed([80, 200], [90, 300], 100) == [80, 200]


def test_a_table_wraps_its_words_before_it_scrolls_sideways(desk: Desk, qtbot: QtBot) -> None:
    desk.do(add_action, "Met de corporatie langs alle portieken lopen", who="Fatima en Jan")
    columns = [
        Column(title="Wat", read=lambda one: one.text),
        Column(title="Wie het doet", read=lambda one: one.who, width=200),
        Column(title="Stand", read=lambda one: "Open", width=160),
    ]
    table = ReadTable(desk, columns, name="Acties", wide=(0,))
    table.set_records(desk.gate.all(Action))
    on_screen(qtbot, table, 380, 300)
    header = table.horizontalHeader()
    assert header.length() <= table.viewport().width()
    assert all(table.columnWidth(number) >= least_width(table, number) for number in range(3))
    high = table.rowHeight(0)
    table.resize(900, 300)
    assert table.columnWidth(1) == 200 and table.rowHeight(0) < high


def test_marks_are_counted_in_little_room_too(desk: Desk, qtbot: QtBot) -> None:
    grid = VotesGrid(desk)
    wide = grid.natural_width()
    on_screen(qtbot, grid, wide - 60, 300)
    assert grid.horizontalHeader().length() <= grid.viewport().width()
    assert grid.natural_width() == wide
    grid.resize(wide + 10, 300)
    assert grid.horizontalHeader().length() == grid.likes()
