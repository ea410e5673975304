"""The whole window while it presents: with either value of everything closed it reads the same, titles and tips too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.closed import MARK, closed_records, turn
from tests.support import running_gate
from tests.ui.window.test_judgements import read
from ui.app import Application
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.model import Note
from wijkwerkplaats.model.base import Aggregate

CLOCK = re.compile(r"\d{1,2}:\d\d")
PAGES = (
    "home",
    "session",
    "urgency",
    "stakeholders",
    "alliance",
    "steering",
    "photos",
    "register",
    "closing",
    "privacy",
)


def spoken(action: QAction) -> tuple[str, ...]:
    """What an entry of a menu says, while it can be seen or reached by its key."""
    return (action.text(), action.toolTip(), action.statusTip()) if action.isVisible() else ()


def told_by(program: Application, qtbot: QtBot) -> dict[str, list[str]]:
    """What can be read in every window of the program, page by page."""
    program.set_presenting(True)
    assert program.desk.presenting
    found = {}
    for page in PAGES:
        program.desk.go(part=page)
        QApplication.processEvents()
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        told = {words for window in windows for words in read(window)}
        told |= {
            words for window in windows for action in window.findChildren(QAction) for words in spoken(action)
        }
        found[page] = sorted(CLOCK.sub("", words) for words in told)
    program.set_presenting(False)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> tuple[Path, list[Aggregate]]:
    path = tmp_path / "geheim.wijk"
    gate = running_gate(path)
    records = closed_records(gate)
    turn(gate, records, second=False)
    gate.close()
    return path, records


def test_the_window_reads_the_same(opener, folder: tuple[Path, list[Aggregate]], qtbot: QtBot) -> None:
    path, records = folder
    program = opener(path)
    first = told_by(program, qtbot)
    turn(program.gate, records, second=True)
    second = told_by(program, qtbot)
    for page in PAGES:
        leaks = [one for one in (*first[page], *second[page]) if MARK in one]
        assert not leaks, f"{page}: {leaks[:3]}"
        assert first[page] == second[page], f"{page}: {set(first[page]) ^ set(second[page])}"


def test_at_the_desk_it_does_not(opener, folder: tuple[Path, list[Aggregate]], qtbot: QtBot) -> None:
    """Otherwise what is the same above would say nothing."""
    program = opener(folder[0])
    program.desk.go(part="session")
    qtbot.waitUntil(lambda: any(MARK in words for words in read(program.window)))


def test_taking_back_names_no_step_to_the_room(opener, folder: tuple[Path, list[Aggregate]]) -> None:
    """Its name can hold an internal note or somebody who did not agree."""
    program = opener(folder[0])
    note = program.gate.all(Note)[0]
    told: list[str] = []
    program.set_presenting(True)
    program.desk.told.connect(told.append)
    set_fields(program.gate, note, {"text": MARK})
    program.desk.undo()
    program.desk.redo()
    assert told == ["Undone.", "Done again."]
