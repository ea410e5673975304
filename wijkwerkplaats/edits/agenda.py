"""Agendas that are used again: templates, and how long the blocks really took."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from wijkwerkplaats.analysis.agenda import keys
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import AgendaItem, AgendaTemplate, Session, new_id


def fresh(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Blocks for a new evening: with keys of their own, and no time spent yet."""
    return tuple(dataclasses.replace(one, key=new_id(), spent=None) for one in items)


def use_agenda(gate: Gate, session: Session, items: Iterable[AgendaItem], *, name: str) -> Step | None:
    """Replace the agenda by a template, as one step."""
    after = dataclasses.replace(session, agenda=fresh(items))
    return gate.apply(label("step.session.agenda_used", name=name), after)


def save_template(gate: Gate, name: str, agenda: Iterable[AgendaItem]) -> AgendaTemplate:
    """Keep an agenda as an own template; one of the same name in this traject makes way."""
    same = next((one for one in gate.all(AgendaTemplate) if one.name.casefold() == name.casefold()), None)
    bare = tuple(dataclasses.replace(one, key="", spent=None) for one in agenda)
    made = AgendaTemplate(
        id=same.id if same else new_id(), traject_id=gate.place.traject_id, name=name, agenda=bare,
        created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.agenda_template.add", name=name), made)
    return made


def templates(gate: Gate) -> list[AgendaTemplate]:
    """The own templates of the whole file, by name."""
    found = [one for traject in gate.trajects() for one in gate.all(AgendaTemplate, traject.id)]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def keep_times(gate: Gate, session: Session, spent: Mapping[str, int]) -> Step | None:
    """Write with each block how many minutes it took; what was known of a block before is added to it."""
    blocks = []
    for key, item in zip(keys(session.agenda), session.agenda, strict=True):
        before = item.spent or 0
        blocks.append(dataclasses.replace(item, spent=before + spent[key]) if key in spent else item)
    return gate.apply(
        label("step.session.times", name=session.title), dataclasses.replace(session, agenda=tuple(blocks))
    )
