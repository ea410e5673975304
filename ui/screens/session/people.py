"""Those present: one line to add somebody, an equal table, and how many come from each perspective."""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.desk import Desk
from ui.widgets.fields import AddLine
from ui.widgets.fitted import FittedTable
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import button, card, column, label
from ui.widgets.records import Column
from wijkwerkplaats.edits.sessions import add_attendee, remove_attendee, set_attendee
from wijkwerkplaats.model import Attendee
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.quickline import read_attendee

CONSENT = 3
"""The column that says whose name may be printed."""


class People(QWidget):
    """The card of those present."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._last = Perspective.RESIDENT
        self._words = desk.texts.words("perspective", Perspective)
        self.add = AddLine(
            self._add,
            name=self.tr("Add somebody: name / organisation / perspective"),
            placeholder=self.tr("name / organisation / perspective"),
        )
        hint = self.tr(
            "For example: Fatima / Buurtmoeders / resident. A name is not needed: “resident” will do."
        )
        self.counts = [label("", "badge") for _ in Perspective]
        counts = QWidget()
        counts.setLayout(FlowLayout(*self.counts))
        self.table = FittedTable(
            desk, self._columns(), name=self.tr("Those present"), remove=self._remove, most=14
        )
        self.take_away = button(self.tr("Take away"), "trash-2")
        self.take_away.setAccessibleDescription(self.tr("The chosen people (Delete)"))
        self.take_away.clicked.connect(self._remove_selected)
        self._typing = self.table.editTriggers()
        below = QWidget()
        below.setLayout(FlowLayout(self.take_away))
        self._working = QWidget()
        self._working.setLayout(column(self.add, label(hint, "hint")))
        self.setLayout(column(card(self._working, counts, self.table, below, title=self.tr("Those present"))))

    def _columns(self) -> list[Column]:
        return [
            Column(title=self.tr("Name"), read=self._name, write=self._write_name, width=140),
            Column(title=self.tr("Organisation"), read=attrgetter("organisation"), write=self._write_organisation,
                   width=160),
            Column(title=self.tr("Perspective"), read=attrgetter("perspective.value"), write=self._write_perspective,
                   kind="choice", choices=self._words, empty=False, width=120),
            Column(title=self.tr("Name in summary"), read=attrgetter("consent"), write=self._write_consent,
                   kind="check", width=160, tip=self.tr("Only then the name is printed in the summary")),
        ]  # fmt: skip

    def _name(self, person: Attendee) -> str:
        """The room reads a name only when its owner agreed."""
        return person.name if person.consent or not self._desk.presenting else ""

    def refresh(self) -> None:
        """Show those present in this session."""
        self._working.setVisible(not self._desk.presenting)
        self.table.setColumnHidden(CONSENT, self._desk.presenting)
        never = QAbstractItemView.EditTrigger.NoEditTriggers
        self.table.setEditTriggers(never if self._desk.presenting else self._typing)
        session = self._desk.session
        people = session.attendees if session else ()
        self.table.set_records(people)
        self.table.setVisible(bool(people))
        self.take_away.setVisible(bool(people) and not self._desk.presenting)
        self.take_away.setEnabled(self._desk.editable)
        names = self._desk.texts.words("perspectives", Perspective)
        for badge, perspective in zip(self.counts, Perspective, strict=True):
            count = sum(one.perspective is perspective for one in people)
            badge.setText(f"{names[perspective.value]}: {count}")
            badge.setVisible(bool(count))

    def _add(self, line: str) -> object | None:
        session, read = self._desk.session, read_attendee(line, self._words)
        if session is None or read is None:
            return None
        perspective = read.perspective or self._last
        self._last = perspective
        return self._desk.do(
            add_attendee, session, perspective, name=read.name, organisation=read.organisation
        )

    def _write(self, person: Attendee, **values: object) -> None:
        session = self._desk.session
        newest = next((one for one in session.attendees if one.id == person.id), None) if session else None
        if newest is not None:
            self._desk.do(set_attendee, session, dataclasses.replace(newest, **values))  # type: ignore[arg-type]

    def _write_name(self, person: Attendee, value: str) -> None:
        self._write(person, name=" ".join(value.split()))

    def _write_organisation(self, person: Attendee, value: str) -> None:
        self._write(person, organisation=" ".join(value.split()))

    def _write_perspective(self, person: Attendee, value: str) -> None:
        self._write(person, perspective=Perspective(value))

    def _write_consent(self, person: Attendee, value: bool) -> None:
        self._write(person, consent=value)

    def _remove_selected(self) -> None:
        self._remove(self.table.selected())

    def _remove(self, people: list[Any]) -> None:
        for person in people:
            session = self._desk.session
            if session is not None:
                self._desk.do(remove_attendee, session, person.id)
        if people:
            self._desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))
