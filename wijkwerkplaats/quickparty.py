"""A party in one line of typing: `politie wijkagent / veiligheid / + #kern` (§4.5)."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.tags import read_tags, with_tags
from wijkwerkplaats.texts import LANGUAGES, Texts, texts

_MARKS: Final = frozenset({"+", "++", "!", "*"})
_LIKENESS: Final = 0.84
"""How much a word must look like a known one: one slip in a longer word is forgiven."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickParty:
    """What a line says about a party. Words that were not understood stay part of the name."""

    name: str
    kind: PartyKind = PartyKind.NONE
    domains: tuple[Domain, ...] = ()
    level: Level | None = None
    informal: bool = False
    active_here: bool = True
    indispensable: bool = False
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Heard:
    """What has been understood so far."""

    kind: PartyKind = PartyKind.NONE
    domains: list[Domain] = field(default_factory=list)
    level: Level | None = None
    informal: bool = False
    active_here: bool = True
    indispensable: bool = False

    def take(self, meaning: _Meaning) -> None:
        for value in meaning.values:
            if isinstance(value, PartyKind):
                self.kind = self.kind or value
            elif isinstance(value, Domain):
                if value not in self.domains:
                    self.domains.append(value)
            elif isinstance(value, Level):
                self.level = value
            elif value == "informal":
                self.informal = True
            elif value == "elsewhere":
                self.active_here = False
            else:
                self.indispensable = True


@dataclass(slots=True)
class _Meaning:
    values: list[StrEnum | str] = field(default_factory=list)


class Vocabulary:
    """The words that a line may use: the domain words of the given languages and what people call them."""

    def __init__(self, *languages: Texts) -> None:
        self._words: dict[str, _Meaning] = {}
        for words in languages:
            self._learn(words, "party_kind", PartyKind)
            self._learn(words, "domain", Domain)
            self._learn(words, "level", Level)
            for value in ("indispensable", "informal", "elsewhere"):
                self._add(value, "", words(f"quick_words.{value}"))

    def _learn(self, words: Texts, kind: str, values: type[StrEnum]) -> None:
        for value in values:
            if value:
                more = f"quick_words.{kind}.{value}"
                self._add(value, words.word(kind, value), words(more) if more in words.keys else "")

    def _add(self, value: StrEnum | str, name: str, others: str) -> None:
        for word in (name, *others.split(",")):
            plain = _plain(word)
            if plain:
                known = self._words.setdefault(plain, _Meaning()).values
                if value not in known:
                    known.append(value)

    def meaning(self, word: str) -> _Meaning | None:
        """What a word or group of words means; one slip of the finger in a longer word is forgiven."""
        plain = _plain(word)
        found = self._words.get(plain)
        if found is None and len(plain) >= 5:
            near = difflib.get_close_matches(plain, self._words, n=1, cutoff=_LIKENESS)
            found = self._words[near[0]] if near else None
        return found


def vocabulary() -> Vocabulary:
    """The words of every language of the app: people mix them."""
    return Vocabulary(*map(texts, LANGUAGES))


def parse(line: str, known: Vocabulary) -> QuickParty:
    """Read one line: a name, then between slashes a kind, domains, a level, or `+` for indispensable; `#` is a tag.

    Tolerant: order, capitals and spaces do not matter, a slash inside a word belongs to the name, and what is
    not understood stays in the name. Nothing that was typed gets lost.
    """
    split = re.split(r"(?:^|\s)/|/(?=\s|[+!*]*$)", line)
    tags: tuple[str, ...] = ()
    parts = []
    for part in map(_tidy, split):
        left, found = _tags_in(part)
        tags = with_tags(tags, found)
        parts += [left] if left else []
    if not parts:  # a line of tags alone is a name: what was typed is not thrown away
        return QuickParty(name=_tidy(line.replace("/", " ")))
    heard = _Heard()
    names = [_without_mark(parts[0], heard)]
    for part in parts[1:]:
        left = _hear(part, known, heard)
        if left:
            names.append(left)
    return QuickParty(
        name=" / ".join(filter(None, names)) or _tidy(line),
        kind=heard.kind,
        domains=tuple(heard.domains),
        level=heard.level,
        informal=heard.informal,
        active_here=heard.active_here,
        indispensable=heard.indispensable,
        tags=tags,
    )


def _tags_in(part: str) -> tuple[str, tuple[str, ...]]:
    """A part without its tags, and the tags: a part that begins with `#` is all tags, of more words if need be.

    A number is no tag: `studio #9` is a name.
    """
    if part.startswith("#") and not _TAG.sub("", part.split()[0]):
        return "", read_tags(part)
    return _tidy(_TAG.sub(" ", part)), tuple(_TAG.findall(part))


_TAG: Final = re.compile(r"(?:(?<=\s)|^)#(?!\d+\b)([^\s#,;/]+)")


def domains_in(words: str, known: Vocabulary) -> tuple[tuple[Domain, ...], tuple[str, ...]]:
    """The domains in words with commas in between, and the words that are no domain."""
    found: list[Domain] = []
    unknown = []
    for piece in filter(None, map(_tidy, re.split(r"[,;/+]", words))):
        domains = [v for meaning in _meanings(piece, known) for v in meaning.values if isinstance(v, Domain)]
        found.extend(domain for domain in domains if domain not in found)
        if not domains:
            unknown.append(piece)
    return tuple(found), tuple(unknown)


def _without_mark(name: str, heard: _Heard) -> str:
    words = name.split()
    while len(words) > 1 and words[-1] in _MARKS:
        words.pop()
        heard.indispensable = True
    return " ".join(words)


def _hear(part: str, known: Vocabulary, heard: _Heard) -> str:
    """Take from a part what is understood; what is left over comes back."""
    words = _without_mark(part, heard)
    if words in _MARKS:
        heard.indispensable = True
        return ""
    left = []
    for piece in filter(None, map(_tidy, re.split(r"[,;+]", words))):
        meanings = _meanings(piece, known)
        for meaning in meanings:
            heard.take(meaning)
        if not meanings:
            left.append(piece)
    return ", ".join(left)


def _meanings(piece: str, known: Vocabulary) -> list[_Meaning]:
    """What a piece means: as a whole, or else word by word; empty when any word means nothing."""
    whole = known.meaning(piece)
    if whole is not None:
        return [whole]
    words = [known.meaning(word) for word in piece.split() if word.casefold() not in _JOINTS]
    return [word for word in words if word is not None] if None not in words else []


_JOINTS: Final = frozenset({"en", "and", "&"})


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return _tidy(text).casefold()
