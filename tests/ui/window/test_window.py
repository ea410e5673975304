"""The window at work: moving, marking, undoing, closing and reopening, presenting, switching looks."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.file import open_werkplaats
from ui.app import Application
from ui.desk import HOME
from ui.widgets.fields import AddLine
from ui.window.side.panel import NOTES, QUESTIONS
from ui.window.workbench import Workbench
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Note, PartMark, Question, Stakeholder
from wijkwerkplaats.model.words import PartState, SessionState

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(program: Application) -> Workbench:
    return program.window.bench


def test_the_rail_walks_by_keyboard_and_opens_with_enter(program: Application, qtbot: QtBot) -> None:
    tree = program.window.bench.rail.tree
    tree.setFocus()
    program.desk.go(part="urgency")
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert program.desk.place.part == "urgency"
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert program.desk.place.part == "issues"


def test_every_part_has_a_page(program: Application) -> None:
    for part in program.desk.method.parts:
        program.desk.go(part=part.id)
        assert program.window.bench.pages.header.title.text() == part.title


def test_a_page_that_nobody_built_shows_an_empty_state(program: Application, bench: Workbench) -> None:
    program.desk.go(part="no-such-page")
    assert bench.pages.shown is None
    assert not bench.pages.header.isVisible()


def test_a_part_is_marked_skipped_with_a_reason_and_the_rail_tells(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    program.desk.go(part="policy")
    header = bench.pages.header
    qtbot.mouseClick(header.skip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(header.reason.field, Qt.Key.Key_Return)
    assert program.gate.all(PartMark) == []
    qtbot.keyClicks(header.reason.field, "Doen we later")
    qtbot.keyClick(header.reason.field, Qt.Key.Key_Return)
    (mark,) = program.gate.all(PartMark)
    assert (mark.part, mark.state, mark.reason) == ("policy", PartState.SKIPPED, "Doen we later")
    tip = bench.rail.tree.rows.show_page("policy").data(Qt.ItemDataRole.AccessibleTextRole)
    assert tip.endswith("Skipped. Doen we later")
    qtbot.mouseClick(header.again, Qt.MouseButton.LeftButton)
    assert program.gate.all(PartMark) == []


def test_undo_names_the_step_and_returns_to_its_screen(program: Application, qtbot: QtBot) -> None:
    desk, commands = program.desk, program.window.commands
    desk.go(part="stakeholders")
    desk.do(add_stakeholder, "Politie & co")
    desk.go(part="vision")
    assert commands.undo.text() == "Undo: Party added: Politie && co"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    assert desk.place.part == "stakeholders"
    assert program.gate.all(Stakeholder) == []
    assert commands.redo.text() == "Redo: Party added: Politie && co"
    qtbot.keyClick(program.window, Qt.Key.Key_Y, CONTROL)
    assert [party.name for party in program.gate.all(Stakeholder)] == ["Politie & co"]


def test_undo_in_a_field_takes_back_the_step_and_not_letters(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    program.desk.go(part="session")
    screen = bench.pages.shown
    qtbot.keyClicks(screen.place, "Buurthuis")
    assert program.window.focusWidget() is not None
    screen.place.setFocus()
    qtbot.keyClick(screen.place, Qt.Key.Key_Z, CONTROL)
    assert program.gate.session().place == ""
    assert screen.place.text() == ""


def test_a_closed_session_is_read_only_until_it_is_reopened_with_a_reason(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    desk, banner = program.desk, bench.pages.banner
    desk.do(close_session, desk.session)
    assert banner.isVisible()
    assert not desk.editable
    bench.catch(1)
    assert not bench.side.capture(1).line.isEnabled()
    qtbot.mouseClick(bench.header.next, Qt.MouseButton.LeftButton)
    qtbot.keyClick(banner.reason, Qt.Key.Key_Return)
    assert desk.session.state is SessionState.CLOSED
    qtbot.keyClicks(banner.reason, "Er mist een besluit")
    qtbot.mouseClick(banner.confirm, Qt.MouseButton.LeftButton)
    assert desk.session.state is SessionState.RUNNING
    assert [one.reason for one in desk.session.reopenings] == ["Er mist een besluit"]
    assert program.window.bench.pages.isAncestorOf(program.qapp.focusWidget())
    assert not banner.isVisible()
    assert bench.side.capture(1).line.isEnabled()


def test_the_language_changes_in_place(program: Application, qapp: QApplication) -> None:
    window = program.window
    program.desk.go(part="vision")
    program.set_language("nl")
    assert program.window is window
    assert program.desk.place.part == "vision"
    assert window.bench.pages.header.title.text() == "Visie en ambities"
    assert window.commands.undo.text().startswith("Ongedaan maken")
    program.set_language("en")
    assert window.commands.undo.text().startswith("Undo")


@pytest.mark.parametrize("theme", ["dark", "contrast", "light"])
def test_every_theme_and_size_shows_the_same_place(program: Application, theme: str) -> None:
    program.desk.go(part="urgency")
    program.set_theme(theme)
    program.set_text_size(200)
    assert program.desk.place.part == "urgency"
    assert program.window.bench.pages.shown is not None
    program.set_text_size(100)
    program.set_theme("light")


def test_the_room_sees_no_panels_and_can_still_be_written_down(program: Application, qtbot: QtBot) -> None:
    program.desk.go(part="urgency")
    program.set_presenting(True)
    bench = program.window.bench
    assert program.desk.presenting
    assert program.window.isFullScreen()
    hidden = (bench.rail, bench.side, bench.header.search, bench.header.next, program.window.menuBar())
    assert not any(widget.isVisible() for widget in hidden)
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    qtbot.keyClick(program.window, Qt.Key.Key_N, CONTROL)
    assert bench.quick.isVisible()
    qtbot.keyClicks(bench.quick.line, "Gezegd in de zaal")
    qtbot.keyClick(bench.quick.line, Qt.Key.Key_Return)
    assert [note.text for note in program.gate.all(Note)] == ["Gezegd in de zaal"]
    assert not bench.quick.isVisible()
    assert bench.pages.isAncestorOf(program.qapp.focusWidget())
    assert bench.message.isHidden()
    qtbot.keyClick(program.window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: not program.desk.presenting)
    assert program.window.bench.rail.isVisible()


def test_search_leads_to_what_was_written(program: Application, bench: Workbench, qtbot: QtBot) -> None:
    program.desk.go(part="worlds")
    note = program.desk.do(add_note, "De speeltuin is van iedereen")
    program.desk.go(part="home")
    field = bench.header.search
    qtbot.keyClick(program.window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(field, "SPEELTUIN")
    qtbot.waitUntil(lambda: field.results.isVisible())
    assert field.results.list.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert program.desk.place.part == "worlds"
    assert not field.results.isVisible()
    assert bench.side.capture(1).cards[note.id].isVisible()


def test_who_types_fast_and_goes_on_gets_no_list_over_the_page(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    field = bench.header.search
    qtbot.keyClick(program.window, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(field, "SPEELTUIN")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.hasFocus()
    assert not field._timer.isActive()


def test_closing_keeps_what_stands_in_a_line_without_enter(
    program: Application, bench: Workbench, qtbot: QtBot, file: Path
) -> None:
    program.desk.go(part=HOME)
    bench.catch(NOTES)
    qtbot.keyClicks(bench.side.capture(NOTES).line, "half a note")
    bench.catch(QUESTIONS)
    qtbot.keyClicks(bench.side.capture(QUESTIONS).line, "half a question")
    bench.note_quickly()
    qtbot.keyClicks(bench.capture.line, "+ half an action")
    [name] = [one for one in bench.pages.findChildren(AddLine) if one.makes_large]
    qtbot.keyClicks(name, "Half")
    program.close()
    with closing(Gate(open_werkplaats(file))) as gate:
        [traject] = gate.trajects()  # nobody asked for another neighbourhood yet
        assert [one.text for one in gate.all(Note, traject.id)] == ["half a note"]
        assert [one.text for one in gate.all(Question, traject.id)] == ["half a question"]
        assert [one.text for one in gate.all(Action, traject.id)] == ["half an action"]


def test_messages_stay_or_leave_and_can_be_put_away(program: Application, bench: Workbench) -> None:
    program.desk.problem.emit("De schijf is vol.")
    assert bench.message.isVisible()
    assert bench.message.words.text() == "De schijf is vol."
    bench.message.away.click()
    assert not bench.message.isVisible()


def test_a_narrow_window_folds_its_panels_and_the_keys_bring_them_back(
    program: Application, bench: Workbench, qtbot: QtBot
) -> None:
    program.window.resize(700, 600)
    qtbot.waitUntil(lambda: not bench.side.isVisible())
    qtbot.keyClick(program.window, Qt.Key.Key_F10)
    assert bench.side.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_F9)
    assert bench.rail.isVisible()


def test_f1_shows_all_keys_beside_the_work(program: Application, qtbot: QtBot) -> None:
    from ui.dialogs.keys import KeysDialog

    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    (dialog,) = program.window.findChildren(KeysDialog)
    assert not dialog.isModal()
    dialog.close()


def test_nothing_flashes_as_a_window_of_its_own(program: Application, qapp: QApplication) -> None:
    watch = _Windows()
    qapp.installEventFilter(watch)
    for part in ("home", "session", *(part.id for part in program.desk.method.parts)):
        program.desk.go(part=part)
    for tab in range(5):
        program.window.bench.side.show_tab(tab)
    qapp.removeEventFilter(watch)
    assert watch.seen == []


class _Windows(QObject):
    """Remembers every widget that shows as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False
