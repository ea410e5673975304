"""Translations, with Qt's own tools, on a small interface that shows every shape that docs/translations.md names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools import translations

WINDOW = """
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

LATER = QT_TRANSLATE_NOOP("Later", "later")


class Page(QWidget):
    def texts(self, name):
        return [
            self.tr("plain"),
            self.tr("hello {name}").format(name=name),
            self.tr(
                "a long text that "
                "runs on",
            ),
            self.tr("state", "a province"),
            {"key": lambda: self.tr("deep")},
        ]


def free():
    return QCoreApplication.translate(
        "Free", "from a function"
    )
"""
MAP = "class Map(QWidget):\n    def title(self):\n        return self.tr('map')\n"
DUTCH = {
    "plain": "gewoon",
    "hello {name}": "dag {name}",
    "a long text that runs on": "een lange tekst",
    "state": "provincie",
    "deep": "diep",
    "from a function": "uit een functie",
    "later": "straks",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small interface: a window and one folder of screens."""
    folder = tmp_path / "resources" / "translations"
    for name, value in (("ROOT", tmp_path), ("UI", tmp_path / "ui"), ("FOLDER", folder)):
        monkeypatch.setattr(translations, name, value)
    monkeypatch.setattr(translations, "COMPILED", folder / "build" / "nl.qm")
    for path, text in (("window/page.py", WINDOW), ("screens/map/screen.py", MAP)):
        (tmp_path / "ui" / path).parent.mkdir(parents=True)
        (tmp_path / "ui" / path).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """The Dutch of the window, as TOML."""
    path = tmp_path / "pairs.toml"
    path.write_text("".join(f'"{english}" = "{dutch}"\n' for english, dutch in DUTCH.items()), "utf-8")
    return path


def test_each_folder_of_screens_is_an_area(root: Path) -> None:
    assert translations.areas() == ["window", "map"]


def test_update_picks_up_every_shape(root: Path) -> None:
    assert translations.update(["window", "map"]) == 0
    found = {english for _, english, _ in translations._entries(root / "resources/translations/window_nl.ts")}
    assert found == set(DUTCH)


def test_files_name_no_place(root: Path) -> None:
    translations.update(["window"])
    assert "location" not in (root / "resources/translations/window_nl.ts").read_text("utf-8")


def test_what_is_filled_in_arrives_in_the_program(root: Path, pairs: Path) -> None:
    assert translations.fill("window", pairs) == 0
    translations.compile_all()
    translator = QTranslator()
    assert translator.load(str(translations.COMPILED))
    assert translator.translate("Page", "a long text that runs on") == "een lange tekst"
    assert translator.translate("Page", "state", "a province") == "provincie"
    assert translator.translate("Free", "from a function") == "uit een functie"
    assert translator.translate("Later", "later") == "straks"


def test_a_program_that_runs_keeps_its_words(root: Path, pairs: Path) -> None:
    translations.fill("window", pairs)
    translations.compile_all()
    translator = QTranslator()
    assert translator.load(str(translations.COMPILED))
    was = translations.COMPILED.stat().st_ino
    os.utime(translations.COMPILED, (0, 0))  # older than what it is made from
    translations.compile_all()
    assert translations.COMPILED.stat().st_ino != was  # the old one is not written over: Qt has it mapped
    assert translator.translate("Page", "state", "a province") == "provincie"


def test_update_keeps_what_is_there(root: Path, pairs: Path) -> None:
    translations.fill("window", pairs)
    before = (root / "resources/translations/window_nl.ts").read_bytes()
    translations.update(["window"])
    assert (root / "resources/translations/window_nl.ts").read_bytes() == before


def test_missing_tells_what_has_no_dutch(root: Path, pairs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translations.fill("window", pairs)
    assert translations.missing() == 1
    assert "map: no Dutch for Map: 'map'" in capsys.readouterr().out


def test_missing_tells_what_the_code_no_longer_has(
    root: Path, pairs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.fill("window", pairs)
    page = root / "ui/window/page.py"
    page.write_text(WINDOW.replace('self.tr("plain"),', ""), "utf-8")
    (root / "ui/screens/map/screen.py").write_text("", "utf-8")
    assert translations.missing() == 1
    assert "no longer in the code: Page: 'plain'" in capsys.readouterr().out


def test_missing_is_silent_when_all_is_there(root: Path, pairs: Path) -> None:
    (root / "ui/screens/map/screen.py").write_text("", "utf-8")
    translations.fill("window", pairs)
    assert translations.missing() == 0


@pytest.mark.parametrize("call", ["self.tr(f'hello {name}')", "widget.tr('hello')", "super().tr('hello')"])
def test_missing_names_code_that_finds_no_translation(root: Path, call: str) -> None:
    path = root / "ui/window/page.py"
    path.write_text(call, "utf-8")
    assert len(list(translations._unreadable(path))) == 1


def test_fill_names_what_the_code_does_not_have(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('map = "kaart"\nnonsense = "onzin"\n', "utf-8")
    assert translations.fill("map", wrong) == 1
    assert "not in the code of map: nonsense" in capsys.readouterr().out


def test_a_table_holds_for_its_own_context(root: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.toml"
    table.write_text('map = "kaart"\n[Map]\nmap = "plattegrond"\n[Other]\nmap = "map"\n', "utf-8")
    translations.fill("map", table)
    done = translations._finished(root / "resources/translations/map_nl.ts")
    assert done == {("Map", "map", ""): "plattegrond"}


def test_one_text_has_one_translation(root: Path) -> None:
    translations.update(["map"])
    ts = root / "resources/translations/map_nl.ts"
    finished = ts.read_text("utf-8").replace(
        '<translation type="unfinished"></translation>', "<translation>{}</translation>"
    )
    ts.write_text(finished.replace("{}", "kaart"), "utf-8")
    (ts.parent / "window_nl.ts").write_text(finished.replace("{}", "plattegrond"), "utf-8")
    assert len(list(translations._contradictions())) == 1
