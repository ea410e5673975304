"""Lists of parties in and out: reading a sheet, saving one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.showing import on_screen
from ui import ask
from ui.desk import Desk
from ui.screens.stakeholders.import_page import ImportPage
from ui.screens.stakeholders.screen import StakeholdersScreen
from wijkwerkplaats.edits import stakeholders as edits
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Departure, Stakeholder
from wijkwerkplaats.model.words import PartyKind

SHEET = "Partij;Wat;Invloed\nPolitie;politie;70\n;school;\nBakker;ruimtevaart;20\n"


@pytest.fixture
def screen(qtbot, desk: Desk) -> StakeholdersScreen:
    """The screen of §4.5, as wide as on a small laptop."""
    made = StakeholdersScreen(desk, "stakeholders")
    on_screen(qtbot, made, 760, 640)
    return made


@pytest.fixture
def page(qtbot, screen: StakeholdersScreen) -> ImportPage:
    """The page that reads a sheet, as a user comes there."""
    qtbot.mouseClick(screen.doors.bring, Qt.MouseButton.LeftButton)
    shown = screen.stack.currentWidget()
    assert isinstance(shown, ImportPage)
    return shown


def choose_file(qtbot, monkeypatch, page: ImportPage, path: Path) -> None:
    """Choose a file and wait until it has been judged."""
    monkeypatch.setattr(ask, "open_path", lambda *_: path)
    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.foot.isVisibleTo(page) or page.said.isVisibleTo(page))


def sheet(tmp_path: Path, words: str = SHEET) -> Path:
    """A file with these rows."""
    path = tmp_path / "lijst.csv"
    path.write_text(words, "utf-8")
    return path


def test_nothing_is_written_until_confirmed_and_one_undo_takes_it_back(
    qtbot, monkeypatch, gate: Gate, desk: Desk, screen, page, tmp_path
):
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path))
    assert gate.all(Stakeholder) == []
    assert [line.report.outcome for line in page.report.table.shown_records()] == ["new", "refused", "new"]
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert [(p.name, p.influence) for p in gate.all(Stakeholder)] == [("Politie", 70), ("Bakker", 20)]
    assert screen.stack.currentIndex() == 0
    screen.adding.notice.action.click()
    assert gate.all(Stakeholder) == []


def test_a_backup_comes_first_and_without_it_nothing_is_read_in(
    qtbot, monkeypatch, gate: Gate, desk: Desk, page, tmp_path
):
    asked: list[tuple[str, int]] = []

    def full(why: str) -> None:
        asked.append((why, len(gate.all(Stakeholder))))
        raise FileProblem("error.disk.full", path="")

    monkeypatch.setattr(desk, "_keep", full)
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path))
    with qtbot.waitSignal(desk.problem):
        qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert asked == [("import", 0)] and gate.all(Stakeholder) == []
    monkeypatch.setattr(desk, "_keep", lambda why: asked.append((why, len(gate.all(Stakeholder)))))
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert asked[1:] == [("import", 0)] and len(gate.all(Stakeholder)) == 2


def test_a_column_goes_where_the_user_says(qtbot, monkeypatch, gate, page, tmp_path):
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path))
    pick = page.columns.picks[1]
    assert pick.currentData() == ""
    pick.setCurrentIndex(pick.findData("kind"))
    pick.activated.emit(pick.currentIndex())
    qtbot.waitUntil(lambda: page.foot.isVisibleTo(page))
    remarks = [len(line.report.remarks) for line in page.report.table.shown_records()]
    assert remarks == [0, 1, 1]
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert gate.all(Stakeholder)[0].kind is PartyKind.POLICE


def test_a_field_takes_one_column_only(qtbot, monkeypatch, page, tmp_path):
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path))
    pick = page.columns.picks[1]
    pick.setCurrentIndex(pick.findData("name"))
    pick.activated.emit(pick.currentIndex())
    assert page.columns.columns() == {1: "name", 2: "influence"}


def test_the_guess_of_signs_can_be_mended(qtbot, monkeypatch, gate, page, tmp_path):
    path = tmp_path / "lijst.csv"
    path.write_bytes("Naam;Doelen\nCafé, bar;b\n".encode("cp1252"))
    choose_file(qtbot, monkeypatch, page, path)
    assert (page.encoding.currentData(), page.delimiter.currentData()) == ("cp1252", ";")
    page.delimiter.setCurrentIndex(page.delimiter.findData(","))
    page.delimiter.activated.emit(page.delimiter.currentIndex())
    qtbot.waitUntil(lambda: page.said.isVisibleTo(page))
    assert "Naam" in page.said.text()
    assert not page.foot.isVisibleTo(page)


def test_reading_again_updates(qtbot, monkeypatch, gate, screen, page, tmp_path):
    edits.add_stakeholder(gate, "politie")
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path, "Naam;Doelen\nPolitie;rust\n"))
    assert "Doelen" in page.report.table.proxy.index(0, 3).data()
    qtbot.mouseClick(page.go, Qt.MouseButton.LeftButton)
    assert [(p.name, p.goals) for p in gate.all(Stakeholder)] == [("politie", "rust")]


@pytest.mark.parametrize("name", ["leeg.csv", "geen.xlsx", "lijst.pdf"])
def test_a_file_that_is_no_list_is_refused_in_words(qtbot, monkeypatch, page, tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    choose_file(qtbot, monkeypatch, page, tmp_path / name)
    assert page.said.text()
    assert not page.foot.isVisibleTo(page)


def test_escape_goes_back_and_the_page_begins_anew(qtbot, monkeypatch, screen, page, tmp_path):
    choose_file(qtbot, monkeypatch, page, sheet(tmp_path))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert screen.stack.currentIndex() == 0
    screen.pages.open("import")
    assert not page.foot.isVisibleTo(page)


def test_the_template_can_be_saved_and_is_no_departure(qtbot, monkeypatch, gate, page, tmp_path):
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "leeg")
    qtbot.mouseClick(page.template, Qt.MouseButton.LeftButton)
    assert (tmp_path / "leeg.xlsx").stat().st_size > 1000
    assert gate.all(Departure) == []


def test_what_is_saved_to_share_holds_no_judgements(qtbot, monkeypatch, gate, desk, screen, tmp_path):
    for name in ("Politie", "School"):
        set_field(gate, edits.add_stakeholder(gate, name), "note", "geheim")
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "lijst")
    screen.pages.open("export")
    page = screen.stack.currentWidget()
    page.forms["csv"].click()
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    written = (tmp_path / "lijst.csv").read_text("utf-8-sig")
    assert "Politie" in written and "geheim" not in written
    screen.overview.filter_bar.line.setText("school")
    screen.pages.open("export")
    page.own["own"].click()
    page.scope["shown"].click()
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    written = (tmp_path / "lijst.csv").read_text("utf-8-sig")
    assert "Politie" not in written and "geheim" in written
