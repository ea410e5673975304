"""The photographs of a part stand small above its screen: by key one shows large, and Escape leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.making import packed, picture
from ui.app import Application
from ui.screens.photos.screen import PhotosScreen
from ui.window.photo_strip import MOST, PhotoStrip
from wijkwerkplaats.edits.photos import add_photo, remove_photo, set_photo
from wijkwerkplaats.model import Photo
from wijkwerkplaats.photos import made_ready


def keep(program: Application, number: int, *, public: bool = True, part: str = "urgency") -> Photo:
    data = packed(picture(90, 60, (10 * number, 40, 90)))
    made = add_photo(program.gate, made_ready(data, "x.jpg"), part=part, caption=f"Flap {number}")
    set_photo(program.gate, made, "public", public)
    return made


def strip(program: Application) -> PhotoStrip | None:
    return program.window.bench.pages.header.photos


@pytest.fixture
def shown(program: Application) -> Application:
    program.desk.go(part="urgency")
    return program


def test_a_part_without_photos_has_no_strip(shown: Application) -> None:
    keep(shown, 1, part="vision")
    assert strip(shown) is None


def test_enter_shows_one_large_and_escape_comes_back(shown: Application, qtbot: QtBot) -> None:
    first, second = keep(shown, 1, public=False), keep(shown, 2)
    faces = strip(shown).faces
    assert list(faces) == [first.id, second.id]
    assert "Flap 2" in faces[second.id].accessibleName()
    faces[second.id].setFocus()
    qtbot.keyClick(faces[second.id], Qt.Key.Key_Return)
    screen = shown.window.bench.pages.shown
    assert isinstance(screen, PhotosScreen) and screen.viewer.key == second.id
    assert shown.desk.method.part("urgency").title in screen.viewer.back.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert shown.desk.place.part == "urgency"
    assert QApplication.focusWidget() is strip(shown).faces[second.id]
    shown.desk.go(part="photos")
    screen.open(first.id)
    qtbot.keyClick(screen.viewer, Qt.Key.Key_Escape)
    assert shown.desk.place.part == "photos"


def test_the_strip_follows_what_comes_and_goes(shown: Application) -> None:
    photos = [keep(shown, number) for number in range(MOST + 2)]
    assert len(strip(shown).faces) == MOST
    for one in photos[1:]:
        remove_photo(shown.gate, one)
    assert list(strip(shown).faces) == [photos[0].id]
    shown.desk.go(part="vision")
    assert not strip(shown).isVisible()


def test_the_room_sees_only_what_everybody_may_see(shown: Application) -> None:
    keep(shown, 1, public=False)
    public = keep(shown, 2)
    shown.set_presenting(True)
    assert list(strip(shown).faces) == [public.id]
    set_photo(shown.gate, public, "public", False)
    assert not strip(shown).isVisible()
