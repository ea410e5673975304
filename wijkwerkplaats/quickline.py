"""Quick lines: who, when and what typed in one go, so that the hands are free again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from wijkwerkplaats.dates import date_at_start
from wijkwerkplaats.model.words import Perspective

# `@` and `!` count only at the start of a word: an e-mail address and "let op!" stay what they are.
_WHO: Final = re.compile(r'(?<!\S)@(?:["“”„]([^"“”„]+)["“”„]|([^\W_][\w.\'’-]*\w|[^\W_]))')
_WHEN: Final = re.compile(r"(?<!\S)!(?=\S)")


@dataclass(frozen=True, slots=True)
class QuickLine:
    """An action as it was typed: what, who and when. `past` tells that the date has gone by."""

    text: str
    who: str = ""
    due: date | None = None
    past: bool = False


def read_action(line: str, today: date) -> QuickLine:
    """`Koffie regelen @Fatima !volgende week` in its parts; what is no name and no date stays in the text."""
    line, due = _take_date(line, today)
    names = [(quoted or plain).strip() for quoted, plain in _WHO.findall(line)]
    text = " ".join(_WHO.sub(" ", line).split())
    return QuickLine(text, ", ".join(names), due, due is not None and due < today)


def _take_date(line: str, today: date) -> tuple[str, date | None]:
    for mark in _WHEN.finditer(line):
        found = date_at_start(line[mark.end() :], today)
        if found is None:
            continue
        end = mark.end() + found[1]
        if not line[end : end + 1].isalnum():
            return f"{line[: mark.start()]} {line[end:]}", found[0]
    return line, None


@dataclass(frozen=True, slots=True)
class AttendeeLine:
    """Somebody at the table as typed; `perspective` is None when it was not said."""

    name: str = ""
    organisation: str = ""
    perspective: Perspective | None = None


def read_attendee(line: str, words: Mapping[str, str]) -> AttendeeLine | None:
    """`Fatima / Wijkraad / bewoner` in its parts; None when nothing was said.

    `words` maps perspectives to what they are called; the start of that word is enough. With one word that is a
    perspective somebody comes without a name.
    """
    pieces = [" ".join(piece.split()) for piece in re.split(r"[/;]", line)]
    if not any(pieces):
        return None
    perspective = _perspective(pieces[-1], words) if len(pieces) > 1 or _whole(pieces[0], words) else None
    if perspective is not None:
        pieces.pop()
    name = pieces[0] if pieces else ""
    return AttendeeLine(name, " / ".join(p for p in pieces[1:] if p), perspective)


def _perspective(piece: str, words: Mapping[str, str]) -> Perspective | None:
    """The one perspective whose name begins with `piece`."""
    wanted = piece.casefold()
    found = {value for value, name in words.items() if len(wanted) > 1 and name.casefold().startswith(wanted)}
    return Perspective(found.pop()) if len(found) == 1 else _whole(piece, words)


def _whole(piece: str, words: Mapping[str, str]) -> Perspective | None:
    wanted = piece.casefold()
    for value, name in words.items():
        word = name.casefold()
        if wanted in (word, f"{word}s", f"{word}en", value):
            return Perspective(value)
    return None


class Catch(StrEnum):
    """What one line can become."""

    NOTE = "note"
    QUOTE = "quote"
    ACTION = "action"
    DECISION = "decision"
    QUESTION = "question"


SIGNS: Final[Mapping[Catch, str]] = {
    Catch.NOTE: "-",
    Catch.QUOTE: '"',
    Catch.ACTION: "+",
    Catch.DECISION: "=",
    Catch.QUESTION: "?",
}
"""The sign at the start of a line that says what it is."""

_MARKS: Final = "\"“”„«»‘’'"
# A minus, plus or equals sign before a digit is a number: `-5 graden` stays what it is.
_SIGN: Final = re.compile(r"\s*(?:([-+=])(?!\d)|([?\"“”„«]))\s*")
_WORD: Final = re.compile(r"\s*(\w+):\s*")
_KINDS: Final = {sign: kind for kind, sign in SIGNS.items()}


@dataclass(frozen=True, slots=True)
class QuickCatch:
    """A line as it will be kept."""

    kind: Catch
    text: str
    who: str = ""
    due: date | None = None
    past: bool = False
    perspective: Perspective | None = None


def read_catch(
    line: str,
    today: date,
    words: Mapping[str, str],
    chosen: Catch | None = None,
    names: Mapping[Catch, str] | None = None,
) -> QuickCatch:
    """What a line is and what it says; a `chosen` kind beats the sign at its start.

    A word of `names` with a colon is as good as a sign: `actie: bel de school`. Without any, a line with `@who` or
    `!date` is an action and every other line a note.
    """
    signed, begins = _signed(line, names or {})
    rest = line[begins:] if signed and (chosen is None or chosen is signed) else line
    action = read_action(rest, today)
    kind = chosen or signed or (Catch.ACTION if action.who or action.due else Catch.NOTE)
    if kind is Catch.ACTION:
        return QuickCatch(kind, action.text, action.who, action.due, action.past)
    if kind is Catch.QUOTE:
        return _quote(rest, words)
    return QuickCatch(kind, " ".join(rest.split()))


def _signed(line: str, names: Mapping[Catch, str]) -> tuple[Catch | None, int]:
    """Which kind the start of a line names, and where its words begin."""
    word = _WORD.match(line)
    if word:
        for kind, name in names.items():
            if word[1].casefold() == name.casefold():
                return kind, word.end()
    sign = _SIGN.match(line)
    return (_KINDS.get(sign[1] or sign[2], Catch.QUOTE), sign.end()) if sign else (None, 0)


def _quote(line: str, words: Mapping[str, str]) -> QuickCatch:
    """`"Het is hier stil" @bewoner`: from whom it comes is a perspective, never a name."""
    said = [(mark, _perspective((mark[1] or mark[2]).strip(), words)) for mark in _WHO.finditer(line)]
    found = next(((mark, who) for mark, who in said if who is not None), None)
    if found is not None:
        line = f"{line[: found[0].start()]} {line[found[0].end() :]}"
    return QuickCatch(
        Catch.QUOTE, " ".join(line.split()).strip(_MARKS).strip(), perspective=found[1] if found else None
    )
