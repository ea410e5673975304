"""What is parsed ahead only saves time: it never tells anything else than the TOML does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import content
from wijkwerkplaats import compiled
from wijkwerkplaats.compiled import Tables, compiled_file
from wijkwerkplaats.method import ContentError, load_method_from
from wijkwerkplaats.paths import RESOURCES

WORDS = b'[step]\nundo = "Terug"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file, compiled."""
    (tmp_path / "words.toml").write_bytes(WORDS)
    content.compile_folder(tmp_path)
    return tmp_path


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was parsed as TOML meanwhile."""
    seen: list[bytes] = []
    parse = compiled.parse
    monkeypatch.setattr(compiled, "parse", lambda source: (seen.append(source), parse(source))[1])
    return seen


def test_a_fresh_table_is_not_parsed(folder: Path, parsed: list[bytes]) -> None:
    assert Tables(folder).of("words.toml", WORDS) == {"step": {"undo": "Terug"}}
    assert parsed == []


def test_an_edit_of_the_same_length_counts_at_once(folder: Path, parsed: list[bytes]) -> None:
    edited = WORDS.replace(b"Terug", b"Weder")
    assert Tables(folder).of("words.toml", edited) == {"step": {"undo": "Weder"}}
    assert parsed == [edited]


def test_a_file_that_came_later_is_parsed(folder: Path) -> None:
    assert Tables(folder).of("more.toml", b"a = 1") == {"a": 1}


def test_every_flipped_byte_and_every_cut_is_noticed(folder: Path, parsed: list[bytes]) -> None:
    target = compiled_file(folder)
    whole = target.read_bytes()
    broken = [whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :] for at in range(len(whole))]
    broken += [whole[:at] for at in range(len(whole))]
    for one in broken:
        target.write_bytes(one)
        assert Tables(folder).of("words.toml", WORDS) == {"step": {"undo": "Terug"}}
    assert len(parsed) == len(broken)


def test_a_sound_file_of_another_shape_is_ignored(folder: Path) -> None:
    told = compiled.msgspec.msgpack.encode(["something", "else"])
    compiled_file(folder).write_bytes(compiled.MARK + compiled._sum(told) + told)
    assert Tables(folder).of("words.toml", WORDS) == {"step": {"undo": "Terug"}}


def test_without_the_file_everything_is_parsed(folder: Path, parsed: list[bytes]) -> None:
    compiled_file(folder).unlink()
    assert Tables(folder).of("words.toml", WORDS) == {"step": {"undo": "Terug"}}
    assert parsed == [WORDS]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_method_is_the_same_either_way(language: str, tmp_path: Path, parsed: list[bytes]) -> None:
    copy = shutil.copytree(RESOURCES / "method" / language, tmp_path / language)
    shutil.rmtree(copy / "build", ignore_errors=True)
    read = load_method_from(copy)
    content.compile_folder(copy)
    parsed.clear()
    assert load_method_from(copy) == read
    assert parsed == []


def test_a_mistake_still_has_its_file_and_line(tmp_path: Path) -> None:
    copy = shutil.copytree(RESOURCES / "method" / "nl", tmp_path / "nl")
    content.compile_folder(copy)
    phases = copy / "phases.toml"
    phases.write_bytes(phases.read_bytes() + b"\nnot toml")
    with pytest.raises(ContentError, match=r"nl/phases.toml, line \d+: no valid TOML"):
        load_method_from(copy)


def test_compiling_follows_an_edit_and_leaves_what_is_right(folder: Path) -> None:
    before = compiled_file(folder).stat().st_mtime_ns
    content.compile_folder(folder)
    assert compiled_file(folder).stat().st_mtime_ns == before
    (folder / "words.toml").write_bytes(b"a = 1")
    content.compile_folder(folder)
    assert compiled.compiled_sources(folder) == {"words.toml": b"a = 1"}
    assert [path.name for path in compiled_file(folder).parent.iterdir()] == ["tables.bin"]


def test_what_cannot_be_written_or_parsed_stops_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(content, "RESOURCES", folder.parent)
    monkeypatch.setattr(content, "FOLDERS", (folder.name,))
    (folder / "words.toml").write_bytes(b"not toml")
    assert content.main() == 0
    (folder / "words.toml").write_bytes(b"a = 1")
    shutil.rmtree(folder / "build")
    (folder / "build").write_bytes(b"in the way")
    assert content.main() == 0
    assert capsys.readouterr().err.count("is not compiled") == 2
