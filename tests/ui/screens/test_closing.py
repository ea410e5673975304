"""Closing a session: mending the harvest, making both papers, finding them back, printing them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.desk import HOME, SESSION
from ui.screens.closing import maker as maker_module
from ui.screens.closing.agreed import ActionsCard, QuestionsCard
from ui.screens.closing.screen import ClosingScreen
from wijkwerkplaats.edits import capture, common, sessions
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.model import Action, Decision, Note, Question, Session
from wijkwerkplaats.model.words import ActionState, DepartureKind, NoteKind, Perspective, SessionState
from wijkwerkplaats.report import Audience


@pytest.fixture
def screen(qtbot, desk):
    """The page in a running session."""
    desk.go(part="closing")
    return opened(qtbot, desk)


def opened(qtbot, desk):
    made = ClosingScreen(desk, "closing")
    on_screen(qtbot, made, 760, 900)
    qtbot.waitUntil(lambda: not made.maker.busy, timeout=20_000)
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def closed(qtbot, screen):
    """Close by the button, and wait until the papers are there or not."""
    click(qtbot, screen.close_button)
    qtbot.waitUntil(lambda: not screen.maker.busy, timeout=20_000)


def papers(gate):
    return sorted(path.name for path in (gate.storage.path.parent / "verslagen").glob("*"))


def test_adding_by_typing(qtbot, screen, gate):
    for line, words in (
        (screen.decided.line, "We beginnen op het plein"),
        (screen.to_do.line, "Koffie regelen @Fatima !12-3-2026"),
        (screen.parked.line, "Wie betaalt?"),
    ):
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [d.text for d in gate.all(Decision)] == ["We beginnen op het plein"]
    [action] = gate.all(Action)
    assert (action.text, action.who, action.due) == ("Koffie regelen", "Fatima", date(2026, 3, 12))
    assert [q.text for q in gate.all(Question)] == ["Wie betaalt?"]
    assert screen.decided.table.proxy.rowCount() == 1


def test_who_and_when_are_mended_in_the_table(qtbot, screen, gate):
    capture.add_action(gate, "Bellen", part="urgency")
    model = screen.to_do.table.model()
    assert model.index(0, ActionsCard.WHO).data() == "nobody yet"
    assert model.setData(model.index(0, ActionsCard.WHO), "Fatima")
    assert model.setData(model.index(0, ActionsCard.WHEN), date(2026, 3, 12))
    assert model.setData(model.index(0, 3), ActionState.DONE.value)
    [action] = gate.all(Action)
    assert (action.who, action.due, action.state) == ("Fatima", date(2026, 3, 12), ActionState.DONE)
    assert model.index(0, ActionsCard.WHO).data() == "Fatima"


def test_a_long_text_keeps_its_lines_when_it_is_edited(qtbot, screen, gate):
    decision = capture.add_decision(gate, "regel een\nregel twee")
    screen.decided.table.begin(decision.id, 1)
    editor = screen.decided.table.viewport().focusWidget() or screen.focusWidget()
    qtbot.keyClicks(editor, "omdat")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "het moet")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    [after] = gate.all(Decision)
    assert (after.text, after.reason) == ("regel een\nregel twee", "omdat\nhet moet")


def test_an_answer_closes_the_question(qtbot, screen, gate):
    capture.add_question(gate, "Wie betaalt?")
    model = screen.parked.table.model()
    assert model.setData(model.index(0, QuestionsCard.ANSWER), "De gemeente")
    [question] = gate.all(Question)
    assert (question.answer, question.answered) == ("De gemeente", True)


def test_delete_takes_a_row_away_and_undo_brings_it_back(qtbot, screen, gate, desk):
    decision = capture.add_decision(gate, "Toch niet")
    screen.decided.table.choose(decision.id)
    qtbot.keyClick(screen.decided.table, Qt.Key.Key_Delete)
    assert gate.all(Decision) == []
    desk.undo()
    assert gate.all(Decision) == [decision]


def test_what_lacks_leads_to_where_it_is_mended(qtbot, screen, gate, desk):
    capture.add_action(gate, "Bellen", due=date(2026, 3, 12))
    lack = next(one for one in screen.lacks._said if one.key == "who")
    screen.lacks.asked.emit(lack)
    editor = screen.focusWidget()
    qtbot.keyClicks(editor, "Fatima")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert gate.all(Action)[0].who == "Fatima"
    screen.lacks.asked.emit(next(one for one in screen.lacks._said if one.key == "present"))
    assert desk.place.part == SESSION


def test_changes_are_told_on_balance(qtbot, screen, gate):
    add_stakeholder(gate, "Politie")
    gone = add_stakeholder(gate, "Apotheek")
    common.remove(gate, gone)
    lines = [sentence for _, sentences in screen.changes._said for _, sentence in sentences]
    assert lines == ["Erbij, partijen: Politie"]


# Closing


def test_closing_makes_both_papers(qtbot, screen, gate, desk):
    capture.add_decision(gate, "We beginnen op het plein")
    screen.decided.line.setText("")
    closed(qtbot, screen)
    assert gate.session().state is SessionState.CLOSED
    day = gate.session().day.isoformat()
    assert papers(gate) == [
        f"molenwijk-{day}-eerste-wijktafel-deelnemers.pdf",
        f"molenwijk-{day}-eerste-wijktafel-intern.pdf",
    ]
    for audience, face in screen.papers.faces.items():
        assert face.isVisibleTo(screen), audience
        assert face.paper.pages == len(pypdfium2.PdfDocument(face.paper.path))
        assert not face.paper.picture.isNull()
    assert not screen.foot.isVisibleTo(screen)
    assert not screen.decided.line.isVisibleTo(screen)


def test_what_is_being_typed_reaches_the_paper(qtbot, screen, gate):
    decision = capture.add_decision(gate, "We beginnen")
    screen.decided.table.begin(decision.id, 1)
    qtbot.keyClicks(screen.focusWidget(), "Iedereen wil het")
    closed(qtbot, screen)
    assert gate.all(Decision)[0].reason == "Iedereen wil het"
    text = pypdfium2.PdfDocument(screen.papers.faces[Audience.PARTICIPANTS].paper.path)[0].get_textpage()
    assert "Iedereen wil het" in text.get_text_bounded()


def test_a_refused_paper_leaves_the_session_closed_and_goes_elsewhere(
    qtbot, screen, gate, tmp_path, monkeypatch
):
    (gate.storage.path.parent / "verslagen").write_text("geen map")
    closed(qtbot, screen)
    assert gate.session().state is SessionState.CLOSED
    assert screen.papers.problem.isVisibleTo(screen)
    assert screen.papers.problem.text()
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path / "elders")
    click(qtbot, screen.papers.elsewhere)
    qtbot.waitUntil(lambda: not screen.maker.busy, timeout=20_000)
    assert len(list((tmp_path / "elders").glob("*.pdf"))) == 2
    assert not screen.papers.problem.isVisibleTo(screen)


def test_seeing_the_paper_first_writes_nothing(qtbot, screen, gate):
    click(qtbot, screen.look_button)
    qtbot.waitUntil(lambda: not screen.preview.busy, timeout=20_000)
    assert gate.session().state is SessionState.RUNNING
    assert screen.preview.pages.isVisibleTo(screen)
    assert papers(gate) == []


def made(qtbot, screen):
    """Write the papers without closing."""
    screen._make()
    qtbot.waitUntil(lambda: not screen.maker.busy, timeout=20_000)


def test_closing_makes_papers_anew_where_older_ones_are(qtbot, screen, gate):
    made(qtbot, screen)
    capture.add_decision(gate, "Op het laatst besloten")
    closed(qtbot, screen)
    text = pypdfium2.PdfDocument(screen.papers.faces[Audience.PARTICIPANTS].paper.path)[0].get_textpage()
    assert "Op het laatst besloten" in text.get_text_bounded()


def test_closing_on_a_page_that_has_not_seen_the_older_papers(qtbot, screen, gate, desk):
    """Looking at what is there makes way for writing what is new."""
    made(qtbot, screen)
    capture.add_decision(gate, "Op het laatst besloten")
    other = opened(qtbot, desk)
    closed(qtbot, other)
    text = pypdfium2.PdfDocument(other.papers.faces[Audience.PARTICIPANTS].paper.path)[0].get_textpage()
    assert "Op het laatst besloten" in text.get_text_bounded()


def test_a_closed_session_finds_its_papers_back(qtbot, screen, gate, desk):
    closed(qtbot, screen)
    again = opened(qtbot, desk)
    assert again.papers.faces[Audience.INTERNAL].paper is not None
    for path in (gate.storage.path.parent / "verslagen").glob("*"):
        path.unlink()
    third = opened(qtbot, desk)
    assert third.papers.make.isVisibleTo(third)
    click(qtbot, third.papers.make)
    qtbot.waitUntil(lambda: not third.maker.busy, timeout=20_000)
    assert len(papers(gate)) == 2


def test_sessions_with_one_name_have_papers_of_their_own(qtbot, screen, gate, desk):
    first = gate.session()
    closed(qtbot, screen)
    second = sessions.add_session(gate, first.title, day=first.day)
    sessions.start_session(gate, second)
    desk.go(part="closing")
    targets = screen.maker.targets(gate.get(Session, second.id))
    assert not {path.name for path in targets.values()} & set(papers(gate))


def test_papers_that_are_ready_after_the_desk_is_released_ask_nothing_of_the_file(qtbot, screen, desk):
    click(qtbot, screen.close_button)
    job = screen.maker._job
    assert job is not None
    with qtbot.waitSignal(job.done, timeout=20_000):
        desk.released.emit()
    assert not screen.maker.busy
    assert [gone.kind for gone in desk.outbox.waiting] == [DepartureKind.SUMMARY, DepartureKind.INTERNAL]


def test_papers_are_outdated_after_a_change(qtbot, screen, gate, monkeypatch):
    made(qtbot, screen)
    fresh = screen.papers.told.text()
    monkeypatch.setattr(screen.maker, "_outdated", lambda _session: True)
    capture.add_decision(gate, "Nog iets")
    assert len(screen.papers.told.text()) > len(fresh)


# Opening and printing


def test_opening_a_paper(qtbot, screen, gate, desk, monkeypatch):
    shown, said = [], []
    monkeypatch.setattr(
        maker_module, "show_in_program", lambda path: not shown.append(path) and len(shown) < 3
    )
    desk.problem.connect(said.append)
    closed(qtbot, screen)
    face = screen.papers.faces[Audience.PARTICIPANTS]
    click(qtbot, face.open)
    click(qtbot, screen.papers.folder)
    assert shown == [face.paper.path, face.paper.path.parent]
    assert said == []
    click(qtbot, face.open)  # now no program is found
    face.paper.path.unlink()
    click(qtbot, face.open)
    assert len(said) == 2


def test_printing_without_a_printer_says_so(qtbot, screen, desk, monkeypatch):
    said = []
    desk.problem.connect(said.append)
    monkeypatch.setattr(maker_module, "has_printer", lambda: False)
    closed(qtbot, screen)
    click(qtbot, screen.papers.faces[Audience.PARTICIPANTS].print)
    assert said == [desk.texts("error.print.none")]


def test_printing_sends_every_page(qtbot, screen, gate, desk, tmp_path, monkeypatch):
    for number in range(60):
        capture.add_decision(gate, f"Besluit {number} dat op papier moet komen")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "geprint.pdf"))
    printer.setResolution(300)
    monkeypatch.setattr(maker_module, "has_printer", lambda: True)
    monkeypatch.setattr(ask, "printer", lambda *_, **__: printer)
    closed(qtbot, screen)
    face = screen.papers.faces[Audience.PARTICIPANTS]
    with qtbot.waitSignal(desk.told, timeout=30_000):
        click(qtbot, face.print)
    printed = pypdfium2.PdfDocument(tmp_path / "geprint.pdf")
    assert len(printed) == face.paper.pages > 1
    inked = printed[0].render(scale=1).to_numpy()
    assert 0 < (inked < 128).sum() < inked.size / 4  # words on white, not a black page
    assert screen.papers.both.isVisibleTo(screen)


# Where there is nothing to close


def test_between_sessions_there_is_a_way_to_the_sessions(qtbot, screen, desk):
    desk.go(session_id=None, part="closing")
    assert screen._stack.currentIndex() == 1
    click(qtbot, screen.leave)
    assert desk.place.part == HOME


def test_a_session_that_has_not_begun_leads_to_its_page(qtbot, screen, gate, desk):
    session = sessions.add_session(gate, "Tweede")
    desk.go(session_id=session.id, part="closing")
    assert screen._stack.currentIndex() == 1
    click(qtbot, screen.leave)
    assert desk.place.part == SESSION


def test_the_room_sees_no_internal_note_and_no_internal_paper(qtbot, screen, gate, desk):
    capture.add_note(gate, "Alleen voor mij", internal=True)
    capture.add_note(gate, "Voor iedereen", kind=NoteKind.QUOTE, perspective=Perspective.RESIDENT)
    assert screen.said.table.proxy.rowCount() == 2
    room_looks_along(desk)
    assert [note.text for note in screen.said.table.shown_records()] == ["Voor iedereen"]
    assert not screen.papers.faces[Audience.INTERNAL].isVisibleTo(screen)


def test_a_note_is_kept_from_the_participants_at_the_last_moment(qtbot, screen, gate):
    capture.add_note(gate, "Beter van niet")
    model = screen.said.table.model()
    assert model.setData(model.index(0, 2), "me")
    assert gate.all(Note)[0].internal


def test_reveal_brings_a_row_into_view(qtbot, screen, gate, desk):
    question = capture.add_question(gate, "Wie betaalt?")
    screen.reveal(question.id)
    assert screen.parked.table.current_key() == question.id


def test_folder_of_the_papers_is_beside_the_file(screen, gate):
    assert screen.maker.folder() == Path(gate.storage.path).parent / "verslagen"


def test_after_closing_the_keys_are_at_the_papers(qtbot, screen):
    screen.activateWindow()
    screen.close_button.setFocus()
    qtbot.keyClick(screen.close_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not screen.maker.busy, timeout=20_000)
    assert QApplication.focusWidget() is next(iter(screen.papers.faces.values())).open
