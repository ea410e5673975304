"""The check on what lies idle, on a small program of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.check_unused import Said, icons, texts

CODE = """
def build(self, on, kind, verdict):
    tool("eye" if on else "eye-off", self.tr("Look"))
    button(self.tr("Go"), "play")
    self.icon = show(icon="not-there")
    words("summary.title")
    words(f"step.{kind}.add")
    words.word("verdict", verdict)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Code, four icons of which one lies idle, and texts of which one lies idle."""
    for folder in ("ui", "icons", "texts/nl"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui" / "code.py").write_text(CODE, "utf-8")
    for name in ("eye", "eye-off", "play", "moon"):
        (tmp_path / "icons" / f"{name}.svg").touch()
    (tmp_path / "texts" / "nl" / "all.toml").write_text(
        'summary.title = "a"\nsummary.idle = "b"\nstep.note.add = "c"\nverdict.yes = "d"\n', "utf-8"
    )
    return tmp_path


def test_an_icon_without_use_and_a_use_without_icon_are_told(root: Path) -> None:
    assert list(icons(Said(root), root / "icons")) == [
        "icon moon.svg is not used",
        "code.py:5: there is no icon not-there.svg",
    ]


def test_a_text_that_no_code_asks_for_is_told(root: Path) -> None:
    assert list(texts(Said(root), root / "texts")) == ["nl/all.toml: summary.idle is not used"]
