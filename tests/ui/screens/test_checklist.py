"""Talking through the discussion points of a part: by keys, in words, with what follows from the talk."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.screens.talking import PART, press, said, show, view
from tests.ui.showing import room_looks_along
from ui.desk import HOME
from ui.screens.registry import screen_class
from ui.widgets.checklist import ChecklistView
from wijkwerkplaats.edits import answers, capture, sessions
from wijkwerkplaats.model import Action, Decision, Note, Question
from wijkwerkplaats.model.words import NoteKind, Perspective, Verdict

__all__ = ["show", "view"]


def next_session(gate):
    sessions.close_session(gate, gate.session())
    sessions.start_session(gate, sessions.add_session(gate, "Tweede wijktafel"))


def test_a_digit_answers_and_the_same_digit_takes_it_back(qtbot, gate, view):
    card = view.cards[0]
    press(qtbot, card, "2")
    assert said(gate, card).verdict is Verdict.PARTLY
    assert card.buttons[Verdict.PARTLY].isChecked()
    press(qtbot, card, "2")
    assert said(gate, card).verdict is Verdict.NONE
    assert not card.buttons[Verdict.PARTLY].isChecked()


def test_clicking_a_verdict_answers_and_counts_as_discussed(qtbot, gate, view):
    qtbot.mouseClick(view.cards[1].buttons[Verdict.NO], Qt.MouseButton.LeftButton)
    assert said(gate, view.cards[1]).verdict is Verdict.NO
    assert view.progress_text.text().startswith("1 ")
    assert view.progress.value() == 1


def test_the_arrow_keys_go_from_point_to_point_also_from_a_button(qtbot, view):
    press(qtbot, view.cards[0], Qt.Key.Key_Down)
    assert view.cards[1].hasFocus()
    view.cards[1].buttons[Verdict.YES].setFocus()
    qtbot.keyClick(view.cards[1].buttons[Verdict.YES], Qt.Key.Key_Up)
    assert view.cards[0].hasFocus()


def test_skipping_asks_its_reason_in_a_field(qtbot, gate, view):
    card = view.cards[0]
    press(qtbot, card, "5")
    assert card.reason.hasFocus()
    qtbot.keyClicks(card.reason, "Volgende keer")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert card.hasFocus()
    assert said(gate, card).reason == "Volgende keer"


def test_words_with_digits_and_markup_are_text(qtbot, gate, desk, view):
    card = view.cards[0]
    qtbot.keyClicks(card.words, "In 2 straten <b>niet</b> 12")
    desk.flush()
    assert said(gate, card).text == "In 2 straten <b>niet</b> 12"
    assert said(gate, card).verdict is Verdict.NONE


def test_an_open_question_takes_no_yes_or_no(qtbot, gate, desk, show):
    part = next(
        p for p in desk.method.parts if p.checklist and any(x.kind == "open" for x in p.checklist.points)
    )
    desk.go(part=part.id)
    view = show(ChecklistView(desk, part.id))
    card = next(c for c in view.cards if c.point.kind == "open")
    press(qtbot, card, "1")
    assert said(gate, card) is None
    press(qtbot, card, "4")
    assert said(gate, card).verdict is Verdict.UNKNOWN


def test_a_remark_belongs_to_a_perspective_and_a_second_one_is_added_to_it(qtbot, gate, view):
    card = view.cards[0]
    for text in ("Wij zien dit al jaren", "En niemand kwam kijken"):
        add(qtbot, card, "remark", text, perspective=Perspective.RESIDENT)
    assert [(r.perspective, r.text) for r in said(gate, card).remarks] == [
        (Perspective.RESIDENT, "Wij zien dit al jaren\nEn niemand kwam kijken")
    ]


def test_a_remark_that_is_emptied_goes_away(qtbot, gate, desk, view):
    card = view.cards[0]
    add(qtbot, card, "remark", "Fout", perspective=Perspective.POLICY)
    card.remarks.fields[Perspective.POLICY].clear()
    desk.flush()
    assert said(gate, card).remarks == ()


def test_a_perspective_can_answer_otherwise_than_the_group(qtbot, gate, desk, view):
    card = view.cards[0]
    press(qtbot, card, "1")
    add(qtbot, card, "remark", "Wij merken er niets van", perspective=Perspective.RESIDENT)
    picker = card.remarks.verdicts[Perspective.RESIDENT]
    picker.setFocus()
    qtbot.keyClicks(picker, desk.texts.word("verdict", Verdict.NO))
    picker.activated.emit(picker.currentIndex())
    (remark,) = said(gate, card).remarks
    assert (said(gate, card).verdict, remark.verdict) == (Verdict.YES, Verdict.NO)
    assert remark.text == "Wij merken er niets van"
    gate.undo()
    assert said(gate, card).remarks[0].verdict is Verdict.NONE


def add(qtbot, card, kind, text, perspective=None):
    if not card.catch.chips[kind].isChecked():
        qtbot.mouseClick(card.catch.chips[kind], Qt.MouseButton.LeftButton)
    entry = card.catch.entry
    if perspective is not None:
        entry.perspective.setCurrentIndex(entry.perspective.findData(perspective.value))
    qtbot.keyClicks(entry.text, text)
    qtbot.keyClick(entry.text, Qt.Key.Key_Return)


def test_what_follows_from_a_point_is_kept_with_the_point(qtbot, gate, view):
    card = view.cards[2]
    qtbot.mouseClick(card.catch.chips["action"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(card.catch.entry.who, "Sanne")
    add(qtbot, card, "action", "Cijfers opvragen")
    add(qtbot, card, "decision", "We beginnen")
    add(qtbot, card, "question", "Wie betaalt?")
    add(qtbot, card, "quote", "Ik durf niet", perspective=Perspective.RESIDENT)
    action, decision = gate.all(Action)[0], gate.all(Decision)[0]
    question, quote = gate.all(Question)[0], gate.all(Note)[0]
    assert {thing.point for thing in (action, decision, question, quote)} == {card.point.id}
    assert {thing.part for thing in (action, decision, question, quote)} == {PART}
    assert action.who == "Sanne"
    assert (quote.kind, quote.perspective) == (NoteKind.QUOTE, Perspective.RESIDENT)


def test_a_day_that_cannot_be_read_is_not_lost_with_the_action(qtbot, gate, view):
    card = view.cards[0]
    qtbot.mouseClick(card.catch.chips["action"], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(card.catch.entry.day, "overmorgenochtend?")
    add(qtbot, card, "action", "Bellen")
    assert gate.all(Action) == []
    assert card.catch.entry.text.text() == "Bellen"
    assert card.catch.entry.day.hasFocus()


def test_escape_closes_the_line_and_goes_back_to_its_button(qtbot, view):
    card = view.cards[0]
    qtbot.mouseClick(card.catch.chips["question"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.catch.entry.text, Qt.Key.Key_Escape)
    assert not card.catch.entry.isVisible()
    assert card.catch.chips["question"].hasFocus()


def test_between_sessions_earlier_answers_are_shown_and_nothing_can_be_answered(qtbot, gate, desk, view):
    press(qtbot, view.cards[0], "1")
    desk.go(session_id=None)
    card = view.cards[0]
    assert view.banner.isVisible()
    assert "Eerste wijktafel" in card.before.text()
    assert "Ja" in card.before.text()
    assert not card.verdicts.isVisible()
    press(qtbot, card, "3")
    assert said(gate, card).verdict is Verdict.YES
    qtbot.mouseClick(view.banner.go, Qt.MouseButton.LeftButton)
    assert desk.place.part == HOME


def test_the_next_session_shows_what_the_one_before_answered(qtbot, gate, desk, view):
    press(qtbot, view.cards[0], "3")
    next_session(gate)
    desk.go(session_id=gate.place.session_id)
    assert "Nee" in view.cards[0].before.text()
    assert not view.cards[0].buttons[Verdict.NO].isChecked()
    assert view.progress.value() == 0


def test_a_closed_session_is_read_only(qtbot, gate, view):
    press(qtbot, view.cards[0], "1")
    sessions.close_session(gate, gate.session())
    card = view.cards[0]
    press(qtbot, card, "3")
    assert said(gate, card).verdict is Verdict.YES
    assert not card.buttons[Verdict.NO].isEnabled()
    assert not card.catch.isVisible()


def test_undo_and_edits_from_elsewhere_show(qtbot, gate, desk, view):
    card = view.cards[0]
    answers.set_verdict(gate, answers.answer_to(gate, PART, card.point.id), Verdict.YES)
    capture.add_action(gate, "Bellen", part=PART, point=card.point.id)
    assert card.buttons[Verdict.YES].isChecked()
    assert card.follow_ups.isVisible()
    desk.undo()
    desk.undo()
    assert not card.buttons[Verdict.YES].isChecked()
    assert not card.follow_ups.isVisible()


def test_each_follow_up_shows_once_however_often_things_change(qtbot, gate, view):
    point = view.cards[0].point.id
    for text in ("Bellen", "Mailen"):
        capture.add_action(gate, text, part=PART, point=point)
    lines = view.cards[0].follow_ups
    qtbot.waitUntil(lambda: sum(w.isVisible() for w in lines.children() if w.isWidgetType()) == 2)


def test_an_internal_quote_is_not_shown_with_the_point(qtbot, gate, view):
    point = view.cards[0].point.id
    capture.add_note(gate, "Geheim", part=PART, point=point, kind=NoteKind.QUOTE, internal=True)
    assert not view.cards[0].follow_ups.isVisible()


def test_search_can_bring_a_point_or_its_action_into_view(qtbot, gate, view):
    action = capture.add_action(gate, "Bellen", part=PART, point=view.cards[3].point.id)
    assert view.reveal(action.id)
    assert view.cards[3].hasFocus()
    assert not view.reveal("elsewhere")


@pytest.mark.parametrize("part", ["financing", "monitoring", "cooperation"])
def test_parts_without_a_screen_of_their_own_open_and_take_notes(qtbot, gate, desk, show, part):
    desk.go(part=part)
    screen = show(screen_class(part)(desk, part))
    screen.refresh_if_stale()
    qtbot.keyClicks(screen.notes.add, "Mooi gesprek")
    qtbot.keyClick(screen.notes.add, Qt.Key.Key_Return)
    assert [(n.part, n.text) for n in gate.all(Note)] == [(part, "Mooi gesprek")]
    assert screen.first_focus() is not None


def test_notes_for_the_facilitator_are_not_in_the_room(gate, desk, show):
    desk.go(part="monitoring")
    screen = show(screen_class("monitoring")(desk, "monitoring"))
    capture.add_note(gate, "Voor mij", internal=True)
    assert screen.notes.texts() == ["Voor mij"]
    room_looks_along(desk)
    assert screen.notes.texts() == []
