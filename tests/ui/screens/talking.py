"""What tests of a checklist share: the checklist of §4.2 on screen, and how a user answers."""

import pytest

from tests.ui.showing import on_screen
from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.model import Answer

PART = "issues"


@pytest.fixture
def show(qtbot):
    """Puts a widget on screen, and keeps it until Qt has taken it down."""
    kept = []

    def shown(widget):
        kept.append(widget)
        on_screen(qtbot, widget, 760, 1200)
        return widget

    return shown


@pytest.fixture
def view(show, desk):
    """The checklist of §4.2, on screen."""
    desk.go(part=PART)
    return show(ChecklistView(desk, PART))


def press(qtbot, card, key):
    card.setFocus()
    qtbot.keyClick(card, key)


def said(gate, card):
    return next((a for a in gate.all(Answer) if a.point == card.point.id), None)
