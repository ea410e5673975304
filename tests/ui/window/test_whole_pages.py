"""The pages that look at all parts together are reached from the rail, by keyboard too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from ui.desk import Desk
from ui.screens.registry import specs
from ui.window.rail import RailTree
from ui.window.rail_model import WHOLE, PageRole, PhaseRole


def group(tree: RailTree) -> QModelIndex:
    rows = (tree.rows.index(number, 0) for number in range(tree.rows.rowCount()))
    return next(row for row in rows if row.data(PhaseRole) == WHOLE)


@pytest.mark.parametrize("page", ["overview", "profile", "compare"])
def test_enter_opens_the_page(desk: Desk, qtbot: QtBot, page: str) -> None:
    tree = RailTree(desk)
    qtbot.addWidget(tree)
    pages = [tree.rows.index(number, 0, group(tree)) for number in range(tree.rows.rowCount(group(tree)))]
    row = next(one for one in pages if one.data(PageRole) == page)
    assert page in specs()
    tree.setCurrentIndex(row)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert desk.place.part == page


def test_the_group_folds_and_stays_folded(desk: Desk, qtbot: QtBot) -> None:
    tree = RailTree(desk)
    qtbot.addWidget(tree)
    tree.collapse(group(tree))
    again = RailTree(desk)
    qtbot.addWidget(again)
    assert not again.isExpanded(group(again))
    again.show_page("profile")
    assert again.isExpanded(group(again))
