"""Fixtures for screens: a desk in a running session, in Dutch and with the light theme on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.fixtures import gate
from ui.desk import Desk
from ui.settings import Settings
from ui.theme import Theme
from wijkwerkplaats.gate import Gate

__all__ = ["gate"]


@pytest.fixture
def desk(qapp: QApplication, gate: Gate, tmp_path: Path) -> Iterator[Desk]:
    """A desk on the running session of `gate`; a problem that no test expects can be read from `desk.problem`."""
    Theme("light").apply(qapp)
    made = Desk(gate, Settings(tmp_path / "settings.ini"), "nl")
    yield made
    made.release()
