"""A file with a passphrase on the command line: from the environment, never as an argument."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from db.keys import Keyring, is_encrypted
from db.vault import SqliteVault
from tests.e2e.program import environment, start, wijk
from wijkwerkplaats.cli.passphrase import VARIABLE
from wijkwerkplaats.texts import texts

PHRASE = "zes lantaarns aan de kade"


@pytest.fixture
def protected(sample: Path) -> Path:
    """The sample with a passphrase."""
    SqliteVault(sample, Keyring()).protect(PHRASE)
    return sample


def with_phrase(*arguments: object, data: Path, phrase: str = PHRASE) -> subprocess.CompletedProcess[str]:
    program = start("-m", "wijkwerkplaats", *arguments, data=data, **{VARIABLE: phrase})
    out, err = program.communicate(timeout=50)
    return subprocess.CompletedProcess(arguments, program.returncode, out, err)


def test_without_the_passphrase_each_command_refuses_in_one_sentence(protected: Path, tmp_path: Path) -> None:
    assert VARIABLE not in environment(tmp_path)
    for command in (
        ["check"],
        ["summary", "-o", tmp_path / "s.pdf"],
        ["export", "-o", tmp_path / "all.json"],
    ):
        done = wijk("--db", protected, *command, data=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert (
            done.stderr == texts("nl")("error.passphrase.ask", path=str(protected), variable=VARIABLE) + "\n"
        )
    done = with_phrase("--db", protected, "check", data=tmp_path, phrase="iets anders")
    assert done.returncode == 1
    assert done.stderr == texts("nl")("error.passphrase.wrong") + "\n"


def test_with_it_everything_works_and_what_is_written_is_encrypted_too(
    protected: Path, tmp_path: Path
) -> None:
    copy, part, whole = tmp_path / "copy.wijk", tmp_path / "part.wijk", tmp_path / "all.json"
    assert with_phrase("--db", protected, "check", data=tmp_path).returncode == 0
    assert with_phrase("--db", protected, "backup", "-o", copy, data=tmp_path).returncode == 0
    assert with_phrase("--db", protected, "export", "-o", whole, data=tmp_path).returncode == 0
    traject = json.loads(whole.read_bytes())["aggregates"]["traject"][0]["id"]
    done = with_phrase("--db", protected, "export", "--traject", traject, "-o", part, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert is_encrypted(copy) and is_encrypted(part)
    assert with_phrase("--db", protected, "import", part, data=tmp_path).returncode == 0
    done = with_phrase("--db", protected, "restore", copy, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert is_encrypted(protected)
    assert b"Wijkteam" not in part.read_bytes() + copy.read_bytes()
    listed = with_phrase("--db", protected, "restore", "--list", data=tmp_path)
    assert listed.returncode == 0 and texts("nl")("backup.reason.restore") in listed.stdout
