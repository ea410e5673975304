"""Photographs on screen: dropped or chosen, described, shared or kept, looked at large."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tests.making import camera, packed, picture
from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.desk import Desk
from ui.screens.photos.intake import intake_of
from ui.screens.photos.screen import PhotosScreen
from ui.window.photo_drop import PhotoDrop
from wijkwerkplaats.edits.photos import add_photo, set_photo
from wijkwerkplaats.model import Photo
from wijkwerkplaats.photos import made_ready


@pytest.fixture
def screen(qtbot, desk):
    """The screen, on screen."""
    desk.go(part="photos")
    made = PhotosScreen(desk, "photos")
    on_screen(qtbot, made, 1000, 800)
    return made


@pytest.fixture
def files(tmp_path):
    """Two photographs of an evening."""
    paths = [tmp_path / "een.jpg", tmp_path / "twee.png"]
    paths[0].write_bytes(packed(picture(400, 300), exif=camera()))
    paths[1].write_bytes(packed(picture(300, 300), "PNG"))
    return paths


def kept(gate, color=(200, 40, 40)):
    return add_photo(gate, made_ready(packed(picture(300, 200, color)), "x.jpg"), part="urgency")


def test_chosen_files_are_kept_with_the_session(qtbot, gate, screen, files, monkeypatch):
    monkeypatch.setattr(ask, "open_paths", lambda *_: files)
    qtbot.mouseClick(screen.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(gate.all(Photo)) == 2)
    assert {one.session_id for one in gate.all(Photo)} == {gate.place.session_id}
    assert [one.public for one in gate.all(Photo)] == [False, False]
    qtbot.waitUntil(lambda: len(screen.cards) == 2 and screen.waiting.isHidden())


def test_a_drop_on_the_window_keeps_it_with_the_part_on_screen(qtbot, gate, desk, files):
    from PySide6.QtWidgets import QWidget

    desk.go(part="vision")
    window = QWidget()
    qtbot.addWidget(window)
    drop = PhotoDrop(desk, window)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files] + [QUrl("https://example.org/x.jpg")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert drop.eventFilter(window, event)
    qtbot.waitUntil(lambda: len(gate.all(Photo)) == 2)
    assert {one.part for one in gate.all(Photo)} == {"vision"}


def test_what_is_no_photo_is_said_and_the_others_come_in(qtbot, gate, desk, files, tmp_path):
    broken = tmp_path / "stuk.jpg"
    broken.write_bytes(packed(picture(900, 900))[:2000])
    told = []
    desk.problem.connect(told.append)
    intake_of(desk).take([broken, files[0]])
    qtbot.waitUntil(lambda: len(gate.all(Photo)) == 1 and intake_of(desk).waiting == 0)
    assert len(told) == 1
    assert "stuk.jpg" in told[0]


def test_words_part_and_readers_are_written(qtbot, gate, screen):
    photo = kept(gate)
    card = screen.cards[photo.id]
    for field, words in ((card.caption, "Het plein"), (card.alt, "Een vel met vier plannen")):
        field.setFocus()
        qtbot.keyClicks(field, words)
    card.public.setFocus()
    qtbot.keyClick(card.public, Qt.Key.Key_Space)
    card.part.setCurrentIndex(card.part.findData("vision"))
    card.part.activated.emit(card.part.currentIndex())
    (now,) = gate.all(Photo)
    assert (now.caption, now.alt, now.part, now.public) == (
        "Het plein", "Een vel met vier plannen", "vision", True,
    )  # fmt: skip


def test_the_picture_is_read_when_it_is_seen(qtbot, gate, screen):
    photo = kept(gate)
    qtbot.waitUntil(lambda: screen._thumbnails.get(photo.digest) is not None)
    assert max(screen._thumbnails.get(photo.digest).size().toTuple()) == 560


def test_large_with_keys(qtbot, gate, screen):
    first, second = kept(gate), kept(gate, (10, 120, 10))
    screen.cards[first.id].face.setFocus()
    qtbot.keyClick(screen.cards[first.id].face, Qt.Key.Key_Space)
    assert screen.viewer.isVisible()
    qtbot.keyClick(screen.viewer, Qt.Key.Key_Right)
    assert screen.viewer.where.text() == "2 of 2"
    assert second.id in screen.cards
    qtbot.keyClick(screen.viewer, Qt.Key.Key_Escape)
    assert not screen.viewer.isVisible()


@pytest.mark.parametrize("sure", [True, False])
def test_erased_for_good_only_by_who_is_sure(qtbot, gate, screen, monkeypatch, sure):
    photo = kept(gate)
    screen.open(photo.id)
    monkeypatch.setattr(ask, "yes_no", lambda *_, **__: sure)
    qtbot.mouseClick(screen.viewer.erase, Qt.MouseButton.LeftButton)
    assert (gate.storage.blob(photo.digest) is None) is sure
    assert screen.viewer.isVisible() is not sure


def test_taken_away_and_brought_back(qtbot, gate, desk, screen):
    photo = kept(gate)
    qtbot.mouseClick(screen.cards[photo.id].remove, Qt.MouseButton.LeftButton)
    assert screen.cards == {}
    desk.undo()
    assert list(screen.cards) == [photo.id]


def test_the_room_sees_only_what_is_for_everybody(gate, desk, screen):
    photo = kept(gate)
    room_looks_along(desk)
    assert screen.cards == {} and screen.empty.isHidden() and screen.none.isVisible()
    room_looks_along(desk, on=False)
    screen.cards[photo.id].public.click()
    room_looks_along(desk)
    assert list(screen.cards) == [photo.id]
    assert screen.cards[photo.id].remove.isHidden()


def test_the_second_screen_shows_large_what_the_facilitator_does_and_nothing_internal(
    qtbot, gate, desk, screen
):
    shared, mine = kept(gate), kept(gate, (10, 120, 10))
    screen.cards[shared.id].public.click()
    twin = Desk(gate, desk.settings, "nl", desk)
    twin.presenting = twin.in_the_room = True
    room = PhotosScreen(twin, "photos")
    qtbot.addWidget(room)
    room.refresh()
    desk.revealed.connect(room.reveal)
    screen.open(shared.id)
    assert room.viewer.where.text() == "1 of 1"
    assert not room.viewer.isHidden()
    screen.viewer.left.emit()
    assert room.viewer.isHidden()
    screen.open(mine.id)
    assert room.viewer.isHidden()


def test_what_is_shown_large_in_the_room_goes_when_it_is_no_longer_for_everybody(qtbot, gate, desk, screen):
    first, second = kept(gate), kept(gate, (10, 120, 10))
    for photo in (first, second):
        screen.cards[photo.id].public.click()
    room_looks_along(desk)
    screen.open(second.id)
    set_photo(gate, first, "public", False)
    assert screen.viewer.isVisible() and screen.viewer.where.text() == "1 of 1"
    set_photo(gate, second, "public", False)
    assert not screen.viewer.isVisible()


def test_a_photo_whose_bytes_are_gone_does_no_harm(qtbot, gate, screen):
    photo = kept(gate)
    gate.storage.conn.execute("DELETE FROM blob")
    screen.open(photo.id)
    assert screen.viewer.isVisible()
