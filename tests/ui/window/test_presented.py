"""The whole window while it presents: with either value of everything closed it reads the same, titles and tips too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.closed import MARK, closed_records, turn
from tests.support import running_gate
from tests.ui.window.test_judgements import read
from ui.app import Application
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


def told_by(program: Application, qtbot: QtBot) -> dict[str, list[str]]:
    """What can be read in every window of the program, page by page."""
    program.set_presenting(True)
    assert program.desk.presenting
    found = {}
    for page in PAGES:
        program.desk.go(part=page)
        QApplication.processEvents()
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        found[page] = sorted({CLOCK.sub("", words) for window in windows for words in read(window)})
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
