"""What everybody may read, apart by type from what only the team may read.

Sections of the participants' paper get these records and nothing else. A judgement (a field marked `internal`) and a
name without consent (marked `personal`) have no place in them, so a section that asks for one does not pass mypy.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar, overload

from wijkwerkplaats.model import Instrument, Need, NeedParty, Note, Seat, Session, Stakeholder
from wijkwerkplaats.model.words import (
    Domain,
    InstrumentStatus,
    Level,
    NeedKind,
    NoteKind,
    PartyKind,
    Perspective,
)

P = TypeVar("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSession:
    """A session as its paper names it."""

    id: str
    title: str
    day: date | None
    place: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStakeholder:
    """A party without judgements, and without the names of people."""

    id: str
    name: str
    kind: PartyKind
    domains: tuple[Domain, ...]
    level: Level | None
    informal: bool
    active_here: bool
    goals: str
    assignment: str
    brings: str
    gains: str
    indispensable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSeat:
    """A seat in the alliance without weights, and without the name of who sits there."""

    id: str
    stakeholder_id: str
    level: Level
    role: str
    gives: str
    gains: str
    since: date | None
    until: date | None
    change_agent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicInstrument:
    """An instrument without the facilitator's note."""

    id: str
    name: str
    library: str
    x: int
    y: int
    owner_id: str | None
    owner: str
    status: InstrumentStatus
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNote:
    """A note or quote that is not marked as internal."""

    id: str
    part: str
    point: str
    kind: NoteKind
    perspective: Perspective | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNeed:
    """An issue or ambition."""

    id: str
    text: str
    kind: NeedKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNeedParty:
    """Who is needed for an issue, and why; not whether that party is willing."""

    need_id: str
    stakeholder_id: str
    why: str


_PUBLIC: Final[dict[type[Any], type[Any]]] = {
    Session: PublicSession,
    Stakeholder: PublicStakeholder,
    Seat: PublicSeat,
    Instrument: PublicInstrument,
    Need: PublicNeed,
    NeedParty: PublicNeedParty,
}


@overload
def public(thing: Session) -> PublicSession: ...
@overload
def public(thing: Stakeholder) -> PublicStakeholder: ...
@overload
def public(thing: Seat) -> PublicSeat: ...
@overload
def public(thing: Instrument) -> PublicInstrument: ...
@overload
def public(thing: Need) -> PublicNeed: ...
@overload
def public(thing: NeedParty) -> PublicNeedParty: ...
def public(thing: Any) -> Any:
    """The public record of an aggregate. Raises `TypeError` for a field that is not for everybody."""
    return _copied(thing, _PUBLIC[type(thing)])


def public_notes(notes: Iterable[Note]) -> tuple[PublicNote, ...]:
    """The notes that are not internal."""
    return tuple(_copied(note, PublicNote) for note in notes if not note.internal)


def _copied(thing: Any, kind: type[P]) -> P:
    wanted = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    closed = closed_fields(type(thing)) & wanted
    if closed:
        raise TypeError(f"{kind.__name__} would show {sorted(closed)}")
    return kind(**{name: getattr(thing, name) for name in wanted})


def closed_fields(kind: type[Any]) -> frozenset[str]:
    """The fields of a kind that hold a judgement or a person."""
    marks = ("internal", "personal")
    return frozenset(f.name for f in dataclasses.fields(kind) if any(f.metadata.get(mark) for mark in marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Who was there: by name as far as they consented, the others counted."""

    named: tuple[tuple[str, str, Perspective], ...] = ()
    others: tuple[tuple[Perspective, int], ...] = ()

    @property
    def total(self) -> int:
        """How many people were there."""
        return len(self.named) + sum(count for _, count in self.others)


def present(session: Session) -> Present:
    """Who was there as the paper may tell it; a name needs both a name and consent."""
    named = [
        (a.name.strip(), a.organisation, a.perspective)
        for a in session.attendees
        if a.consent and a.name.strip()
    ]
    others = Counter(a.perspective for a in session.attendees if not (a.consent and a.name.strip()))
    return Present(
        named=tuple(sorted(named, key=lambda one: list(Perspective).index(one[2]))),
        others=tuple((one, others[one]) for one in Perspective if others[one]),
    )
