"""Page `closing`: the harvest of the session to look at and mend, the button that closes, and the papers."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from ui.desk import HOME, SESSION, Desk
from ui.screens.base import Screen
from ui.screens.closing.agreed import ActionsCard, DecisionsCard, EarlierCard, QuestionsCard
from ui.screens.closing.changes import ChangesCard, MissingCard
from ui.screens.closing.maker import Maker
from ui.screens.closing.papers import PapersCard
from ui.screens.closing.preview import Preview
from ui.screens.closing.round import ClosingRoundCard
from ui.screens.closing.said import SaidCard
from ui.screens.closing.spoken import SpokenCard
from ui.widgets.agenda_clock import clock_of
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, empty_state, keep_readable, label, row, scrolled
from wijkwerkplaats.analysis.harvest import Harvest, Journal, Missing, harvest, missing
from wijkwerkplaats.analysis.register import carried_over
from wijkwerkplaats.edits.sessions import close_session
from wijkwerkplaats.model import KINDS, ClosingRound, Session, Turns
from wijkwerkplaats.model.words import SessionState
from wijkwerkplaats.report import Audience

T = TypeVar("T", ClosingRound, Turns)


class ClosingScreen(Screen):
    """Everything that the session brought, on one page."""

    KINDS: ClassVar[tuple[type, ...]] = tuple(KINDS.values())

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self._journal = Journal(desk.gate)
        self._wanted = ""
        self.papers = PapersCard()
        self.maker = Maker(desk, self.papers, self)
        self.maker.changed.connect(self._show_foot)
        self.maker.changed.connect(self._lead)
        self.maker.look_wanted.connect(self._look_inside)
        self._leading = False
        self.preview: Preview | None = None
        self._previewed = ""
        self.papers.preview_wanted.connect(self.open_preview)
        self.lacks = MissingCard(desk)
        self.lacks.asked.connect(self._show_missing)
        self.decided, self.to_do, self.parked = (
            DecisionsCard(desk),
            ActionsCard(desk),
            QuestionsCard(desk),
        )
        self.before = EarlierCard(desk)
        self.round, self.spoken = ClosingRoundCard(desk), SpokenCard(desk)
        self.changes, self.said = ChangesCard(desk), SaidCard(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_harvest())
        self._stack.addWidget(self._build_waiting())
        self.setLayout(column(self._stack))

    # Building

    def _build_harvest(self) -> QWidget:
        self.heading, self.about = label("", "title"), label("", "muted")
        inner = QWidget()
        inner.setLayout(
            column(
                column(self.heading, self.about, spacing=4), self.papers, self.lacks, self.decided,
                self.to_do, self.before, self.parked, self.round, self.spoken, self.changes, self.said, 1,
                margins=3 * GRID, spacing=2 * GRID,
            )
        )  # fmt: skip
        keep_readable(inner)
        self.area: QScrollArea = scrolled(inner)
        made = QWidget()
        box = column(self.area, self._build_foot(), spacing=0)
        box.setStretch(0, 1)
        made.setLayout(box)
        return made

    def _build_foot(self) -> QFrame:
        self.close_button = button(self.tr("Close and make the s&ummary"), "flag", role="primary")
        self.close_button.clicked.connect(self.close_now)
        self.look_button = button(self.tr("See the summa&ry first"), "eye")
        self.look_button.clicked.connect(self.open_preview)
        self.after = label(
            self.tr("After closing, the session can only be read. You can open it again, with a reason."),
            "hint",
        )
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.close_button, self.look_button))
        self.foot = QFrame()
        self.foot.setProperty("role", "bar")
        box = column(self.after, buttons, spacing=GRID)
        box.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID + GRID // 2)
        self.foot.setLayout(box)
        return self.foot

    def _build_waiting(self) -> QWidget:
        between = empty_state(
            "notebook-pen",
            self.tr("You work between the sessions"),
            self.tr("There is nothing to close now. Open the session that you want to close."),
        )
        early = empty_state(
            "clipboard-list",
            self.tr("This session has not begun"),
            self.tr("Start the session first. What you note in it comes together here."),
        )
        self._waiting = QStackedWidget()
        self._waiting.addWidget(between)
        self._waiting.addWidget(early)
        self.leave = button("", role="primary")
        self.leave.clicked.connect(self._leave)
        made = QWidget()
        made.setLayout(column(1, self._waiting, row(1, self.leave, 1), 2))
        return made

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        session = self.desk.session
        begun = session is not None and session.state is not SessionState.PREPARING
        if session is None or not begun:
            self._stack.setCurrentIndex(1)
            self._show_waiting(session)
            return
        if self.previewing and self._previewed == session.id and self.preview is not None:
            self.preview.open()
            return
        self._stack.setCurrentIndex(0)
        found = harvest(self.desk.gate, session, self._journal)
        self._show_head(session)
        self.decided.show_records(found.decisions)
        self.to_do.show_records(found.actions)
        self.before.show_records(carried_over(self.desk.gate, session))
        self.parked.show_records(found.questions)
        self.round.show_round(self._of_session(ClosingRound, session))
        self.spoken.show_turns(self._of_session(Turns, session), session)
        self.changes.show_harvest(found)
        self.said.show_notes(found.notes)
        self._show_lacks(found)
        self._show_papers(session)
        self._show_foot()

    def _of_session(self, kind: type[T], session: Session) -> T | None:
        return next((one for one in self.desk.gate.all(kind) if one.session_id == session.id), None)

    def _show_waiting(self, session: Session | None) -> None:
        self._waiting.setCurrentIndex(0 if session is None else 1)
        self.leave.setText(self.tr("To the sessions") if session is None else self.tr("To the session"))

    def _show_head(self, session: Session) -> None:
        closed = session.state is SessionState.CLOSED
        self.heading.setText(self.tr("This session is closed") if closed else self.tr("Close the session"))
        day = session.day.strftime("%d-%m-%Y") if session.day else ""
        self.about.setText(" · ".join(part for part in (session.title, day, session.place) if part.strip()))

    def _show_lacks(self, found: Harvest) -> None:
        lacks = missing(found, self.desk.method) if self.desk.editable and self.desk.operable else []
        self.lacks.show_missing(lacks)

    def _show_papers(self, session: Session) -> None:
        """In a running session only when somebody asked for them: the harvest comes first."""
        wanted = session.state is SessionState.CLOSED or self._wanted == session.id
        self.papers.setVisible(wanted)
        self.papers.hide_internal(self.desk.presenting)
        if wanted:
            self.maker.show_session(session)

    def _show_foot(self) -> None:
        session = self.desk.session
        running = session is not None and session.state is SessionState.RUNNING
        self.foot.setVisible(running and not self.desk.presenting)
        for widget in (self.close_button, self.after):
            widget.setVisible(self.desk.editable)
        self.close_button.setEnabled(not self.maker.busy)
        self.look_button.setEnabled(not self.maker.busy)

    def reveal(self, key: str) -> None:
        """Bring a decision, action, question or note into view."""
        for part in (self.decided, self.to_do, self.before, self.parked, self.said):
            if part.table.records.row_of(key) >= 0:
                part.table.choose(key)
                self.area.ensureWidgetVisible(part.table)
        if self.desk.gate.get(ClosingRound, key) is not None:
            self.area.ensureWidgetVisible(self.round)

    def first_focus(self) -> QWidget | None:
        """The first line to add to; in a closed session the papers; in the preview the pages."""
        if self.previewing and self.preview is not None:
            return self.preview.pages
        if self._stack.currentIndex() == 1:
            return self.leave
        return self.decided.line if self.desk.editable else self.papers.make

    # Doing

    def close_now(self) -> None:
        """Close the session, then make its papers. When these cannot be written the session stays closed."""
        self.desk.flush()
        if not self.maker.busy:
            clock_of(self.desk).finish()
        session = self.desk.session
        if session is None or self.maker.busy or self.desk.do(close_session, session) is None:
            return
        self._make()

    @property
    def previewing(self) -> bool:
        """Whether the pages of the summary show instead of the harvest."""
        return self.preview is not None and self._stack.currentWidget() is self.preview

    def open_preview(self) -> None:
        """Show the pages of the summary as it is now; nothing is written."""
        self.desk.flush()
        session = self.desk.session
        if session is None or self.maker.busy:
            return
        self._previewed = session.id
        if self.preview is None:
            self.preview = Preview(self.desk)
            self.preview.left.connect(self.close_preview)
            self.preview.print_wanted.connect(self.maker.print_pages)
            self.maker.printing.connect(self.preview.show_printing)
            self._stack.addWidget(self.preview)
        self._stack.setCurrentWidget(self.preview)
        self.preview.open()
        self.preview.pages.setFocus()

    def _look_inside(self, audience: Audience) -> None:
        """What is locked is seen here: other programs cannot read it, or would leave a copy behind."""
        self.open_preview()
        if self.preview is not None:
            self.preview.options.show_audience(audience)

    def close_preview(self) -> None:
        """Back to the harvest."""
        self._stack.setCurrentIndex(0)
        self.refresh()
        (self.papers.preview if self.papers.isVisible() else self.look_button).setFocus()

    def _make(self) -> None:
        session = self.desk.session
        self._wanted = session.id if session else ""
        self.papers.show()
        self.area.verticalScrollBar().setValue(0)
        self._leading = True
        self.maker.make()

    def _lead(self) -> None:
        """Bring the keys to the papers when they are made: the button that asked for them is gone by then."""
        if not self._leading or self.maker.busy:
            return
        self._leading = False
        focus = QApplication.focusWidget()
        stops = [*(face.open for face in self.papers.faces.values()), self.papers.make]
        field = next((one for one in stops if one.isVisible() and one.isEnabled()), None)
        if field is not None and (focus is None or self.isAncestorOf(focus)) and not self.desk.in_the_room:
            field.setFocus()

    def _show_missing(self, lack: Missing) -> None:
        if lack.key in ("present", "agenda"):
            self.desk.go(part=SESSION if lack.key == "present" else lack.ids[0])
        elif lack.key == "questions":
            self._mend(self.parked, lack, QuestionsCard.ANSWER)
        else:
            self._mend(self.to_do, lack, ActionsCard.WHO if lack.key == "who" else ActionsCard.WHEN)

    def _mend(self, part: ActionsCard | QuestionsCard, lack: Missing, column_number: int) -> None:
        self.area.ensureWidgetVisible(part.table)
        part.table.begin(lack.ids[0], column_number)

    def _leave(self) -> None:
        self.desk.go(part=HOME if self.desk.session is None else SESSION)
