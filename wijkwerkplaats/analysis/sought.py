"""Who is looked for: how a name, an address and a number may be written, and where they stand in a text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.search import fold, fold_letter

Span = tuple[int, int]

MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
LEAST: Final = 3
"""A part of a name with fewer letters is in too many words."""
_LEAST_IN_MAIL: Final = 4
_JOINTS: Final = frozenset({
    "van", "der", "den", "het", "ten", "ter", "bin", "ben", "von", "dos", "del", "las", "los", "abu", "ibn", "bint",
})  # fmt: skip
_BETWEEN: Final = re.compile(r"[\s\-‐‑]+")
_GAP: Final = r"(?:\s+|\s*[-‐‑]\s*)"
_APART: Final = r"[\s,.]*"
_CUT_BEFORE: Final = re.compile(r"\w[-‐‑]$")
_CUT_AFTER: Final = re.compile(r"[-‐‑]\w")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared; a hyphen parts them as a space does."""
    return tuple(word for word in _BETWEEN.split(fold(name)) if word)


@dataclass(frozen=True, slots=True)
class Sought:
    """A person who is looked for: the words of the name, and the addresses and numbers that are theirs alone."""

    words: tuple[str, ...]
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    shared: bool = False
    """Others in the file have this one word in a longer name: only where it stands by itself it is sure."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the name that say something by themselves; none for a name of one word."""
        said = [word for word in self.words if len(word) >= LEAST and word not in _JOINTS]
        return tuple(said) if len(self.words) > 1 else ()

    def surely(self, text: str) -> list[Span]:
        """Where the whole name stands, or an address or number of this person."""
        return merged([*self.named(text), *self._reached(text)])

    def named(self, text: str) -> list[Span]:
        """Where the whole name stands as whole words, whatever its capitals, accents, spaces and hyphens."""
        found = spans(text, self.words)
        if self.shared:
            return found if words_of(text) == self.words else []
        if len(self.words) > 1:
            return found
        return [span for span in found if not _is_half(text, span)]  # Jan is not Jan-Willem

    def perhaps(self, text: str) -> list[Span]:
        """Also what may be somebody else: a part of the name, turned round or with initials, in an address."""
        folded = fold(text)
        if not any(word in folded for word in (*self.words, *self.parts)) and not self.mails | self.phones:
            return []
        found = [*self.surely(text), *self._mailed(text)]
        for way in self._other_ways():
            found += spans(text, way, gap=_APART)
        for part in self.parts or self.words:
            found += spans(text, (part,))
        return merged(found)

    def _other_ways(self) -> Iterator[tuple[str, ...]]:
        """`Dalen, Joke van` and `J. van Dalen` for Joke van Dalen."""
        if len(self.words) > 1:
            first, *rest = self.words
            yield (*rest, first)
            yield (rest[-1], first, *rest[:-1])
            yield (first[0], *rest)

    def _reached(self, text: str) -> Iterator[Span]:
        if self.mails and "@" in text:
            yield from (hit.span() for hit in MAIL.finditer(text) if fold(hit[0]).rstrip(".") in self.mails)
        for phone in self.phones:
            yield from (hit.span() for hit in _phone_pattern(phone).finditer(text))

    def _mailed(self, text: str) -> Iterator[Span]:
        """Addresses in which the name is to be read: `jvandalen@wijk.example`."""
        if "@" in text and len(self.words) > 1:
            yield from (hit.span() for hit in MAIL.finditer(text) if self._is_in_address(fold(hit[0])))

    def _is_in_address(self, address: str) -> bool:
        letters = "".join(filter(str.isalpha, address.partition("@")[0]))
        return any(len(part) >= _LEAST_IN_MAIL and part in letters for part in self.parts)


def spans(text: str, words: Iterable[str], *, gap: str = _GAP) -> list[Span]:
    """Where folded words stand in a text, one after the other, as whole words; a genitive s may stand behind two."""
    words = tuple(words)
    if not words or words[0] not in fold(text):
        return []
    flat, owners = [], []
    for number, letter in enumerate(text):
        for sign in fold_letter(letter):
            flat.append(sign)
            owners.append(number)
    owned = r"(?!\w)" if len(words) == 1 else r"(?=s?(?!\w))"
    found = re.finditer(rf"(?<!\w){gap.join(map(re.escape, words))}{owned}", "".join(flat))
    return [(owners[hit.start()], owners[hit.end() - 1] + 1) for hit in found]


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether folded words stand in a text as a whole."""
    return bool(spans(text, words))


def digits(phone: str) -> str:
    """A number as it is compared: `+31 6 12` and `06-12` are the same."""
    plain = "".join(filter(str.isdigit, phone.replace("(0)", "")))
    for country in ("0031", "31"):
        if plain.startswith(country) and len(plain) > 10:
            return f"0{plain.removeprefix(country)}"
    return plain


@functools.cache
def _phone_pattern(plain: str) -> re.Pattern[str]:
    start, rest = (r"(?:\+31|0031|0)(?:[ ]?\(0\))?", plain[1:]) if plain.startswith("0") else (r"\+?", plain)
    between = r"[ /.()\-]{0,3}"
    return re.compile(rf"(?<!\w){start}{''.join(between + digit for digit in rest)}(?!\d)")


def merged(found: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap as one."""
    made: list[Span] = []
    for start, end in sorted(found):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def replaced(text: str, found: Iterable[Span], instead: str) -> str:
    """A text with something else in the place of what was found."""
    for start, end in reversed(merged(found)):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


def _is_half(text: str, span: Span) -> bool:
    """Whether a name is one half of a name with a hyphen."""
    start, end = span
    return bool(_CUT_BEFORE.search(text[max(0, start - 2) : start]) or _CUT_AFTER.match(text[end:]))
