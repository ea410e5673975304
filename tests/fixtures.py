"""Fixtures that the folders under `tests` share; their `conftest.py` imports what they need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import running_gate
from wijkwerkplaats.gate import Gate


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    """A gate in a running session."""
    made = running_gate(tmp_path / "test.wijk")
    yield made
    made.close()
