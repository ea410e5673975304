"""What the program refuses: one plain sentence on stderr, exit code 1, and nothing changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from db.file import open_werkplaats
from db.migrations import schema_version
from tests.e2e.program import start, wijk
from wijkwerkplaats.texts import texts

HOLDER = """
import sys
from pathlib import Path
from db.file import open_werkplaats
storage = open_werkplaats(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
storage.close()
"""


def refused(done: CompletedProcess[str], key: str, language: str = "nl", **values: object) -> None:
    """It ended with 1 and said exactly this."""
    assert done.returncode == 1
    assert done.stderr.strip() == texts(language)(key, **values)
    assert done.stdout == ""


def newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (schema_version() + 1).to_bytes(4, "big")
    path.write_bytes(content)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def a_letter(path: Path) -> None:
    path.write_text("Beste mensen, hierbij het verslag.\n" * 20, "utf-8")


def another_database(path: Path) -> None:
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (newer, "error.file.newer"),
        (truncated, "error.file.damaged"),
        (a_letter, "error.file.not_ours"),
        (another_database, "error.file.not_ours"),
    ],
)
@pytest.mark.parametrize("command", [["check"], ["import", "nothing.json"], ["export", "-o", "out.json"]])
def test_a_file_that_cannot_be_trusted_stays_untouched(
    sample: Path, tmp_path: Path, spoil: object, key: str, command: list[str]
) -> None:
    assert callable(spoil)
    spoil(sample)
    before = sample.read_bytes()
    (tmp_path / "nothing.json").write_text(
        '{"format": "wijkwerkplaats", "version": 1, "aggregates": {}, "steps": []}', "utf-8"
    )
    named = [str(tmp_path / word) if word.endswith(".json") else word for word in command]
    refused(wijk("--db", sample, *named, data=tmp_path), key, path=str(sample))
    assert sample.read_bytes() == before
    assert not (tmp_path / "out.json").exists()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    gone = tmp_path / "gone.wijk"
    for command in (["check"], ["summary", "-o", tmp_path / "x.pdf"], ["export", "-o", tmp_path / "x.json"]):
        refused(wijk("--db", gone, *command, data=tmp_path), "error.file.missing", path=str(gone))
    assert not gone.exists()


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    refused(wijk("--db", tmp_path, "check", data=tmp_path), "error.file.folder", path=str(tmp_path))


def test_the_sentence_is_in_the_language_that_was_asked_for(tmp_path: Path) -> None:
    gone = tmp_path / "gone.wijk"
    refused(
        wijk("--lang=en", "--db", gone, "check", data=tmp_path), "error.file.missing", "en", path=str(gone)
    )


@pytest.mark.parametrize(
    ("command", "name"), [("backup", "x.wijk"), ("export", "x.json"), ("summary", "x.pdf")]
)
def test_a_folder_for_the_result_that_is_not_there(
    sample: Path, tmp_path: Path, command: str, name: str
) -> None:
    target = tmp_path / "nowhere" / name
    done = wijk("--db", sample, command, "-o", target, data=tmp_path)
    refused(done, "error.file.no_folder", path=str(target.parent))
    assert not target.parent.exists()


def test_a_summary_of_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.wijk"
    open_werkplaats(empty).close()
    done = wijk("--db", empty, "summary", "-o", tmp_path / "x.pdf", data=tmp_path)
    refused(done, "error.session.none")


def test_a_summary_of_a_session_that_is_not_there(sample: Path, tmp_path: Path) -> None:
    done = wijk("--db", sample, "summary", "--session", "42", "-o", tmp_path / "x.pdf", data=tmp_path)
    refused(done, "error.session.unknown", session="42")
    assert not (tmp_path / "x.pdf").exists()


def test_a_summary_with_a_section_that_is_not_there(sample: Path, tmp_path: Path) -> None:
    done = wijk(
        "--db", sample, "summary", "--sections", "harvest,weather", "-o", tmp_path / "x.pdf", data=tmp_path
    )
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    assert "weather" in done.stderr and "urgency" in done.stderr
    assert not (tmp_path / "x.pdf").exists()


def test_the_sample_does_not_replace_a_file(sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    refused(wijk("demo", "--to", sample, data=tmp_path), "error.file.exists", path=str(sample))
    assert sample.read_bytes() == before


@pytest.mark.parametrize(
    "content", ["", "{", '{"format": "other"}', "[" * 4000, '{"format": "wijkwerkplaats"}']
)
def test_json_that_is_not_ours(sample: Path, tmp_path: Path, content: str) -> None:
    before, other = sample.read_bytes(), tmp_path / "other.json"
    other.write_text(content, "utf-8")
    done = wijk("--db", sample, "import", other, data=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr
    assert sample.read_bytes() == before


@pytest.mark.parametrize("typed", [["unknown"], ["demo"], ["--lang", "fr", "check"], ["summary"]])
def test_a_typing_mistake_is_a_usage_error(typed: list[str], tmp_path: Path) -> None:
    done = wijk(*typed, data=tmp_path)
    assert done.returncode == 2
    assert "gebruik:" in done.stderr and "Traceback" not in done.stderr


@pytest.fixture
def held(sample: Path, tmp_path: Path) -> Iterator[Path]:
    """The sample while another process has it open for editing."""
    with start("-c", HOLDER, sample, data=tmp_path) as holder:
        assert holder.stdout is not None and holder.stdin is not None
        assert holder.stdout.readline() == "open\n"
        yield sample
        holder.stdin.close()
        assert holder.wait(timeout=20) == 0


def test_a_file_that_is_open_elsewhere_can_be_read_but_not_changed(held: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.wijk"
    assert wijk("--db", held, "check", data=tmp_path).returncode == 0
    assert wijk("--db", held, "backup", "-o", copy, data=tmp_path).returncode == 0
    for command in (["import", copy], ["restore", copy]):
        done = wijk("--db", held, *command, data=tmp_path)
        assert done.returncode == 1
        opening = texts("nl")("error.file.in_use").partition("(")[0]
        assert done.stderr.startswith(opening) and len(done.stderr.splitlines()) == 1
