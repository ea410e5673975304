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
from wijkwerkplaats.exchange.locked import unlocked
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
    assert with_phrase("--db", protected, "export", "--plain", "-o", whole, data=tmp_path).returncode == 0
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


def test_what_is_exported_leaves_locked_and_comes_back_byte_for_byte(protected: Path, tmp_path: Path) -> None:
    plain, sheet, back = tmp_path / "all.json", tmp_path / "parties.xlsx", tmp_path / "back.wijk"
    done = with_phrase("--db", protected, "export", "--plain", "-o", plain, data=tmp_path)
    assert done.stdout == texts("nl")("export.done", path=str(plain)) + "\n"
    locked = tmp_path / "other.json.zip"
    done = with_phrase("--db", protected, "export", "-o", tmp_path / "other.json", data=tmp_path)
    assert done.stdout == texts("nl")("export.locked", path=str(locked)) + "\n"
    assert with_phrase("--db", protected, "export", "-o", sheet, data=tmp_path).returncode == 0
    assert not sheet.exists() and unlocked(tmp_path / "parties.xlsx.zip", PHRASE)[0] == "parties.xlsx"
    assert wijk("--db", back, "import", locked, data=tmp_path).returncode == 1
    assert with_phrase("--db", back, "import", locked, data=tmp_path).returncode == 0
    assert wijk("--db", back, "export", "-o", tmp_path / "again.json", data=tmp_path).returncode == 0
    assert unlocked(locked, PHRASE)[1] == (tmp_path / "again.json").read_bytes()


def test_the_paper_for_the_team_leaves_locked_that_for_the_participants_open(
    protected: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "s.pdf"
    for more, names in (
        ([], ["s.pdf"]),
        (["--locked"], ["s.pdf.zip"]),
        (["--audience", "internal"], ["s.pdf.zip"]),
        (["--audience", "internal", "--plain"], ["s.pdf"]),
    ):
        done = with_phrase("--db", protected, "summary", *more, "-o", paper, data=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        found = sorted(tmp_path.glob("s.pdf*"))
        assert [one.name for one in found] == names
        found[0].unlink()


def test_a_file_without_a_passphrase_has_nothing_to_lock_with(sample: Path, tmp_path: Path) -> None:
    for more in (["--locked", "-o", tmp_path / "a.json"], ["-o", tmp_path / "a.json.zip"]):
        done = wijk("--db", sample, "export", *more, data=tmp_path)
        assert (done.returncode, done.stderr) == (1, texts("nl")("error.locked.none") + "\n")
