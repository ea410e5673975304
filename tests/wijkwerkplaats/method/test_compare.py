"""Differences between the languages show."""

from pathlib import Path

import pytest

from tests.wijkwerkplaats.method.content import change, write_content
from wijkwerkplaats.method import load_method_from
from wijkwerkplaats.method.compare import compare_languages


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """The same content in a second folder."""
    return write_content(tmp_path / "en")


def differences(folder: Path, english: Path) -> list[str]:
    """What the comparison says of the two folders."""
    return compare_languages(load_method_from(folder), load_method_from(english))


def test_same_content_has_no_differences(folder: Path, english: Path) -> None:
    change(english, "4.1.toml", 'title = "Titel"', 'title = "Title"')
    assert differences(folder, english) == []


def test_half_translated_part(folder: Path, english: Path) -> None:
    (english / "5.9.toml").unlink()
    assert differences(folder, english) == ["part 'monitoring' is missing in en"]


def test_extra_term(folder: Path, english: Path) -> None:
    change(english, "glossary.toml", "[[terms]]", EXTRA_TERM + "[[terms]]")
    assert differences(folder, english) == ["term 'extra' is missing in nl"]


EXTRA_TERM = '[[terms]]\nid = "extra"\nterm = "extra"\nmeaning = "Meer."\nsection = "4.1"\n\n'


def test_order(folder: Path, english: Path) -> None:
    change(english, "factors.toml", 'id = "grip"', 'id = "later"')
    change(english, "factors.toml", 'id = "power"', 'id = "grip"')
    change(english, "factors.toml", 'id = "later"', 'id = "power"')
    assert differences(folder, english) == ["the factors stand in another order in en"]


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("4.1.toml", 'kind = "yesno"', 'kind = "open"', "point 'urgency-one' differs"),
        ("4.1.toml", '["grip", "power"]', '["power"]', "point 'urgency-two' differs"),
        ("4.1.toml", '"de andere"]', '"de andere", "geen"]', "point 'urgency-two' differs"),
        ("instruments.toml", "x = 60", "x = 61", "instrument 'housing-act' differs"),
        ("cases.toml", 'section = "4.1"', 'section = "4.2"', "case 'example' differs"),
    ],
)
def test_another_fact(folder: Path, english: Path, name: str, old: str, new: str, says: str) -> None:
    change(english, name, old, new)
    (line,) = differences(folder, english)
    assert line.startswith(says)
