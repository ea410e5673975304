"""The overview of one wijk: what it is, how far the method is, its sessions, and the other wijken of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desk import HOME, SESSION, Desk
from ui.screens.home.phases import PhaseStrip
from ui.screens.home.rows import Row, RowList
from ui.widgets.dates import day_text
from ui.widgets.fields import AddLine, LineField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, card, column, label, scrolled
from ui.widgets.overdue_line import OverdueLine
from ui.widgets.retention_line import RetentionLine
from ui.window.header import STATE_ICONS
from ui.window.newcomers import new_session, new_traject
from wijkwerkplaats.analysis.answers import in_order, is_discussed
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.model import Action, Answer, Decision, Note, Question, Session, Traject

MANY = 8


class Overview(QWidget):
    """The page itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build_about()
        self._build_sessions()
        self._build_others()
        content = QWidget()
        content.setLayout(
            column(column(self.title, self.place, spacing=2), self.overdue, self.retention, self.phases,
                   self._sessions_card, self._about_card, self._others_card, 1, margins=3 * GRID, spacing=2 * GRID)
        )  # fmt: skip
        self.setLayout(column(scrolled(content)))

    def _build_about(self) -> None:
        desk = self._desk
        self.title = label("", "title")
        self.place = label("", "muted")
        self.phases = PhaseStrip(desk)
        self.overdue = OverdueLine(desk)
        self.retention = RetentionLine(desk)
        self.name = LineField(desk, name=self.tr("Neighbourhood"))
        self.name.editingFinished.connect(self.refresh)  # an empty name does not stay
        self.municipality = LineField(desk, name=self.tr("Municipality"))
        self.aim = TextField(desk, name=self.tr("What for"), least=2,
                             placeholder=self.tr("What do you want to reach here together?"))  # fmt: skip
        self._about_card = card(
            _field(self.tr("&Neighbourhood"), self.name),
            _field(self.tr("&Municipality"), self.municipality),
            _field(self.tr("What f&or"), self.aim),
            title=self.tr("This traject"),
        )

    def _build_sessions(self) -> None:
        self.fresh = button(self.tr("New session"), "plus", role="primary")
        self.fresh.clicked.connect(self._new_session)
        self.between = button(self.tr("Work between the sessions"), "notebook-pen")
        self.between.setToolTip(self.tr("Add stakeholders, write notes, look things up: outside a session"))
        self.between.clicked.connect(self._go_between)
        self.sessions = RowList(self.tr("Sessions"))
        self.sessions.opened.connect(self._open_session)
        self.no_sessions = label(
            self.tr("There is no session yet. One click makes one, with today's date and an agenda."), "muted"
        )
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.fresh, self.between))
        self._sessions_card = card(self.no_sessions, self.sessions, buttons, title=self.tr("Sessions"))

    def _build_others(self) -> None:
        self.add = AddLine(
            self._new_traject,
            name=self.tr("Name of another neighbourhood, then Enter"),
            placeholder=self.tr("Name of another neighbourhood, then Enter"),
            makes_large=True,
        )
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Find a neighbourhood"))
        self.filter.setPlaceholderText(self.tr("Find a neighbourhood"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.refresh)
        self.trajects = RowList(self.tr("Other neighbourhoods in this file"))
        self.trajects.opened.connect(self._open_traject)
        self._others_card = card(
            self.filter, self.trajects, self.add, title=self.tr("Other neighbourhoods in this file")
        )

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        desk, traject = self._desk, self._desk.traject
        if traject is None:
            return
        self.title.setText(traject.name)
        self.place.setText(traject.municipality)
        self.place.setVisible(bool(traject.municipality.strip()))
        self.name.bind(traject.name, self._set_name)
        self.municipality.bind(traject.municipality, self._set_municipality)
        self.aim.bind(traject.aim, self._set_aim)
        self.overdue.refresh()
        self.retention.refresh()
        self.phases.refresh()
        rows = self._session_rows()
        self.sessions.show_rows(rows)
        self.sessions.setVisible(bool(rows))
        self.no_sessions.setVisible(not rows)
        self.between.setEnabled(desk.session is not None)
        self.fresh.setEnabled(not desk.gate.storage.read_only)
        self._show_others(traject)
        for own in (self.fresh, self.between, self._about_card, self._others_card):
            own.setVisible(desk.operable)

    def _show_others(self, traject: Traject) -> None:
        others = [one for one in self._desk.gate.trajects() if one.id != traject.id]
        wanted = self.filter.text().strip().casefold()
        self.filter.setVisible(len(others) > MANY)
        rows = [self._traject_row(one) for one in others if wanted in one.name.casefold()]
        self.trajects.show_rows(rows)
        self.trajects.setVisible(bool(rows))

    def _traject_row(self, traject: Traject) -> Row:
        count = len(self._desk.gate.all(Session, traject.id))
        told = self.tr("Sessions: {count}").format(count=count)
        return Row(
            traject.id, "map-pin", traject.name, (" · ".join(filter(None, (traject.municipality, told))),)
        )

    def _session_rows(self) -> list[Row]:
        harvest = self._harvest()
        here = self._desk.place.session_id
        rows = []
        for session in reversed(in_order(self._desk.gate.all(Session))):
            state = self._desk.texts.word("session_state", session.state)
            first = " · ".join(filter(None, (day_text(session.day), state, session.place)))
            lines = (first, harvest.get(session.id, ""))
            rows.append(Row(session.id, STATE_ICONS[session.state], session.title, lines, session.id == here))
        return rows

    def _harvest(self) -> dict[str | None, str]:
        """What each session brought, in words."""
        gate = self._desk.gate
        counts = [
            (self.tr("Answers: {count}"), _per_session(a for a in gate.all(Answer) if is_discussed(a))),
            (self.tr("Notes: {count}"), _per_session(gate.all(Note))),
            (self.tr("Actions: {count}"), _per_session(gate.all(Action))),
            (self.tr("Decisions: {count}"), _per_session(gate.all(Decision))),
            (
                self.tr("Open questions: {count}"),
                _per_session(q for q in gate.all(Question) if not q.answered),
            ),
        ]
        keys = {key for _, count in counts for key in count}
        return {
            key: " · ".join(words.format(count=count[key]) for words, count in counts if count[key])
            for key in keys
        }

    # Doing

    def _set_name(self, name: str) -> None:
        traject = self._desk.traject
        if traject is not None and name.strip():
            self._desk.do(set_field, traject, "name", name)

    def _set_municipality(self, name: str) -> None:
        self._set("municipality", name)

    def _set_aim(self, aim: str) -> None:
        self._set("aim", aim)

    def _set(self, field: str, value: str) -> None:
        traject = self._desk.traject
        if traject is not None:
            self._desk.do(set_field, traject, field, value)

    def _new_session(self) -> None:
        new_session(self._desk, date.today())

    def _go_between(self) -> None:
        self._desk.go(session_id=None)

    def _open_session(self, key: str) -> None:
        self._desk.go(session_id=key, part=SESSION)

    def _new_traject(self, name: str) -> object | None:
        return new_traject(self._desk, name)

    def _open_traject(self, key: str) -> None:
        sessions = in_order(self._desk.gate.all(Session, key))
        self.filter.clear()
        self._desk.go(traject_id=key, session_id=sessions[-1].id if sessions else None, part=HOME)


def _per_session(things: Iterable[Answer | Note | Action | Decision | Question]) -> Counter[str | None]:
    return Counter(thing.session_id for thing in things)


def _field(title: str, field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "hint", buddy=field), field, spacing=2))
    return made
