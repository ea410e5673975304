"""The chapters of the overview of a person: one for each sort of thing that a file can hold of somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final, TypeVar

from wijkwerkplaats.analysis.persons import Found, How, Trace
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import (
    Action,
    Aggregate,
    Contact,
    Departure,
    Judgement,
    PartyNote,
    Photo,
    Relation,
    Seat,
    Session,
    Stakeholder,
    Traject,
)
from wijkwerkplaats.model.codec import kind_named
from wijkwerkplaats.report.blocks import Heading, facts, headed
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import words
from wijkwerkplaats.search import texts_of, typed_in
from wijkwerkplaats.texts import Texts

A = TypeVar("A", bound=Aggregate)
_OWN: Final = (Contact, Seat, Action, Departure, Photo)
"""These have a chapter of their own."""


@dataclass
class About:
    """What the chapters are made of: the traces in one traject that are about this person."""

    gate: Gate
    texts: Texts
    found: Found
    traces: Sequence[Trace]
    traject: Traject

    def __call__(self, key: str, **values: object) -> str:
        """A word of this paper."""
        return self.texts(f"person.paper.{key}", **values)

    def of(self, kind: type[A]) -> list[A]:
        """The things of a kind that a chosen trace is in, each once."""
        keys = dict.fromkeys(trace.key for trace in self.traces if trace.kind == kind.KIND)
        things = (self.gate.storage.get(kind, key) for key in keys)
        return [thing for thing in things if thing is not None]

    @cached_property
    def attended(self) -> list[Session]:
        """The sessions that the person was at, or led."""
        keys = {t.key for t in self.traces if t.kind == Session.KIND and t.how is How.RECORD}
        return [one for one in self.gate.all(Session, self.traject.id) if one.id in keys]

    def party(self, key: str) -> str:
        """What a party is called."""
        party = self.gate.storage.get(Stakeholder, key)
        return party.name if party is not None else ""

    def session(self, key: str | None) -> str:
        """What a session is called, with its day below it."""
        session = self.gate.storage.get(Session, key) if key else None
        return "" if session is None else "\n".join(filter(None, (session.title, _day(session.day))))


def chapters(about: About) -> list[Any]:
    """Every chapter that has something to say."""
    makers = (_contact, _there, _seats, _actions, _texts, _parties, _photos, _left, _history)
    return [block for make in makers for block in make(about)]


def _contact(about: About) -> Iterator[Any]:
    for one in about.of(Contact):
        if not about.found.sought.named(one.name):
            continue
        rows = [
            (about.texts("search.kind.contact"), one.name),
            *((_title(about, field), getattr(one, field)) for field in ("role", "phone", "email")),
            (about("organisation"), about.party(one.stakeholder_id)),
            (about("purpose"), one.purpose or about("unknown")),
            (about.texts("person.paper.agreed"), _day(one.consented) or about("no")),
        ]
        yield from headed(
            Heading(about("contact"), titled=False),
            words(style("muted"), about("contact_about")),
            *facts(rows),
        )


def _there(about: About) -> list[Any]:
    rows = []
    for session in about.attended:
        for one in (one for one in session.attendees if about.found.sought.named(one.name)):
            whom = "\n".join(
                filter(None, (one.organisation, about.texts.word("perspective", one.perspective)))
            )
            rows.append((about.session(session.id), one.name, whom, about("yes" if one.consent else "no")))
        if about.found.sought.named(session.facilitator):
            rows.append((about.session(session.id), session.facilitator, about("facilitator"), about("no")))
    titles = [
        about("when"),
        about.texts("person.role.attendees_name"),
        about("organisation"),
        about("consent"),
    ]
    return _chapter(about, "there", (4, 4, 4, 2), rows, titles)


def _seats(about: About) -> list[Any]:
    rows = [
        (
            about.party(one.stakeholder_id), one.person, one.role, about.texts.word("level", one.level),
            " – ".join(filter(None, (_day(one.since), _day(one.until)))),
        )
        for one in about.of(Seat)
    ]  # fmt: skip
    keys = ("organisation", "name", "role", "level", "period")
    return _chapter(about, "seat", (4, 4, 3, 3, 3), rows, [about(key) for key in keys])


def _actions(about: About) -> list[Any]:
    rows = [
        (
            one.text,
            one.who,
            _day(one.due),
            about.texts.word("action_state", one.state),
            about.session(one.session_id),
        )
        for one in about.of(Action)
    ]
    keys = ("do", "who", "due", "state", "when")
    return _chapter(about, "action", (5, 3, 2, 2, 3), rows, [about(key) for key in keys])


def _texts(about: About) -> list[Any]:
    """Every other text with the name in it, whole and once; of a session and of a party only that text."""
    rows: dict[tuple[str, str, str], tuple[str, str, str]] = {}
    own = {kind.KIND for kind in _OWN}
    for trace in about.traces:
        if trace.kind in own or (trace.kind == Session.KIND and trace.how is How.RECORD):
            continue
        thing = about.gate.storage.get(kind_named(trace.kind), trace.key)
        session_id = trace.key if isinstance(thing, Session) else getattr(thing, "session_id", None)
        for text in _told(thing, trace):
            rows[*trace.where, text] = (
                about.texts(f"search.kind.{trace.kind}"),
                about.session(session_id),
                text,
            )
    return _chapter(
        about, "text", (3, 3, 8), rows.values(), [about(key) for key in ("what", "when", "words")]
    )


def _told(thing: Aggregate | None, trace: Trace) -> list[str]:
    if thing is None:
        return []
    if isinstance(thing, (Session, Stakeholder, Traject)):
        return [text for field, text in texts_of(thing, copied=True) if field == trace.field]
    return ["\n".join(text for _, text in texts_of(thing, copied=True))]


def _parties(about: About) -> list[Any]:
    """A party that is the person: what was judged of it is about the person."""
    made: list[Any] = []
    for party in about.of(Stakeholder):
        if not about.found.sought.named(party.name):
            continue
        rows = [(_title(about, field), _shown(about, field, getattr(party, field))) for field in _JUDGED]
        rows += [(about.texts("search.kind.party_note"), note) for note in _notes(about, party)]
        rows += [(about.texts("search.kind.judgement"), said) for said in _judgements(about, party)]
        rows += [(about.texts("search.kind.relation"), said) for said in _relations(about, party)]
        about_it = words(style("muted"), about("party_about"))
        made += headed(Heading(about("party"), titled=False), about_it, *facts(rows, shares=(2, 4)))
    return made


_JUDGED: Final = ("influence", "interest", "dependence", "stance", "ring", "tags", "note")


def _shown(about: About, field: str, value: Any) -> str:
    if field in ("stance", "ring"):
        return about.texts.word(field, value) if value else ""
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _notes(about: About, party: Stakeholder) -> Iterator[str]:
    for note in about.gate.all(PartyNote, party.traject_id):
        if note.stakeholder_id == party.id:
            yield " · ".join(filter(None, (_day(note.day), note.text)))


def _judgements(about: About, party: Stakeholder) -> Iterator[str]:
    for one in about.gate.all(Judgement, party.traject_id):
        if one.stakeholder_id == party.id:
            said = (
                (field, _shown(about, field, getattr(one, field)))
                for field in ("influence", "interest", "stance")
            )
            who = about.texts.word("perspective", one.perspective)
            yield ", ".join(
                [who, *(f"{_title(about, field).lower()} {value}" for field, value in said if value)]
            )


def _relations(about: About, party: Stakeholder) -> Iterator[str]:
    for one in about.gate.all(Relation, party.traject_id):
        if party.id in (one.source_id, one.target_id):
            kind = about.texts.word("relation_kind", one.kind)
            line = f"{about.party(one.source_id)}: {kind.lower()} {about.party(one.target_id)}"
            yield f"{line} ({one.note})" if one.note.strip() else line


def _photos(about: About) -> list[Any]:
    rows = []
    for photo in about.found.photos:
        if photo.traject_id == about.traject.id:
            kept = about.gate.storage.get(Photo, photo.id)
            public = about("photo_gone") if kept is None else about("yes" if photo.public else "no")
            said = "\n".join(filter(None, (photo.caption, photo.alt))) or about("photo_none")
            rows.append((said, about.session(photo.session_id), public))
    return _chapter(about, "photo", (8, 3, 3), rows, [about(key) for key in ("words", "when", "public")])


def _left(about: About) -> list[Any]:
    """Papers that were made of a session that the person was at, or that name the person."""
    mine, there = {one.id for one in about.of(Departure)}, {one.id for one in about.attended}
    rows = [
        (_local(one.created), about.texts.word("departure", one.kind), one.name, one.whom or about("unknown"))
        for one in about.gate.all(Departure, about.traject.id)
        if one.id in mine or one.session_id in there
    ]
    return _chapter(
        about, "left", (2, 4, 5, 4), rows, [about(key) for key in ("date", "what", "file", "whom")]
    )


def _history(about: About) -> list[Any]:
    """Texts of older versions with the name in it that are no longer there, each once."""
    now = {text for trace in about.traces for text in _now(about, trace)}
    chosen = {trace.where for trace in about.traces}
    spared = {trace.where for trace in about.found.sure} - chosen
    rows: dict[str, tuple[str, str, str]] = {}
    for step, changes in about.gate.storage.journal():
        if step.place.traject_id != about.traject.id:
            continue
        for change in changes:
            if (change.kind, change.key) in spared:
                continue
            for text in (*typed_in(change.before), *typed_in(change.after)):
                if text not in now and text not in rows and about.found.sought.surely(text):
                    rows[text] = (about.texts(f"search.kind.{change.kind}"), _local(step.at), text)
    return _chapter(
        about, "history", (3, 2, 8), rows.values(), [about(key) for key in ("what", "date", "words")]
    )


def _now(about: About, trace: Trace) -> Iterator[str]:
    thing = about.gate.storage.get(kind_named(trace.kind), trace.key)
    if thing is not None:
        yield from (text for _, text in texts_of(thing, copied=True))


def _chapter(
    about: About, key: str, shares: Sequence[float], rows: Iterable[Sequence[str]], titles: Sequence[str]
) -> list[Any]:
    rows = list(rows)
    if not rows:
        return []
    name = f"person.paper.{key}_about"
    said = [words(style("muted"), about.texts(name))] if name in about.texts.keys else []
    return headed(Heading(about(key), titled=False), *said, Grid(shares, rows, titles))


def _title(about: About, field: str) -> str:
    name = about.texts(f"field.{field}")
    return f"{name[:1].upper()}{name[1:]}"


def _day(day: date | None) -> str:
    return day.strftime("%d-%m-%Y") if day else ""


def _local(at: str) -> str:
    """The day of a moment in the file, where the reader is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%d-%m-%Y")
    except (ValueError, OverflowError):
        return ""
