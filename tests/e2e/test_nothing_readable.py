"""A whole evening in a file with a passphrase: nothing that was typed can be read in what the program leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.file import open_werkplaats
from db.keys import Key, Keyring
from tests.e2e.program import ROOT, environment
from tests.e2e.secret import OTHER, PHRASE, WORD
from wijkwerkplaats.exchange.locked import unlocked

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="folders are told by variables of Linux and macOS"
)

FOLDERS = ("home", "tmp", "data", "out", "work", "run")
SECRETS = (WORD, WORD.lower(), PHRASE, OTHER)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Every folder that the program can write in, and the file."""
    for name in FOLDERS:
        (tmp_path / name).mkdir(mode=0o700)
    open_werkplaats(tmp_path / "work" / "wijk.wijk", keys=Keyring(), new=Key.new(PHRASE)).close()
    return tmp_path


@pytest.fixture
def evening(place: Path) -> Iterator[subprocess.Popen[str]]:
    """Somebody works in it, where nothing is kept from others by itself."""
    surroundings = {
        **environment(place / "data"), "HOME": str(place / "home"), "TMPDIR": str(place / "tmp"),
        "XDG_RUNTIME_DIR": str(place / "run"), "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        surroundings.pop(name, None)
    with subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.secret", str(place / "work" / "wijk.wijk"), str(place / "out")],
        cwd=ROOT, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        encoding="utf-8", umask=0,
    ) as program:  # fmt: skip
        yield program
        program.kill()


def until(program: subprocess.Popen[str], word: str) -> list[Path]:
    """Go on until the program says this; the files that it wrote meanwhile."""
    assert program.stdout is not None and program.stderr is not None
    written = []
    for line in program.stdout:
        said, _, told = line.partition(" ")
        if said == "wrote":
            written.append(Path(json.loads(told)["path"]))
        if said == word:
            return written
    raise AssertionError(program.stderr.read()[-3000:])


def go_on(program: subprocess.Popen[str]) -> None:
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def readable(place: Path) -> list[str]:
    """What can be read of it, and where; the name of a paper is its own affair, also within its zip."""
    found = []
    for path in filter(Path.is_file, place.rglob("*")):
        data = path.read_bytes().replace(path.stem.encode(), b"")
        for secret in SECRETS:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                if secret.encode(encoding) in data:
                    found.append(f"{secret} in {path.relative_to(place)} ({encoding})")
    return found


def for_others(place: Path) -> list[str]:
    """What others on this machine may read of what is not meant for them."""
    handed_out = ("foto.png", "deelnemers")
    return [
        str(path.relative_to(place))
        for path in place.rglob("*")
        if path.is_file()
        and path.stat().st_mode & 0o077
        and not any(name in path.name for name in handed_out)
    ]


@pytest.mark.timeout(120)
def test_nothing_readable_is_left_behind(place: Path, evening: subprocess.Popen[str]) -> None:
    written = until(evening, "locked")
    assert readable(place) == [] and for_others(place) == []
    go_on(evening)
    written += until(evening, "scan")
    assert readable(place) == [] and for_others(place) == []
    go_on(evening)
    written += until(evening, "end")
    assert readable(place) == [] and for_others(place) == []
    folders = {path.relative_to(place).parts[0] for path in written if path.is_relative_to(place)}
    assert folders == {"data", "out", "work"}  # never where temporary files are
    outside = {path for path in written if not path.is_relative_to(place)}
    assert outside <= {Path(os.devnull)}
    left = sorted(place.rglob("*.zip"))
    assert len(left) == 16
    assert WORD.encode() in unlocked(next(path for path in left if "csv" in path.name), PHRASE)[1]
