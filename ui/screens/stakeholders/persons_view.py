"""Whom to call at a party: a card for each person, with what the data are kept for and whether the person agreed."""

from __future__ import annotations

import functools
from datetime import date
from typing import Final

from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import PartyWriter, captioned
from ui.widgets.dates import DayField
from ui.widgets.evenly import Evenly
from ui.widgets.fields import AddLine, LineField, TextField
from ui.widgets.layout import button, column, label, row, tool
from wijkwerkplaats.edits.contacts import add_contact, contacts_from_text, remove_contacts, set_contact
from wijkwerkplaats.model import Contact, Stakeholder

FIELDS: Final = ("name", "role", "phone", "email", "purpose")


class PersonCard(QFrame):
    """One person; every field saves itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "internal")
        self._desk = desk
        self.key = ""
        self.fields = {name: LineField(desk, name=words) for name, words in self._captions().items()}
        self.consented = QCheckBox(self.tr("Agreed that we keep this, on"))
        self.day = DayField(desk, name=self.tr("Day on which this person agreed"))
        self.day.setMaximumWidth(14 * self.fontMetrics().averageCharWidth())
        self.remove = tool("trash-2", self.tr("Remove this person"))
        self._build()
        self.consented.clicked.connect(self._on_consent)
        self.remove.clicked.connect(self._on_remove)

    def _captions(self) -> dict[str, str]:
        return {
            "name": self.tr("Name of the person"),
            "role": self.tr("Role"),
            "phone": self.tr("Phone"),
            "email": self.tr("E-mail"),
            "purpose": self.tr("What we keep this for"),
        }

    def _build(self) -> None:
        captions = self._captions()
        made = {name: captioned(captions[name], field) for name, field in self.fields.items()}
        pairs = Evenly(made["name"], made["role"], made["phone"], made["email"], least=150)
        agreed = row(self.consented, self.day, 1, self.remove)
        self.setLayout(column(pairs, made["purpose"], agreed, margins=12, spacing=8))

    def show_person(self, person: Contact) -> None:
        """Show a person."""
        self.key = person.id
        for name, field in self.fields.items():
            field.bind(getattr(person, name), functools.partial(_write, self._desk, person.id, name))
        self.consented.setChecked(person.consented is not None)
        self.day.bind(person.consented, functools.partial(_write, self._desk, person.id, "consented"))
        self.day.setVisible(person.consented is not None)
        editable = self._desk.editable
        for line in (*self.fields.values(), self.day):
            line.setReadOnly(not editable)
        self.consented.setEnabled(editable)
        self.remove.setVisible(editable)

    def _on_consent(self, on: bool) -> None:
        _write(self._desk, self.key, "consented", self._desk.gate.clock().date() if on else None)

    def _on_remove(self) -> None:
        person = self._desk.gate.get(Contact, self.key)
        if person is not None:
            self._desk.do(remove_contacts, [person])


def _write(desk: Desk, key: str, field: str, value: str | date | None) -> None:
    """Write one field of a person; one without a name keeps the name it has."""
    person = desk.gate.get(Contact, key)
    if person is None:
        return
    if field == "name":
        value = " ".join(str(value).split()) or person.name
    desk.do(set_contact, person, {field: value})


class PersonsView(QWidget):
    """The persons of one party, and a line to add one."""

    def __init__(self, desk: Desk, write: PartyWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._write = desk, write
        self._party: Stakeholder | None = None
        self.cards: list[PersonCard] = []
        self._box = column(spacing=8)
        self.line = AddLine(
            self._add,
            name=self.tr("Add a contact person"),
            placeholder=self.tr("Add a person: name, and if you want a phone number or e-mail"),
        )
        self.text = TextField(desk, name=self.tr("Also known, as free text"))
        self.convert = button(self.tr("Make persons of these lines"), "user-plus", role="flat")
        self.convert.clicked.connect(self._on_convert)
        self.free = QWidget()
        self.free.setLayout(
            column(captioned(self.tr("Also known, as free text"), self.text), row(self.convert, 1), spacing=4)
        )
        hint = self.tr("Write down only what you need. It never stands on the participants' paper.")
        self.setLayout(column(self._box, self.line, self.free, label(hint, "hint")))

    def show_party(self, party: Stakeholder) -> None:
        """Show the persons of a party."""
        if self._party is not None and self._party.id != party.id:
            self.line.clear()  # half a name is not for the next party
        self._party = party
        persons = [one for one in self._desk.gate.all(Contact) if one.stakeholder_id == party.id]
        while len(self.cards) < len(persons):
            card = PersonCard(self._desk, self)
            self.cards.append(card)
            self._box.addWidget(card)
        for card, person in zip(self.cards, persons, strict=False):
            card.show_person(person)
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(persons))
        self.text.bind(party.contacts, self._write.into(party.id, "contacts"))
        editable = self._desk.editable
        self.text.setReadOnly(not editable)
        self.line.setVisible(editable)
        self.free.setVisible(bool(party.contacts.strip()) or self.text.hasFocus())
        self.convert.setVisible(editable)

    def _add(self, words: str) -> Contact | None:
        return None if self._party is None else self._desk.do(add_contact, self._party, words)

    def _on_convert(self) -> None:
        self._desk.flush()
        if self._party is not None:
            self._desk.do(contacts_from_text, self._party)
        self.line.setFocus()
