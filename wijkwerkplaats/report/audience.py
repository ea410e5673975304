"""For whom a summary is, and what its file is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Final

from wijkwerkplaats.model import Session, Traject
from wijkwerkplaats.texts import Texts

FOLDER: Final = "verslagen"
"""The folder for summaries, beside the werkplaats file."""

_LONGEST: Final = 48
_UNSAFE: Final = re.compile(r"[^\w\-]+")
_RESERVED: Final = frozenset({"con", "prn", "aux", "nul"})


class Audience(StrEnum):
    """Who reads the summary: everybody who was there, or the facilitator and the team."""

    PARTICIPANTS = "participants"
    INTERNAL = "internal"


def summary_path(
    folder: Path,
    traject: Traject,
    session: Session,
    others: Iterable[Session],
    audience: Audience,
    texts: Texts,
) -> Path:
    """Where the summary of a session goes: wijk, day, title and audience, in letters that every disk takes.

    Sessions with the same day and title each get a part of their key as well, so that none overwrites another.
    """
    day = session.day.isoformat() if session.day else texts("report.file.no_day")
    name = [safe(traject.wijk or traject.name), day, safe(session.title)]
    same = any(o.id != session.id and (o.day, safe(o.title)) == (session.day, name[2]) for o in others)
    name += [session.id[-6:]] if same else []
    name.append(texts(f"report.file.{audience.value}"))
    return folder / ("-".join(part for part in name if part) + ".pdf")


def safe(text: str) -> str:
    """A piece of a file name: letters and digits, words joined by a hyphen, nothing that any disk refuses."""
    flat = unicodedata.normalize("NFC", text).casefold()
    words = _UNSAFE.sub("-", flat).strip("-_")[:_LONGEST].strip("-_")
    return f"{words}-wijk" if words in _RESERVED else words
