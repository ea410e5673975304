"""Counting urgency, deciding on its type, and writing down what it rests on."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.showing import on_screen
from ui.screens.urgency.screen import UrgencyScreen
from ui.screens.urgency.votes import MOST, ROWS
from wijkwerkplaats.edits import sessions
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import Evidence, Urgency
from wijkwerkplaats.model.words import EvidenceKind, Perspective, UrgencyType

RESIDENT, POLICY = ROWS.index(Perspective.RESIDENT), ROWS.index(Perspective.POLICY)


@pytest.fixture
def screen(qtbot, desk):
    """The screen of §4.1 in a running session."""
    made = UrgencyScreen(desk, "urgency")
    on_screen(qtbot, made, 760, 900)
    return made


def counts(gate, perspective):
    found = next((v.counts for u in gate.all(Urgency) for v in u.votes if v.perspective is perspective), None)
    return found or (0,) * 5


def stand(screen, row, mark):
    grid = screen.felt.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.votes.index(row, mark - 1))
    return grid


def type_in(qtbot, grid, text, then=Qt.Key.Key_Return):
    qtbot.keyClick(grid.viewport(), text[0]) if text[0].isdigit() else grid.edit(grid.currentIndex())
    editor = grid.indexWidget(grid.currentIndex())
    qtbot.keyClicks(editor, text[1:] if text[0].isdigit() else text)
    qtbot.keyClick(editor, then)


def test_a_number_and_an_arrow_fill_the_row(qtbot, gate, screen):
    grid = stand(screen, RESIDENT, 4)
    type_in(qtbot, grid, "3", then=Qt.Key.Key_Right)
    type_in(qtbot, grid, "12")
    assert counts(gate, Perspective.RESIDENT) == (0, 0, 0, 3, 12)


def test_plus_and_minus_count_and_stop_at_zero(qtbot, gate, screen):
    grid = stand(screen, POLICY, 2)
    for key in "++-":
        qtbot.keyClick(grid, key)
    assert counts(gate, Perspective.POLICY) == (0, 1, 0, 0, 0)
    for key in "---":
        qtbot.keyClick(grid, key)
    assert counts(gate, Perspective.POLICY) == (0, 0, 0, 0, 0)


def test_the_mouse_presses_plus_and_minus_in_a_cell(qtbot, gate, screen):
    grid = screen.felt.grid
    cell = grid.visualRect(grid.votes.index(RESIDENT, 2))
    plus, minus = QPoint(cell.right() - 8, cell.center().y()), QPoint(cell.left() + 8, cell.center().y())
    for spot in (plus, plus, minus):
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert counts(gate, Perspective.RESIDENT) == (0, 0, 1, 0, 0)


@pytest.mark.parametrize("typed", ["-3", str(MOST + 1), "veel"])
def test_what_is_no_count_is_refused_in_words(qtbot, gate, screen, typed):
    type_in(qtbot, stand(screen, RESIDENT, 1), typed)
    assert counts(gate, Perspective.RESIDENT) == (0, 0, 0, 0, 0)
    assert typed in screen.felt.problem.text()
    assert screen.felt.problem.isVisible()
    qtbot.keyClick(screen.felt.grid, "+")
    assert not screen.felt.problem.isVisible()


def vote(gate, perspective, *marks):
    for mark, count in enumerate(marks, start=1):
        edits.set_count(gate, edits.urgency_of(gate), perspective, mark, count)


def test_the_largest_difference_is_said_and_shown_in_the_table(gate, screen):
    vote(gate, Perspective.RESIDENT, 0, 0, 0, 0, 4)
    vote(gate, Perspective.POLICY, 0, 3, 0, 0, 0)
    assert "bewoners op 5, beleid op 2" in screen.felt.sentence.text()
    assert screen.felt.plot.isVisible()
    model = screen.felt.grid.votes
    assert [model.index(POLICY, column).data() for column in (5, 6, 7, 8)] == ["3", "2", "2", "100 %"]


def test_more_people_than_present_is_told_and_allowed(gate, screen):
    sessions.add_attendee(gate, gate.session(), Perspective.RESIDENT)
    vote(gate, Perspective.RESIDENT, 0, 0, 0, 0, 4)
    assert screen.felt.warning.isVisible()
    assert counts(gate, Perspective.RESIDENT)[4] == 4


def test_signals_suggest_a_type_and_the_group_decides(qtbot, gate, screen):
    screen.tabs.setCurrentIndex(1)
    kind = screen.kind
    kind.signals["decline"].click()
    assert kind.choices[UrgencyType.CREEPING].note
    qtbot.mouseClick(kind.choices[UrgencyType.ACUTE], Qt.MouseButton.LeftButton)
    assert gate.all(Urgency)[0].type is UrgencyType.ACUTE
    assert gate.all(Urgency)[0].signals == ("decline",)
    qtbot.mouseClick(kind.choices[UrgencyType.ACUTE], Qt.MouseButton.LeftButton)
    assert gate.all(Urgency)[0].type is UrgencyType.NONE


def test_why_the_group_chooses_is_kept(qtbot, gate, desk, screen):
    screen.tabs.setCurrentIndex(1)
    qtbot.keyClicks(screen.kind.reason, "De brand was de druppel")
    desk.flush()
    assert gate.all(Urgency)[0].reason == "De brand was de druppel"


def write(qtbot, field, text):
    field.clear()
    qtbot.keyClicks(field, text)


def test_a_figure_is_added_from_the_line_by_enter(qtbot, gate, screen):
    screen.tabs.setCurrentIndex(2)
    line = screen.evidence.line
    for field, text in (
        (line.text, "Laag inkomen"),
        (line.value, "31 %"),
        (line.source, "CBS"),
        (line.year, "2025"),
    ):
        write(qtbot, field, text)
    qtbot.keyClick(line.year, Qt.Key.Key_Return)
    one = gate.all(Evidence)[0]
    assert (one.kind, one.text, one.value, one.source, one.year) == (
        EvidenceKind.FIGURE, "Laag inkomen", "31 %", "CBS", 2025,
    )  # fmt: skip
    assert line.text.text() == ""
    assert line.text.hasFocus()


def test_a_story_has_a_teller_and_no_value(qtbot, gate, screen):
    screen.tabs.setCurrentIndex(2)
    line = screen.evidence.line
    line.kinds[EvidenceKind.STORY].click()
    line.who.setCurrentIndex(line.who.findData("resident"))
    write(qtbot, line.text, "Ze loopt om")
    qtbot.keyClick(line.text, Qt.Key.Key_Return)
    assert gate.all(Evidence)[0].perspective is Perspective.RESIDENT
    assert not line.value.isVisible()


@pytest.mark.parametrize("year", ["1899", "2028", "vorig jaar", "-5"])
def test_an_impossible_year_is_refused_in_words_and_nothing_is_lost(qtbot, gate, screen, year):
    screen.tabs.setCurrentIndex(2)
    line = screen.evidence.line
    write(qtbot, line.text, "Laag inkomen")
    write(qtbot, line.year, year)
    qtbot.keyClick(line.year, Qt.Key.Key_Return)
    assert gate.all(Evidence) == []
    assert year in line.problem.text()
    assert line.text.text() == "Laag inkomen"


def test_evidence_is_edited_and_removed_in_the_table(qtbot, gate, screen):
    edits.add_evidence(gate, EvidenceKind.FIGURE, "Laag inkomen")
    screen.tabs.setCurrentIndex(2)
    table = screen.evidence.table
    table.model().setData(table.model().index(0, 3), "CBS")
    assert gate.all(Evidence)[0].source == "CBS"
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert gate.all(Evidence) == []


def test_a_closed_session_is_read_only(qtbot, gate, screen):
    vote(gate, Perspective.RESIDENT, 1, 0, 0, 0, 0)
    sessions.close_session(gate, gate.session())
    qtbot.keyClick(stand(screen, RESIDENT, 1), "+")
    assert counts(gate, Perspective.RESIDENT)[0] == 1
    assert not screen.kind.signals["decline"].isEnabled()
    assert not screen.evidence.line.isEnabled()


def test_between_sessions_the_last_votes_show_but_cannot_change(qtbot, gate, desk, screen):
    vote(gate, Perspective.RESIDENT, 1, 0, 0, 0, 0)
    desk.go(session_id=None)
    assert screen.felt.banner.isVisible()
    assert "Eerste wijktafel" in screen.felt.before.text()
    qtbot.keyClick(stand(screen, RESIDENT, 1), "+")
    assert counts(gate, Perspective.RESIDENT)[0] == 1


def test_undo_brings_the_table_back(qtbot, gate, desk, screen):
    qtbot.keyClick(stand(screen, RESIDENT, 3), "+")
    desk.undo()
    assert screen.felt.grid.votes.count(RESIDENT, 2) == 0
    assert screen.felt.empty.isVisible()


def test_the_picture_is_drawn_in_any_width(qtbot, gate, screen):
    for perspective in Perspective:
        vote(gate, perspective, 1, 2, 0, 400, 0)
    for width in (320, 760, 1400):
        screen.resize(width, 700)
        assert not screen.grab().isNull()


def test_search_opens_the_tab_of_what_it_found(gate, screen):
    one = edits.add_evidence(gate, EvidenceKind.FIGURE, "Laag inkomen")
    screen.reveal(one.id)
    assert screen.tabs.currentIndex() == 2
    screen.reveal(edits.urgency_of(gate).id)
