"""Page `votes`: the voting rounds of a session, to ask, count, look at, close and do again (§7.2)."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTabBar, QWidget

from ui.desk import Desk
from ui.screens.base import Screen
from ui.screens.votes.counting import Counting
from ui.screens.votes.result import Result, below
from ui.screens.votes.setup import RoundSetup
from ui.screens.votes.starter import Starter
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, plain_tip, row, scrolled
from ui.widgets.session_banner import SessionBanner
from ui.widgets.sides import Sides
from wijkwerkplaats.analysis.rounds import before_of, cut, voted
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.model import Round, Session
from wijkwerkplaats.model.words import RoundForm

FOR_PART = "part:"
"""What comes to this page with this before a part's id asks for a new round about that part."""

TAB = 26
"""So many letters of a question stand on its tab."""
TAB_LINES = 6
"""A tab is at least so many lines of text wide."""


class VotesScreen(Screen):
    """One round at a time; tabs lead to the others of the session."""

    KINDS: ClassVar[tuple[type, ...]] = (Round, Session)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._key = ""
        self._part = ""
        self._starting = False
        self._setting_up = ""
        self.banner = SessionBanner(
            desk, self.tr("Voting belongs to a session. Open a session, or start a new one.")
        )
        self.fresh = button(self.tr("New round"), "plus", role="primary")
        self.fresh.clicked.connect(self.start)
        self.starter = Starter(desk, self._begin, self._leave_starter)
        self.tabs = RoundTabs()
        self.tabs.setAccessibleName(self.tr("Rounds"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tabs.currentChanged.connect(self._tab_chosen)
        self.setup = RoundSetup(desk)
        self.counting = Counting(desk)
        self.result = Result(desk)
        self._build()

    # Building

    def _build(self) -> None:
        self.set_up = button(self.tr("Question and proposals"), "sliders-horizontal")
        self.set_up.setCheckable(True)
        self.set_up.clicked.connect(self._toggle_setup)
        self.votes_in = button(self.tr("The votes are in"), "check", tip=self.tr("Close this round"))
        self.again = button(
            self.tr("Second round"), "repeat", tip=self.tr("Ask the same again after the talk")
        )
        self.reopen = button(self.tr("Change the votes…"), "pencil")
        self.remove = button(self.tr("Take away"), "trash-2", role="flat")
        for made, does in (
            (self.votes_in, self._close), (self.again, self._second), (self.reopen, self._ask),
            (self.remove, self._remove),
        ):  # fmt: skip
            made.clicked.connect(does)
        self.closed = label("", "hint")
        self.reason = ReasonLine(self)
        self.buttons = QWidget()
        self.buttons.setLayout(FlowLayout(self.set_up, self.votes_in, self.reopen, self.again, self.remove))
        self.setup.ready.connect(self._go_count)
        self.counting.finished.connect(self.votes_in.setFocus)
        self.entry = below(card(self.closed, self.reason, self.setup, self.counting, self.buttons))
        self.sides = Sides(below(self.result), self.entry, width=580, at=1160, first=not self.desk.presenting)
        head = row(label(self.tr("Votes"), "title"), 1, self.fresh)
        inner = QWidget()
        inner.setLayout(
            column(
                head, self.banner, self.starter, self.tabs, self.sides, 1, margins=3 * GRID, spacing=2 * GRID
            )
        )
        self.setLayout(column(scrolled(inner)))
        self.reason.hide()

    # Showing

    def rounds(self) -> list[Round]:
        """The rounds of this session; between sessions all of them, newest session last."""
        found = self.desk.gate.all(Round) if self.desk.place.traject_id else []
        session = self.desk.session
        return [one for one in found if session is None or one.session_id == session.id]

    @property
    def shown(self) -> Round | None:
        """The round on screen."""
        return next((one for one in self.rounds() if one.id == self._key), None)

    def refresh(self) -> None:
        """Show what the gate holds now."""
        found = self.rounds()
        if self.shown is None:
            self._key = found[-1].id if found else ""
        may = self.desk.editable and self.desk.session is not None and not self.desk.in_the_room
        starting = may and (self._starting or not found)
        self.banner.setVisible(self.desk.session is None)
        self.fresh.setVisible(may and bool(found) and not starting)
        self.starter.setVisible(starting)
        self.starter.cancel.setVisible(bool(found))
        self._show_part()
        self._show_tabs(found)
        self.tabs.setVisible(len(found) > 1 and not starting)
        self.sides.setVisible(bool(found) and not starting)
        if self.shown is not None:
            self._show_round(self.shown, may)

    def _show_part(self) -> None:
        known = any(part.id == self._part for part in self.desk.method.parts)
        title = self.desk.method.part(self._part).title if known else ""
        self.starter.about.setText(self.tr("About: {part}").format(part=title))
        self.starter.about.setVisible(bool(title))

    def _show_tabs(self, found: list[Round]) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count() > len(found):
            self.tabs.removeTab(self.tabs.count() - 1)
        while self.tabs.count() < len(found):
            self.tabs.addTab("")
        for number, one in enumerate(found):
            question = cut(one.question, TAB) or self.desk.texts.word("round_form", one.form)
            again = self.tr("second round")
            name = f"{number + 1}. {question}" + (f" · {again}" if one.follows_id else "")
            self.tabs.setTabText(number, name.replace("&", "&&"))
            self.tabs.setTabToolTip(number, plain_tip(one.question))
            self.tabs.setTabData(number, one.id)
            if one.id == self._key:
                self.tabs.setCurrentIndex(number)
        self.tabs.blockSignals(False)

    def _show_round(self, one: Round, may: bool) -> None:
        closed, presenting = bool(one.closed_at), self.desk.presenting
        self.result.show_round(one, before_of(one, self.desk.gate.all(Round)))
        setting_up = may and not closed and not presenting and (not one.options or self._setting_up == one.id)
        self.setup.setVisible(setting_up)
        self.entry.setVisible(may or closed)
        if setting_up:
            self.setup.show_round(one)
        self.set_up.setVisible(may and not closed and not presenting and bool(one.options))
        self.set_up.setChecked(setting_up)
        self.counting.setVisible(bool(one.options) and not closed and may)
        if one.options and not closed and may:
            self.counting.show_round(one, editable=True)
        self.votes_in.setVisible(may and not closed and voted(one))
        self.again.setVisible(may and voted(one))
        self.reopen.setVisible(may and closed and not presenting)
        self.remove.setVisible(may and not presenting)
        self.closed.setText(self.tr("This round is closed. Its votes can only be read."))
        self.closed.setVisible(closed)
        if not closed:
            self.reason.hide()

    def reveal(self, key: str) -> None:
        """Bring a round into view, or begin one about a part."""
        if key.startswith(FOR_PART):
            self._part = key.removeprefix(FOR_PART)
            self.start()
        elif key != self._key and any(one.id == key for one in self.rounds()):
            self._show(key)

    def first_focus(self) -> QWidget | None:
        """The first cell to count in; else the way to begin."""
        if not self.starter.isHidden():
            return next(iter(self.starter.cards.values()))
        if not self.setup.isHidden():
            return self.setup.line if self.setup.question.text() else self.setup.question
        return self.counting.grid if not self.counting.isHidden() else self.fresh

    # Doing

    def start(self) -> None:
        """Ask how the room votes."""
        self._starting = not self.desk.in_the_room
        self.refresh()
        if not self.starter.isHidden():
            next(iter(self.starter.cards.values())).setFocus()

    def _leave_starter(self) -> None:
        self._starting, self._part = False, ""
        self.refresh()
        self.fresh.setFocus()

    def _begin(self, form: RoundForm) -> None:
        self._starting = False
        made = self.desk.do(edits.add_round, form, part=self._part)
        self._part = ""
        if made is not None:
            self._setting_up = made.id
            self._show(made.id)
            self.setup.question.setFocus()

    def _show(self, key: str) -> None:
        self._key, self._starting = key, False
        self.refresh()
        if not self.desk.in_the_room:
            self.desk.revealed.emit(key)  # the second screen shows the same round

    def _tab_chosen(self, number: int) -> None:
        if number >= 0:
            self.desk.flush()
            self._show(str(self.tabs.tabData(number)))

    def _toggle_setup(self) -> None:
        self._setting_up = self._key if self.set_up.isChecked() else ""
        self.refresh()
        if self._setting_up:
            self.setup.line.setFocus()

    def _go_count(self) -> None:
        """The proposals are in: fold the setup away and count."""
        if self.shown is not None and self.shown.options:
            self._setting_up = ""
            self.refresh()
            self.counting.begin()

    def _close(self) -> None:
        if self.shown is not None:
            self.desk.do(edits.close_round, self.shown)
            self.again.setFocus()

    def _second(self) -> None:
        if self.shown is not None:
            made = self.desk.do(edits.second_round, self.shown)
            if made is not None:
                self._show(made.id)
                self.counting.begin()

    def _ask(self) -> None:
        self.reason.ask()

    def change_because(self, reason: str) -> None:
        """Open a closed round again; what was counted first stays on record."""
        if self.shown is not None:
            self.desk.do(edits.reopen_round, self.shown, reason)
            self.counting.begin()

    def _remove(self) -> None:
        if self.shown is not None:
            self.desk.do(edits.remove_round, self.shown)
            self.desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))


