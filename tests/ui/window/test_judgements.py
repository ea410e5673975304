"""Nothing that is internal or personal reaches the room: two files that differ in nothing else look the same to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.closed import CLOSED, MARK, closed_records, closed_values, turn
from tests.support import running_gate
from ui.desk import Desk
from ui.screens.registry import specs
from ui.screens.stakeholders.view_switch import ViewSwitch
from ui.settings import Settings
from ui.theme import Theme
from ui.window.pages import Pages
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import KINDS, Attendee
from wijkwerkplaats.model.base import Aggregate, internal_fields

PAGES = sorted({*(part.id for part in load_method("nl").parts), *specs()} - {"*"})


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    made = running_gate(tmp_path / "geheim.wijk")
    yield made
    made.close()


@pytest.fixture
def records(gate: Gate) -> list[Aggregate]:
    return closed_records(gate)


def read(page: QWidget) -> Iterator[str]:
    """Everything that can be read on a page, by eye or by a screen reader."""
    for one in [page, *page.findChildren(QWidget)]:
        if not one.isVisible():
            continue
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.statusTip())
        yield one.windowTitle()
        if isinstance(one, (QLabel, QAbstractButton, QLineEdit)):
            yield one.text()
        if isinstance(one, (QLineEdit, QPlainTextEdit)):
            yield one.placeholderText()
        if isinstance(one, QPlainTextEdit):
            yield one.toPlainText()
        elif isinstance(one, QTabBar):
            yield from (f"{one.tabText(number)} {one.tabToolTip(number)}" for number in range(one.count()))
        elif isinstance(one, QComboBox):
            yield from (one.itemText(number) for number in range(one.count()))
        elif isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
            yield from cells(one)


ROLES = [
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
]  # fmt: skip


def cells(view: QAbstractItemView) -> Iterator[str]:
    model, hidden = view.model(), getattr(view, "isColumnHidden", lambda _column: False)
    if model is None:
        return
    for column in range(model.columnCount()):
        if not hidden(column):
            yield str(model.headerData(column, Qt.Orientation.Horizontal))
            for row in range(model.rowCount()):
                yield from (str(model.index(row, column).data(role)) for role in ROLES)


def looks(pages: Pages) -> Iterator[tuple[str, QImage, list[str]]]:
    """The page that shows with each of its tabs and pictures."""
    shown = pages.shown
    assert shown is not None
    bars = shown.findChildren(QTabBar)
    for number in range(max(1, bars[0].count() if bars else 1)):
        if bars:
            bars[0].setCurrentIndex(number)
        switches = [one for one in shown.findChildren(ViewSwitch) if one.isVisible()]
        chips = list(switches[0].chips.values()) if switches else [None]
        for chip in chips:
            if chip is not None:
                chip.click()
            name = f"{pages._desk.place.part}/{number}/{chip.text() if chip is not None else ''}"
            yield name, at_rest(pages), list(read(pages))


def at_rest(pages: Pages) -> QImage:
    """The picture when nothing moves any more: some pages build on while one reads."""
    before = pages.grab().toImage()
    for _ in range(50):
        QApplication.processEvents()
        now = pages.grab().toImage()
        if now == before:
            break
        before = now
    return before


def seen(gate: Gate, folder: Path, qtbot: QtBot, page: str) -> dict[str, tuple[QImage, list[str]]]:
    """What the room sees of a page."""
    desk = Desk(gate, Settings(folder / "room.ini"), "nl")
    desk.presenting = desk.in_the_room = True
    desk.go(part=page)
    pages = Pages(desk)
    qtbot.addWidget(pages)
    pages.resize(1100, 800)
    pages.show()
    pages.show_place()
    found = {name: (picture, words) for name, picture, words in looks(pages)}
    pages.hide()
    desk.release()
    return found


def test_every_closed_field_takes_part() -> None:
    """A new field that is marked takes part by itself; two values that are the same would prove nothing."""
    for kind in (*(KINDS[name] for name in CLOSED), Attendee):
        one, two = closed_values(kind, second=False), closed_values(kind, second=True)
        assert one.keys() >= internal_fields(kind)
        assert all(one[name] != two[name] for name in one)


@pytest.mark.parametrize("page", PAGES)
def test_the_room_sees_no_difference(
    gate: Gate, records: list[Aggregate], tmp_path: Path, qtbot: QtBot, page: str, qapp: QApplication
) -> None:
    Theme("light").apply(qapp)
    qapp.setCursorFlashTime(0)  # a caret that blinks is no difference
    turn(gate, records, second=False)
    first = seen(gate, tmp_path, qtbot, page)
    turn(gate, records, second=True)
    second = seen(gate, tmp_path, qtbot, page)
    assert first.keys() == second.keys()
    for name, (picture, words) in first.items():
        leaks = [one for one in (*words, *second[name][1]) if MARK in one]
        assert not leaks, f"{name}: {leaks[:3]}"
        assert words == second[name][1], f"{name}: {set(words) ^ set(second[name][1])}"
        assert picture == second[name][0], f"{name} looks different"
