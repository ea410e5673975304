"""Noting something in seconds, wherever the cursor is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.app import Application
from ui.window.capture_bar import CaptureBar
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.model import Action, Decision, Note
from wijkwerkplaats.model.words import NoteKind, Perspective
from wijkwerkplaats.quickline import Catch

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bar(program: Application, qtbot: QtBot) -> CaptureBar:
    program.desk.go(part="stakeholders")
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Space, CONTROL)
    made = program.window.bench.capture
    assert made.isVisible() and made.line.hasFocus()
    return made


def test_an_action_with_who_and_when_lands_here(program: Application, bar: CaptureBar, qtbot: QtBot) -> None:
    day = date.today() + timedelta(days=10)
    qtbot.keyClicks(bar.line, f"bankje plaatsen @Fatima !{day:%d-%m-%Y}")
    assert bar.becomes.text().startswith(
        f"Action · who: Fatima (also on paper) · when: {day:%d-%m-%Y} · Eerste wijktafel · 4.5"
    )
    assert bar.kinds[Catch.ACTION].isChecked()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    (action,) = program.gate.all(Action)
    assert (action.text, action.who, action.due, action.part) == (
        "bankje plaatsen",
        "Fatima",
        day,
        "stakeholders",
    )
    assert action.session_id == program.desk.place.session_id
    assert not bar.isVisible()
    program.desk.undo()
    assert program.gate.all(Action) == []


def test_escape_leaves_and_the_cursor_returns(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="session")
    field = program.window.bench.pages.shown.place
    field.setFocus()
    qtbot.keyClicks(field, "Buurthuis")
    qtbot.keyClick(field, Qt.Key.Key_Space, CONTROL)
    bar = program.window.bench.capture
    assert program.desk.session.place == "Buurthuis"
    qtbot.keyClicks(bar.line, "toch niet")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert field.hasFocus() and field.text() == "Buurthuis"
    assert program.gate.all(Note) == []
    qtbot.keyClick(field, Qt.Key.Key_Space, CONTROL)
    assert bar.line.text() == ""


def test_arrows_choose_what_it_becomes(program: Application, bar: CaptureBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.line, "we gaan door")
    for _ in range(3):
        qtbot.keyClick(bar.line, Qt.Key.Key_Down)
    assert bar.kinds[Catch.DECISION].isChecked()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert [one.text for one in program.gate.all(Decision)] == ["we gaan door"]


def test_shift_enter_goes_on_with_the_next(program: Application, bar: CaptureBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.line, '"Het is hier stil" @resident')
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.isVisible() and bar.line.hasFocus() and bar.line.text() == ""
    qtbot.keyClicks(bar.line, "los")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    quote, note = program.gate.all(Note)
    assert (quote.kind, quote.perspective) == (NoteKind.QUOTE, Perspective.RESIDENT)
    assert (note.kind, note.text) == (NoteKind.NOTE, "los")


def test_an_empty_line_is_not_kept(program: Application, bar: CaptureBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.line, "+ @Jan")
    with qtbot.waitSignal(program.desk.problem):
        qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert program.gate.all(Action) == []
    assert bar.line.text() == "+ @Jan"


def test_it_works_in_a_table_and_while_presenting(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="register")
    program.orders.presenting.emit(True)
    bench = program.window.bench
    qtbot.keyClick(bench, Qt.Key.Key_Space, CONTROL)
    qtbot.keyClicks(bench.capture.line, "in de zaal")
    qtbot.keyClick(bench.capture.line, Qt.Key.Key_Return)
    (note,) = program.gate.all(Note)
    assert (note.text, note.part) == ("in de zaal", "")


def test_nothing_is_noted_in_a_closed_session(program: Application, qtbot: QtBot) -> None:
    assert program.desk.session is not None
    close_session(program.gate, program.desk.session)
    qtbot.keyClick(program.window, Qt.Key.Key_Space, CONTROL)
    assert not program.window.bench.capture.isVisible()
