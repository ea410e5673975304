"""A traject to share without names of people: what was said and agreed stays, who it was does not (AVG, art. 4.5).

The copy has keys of its own, so that it never mixes with the file it came from, and no history.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, Final

from wijkwerkplaats.analysis.sought import MAIL, Sought, spans, words_of
from wijkwerkplaats.exchange.general import is_general
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place, PlainChange, Step, label
from wijkwerkplaats.model import (
    KINDS,
    Action,
    Aggregate,
    Contact,
    Departure,
    Erasure,
    Instrument,
    Photo,
    Seat,
    Session,
    Stakeholder,
    Traject,
    new_id,
)
from wijkwerkplaats.model.codec import to_plain
from wijkwerkplaats.search import fold, is_typed
from wijkwerkplaats.texts import Texts

_PHONE: Final = re.compile(r"(?<![\w-])(?:\+31|0031|0)(?:[ -]?\(0\))?(?:[ -]?\d){8,9}(?!\d)")
_ARTICLE: Final = re.compile(r"^(?:de|het|een|onze|the|a|an|our)\s+")
LEFT_OUT: Final = frozenset({Departure.KIND, Erasure.KIND, Photo.KIND})
"""What tells of people outside the talks, and pictures: a face or a name on a sheet of paper gets no mask."""
_WHO: Final = re.compile(r"\s*(?:[,;/&+()\n:]|\b(?:en|and|of|or|met|with|namens|via|plus)\b)\s*")


def pseudonymised(gate: Gate, traject_id: str, texts: Texts) -> Snapshot:
    """Everything of one traject with `person 1`, `person 2` … for the names, as one step without what went before."""
    things = [
        thing
        for name, kind in KINDS.items()
        if name not in LEFT_OUT
        for thing in gate.storage.all(kind, traject_id)
        if not isinstance(thing, Traject) or thing.id == traject_id
    ]
    masks = {name: texts("pseudonym.person", number=n) for n, name in enumerate(names_in(things), start=1)}
    mask = _Mask(masks, texts)
    keys = {thing.id: new_id() for thing in sorted(things, key=lambda one: one.id)}
    taken = Snapshot()
    for thing in things:
        plain = _rekeyed(to_plain(mask.masked(thing)), keys)
        taken.things[thing.KIND, plain["id"]] = plain
    changes = [PlainChange(kind, key, None, plain) for (kind, key), plain in taken.things.items()]
    step = Step(
        id=new_id(),
        at=gate.now(),
        label=label("step.traject.shared"),
        place=Place(traject_id=keys[traject_id]),
        final=True,
    )
    taken.steps = [(step, changes)]
    return taken


def names_in(things: Iterable[Aggregate]) -> list[str]:
    """The names of people in the fields that are there for them, each once, the longest first.

    A party may stand where a person could; but one that is called as its own contact person is that person.
    """
    things = list(things)
    persons = {fold(" ".join(one.name.split())) for one in things if isinstance(one, Contact)}
    parties = {fold(" ".join(one.name.split())) for one in things if isinstance(one, Stakeholder)} - persons
    told = [(" ".join(name.split()), sure) for name, sure in _names(things)]
    parts = {part for name, sure in told if sure for part in Sought(words_of(name)).parts}
    found: dict[str, str] = {}
    for name, sure in told:
        known = fold(name)
        if (
            len(name) > 1
            and known not in parties
            and (sure or not (known in parts or _is_nobody(name, parties)))
        ):
            found.setdefault(known, name)
    return sorted(found.values(), key=lambda name: (-len(name), name))


def _names(things: Iterable[Aggregate]) -> Iterator[tuple[str, bool]]:
    """Each name, and whether it stands where nothing but a person can stand."""
    for thing in things:
        if isinstance(thing, Contact):
            yield thing.name, True
        elif isinstance(thing, Session):
            yield thing.facilitator, True
            yield from ((one.name, True) for one in thing.attendees)
        elif isinstance(thing, Seat):
            yield thing.person, True
        elif isinstance(thing, (Action, Instrument)):
            held = thing.who if isinstance(thing, Action) else thing.owner
            yield from ((name, False) for name in _WHO.split(held))


def _is_nobody(name: str, parties: Collection[str]) -> bool:
    """Whether an action or instrument is in the hands of a party, also by a part of its name, or of everybody."""
    words = set(words_of(_ARTICLE.sub("", fold(name))))
    return is_general(name) or any(words <= set(words_of(party)) for party in parties)


class _Mask:
    """Puts the masks on."""

    def __init__(self, masks: Mapping[str, str], texts: Texts) -> None:
        self._masks = masks
        self._mail, self._phone = texts("pseudonym.mail"), texts("pseudonym.phone")
        self._suffix = texts("pseudonym.suffix")

    def masked(self, thing: Aggregate) -> Aggregate:
        """A thing with masks for names, addresses and numbers."""
        if isinstance(thing, Contact):
            thing = dataclasses.replace(thing, phone="", email="", purpose="", consented=None)
        elif isinstance(thing, Stakeholder):
            thing = dataclasses.replace(thing, contacts="")
        elif isinstance(thing, Traject):
            thing = dataclasses.replace(thing, name=f"{thing.name} {self._suffix}")
        elif isinstance(thing, Session):
            people = tuple(dataclasses.replace(one, consent=False) for one in thing.attendees)
            thing = dataclasses.replace(thing, attendees=people)
        masked: Aggregate = _mapped(thing, self._text)
        return masked

    def _text(self, text: str) -> str:
        text = _PHONE.sub(self._phone, MAIL.sub(self._mail, text))
        for name, mask in self._masks.items():
            text = _replaced(text, words_of(name), mask)
        for name, mask in self._masks.items():
            for part in Sought(words_of(name)).parts:
                text = _replaced(text, (part,), mask, capital=True)
        return text


def _replaced(text: str, words: Sequence[str], mask: str, *, capital: bool = False) -> str:
    """`capital`: a part of a name is often a word too; with a capital letter it is taken for the name."""
    for start, end in reversed(spans(text, words)):
        if not capital or text[start].isupper():
            text = f"{text[:start]}{mask}{text[end:]}"
    return text


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """A value with everything that people typed changed."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(one, change) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        typed = {f.name: getattr(value, f.name) for f in dataclasses.fields(value) if is_typed(f.name)}
        return dataclasses.replace(value, **{name: _mapped(inner, change) for name, inner in typed.items()})
    return value


def _rekeyed(value: Any, keys: Mapping[str, str]) -> Any:
    """Plain data with the new key wherever an old one stands."""
    if isinstance(value, str):
        return keys.get(value, value)
    if isinstance(value, dict):
        return {name: _rekeyed(inner, keys) for name, inner in value.items()}
    if isinstance(value, list):
        return [_rekeyed(inner, keys) for inner in value]
    return value