class RoundTabs(QTabBar):
    """Where there are many rounds a tab keeps some words, and the bar scrolls."""

    def minimumTabSizeHint(self, index: int) -> QSize:
        """No narrower than a few words."""
        whole = self.tabSizeHint(index)
        return QSize(min(whole.width(), TAB_LINES * self.fontMetrics().height()), whole.height())


class ReasonLine(QWidget):
    """Asks in place why votes are changed; Enter says it, Escape thinks better of it."""

    def __init__(self, screen: VotesScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Why do you change the votes?"))
        self.field.setPlaceholderText(self.tr("Why do you change the votes?"))
        self.confirm = button(self.tr("Change"), role="primary")
        self.cancel = button(self.tr("Cancel"), role="flat")
        self.field.returnPressed.connect(self._say)
        self.confirm.clicked.connect(self._say)
        self.cancel.clicked.connect(self._leave)
        hint = label(self.tr("What was counted first stays on record, with the time and the reason."), "hint")
        line = row(self.field, self.confirm, self.cancel)
        line.setStretch(0, 1)
        self.setLayout(column(line, hint, spacing=GRID // 2))

    def ask(self) -> None:
        """Show the line, empty and ready to type in."""
        self.field.clear()
        self.show()
        self.field.setFocus()

    def _say(self) -> None:
        self.hide()
        self._screen.change_because(" ".join(self.field.text().split()))

    def _leave(self) -> None:
        self.hide()
        self._screen.reopen.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of it."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)
