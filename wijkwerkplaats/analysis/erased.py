"""Whether somebody who was erased stands in the file again: after a merge, an import, or an older backup.

The file does not know who was erased, only what a name looks like once it went through scrypt. So every name that could
be one goes the same way, and is held against that.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.analysis.persons import Found, Trace, every_thing, is_record, seek
from wijkwerkplaats.analysis.sought import words_of
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Action, Aggregate, Contact, Erasure, Session
from wijkwerkplaats.search import texts_of, typed_in

_COST: Final = 2**10
"""1 MB and a millisecond or two for each name: bearable for the names in a file, a burden for who tries every name that
there is, and none for who has a list of some (`docs/privacy.md`)."""
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")

Names = dict[tuple[str, ...], str]
"""Names as they are compared, each as it was written."""


@dataclass(frozen=True, slots=True)
class Returned:
    """Somebody who was erased and is back: what there is of the person, without what is of a namesake."""

    found: Found
    traces: tuple[Trace, ...]


def fresh_salt() -> str:
    """A salt for the names of a file."""
    return secrets.token_hex(16)


def name_digest(words: Sequence[str], salt: str) -> str:
    """A name as the file remembers it."""
    name = " ".join(words).encode()
    return hashlib.scrypt(name, salt=salt.encode(), n=_COST, r=8, p=1, dklen=32).hex()


def of_person(erased: Iterable[Erasure], words: Sequence[str]) -> list[Erasure]:
    """The records that say that somebody of this name was erased."""
    mine = [one for one in erased if one.words == len(words)]
    digests = {salt: name_digest(words, salt) for salt in {one.salt for one in mine}}
    return [one for one in mine if digests[one.salt] == one.digest]


def returned(gate: Gate, erased: Sequence[Erasure]) -> list[Returned]:
    """Who was erased and stands in the tables or the history again."""
    if not erased:
        return []
    things = list(every_thing(gate))
    gone = {key for one in erased for key in one.gone}
    lengths = {one.words for one in erased}
    names = _names(things, gone, lengths)
    told: dict[bool, dict[str, None]] = {False: {}, True: {}}  # in order: the first spelling is shown
    for _step, changes in gate.storage.journal():
        for change in changes:
            for side in (change.before, change.after):
                told[change.kind == Contact.KIND].update(dict.fromkeys(typed_in(side)))
    for everything, texts in told.items():
        _gather(names, texts, lengths, everything=everything)
    met = (name for words, name in sorted(names.items()) if of_person(erased, words))
    sought = (seek(gate, name) for name in met)
    back = (_back(found, of_person(erased, found.sought.words)) for found in sought)
    return [one for one in back if one is not None]


def is_back(found: Found, records: Iterable[Erasure]) -> bool:
    """Whether something is surely of whom these records tell, and not only perhaps or of a namesake."""
    return _back(found, records) is not None


def _back(found: Found, records: Iterable[Erasure]) -> Returned | None:
    spared = {key for one in records for key in one.spared}
    traces = tuple(trace for trace in found.sure if trace.key not in spared)
    in_history = any(count and key not in spared for (_kind, key), count in found.history.items())
    return Returned(found, traces) if traces or in_history else None


def _names(things: Iterable[Aggregate], gone: set[str], lengths: set[int]) -> Names:
    names: Names = {}
    for thing in things:
        for field, text in texts_of(thing, copied=True):
            whole = is_record(thing, field) or _is_who(thing, field)
            whole = whole or (thing.id in gone and not isinstance(thing, Session))
            _gather(names, [text], lengths, everything=whole)
        if isinstance(thing, Contact) and thing.name.strip():
            names.setdefault(words_of(thing.name), thing.name)
    return names


def _is_who(thing: Aggregate, field: str) -> bool:
    return isinstance(thing, Action) and field == "who"


def _gather(names: Names, texts: Iterable[str], lengths: set[int], *, everything: bool) -> None:
    """Words that stand together and could be a name: they begin and end with a capital, or may be `everything`."""
    for text in texts:
        tokens = _TOKEN.findall(text.replace("-", " "))
        for length in lengths:
            for start in range(len(tokens) - length + 1):
                some = tokens[start : start + length]
                if everything or not (some[0][0].islower() or some[-1][0].islower()):
                    name = " ".join(some)
                    names.setdefault(words_of(name), name)
                    bare = name.rstrip(".")
                    names.setdefault(words_of(bare), bare)
