"""The side panel: catching in one line, mending in place, and what it shows."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.app import Application
from ui.window.side.cards import ActionCard, NoteCard
from ui.window.side.panel import ACTIONS, DECISIONS, NOTES, QUESTIONS
from ui.window.workbench import Workbench
from wijkwerkplaats.edits.capture import add_action, add_question
from wijkwerkplaats.edits.sessions import add_session, start_session
from wijkwerkplaats.model import Action, Decision, Note, Question
from wijkwerkplaats.model.words import ActionState, Perspective

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(program: Application) -> Workbench:
    program.desk.go(part="urgency")
    return program.window.bench


@pytest.mark.parametrize(
    ("key", "modifiers", "kind"),
    [
        (Qt.Key.Key_N, CONTROL, Note),
        (Qt.Key.Key_A, CONTROL | SHIFT, Action),
        (Qt.Key.Key_B, CONTROL, Decision),
        (Qt.Key.Key_D, CONTROL | SHIFT, Decision),
        (Qt.Key.Key_P, CONTROL, Question),
    ],
)
def test_a_shortcut_a_line_and_enter_keep_it(
    program: Application, bench: Workbench, qtbot: QtBot, key: Qt.Key, modifiers: object, kind: type
) -> None:
    bench.toggle_side()
    qtbot.keyClick(program.window, key, modifiers)
    line = program.window.focusWidget()
    qtbot.keyClicks(line, "  <b>Wat</b> er   gezegd is ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (thing,) = program.gate.all(kind)
    assert (thing.text, thing.part) == ("<b>Wat</b> er gezegd is", "urgency")
    assert line.text() == ""
    assert program.window.focusWidget() is line


def test_an_action_takes_who_and_when_from_its_line(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    told: list[str] = []
    program.desk.problem.connect(told.append)
    bench.catch(ACTIONS)
    line = bench.side.capture(ACTIONS).line
    qtbot.keyClicks(line, '@"Politie wijkagent" !1-2-2020')
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert program.gate.all(Action) == []
    assert line.text() == '@"Politie wijkagent" !1-2-2020'
    qtbot.keyClicks(line, " langsgaan")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (action,) = program.gate.all(Action)
    assert (action.text, action.who, action.due) == ("langsgaan", "Politie wijkagent", date(2020, 2, 1))
    assert told[-1] == "The action is kept, but its date has gone by: 01-02-2020."


def test_a_card_is_mended_ticked_and_taken_away(program: Application, bench: Workbench, qtbot: QtBot) -> None:
    action = program.desk.do(add_action, "Flyer maken")
    bench.catch(ACTIONS)
    card = bench.side.capture(ACTIONS).cards[action.id]
    assert isinstance(card, ActionCard)
    qtbot.keyClicks(card.who, "Fatima")
    card.words.setFocus()
    qtbot.keyClicks(card.words, "!")
    qtbot.keyClicks(card.due, "1-3-2030")
    qtbot.keyClick(card.due, Qt.Key.Key_Return)
    qtbot.keyClick(card.done, Qt.Key.Key_Space)
    program.desk.flush()
    (now,) = program.gate.all(Action)
    assert (now.who, now.due, now.state) == ("Fatima", date(2030, 3, 1), ActionState.DONE)
    assert "!" in now.text
    card.away.click()
    assert program.gate.all(Action) == []
    program.desk.undo()
    assert program.gate.all(Action) == [now]


def test_a_text_that_is_emptied_keeps_its_words(program: Application, bench: Workbench, qtbot: QtBot) -> None:
    bench.catch(NOTES)
    line = bench.side.capture(NOTES).line
    qtbot.keyClicks(line, "Blijft staan")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (note,) = program.gate.all(Note)
    card = bench.side.capture(NOTES).cards[note.id]
    card.words.selectAll()
    qtbot.keyClick(card.words, Qt.Key.Key_Delete)
    program.desk.flush()
    assert program.gate.all(Note)[0].text == "Blijft staan"


def test_a_note_can_be_a_quote_of_a_perspective_or_stay_internal(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    bench.catch(NOTES)
    tab = bench.side.capture(NOTES)
    tab.catch("Wij worden niet gehoord")
    (card,) = tab.cards.values()
    assert isinstance(card, NoteCard)
    card.quote.click()
    card.internal.click()
    card.whose.setCurrentIndex(card.whose.findData("resident"))
    card.whose.activated.emit(1)
    (note,) = program.gate.all(Note)
    assert (note.kind, note.internal, note.perspective) == ("quote", True, Perspective.RESIDENT)


def test_the_switch_shows_this_part_the_session_or_what_is_open_elsewhere(
    program: Application, bench: Workbench
) -> None:
    desk = program.desk
    open_before = desk.do(add_question, "Van vorige keer")
    desk.do(start_session, desk.do(add_session, "Tweede wijktafel"))
    desk.go(session_id=program.gate.place.session_id)
    here = desk.do(add_question, "Van dit onderdeel")
    elsewhere = desk.do(add_question, "Van de sessie", part="vision")
    bench.catch(QUESTIONS)
    tab = bench.side.capture(QUESTIONS)
    shown = {}
    for scope in ("part", "session", "open"):
        desk.settings.set("side_scope", scope)
        tab.refresh()
        shown[scope] = [thing.id for thing in tab.things()]
    assert shown == {"part": [here.id], "session": [elsewhere.id, here.id], "open": [open_before.id]}
    tab.cards[open_before.id].done.click()
    assert tab.things() == []


def test_what_is_typed_while_another_edit_comes_in_is_not_lost(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    bench.catch(DECISIONS)
    tab = bench.side.capture(DECISIONS)
    decision = tab.catch("We beginnen klein")
    card = tab.cards[decision.id]
    qtbot.keyClicks(card.reason, "Omdat het kan")
    tab.catch("En nog een besluit")
    assert tab.cards[decision.id] is card
    assert card.reason.toPlainText() == "Omdat het kan"
    program.desk.flush()
    assert program.gate.get(Decision, decision.id).reason == "Omdat het kan"


def test_a_long_list_shows_a_page_at_a_time(program: Application, bench: Workbench) -> None:
    for number in range(35):
        program.desk.do(add_action, f"Actie {number}")
    bench.catch(ACTIONS)
    tab = bench.side.capture(ACTIONS)
    assert len(tab.cards) == 30
    tab.more.click()
    assert len(tab.cards) == 35
