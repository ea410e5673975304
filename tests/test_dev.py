"""The one command, without making an environment: what it says and how it ends."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

HERE = dev.ROOT


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


@pytest.mark.usefixtures("debian")
def test_a_debian_python_without_venv_tells_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr("dev.importlib.util.find_spec", lambda name: None if name == "ensurepip" else name)
    with pytest.raises(dev.Trouble, match=rf"sudo apt-get install .*python3\.{sys.version_info[1]}-venv"):
        dev.check_venv()


@pytest.mark.parametrize(("version", "wide"), [((3, 10), True), ((3, 15), True), ((3, 12), False)])
def test_a_python_without_packages_is_refused_at_once(version: tuple[int, int], wide: bool) -> None:
    with pytest.raises(dev.Trouble, match=r"needs Python 3\.11 to 3\.14 of 64 bits"):
        dev.check_python(version, wide)


def test_the_pythons_are_those_of_the_package() -> None:
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    oldest, newest = dev.OLDEST, (dev.NEWEST[0], dev.NEWEST[1] + 1)
    assert project["requires-python"] == f">={dev.dotted(oldest)},<{dev.dotted(newest)}"


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
    assert not dev.is_ready()


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with a space and letters that are not ASCII in its name, ready but for what a test takes away."""
    root = tmp_path / "wijk één 漢"
    root.mkdir()
    for name in dev.PINS:
        (root / name).write_text("something==1.0\n", "utf-8")
    for name, path in (("ROOT", root), ("VENV", root / ".venv"), ("STAMP", root / ".venv" / "stamp.json")):
        monkeypatch.setattr(dev, name, path)
    monkeypatch.setattr(dev, "LOCK", root / ".venv.lock")
    dev.program("python").parent.mkdir(parents=True)
    dev.program("python").touch()
    dev.STAMP.write_text(json.dumps(dev.fresh_stamp()), "utf-8")
    return root


@pytest.mark.usefixtures("folder")
def test_another_patch_of_python_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    assert dev.is_ready()
    for other, ready in (("99", True), ("99.9", False)):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}.{other}"
        monkeypatch.setattr(dev.platform, "python_version", lambda version=version: version)
        assert dev.is_ready() is ready


@pytest.mark.usefixtures("folder")
def test_a_python_that_left_asks_for_another_environment() -> None:
    dev.program("python").unlink()
    assert not dev.is_ready()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_stamp_that_cannot_be_read_is_none(text: str) -> None:
    dev.STAMP.write_text(text, "utf-8")
    assert not dev.is_ready()


def test_half_an_environment_never_passes_for_a_whole_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(_path: Path) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(dev.shutil, "rmtree", in_use)
    with pytest.raises(dev.Trouble, match=r"\.venv could not be made"):
        dev.build_environment()
    assert not dev.is_ready()


def test_a_file_in_the_place_of_the_environment_makes_way(folder: Path) -> None:
    shutil.rmtree(dev.VENV)
    dev.VENV.write_text("not a folder", "utf-8")
    dev.remove_environment()
    assert not dev.VENV.exists()


def test_pip_never_installs_beside_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    seen: list[dict[str, str]] = []

    def record(
        command: list[str], *, env: dict[str, str], **_rest: object
    ) -> subprocess.CompletedProcess[str]:
        seen.append(env)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev.subprocess, "run", record)
    dev.install("something")
    assert seen[0]["PIP_USER"] == "0"
    assert "PYTHONHOME" not in seen[0]


HOLD = """
import sys
from pathlib import Path
import dev
dev.LOCK = Path(sys.argv[1])
with dev.alone():
    print("in", flush=True)
    sys.stdin.readline()
print("out", flush=True)
"""


def test_two_at_once_take_turns(folder: Path) -> None:
    def begin() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLD, str(dev.LOCK)]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=HERE, stdin=pipe, stdout=pipe, text=True)

    with begin() as first:
        assert first.stdout.readline() == "in\n"
        with begin() as second:
            assert "waiting until that is done" in second.stdout.readline()
            first.stdin.write("\n")
            first.stdin.flush()
            assert second.stdout.readline() == "in\n"
            second.communicate("\n")
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_folder_that_can_only_be_read_is_no_obstacle(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LOCK", folder / "not there" / ".venv.lock")
    with dev.alone():
        pass


@pytest.mark.skipif(not dev.LINUX, reason="other systems always have a display")
def test_a_display_that_is_gone_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for name in (
        "",
        "nonsense",
        ":",
        ":98765",
        "localhost:59000.0",
        "localhost:98765",
        "no-such-host.invalid:0",
    ):
        monkeypatch.setenv("DISPLAY", name)
        assert not dev.has_display()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert not dev.has_display()
    (tmp_path / "wayland-7").touch()
    assert dev.has_display()


@pytest.mark.skipif(not dev.LINUX, reason="other systems always have a display")
def test_a_display_that_answers_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("\0/tmp/.X11-unix/X98764")
        door.listen()
        monkeypatch.setenv("DISPLAY", ":98764.0")
        assert dev.has_display()
