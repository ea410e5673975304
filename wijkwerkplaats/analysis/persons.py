"""Where a person stands in a file: in records of their own, by name in a text, or perhaps by a part of the name.

Every traject is looked through. Erasing what is found is in `wijkwerkplaats.edits.persons`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import KINDS, Aggregate, Contact, Seat, Session, Traject
from wijkwerkplaats.search import fold, fold_letter, texts_of

AROUND: Final = 50
"""Letters of context on either side of a name."""
_LEAST: Final = 3
"""A part of a name with fewer letters is in too many words."""
_JOINTS: Final = frozenset({"van", "der", "den", "het", "ten", "ter", "bin", "ben", "von", "dos", "del"})


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


def find_person(gate: Gate, name: str) -> list[Trace]:
    """Every trace of a person in the tables of the file, the surest first; nothing for an empty name."""
    words = fold(name).split()
    if not words or len("".join(words)) < _LEAST:
        return []
    things = list(every_thing(gate))
    also = reached_by(things, words)
    found = [trace for thing in things for trace in _traces(thing, words, also)]
    order = list(How)
    return sorted(found, key=lambda trace: order.index(trace.how))


def every_thing(gate: Gate) -> Iterator[Aggregate]:
    """Every aggregate of every traject."""
    for traject in gate.trajects():
        yield traject
        for kind in KINDS.values():
            if kind is not Traject:
                yield from gate.all(kind, traject.id)


def reached_by(things: Iterable[Aggregate], words: Sequence[str]) -> tuple[str, ...]:
    """Phone numbers and addresses of the contact persons with this name."""
    own = (one for one in things if isinstance(one, Contact) and holds(one.name, " ".join(words)))
    return tuple(
        dict.fromkeys(fold(reach) for one in own for reach in (one.phone, one.email) if reach.strip())
    )


def _traces(thing: Aggregate, words: Sequence[str], also: Sequence[str]) -> Iterator[Trace]:
    told: set[tuple[str, How]] = set()
    traject_id = thing.id if isinstance(thing, Traject) else str(getattr(thing, "traject_id", ""))
    for field, text in _texts(thing, words):
        how = _how(thing, field, text, words, also)
        if how is not None and (field, how) not in told:
            told.add((field, how))
            excerpt = _excerpt(text, terms(words, also, how))
            yield Trace(thing.KIND, thing.id, traject_id, field, how, excerpt)


def _texts(thing: Aggregate, words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The texts of a thing; of the contact person who is looked for the name alone, for all of it goes."""
    if isinstance(thing, Contact) and holds(thing.name, " ".join(words)):
        return [("name", thing.name)]
    return texts_of(thing, copied=True)


def _how(thing: Aggregate, field: str, text: str, words: Sequence[str], also: Sequence[str]) -> How | None:
    whole = " ".join(words)
    if holds(text, whole):
        return How.RECORD if is_record(thing, field) else How.NAME
    if any(holds(text, reach) for reach in also):
        return How.PART if isinstance(thing, Contact) else How.NAME  # colleagues may share a number
    return How.PART if any(holds(text, part) for part in parts(words)) else None


def is_record(thing: Aggregate, field: str) -> bool:
    """Whether a field is there for the name of a person."""
    return (
        (isinstance(thing, Contact) and field == "name")
        or (isinstance(thing, Session) and field in ("attendees.name", "facilitator"))
        or (isinstance(thing, Seat) and field == "person")
    )


def parts(words: Sequence[str]) -> tuple[str, ...]:
    """The parts of a name that say something by themselves; none for a name of one word."""
    said = [word for word in words if len(word) >= _LEAST and word not in _JOINTS]
    return tuple(said) if len(words) > 1 else ()


def terms(words: Sequence[str], also: Sequence[str], how: How) -> tuple[str, ...]:
    """What to look for in a text, the longest first."""
    return (" ".join(words), *also, *(parts(words) if how is How.PART else ()))


def holds(text: str, term: str) -> bool:
    """Whether a folded term stands in a text as whole words."""
    return bool(spans(text, term))


def spans(text: str, term: str) -> list[tuple[int, int]]:
    """Where a folded term stands in a text as whole words, whatever its capitals, accents and spaces."""
    if not term.strip() or term.split()[0] not in fold(text):
        return []
    flat, owners = [], []
    for number, letter in enumerate(text):
        for sign in fold_letter(letter):
            flat.append(sign)
            owners.append(number)
    pattern = r"\s+".join(re.escape(word) for word in term.split())
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", "".join(flat))
    return [(owners[hit.start()], owners[hit.end() - 1] + 1) for hit in found]


def _excerpt(text: str, looked_for: Sequence[str]) -> str:
    hits = [span for term in looked_for for span in spans(text, term)]
    start, end = hits[0] if hits else (0, 0)
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    line = " ".join(text[first:last].split())
    return ("…" if first else "") + line + ("…" if last < len(text) else "")
