"""Contact persons at parties (§4.5). The names of steps tell the party, not the person: the journal is kept."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Contact, Stakeholder, new_id

_EMAIL: Final = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+")
_PHONE: Final = re.compile(r"\+?\(?\d[\d ()./-]{5,}\d")
_ROLE: Final = re.compile(r"\([^()]+\)")
_EDGES: Final = " \t,;:–-()<>/|"


def add_contact(
    gate: Gate, party: Stakeholder, name: str, *, role: str = "", origin: object | None = None
) -> Contact:
    """Add a person to a party; a phone number or an e-mail address in what was typed goes to its own field."""
    made = contact_from(name, party, gate.now())
    made = dataclasses.replace(made, role=role or made.role)
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
    """Make a person of each line of the free text about whom to call, as one step.

    The text goes, but for lines that say more of a person who is there already.
    """
    newest = gate.get(Stakeholder, party.id) or party
    known = {one.name.casefold(): one for one in gate.all(Contact) if one.stakeholder_id == party.id}
    lines = [line for line in re.split(r"[\n;]", newest.contacts) if line.strip()]
    found = [contact_from(line, newest, gate.now()) for line in lines]
    made = [one for one in found if one.name.casefold() not in known]
    more = [
        line.strip()
        for line, one in zip(lines, found, strict=True)
        if one.name.casefold() in known and _says_more(one, known[one.name.casefold()])
    ]
    left = dataclasses.replace(newest, contacts="\n".join(more))
    return gate.apply(label("step.contact.add", name=party.name), *made, left, origin=origin)


def _says_more(one: Contact, known: Contact) -> bool:
    return any(getattr(one, field) not in ("", getattr(known, field)) for field in ("role", "phone", "email"))


def contact_from(line: str, party: Stakeholder, created: str) -> Contact:
    """The person that a line of free text names; nothing is written."""
    said = person_in(line)
    return Contact(
        id=new_id(), traject_id=party.traject_id, stakeholder_id=party.id, name=said.name, role=said.role,
        phone=said.phone, email=said.email, created=created,
    )  # fmt: skip


class Person(NamedTuple):
    """What a line says about a person."""

    name: str
    role: str
    phone: str
    email: str


def person_in(line: str) -> Person:
    """Name, role between brackets, phone number and e-mail address; nothing that was typed gets lost."""
    left = " ".join(line.split())
    found = []
    for pattern in (_EMAIL, _PHONE, _ROLE):
        hit = pattern.search(left)
        found.append(hit[0].strip() if hit else "")
        left = left.replace(hit[0], " ", 1) if hit else left
    email, phone, role = found
    name = re.sub(r"\s*,(\s*,)+", ",", " ".join(left.split())).strip(_EDGES)
    return Person(name or " ".join(line.split()), role.strip("() "), phone, email)


def person_line(one: Contact) -> str:
    """A person in one line, as `person_in` reads it."""
    name = f"{one.name} ({one.role})" if one.role.strip() else one.name
    return ", ".join(filter(None, (name, one.phone, one.email)))
