"""Searching everything that was typed in a traject, whatever the capitals and accents."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from wijkwerkplaats.analysis.own import part_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import KINDS, Answer, PartMark, Photo, Session, Traject
from wijkwerkplaats.model.base import Aggregate

AROUND: Final = 40
"""Letters of context on either side of what was found."""

_NO_TEXT: Final = frozenset(
    {
        "id",
        "part",
        "point",
        "checklist",
        "library",
        "created",
        "closed_at",
        "at",
        "signals",
        "key",
        "option",
        "digest",
        "salt",
        "gone",
        "spared",
    }
)
_BARE: Final = {
    "ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
    "’": "'", "‘": "'", "ʼ": "'",
}  # fmt: skip
"""Letters with a stroke are letters of their own to Unicode, but people type them without."""
_COPIED: Final = frozenset({"asked"})
"""Copies of what was typed elsewhere: found there, but a name in them must go too."""
_PAGES: Final = {
    "traject": "home",
    "session": "session",
    "agenda_template": "session",
    "stakeholder": "stakeholders",
    "relation": "stakeholders",
    "contact": "stakeholders",
    "judgement": "stakeholders",
    "party_note": "stakeholders",
    "need": "stakeholders",
    "need_party": "stakeholders",
    "seat": "alliance",
    "alliance": "alliance",
    "instrument": "steering",
    "urgency": "urgency",
    "round": "votes",
    "photo": "photos",
    "closing_round": "closing",
    "turns": "closing",
    "departure": "privacy",
    "erasure": "privacy",
}
_NAMES: Final = frozenset({"name", "title"})


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: which aggregate, on which page, in which session, and the words around it.

    What was searched for stands in `excerpt` from `start`, `length` letters long.
    """

    kind: str
    key: str
    part: str
    session_id: str | None
    field: str
    excerpt: str
    start: int
    length: int


def search(
    gate: Gate, method: Method, query: str, *, limit: int | None = None, room: bool = False
) -> list[Hit]:
    """Every aggregate of the current traject that holds all words of `query`: names first, then newest first.

    With `room` only in what the room may see: no judgements, no persons, and nothing that the facilitator keeps apart.
    """
    words = fold(query).split()
    if not words or not gate.place.traject_id:
        return []
    hits = [hit for thing in _things(gate) if (hit := _hit(thing, words, method, room)) is not None]
    hits.sort(key=lambda hit: hit.key, reverse=True)
    hits.sort(key=lambda hit: hit.field not in _NAMES)
    return hits[:limit]


def fold(text: str) -> str:
    """Text as it is compared: no capitals, no accents."""
    if text.isascii():
        return text.lower()
    return "".join(map(fold_letter, text))


def fold_letter(letter: str) -> str:
    """One letter as it is compared; a sign of two letters becomes two, one that does not show becomes nothing."""
    split = unicodedata.normalize("NFKD", letter.casefold())
    bare = "".join(c for c in split if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return _BARE.get(bare, bare)


def _things(gate: Gate) -> Iterator[Aggregate]:
    for kind in KINDS.values():
        if kind is not Traject:
            yield from gate.all(kind)
    yield from (t for t in gate.trajects() if t.id == gate.place.traject_id)


def _hit(thing: Aggregate, words: list[str], method: Method, room: bool) -> Hit | None:
    """The first field that holds the first word, when the aggregate holds every word somewhere."""
    texts = [] if room and _is_ours(thing) else list(texts_of(thing, room=room))
    folded = [(field, text, fold(text)) for field, text in texts]
    if not all(any(word in flat for _, _, flat in folded) for word in words):
        return None
    phrase = " ".join(words)
    wanted = phrase if any(phrase in flat for _, _, flat in folded) else words[0]
    field, text, flat = next(one for one in folded if wanted in one[2])
    excerpt, start, length = _excerpt(text, flat, wanted)
    part, session_id = _place_of(thing, method)
    return Hit(thing.KIND, thing.id, part, session_id, field, excerpt, start, length)


def _is_ours(thing: Aggregate) -> bool:
    """Whether a thing as a whole is for the facilitator alone: a note, a photograph, a record of what left the file."""
    return (
        thing.RECORD or getattr(thing, "internal", False) or (isinstance(thing, Photo) and not thing.public)
    )


def is_typed(field: str) -> bool:
    """Whether a field of this name can hold what people typed."""
    return field not in _NO_TEXT and not field.endswith("_id")


def typed_in(plain: Any) -> Iterator[str]:
    """Every text within plain data, of a step say, that people can have typed."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for field, inner in plain.items():
            if is_typed(field):
                yield from typed_in(inner)
    elif isinstance(plain, (list, tuple)):
        for inner in plain:
            yield from typed_in(inner)


def texts_of(
    thing: Any, prefix: str = "", *, room: bool = False, copied: bool = False
) -> Iterator[tuple[str, str]]:
    """Every text that people typed, nested ones included, with the name of its field.

    For the `room` the open ones; `copied`: also what stands in a second place.
    """
    for field in dataclasses.fields(thing):
        if not is_typed(field.name) or (field.name in _COPIED and not copied):
            continue
        if room and any(field.metadata.get(mark) for mark in ("internal", "personal")):
            continue
        value = getattr(thing, field.name)
        name = prefix + field.name
        if isinstance(value, str):
            if value and not isinstance(value, Enum):
                yield name, value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, str) and not isinstance(item, Enum):
                    yield name, item
                elif dataclasses.is_dataclass(item):
                    yield from texts_of(item, f"{name}.", room=room, copied=copied)


def _excerpt(text: str, flat: str, wanted: str) -> tuple[str, int, int]:
    """The words around what was found, on one line, and where in it that stands."""
    begin, end = _original(text, flat.index(wanted), len(wanted))
    first = max(0, begin - AROUND)
    last = min(len(text), end + AROUND)
    before, after = ("…" if first else ""), ("…" if last < len(text) else "")
    line = "".join(" " if c.isspace() else c for c in text[first:last])
    return before + line + after, len(before) + begin - first, end - begin


def _original(text: str, start: int, length: int) -> tuple[int, int]:
    """From a place in the folded text to the place in the text itself: folding can change the length."""
    if text.isascii():
        return start, start + length
    position, begin, end = 0, 0, len(text)
    for number, letter in enumerate(text):
        if position <= start:
            begin = number
        position += len(fold_letter(letter))
        if position >= start + length:
            end = number + 1
            break
    return begin, end


def _place_of(thing: Aggregate, method: Method) -> tuple[str, str | None]:
    """The page that shows an aggregate, and its session."""
    session_id: str | None = thing.id if isinstance(thing, Session) else getattr(thing, "session_id", None)
    if isinstance(thing, Answer):
        return part_of(method, thing), session_id
    if isinstance(thing, PartMark):
        return thing.part, None
    return _PAGES.get(thing.KIND) or str(getattr(thing, "part", "")), session_id
