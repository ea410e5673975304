"""A folder with small sound content, fresh for each test."""

from pathlib import Path

import pytest

from tests.wijkwerkplaats.method.content import write_content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Content that loads, to be broken by the test."""
    return write_content(tmp_path / "nl")
