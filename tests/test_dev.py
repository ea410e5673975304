"""The one command, without making an environment: what it says and how it ends."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import dev


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What would have been run; nothing is, and all of it succeeds."""
    made: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "prepare", lambda: None)
    monkeypatch.setattr(dev, "call", lambda *command, offscreen=False: made.append(command) or 0)
    return made


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian without a library that Qt needs."""
    monkeypatch.setattr(dev, "LIBRARIES", {"libnot-here.so.9": "libnot-here9"})
    monkeypatch.setattr(dev, "WINDOW_LIBRARIES", {})
    monkeypatch.setattr("dev.shutil.which", lambda _name: "/usr/bin/apt-get")


def test_without_a_command_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 0
    assert "python3 dev.py COMMAND" in capsys.readouterr().out


def test_an_unknown_command_is_a_usage_error() -> None:
    assert dev.main(["runn"]) == 2


def test_run_without_a_display_plays_the_sample(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    monkeypatch.setattr(dev, "OUT", tmp_path / "out")
    assert dev.main(["run"]) == 0
    assert calls == [("python", "-m", "ui.play", str(tmp_path / "out"))]


def test_a_subcommand_needs_no_display(calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: False)
    dev.main(["run", "method", "--lang", "nl"])
    assert calls == [("python", "-m", "wijkwerkplaats", "method", "--lang", "nl")]


def test_tests_do_not_run_when_a_check_failed(
    calls: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "stage", lambda name, *_command: name != "Types")
    assert dev.main(["test"]) == 1
    assert "Failed: Types. The tests were not run." in capsys.readouterr().out


@pytest.mark.usefixtures("debian")
def test_who_is_not_root_gets_the_command_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev, "prepare", dev.check_libraries)
    assert dev.main(["setup"]) == 1
    assert "sudo apt-get install -y --no-install-recommends libnot-here9" in capsys.readouterr().err


@pytest.mark.usefixtures("debian")
def test_root_gets_it_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def record(command: list[str], **_rest: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev, "try_qt", lambda: None)
    monkeypatch.setattr(dev.subprocess, "run", record)
    dev.check_libraries()
    assert [command[1] for command in ran] == ["update", "install"]
    assert "libnot-here9" in ran[1]


def test_other_pins_ask_for_another_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = dev.fresh_stamp()
    for name in dev.PINS:
        (tmp_path / name).write_text("something==1.0\n", "utf-8")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    after = dev.fresh_stamp()
    assert before["requirements"] != after["requirements"]
    assert before["python"] == after["python"]


def test_an_environment_without_a_stamp_is_made_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp.json")
    assert dev.written_stamp() is None
