"""What people typed is never taken for markup: no label, tip or question draws it or loads what it names."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTabBar,
    QTableView,
    QWidget,
)

from db.file import open_werkplaats
from tests.ui.window.conftest import Opener
from ui import ask
from ui.app import Application
from ui.screens.registry import specs
from ui.screens.stakeholders.view_switch import ViewSwitch
from wijkwerkplaats.demo import fill_demo
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.search import is_typed

MARK = '<img src="file:///kanarie.png"><b>kanarie</b>'


def marked(value: Any) -> Any:
    """The same record, with markup before everything that was typed in it."""
    if isinstance(value, tuple):
        return tuple(map(marked, value))
    if isinstance(value, str) and not isinstance(value, Enum):
        return f"{MARK} {value}" if value else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: marked(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if is_typed(field.name)
        }
        return dataclasses.replace(value, **changes)
    return value


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with markup in every text."""
    path = tmp_path_factory.mktemp("markup") / "sample.wijk"
    gate = Gate(open_werkplaats(path))
    fill_demo(gate, "en")
    for kind in KINDS.values():
        if not kind.RECORD:
            changed = [after for one in gate.all(kind) if (after := marked(one)) != one]
            if changed:
                gate.apply(label("step.stakeholder.add", name=MARK), *changed, final=True)
    gate.close()
    return path


@pytest.fixture
def shown(opener: Opener, spoiled: Path, tmp_path: Path) -> Application:
    """The program on a copy of it."""
    return opener(Path(shutil.copy(spoiled, tmp_path)))


def drawn(widget: QWidget) -> Iterator[str]:
    """Texts of people that Qt would take for markup, in a widget and all that is in it."""
    for one in [widget, *widget.findChildren(QWidget)]:
        if (
            isinstance(one, QLabel)
            and one.textFormat() is not Qt.TextFormat.PlainText
            and is_markup(one.text())
        ):
            yield f"{type(one).__name__}: {one.text()}"
        for tip in (one.toolTip(), one.whatsThis(), one.statusTip()):
            if is_markup(tip):
                yield f"tip of {type(one).__name__} {one.objectName()}: {tip}"
        if isinstance(one, QAbstractItemView):
            yield from (f"tip in {type(one).__name__}: {tip}" for tip in tips(one) if is_markup(tip))
    for action in widget.findChildren(QAction):
        if is_markup(action.toolTip()) and action.toolTip() != action.text():
            yield f"tip of action: {action.toolTip()}"


def is_markup(text: str) -> bool:
    return MARK in text and bool(Rich.mightBeRichText(text))


def tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
        for column in range(model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1):
            yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


def looks(program: Application, page: str) -> Iterator[None]:
    """A page with each of its tabs and pictures."""
    program.desk.go(part=page)
    QApplication.processEvents()
    shown = program.window.findChild(QWidget, "pages") or program.window
    bars = [one for one in shown.findChildren(QTabBar) if one.isVisible()]
    for bar in bars:
        for number in range(bar.count()):
            bar.setCurrentIndex(number)
            QApplication.processEvents()
            for switch in [one for one in shown.findChildren(ViewSwitch) if one.isVisible()]:
                for chip in switch.chips.values():
                    chip.click()
                    QApplication.processEvents()
                    yield
            yield
    yield


def test_no_text_of_a_person_is_drawn_as_markup(shown: Application) -> None:
    assert Rich.mightBeRichText(MARK)
    pages = [one for one in specs() if one != "*"] + [part.id for part in shown.desk.method.parts]
    found = {}
    for page in dict.fromkeys(pages):
        for _ in looks(shown, page):
            found |= {one: page for one in drawn(shown.window) if one not in found}
    assert found == {}


def test_questions_are_plain(shown: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def answered(box: QMessageBox) -> int:
        told.extend(drawn(box))
        assert MARK in box.text()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    ask.yes_no(shown.window, "x", MARK, yes="a", no="b")
    ask.tell(shown.window, "x", MARK)
    ask.choose(shown.window, "x", MARK, {"a": "b"})
    assert told == []
