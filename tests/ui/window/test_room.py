"""The presentation on a second screen: it follows, holds still, goes black, is locked, and ends calmly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from tests.support import open_gate
from ui.app import Application
from ui.screens.stakeholders.view_switch import View, ViewSwitch
from ui.widgets.fields import AddLine
from ui.widgets.pick_line import PickLine
from ui.window.room import keeper
from ui.window.room.room import Room, fitting_zoom
from ui.window.room.window import ZOOMS
from wijkwerkplaats.edits.sessions import add_session, set_agenda
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.model import AgendaItem, Note

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(program: Application, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Room:
    """The program with a presentation on what stands for a second screen."""
    monkeypatch.setattr(keeper, "other_screen", lambda window: window.screen())
    program.desk.go(part="urgency")
    program.set_presenting(True)
    found = shown(program)
    assert found.window.isVisible() and found.pages.header.title.text()  # at once; the page follows
    qtbot.waitUntil(lambda: found.pages.shown is not None)
    found.window.settle()
    return found


def shown(program: Application) -> Room:
    found = program.window.bench.room
    assert found is not None
    return found


def words(room: Room) -> str:
    return " ".join(one.text() for one in room.window.stage._page.findChildren(QLabel) if one.isVisible())


def test_the_facilitator_keeps_everything_and_the_room_sees_the_page(
    program: Application, room: Room
) -> None:
    assert not program.desk.presenting and room.desk.presenting
    assert not program.window.isFullScreen() and program.window.menuBar().isVisible()
    assert room.window.isVisible() and room.pages.shown is not None
    assert program.desk.method.part("urgency").title in words(room)
    program.desk.go(part="vision")
    assert program.desk.method.part("vision").title in words(room)
    program.set_presenting(False)
    assert program.window.bench.room is None


def test_the_room_sees_what_is_written_down_at_once(program: Application, room: Room, qtbot: QtBot) -> None:
    program.desk.go(part="session")
    set_agenda(program.gate, program.gate.session(), (AgendaItem(title="Soep eten", minutes=15),))
    model = room.pages.shown.agenda.table.model()  # type: ignore[union-attr]
    assert model.index(0, 1).data() == "Soep eten"


def test_the_room_is_shown_nothing_to_add_things_with(program: Application, room: Room) -> None:
    program.window.bench.pages.show_place()
    for page in (
        "home",
        "register",
        "closing",
        "stakeholders",
        "steering",
        "alliance",
        "worlds",
        "monitoring",
    ):
        program.desk.go(part=page)
        QApplication.processEvents()
        lines = [one for one in room.pages.findChildren(QLineEdit) if isinstance(one, AddLine | PickLine)]
        assert not [one.accessibleName() for one in lines if one.isVisible()], page
        own = program.window.bench.pages.findChildren(QLineEdit)
        assert [
            one for one in own if isinstance(one, AddLine | PickLine) and one.isVisible()
        ] or page == "register"


def test_locked_it_cannot_be_touched_and_unlocked_it_can(program: Application, room: Room) -> None:
    stage, took = room.window.stage, []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.MouseButtonPress:
                took.append(event)
            return False

    watch = Watch()
    stage._scene.installEventFilter(watch)
    QApplication.instance().installEventFilter(watch)

    def press() -> int:
        took.clear()
        at = QPointF(40, 40)
        event = QMouseEvent(
            QEvent.Type.MouseButtonPress, at, at, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(stage.viewport(), event)
        return len(took)

    locked = press()
    program.window.bench.lock()
    assert not room.state.locked
    assert press() > locked
    QApplication.instance().removeEventFilter(watch)


def test_keys_in_its_window_are_for_showing(program: Application, room: Room, qtbot: QtBot) -> None:
    window = room.window
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert room.state.blank and window.black.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert not window.black.isVisible()
    before = room.state.zoom
    qtbot.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert room.state.zoom == before + 1
    qtbot.keyClick(window, Qt.Key.Key_F)
    assert window.still.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: program.window.bench.room is None)


def test_a_frozen_picture_stays_while_the_facilitator_looks_elsewhere(
    program: Application, room: Room
) -> None:
    program.window.bench.freeze()
    picture = room.window.still.pixmap().toImage()
    program.desk.go(part="home")
    assert room.window.still.pixmap().toImage() == picture and room.window.still.isVisible()
    program.window.bench.freeze()
    assert not room.window.still.isVisible()


def test_ctrl_space_in_the_room_writes_in_the_facilitators_window(
    program: Application, room: Room, qtbot: QtBot
) -> None:
    with qtbot.waitActive(room.window):
        room.window.activateWindow()
    with qtbot.waitActive(program.window):
        qtbot.keyClick(room.window, Qt.Key.Key_Space, CONTROL)
    line = program.window.bench.capture.line
    assert line.isVisible() and line.hasFocus()
    qtbot.keyClicks(line, "Gezegd in de zaal")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [note.text for note in program.gate.all(Note)] == ["Gezegd in de zaal"]


@pytest.mark.parametrize(
    ("height", "percent", "zoom"), [(800, 100, 1.5), (1080, 100, 1.7), (2160, 100, 2.3), (800, 200, 1.0)]
)
def test_it_begins_at_a_size_that_fits_the_screen(height: int, percent: int, zoom: float) -> None:
    assert ZOOMS[fitting_zoom(height, percent)] == zoom


def test_tabs_turn_along(program: Application, room: Room) -> None:
    mine, theirs = (
        pages.shown.findChildren(QTabBar)[0] for pages in (program.window.bench.pages, room.pages)
    )
    mine.setCurrentIndex(2)
    assert theirs.currentIndex() == 2


def test_the_room_sees_the_same_picture_of_the_parties(program: Application, room: Room) -> None:
    add_stakeholder(program.gate, "Politie")
    program.desk.go(part="stakeholders")
    mine, theirs = (
        pages.shown.findChildren(ViewSwitch)[0] for pages in (program.window.bench.pages, room.pages)
    )
    mine.chips[View.DOMAINS].click()
    assert theirs.view is View.DOMAINS
    program.desk.go(part="vision")
    program.desk.go(part="stakeholders")
    assert theirs.view is View.DOMAINS


def test_another_language_and_size_keep_the_presentation(program: Application, room: Room) -> None:
    room.larger()
    zoom = room.state.zoom
    program.set_language("nl")
    again = shown(program)
    assert again.state.zoom == zoom and again.window.isVisible()
    assert again.desk.language == "nl"


def test_a_screen_that_goes_and_comes_back_loses_nothing(
    program: Application, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.window.bench.capture.open()
    program.window.bench.capture.line.setText("half getypt")
    room.blank(True)
    said: list[str] = []
    program.desk.problem.connect(said.append)
    screen = program.window.screen()
    monkeypatch.setattr(keeper, "other_screen", lambda _window: None)
    program.window.keeper.on_screen_gone(screen)
    assert program.window.bench.room is None and len(said) == 1
    assert program.window.bench.capture.line.text() == "half getypt"
    assert program.window.isVisible() and not program.desk.presenting
    monkeypatch.setattr(keeper, "other_screen", lambda window: window.screen())
    program.window.keeper.on_screen_come(screen)
    assert shown(program).state.blank
    program.set_presenting(False)
    program.window.keeper.on_screen_come(screen)
    assert program.window.bench.room is None


def test_another_file_takes_the_place_of_the_first_in_the_room_too(
    program: Application, room: Room, tmp_path: Path
) -> None:
    set_agenda(program.gate, program.gate.session(), (AgendaItem(part="urgency"),))
    program.window.bench.clock.begin()
    other = tmp_path / "elders.wijk"
    gate = open_gate(other)
    add_traject(gate, "Elders")
    add_session(gate, "Tafel elders")
    gate.close()
    program.open_file(str(other))
    again = shown(program)
    assert again is not room and again.window.left.text() == program.desk.session.title
    program.desk.go(part="home")
    assert "Molenwijk" not in words(again)


def test_in_a_break_the_room_reads_until_when(program: Application, room: Room) -> None:
    moments = [datetime(2026, 3, 4, 18, 30, tzinfo=UTC)]
    clock = program.window.bench.clock
    clock.now = lambda: moments[0]
    agenda = (
        AgendaItem(part="urgency", minutes=30),
        AgendaItem(title="Pauze", minutes=15),
        AgendaItem(part="vision"),
    )
    set_agenda(program.gate, program.gate.session(), agenda)
    clock.begin()
    moments[0] += timedelta(minutes=30)
    clock.next()
    assert room.interlude.isVisible() and room.interlude.title.text() == "Pauze"
    ends = datetime(2026, 3, 4, 19, 15, tzinfo=UTC).astimezone()
    assert f"{ends:%H:%M}" in room.interlude.until.text()
    clock.next()
    assert not room.interlude.isVisible() and program.desk.place.part == "vision"


def test_on_one_screen_b_makes_it_black_and_a_lock_keeps_hands_off(
    program: Application, qtbot: QtBot
) -> None:
    program.desk.go(part="home")
    program.set_presenting(True)
    bench = program.window.bench
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    qtbot.keyClick(program.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert bench.cover.isVisible() and bench.cover.black
    qtbot.keyClick(bench.cover, Qt.Key.Key_B)
    assert not bench.cover.isVisible()
    bench.lock()
    assert bench.cover.isVisible() and bench.childAt(QPoint(300, 300)) is bench.cover
    bench.lock()
    assert not bench.cover.isVisible()
