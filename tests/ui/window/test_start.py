"""Starting: the right file in the right place, and one calm sentence when a file does not open."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from tests.support import open_gate
from tests.ui.window.conftest import Opener
from ui import ask
from ui.app import Application, open_application
from ui.screens.home.screen import HomeScreen
from wijkwerkplaats.method import load
from wijkwerkplaats.model import Note, Session
from wijkwerkplaats.model.words import SessionState
from wijkwerkplaats.paths import FILE_NAME, RESOURCES


def home_of(program: Application) -> HomeScreen:
    screen = program.window.bench.pages.shown
    assert isinstance(screen, HomeScreen)
    return screen


def test_a_first_run_leads_from_one_name_to_the_first_remark(
    opener: Opener, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program = opener(None)
    assert program.gate.storage.path == data_folder / FILE_NAME
    field = home_of(program).welcome.wijk
    assert program.window.focusWidget() is field
    qtbot.keyClicks(field, "Molenwijk")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    session = program.gate.session()
    assert session is not None
    assert session.state is SessionState.RUNNING
    assert [item.part for item in session.agenda] == ["urgency", "stakeholders", "alliance", "steering"]
    assert program.desk.place.part == "urgency"
    qtbot.keyClick(program.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(program.window.focusWidget(), "Het is te donker op straat")
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    (note,) = program.gate.all(Note)
    assert (note.text, note.part, note.session_id) == ("Het is te donker op straat", "urgency", session.id)


def test_the_last_file_and_place_come_back(opener: Opener, file: Path, qtbot: QtBot) -> None:
    first = opener(file)
    first.desk.go(part="vision")
    place = first.desk.place
    first.close()
    second = opener(None)
    assert second.gate.storage.path == file
    assert second.desk.place == place


def test_a_file_in_use_can_be_opened_for_reading(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opener: Opener
) -> None:
    other = open_werkplaats(file)
    asked: list[tuple[str, list[str]]] = []

    def choose(_parent: object, _title: str, message: str, choices: dict[str, str]) -> str:
        asked.append((message, list(choices)))
        return "read_only"

    monkeypatch.setattr(ask, "choose", choose)
    program = opener(file)
    assert asked[0][1] == ["read_only", "other", "new"]
    assert "open in another window already" in asked[0][0]
    assert program.gate.storage.read_only
    assert program.window.bench.pages.banner.isVisible()
    assert not program.window.bench.pages.banner.reopen.isVisible()
    other.close()


def test_a_file_that_may_be_open_on_another_laptop_is_taken_over_on_the_users_word(
    file: Path, monkeypatch: pytest.MonkeyPatch, opener: Opener
) -> None:
    folder = file.parent / "OneDrive"
    folder.mkdir()
    path = file.replace(folder / file.name)
    note = '{"who": "anna, laptop-2", "since": "24-11-2026 10:02", "machine": "x"}'
    path.with_name(f"{path.name}.in-use").write_text(note, "utf-8")
    asked: list[tuple[str, list[str]]] = []

    def choose(_parent: object, _title: str, message: str, choices: dict[str, str]) -> str:
        asked.append((message, list(choices)))
        return "take_over"

    monkeypatch.setattr(ask, "choose", choose)
    program = opener(path)
    assert [list(choices)[:2] for _, choices in asked] == [["read_only", "take_over"]]
    assert "anna, laptop-2, since 24-11-2026 10:02" in asked[0][0]
    assert not program.gate.storage.read_only


def test_a_file_that_is_not_ours_stays_as_it_is_and_another_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opener: Opener
) -> None:
    strange = tmp_path / "brief.wijk"
    strange.write_text("Geachte heer", "utf-8")
    answers = iter(["other", "new"])
    monkeypatch.setattr(ask, "choose", lambda *_: next(answers))
    monkeypatch.setattr(ask, "open_path", lambda *_: None)
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "fresh")
    program = opener(strange)
    assert program.gate.storage.path == tmp_path / "fresh.wijk"
    assert strange.read_text("utf-8") == "Geachte heer"


def test_who_would_rather_stop_gets_no_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    (tmp_path / "brief.wijk").write_text("?", "utf-8")
    monkeypatch.setattr(ask, "choose", lambda *_: None)
    assert open_application(tmp_path / "brief.wijk", tmp_path / "settings.ini") is None


def test_another_file_opens_in_the_same_window(program: Application, tmp_path: Path, file: Path) -> None:
    window = program.window
    program.open_file(str(tmp_path / "anders.wijk"))
    assert program.window is window
    assert program.gate.trajects() == []
    assert program.settings.get("recent_files") == [str(tmp_path / "anders.wijk"), str(file)]
    open_gate(file).close()  # the first one was let go of


def test_a_file_that_fails_leaves_the_open_one_alone(
    program: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kapot.wijk").write_bytes(b"x" * 200)
    monkeypatch.setattr(ask, "choose", lambda *_: None)
    program.open_file(str(tmp_path / "kapot.wijk"))
    assert [traject.name for traject in program.gate.trajects()] == ["Molenwijk"]
    assert program.window.isVisible()


def test_a_copy_is_whole_and_never_the_file_itself(
    program: Application, tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    program.desk.problem.connect(told.append)
    monkeypatch.setattr(ask, "save_path", lambda *_: file)
    program.copy_file()
    assert told == ["This is the file itself. Give the copy another name."]
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "kopie")
    program.copy_file()
    copy = open_gate(tmp_path / "kopie.wijk")
    assert [traject.name for traject in copy.trajects()] == ["Molenwijk"]
    copy.close()


def test_what_is_being_typed_is_written_when_the_window_closes(
    opener: Opener, file: Path, qtbot: QtBot
) -> None:
    program = opener(file)
    program.desk.go(part="session")
    screen = program.window.bench.pages.shown
    qtbot.keyClicks(screen.place, "Buurthuis")
    program.close()
    gate = open_gate(file)
    (traject,) = gate.trajects()
    assert gate.all(Session, traject.id)[0].place == "Buurthuis"
    gate.close()


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installation whose English content lost a file."""
    shutil.copytree(RESOURCES / "method", tmp_path / "method")
    (tmp_path / "method" / "en" / "7.1.toml").write_text("id = ", "utf-8")
    monkeypatch.setattr(load, "RESOURCES", tmp_path)
    load.load_method.cache_clear()
    yield
    load.load_method.cache_clear()


def test_a_broken_installation_is_told_and_the_file_is_let_go(
    broken: None, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda _parent, _title, message: told.append(message))
    assert open_application(file, tmp_path / "settings.ini", "en") is None
    assert len(told) == 1 and "en/7.1.toml, line 1" in told[0]
    open_gate(file).close()


def test_a_language_that_is_broken_is_not_taken(broken: None, file: Path, opener: Opener) -> None:
    program, told = opener(file, "nl"), []
    program.desk.problem.connect(told.append)
    program.set_language("en")
    assert program.language == "nl" and program.desk is not None
    assert len(told) == 1 and "en/7.1.toml" in told[0]
