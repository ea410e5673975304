"""Beside a checklist: its points on paper, and own points from another neighbourhood."""

import dataclasses

import pytest

from tests.ui.screens.talking import PART, show, view
from tests.ui.showing import room_looks_along
from ui import ask
from ui.screens.own.screen import OwnScreen
from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.edits import own, trajects
from wijkwerkplaats.model import FREE, OwnPoint

__all__ = ["show", "view"]


@pytest.fixture
def other(gate, desk):
    """Another neighbourhood of the file with two points of its own; the desk is at the first one."""
    place = gate.place
    made = trajects.add_traject(gate, "Tweede & wijk")
    gate.place = dataclasses.replace(place, traject_id=made.id, session_id=None)
    feast = own.add_own_list(gate, "Zomerfeest")
    own.add_own_point(gate, FREE, "Wie bakt?", own_list=feast)
    own.add_own_point(gate, PART, "Wat vinden de kinderen?")
    gate.place = place
    desk.go(part=PART)
    return made


def told(desk):
    heard = []
    desk.told.connect(heard.append)
    return heard


def choices(button):
    button.menu().aboutToShow.emit()
    return button.menu().actions()


def test_the_points_of_a_part_and_of_all_parts_go_on_paper(monkeypatch, tmp_path, desk, view):
    asked, heard = [], told(desk)

    def path(_window, _title, suggestion, _pattern):
        asked.append(suggestion.name)
        return tmp_path / suggestion.stem

    monkeypatch.setattr(ask, "save_path", path)
    view.paper.these.trigger()
    view.paper.every.trigger()
    assert asked == ["gesprekskaart-grip-op-de-opgaven.pdf", "gesprekskaarten.pdf"]
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in asked)
    assert len(heard) == 2 and str(tmp_path / asked[0]) in heard[0]


def test_a_disk_that_refuses_says_so(monkeypatch, tmp_path, desk, view):
    (tmp_path / "in de weg").write_text("geen map")
    heard = []
    desk.problem.connect(heard.append)
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "in de weg" / "kaart.pdf")
    view.paper.these.trigger()
    assert len(heard) == 1 and "kaart" not in "".join(told(desk))


def test_paper_is_not_offered_before_the_room_nor_a_card_without_points(show, desk):
    desk.go(part="monitoring")
    empty = show(ChecklistView(desk, "monitoring"))
    choices(empty.paper)
    assert not empty.paper.these.isEnabled() and empty.paper.every.isEnabled()
    room_looks_along(desk)
    desk.go(part=PART)
    assert show(ChecklistView(desk, PART)).paper.isHidden()


def test_own_points_of_another_neighbourhood_come_once(gate, desk, other, view):
    view.adjust.click()
    button, heard = view.editor.take_over, told(desk)
    assert button.isVisible()
    (choice,) = choices(button)
    assert choice.text() == "Tweede && wijk: points 2"
    choice.trigger()
    assert {one.text for one in gate.all(OwnPoint)} == {"Wie bakt?", "Wat vinden de kinderen?"}
    assert view.points[-1].text == "Wat vinden de kinderen?"
    choices(button)[0].trigger()
    assert len(gate.all(OwnPoint)) == 2
    assert heard == [
        "Taken over: checklists 1, points 2. Ctrl+Z takes them back.",
        "Everything of Tweede & wijk is here already.",
    ]
    desk.undo()
    assert gate.all(OwnPoint) == []


def test_the_empty_page_of_own_checklists_offers_them_too(gate, desk, other, show):
    desk.go(part=FREE)
    page = show(OwnScreen(desk, FREE))
    page.refresh()
    assert page.take_over.isVisible()
    choices(page.take_over)[0].trigger()
    assert [card.question.text() for card in page.checklist.cards] == ["Wie bakt?"]
    assert page.first.isHidden()


def test_one_neighbourhood_alone_has_nothing_to_take_over(desk, view):
    view.adjust.click()
    assert view.editor.take_over.isHidden()
