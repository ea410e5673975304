"""What holds for every test: no window on a screen, no file outside its own folder, no silent Qt warning."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# By hand, for an hour: pytest --hypothesis-profile=long tests/db/test_states.py tests/wijkwerkplaats/exchange
settings.register_profile("long", max_examples=5_000)

# Before anything makes a QApplication. Whoever wants to see the windows sets another platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the program itself starts Qt with."""
    from ui.theme import OPTIONS

    return ["wijkwerkplaats", *OPTIONS]


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of the test's own, so that no test touches a real werkplaats file."""
    folder = tmp_path / "data"
    monkeypatch.setenv("WIJKWERKPLAATS_DATA", str(folder))
    return folder
