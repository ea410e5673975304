"""Finding a person: what is kept is shown, mended, or gone for good."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.making import packed, picture
from tests.ui.showing import on_screen
from ui import ask
from ui.desk import Desk
from ui.returned import tell_returned
from ui.screens.privacy.person_card import PersonCard
from ui.screens.privacy.person_photos import PhotoLook
from ui.screens.privacy.screen import PrivacyScreen
from wijkwerkplaats.edits.capture import add_action, add_note
from wijkwerkplaats.edits.common import remove
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.photos import add_photo
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.model import Action, Contact, Erasure, Note, Photo
from wijkwerkplaats.photos import made_ready


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> PrivacyScreen:
    """The page, with somebody who is in two places and perhaps in a third."""
    add_contact(desk.gate, add_stakeholder(desk.gate, "School"), "Joke van Dalen, 06-12345678")
    add_note(desk.gate, "Joke van Dalen kwam", part="urgency")
    add_note(desk.gate, "Vraag het Joke", part="urgency")
    made = PrivacyScreen(desk, "privacy")
    on_screen(qtbot, made, 900, 900)
    return made


@pytest.fixture
def card(screen: PrivacyScreen, qtbot: QtBot) -> PersonCard:
    """The person is looked for."""
    qtbot.keyClicks(screen.person.line, "joke van dalen")
    qtbot.keyClick(screen.person.line, Qt.Key.Key_Return)
    return screen.person


def agree(monkeypatch: pytest.MonkeyPatch, yes: bool = True) -> None:
    monkeypatch.setattr(ask, "yes_no", lambda *_, **__: yes)


def test_what_is_sure_is_ticked_and_the_rest_is_shown(card: PersonCard) -> None:
    assert len(card.table.shown_records()) == 3
    assert "2" in card.erase.text()
    assert card.history.isVisible()


def test_erasing_asks_first_and_takes_the_history_along(
    card: PersonCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch, yes=False)
    card.erase.click()
    assert len(desk.gate.all(Contact)) == 1
    agree(monkeypatch)
    card.erase.click()
    assert desk.gate.all(Contact) == []
    assert sorted(note.text for note in desk.gate.all(Note)) == ["Vraag het Joke", "[naam gewist] kwam"]
    assert b"Joke van Dalen" not in desk.gate.storage.path.read_bytes()
    assert not card.history.isVisible()
    assert desk.gate.undoable() is None


def test_a_name_that_is_left_in_the_history_only_can_go_too(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = add_note(desk.gate, "Kees Kwik belde", part="urgency")
    remove(desk.gate, note)
    qtbot.keyClicks(screen.person.line, "Kees Kwik")
    screen.person.go.click()
    assert not screen.person.table.isVisible() and screen.person.history.isVisible()
    agree(monkeypatch)
    screen.person.erase.click()
    assert b"Kees Kwik" not in desk.gate.storage.path.read_bytes()


def test_space_ticks_what_may_be_somebody_else(
    card: PersonCard, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch)
    card.table.selectRow(2)
    qtbot.keyClick(card.table, Qt.Key.Key_Space)
    card.erase.click()
    assert not any("Joke" in note.text for note in desk.gate.all(Note))


def test_a_name_is_mended_everywhere_as_one_step(
    card: PersonCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "one_line", lambda *_, **__: "Joke van Daalen")
    card.rename.click()
    assert [one.name for one in desk.gate.all(Contact)] == ["Joke van Daalen"]
    assert "Joke van Daalen kwam" in [note.text for note in desk.gate.all(Note)]
    assert card.line.text() == "Joke van Daalen" and len(card.table.shown_records()) == 3
    desk.undo()
    assert [one.name for one in desk.gate.all(Contact)] == ["Joke van Dalen"]


def test_the_overview_tells_what_is_kept(
    card: PersonCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "joke")
    card.overview.click()
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "joke.pdf").pages)
    assert "06-12345678" in text and "Joke van Dalen kwam" in text
    assert "Vraag het Joke" not in text  # not ticked: may be about somebody else


def test_older_backups_are_asked_for(card: PersonCard, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.older_backups):
        card.older.click()


def test_who_leaves_the_page_leaves_no_name_on_it(card: PersonCard, screen: PrivacyScreen) -> None:
    screen.hide()
    assert card.line.text() == ""
    assert card.table.shown_records() == []


def test_a_name_that_is_nowhere_is_said(card: PersonCard, qtbot: QtBot) -> None:
    card.line.clear()
    qtbot.keyClicks(card.line, "Niemand Bekend")
    card.go.click()
    assert not card.erase.isVisible()
    assert card.said.text()


def test_a_photo_is_looked_at_and_goes_along_when_ticked(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = made_ready(packed(picture()), "foto.png")
    photo = add_photo(desk.gate, ready, caption="Joke van Dalen op het plein")
    qtbot.keyClicks(screen.person.line, "joke van dalen")
    screen.person.go.click()
    tick = screen.person.photos.boxes[photo.id]
    qtbot.waitUntil(tick.isVisible)
    assert not tick.isChecked()
    qtbot.keyClick(screen.person.photos.faces[photo.id], Qt.Key.Key_Space)
    look = screen.findChild(PhotoLook)
    assert look is not None and look.isVisible()
    qtbot.keyClick(look, Qt.Key.Key_Escape)
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    agree(monkeypatch)
    screen.person.erase.click()
    assert desk.gate.all(Photo) == [] and desk.gate.storage.blob(ready.digest) is None


def test_photos_show_after_a_name_without_any(screen: PrivacyScreen, desk: Desk, qtbot: QtBot) -> None:
    photo = add_photo(desk.gate, made_ready(packed(picture()), "foto.png"), caption="Joke van Dalen")
    add_note(desk.gate, "Fatima kwam")
    photos = screen.person.photos
    screen.person.line.setText("fatima")
    screen.person.go.click()
    assert photos.isVisible() and not photos.boxes
    screen.person.line.setText("joke van dalen")
    screen.person.go.click()
    qtbot.waitUntil(lambda: photos.boxes[photo.id].isVisible())
    qtbot.waitUntil(lambda: photos._cards.height() >= photos.faces[photo.id].height())


def test_the_question_says_that_no_photo_goes(
    screen: PrivacyScreen, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_photo(desk.gate, made_ready(packed(picture()), "foto.png"), caption="Joke van Dalen")
    qtbot.keyClicks(screen.person.line, "joke van dalen")
    screen.person.go.click()
    asked: list[str] = []
    monkeypatch.setattr(ask, "yes_no", lambda *said, **_: asked.append(said[2]) or False)
    screen.person.erase.click()
    assert "No photo is erased" in asked[0]


def test_who_has_something_to_do_is_replaced_by_whom_that_person_was_there_for(
    card: PersonCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_action(desk.gate, "Koffie", who="Joke van Dalen")
    card.look()
    agree(monkeypatch)
    card.erase.click()
    assert [one.who for one in desk.gate.all(Action)] == ["iemand van School"]


def test_who_was_erased_before_may_be_let_in_again(
    card: PersonCard, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not card.before.isVisible()
    agree(monkeypatch)
    card.erase.click()
    assert card.before.isVisible()
    card.allow.click()
    assert not card.before.isVisible() and desk.gate.all(Erasure) == []


# Back with an older copy


def test_an_older_copy_is_only_blamed_for_what_is_surely_the_person(
    card: PersonCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch)
    card.erase.click()
    assert card.table.shown_records()  # it may be about somebody else
    assert card.before.isVisible() and "older copy" not in card.before.text()
    add_note(desk.gate, "Joke van Dalen belde weer", part="urgency")  # as if another laptop typed it
    card.look()
    assert "older copy" in card.before.text()


@pytest.mark.parametrize("presenting", [False, True])
def test_who_comes_back_is_told_at_once_but_not_to_the_room(
    card: PersonCard, desk: Desk, monkeypatch: pytest.MonkeyPatch, presenting: bool
) -> None:
    agree(monkeypatch)
    card.erase.click()
    add_note(desk.gate, "Joke van Dalen belde weer", part="urgency")  # as if another laptop typed it
    asked: list[str] = []
    monkeypatch.setattr(ask, "choose", lambda *said: asked.append(said[2]) or "erase")
    problems: list[str] = []
    desk.problem.connect(problems.append)
    desk.presenting = presenting
    assert tell_returned(desk, None)
    if presenting:
        assert not asked and problems and not any("Joke" in one for one in problems)
    else:
        assert "Joke van Dalen" in asked[0]
        assert b"Joke van Dalen" not in desk.gate.storage.path.read_bytes()
        assert not tell_returned(desk, None)


def test_look_first_leads_to_the_person(
    card: PersonCard, screen: PrivacyScreen, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch)
    card.erase.click()
    add_note(desk.gate, "Joke van Dalen belde weer", part="urgency")  # as if another laptop typed it
    monkeypatch.setattr(ask, "choose", lambda *said: next(iter(said[3])))  # what Enter presses
    desk.revealed.connect(screen.reveal)
    tell_returned(desk, None)
    assert card.line.text() == "Joke van Dalen" and card.table.shown_records()


def test_what_the_disk_refused_can_be_done_again(
    card: PersonCard, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch)
    reader = sqlite3.connect(desk.gate.storage.path)  # somebody reads, and goes on reading
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM step").fetchone()
    with qtbot.waitSignal(desk.problem, timeout=20_000):
        card.erase.click()
    reader.close()
    assert card.erase.isVisible() and card.erase.isEnabled()
    card.erase.click()
    assert b"Joke van Dalen" not in desk.gate.storage.path.read_bytes()


def test_other_versions_beside_the_file_are_pointed_out(card: PersonCard, desk: Desk) -> None:
    assert not card.beside.isVisible()
    path = desk.gate.storage.path
    path.with_name(f"{path.stem} (1){path.suffix}").write_bytes(path.read_bytes())
    card.look()
    assert card.beside.isVisible() and f"{path.stem} (1)" in card.beside.text()


def test_whether_anybody_is_back_can_be_asked_at_any_time(
    card: PersonCard, desk: Desk, screen: PrivacyScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not card.again.isVisible()
    agree(monkeypatch)
    card.erase.click()
    screen.refresh()
    with qtbot.waitSignal(desk.told):
        card.again.click()
    add_note(desk.gate, "Joke van Dalen belde weer", part="urgency")
    asked: list[str] = []
    monkeypatch.setattr(ask, "choose", lambda *said: asked.append(said[2]))
    card.again.click()
    assert "Joke van Dalen" in asked[0]
