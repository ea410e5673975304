"""Finding a person and erasing what was found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui import ask
from ui.desk import Desk
from ui.screens.stakeholders.person_page import PersonPage
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.model import Contact, Note


@pytest.fixture
def page(qtbot, desk: Desk) -> PersonPage:
    """The page, with somebody who is in two places and perhaps in a third."""
    add_contact(desk.gate, add_stakeholder(desk.gate, "School"), "Joke van Dalen")
    add_note(desk.gate, "Joke van Dalen kwam", part="urgency")
    add_note(desk.gate, "Vraag het Joke", part="urgency")
    made = PersonPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.arrive()
    qtbot.keyClicks(made.line, "joke van dalen")
    qtbot.keyClick(made.line, Qt.Key.Key_Return)
    return made


def test_what_is_sure_is_ticked_and_the_rest_is_shown(page):
    assert len(page.table.shown_records()) == 3
    assert "2" in page.erase.text()


def test_erasing_asks_first_and_undo_brings_it_back(page, desk, monkeypatch):
    monkeypatch.setattr(ask, "yes_no", lambda *_, **__: False)
    page.erase.click()
    assert len(desk.gate.all(Contact)) == 1
    monkeypatch.setattr(ask, "yes_no", lambda *_, **__: True)
    page.erase.click()
    assert desk.gate.all(Contact) == []
    assert sorted(note.text for note in desk.gate.all(Note)) == ["Vraag het Joke", "[naam gewist] kwam"]
    desk.undo()
    assert len(desk.gate.all(Contact)) == 1


def test_space_ticks_what_may_be_somebody_else(qtbot, page, desk, monkeypatch):
    monkeypatch.setattr(ask, "yes_no", lambda *_, **__: True)
    page.table.selectRow(2)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    page.erase.click()
    assert not any("Joke" in note.text for note in desk.gate.all(Note))


def test_the_room_does_not_look_along(qtbot, page, desk):
    desk.present(True)
    with qtbot.waitSignal(page.left):
        page.refresh()


def test_a_name_that_is_nowhere_is_said(qtbot, page):
    page.line.clear()
    qtbot.keyClicks(page.line, "Niemand Bekend")
    page.go.click()
    assert not page.erase.isVisible()
    assert page.said.text()
