"""The command line notices whom an older copy, a backup or a list brings back, and erases again when asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support import open_gate, running_gate
from tests.wijkwerkplaats.somebody import NAME, tell
from wijkwerkplaats.__main__ import main
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.journal import Place
from wijkwerkplaats.texts import texts

WORDS = texts("nl")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file from which somebody was erased; another laptop did not know, and wrote on."""
    path = tmp_path / "wijk.wijk"
    tell(running_gate(path)).close()
    other = Path(shutil.copy(path, tmp_path / "laptop.wijk"))
    shutil.copy(path, tmp_path / "oud.wijk")
    gate = open_gate(other)
    gate.place = Place(traject_id=gate.trajects()[0].id)
    add_note(gate, f"{NAME} belde weer", part="urgency")
    gate.close()
    gate = open_gate(path)
    gate.place = Place(traject_id=gate.trajects()[0].id)
    found = seek(gate, NAME)
    forget_person(gate, found, found.sure, Instead("[naam gewist]"))
    gate.close()
    return path


def held(path: Path) -> bool:
    return NAME.encode() in path.read_bytes()


@pytest.mark.parametrize(("command", "source"), [("import", "laptop.wijk"), ("restore", "oud.wijk")])
def test_who_is_back_is_told_and_erased_when_asked(
    file: Path, capsys: pytest.CaptureFixture[str], command: str, source: str
) -> None:
    assert not held(file)
    given = ["--db", str(file), command, str(file.with_name(source))]
    assert main(given) == 0
    assert WORDS("erased.back", names=NAME) in capsys.readouterr().out
    assert held(file)
    assert main([*given, "--forget-again"]) == 0
    assert WORDS("erased.again", names=NAME) in capsys.readouterr().out
    assert not held(file)


def test_a_list_that_brings_somebody_back_is_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text(f"naam;contactpersonen\nSchool;{NAME}\n", "utf-8")
    assert main(["--db", str(file), "import-stakeholders", str(table), "--forget-again"]) == 0
    assert WORDS("erased.again", names=NAME) in capsys.readouterr().out
    assert not held(file)
