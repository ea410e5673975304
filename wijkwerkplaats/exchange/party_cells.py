"""The cells of a party (§4.5) as people fill them in and read them: for sheets, and for copying and pasting.

`contacts` and `part_of` are columns too, though they are no fields of a party: they stand for persons and a relation.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final

from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind, Stance
from wijkwerkplaats.quickparty import vocabulary
from wijkwerkplaats.search import fold
from wijkwerkplaats.tags import read_tags
from wijkwerkplaats.texts import LANGUAGES, Texts, texts

RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins with one of these is a formula to a spreadsheet; written with an apostrophe before it."""

_COVER: Final = "'\"` \u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""What a spreadsheet may take off before it looks."""
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
FIELDS: Final = (
    "name", "kind", "domains", "level", "informal", "active_here", "goals", "assignment", "brings", "gains",
    "contacts", "indispensable", "stance", "influence", "interest", "dependence", "note", "tags", "part_of",
)  # fmt: skip

_WORDS: Final[dict[str, tuple[str, type[StrEnum]]]] = {
    "kind": ("party_kind", PartyKind),
    "level": ("level", Level),
    "stance": ("stance", Stance),
}
_CHOICES: Final[dict[str, tuple[str, type[StrEnum]]]] = {**_WORDS, "domains": ("domain", Domain)}
YES_NO: Final = ("informal", "active_here", "indispensable")
NUMBERS: Final = ("influence", "interest", "dependence")
_EMPTY: Final = {
    one.name: one.default for one in dataclasses.fields(Stakeholder) if one.default is not dataclasses.MISSING
}
LINKED: Final = ("contacts", "part_of")
"""Columns that stand for other things than fields of the party itself."""


def field_name(name: str, words: Texts) -> str:
    """What a field is called at the head of a column."""
    return words(f"party_field.{name}").split(",")[0]


def plainly(cell: str) -> str:
    """A cell without the apostrophe that kept it from being a formula."""
    return cell[1:] if cell.startswith("'") and _is_risky(cell) else cell


def harmless(cell: str | int) -> str | int:
    """A cell that no spreadsheet takes for a formula; reading it again takes the apostrophe off."""
    return f"'{cell}" if isinstance(cell, str) and _is_risky(cell) else cell


def _is_risky(cell: str) -> bool:
    return cell.startswith(RISKY) or cell.lstrip(_COVER).startswith(RISKY)


def clean_cell(value: str | int) -> str | int:
    """A workbook cannot hold control signs, nor more than 32,767 letters in a cell."""
    if isinstance(value, int):
        return value
    return printable(value)[:32_000]


def printable(words: str) -> str:
    """Words without what no document can hold."""
    return _UNPRINTABLE.sub("", words)


def cell_text(party: Stakeholder, name: str, words: Texts) -> str | int:
    """A field as a person reads it."""
    value = getattr(party, name)
    if name == "tags":
        return ", ".join(value)
    if name == "domains":
        return ", ".join(words.word("domain", domain) for domain in value)
    if name in _WORDS:
        return words.word(_WORDS[name][0], value) if value else ""
    if name in YES_NO:
        return yes(words) if value else no(words)
    return "" if value is None else int(value) if name in NUMBERS else str(value)


def yes(words: Texts) -> str:
    """How a yes is written."""
    return words("party_field.yes").split(",")[0]


def no(words: Texts) -> str:
    """How a no is written."""
    return words("party_field.no").split(",")[0]


def choices_of(name: str, words: Texts) -> list[str]:
    """What can be chosen for a field, in words; nothing for free text."""
    if name in YES_NO:
        return [yes(words), no(words)]
    kind, values = _CHOICES.get(name, ("", None))
    return [words.word(kind, value) for value in values if value] if values is not None else []


def empty_value(name: str) -> Any:
    """What a field of a party holds when nothing was said."""
    return _EMPTY[name]


class CellReader:
    """Reads cells as people fill them in: words in both languages, yes and no, numbers."""

    def __init__(self) -> None:
        self._words = {
            "kind": _names("party_kind", PartyKind),
            "domains": _names("domain", Domain),
            "level": _names("level", Level),
            "stance": _names("stance", Stance),
        }
        self._vocabulary = vocabulary()
        self._yes = {fold(word) for lang in LANGUAGES for word in texts(lang)("party_field.yes").split(",")}
        self._no = {fold(word) for lang in LANGUAGES for word in texts(lang)("party_field.no").split(",")}

    def read(self, cells: dict[str, str], words: Texts) -> tuple[dict[str, Any], list[str]]:
        """The fields of a row, and sentences about the cells that were not understood."""
        read: dict[str, Any] = {}
        remarks = []
        for name, cell in cells.items():
            if name in LINKED:
                continue
            try:
                read[name] = self.value(name, cell)
            except ValueError:
                remarks.append(
                    words(
                        "import_party.not_understood",
                        head=field_name(name, words),
                        cell=cell[:60],
                    )
                )
        return read, remarks

    def value(self, name: str, cell: str) -> Any:
        """The value of a field in a cell that is not empty. Raises `ValueError` when it is not understood."""
        if name == "domains":
            return tuple(dict.fromkeys(self._word("domains", piece) for piece in _pieces(cell)))
        if name in self._words:
            return self._word(name, cell)
        if name in YES_NO:
            return self._yes_or_no(cell)
        if name == "tags":
            return read_tags(cell)
        if name in NUMBERS:
            number = int(cell.removesuffix("%"))
            if not 0 <= number <= 100:
                raise ValueError(cell)
            return number
        return cell

    def _word(self, name: str, cell: str) -> Any:
        found = self._words[name].get(fold(cell.strip()))
        return found if found is not None else self._meant(_TYPES[name], cell)

    def _meant(self, kind: type[StrEnum], cell: str) -> StrEnum:
        """What people call it otherwise: `woningcorporatie` is a kind of party."""
        meaning = self._vocabulary.meaning(cell)
        for value in meaning.values if meaning is not None else ():
            if isinstance(value, kind):
                return value
        raise ValueError(cell)

    def _yes_or_no(self, cell: str) -> bool:
        if fold(cell) in self._yes:
            return True
        if fold(cell) in self._no:
            return False
        raise ValueError(cell)


_TYPES: Final[dict[str, type[StrEnum]]] = {
    "kind": PartyKind,
    "domains": Domain,
    "level": Level,
    "stance": Stance,
}


def _names(kind: str, values: Any) -> dict[str, Any]:
    names = {fold(texts(language).word(kind, value)): value for language in LANGUAGES for value in values}
    return names | {fold(value.value): value for value in values if value.value}


def _pieces(cell: str) -> Iterator[str]:
    for piece in cell.replace(";", ",").replace("/", ",").split(","):
        if piece.strip():
            yield piece
