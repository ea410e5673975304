"""Quick lines: who, when and what typed in one go, so that the hands are free again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
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
