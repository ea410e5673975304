"""The front door: which way the program goes in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import ui.app
from wijkwerkplaats.__main__ import main
from wijkwerkplaats.cli.commands import COMMANDS
from wijkwerkplaats.method import load
from wijkwerkplaats.paths import RESOURCES
from wijkwerkplaats.texts import texts


@pytest.mark.parametrize(("typed", "file"), [([], None), (["--db", "wijk.wijk"], Path("wijk.wijk"))])
def test_without_a_command_the_window_opens(
    typed: list[str], file: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr(ui.app, "main", lambda path=None, language=None: opened.append(path) or 0)
    assert main(typed) == 0
    assert opened == [file]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_broken_content_is_one_sentence_with_file_and_line(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(RESOURCES / "method", tmp_path / "method")
    broken = tmp_path / "method" / lang / "4.1.toml"
    broken.write_text(broken.read_text("utf-8").replace('kind = "yesno"', 'kind = "maybe"', 1), "utf-8")
    monkeypatch.setattr(load, "RESOURCES", tmp_path)
    load.load_method.cache_clear()
    try:
        assert main(["--lang", lang, "method"]) == 1
    finally:
        load.load_method.cache_clear()
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1 and f"{lang}/4.1.toml, line 29: 'kind' is 'maybe'" in told[0]


def test_a_bug_is_told_calmly_and_without_what_somebody_typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> int:
        raise ValueError("Joke van Dalen")

    monkeypatch.setitem(COMMANDS, "method", broken)
    assert main(["--lang", "nl", "method"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(texts("nl")("cli.bug"))
    assert "ValueError" in told.err
    assert "Joke" not in told.err
