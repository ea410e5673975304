"""The whole program in a window of its own, on a file of the test's."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from tests.support import running_gate
from tests.ui.showing import PATIENCE
from ui.app import Application, open_application
from ui.garbage import undisturbed
from wijkwerkplaats.demo import fill_demo
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.logs import log_to

Opener = Callable[..., Application]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a running session of Molenwijk."""
    path = tmp_path / "molenwijk.wijk"
    running_gate(path).close()
    return path


@pytest.fixture
def opener(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    """Opens the program, in English unless asked otherwise; closes it after the test."""
    opened: list[Application] = []

    def open_(path: Path, language: str = "en") -> Application:
        made = open_application(path, tmp_path / "settings.ini", language)
        assert made is not None
        opened.append(made)
        with qtbot.waitActive(made.window, timeout=PATIENCE):
            made.window.activateWindow()
        return made

    yield open_
    with undisturbed():  # as in the program: what the collector takes away meanwhile, Qt would still style
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.setStyleSheet("")  # Qt 6.11 remembers sheets of widgets that go, and trips over them later
    for one in opened:
        one.close()
        one.window.deleteLater()
        one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def program(opener: Opener, file: Path) -> Application:
    """The program on `file`, with its window on screen."""
    return opener(file)


@pytest.fixture(scope="session", params=["nl", "en"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The sample in a language."""
    path = tmp_path_factory.mktemp(request.param) / "sample.wijk"
    gate = Gate(open_werkplaats(path))
    fill_demo(gate, request.param)
    gate.close()
    return request.param, path


@pytest.fixture
def log(data_folder: Path) -> Iterator[Path]:
    """The log of the program, as it is written on the disk."""
    path = data_folder / "wijkwerkplaats.log"
    level = logging.getLogger().level
    handler = log_to(path)
    assert handler is not None
    yield path
    logging.getLogger().removeHandler(handler)
    logging.getLogger().setLevel(level)
    handler.close()
