"""Page `session`: everything to prepare a session with, and who is present."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QStackedWidget, QWidget

from ui.desk import HOME, Desk
from ui.screens.base import Screen
from ui.screens.session.agenda import Agenda
from ui.screens.session.clock_card import ClockCard
from ui.screens.session.earlier import EarlierCard
from ui.screens.session.people import People
from ui.widgets.calendar import DayPicker
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, button, card, column, empty_state, label, row, scrolled
from ui.widgets.overdue_line import OverdueLine
from ui.window.header import start
from ui.window.newcomers import new_session
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.model import Action, AgendaTemplate, Session
from wijkwerkplaats.model.words import SessionState


class SessionScreen(Screen):
    """Shows the current session, or leads to one between sessions."""

    KINDS: ClassVar[tuple[type, ...]] = (Session, Action, AgendaTemplate)

    def __init__(self, desk: Desk, page: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, page, parent)
        self.people = People(desk)
        self.agenda = Agenda(desk)
        self.earlier = EarlierCard(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_session())
        self._stack.addWidget(self._build_between())
        self._stack.addWidget(self._build_nameless())
        self.setLayout(column(self._stack))
        self.guard(self.title, self.place, self.facilitator, self.aim, self.people.add)

    def _build_session(self) -> QWidget:
        self.heading = label("", "title")
        self.overdue = OverdueLine(self.desk)
        self.clock = ClockCard(self.desk)
        self.begin = button(self.tr("Start the session"), "play", role="primary")
        self.begin.clicked.connect(self._start)
        top = row(self.heading, self.begin, spacing=2 * GRID)
        top.setStretch(0, 1)
        self.told = label("", "heading")
        self.facts = label("", "muted")
        self.about = self._about()
        content = QWidget()
        content.setLayout(
            column(
                top,
                self.facts,
                self.told,
                self.overdue,
                self.earlier,
                self.clock,
                self.about,
                self.people,
                self.agenda,
                1,
                margins=3 * GRID,
                spacing=2 * GRID,
            )
        )
        self._content = content.layout()
        return scrolled(content)

    def _about(self) -> QWidget:
        desk = self.desk
        self.title = LineField(desk, name=self.tr("Title"))
        self.title.editingFinished.connect(self.refresh)  # an empty title does not stay
        self.day = DayPicker(desk, name=self.tr("Date"))
        self.place = LineField(desk, name=self.tr("Place"))
        self.facilitator = LineField(desk, name=self.tr("Facilitator"))
        self.aim = TextField(desk, name=self.tr("Aim"), least=2,
                             placeholder=self.tr("When will this session have been worth it?"))  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_field(self.tr("&Title"), self.title), 0, 0)
        grid.addWidget(_field(self.tr("&Date"), self.day), 0, 1)
        grid.addWidget(_field(self.tr("&Place"), self.place), 1, 0)
        grid.addWidget(_field(self.tr("Fa&cilitator"), self.facilitator), 1, 1)
        grid.addWidget(_field(self.tr("&Aim"), self.aim), 2, 0, 1, 2)
        return card(grid)

    def _build_between(self) -> QWidget:
        self.fresh = button(self.tr("New session"), "plus", role="primary")
        self.fresh.clicked.connect(self._new)
        empty = empty_state(
            "notebook-pen",
            self.tr("You work between the sessions"),
            self.tr(
                "What you write now belongs to no session. Make a session, or choose one in the bar above."
            ),
        )
        return _middle(empty, self.fresh)

    def _build_nameless(self) -> QWidget:
        self.to_start = button(self.tr("To the start"), "house", role="primary")
        self.to_start.clicked.connect(self._go_home)
        return _middle(
            empty_state(
                "map-pin",
                self.tr("There is no neighbourhood yet"),
                self.tr("Name the neighbourhood first. Then you can begin a session."),
            ),
            self.to_start,
        )

    def refresh(self) -> None:
        """Show what the gate holds now."""
        session = self.desk.session
        named = bool(self.desk.place.traject_id)
        self._stack.setCurrentIndex(0 if session else 1 if named else 2)
        self.fresh.setEnabled(not self.desk.gate.storage.read_only)
        if session is None:
            return
        self.heading.setText(session.title)
        self.title.bind(session.title, self._set_title)
        self.day.bind(session.day, self._set_day)
        self.day.set_read_only(not self.desk.editable)
        self.place.bind(session.place, self._set_place)
        self.facilitator.bind(session.facilitator, self._set_facilitator)
        self.aim.bind(session.aim, self._set_aim)
        self.begin.setVisible(session.state is SessionState.PREPARING and not self.desk.presenting)
        self.begin.setEnabled(self.desk.editable)
        self._dress(session)
        self.overdue.refresh()
        self.clock.refresh()
        self.people.refresh()
        self.earlier.show_session(session)
        self.agenda.refresh()

    def _dress(self, session: Session) -> None:
        """The room reads what it is for and what is on the agenda first; it needs no fields."""
        room = self.desk.presenting
        self.about.setVisible(not room)
        day = f"{session.day:%d-%m-%Y}" if session.day else ""
        self.facts.setText(" · ".join(filter(None, (day, session.place.strip()))))
        self.told.setText(session.aim.strip())
        for words in (self.facts, self.told):
            words.setVisible(room and bool(words.text()))
        box = self._content
        if isinstance(box, QBoxLayout):
            first, second = (self.agenda, self.people) if room else (self.people, self.agenda)
            if box.indexOf(first) > box.indexOf(second):
                box.insertWidget(box.indexOf(second), first)

    def reveal(self, key: str) -> None:
        """A session is on screen as a whole already."""

    def first_focus(self) -> QWidget | None:
        """Where most work is: adding those present."""
        if self.desk.session:
            return self.people.add
        return self.fresh if self.desk.place.traject_id else self.to_start

    def _go_home(self) -> None:
        self.desk.go(part=HOME)

    def _start(self) -> None:
        if self.desk.session is not None:
            start(self.desk, self.desk.session)

    def _new(self) -> None:
        new_session(self.desk, date.today())

    def _set(self, field: str, value: object) -> None:
        session = self.desk.session
        if session is not None:
            self.desk.do(set_field, session, field, value)

    def _set_title(self, title: str) -> None:
        if title.strip():
            self._set("title", title)

    def _set_day(self, day: date | None) -> None:
        self._set("day", day)

    def _set_place(self, place: str) -> None:
        self._set("place", place)

    def _set_facilitator(self, name: str) -> None:
        self._set("facilitator", name)

    def _set_aim(self, aim: str) -> None:
        self._set("aim", aim)


def _middle(words: QWidget, way_on: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(1, words, row(1, way_on, 1), 2))
    return made


def _field(title: str, field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "hint", buddy=field), field, spacing=2))
    return made
