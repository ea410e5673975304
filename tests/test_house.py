"""The house itself: the pins that matter, and what ships beside the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import wijkwerkplaats.model  # noqa: F401 (fills KINDS)
from wijkwerkplaats.model.base import KINDS

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
REQUIREMENTS = sorted(ROOT.glob("requirements*"))
DUTCH = "áàâäéèêëíìîïóòôöúùûüçñÁÄÉËÏÓÖÜijIJ€“”‘’„–—…•·"


def names(paths: list[Path]) -> list[str]:
    """How parametrised tests call these files."""
    return [path.name for path in paths]


class Bell(QObject):
    """Something that emits."""

    rang = Signal(int)


def test_many_void_calls_survive(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None at each: the reason that 6.11 is pinned."""
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):
        widget.update()


def test_many_emits_survive(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to True at each."""
    bell, heard = Bell(), []
    bell.rang.connect(heard.append)
    for number in range(20_000):
        bell.rang.emit(number)
    assert len(heard) == 20_000


@pytest.mark.parametrize("path", REQUIREMENTS, ids=names(REQUIREMENTS))
def test_pins_name_no_place(path: Path) -> None:
    """An address or a path would tie everyone to one index or machine."""
    text = path.read_text("utf-8")
    assert not re.search(r"https?:|file:|--(?:extra-)?index-url|--find-links|--trusted-host", text)
    assert not re.search(r"(?:^|\s)/\w+", text)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_a_hash(name: str) -> None:
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    pins = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert pins
    assert [line[:60] for line in pins if "==" not in line or "--hash=sha256:" not in line] == []


def test_pins_belong_to_what_was_asked() -> None:
    """Who adds a package to a .in file and forgets to compile it hears so here."""
    for stem in ("requirements", "requirements-dev"):
        asked = re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / f"{stem}.in").read_text("utf-8"), re.M)
        pinned = re.findall(r"^([a-z][\w.-]*)==", (ROOT / f"{stem}.txt").read_text("utf-8"), re.M)
        assert {name.lower().replace("_", "-") for name in asked} <= set(pinned)


@pytest.mark.parametrize("path", ICONS, ids=names(ICONS))
def test_icon_can_be_drawn_in_any_colour(path: Path, qapp: QApplication) -> None:
    svg = path.read_bytes()
    assert b"currentColor" in svg
    assert QSvgRenderer(QByteArray(svg)).isValid()


@pytest.mark.parametrize("path", FONTS, ids=names(FONTS))
def test_font_loads_on_screen(path: Path, qapp: QApplication) -> None:
    number = QFontDatabase.addApplicationFont(str(path))
    assert number >= 0
    assert QFontDatabase.applicationFontFamilies(number)
    assert QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("path", FONTS, ids=names(FONTS))
def test_font_can_be_embedded_in_paper(path: Path) -> None:
    assert TTFont(path.stem, str(path)).face.charWidths


@pytest.mark.parametrize("style", ["Regular", "Italic", "SemiBold", "Bold"])
def test_text_font_has_dutch(style: str) -> None:
    face = TTFont(style, str(RESOURCES / "fonts" / f"SourceSans3-{style}.ttf")).face
    assert [letter for letter in DUTCH if ord(letter) not in face.charToGlyph] == []


def test_every_font_has_its_licence() -> None:
    licences = {
        path.name.removesuffix("-OFL.txt") for path in (RESOURCES / "fonts" / "licences").glob("*.txt")
    }
    assert licences == {path.stem.split("-")[0] for path in FONTS}


def test_fonts_stay_small() -> None:
    assert sum(path.stat().st_size for path in FONTS) < 4_000_000


@pytest.mark.parametrize(("language", "others"), [("nl", "“”„"), ("en", "‘„")])
def test_each_language_quotes_in_one_way(language: str, others: str) -> None:
    """Dutch has ‘these’, English “these”; a straight one is an apostrophe."""
    folders = [RESOURCES / "texts" / language, RESOURCES / "method" / language]
    words = {path.name: path.read_text("utf-8") for folder in folders for path in folder.glob("*.toml")}
    if language == "nl":
        for path in (RESOURCES / "translations").glob("*_nl.ts"):
            words[path.name] = "\n".join(
                re.findall(r"<translation>(.*?)</translation>", path.read_text("utf-8"), re.S)
            )
    straight = re.compile(r"(?<!\w)'[^\s'][^'\n]*'(?!\w)")
    assert [name for name, text in words.items() if set(others) & set(text) or straight.search(text)] == []


def test_every_module_beside_the_screens_is_on_the_map() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    modules = [path.name for path in (ROOT / "ui").glob("*.py") if path.name != "__init__.py"]
    assert [name for name in modules if f"`{name}`" not in told and f"`ui/{name}`" not in told] == []


def test_the_description_of_the_file_knows_every_kind() -> None:
    told = (ROOT / "docs" / "format.md").read_text("utf-8")
    assert [kind for kind in KINDS if f"`{kind}`" not in told] == []


def test_every_path_that_the_documents_name_is_there() -> None:
    """But for those of the worked example."""
    path = re.compile(r"`((?:ui|db|wijkwerkplaats|tests|tools|resources|docs)/[\w./-]+)`")
    pages = [(ROOT / "README.md"), *(ROOT / "docs").glob("*.md")]
    named = {one for page in pages for one in path.findall(page.read_text("utf-8")) if "vision" not in one}
    assert sorted(one for one in named if not (ROOT / one).exists() and "NNN" not in one) == []
