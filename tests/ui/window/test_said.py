"""What a screen reader is told: every page of the filled sample, each of its tabs, in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QMenu,
    QMenuBar,
    QPushButton,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Opener
from ui.app import Application
from ui.dialogs.unlock import UnlockDialog
from ui.screens.registry import specs
from ui.window.lock_page import LockPage

EMPTY_WORDS = {"…", "...", "button", "knop", "x", "+", "-", ">", "<"}
TAB = 1
"""The bit of `Qt.FocusPolicy` that the Tab key asks for."""


@pytest.fixture
def shown(opener: Opener, filled: tuple[str, Path], tmp_path: Path) -> Application:
    """The program on a copy of the sample."""
    language, path = filled
    return opener(Path(shutil.copy(path, tmp_path)), language)


def operated(window: QWidget) -> Iterator[QWidget]:
    """What is on screen and can be worked with by key or by press."""
    for one in window.findChildren(QWidget):
        bar = isinstance(one, QMenu | QMenuBar | QTabWidget)  # of the last its bar speaks
        works = bool(one.focusPolicy().value & TAB) or isinstance(one, QAbstractButton)
        if one.isVisible() and works and not bar and not one.objectName().startswith("qt_"):
            yield one


def said(one: QWidget) -> str:
    """What it is called."""
    spoken = QAccessible.queryAccessibleInterface(one)
    if isinstance(one, QComboBox):  # what is chosen does not tell of what
        labels = [
            with_ for with_, relation in spoken.relations() if relation is QAccessible.RelationFlag.Label
        ]
        words = [one.accessibleDescription(), *(label.text(QAccessible.Text.Name) for label in labels)]
        return next((word for word in words if word), "")
    return spoken.text(QAccessible.Text.Name).strip()


def silent(window: QWidget, where: str) -> list[str]:
    """The places of what has no name, or one that tells nothing."""
    found = []
    for one in operated(window):
        if not (name := said(one)) or name.casefold() in EMPTY_WORDS:
            parent = one.parentWidget()
            found.append(f"{where}: {type(one).__name__} in {type(parent).__name__} is called {name!r}")
        spoken = QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Description)
        if "<p" in spoken:
            found.append(f"{where}: {type(one).__name__} {name!r} is described with markup")
    return found


def looks(program: Application, page: str) -> Iterator[str]:
    """Each way the page can look: as it opens, then under each of its tabs."""
    screen = program.window.bench.pages.stack.currentWidget()
    QApplication.processEvents()
    yield page
    for bar in screen.findChildren(QTabBar):
        for number in range(bar.count() if bar.isVisible() else 0):
            bar.setCurrentIndex(number)
            QApplication.processEvents()
            yield f"{page}, tab {number + 1}"


def test_all_that_can_be_operated_has_a_name(shown: Application) -> None:
    window, desk = shown.window, shown.desk
    pages = [*(one for one in specs() if one != "*"), *(part.id for part in desk.method.parts)]
    found: list[str] = []
    for page in dict.fromkeys(pages):
        desk.go(part=page)
        for look in looks(shown, page):
            found += silent(window.bench.pages, look)
    window.bench.note_quickly()
    for tab in range(5):
        window.bench.side.show_tab(tab)
        QApplication.processEvents()
        found += silent(window, f"side panel {tab + 1}")
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("asked", ["restore", "passphrase", "shortcuts", "about"])
def test_all_in_a_dialog_has_a_name(program: Application, asked: str) -> None:
    orders, commands = program.orders, program.window.commands
    {
        "restore": orders.restore.emit,
        "passphrase": orders.passphrase.emit,
        "shortcuts": commands._shortcuts,
        "about": commands._about,
    }[asked]()
    QApplication.processEvents()
    (dialog,) = program.window.findChildren(QDialog)
    assert dialog.windowTitle()
    assert next(operated(dialog), None) is not None
    assert silent(dialog, asked) == []
    default = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert [one.property("role") for one in default] == ["primary"]  # Enter in a field takes nothing away
    dialog.close()


def test_the_locked_page_and_the_question_for_a_passphrase_have_names(qtbot: QtBot, tmp_path: Path) -> None:
    for page in (LockPage(tmp_path / "a.wijk", lambda _: ""), UnlockDialog(None, "a.wijk", lambda _: "")):
        qtbot.addWidget(page)
        page.show()
        assert next(operated(page), None) is not None
        assert silent(page, type(page).__name__) == []
