"""The front door: which way the program goes in."""

from __future__ import annotations

from pathlib import Path

import pytest

import ui.app
from wijkwerkplaats.__main__ import main


@pytest.mark.parametrize(("typed", "file"), [([], None), (["--db", "wijk.wijk"], Path("wijk.wijk"))])
def test_without_a_command_the_window_opens(
    typed: list[str], file: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr(ui.app, "main", lambda path=None: opened.append(path) or 0)
    assert main(typed) == 0
    assert opened == [file]
