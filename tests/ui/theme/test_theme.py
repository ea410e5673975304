"""The style sheet, wherever the program stands."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.showing import on_screen
from ui.theme import Theme, theme
from wijkwerkplaats.paths import RESOURCES

FOLDER = "Mijn map (één) @ 漢" + ("" if sys.platform == "win32" else " \"zo\" \\ 'zus'")


def ticked(qtbot: QtBot) -> QImage:
    box = QCheckBox("Ja")
    box.setChecked(True)
    on_screen(qtbot, box)
    return box.grab().toImage()


def test_a_folder_with_odd_letters_leaves_no_sign_out(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet that Qt cannot read would fail this by its warning."""
    Theme("light").apply(qapp)
    usual = ticked(qtbot)
    shutil.copytree(RESOURCES / "themes", tmp_path / FOLDER / "themes")
    monkeypatch.setattr(theme, "RESOURCES", tmp_path / FOLDER)
    Theme("light").apply(qapp)
    assert ticked(qtbot) == usual
    assert Theme("light").sheet().count('url("') == Theme("light").sheet().count("url(") > 0


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_an_icon_on_a_main_button_fades_as_its_words_do(qapp: QApplication, name: str) -> None:
    made = Theme(name)
    faded = made.icon("printer", "on_accent").pixmap(20, 20, QIcon.Mode.Disabled)
    assert faded.toImage() == made.icon("printer", "muted").pixmap(20, 20).toImage()
