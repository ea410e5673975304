"""Contact persons at parties (§4.5). The names of steps tell the party, not the person: the journal is kept."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Contact, Stakeholder, new_id

_EMAIL: Final = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+")
_PHONE: Final = re.compile(r"\+?\(?\d[\d ()./-]{5,}\d")
_EDGES: Final = " \t,;:–-()<>/|"


def add_contact(
    gate: Gate, party: Stakeholder, name: str, *, role: str = "", origin: object | None = None
) -> Contact:
    """Add a person to a party; a phone number or an e-mail address in what was typed goes to its own field."""
    made = dataclasses.replace(_fresh(gate, party, name), role=role)
    gate.apply(label("step.contact.add", name=party.name), made, origin=origin)
    return made


def set_contact(
    gate: Gate, contact: Contact, values: Mapping[str, object], *, origin: object | None = None
) -> Step | None:
    """Give fields of a person new values; edits of the same field melt into one step."""
    newest = gate.get(Contact, contact.id) or contact
    party = gate.get(Stakeholder, contact.stakeholder_id)
    after = dataclasses.replace(newest, **values)  # type: ignore[arg-type]
    name = label("step.contact.edit", name=party.name if party is not None else "")
    return gate.apply(name, after, merge=f"{contact.id}:{','.join(values)}", origin=origin)


def remove_contacts(gate: Gate, contacts: Sequence[Contact], *, origin: object | None = None) -> Step | None:
    """Take persons away, as one step."""
    if not contacts:
        return None
    party = gate.get(Stakeholder, contacts[0].stakeholder_id)
    name = label("step.contact.remove", name=party.name if party is not None else "")
    return gate.apply(name, remove=contacts, origin=origin)


def contacts_from_text(gate: Gate, party: Stakeholder, *, origin: object | None = None) -> Step | None:
    """Make a person of each line of the free text about whom to call; the text goes, as one step."""
    newest = gate.get(Stakeholder, party.id) or party
    known = {one.name.casefold() for one in gate.all(Contact) if one.stakeholder_id == party.id}
    made = [one for one in read_contacts(gate, newest, newest.contacts) if one.name.casefold() not in known]
    emptied = dataclasses.replace(newest, contacts="")
    return gate.apply(label("step.contact.add", name=party.name), *made, emptied, origin=origin)


def read_contacts(gate: Gate, party: Stakeholder, text: str) -> Iterator[Contact]:
    """The persons that a text names, one a line or between semicolons; nothing is written."""
    for line in re.split(r"[\n;]", text):
        if line.strip():
            yield _fresh(gate, party, line)


def _fresh(gate: Gate, party: Stakeholder, line: str) -> Contact:
    name, phone, email = person_in(line)
    return Contact(
        id=new_id(), traject_id=party.traject_id, stakeholder_id=party.id, name=name, phone=phone, email=email,
        created=gate.now(),
    )  # fmt: skip


def person_in(line: str) -> tuple[str, str, str]:
    """Name, phone number and e-mail address in one line of free text; nothing that was typed gets lost."""
    email = _EMAIL.search(line)
    rest = line.replace(email[0], " ", 1) if email else line
    phone = _PHONE.search(rest)
    rest = rest.replace(phone[0], " ", 1) if phone else rest
    name = " ".join(rest.split()).strip(_EDGES)
    return name or " ".join(line.split()), phone[0].strip() if phone else "", email[0] if email else ""
