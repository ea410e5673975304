"""Where a person stands in a file: in records of their own, by name in a text, or perhaps by a part of the name.

Every traject and every older version is looked through, once. Erasing what is found is in
`wijkwerkplaats.edits.forgetting`.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from wijkwerkplaats.analysis.sought import LEAST, Sought, digits, words_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import PlainChange
from wijkwerkplaats.model import KINDS, Aggregate, Contact, Photo, Seat, Session, Stakeholder, Traject
from wijkwerkplaats.search import fold, texts_of

AROUND: Final = 50
"""Letters of context on either side of a name."""
_LEAST_PHONE: Final = 8

Key = tuple[str, str]
"""The kind and the id of an aggregate."""


class How(StrEnum):
    """How surely a trace is about the person."""

    RECORD = "record"
    """A field that is there for a person: the name itself."""
    NAME = "name"
    """The whole name, or the phone number or address of the person, in a text."""
    PART = "part"
    """A part of the name in a text: may be about somebody else."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One place where a person stands: a field of an aggregate, with the words around the name."""

    kind: str
    key: str
    traject_id: str
    field: str
    how: How
    excerpt: str

    @property
    def id(self) -> str:
        """A name for the trace itself."""
        return f"{self.kind}:{self.key}:{self.field}:{self.how}"

    @property
    def where(self) -> Key:
        """The thing that it is in."""
        return self.kind, self.key


@dataclass(slots=True)
class Found:
    """What one walk through the file found of a person."""

    name: str
    sought: Sought
    traces: list[Trace] = field(default_factory=list)
    """In the tables, the surest first."""
    history: Counter[Key] = field(default_factory=Counter)
    """In how many older versions and names of steps, by the thing that the step was about."""
    photos: list[Photo] = field(default_factory=list)
    """Photographs that may show the person; also those that were taken away, whose bytes are still there."""
    party: str = ""
    """Whom the person spoke for; empty when nothing in the file says so."""

    @property
    def sure(self) -> list[Trace]:
        """What is about nobody else, unless there is a namesake."""
        return [trace for trace in self.traces if trace.how is not How.PART]

    @property
    def in_history(self) -> int:
        """In how many places of the history."""
        return self.history.total()


def seek(gate: Gate, name: str) -> Found:
    """Everything of a person in the tables and the history of the file, by one walk through each."""
    words = words_of(name)
    if not words:
        return Found(name, Sought(words))
    things, journal = list(every_thing(gate)), list(gate.storage.journal())
    changes = [change for _step, changes in journal for change in changes]
    sought = _with_reach(things, changes, words)
    traces = [trace for thing in things for trace in _traces(thing, sought)]
    traces.sort(key=lambda trace: list(How).index(trace.how))
    found = Found(name, sought, traces, photos=_photos(gate, things, changes, traces))
    found.party = _party(things, sought)
    if len("".join(words)) >= LEAST:
        counted = _Counted(sought)
        for step, changes in journal:
            _count(found, counted, step.label.args, changes)
    return found


def looked_again(gate: Gate, found: Found) -> Found:
    """The same person in the tables as they are now; the history and the photographs as they were found."""
    traces = [trace for thing in every_thing(gate) for trace in _traces(thing, found.sought)]
    traces.sort(key=lambda trace: list(How).index(trace.how))
    return dataclasses.replace(found, traces=traces)


class _Counted:
    """In how many texts within plain data a person surely stands; older versions repeat most of their texts."""

    def __init__(self, sought: Sought) -> None:
        self._sought = sought
        self._known: dict[str, int] = {}

    def within(self, value: Any) -> int:
        """How many."""
        if isinstance(value, str):
            if value not in self._known:
                self._known[value] = int(bool(self._sought.surely(value)))
            return self._known[value]
        if isinstance(value, Mapping):
            return sum(self.within(inner) for inner in value.values() if inner)
        if isinstance(value, (list, tuple)):
            return sum(self.within(inner) for inner in value)
        return 0


def _count(found: Found, counted: _Counted, args: Mapping[str, str], changes: Sequence[PlainChange]) -> None:
    """Count where the person stands in one step: in its name, which goes with its first change, and in each change."""
    first = (changes[0].kind, changes[0].key) if changes else ("", "")
    counts = [(first, counted.within(args))]
    for change in changes:
        both = counted.within(change.before) + counted.within(change.after)
        counts.append(((change.kind, change.key), both))
    for key, count in counts:
        if count:
            found.history[key] += count


def every_thing(gate: Gate) -> Iterator[Aggregate]:
    """Every aggregate of every traject."""
    for traject in gate.trajects():
        yield traject
        for kind in KINDS.values():
            if kind is not Traject:
                yield from gate.all(kind, traject.id)


