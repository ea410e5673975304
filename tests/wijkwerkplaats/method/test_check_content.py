"""The writer's check finds what a writer gets wrong."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.wijkwerkplaats.method.content import change, write_content
from wijkwerkplaats.method import load_method_from

TOOL = Path(__file__).parents[3] / "tools" / "check_content.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The tool as a module; dataclasses need it in sys.modules."""
    spec = importlib.util.spec_from_file_location("check_content", TOOL)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A page of a handbook with a broken word, a note number and a page end."""
    path = tmp_path / "book.txt"
    page = "De wijk­aanpak begint, zo zegt men, met samen-\n\nwerking van vele \f\n\npartijen.12 En dan gaan ze door."
    path.write_text(page, "utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "De wijkaanpak begint zo zegt men met samenwerking.",
        "Ook: ‘BEGINT – zo zegt men met samenwerking van vele’!",
        "Samenwerking van vele partijen en dan gaan ze, altijd.",
    ],
)
def test_eight_words_of_the_book_show(tool: ModuleType, book: Path, text: str) -> None:
    assert tool.shared(text, tool.handbook_runs([book]))


@pytest.mark.parametrize(
    "text", ["Zo zegt men met samenwerking van vele!", "De aanpak begint zo zegt men met zijn allen."]
)
def test_seven_words_do_not(tool: ModuleType, book: Path, text: str) -> None:
    assert tool.shared(text, tool.handbook_runs([book])) == []


def test_overlapping_runs_are_one_stretch(tool: ModuleType, book: Path) -> None:
    text = "Wijkaanpak begint zo zegt men met samenwerking van vele vogels."
    assert tool.shared(text, tool.handbook_runs([book])) == [
        "wijkaanpak begint zo zegt men met samenwerking van vele"
    ]


def test_a_long_name_counts_as_one_word(tool: ModuleType) -> None:
    assert len(tool.words("De Wet bijzondere maatregelen grootstedelijke problematiek geldt.")) == 3


def test_counts(tool: ModuleType, folder: Path) -> None:
    assert "4 parts, there must be 21" in list(tool.wrong_counts(load_method_from(folder)))


def test_long_sentence_and_long_word_warn(tool: ModuleType, folder: Path) -> None:
    long = "Participatiestructuurvernieuwing " + "is lang " * 10
    change(folder, "cases.toml", "Dit laat iets zien.", f"{long.strip()}.")
    english = write_content(folder.parent / "en")
    _, warnings = tool.check(english.parent, [])
    assert warnings[0].startswith("nl/example text: 21 words in")
    assert warnings[1] == "nl/example text: the word 'Participatiestructuurvernieuwing' has 32 letters"


def test_a_missing_language_is_an_error(tool: ModuleType, folder: Path) -> None:
    errors, _ = tool.check(folder.parent, [])
    assert "en/phases.toml, line 1: the file is missing" in errors


def test_every_text_is_looked_at(tool: ModuleType, folder: Path) -> None:
    texts = {text.text for text in tool.texts_of(load_method_from(folder), "nl")}
    assert {"Te traag.", "de andere", "Praat in tweetallen.", "Zegt wat een corporatie mag."} <= texts
    assert "grip" not in texts
