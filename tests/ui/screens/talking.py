"""What tests of a checklist share: the checklist of §4.2 on screen, and how a user answers."""

import pytest

from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.model import Answer

PART = "issues"


@pytest.fixture
def show(qtbot):
    """Puts a widget on screen, and keeps it until Qt has taken it down."""
    kept = []

    def shown(widget):
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(760, 1200)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
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