def _with_reach(things: Iterable[Aggregate], changes: Iterable[PlainChange], words: Sequence[str]) -> Sought:
    """The addresses and numbers of this person now and before; those that a colleague shares are nobody's own."""
    things = list(things)
    shared = len(words) == 1 and any(_has_longer_name(thing, words) for thing in things)
    sought = Sought(tuple(words), shared=shared)
    own: set[str] = set()
    others: set[str] = set()
    then = (
        side for change in changes if change.kind == Contact.KIND for side in (change.before, change.after)
    )
    for plain in (side for side in then if side is not None):
        if sought.named(str(plain.get("name", ""))):
            own |= _reach(str(plain.get("phone", "")), str(plain.get("email", "")))
    for one in (thing for thing in things if isinstance(thing, Contact)):
        side = own if sought.named(one.name) else others
        side |= _reach(one.phone, one.email)
    mine = own - others
    mails = frozenset(one for one in mine if "@" in one)
    return dataclasses.replace(sought, mails=mails, phones=frozenset(mine - mails))


def _has_longer_name(thing: Aggregate, words: Sequence[str]) -> bool:
    """Whether a record of a person holds this one word within a name of more words."""
    if not isinstance(thing, (Contact, Session, Seat)):
        return False
    names = (text for name, text in texts_of(thing) if is_record(thing, name))
    return any(words[0] in words_of(text) and len(words_of(text)) > 1 for text in names)


def _reach(phone: str, mail: str) -> set[str]:
    number, address = digits(phone), fold(mail).strip()
    return {
        one
        for one in (number if len(number) >= _LEAST_PHONE else "", address if "@" in address else "")
        if one
    }


def _traces(thing: Aggregate, sought: Sought) -> Iterator[Trace]:
    told: set[tuple[str, How]] = set()
    traject_id = thing.id if isinstance(thing, Traject) else str(getattr(thing, "traject_id", ""))
    for name, text in _texts(thing, sought):
        how = _how(thing, name, text, sought)
        if how is not None and (name, how) not in told:
            told.add((name, how))
            spans = sought.perhaps(text) if how is How.PART else sought.surely(text)
            yield Trace(thing.KIND, thing.id, traject_id, name, how, _excerpt(text, spans))


def _texts(thing: Aggregate, sought: Sought) -> Iterable[tuple[str, str]]:
    """The texts of a thing; of the contact person who is looked for the name alone, for all of it goes."""
    if isinstance(thing, Contact) and sought.named(thing.name):
        return [("name", thing.name)]
    return texts_of(thing, copied=True)


def _how(thing: Aggregate, name: str, text: str, sought: Sought) -> How | None:
    if len("".join(sought.words)) < LEAST:  # Bo and Mo: only where a name stands by itself
        return How.RECORD if is_record(thing, name) and words_of(text) == sought.words else None
    if sought.named(text):
        return How.RECORD if is_record(thing, name) else How.NAME
    if sought.surely(text):
        return How.NAME
    return How.PART if sought.perhaps(text) else None


def is_record(thing: Aggregate, name: str) -> bool:
    """Whether a field is there for the name of a person."""
    return (
        (isinstance(thing, Contact) and name == "name")
        or (isinstance(thing, Session) and name in ("attendees.name", "facilitator"))
        or (isinstance(thing, Seat) and name == "person")
    )


def _photos(
    gate: Gate, things: Iterable[Aggregate], changes: Iterable[PlainChange], traces: Iterable[Trace]
) -> list[Photo]:
    """Photographs whose words name the person, and those of a session that the person was at; the former first."""
    named = {trace.key for trace in traces if trace.kind == Photo.KIND and trace.how is not How.PART}
    there = {trace.key for trace in traces if trace.kind == Session.KIND and trace.how is How.RECORD}
    known = {thing.id: thing for thing in things if isinstance(thing, Photo)}
    gone = {}
    for change in changes:
        if change.kind == Photo.KIND and change.key not in known and change.before is not None:
            gone[change.key] = _taken_away(change.before)
    held = [one for one in gone.values() if gate.storage.blob(one.digest) is not None]
    mine = [one for one in (*known.values(), *held) if one.id in named or one.session_id in there]
    return sorted(mine, key=lambda one: one.id not in named)


def _taken_away(plain: dict[str, Any]) -> Photo:
    """What the history knows of a photograph that is no longer in the tables."""
    return Photo(
        id=str(plain.get("id", "")), traject_id=str(plain.get("traject_id", "")), digest=str(plain.get("digest", "")),
        session_id=str(plain["session_id"]) if plain.get("session_id") else None, part=str(plain.get("part", "")),
        caption=str(plain.get("caption", "")),
    )  # fmt: skip


def _party(things: Iterable[Aggregate], sought: Sought) -> str:
    """For which organisation the person was there; not one that bears the person's own name."""
    parties, found = {}, []
    for thing in things:
        if isinstance(thing, Stakeholder):
            parties[thing.id] = thing.name
        elif (isinstance(thing, Contact) and sought.named(thing.name)) or (
            isinstance(thing, Seat) and sought.named(thing.person)
        ):
            found.append(thing.stakeholder_id)
        elif isinstance(thing, Session):
            found += [one.organisation for one in thing.attendees if sought.named(one.name)]
    names = (parties.get(one, one).strip() for one in found)
    return next((name for name in names if name and not sought.perhaps(name)), "")


def _excerpt(text: str, spans: Sequence[tuple[int, int]]) -> str:
    start, end = spans[0] if spans else (0, 0)
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    line = " ".join(text[first:last].split())
    return ("…" if first else "") + line + ("…" if last < len(text) else "")
